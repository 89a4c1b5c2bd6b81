/** The ten digits that a family tells the help desk. Only their keyed hash is stored; the page derives them again from the row's id. */
import { createHmac } from 'node:crypto'
import type { Keys } from '../../platform/keys.ts'

/** So many that guessing among all that wait is hopeless: no counter of tries is needed. */
const size = 10_000_000_000n

export function helpCode(keys: Keys, consent: string): string {
  const x = createHmac('sha256', keys.code).update(`help\0${consent}`).digest().readBigUInt64BE()
  return String(x % size).padStart(10, '0')
}

/** '0123456789' → '012-345-6789', as one reads it out. */
export const showHelpCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`

/** What was typed, full width and with blanks or dashes; null when it cannot be one. */
export function readHelpCode(typed: string): string | null {
  const code = typed.normalize('NFKC').replaceAll(/[\s\p{Pd}\u30fc\u2212]/gu, '')
  return /^\d{10}$/.test(code) ? code : null
}

export const hashHelpCode = (keys: Keys, code: string): Buffer =>
  createHmac('sha256', keys.code).update(`help hash\0${code}`).digest()
