/**
 * CLM-3: what the town checks by itself, line by line, against its own records; an officer reads the finding beside the line. Pure.
 * `stop`: the line does not agree with a record. `look`: nothing is wrong, a person should see the evidence.
 */
import { monthOf } from '../../platform/calendar.ts'
import { classAge } from '../certification/age.ts'
import { type ClaimLine, linesOfInitial } from './lines.ts'
import { priceOf } from './price.ts'
import { masterOn, type YearMaster } from './rules.ts'

export const findingCodes = ['certificate', 'class', 'cap', 'overlap', 'addition', 'stamp', 'amount', 'other'] as const
export type FindingCode = (typeof findingCodes)[number]
export type Finding = { code: FindingCode; weight: 'stop' | 'look'; note: string }

/** What the paying town knows of a child. */
export type TownChild = {
  birthDate: string
  certificates: readonly { from: string; nationalEnd: string; until: string; suspended: boolean }[]
  /** Days with 要支援; null: the child has moved on, and the town may read them no more (SEE-1). */
  support: readonly { from: string; to: string | null }[] | null
  /** National minutes granted and claimed in the month, over all facilities. */
  cap: ReadonlyMap<string, { granted: number; claimed: number }>
  /** Attended uses at other facilities: real times, else booked. */
  elsewhere: readonly { date: string; start: number; end: number }[]
}

type CheckedLine = Pick<ClaimLine, 'kind' | 'date' | 'minutes' | 'yen' | 'reduction' | 'details'>

/** @param child null: the town certifies no such child */
export function findingsOf(masters: readonly YearMaster[], line: CheckedLine, child: TownChild | null): Finding[] {
  if (!child) return [{ code: 'certificate', weight: 'stop', note: '' }]
  return [
    ...certificateFindings(line, child),
    ...classFindings(line, child),
    ...capFindings(line, child),
    ...overlapFindings(line, child),
    ...additionFindings(line, child),
    ...stampFindings(line),
    ...amountFindings(masters, line),
  ]
}

const stop = (code: FindingCode, note = ''): Finding => ({ code, weight: 'stop', note })
const look = (code: FindingCode, note = ''): Finding => ({ code, weight: 'look', note })

function certificateFindings({ kind, date }: CheckedLine, child: TownChild): Finding[] {
  const held = child.certificates.some(
    (one) => !one.suspended && one.from <= date && date <= (kind === 'use' ? one.nationalEnd : one.until),
  )
  return held ? [] : [stop('certificate')]
}

function classFindings({ kind, date, details }: CheckedLine, child: TownChild): Finding[] {
  if (kind === 'waiver') return []
  const right = classAge(child.birthDate as CheckedLine['date'], date)
  return right === details.classAge ? [] : [stop('class', `${right}`)]
}

function capFindings({ kind, date }: CheckedLine, child: TownChild): Finding[] {
  const cap = kind === 'use' ? child.cap.get(monthOf(date)) : undefined
  return cap && cap.claimed > cap.granted ? [stop('cap', `${cap.claimed - cap.granted}`)] : []
}

function overlapFindings({ kind, date, details }: CheckedLine, child: TownChild): Finding[] {
  const { real, booked } = details
  if (kind !== 'use' || !booked) return []
  const [start, end] = [real?.in ?? booked.start, real?.out ?? booked.end]
  return child.elsewhere.some((other) => other.date === date && other.start < end && start < other.end) ? [stop('overlap')] : []
}

function additionFindings({ kind, date, details }: CheckedLine, child: TownChild): Finding[] {
  if (kind === 'initial') {
    const [before, after] = (['before', 'after'] as const).map((stage) => details.records.find((one) => one.stage === stage))
    return before && after && before.minutes >= 30 && after.minutes >= 10 ? [] : [stop('addition')]
  }
  return details.additions.flatMap(({ code, evidence }): Finding[] => {
    if (code !== 'support' || child.support === null) return [look('addition', evidence)]
    return child.support.some((one) => one.from <= date && (one.to === null || date <= one.to))
      ? []
      : [stop('addition', evidence)]
  })
}

function stampFindings({ kind, details }: CheckedLine): Finding[] {
  if (kind === 'initial' || kind === 'waiver') return []
  return details.real?.in == null || details.real.out == null ? [stop('stamp')] : []
}

/** The yen are counted again from what the line says of itself and the state's master of its date. */
function amountFindings(masters: readonly YearMaster[], line: CheckedLine): Finding[] {
  const { kind, date, minutes, yen, reduction, details } = line
  const master = masterOn(masters, date)
  if (!master) return [stop('amount')]
  if (kind === 'initial') {
    const [right] = linesOfInitial(masters, {
      child: details.child,
      date,
      classAge: details.classAge,
      payer: '',
      records: details.records,
    })
    return right?.yen === yen ? [] : [stop('amount')]
  }
  if (kind !== 'use') return []
  const perHour = details.unit + details.additions.reduce((sum, one) => sum + one.perHour, 0)
  const right = details.unit === master.unit[details.classAge] && priceOf(perHour, minutes) + reduction === yen
  return right ? [] : [stop('amount')]
}
