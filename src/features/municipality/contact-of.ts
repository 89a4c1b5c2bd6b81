/** Whom the people of a town ask: its own contact from its settings, on every page (HLP-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { showPhone } from '../../platform/japanese.ts'
import { readSettings } from './read-settings.ts'

export type TownContact = { name: string; phone: string | null; hours: string | null; href: string }

/** A number in groups for reading; anything else as the town wrote it. */
export const shownPhone = (phone: string): string => (/^\d+$/.test(phone) ? showPhone(phone) : phone)

export async function contactOf(tx: ReadTx, municipality: string, today: LocalDate): Promise<TownContact | null> {
  const town = await readSettings(tx, municipality, today)
  if (!town) return null
  const { contact } = town.settings
  return {
    name: contact.office || `${town.name}の窓口`,
    phone: shownPhone(contact.phone) || null,
    hours: contact.hours || null,
    href: contact.url ?? '/help',
  }
}
