/** Yen for minutes: the one place where hours become money (FEE-1, FEE-3, FEE-4). Pure. */
import { type Yen, yen } from '../../platform/calendar.ts'

/** Half an hour at an hourly price: floor(price ÷ 2); 330 → 165, 275 → 137 (FEE-3). */
export const halfHourOf = (perHour: number): Yen => yen(Math.floor(perHour / 2))

/**
 * Price of a length at an hourly price: whole hours, and a rest counts as one half hour. A rest of more than 30 minutes
 * (blocks off the half hour) counts as a whole hour. Lengths are ≥ 0.
 */
export function priceOf(perHour: number, length: number): Yen {
  const halves = Math.ceil(length / 30)
  return yen(Math.floor(halves / 2) * perHour + (halves % 2) * halfHourOf(perHour))
}
