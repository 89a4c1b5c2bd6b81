/** 需給の計画: one month typed, or the whole year from a CSV file that is looked at first; each is a new version (SUP-1). */
import { decodeFile, readCsv } from '../../features/import/read-csv.ts'
import type { getSupply } from '../../features/supply/contract.ts'
import { classAges, mostHours, type PlanLine, planHead, planOfRows } from '../../features/supply/rules.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type DataOf,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { monthText } from '../text/dates.ts'
import { refusalText } from '../text/refusals.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { FilterForm, Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select, TextField } from '../ui/text-field.tsx'

type Supply = ReplyOf<typeof getSupply>
type Looked = { text: string; lines: number; demand: number; supply: number }
export const title = '需給の計画'

export async function load(api: WebApi, page: PageInput) {
  const year = /^20[2-9]\d$/.test(page.query.year ?? '') ? page.query.year : undefined
  const supply = await api('GET /api/v1/office/supply', { query: year ? { year } : {} })
  if (!supply.ok) return stop(supply.problem)
  const month = supply.value.months.find((one) => one.month === page.query.month) ?? supply.value.months[0]
  return { ...supply.value, month: month?.month ?? '' }
}
type Data = DataOf<typeof load>

/** The plan as it stands, line by line. */
const linesOf = (supply: Supply): PlanLine[] =>
  supply.months.flatMap(({ month, ages }) =>
    ages.flatMap(({ classAge, demand, supply: places }) =>
      demand === null || places === null ? [] : [{ month, classAge, demand, supply: places }],
    ),
  )

const wrongFile = (message: string): Problem => fieldProblem([{ name: 'file', code: 'wrong', message }])

function readPlan(text: string): { lines: PlanLine[] } | { problem: Problem } {
  const table = readCsv(text)
  if (!table.ok) {
    const told = refusalText({ rule: 'SUP-1', ...table.fault }, 'ja')
    return { problem: wrongFile(`${told.what}${told.next}`) }
  }
  const { lines, faults } = planOfRows(table.value.rows)
  if (faults.length === 0) return { lines }
  const told = faults.slice(0, 20).map((one) => `${one.line}行目の「${one.what}」が読み取れません。`)
  return { problem: fieldProblem(told.map((message) => ({ name: 'file', code: 'wrong', message }))) }
}

function typedMonth(form: FormSent, month: LocalMonth): { lines: PlanLine[] } | { problem: Problem } {
  const wrong: { name: string; code: string; message: string }[] = []
  const read = (name: string, what: string): number => {
    const text = form.text(name).normalize('NFKC').replaceAll(',', '')
    if (/^\d{1,7}$/.test(text) && Number(text) <= mostHours) return Number(text)
    wrong.push({
      name,
      code: 'wrong',
      message: `${what}を、時間の数（0から${mostHours.toLocaleString('ja-JP')}まで）で入力してください。`,
    })
    return 0
  }
  const lines = classAges.map((classAge) => ({
    month,
    classAge,
    demand: read(`demand${classAge}`, `${classAge}歳児の量の見込み`),
    supply: read(`supply${classAge}`, `${classAge}歳児の確保方策`),
  }))
  return wrong.length > 0 ? { problem: fieldProblem(wrong) } : { lines }
}

export async function act(api: WebApi, form: FormSent, _page: PageInput): Promise<Acted> {
  const year = form.text('year')
  const save = async (lines: PlanLine[], reason: string): Promise<Acted> => {
    const done = await api('PUT /api/v1/office/supply/plans/:year', {
      params: { year },
      body: { version: Number(form.text('version')), lines, reason },
    })
    return done.ok ? redirectTo(`/office/supply?year=${year}&done=saved`) : { problem: done.problem }
  }
  if (form.intent === 'month') {
    const month = form.text('month') as LocalMonth
    const typed = typedMonth(form, month)
    if ('problem' in typed) return typed
    const stands = await api('GET /api/v1/office/supply', { query: { year } })
    if (!stands.ok) return { problem: stands.problem }
    return save([...linesOf(stands.value).filter((line) => line.month !== month), ...typed.lines], form.text('reason'))
  }
  const [file] = form.files('file')
  if (form.intent !== 'save' && !file) return { problem: wrongFile('CSVファイルを選んでください。') }
  const text = form.intent === 'save' || !file ? { ok: true as const, value: form.raw('rows') } : decodeFile(file.bytes)
  if (!text.ok) {
    const told = refusalText({ rule: 'SUP-1', ...text.fault }, 'ja')
    return { problem: wrongFile(`${told.what}${told.next}`) }
  }
  const plan = readPlan(text.value)
  if ('problem' in plan) return plan
  if (form.intent === 'save') return save(plan.lines, form.text('reason'))
  const sum = (what: 'demand' | 'supply') => plan.lines.reduce((all, line) => all + line[what], 0)
  return {
    done: { text: text.value, lines: plan.lines.length, demand: sum('demand'), supply: sum('supply') } satisfies Looked,
  }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  const looked = sent.problem ? null : (sent.done as Looked | null)
  return (
    <>
      <BackLink href={`/office/supply?year=${data.year}`}>需給</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={`${title}　${data.year}年度`} facts={data.version > 0 ? `いまは第${data.version}版` : 'まだありません'} />
      {looked ? <LookedAt looked={looked} data={data} /> : <Entry data={data} sent={sent} today={today} />}
    </>
  )
}

const Head = ({ data }: { data: Data }) => (
  <>
    <Hidden name="year" value={String(data.year)} />
    <Hidden name="version" value={String(data.version)} />
  </>
)

function LookedAt({ looked, data }: { looked: Looked; data: Data }) {
  return (
    <Form label="読み取った計画を保存する">
      <Notice kind="info" title={`${looked.lines}行を読み取りました`}>
        <p>
          {`量の見込みの合計 ${looked.demand.toLocaleString('ja-JP')}時間、確保方策の合計 ${looked.supply.toLocaleString('ja-JP')}時間。`}
          保存すると、この年度の計画がすべて入れかわります。前の版は残ります。
        </p>
      </Notice>
      <Head data={data} />
      <Hidden name="rows" value={looked.text} />
      <TextField name="reason" label="理由" required={false} maxLength={500} autoComplete="off" />
      <ButtonRow>
        <Button intent="save">この計画を保存する</Button>
        <LinkButton href={`/office/supply/plan?year=${data.year}`} look="secondary">
          やめる
        </LinkButton>
      </ButtonRow>
    </Form>
  )
}

function Entry({ data, sent, today }: { data: Data; sent: Sent; today: LocalDate }) {
  const month = data.months.find((one) => one.month === data.month)
  return (
    <>
      <h2>月ごとに入力する</h2>
      <FilterForm label="月を選ぶ">
        <Hidden name="year" value={String(data.year)} />
        <Select
          name="month"
          label="月"
          value={data.month}
          required={false}
          unmarked
          options={data.months.map((one) => ({ value: one.month, label: monthText(one.month, today) }))}
        />
        <Button look="secondary">この月を入力する</Button>
      </FilterForm>
      {month ? (
        <Form label={`${monthText(month.month, today)}の計画`}>
          <Head data={data} />
          <Hidden name="month" value={month.month} />
          {month.ages.map(({ classAge, demand, supply }) => (
            <section key={classAge}>
              <h3>{`${classAge}歳児`}</h3>
              <TextField
                {...fieldOf(sent, `demand${classAge}`, demand === null ? '' : String(demand))}
                label={`${classAge}歳児の量の見込み`}
                unit="時間"
                inputMode="numeric"
                width="short"
                autoComplete="off"
              />
              <TextField
                {...fieldOf(sent, `supply${classAge}`, supply === null ? '' : String(supply))}
                label={`${classAge}歳児の確保方策`}
                unit="時間"
                inputMode="numeric"
                width="short"
                autoComplete="off"
              />
            </section>
          ))}
          <TextField {...fieldOf(sent, 'reason')} label="理由" required={false} maxLength={500} autoComplete="off" />
          <ButtonRow>
            <Button intent="month">この月の計画を保存する</Button>
          </ButtonRow>
        </Form>
      ) : null}
      <h2>CSVでまとめて取り込む</h2>
      <p>{`1行目に「${planHead.join('」「')}」の見出しをつけ、1行に1つの月と年齢を書きます。「CSVで保存」したファイルを直して使えます。`}</p>
      <Form files label="CSVを読み取る">
        <Head data={data} />
        <FileField
          name="file"
          label="CSVファイル"
          accept=".csv,text/csv"
          kinds="CSV"
          max={1}
          {...(sent.problem ? fieldOf(sent, 'file') : {})}
        />
        <ButtonRow>
          <Button intent="read" look="secondary">
            読み取って確かめる
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
