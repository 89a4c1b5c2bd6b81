/** Hours of children as マイページ, facilities (SEE-2) and wards read them: per month and layer, used and booked apart (HRS-5). */
import { addMonths, firstDayOf, type LocalDate, type LocalMonth, lastDayOf, monthOf } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { type BookingState, hoursShown } from '../booking/rules.ts'
import { attainedOn } from '../certification/age.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { selectBalances, selectCertificates, selectHolding, selectNames } from './queries.ts'
import { type CertificateFacts, grantsOfMonth, lastDayOfCertificate, nationalLayer, type Part } from './rules.ts'

export type LayerHours = {
  code: string
  name: string
  granted: number
  left: number
  used: number | null
  booked: number | null
  ownFacilitiesOnly: boolean
}
export type ChildHours = { child: string; name: string; months: { month: LocalMonth; layers: LayerHours[] }[] }

export const nationalLayerName = '国の時間'

/**
 * This month and the next of each child that the actor may see, in order of birth. Months without any hours have no layers.
 * @param whole the actor sees every booking of the child (family, ward); otherwise used and booked are not told apart (null)
 */
export async function readHours(
  tx: ReadTx,
  children: readonly string[],
  today: LocalDate,
  options: { whole: boolean; from?: LocalMonth },
): Promise<ChildHours[]> {
  if (children.length === 0) return []
  const first = options.from ?? monthOf(today)
  const months = [first, addMonths(first, 1)] as const
  const [names, certificates, balances, holding] = [
    await selectNames(tx, children),
    await selectCertificates(tx, children),
    await selectBalances(tx, children, months),
    options.whole ? await selectHolding(tx, children, months) : [],
  ]
  const out: ChildHours[] = []
  const townOn = townsRead(tx)
  for (const name of names) {
    const own = certificates
      .filter((c) => c.child_id === name.id)
      .map(
        (c): CertificateFacts => ({
          id: c.id,
          municipality: c.municipality,
          from: c.valid_from as LocalDate,
          nationalEnd: c.national_end as LocalDate,
          municipalEnd: c.municipal_end as LocalDate | null,
          attainsThree: attainedOn(name.birth_date as LocalDate, 36),
          suspended: c.state === 'suspended',
        }),
      )
    const monthly: ChildHours['months'] = []
    for (const month of months) {
      const shown = hoursShown(
        holding
          .filter((b) => b.child_id === name.id && monthOf(b.date as LocalDate) === month)
          .map((b) => ({ state: b.state as BookingState, held: b.held as readonly Part[] })),
      )
      const layers: LayerHours[] = []
      for (const rule of await grantsIn(townOn, own, month)) {
        const balance = balances.find((b) => b.child_id === name.id && b.month === month && b.layer === rule.code)
        const granted = balance?.granted ?? rule.granted
        const sum = shown.get(rule.code)
        layers.push({
          ...rule,
          granted,
          left: Math.max(0, granted - (balance?.used ?? 0)),
          used: options.whole ? (sum?.used ?? 0) : null,
          booked: options.whole ? (sum?.held ?? 0) : null,
        })
      }
      monthly.push({ month, layers })
    }
    out.push({ child: name.id, name: name.nickname || name.given_name || name.family_name, months: monthly })
  }
  return out
}

type TownOn = (code: string, date: LocalDate) => ReturnType<typeof readSettings>

/** Each town and month is read once, however many children a facility has. */
function townsRead(tx: ReadTx): TownOn {
  const known = new Map<string, Awaited<ReturnType<typeof readSettings>>>()
  return async (code, date) => {
    const key = `${code} ${date}`
    const found = known.get(key)
    if (found !== undefined) return found
    const town = await readSettings(tx, code, date)
    known.set(key, town)
    return town
  }
}

/** HRS-7: after a move inside a month the newer certificate grants. */
async function grantsIn(
  townOn: TownOn,
  certificates: readonly CertificateFacts[],
  month: LocalMonth,
): Promise<Pick<LayerHours, 'code' | 'name' | 'granted' | 'ownFacilitiesOnly'>[]> {
  const certificate = certificates
    .filter((c) => !c.suspended && c.from <= lastDayOf(month) && lastDayOfCertificate(c) >= firstDayOf(month))
    .at(-1)
  const town = certificate && (await townOn(certificate.municipality, firstDayOf(month)))
  if (!certificate || !town) return []
  return grantsOfMonth(certificate, month, town.settings).map(({ layer, minutes }) => ({
    code: layer,
    name:
      layer === nationalLayer
        ? nationalLayerName
        : (town.settings.layers.find((l) => l.code === layer)?.name ?? `${town.name}の時間`),
    granted: minutes,
    ownFacilitiesOnly: layer !== nationalLayer,
  }))
}
