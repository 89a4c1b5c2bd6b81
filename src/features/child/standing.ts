/** How fresh a confirmation is, for screens and refusals (ACC-6). Pure. */
import type { LocalDate } from '../../platform/calendar.ts'
import { confirmedUntil, needsConfirmation, remindFrom } from '../account/rules.ts'

export type Standing = {
  confirmedOn: LocalDate | null
  until: LocalDate | null
  state: 'never' | 'stale' | 'soon' | 'good'
  onPaper: boolean
}

/** @param months after which a confirmation must be renewed: the shortest that a facility of the child asks for */
export function standingOf(confirmation: { on: LocalDate; onPaper: boolean } | null, months: number, today: LocalDate): Standing {
  if (!confirmation) return { confirmedOn: null, until: null, state: 'never', onPaper: false }
  const { on, onPaper } = confirmation
  const state = needsConfirmation(on, months, today) ? 'stale' : today >= remindFrom(on, months) ? 'soon' : 'good'
  return { confirmedOn: on, until: confirmedUntil(on, months), state, onPaper }
}

/** New bookings are refused while the confirmation is missing or too old. */
export const blocksBooking = (standing: Standing): boolean => standing.state === 'never' || standing.state === 'stale'
