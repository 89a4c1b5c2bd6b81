/** Words of a message: sealed in its row, for they may speak of health. */
import { openRow, sealRow } from '../../platform/crypto.ts'
import type { Keys } from '../../platform/keys.ts'

const placeOf = (message: string) => ({ table: 'message', column: 'sealed', row: message })

/** @param facility bound into the seal, so that words cannot be moved to another facility */
export const sealWords = (keys: Keys, message: string, facility: string, text: string): Buffer =>
  sealRow(keys, placeOf(message), facility, text)

export const openWords = (keys: Keys, message: string, facility: string, sealed: Buffer): string =>
  openRow(keys, placeOf(message), facility, sealed).toString('utf8')
