/** 需給 of a fiscal year: the plan beside offered, booked and used, and its file (SUP-1). */
import { firstDayOf, fiscalYearOf, lastDayOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { CsvCell } from '../../platform/csv.ts'
import { csvInCode } from '../../platform/csv-in-code.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import type { getSupply, getSupplyFile } from './contract.ts'
import { selectCounted, selectPlan } from './queries.ts'
import { classAges, monthsOfYear, type PlanLine, planHead } from './rules.ts'

type Supply = ReplyOf<typeof getSupply>
const none = { offered: 0, booked: 0, used: 0 }

export async function readSupply({ tx, today, actor }: ReadContext, { query }: Call<typeof getSupply>): Promise<Supply> {
  const year = query.year === undefined ? fiscalYearOf(today) : Number(query.year)
  const months = monthsOfYear(year)
  const [first = months[0], last = months.at(-1)] = [months[0], months.at(-1)]
  if (!first || !last) throw new Error('a year without months')
  const [plan, counted] = [await selectPlan(tx, year), await selectCounted(tx, { from: firstDayOf(first), to: lastDayOf(last) })]
  const lines = (plan?.plan ?? []) as PlanLine[]
  const sum = (of: readonly PlanLine[], what: 'demand' | 'supply'): number | null =>
    of.length === 0 ? null : of.reduce((all, line) => all + line[what], 0)
  return {
    year,
    version: plan?.version ?? 0,
    decidedBy: plan?.by ?? null,
    decidedAt: plan?.decided_at.toISOString() ?? null,
    reason: plan?.reason ?? '',
    months: months.map((month) => {
      const here = lines.filter((line) => line.month === month)
      const of = (classAge: number | null) => {
        const { offered, booked, used } = counted.find((one) => one.month === month && one.classAge === classAge) ?? none
        return { offered, booked, used }
      }
      return {
        month,
        demand: sum(here, 'demand'),
        supply: sum(here, 'supply'),
        ...of(null),
        ages: classAges.map((classAge) => {
          const own = here.find((line) => line.classAge === classAge)
          return { classAge, demand: own?.demand ?? null, supply: own?.supply ?? null, ...of(classAge) }
        }),
      }
    }),
    mayChange: actor.kind !== 'wardViewer',
  }
}

/** Hours with one digit after the point, as a spreadsheet reads them. */
const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10

export async function supplyFile(c: ReadContext, { query }: Call<typeof getSupplyFile>): Promise<ReplyOf<typeof getSupplyFile>> {
  const { code, ...asked } = query
  const supply = await readSupply(c, { query: asked } as Call<typeof getSupply>)
  const rows = supply.months.flatMap(({ month, ages }) =>
    ages.map((age): CsvCell[] => [
      month,
      `${age.classAge}歳児`,
      age.demand,
      age.supply,
      hoursOf(age.offered),
      hoursOf(age.booked),
      hoursOf(age.used),
    ]),
  )
  const head = [...planHead, '出した枠（時間）', '予約が入った枠（時間）', '利用（時間）']
  return { name: `需給_${supply.year}年度.csv`, type: 'text/csv', bytes: csvInCode(head, rows, code) }
}
