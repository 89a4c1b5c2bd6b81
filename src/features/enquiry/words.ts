/** Words of an enquiry: sealed in each event's row, for people write of their children; read before they are stored. */
import { openRow, sealRow } from '../../platform/crypto.ts'
import { lengthOf } from '../../platform/fields.ts'
import type { Keys } from '../../platform/keys.ts'
import { holdsMyNumber } from '../../platform/my-number.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { longestText } from './rules.ts'

const placeOf = (event: string) => ({ table: 'enquiry_event', column: 'sealed', row: event })

/** @param enquiry bound into the seal, so that words cannot be moved to another enquiry */
export const sealWords = (keys: Keys, event: string, enquiry: string, text: string): Buffer =>
  sealRow(keys, placeOf(event), enquiry, text)

export const openWords = (keys: Keys, event: string, enquiry: string, sealed: Buffer | null): string | null =>
  sealed ? openRow(keys, placeOf(event), enquiry, sealed).toString('utf8') : null

/** What is wrong with a text under `pointer`; null when it may be stored. */
export function wordsRefusal(text: string, pointer = '/text'): Refusal | null {
  if (text === '') return { rule: 'HLP-1', code: 'enquiry.empty', pointer }
  if (lengthOf(text) > longestText) return { rule: 'HLP-1', code: 'enquiry.long', slots: { longest: longestText }, pointer }
  // 番号法: never stored, also not sealed.
  if (holdsMyNumber(text)) return { rule: 'HLP-1', code: 'enquiry.my-number', pointer }
  return null
}
