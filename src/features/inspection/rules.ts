/** 指導監査 (INS-1): how far a finding is, and what may be stored. Pure. */
import type { LocalDate } from '../../platform/calendar.ts'
import { holdsMyNumber } from '../../platform/my-number.ts'
import type { Refusal } from '../../platform/refusal.ts'

export const inspectionKinds = ['onSite', 'paper'] as const
export const findingLevels = ['written', 'oral', 'none'] as const
export const findingStates = ['none', 'open', 'answered', 'settled'] as const
export type FindingState = (typeof findingStates)[number]

/** The longest of each, in code points. */
export const longest = { item: 100, words: 2000, text: 2000 } as const
/** Findings of one inspection at most. [D] */
export const mostFindings = 100

type Turn = { event: 'answered' | 'asked' | 'settled'; dueOn: LocalDate | null }

/** `open` waits for the facility, `answered` for the town. @param turns in order */
export function findingState(level: (typeof findingLevels)[number], turns: readonly Turn[]): FindingState {
  if (level === 'none') return 'none'
  const last = turns.at(-1)?.event
  return last === 'settled' || last === 'answered' ? last : 'open'
}

/** Until when the facility answers: what was asked again has a day of its own. */
export const dueOf = (dueOn: LocalDate | null, turns: readonly Turn[]): LocalDate | null =>
  turns.findLast((one) => one.event === 'asked')?.dueOn ?? dueOn

/** The day itself is still in time. */
export const isOverdue = (state: FindingState, due: LocalDate | null, today: LocalDate): boolean =>
  state === 'open' && due !== null && due < today

const wrong = (code: string, pointer: string): Refusal => ({ rule: 'INS-1', code, pointer })

/** 番号法: a My Number never, also not sealed. */
export const wordsRefusals = (words: Readonly<Record<string, string>>): Refusal[] =>
  Object.entries(words).flatMap(([name, text]) =>
    text === '' ? [wrong('inspection.empty', `/${name}`)] : holdsMyNumber(text) ? [wrong('register.my-number', `/${name}`)] : [],
  )

/** What is wrong with the day until which a finding is answered. */
export function dueRefusals(level: (typeof findingLevels)[number], dueOn: LocalDate | null, today: LocalDate): Refusal[] {
  if (level === 'none') return dueOn === null ? [] : [wrong('inspection.no-due', '/dueOn')]
  return dueOn === null || dueOn < today ? [wrong('inspection.due', '/dueOn')] : []
}
