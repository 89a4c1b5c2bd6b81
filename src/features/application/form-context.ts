import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { readSettings, type TownSettings } from '../municipality/read-settings.ts'
import type { ConsentPurpose, FormContext } from './form.ts'
import { consentTexts } from './queries.ts'

export type TownContext = FormContext & {
  town: TownSettings
  consents: { id: string; purpose: ConsentPurpose; version: number; body: string }[]
}

/** What the readers of a form need: the town's settings on a date and the wordings then in force. Throws for an unknown town. */
export async function formContext(tx: ReadTx, municipality: string, on: LocalDate): Promise<TownContext> {
  const town = await readSettings(tx, municipality, on)
  if (!town) throw new Error(`an application of no municipality: ${municipality}`)
  const consents = await consentTexts(tx, on)
  const version = (purpose: ConsentPurpose): number => consents.find((text) => text.purpose === purpose)?.version ?? 0
  return {
    town,
    settings: town.settings,
    today: on,
    consents,
    consentVersions: { residence: version('residence'), tax: version('tax'), use: version('use') },
  }
}
