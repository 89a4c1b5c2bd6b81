/** SLOT-2 for a facility: from when until when each day can be booked, by residents and by others. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { withDraws } from '../draw/windows.ts'
import { type FacilitySettings, facilitySettingsOn, windowsOf } from '../facility/rules.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { DeliveryType } from '../municipality/rules.ts'
import { selectDraws, selectOwnSettings, type selectPlace } from './queries.ts'
import { type SlotKind, windowFor } from './rules.ts'

export type Opening = { date: LocalDate; residentsFrom: string | null; othersFrom: string | null; until: string }
type Place = NonNullable<Awaited<ReturnType<typeof selectPlace>>>

export async function openingOf(
  tx: ReadTx,
  place: Place,
  kind: SlotKind,
  today: LocalDate,
): Promise<(date: LocalDate) => Opening> {
  const town = await readSettings(tx, place.municipality, today)
  if (!town) throw new Error('a facility names a municipality that is not there')
  const rows = await selectOwnSettings(tx, place.id)
  const own = facilitySettingsOn(
    rows.map((row) => ({ validFrom: row.valid_from, value: row.value as Partial<FacilitySettings> })),
    today,
  )
  const plain = windowsOf(town.settings, own, place.delivery_type as DeliveryType, place.id)
  const windows = withDraws(plain, await selectDraws(tx, place.id))[kind]
  return (date) => {
    const [residents, others] = [windowFor(windows, true, date), windowFor(windows, false, date)]
    return {
      date,
      residentsFrom: residents.opens?.toISOString() ?? null,
      othersFrom: others.opens?.toISOString() ?? null,
      until: residents.closes.toISOString(),
    }
  }
}
