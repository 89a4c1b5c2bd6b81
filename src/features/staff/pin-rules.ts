/** 暗証番号 of the staff at a shared tablet (ATT-8): six digits, which of them are too easy, how long one holds. Pure. */
import { parseDate } from '../../platform/calendar.ts'
import { bareDigits } from '../../platform/japanese.ts'
import type { Refusal } from '../../platform/refusal.ts'

export const pinLimits = {
  digits: 6,
  /** Wrong in a row, of one person at one tablet; then the number is locked for the person. */
  tries: 5,
  /** In ms. From the moment of typing and not one longer, whatever is done meanwhile: at a door nobody's hands are watched. */
  life: 600_000,
} as const

/** Codes and slots: the text catalogue is written from this table. */
export type PinRefusalSlots = {
  'pin.form': Record<string, never>
  'pin.weak': Record<string, never>
  'pin.wrong': { left: number }
  'pin.locked': Record<string, never>
  'pin.person': Record<string, never>
}

export const pinRefusal = <C extends keyof PinRefusalSlots>(code: C, slots: PinRefusalSlots[C], pointer?: string): Refusal => ({
  rule: 'ATT-8',
  code,
  slots,
  ...(pointer === undefined ? {} : { pointer }),
})

/** What was typed, in any width, as six digits; null: it is not that. */
export function readPin(typed: string): string | null {
  const pin = bareDigits(typed)
  return /^\d{6}$/.test(pin) ? pin : null
}

/** Lines on the keypad that fingers find by themselves, in one direction; the other is taken too. */
const keypadLines = ['147258', '258369', '147369', '159357', '159753', '951753', '147852', '963258', '321654', '654987']

const steps = (digits: readonly number[]): number[] => digits.slice(1).map((digit, i) => (digit - (digits[i] ?? 0) + 10) % 10)
const walks = (digits: readonly number[]): boolean => {
  const found = new Set(steps(digits))
  return found.size === 1 && [...found].every((step) => step === 1 || step === 9 || step === 0)
}

/** A month and a day of some year, or a year and a month in which people were born. */
function isDate(pin: string): boolean {
  const [a = '', b = '', c = ''] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4)]
  // 2000 is a leap year: 0229 is a birthday too.
  const day = (month: string, dayOfMonth: string): boolean => parseDate(`2000-${month}-${dayOfMonth}`) !== null
  if (day(b, c) || day(a, b) || day(b, a)) return true
  const year = Number(pin.slice(0, 4))
  return year >= 1930 && year <= 2039 && Number(c) >= 1 && Number(c) <= 12
}

/**
 * Guessed by whoever looks on or knows the person a little: fewer than three different digits, a part repeated, digits that walk (also in
 * pairs, and by every other place), lines on the keypad, dates in the orders in which they are written.
 * @param pin six digits
 */
export function isWeakPin(pin: string): boolean {
  const digits = [...pin].map(Number)
  const odd = digits.filter((_, i) => i % 2 === 0)
  const even = digits.filter((_, i) => i % 2 === 1)
  const half = pin.slice(0, 3)
  return (
    new Set(digits).size < 3 ||
    pin === half + half ||
    pin === half + [...half].reverse().join('') ||
    pin.slice(0, 2).repeat(3) === pin ||
    walks(digits) ||
    (walks(odd) && walks(even)) ||
    (walks(digits.slice(0, 3)) && walks(digits.slice(3))) ||
    keypadLines.some((line) => line === pin || [...line].reverse().join('') === pin) ||
    isDate(pin)
  )
}

/** After one more wrong number: how many are left; 0 = locked now. `tries`: wrong ones in a row so far, at this tablet. */
export const triesLeft = (tries: number): number => Math.max(0, pinLimits.tries - tries - 1)
