/** Words of 登降園 that several screens share. Pure. */
import { clockText } from '../../platform/calendar.ts'
import type { RefusalWords } from './refusal-texts.ts'
import { refusalText } from './refusals.ts'

/** 「9:30–11:30」. */
export const clockRange = (start: number, end: number): string => `${clockText(start)}–${clockText(end)}`

/** Why a child cannot be stamped now, in three parts. */
export const whyText = (no: { code: string; slots: Record<string, string | number> }): RefusalWords =>
  refusalText({ rule: 'ATT-1', code: no.code, slots: no.slots }, 'ja')
