/** Places as a CSV file: saved, and read with a look before anything is published (SLOT-1). */
import { decodeFile } from '../../features/import/read-csv.ts'
import { fileText, readSlotFile, type SlotRow, slotColumns } from '../../features/slot/slot-file.ts'
import type { putSlotFile } from '../../features/slot/slot-file-contract.ts'
import { addMonths, firstDayOf, type LocalDate, lastDayOf, monthOf, parseDate } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import type { Refusal } from '../../platform/refusal.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/booking-words.ts'
import { dayText, monthText } from '../text/dates.ts'
import { refusalText } from '../text/refusals.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { CareList, OpeningList } from './slot-forms.tsx'
import { kindOf, SlotTabs, slotHref } from './slot-tabs.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '枠のCSV'

type Data = { facility: { id: string; name: string }; kind: 'regular' | 'flexible'; from: LocalDate }
type Plans = ReplyOf<typeof putSlotFile>
/** What was read, to be published without choosing the file again. */
type Looked = { plans: Plans; text: string; rows: number; from: string; to: string }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const { id, name } = facility
  return { facility: { id, name }, kind: kindOf(page.query.kind), from: parseDate(page.query.from ?? '') ?? page.today }
}

const wrongFile = (refused: readonly Refusal[]): Problem =>
  fieldProblem(
    refused.slice(0, 50).map((one) => {
      const text = refusalText({ ...one, ...one }, 'ja')
      return { name: 'file', code: one.code, message: `${text.what}${text.next}` }
    }),
  )

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const [file] = form.files('file')
  const publish = form.intent === 'publish'
  if (!publish && !file)
    return { problem: fieldProblem([{ name: 'file', code: 'missing', message: 'CSVファイルを選んでください。' }]) }
  const text = file && !publish ? decodeFile(file.bytes) : { ok: true as const, value: form.raw('rows') }
  if (!text.ok) return { problem: wrongFile([{ rule: 'SLOT-1', ...text.fault }]) }
  const read = readSlotFile(text.value)
  if ('refused' in read) return { problem: wrongFile(read.refused) }
  const { rows } = read
  const done = await api('PUT /api/v1/facilities/:facilityId/slots/file', {
    params: { facilityId: facility.id },
    body: {
      dry: !publish,
      rows: rows.map((row) => ({ ...row, caps: [...row.caps] })),
      version: publish ? form.text('version') || null : null,
    },
  })
  if (!done.ok) return { problem: done.problem }
  const dates = rows.map((row: SlotRow) => row.date).sort()
  const [from, to] = [dates[0] as LocalDate, dates.at(-1) as LocalDate]
  if (publish) return redirectTo(slotHref('month', facility.id, rows[0]?.kind ?? 'flexible', from, '&done=file'))
  return { done: { plans: done.value, text: fileText(rows), rows: rows.length, from, to } satisfies Looked }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const looked = sent.done as Looked | null
  const { facility, kind } = data
  const from = data.from as LocalDate
  const mayPaint = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  const plain = slotHref('file', facility.id, kind, from)
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead title={looked ? 'ファイルの内容' : title} facts={facility.name} />
      {looked ? (
        <Look looked={looked} action={plain} today={page.today} now={page.now} />
      ) : (
        <>
          <SlotTabs view="file" facility={facility.id} kinds={[]} kind={kind} from={from} mayPaint={mayPaint} />
          {mayPaint ? (
            <Form files action={plain} label="枠の読み込み">
              <h2>CSVから枠を出す</h2>
              <p>
                列の順：{slotColumns.join('、')}
                。1行に、1つの日の続いた時間を書きます。区分は「定期利用」か「柔軟利用」です。1行でも誤りがあると、何も変わりません。
              </p>
              <FileField {...fieldOf(sent, 'file')} label="枠のCSV" accept=".csv,text/csv" kinds="CSV" max={1} />
              <ButtonRow>
                <Button intent="look">内容を確かめる（まだ公開しない）</Button>
                <LinkButton href={fileHref(facility.id, page.today, page.today, '&template=yes')} look="secondary" download>
                  ひな形を保存
                </LinkButton>
              </ButtonRow>
            </Form>
          ) : null}
          <h2>枠をCSVで保存する</h2>
          <ul class="plain">
            {[0, 1, 2].map((by) => {
              const month = addMonths(monthOf(from), by)
              const span = [firstDayOf(month), lastDayOf(month)] as const
              return (
                <li key={month}>
                  {monthText(month, page.today)}：
                  <a href={fileHref(facility.id, ...span)} download>
                    UTF-8
                  </a>
                  {'　'}
                  <a href={fileHref(facility.id, ...span, '&code=cp932')} download>
                    CP932（Shift_JIS）
                  </a>
                </li>
              )
            })}
          </ul>
          <p>どちらの形のファイルも、そのまま読み込めます。数を直して読み込むと、書いてある時間の枠だけが変わります。</p>
        </>
      )}
    </>
  )
}

const fileHref = (facility: string, from: LocalDate, to: LocalDate, more = ''): string =>
  `/api/v1/facilities/${facility}/slots/file?from=${from}&to=${to}${more}`

function Look({ looked, action, today, now }: { looked: Looked; action: string; today: LocalDate; now: string }) {
  const { plans, text, rows } = looked
  return (
    <>
      <Notice kind="info" title="このファイルは公開できます。まだ公開していません" live>
        <p>
          {rows}行、{dayText(looked.from as LocalDate, today)}から{dayText(looked.to as LocalDate, today)}まで。
        </p>
      </Notice>
      {plans.plans.map((plan) => (
        <section key={plan.kind} aria-label={kindWords[plan.kind]}>
          <h2>{kindWords[plan.kind]}</h2>
          <p>
            {plan.days}日・{plan.cells}こま（30分ごと）。
            {plan.changed > 0 ? `このうち${plan.changed}こまは、いまある枠の変更です。` : ''}
          </p>
          <CareList plan={plan} />
          <OpeningList plan={plan} today={today} now={now} />
        </section>
      ))}
      <Form action={action} label="公開する">
        <Hidden name="rows" value={text} />
        <Hidden name="version" value={plans.version} />
        <ButtonRow>
          <Button intent="publish">この内容で公開する</Button>
          <LinkButton href={action} look="secondary">
            やめる
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}
