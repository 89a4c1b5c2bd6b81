/**
 * From attended uses to the lines of claims (FEE-1..5, FEE-7, INT-4, CLM-1). Pure. The same facts give the same lines in the same order,
 * so a closed month that is counted again comes to the same yen.
 */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Part } from '../hours/rules.ts'
import { nationalLayer, totalOf } from '../hours/rules.ts'
import type { ReductionClass } from '../municipality/rules.ts'
import type { ClassAge } from '../slot/rules.ts'
import { benefitOf, masterOn, pricedAdditions, type YearMaster } from './rules.ts'

export const lineKinds = ['use', 'initial', 'waiver', 'municipal'] as const
export type LineKind = (typeof lineKinds)[number]
export const evidences = ['certificate', 'handbook', 'doctor', 'townNotice'] as const
export type Evidence = (typeof evidences)[number]
export const additionCodes = ['disability', 'medicalCare', 'support'] as const
export type AdditionCode = (typeof additionCodes)[number]

/** Who the child was when the line was made. */
export type ChildOnLine = { id: string; name: string; kana: string; birthDate: LocalDate; certificate: string }

/** An attended use as its month knows it. Yen as the family's quote came to (FEE-3, FEE-4). */
export type UseOnClaim = {
  booking: string
  number: string
  child: ChildOnLine
  date: LocalDate
  /** Minutes of the day, as booked and as stamped. */
  booked: { start: number; end: number }
  real: { in: number | null; out: number | null }
  stamps: readonly string[]
  classAge: ClassAge
  /** CLM-1: the municipality whose certificate is valid on the day. */
  payer: string
  parts: readonly Part[]
  additions: readonly { code: AdditionCode; evidence: Evidence }[]
  fee: {
    perHour: number
    price: number
    waived: number
    waivedBy: string | null
    reduced: number
    reducedNational: number
    reduction: ReductionClass | null
    pays: number
  }
}

/** INT-4: one occasion of 初回対応加算 with the two records that it stands on. */
export type InitialOnClaim = {
  child: ChildOnLine
  date: LocalDate
  classAge: ClassAge
  payer: string
  records: readonly { stage: 'before' | 'after'; date: LocalDate; minutes: number; mode: 'individual' | 'group' }[]
}

export type LineDetails = {
  child: ChildOnLine
  number: string | null
  classAge: ClassAge
  booked: { start: number; end: number } | null
  real: { in: number | null; out: number | null } | null
  stamps: readonly string[]
  /** FEE-1 and FEE-2 in yen per hour; what is excluded by another addition stands with 0. */
  unit: number
  additions: readonly { code: AdditionCode; evidence: Evidence; perHour: number }[]
  fee: UseOnClaim['fee'] | null
  records: InitialOnClaim['records']
  /** Rules that made the amount, and the state's master. */
  rules: readonly string[]
  master: number | null
  /** The first day of that master's version; lines made before there were versions have none. */
  masterFrom?: LocalDate | null
}

export type ClaimLine = {
  kind: LineKind
  payer: string
  booking: string | null
  child: string
  date: LocalDate
  minutes: number
  yen: number
  /** Of `yen`: 負担軽減 that the benefit refunds. */
  reduction: number
  details: LineDetails
}

/** The year of a date has no master: nothing of it can be claimed (FEE-1). */
export class NoMaster extends Error {
  readonly date: LocalDate
  constructor(date: LocalDate) {
    super(`no unit price on ${date}`)
    this.date = date
  }
}

function masterOf(masters: readonly YearMaster[], date: LocalDate): YearMaster {
  const master = masterOn(masters, date)
  if (!master) throw new NoMaster(date)
  return master
}

/** The lines of one use: the benefit, the price that a town pays in the family's place, and what its own hours come to. */
export function linesOfUse(masters: readonly YearMaster[], use: UseOnClaim): ClaimLine[] {
  const master = masterOf(masters, use.date)
  const priced = pricedAdditions(
    master,
    use.additions.map(({ code }) => code),
  )
  // One that another excludes stands with 0, so that the reader sees why.
  const additions = use.additions.map((one, i) => ({ ...one, perHour: priced[i]?.perHour ?? 0 }))
  const unit = master.unit[use.classAge]
  const national = totalOf(use.parts.filter((part) => part.layer === nationalLayer))
  const municipal = totalOf(use.parts) - national
  const base = { booking: use.booking, child: use.child.id, date: use.date }
  const details: LineDetails = {
    child: use.child,
    number: use.number,
    classAge: use.classAge,
    booked: use.booked,
    real: use.real,
    stamps: use.stamps,
    unit,
    additions,
    fee: use.fee,
    records: [],
    rules: [],
    master: master.fiscalYear,
    masterFrom: master.from,
  }
  const lines: ClaimLine[] = []
  if (national > 0) {
    const rules = [
      'CLM-1',
      'FEE-1',
      'FEE-5',
      ...(additions.length > 0 ? ['FEE-2'] : []),
      ...(use.fee.reducedNational > 0 ? ['FEE-4'] : []),
    ]
    lines.push({
      kind: 'use',
      payer: use.payer,
      ...base,
      minutes: national,
      yen: benefitOf(master, { ...use, additions: use.additions.map(({ code }) => code) }) + use.fee.reducedNational,
      reduction: use.fee.reducedNational,
      details: { ...details, rules },
    })
  }
  // The town's own hours are paid by its own scheme: minutes on a line of their own, and the reduction where the town grants it there.
  if (municipal > 0) {
    const yen = use.fee.reduced - use.fee.reducedNational
    lines.push({
      kind: 'municipal',
      payer: use.payer,
      ...base,
      minutes: municipal,
      yen,
      reduction: yen,
      details: { ...details, unit: 0, additions: [], master: null, masterFrom: null, rules: ['HRS-2', 'FEE-5'] },
    })
  }
  if (use.fee.waived > 0) {
    lines.push({
      kind: 'waiver',
      payer: use.fee.waivedBy ?? use.payer,
      ...base,
      minutes: totalOf(use.parts),
      yen: use.fee.waived,
      reduction: 0,
      details: { ...details, unit: use.fee.perHour, additions: [], master: null, masterFrom: null, rules: ['FEE-3', 'FEE-7'] },
    })
  }
  return lines
}

/** 初回対応加算; [] in a year that has none. */
export function linesOfInitial(masters: readonly YearMaster[], initial: InitialOnClaim): ClaimLine[] {
  const master = masterOf(masters, initial.date)
  const yen = master.initial?.[initial.classAge]
  if (yen === undefined) return []
  return [
    {
      kind: 'initial',
      payer: initial.payer,
      booking: null,
      child: initial.child.id,
      date: initial.date,
      minutes: 0,
      yen,
      reduction: 0,
      details: {
        child: initial.child,
        number: null,
        classAge: initial.classAge,
        booked: null,
        real: null,
        stamps: [],
        unit: yen,
        additions: [],
        fee: null,
        records: initial.records,
        rules: ['FEE-2', 'INT-4'],
        master: master.fiscalYear,
        masterFrom: master.from,
      },
    },
  ]
}

/** CLM-1: all lines of a month by payer, in the order in which they stand on paper: child, date, kind. */
export function claimsOf(
  masters: readonly YearMaster[],
  uses: readonly UseOnClaim[],
  initials: readonly InitialOnClaim[],
): Map<string, ClaimLine[]> {
  const all = [...uses.flatMap((use) => linesOfUse(masters, use)), ...initials.flatMap((one) => linesOfInitial(masters, one))]
  const byPayer = new Map<string, ClaimLine[]>()
  for (const line of all.sort(onPaper)) byPayer.set(line.payer, [...(byPayer.get(line.payer) ?? []), line])
  return byPayer
}

function onPaper(a: ClaimLine, b: ClaimLine): number {
  const [x, y] = [a, b].map((line) =>
    [line.details.child.kana, line.child, line.date, lineKinds.indexOf(line.kind), line.booking ?? ''].join('\u0000'),
  ) as [string, string]
  return x < y ? -1 : x > y ? 1 : 0
}

export type ClaimTotals = { use: number; initial: number; reduction: number; waiver: number; municipal: number; total: number }

/** FEE-5, FEE-7: the sums of a claim; the benefit is `use + initial + reduction`. */
export function totalsOf(lines: readonly Pick<ClaimLine, 'kind' | 'yen' | 'reduction'>[]): ClaimTotals {
  const sum = (kind: LineKind): number => lines.filter((l) => l.kind === kind).reduce((n, l) => n + l.yen, 0)
  const reduction = lines.filter((l) => l.kind === 'use').reduce((n, l) => n + l.reduction, 0)
  const totals = {
    use: sum('use') - reduction,
    initial: sum('initial'),
    reduction,
    waiver: sum('waiver'),
    municipal: sum('municipal'),
  }
  return { ...totals, total: lines.reduce((n, l) => n + l.yen, 0) }
}

/** What makes two lines the same line in two versions. */
export const lineIdentity = (line: Pick<ClaimLine, 'kind' | 'booking' | 'child' | 'date'>): string =>
  `${line.kind} ${line.booking ?? `${line.child} ${line.date}`}`

/** What a new version changed, line by line; a line that stayed is not named. */
export function changesBetween<L extends Pick<ClaimLine, 'kind' | 'booking' | 'child' | 'date' | 'minutes' | 'yen'>>(
  before: readonly L[],
  after: readonly L[],
): { before: L | null; after: L | null }[] {
  const old = new Map(before.map((line) => [lineIdentity(line), line]))
  const fresh = new Set(after.map(lineIdentity))
  const moved = after.flatMap((line) => {
    const was = old.get(lineIdentity(line)) ?? null
    return was && was.yen === line.yen && was.minutes === line.minutes ? [] : [{ before: was, after: line }]
  })
  const gone = before.filter((line) => !fresh.has(lineIdentity(line))).map((line) => ({ before: line, after: null }))
  return [...moved, ...gone]
}

export const claimStates = ['draft', 'confirmed', 'submitted', 'reviewing', 'returned', 'approved', 'paid'] as const
export type ClaimState = (typeof claimStates)[number]
export const claimEvents = ['confirm', 'reopen', 'submit', 'take', 'return', 'check', 'approve', 'pay'] as const
export type ClaimEvent = (typeof claimEvents)[number]

const transitions: Readonly<Record<ClaimEvent, { from: readonly ClaimState[]; to: ClaimState }>> = {
  confirm: { from: ['draft'], to: 'confirmed' },
  reopen: { from: ['confirmed'], to: 'draft' },
  submit: { from: ['confirmed'], to: 'submitted' },
  take: { from: ['submitted'], to: 'reviewing' },
  return: { from: ['submitted', 'reviewing'], to: 'returned' },
  check: { from: ['submitted', 'reviewing'], to: 'reviewing' },
  approve: { from: ['reviewing'], to: 'approved' },
  pay: { from: ['approved'], to: 'paid' },
}

/** CLM-2; null: it cannot happen in that state. */
export const afterClaimEvent = (state: ClaimState, event: ClaimEvent): ClaimState | null =>
  transitions[event].from.includes(state) ? transitions[event].to : null

/** CLM-2: from the submission on the lines stand still. */
export const isFrozen = (state: ClaimState): boolean => state !== 'draft' && state !== 'confirmed' && state !== 'returned'
