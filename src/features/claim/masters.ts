/** The state's masters by date: what it enters lies over what the code knows, and never over days that may have been claimed (SET-1, SET-2, FEE-1, FEE-2). Pure. */
import { dayOf, fiscalYearOf, type LocalDate, lastDayOf, monthOf } from '../../platform/calendar.ts'
import type { Refusal } from '../../platform/refusal.ts'
import type { ClassAge } from '../slot/rules.ts'
import { type AdditionCode, additionCodes } from './lines.ts'
import { benefitOf, type CostShares, masterOn, monthlyBenefit, nationalMasters, type YearMaster } from './rules.ts'

type ByClass = Record<`${ClassAge}`, number>
/** What the state enters of a version: yen per child-hour, 初回対応加算 per occasion, who bears the cost, where it is written. */
export type MasterValue = {
  unit: ByClass
  additions: Record<AdditionCode, number>
  /** 医療的ケア児 puts 障害児 out of force. */
  medicalExcludesDisability: boolean
  initial: ByClass | null
  shares: CostShares | null
  source: string
}
export type EnteredMaster = { from: LocalDate; value: MasterValue }

const byClass = (value: ByClass): Record<ClassAge, number> => ({ 0: value[0], 1: value[1], 2: value[2] })

export const masterOf = ({ from, value }: EnteredMaster): YearMaster => ({
  fiscalYear: fiscalYearOf(from),
  from,
  unit: byClass(value.unit),
  additions: additionCodes.map((code) => ({
    code,
    perHour: value.additions[code],
    excludes: code === 'medicalCare' && value.medicalExcludesDisability ? ['disability'] : [],
  })),
  initial: value.initial === null ? null : byClass(value.initial),
  shares: value.shares,
})

/** The masters in force: those of the code, and over them what the state entered; of equal days the one entered last, which `entered` names last. */
export function overlay(entered: readonly EnteredMaster[]): YearMaster[] {
  const byDay = new Map(nationalMasters.map((master) => [master.from, master]))
  for (const one of entered) byDay.set(one.from, masterOf(one))
  return [...byDay.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** A version as a form begins with it. */
export const formOf = (master: YearMaster, source: string): MasterValue => {
  const perHour = (code: AdditionCode): number => master.additions.find((one) => one.code === code)?.perHour ?? 0
  return {
    unit: { ...master.unit },
    additions: { disability: perHour('disability'), medicalCare: perHour('medicalCare'), support: perHour('support') },
    medicalExcludesDisability: master.additions.some((one) => one.code === 'medicalCare' && one.excludes.includes('disability')),
    initial: master.initial === null ? null : { ...master.initial },
    shares: master.shares,
    source,
  }
}

export type MasterRefusals = {
  'master.day': Record<never, never>
  'master.past': { from: LocalDate }
  'master.shares': Record<never, never>
}

/**
 * SET-1: a version begins with a month, so that no month is split, and with one that is still to come: a month is closed after its end only.
 * A day that no master covers may be given one later, for nothing of it could be claimed (FEE-1).
 */
export function masterRefusalsOf(masters: readonly YearMaster[], entered: EnteredMaster, today: LocalDate): Refusal[] {
  const { from, value } = entered
  const refusals: Refusal[] = []
  if (dayOf(from) !== 1) refusals.push({ rule: 'SET-1', code: 'master.day', slots: {}, pointer: '/from' })
  else if (from <= lastDayOf(monthOf(today)) && masterOn(masters, from) !== null) {
    const slots: MasterRefusals['master.past'] = { from }
    refusals.push({ rule: 'SET-1', code: 'master.past', slots, pointer: '/from' })
  }
  const { shares } = value
  if (shares && shares.state + shares.prefecture + shares.municipality === 0)
    refusals.push({ rule: 'SET-1', code: 'master.shares', slots: {}, pointer: '/value/shares/state' })
  return refusals
}

/** FEE-6: the worked examples under a master; null where there is none. Yen. */
export function workedExamples(master: YearMaster | null): { key: 'first' | 'hours'; yen: number }[] {
  if (!master) return []
  const national = (minutes: number) => [{ layer: 'national', minutes }]
  const first = monthlyBenefit({
    uses: [benefitOf(master, { parts: national(510), classAge: 0, additions: ['disability'] })],
    initials: [master.initial?.[0] ?? 0],
    reductions: [],
  })
  const hours = monthlyBenefit({
    uses: [benefitOf(master, { parts: national(600), classAge: 2, additions: [] })],
    initials: [],
    reductions: [2_000],
  })
  return [
    { key: 'first', yen: first },
    { key: 'hours', yen: hours },
  ]
}

/** Yen of a sum by who bears it: the state and the prefecture rounded down, the rest is the town's. `sum` ≥ 0. */
export function sharesOf(sum: number, shares: CostShares): { state: number; prefecture: number; municipality: number } {
  const whole = shares.state + shares.prefecture + shares.municipality
  const [state, prefecture] = [Math.floor((sum * shares.state) / whole), Math.floor((sum * shares.prefecture) / whole)]
  return { state, prefecture, municipality: sum - state - prefecture }
}
