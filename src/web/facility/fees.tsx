/** 利用料: what each family owes for a month and has paid; receipts (FEE-3, FEE-7). */
import type { listFees } from '../../features/claim/fee-contract.ts'
import { payWayWords } from '../../features/claim/fee-file.ts'
import { addMonths, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
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
import { dayText, lengthText, monthText, yenText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { Label } from '../ui/status-tag.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof listFees>
type Family = Data['families'][number]
type Page1 = PageInput<{ month: string }>

export const title = (data: Data, page: PageInput): string => `${monthText(data.month as LocalMonth, page.today)}の利用料`

export async function load(api: WebApi, page: Page1): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id, month: page.params.month }
  const fees = await api('GET /api/v1/facilities/:facilityId/months/:month/fees', { params })
  return fees.ok ? fees.value : stop(fees.problem)
}

export async function act(api: WebApi, form: SentForm, page: Page1): Promise<Acted> {
  const facilityId = form.text('facility')
  const back = redirectTo(`/facility/month/${page.params.month}/fees?facility=${facilityId}`)
  if (form.intent === 'void') {
    const params = { facilityId, receiptId: form.text('receipt') }
    const done = await api('POST /api/v1/facilities/:facilityId/receipts/:receiptId/void', { params })
    return done.ok ? back : { problem: done.problem }
  }
  const yen = form
    .text('yen')
    .normalize('NFKC')
    .replace(/[,円\s]/g, '')
  const wrong = [
    ...(form.text('child') ? [] : [{ name: 'child', code: 'missing', message: 'お子さまを選んでください。' }]),
    ...(/^[1-9]\d{0,5}$/.test(yen) ? [] : [{ name: 'yen', code: 'missing', message: '領収した金額を数字で入力してください。' }]),
    ...(form.text('paidOn') ? [] : [{ name: 'paidOn', code: 'missing', message: '領収した日を入力してください。' }]),
  ]
  if (wrong.length > 0) return { problem: fieldProblem(wrong) }
  const way = (['cash', 'transfer', 'cashless'] as const).find((one) => one === form.text('way')) ?? 'cash'
  const paid = await api('POST /api/v1/facilities/:facilityId/months/:month/fees', {
    params: { facilityId, month: page.params.month },
    body: { child: form.text('child'), yen: Number(yen), paidOn: form.text('paidOn'), way },
  })
  return paid.ok ? back : { problem: paid.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { today } = page
  const { facility, totals } = data
  const month = data.month as LocalMonth
  const hrefOf = (m: LocalMonth): string => `/facility/month/${m}/fees?facility=${facility.id}`
  const unpaid = data.families.filter((one) => one.paid < one.due)
  return (
    <>
      <BackLink href={`/facility/month/${month}?facility=${facility.id}`}>利用実績</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead
        title={title(data, page)}
        facts={facility.name}
        action={
          <>
            <LinkButton href={`/facility/month/${month}/slips?facility=${facility.id}`} look="secondary">
              納付のお知らせ
            </LinkButton>
            <LinkButton href={`/facility/month/${month}/fees/file?facility=${facility.id}`} look="secondary">
              CSV
            </LinkButton>
          </>
        }
      />
      {page.query.taken ? <Notice kind="success" title={`${Number(page.query.taken) || 0}件の領収を登録しました`} /> : null}
      <nav class="month-switch no-print" aria-label="月を選ぶ">
        <a href={hrefOf(addMonths(month, -1))}>{monthText(addMonths(month, -1), today)}</a>
        <a href={hrefOf(addMonths(month, 1))}>{monthText(addMonths(month, 1), today)}</a>
      </nav>
      <DefinitionList
        dense
        facts={[
          { term: 'お支払い', value: yenText(totals.due) },
          { term: '領収済み', value: yenText(totals.paid) },
          { term: '残り', value: <strong>{yenText(totals.unpaid)}</strong> },
        ]}
      />
      <DataTable<Family>
        caption="ご家庭ごと"
        rows={data.families}
        keyOf={(one) => one.child.id}
        empty={<EmptyState title="この月の利用料はありません">利用が済むと、ここに並びます。</EmptyState>}
        columns={[
          { key: 'child', head: 'お子さま', main: true, cell: (one) => one.child.name },
          { key: 'uses', head: '回数', align: 'end', cell: (one) => `${one.uses}回` },
          { key: 'minutes', head: '時間', align: 'end', cell: (one) => lengthText(one.minutes) },
          { key: 'price', head: '利用料', align: 'end', cell: (one) => yenText(one.price) },
          { key: 'off', head: '補助・軽減', align: 'end', cell: (one) => (one.off > 0 ? `−${yenText(one.off)}` : '') },
          { key: 'due', head: 'お支払い', align: 'end', cell: (one) => yenText(one.due) },
          { key: 'paid', head: '領収済み', align: 'end', cell: (one) => yenText(one.paid) },
          {
            key: 'receipts',
            head: '領収書',
            cell: (one) => <Receipts family={one} facility={facility.id} today={today} />,
          },
          {
            key: 'state',
            head: '状態',
            cell: (one) => <Label>{one.paid >= one.due ? '領収済み' : `残り${yenText(one.due - one.paid)}`}</Label>,
          },
        ]}
      />
      {unpaid.length > 0 ? (
        <div class="no-print">
          <h2>領収を登録する</h2>
          <Form label="領収の登録">
            <Hidden name="facility" value={facility.id} />
            <Select
              {...fieldOf(sent, 'child')}
              label="お子さま"
              empty="選んでください"
              options={unpaid.map((one) => ({
                value: one.child.id,
                label: `${one.child.name}（残り${yenText(one.due - one.paid)}）`,
              }))}
            />
            <TextField {...fieldOf(sent, 'yen')} label="領収した金額" inputMode="numeric" width="short" unit="円" />
            <DateField {...fieldOf(sent, 'paidOn', today)} label="領収した日" max={today} />
            <Select
              {...fieldOf(sent, 'way', 'cash')}
              label="支払方法"
              options={Object.entries(payWayWords).map(([value, label]) => ({ value, label }))}
            />
            <ButtonRow>
              <Button>領収を登録する</Button>
            </ButtonRow>
          </Form>
        </div>
      ) : null}
      <PrintButton />
    </>
  )
}

function Receipts({ family, facility, today }: { family: Family; facility: string; today: LocalDate }) {
  const { receipts } = family
  if (receipts.length === 0) return null
  return (
    <>
      {receipts.map((one) => (
        <div key={one.id}>
          <a href={`/api/v1/facilities/${facility}/receipts/${one.id}`} download="">
            {one.number}
            <span class="spoken">の領収書をPDFで保存</span>
          </a>
          {`　${yenText(one.yen)}　${payWayWords[one.way]}　${dayText(one.paidOn as LocalDate, today)}${one.voided ? '　取り消し済み' : ''}`}
          {one.voided ? null : (
            <Details summary="取り消す">
              <Form label={`領収書${one.number}の取り消し`}>
                <Hidden name="facility" value={facility} />
                <Hidden name="receipt" value={one.id} />
                <p>番号は記録に残ります。</p>
                <Button look="danger" size="small" intent="void" hidden={`（${one.number}）`}>
                  この領収を取り消す
                </Button>
              </Form>
            </Details>
          )}
        </div>
      ))}
    </>
  )
}
