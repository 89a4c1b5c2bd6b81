/** 請求の審査: each line with what the checks found; 差戻し with findings, or held lines and two signatures (CLM-3, CLM-4). */
import type { getOfficeClaim } from '../../features/claim/office-contract.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { ClaimChanges, ClaimHistory, ClaimLines, ClaimSums, findingChoices, type Line, stateOf } from '../claim/claim-parts.tsx'
import {
  CorrectionForm,
  CorrectionNotice,
  PaymentNotice,
  readCorrection,
  readWithdrawal,
  WithdrawForm,
  WithdrawnNotes,
} from '../claim/correction.tsx'
import {
  type Acted,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as SentForm,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, monthText, yenText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Select, TextField } from '../ui/text-field.tsx'

type Data = ReplyOf<typeof getOfficeClaim>
type Page1 = PageInput<{ id: string }>
type Code = Line['found'][number]['code']

export const title = (data: Data, page: PageInput): string =>
  `${data.claim.facility.name}の請求　${monthText(data.claim.month as LocalMonth, page.today)}`

export async function load(api: WebApi, page: Page1): Promise<Loaded<Data>> {
  const claim = await api('GET /api/v1/office/claims/:claimId', { params: { claimId: page.params.id } })
  return claim.ok ? claim.value : stop(claim.problem)
}

const codeOf = (value: string): Code | null =>
  (findingChoices.find((one) => one.value === value)?.value as Code | undefined) ?? null

export async function act(api: WebApi, form: SentForm, page: Page1): Promise<Acted> {
  const params = { claimId: page.params.id }
  const version = Number(form.text('version'))
  const here = redirectTo(`/office/claims/${page.params.id}`)
  const marks = Object.keys(form.values)
    .filter((name) => name.startsWith('mark.'))
    .map((name) => ({ line: name.slice(5), mark: form.text(name) }))
  if (form.intent === 'return') {
    const note = form.text('note').slice(0, 300)
    const whole = codeOf(form.text('whole'))
    const findings = [
      ...marks.flatMap(({ line, mark }) => {
        const code = codeOf(mark)
        return code ? [{ line, code, note }] : []
      }),
      ...(whole ? [{ line: null, code: whole, note }] : []),
    ]
    if (findings.length === 0)
      return {
        problem: fieldProblem([{ name: 'whole', code: 'missing', message: '差し戻す理由を、明細か請求全体に選んでください。' }]),
      }
    const back = await api('POST /api/v1/office/claims/:claimId/return', { params, body: { version, findings } })
    return back.ok ? here : { problem: back.problem }
  }
  if (form.intent === 'check') {
    const hold = marks.filter(({ mark }) => mark === 'hold').map(({ line }) => line)
    const checked = await api('POST /api/v1/office/claims/:claimId/check', { params, body: { version, hold } })
    return checked.ok ? here : { problem: checked.problem }
  }
  if (form.intent === 'correct') {
    const read = readCorrection(form)
    if ('problem' in read) return read
    const asked = await api('POST /api/v1/office/claims/:claimId/correction', { params, body: read.body })
    return asked.ok ? here : { problem: asked.problem }
  }
  if (form.intent === 'withdraw') {
    const read = readWithdrawal(form)
    if ('problem' in read) return read
    const taken = await api('POST /api/v1/office/claims/:claimId/correction/withdraw', { params, body: read.body })
    return taken.ok ? here : { problem: taken.problem }
  }
  const approved = await api('POST /api/v1/office/claims/:claimId/approve', { params, body: { version } })
  return approved.ok ? redirectTo('/office/claims') : { problem: approved.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { claim, lines } = data
  const { today } = page
  const officer = page.viewer?.kind !== 'wardViewer'
  const open = officer && (claim.state === 'submitted' || claim.state === 'reviewing')
  const stops = lines.filter((line) => line.found.some((one) => one.weight === 'stop' && one.by === 'system')).length
  return (
    <>
      <BackLink href="/office/claims">請求審査の一覧</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={title(data, page)}
        facts={
          <>
            第{claim.claimVersion}版　{yenText(claim.total)}　<StatusTag status={stateOf(claim.state)} />
          </>
        }
        action={
          claim.state === 'paid' ? (
            <LinkButton href={`/api/v1/office/claims/${claim.id}/notice`} look="secondary" download>
              支払通知（PDF）
            </LinkButton>
          ) : undefined
        }
      />
      <CorrectionNotice
        detail={data}
        today={today}
        hrefOf={(id) => `/office/claims/${id}`}
        next="施設が実績を直して、新しい版を提出します。"
      />
      <PaymentNotice detail={data} today={today} />
      {open ? (
        <Notice
          kind={stops > 0 ? 'warning' : 'info'}
          title={stops > 0 ? `記録と合わない明細　${stops}件` : '記録と合わない明細はありません'}
        >
          <p>
            認定の期間、年齢区分、月の上限、ほかの施設との重なり、加算の根拠、登園と降園の時刻、金額を、市区町村の記録と照らしました。
          </p>
        </Notice>
      ) : null}
      <ClaimSums claim={claim} />
      {data.changes ? <ClaimChanges changes={data.changes} today={today} paid={claim.corrects !== null} /> : null}
      {open ? (
        <Review data={data} page={page} sent={sent} />
      ) : (
        <ClaimLines lines={lines} today={today} mastersHref="/office/masters" />
      )}
      {claim.state === 'reviewing' && data.checkedAt && officer ? <Approve data={data} /> : null}
      {officer ? <CorrectionForm detail={data} sent={sent} /> : null}
      {officer ? <WithdrawForm detail={data} side="ward" sent={sent} /> : null}
      <WithdrawnNotes detail={data} today={today} />
      <PrintButton />
      <ClaimHistory events={data.events} today={today} />
    </>
  )
}

/** One choice per line: as it is, held for the next month, or the reason for which it goes back. */
function Review({ data, page, sent }: PageProps<typeof load>) {
  const { claim, lines } = data
  const suggested = (line: Line): string => {
    const typed = sent.values[`mark.${line.id}`]?.at(-1)
    if (typed !== undefined) return typed
    if (line.held) return 'hold'
    return line.found.find((one) => one.weight === 'stop' && one.by === 'system')?.code ?? ''
  }
  return (
    <Form label="請求の審査">
      <Hidden name="version" value={String(claim.version)} />
      <ClaimLines
        lines={lines}
        today={page.today}
        mastersHref="/office/masters"
        last={{
          key: 'mark',
          head: 'この明細',
          cell: (line) => (
            <label>
              <span class="spoken">{`${line.child.name}、${dayText(line.date as LocalDate, page.today)}の明細`}</span>
              <select class="input" name={`mark.${line.id}`} defaultValue={suggested(line)}>
                <option value="" selected={suggested(line) === ''}>
                  そのまま
                </option>
                <option value="hold" selected={suggested(line) === 'hold'}>
                  翌月に保留する
                </option>
                {findingChoices.map((one) => (
                  <option key={one.value} value={one.value} selected={suggested(line) === one.value}>
                    差戻し：{one.label}
                  </option>
                ))}
              </select>
            </label>
          ),
        }}
      />
      <div class="form no-print">
        <h2>確かめを終える</h2>
        <p>「そのまま」の明細を承認にまわし、「翌月に保留する」の明細は次の月の請求に移ります。承認は、別の担当者がします。</p>
        <ButtonRow>
          <Button intent="check">確かめを終える</Button>
        </ButtonRow>
        <h2>差し戻す</h2>
        <Select {...fieldOf(sent, 'whole')} label="請求全体への理由" required={false} empty="なし" options={findingChoices} />
        <TextField
          {...fieldOf(sent, 'note')}
          label="施設へのひとこと"
          required={false}
          maxLength={300}
          support="お子さまの病気や障害のことは書かないでください。"
        />
        <ButtonRow>
          <Button intent="return" look="danger">
            施設に差し戻す
          </Button>
        </ButtonRow>
      </div>
    </Form>
  )
}

const Approve = ({ data }: { data: Data }) => (
  <>
    <h2>承認する</h2>
    {data.checkedByMe ? (
      <p>あなたが確かめを終えた請求です。承認は、別の担当者がします。</p>
    ) : (
      <Form label="請求の承認">
        <Hidden name="version" value={String(data.claim.version)} />
        <p>
          承認する額は
          {yenText(data.lines.filter((line) => !line.held).reduce((sum, line) => sum + line.yen, 0))}
          です。
        </p>
        <ButtonRow>
          <Button intent="approve">この請求を承認する</Button>
        </ButtonRow>
      </Form>
    )}
  </>
)
