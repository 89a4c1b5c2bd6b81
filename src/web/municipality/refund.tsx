/** One request for 償還払い: lines with stamps and rule, receipts beside them; given back, looked through, decided by a second person (FEE-3). */
import type { ComponentChildren } from 'preact'
import { type RefundEvent, returnCodes, type StruckCode, struckCodes } from '../../features/claim/refund-rules.ts'
import { clockText, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import { refundStatus } from '../claim/refund-status.ts'
import {
  type Acted,
  choicesOf,
  type DataOf,
  type Form as FormSent,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, gridRangeText, lengthText, momentText, monthText, yenText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { CheckboxGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { FileViewer } from './file-viewer.tsx'

type Input = PageInput<{ id: string }>

const struckNames: Readonly<Record<StruckCode, string>> = {
  receipt: '領収書で確かめられない',
  unpaid: '施設の記録に支払いがない',
  duplicate: 'ほかの制度で払い戻し済み',
  outside: '決まりに当てはまらない',
  other: 'そのほか',
}
const returnNames = {
  receipt: '領収書が読めない・足りない',
  account: '口座の名義か番号が合わない',
  other: 'そのほか（電話で伝える）',
} as const
const eventNames: Readonly<Record<RefundEvent, string>> = {
  submit: '申請',
  check: '一人目が確かめました',
  return: '補正を依頼しました',
  resubmit: '補正して再び申請',
  decide: '決定',
  reject: '却下',
  pay: '支払の手続き',
  withdraw: '取下げ',
}

export const title = (data: DataOf<typeof load>): string => `償還払い　受付番号 ${data.number}`

export async function load(api: WebApi, page: Input) {
  const refund = await api('GET /api/v1/office/refunds/:refundId', { params: { refundId: page.params.id } })
  return refund.ok ? refund.value : stop(refund.problem)
}
type Data = DataOf<typeof load>
type Use = Data['uses'][number]

export async function act(api: WebApi, form: FormSent, page: Input): Promise<Acted> {
  const params = { refundId: page.params.id }
  const version = Number(form.text('version'))
  const here = redirectTo(`/office/refunds/${page.params.id}`)
  if (form.intent === 'return') {
    const codes = returnCodes.filter((code) => form.all('codes').includes(code))
    if (codes.length === 0)
      return { problem: fieldProblem([{ name: 'codes', code: 'missing', message: '補正してほしいところを選んでください。' }]) }
    const back = await api('POST /api/v1/office/refunds/:refundId/return', { params, body: { version, codes } })
    return back.ok ? redirectTo('/office/refunds') : { problem: back.problem }
  }
  if (form.intent === 'check') {
    const strike = Object.keys(form.values)
      .filter((name) => name.startsWith('mark.'))
      .flatMap((name) => {
        const code = struckCodes.find((one) => one === form.text(name))
        return code ? [{ line: name.slice(5), code }] : []
      })
    const checked = await api('POST /api/v1/office/refunds/:refundId/check', { params, body: { version, strike } })
    return checked.ok ? here : { problem: checked.problem }
  }
  const decided = await api('POST /api/v1/office/refunds/:refundId/decide', { params, body: { version } })
  return decided.ok ? here : { problem: decided.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { today } = page
  const officer = page.viewer?.kind !== 'wardViewer'
  const open = officer && (data.state === 'submitted' || data.state === 'reviewing')
  const { account } = data
  return (
    <>
      <BackLink href="/office/refunds">償還払いの一覧</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={title(data)}
        facts={
          <>
            {yenText(data.decided ?? data.asked)}　<StatusTag status={refundStatus[data.state]} />
          </>
        }
      />
      {data.payOn ? <Notice kind="success" title={`支払日　${dayText(data.payOn as LocalDate, today)}`} /> : null}
      {data.returned.length > 0 ? (
        <Notice kind="info" title="保護者の補正を待っています">
          <p>{data.returned.map((code) => returnNames[code]).join('、')}</p>
        </Notice>
      ) : null}
      <DefinitionList
        dense
        facts={[
          { term: '申請', value: momentText(data.askedAt, today) },
          { term: '申請額', value: yenText(data.asked) },
          ...(data.decided === null ? [] : [{ term: '決定額', value: <strong>{yenText(data.decided)}</strong> }]),
          {
            term: '振込先',
            value: `${account.bankKana}（${account.bankCode}）${account.branchKana}（${account.branchCode}）${
              account.kind === 'ordinary' ? '普通' : '当座'
            } ${account.number}　${account.holderKana}`,
          },
        ]}
      />
      <Proofs data={data} today={today} />
      <h2>申請された利用</h2>
      {open ? <Review data={data} page={page} sent={sent} /> : <Uses data={data} today={today} />}
      {officer && data.state === 'reviewing' && data.checked ? <Decide data={data} /> : null}
      <h2>経過</h2>
      <Timeline
        label="経過"
        items={data.events.map((one) => ({
          title: eventNames[one.event],
          when: momentText(one.at, today),
          state: 'done' as const,
        }))}
      />
      <PrintButton />
    </>
  )
}

function Proofs({ data, today }: { data: Data; today: LocalDate }) {
  return (
    <>
      <h2>領収書</h2>
      {data.receipts.length + data.papers.length === 0 ? <p>付いていません。</p> : null}
      {data.receipts.length > 0 ? (
        <LinkList
          label="領収書"
          items={[
            ...data.receipts.map((one) => ({
              href: `/api/v1/office/refunds/${data.id}/receipts/${one.id}`,
              text: `${one.facility}　${monthText(one.month as LocalMonth, today)}分　${yenText(one.yen)}（PDF）`,
              note: one.voided
                ? '施設が取り消しました。支払いを確かめてください。'
                : `領収書番号 ${one.number}・${dayText(one.paidOn as LocalDate, today)}に支払い`,
            })),
          ]}
        />
      ) : null}
      {data.papers.length > 0 ? (
        <>
          <h3>保護者が付けた書類</h3>
          <ul>
            {data.papers.map((one) => (
              <li key={one.id}>
                <a href={`/api/v1/office/refunds/${data.id}/papers/${one.id}`} download="">
                  {one.name}
                </a>
                <FileViewer href={`/api/v1/office/refunds/${data.id}/papers/${one.id}`} name={one.name} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function Uses(props: { data: Data; today: LocalDate; mark?: (use: Use) => ComponentChildren }) {
  const { data, today, mark } = props
  const stamped = (use: Use): string =>
    `${use.in === null ? '' : clockText(use.in)}–${use.out === null ? '' : clockText(use.out)}`
  return (
    <DataTable<Use>
      caption="利用ごとの額"
      rows={data.uses}
      keyOf={(use) => use.id}
      columns={[
        { key: 'day', head: '日', main: true, cell: (use) => dayText(use.date as LocalDate, today) },
        { key: 'child', head: 'お子さま', cell: (use) => use.child },
        { key: 'place', head: '施設', cell: (use) => use.facility },
        { key: 'booked', head: '予約', cell: (use) => gridRangeText(use.start, use.end) },
        { key: 'stamped', head: '打刻', cell: stamped },
        { key: 'length', head: '時間', align: 'end', cell: (use) => lengthText(use.minutes) },
        { key: 'price', head: '利用料', align: 'end', cell: (use) => yenText(use.price) },
        { key: 'off', head: '引かれた額', align: 'end', cell: (use) => yenText(use.off) },
        { key: 'paid', head: 'お支払い', align: 'end', cell: (use) => yenText(use.paid) },
        { key: 'yen', head: '払い戻す額（FEE-3）', align: 'end', cell: (use) => yenText(use.yen) },
        {
          key: 'mark',
          head: 'この利用',
          cell: (use) => (mark ? mark(use) : use.struck ? `払い戻さない：${struckNames[use.struck]}` : '払い戻す'),
        },
      ]}
    />
  )
}

/** One choice per use: paid back, or the reason why not. */
function Review({ data, page, sent }: PageProps<typeof load>) {
  const chosen = (use: Use): string => sent.values[`mark.${use.id}`]?.at(-1) ?? use.struck ?? ''
  return (
    <Form label="申請の確認">
      <Hidden name="version" value={String(data.version)} />
      <Uses
        data={data}
        today={page.today}
        mark={(use) => (
          <label>
            <span class="spoken">{`${use.child}、${dayText(use.date as LocalDate, page.today)}の利用`}</span>
            <select class="input" name={`mark.${use.id}`} defaultValue={chosen(use)}>
              <option value="" selected={chosen(use) === ''}>
                払い戻す
              </option>
              {struckCodes.map((code) => (
                <option key={code} value={code} selected={chosen(use) === code}>
                  払い戻さない：{struckNames[code]}
                </option>
              ))}
            </select>
          </label>
        )}
      />
      <div class="form no-print">
        <h2>確かめを終える</h2>
        <p>決定は、別の担当者がします。すべて「払い戻さない」にすると、却下になります。</p>
        <ButtonRow>
          <Button intent="check" look={data.state === 'reviewing' ? 'secondary' : 'primary'}>
            {data.state === 'reviewing' ? '確かめなおす' : '確かめを終える'}
          </Button>
        </ButtonRow>
        <h2>補正を依頼する</h2>
        <CheckboxGroup
          {...choicesOf(sent, 'codes', [])}
          legend="補正してほしいところ（保護者に伝わります）"
          choices={returnCodes.map((value) => ({ value, label: returnNames[value] }))}
        />
        <ButtonRow>
          <Button intent="return" look="danger">
            保護者に補正を依頼する
          </Button>
        </ButtonRow>
      </div>
    </Form>
  )
}

function Decide({ data }: { data: Data }) {
  const yen = data.uses.filter((use) => use.struck === null).reduce((sum, use) => sum + use.yen, 0)
  return (
    <>
      <h2>決定する</h2>
      {data.checkedByMe ? (
        <p>あなたが確かめた申請です。決定は、別の担当者がします。</p>
      ) : (
        <Form label="申請の決定">
          <Hidden name="version" value={String(data.version)} />
          <p>{yen > 0 ? `払い戻す額は${yenText(yen)}です。` : '払い戻す利用がありません。却下になり、保護者に知らせます。'}</p>
          <ButtonRow>
            <Button intent="decide">{yen > 0 ? 'この額で決定する' : '却下する'}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
