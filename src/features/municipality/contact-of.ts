/** Whom the people of a town ask: its own contact from its settings, on every page (HLP-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { municipalityName } from './queries.ts'
import { settingsOf } from './settings-of.ts'

export type TownContact = { name: string; phone: string | null; hours: string | null; href: string }

export async function contactOf(tx: ReadTx, municipality: string, today: LocalDate): Promise<TownContact> {
  const { contact } = await settingsOf(tx, municipality, today)
  return {
    name: contact.office || `${await municipalityName(tx, municipality)}の窓口`,
    phone: contact.phone || null,
    hours: contact.hours || null,
    href: contact.url ?? '/help',
  }
}
