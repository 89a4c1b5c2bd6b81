/** 定員と在籍 of a facility of 余裕活用型: entered from a day on; what they leave free, and the days whose places are more (SLOT-1). */
import type { getEnrolment } from '../../features/enrolment/contract.ts'
import { type LocalDate, parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { kindOf, SlotTabs, slotHref } from './slot-tabs.tsx'
import { BeyondVacancy, vacancyText } from './slot-vacancy.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '定員と在籍'

type Data = ReplyOf<typeof getEnrolment> & { mayWrite: boolean }
const ages = [0, 1, 2] as const

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const found = await api('GET /api/v1/facilities/:facilityId/enrolment', { params: { facilityId: facility.id } })
  const mayWrite = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  return found.ok ? { ...found.value, mayWrite } : stop(found.problem)
}

const names = {
  '/from': 'enrolFrom',
  ...Object.fromEntries(
    ages.flatMap((age) => [
      [`/capacities/${age}`, `capacity${age}`],
      [`/enrolled/${age}`, `enrolled${age}`],
    ]),
  ),
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const from = parseDate(form.text('enrolFrom'))
  const number = (name: string): number => {
    const text = form.text(name).normalize('NFKC')
    return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  }
  const fields = ages.flatMap((age) => [
    { name: `capacity${age}`, what: `${age}歳児の定員` },
    { name: `enrolled${age}`, what: `${age}歳児の在籍` },
  ])
  const wrong = fields
    .filter(({ name }) => Number.isNaN(number(name)))
    .map(({ name, what }) => ({ name, code: 'missing', message: `${what}を、0から999までの数で入力してください。` }))
  if (!from) wrong.unshift({ name: 'enrolFrom', code: 'missing', message: 'いつからの人数かを入力してください。' })
  if (!from || wrong.length > 0) return { problem: fieldProblem(wrong) }
  const saved = await api('POST /api/v1/facilities/:facilityId/enrolment', {
    params: { facilityId: facility.id },
    body: {
      from,
      capacities: ages.map((age) => number(`capacity${age}`)),
      enrolled: ages.map((age) => number(`enrolled${age}`)),
    },
  })
  return saved.ok
    ? redirectTo(slotHref('enrolment', facility.id, kindOf(page.query.kind), from, '&done=saved'))
    : { problem: renameFields(saved.problem, names) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, mayWrite, entries, beyond } = data
  const last = entries[0]
  return (
    <>
      <ErrorSummary sent={sent} />
      {page.query.done === 'saved' ? <Notice kind="success" title="定員と在籍を保存しました" live /> : null}
      <DeskHead
        title="枠カレンダー"
        facts={data.today ? `${facility.name}　今日の残りは${vacancyText(data.today)}` : facility.name}
      />
      <SlotTabs
        view="enrolment"
        facility={facility.id}
        kinds={data.kinds}
        kind={kindOf(page.query.kind)}
        from={parseDate(page.query.from ?? '') ?? page.today}
        mayPaint={mayWrite}
      />
      {data.spare ? null : (
        <Notice kind="info" title="この施設は余裕活用型ではありません">
          <p>余裕活用型の施設だけが、定員から在籍を引いた残りを枠にします。</p>
        </Notice>
      )}
      <BeyondVacancy days={beyond} today={page.today} standing />
      {data.spare && mayWrite ? (
        <>
          <h2>人数が変わったとき</h2>
          <p>
            在籍しているお子さまの人数を、変わる日から入力します。出してある枠は変わりません。多すぎる日があれば、この画面でお知らせします。
          </p>
          <Form label="定員と在籍">
            <DateField {...fieldOf(sent, 'enrolFrom', page.today)} label="いつから" />
            {ages.map((age) => (
              <div key={age} class="pattern-line">
                <TextField
                  {...fieldOf(sent, `capacity${age}`, last ? String(last.capacities[age]) : '')}
                  label={`${age}歳児の定員`}
                  inputMode="numeric"
                  width="short"
                  unit="名"
                  maxLength={3}
                />
                <TextField
                  {...fieldOf(sent, `enrolled${age}`, last ? String(last.enrolled[age]) : '')}
                  label={`${age}歳児の在籍`}
                  inputMode="numeric"
                  width="short"
                  unit="名"
                  maxLength={3}
                />
              </div>
            ))}
            <ButtonRow>
              <Button>保存する</Button>
            </ButtonRow>
          </Form>
        </>
      ) : null}
      <Entries entries={entries} today={page.today} />
    </>
  )
}

function Entries({ entries, today }: { entries: Data['entries']; today: LocalDate }) {
  return (
    <DataTable<Data['entries'][number]>
      caption="これまでの入力"
      rows={entries}
      keyOf={(entry) => entry.id}
      empty={<EmptyState title="まだ入力がありません">入力すると、残りの数を枠にできます。</EmptyState>}
      columns={[
        { key: 'from', head: 'いつから', main: true, cell: (entry) => dayText(entry.from as LocalDate, today) },
        ...ages.map((age) => ({
          key: `age${age}`,
          head: `${age}歳児（在籍／定員）`,
          align: 'end' as const,
          cell: (entry: Data['entries'][number]) => `${entry.enrolled[age]}／${entry.capacities[age]}名`,
        })),
        { key: 'at', head: '入力した日時', cell: (entry) => momentText(entry.at, today) },
      ]}
    />
  )
}
