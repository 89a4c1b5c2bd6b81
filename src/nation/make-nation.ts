/** Town by town: offices, places, families, applications. Runs in a thread of its own, beside the loading. */

import { type SettingsOverrides, settingsOn } from '../features/municipality/rules.ts'
import { demoTowns } from '../features/municipality/towns.ts'
import { fiscalYearOf, japanDate, type LocalDate, localDate, minutes } from '../platform/calendar.ts'
import type { EncryptionKeys } from '../platform/crypto.ts'
import { chanceOf, risingIds } from './chance.ts'
import { makeWaiting, recordCertified } from './make-applications.ts'
import { hoursOf } from './make-bookings.ts'
import { makeFamily, type TownOffice } from './make-families.ts'
import { makeLogin, makePlaces, openDays, popularity, writeCells } from './make-places.ts'
import { makeUses, type TownPlaces } from './make-uses.ts'
import { daysOf, type Nation, stamp } from './nation.ts'
import { planOf, type TownPlan } from './plan.ts'

/** What is to be made; data only, so that it can go to a thread. */
export type Order = { keys: EncryptionKeys; now: Date; scale: number; passwordHash: string }

/** Children after whom the rows made so far are sent: a few ten megabytes. */
const sentTogether = 4000

/** `sent` is told how far the making is, 0..1, and is waited for. */
export async function makeNation(
  { keys, now, scale, passwordHash }: Order,
  add: Nation['add'],
  sent: (share: number) => Promise<void>,
): Promise<void> {
  const chance = chanceOf(20_260_401)
  const today = japanDate(now)
  const nation: Nation = {
    add,
    id: risingIds(now, chance),
    chance,
    keys,
    now,
    today,
    ...daysOf(today),
    passwordHash,
    serial: { family: 0, staff: 0, town: 0 },
  }
  const days = openDays(nation.from, nation.to)
  const plan = planOf(scale, chance)
  for (const [kind, mail] of [
    ['nation', 'nation@demo.example'],
    ['helpdesk', 'helpdesk@demo.example'],
  ] as const)
    makeLogin(nation, { kind, mail, name: kind === 'nation' ? '国 担当' : 'ヘルプデスク' })
  const total = plan.reduce((sum, town) => sum + town.children, 0)
  let [done, kept] = [0, 0]
  let near: TownPlaces | null = null
  for (const town of plan) {
    nation.add('municipality', [town.code, town.prefecture, town.name, town.kana, town.designated, town.joined])
    if (!town.joined) continue
    near = await makeTown(nation, town, days, near, async (children) => {
      done += children
      kept += children
      if (kept < sentTogether) return
      kept = 0
      await sent(done / total)
    })
  }
  if (near) writePlaces(nation, near, days)
  await sent(1)
}

function writePlaces(nation: Nation, { places }: TownPlaces, days: readonly LocalDate[]): void {
  for (const place of places) writeCells(nation, place, days)
}

/** What is particular to a made-up town: one in ten gives less than ten hours, one in six gives hours of its own. */
function ownSettings(town: TownPlan, nth: number): SettingsOverrides {
  const contact = { office: `${town.name} こども誰でも通園 担当`, phone: '0300000000', hours: '平日 8時30分から17時', url: null }
  return {
    contact,
    ...(nth % 10 === 3 ? { capMinutes: minutes(nth % 20 === 3 ? 360 : 480) } : {}),
    ...(nth % 6 === 2
      ? {
          layers: [
            {
              code: 'town',
              name: `${town.name}の時間`,
              minutes: minutes(nth % 12 === 2 ? 300 : 600),
              endsAtFiscalYear: nth % 12 === 2,
              condition: 'none',
              maxPerDay: null,
              maxVisits: null,
              maxYen: null,
            },
          ],
        }
      : {}),
    ...(nth % 8 === 5 ? { feeWaivers: [{ for: 'residents', where: 'own', layers: 'all' }] } : {}),
  }
}

async function makeTown(
  nation: Nation,
  town: TownPlan,
  days: readonly LocalDate[],
  near: TownPlaces | null,
  sent: (children: number) => Promise<void>,
): Promise<TownPlaces> {
  nation.serial.town += 1
  const rows = demoTowns.find((t) => t.code === town.code)?.rows ?? [
    { validFrom: localDate('2026-04-01'), value: ownSettings(town, nation.serial.town) },
  ]
  for (const row of rows)
    nation.add('municipality_setting', [
      nation.id(),
      town.code,
      row.validFrom,
      JSON.stringify(row.value),
      stamp(nation.now),
      '令和8年度の開始',
    ])
  const settings = settingsOn(rows, nation.today)
  const named = { '131075': 'ward@demo.example', '131083': 'officer@demo.example' }[town.code]
  makeLogin(nation, {
    kind: 'wardAdmin',
    municipality: town.code,
    name: `${town.name} 管理者`,
    ...(named === 'ward@demo.example' ? { mail: named } : {}),
  })
  const officers = Array.from({ length: 2 + Math.floor(town.people / 10) }, (_, i) =>
    makeLogin(nation, {
      kind: 'wardOfficer',
      municipality: town.code,
      name: `${town.name} 担当`,
      ...(i === 0 && named === 'officer@demo.example' ? { mail: named } : {}),
    }),
  )
  const places = makePlaces(nation, town, settings, days.length)
  const own: TownPlaces = { places, sums: popularity(places), near, hours: hoursOf(rows) }
  const office: TownOffice = { town, settings, lastSerial: 0 }
  let [left, unsent] = [town.children, 0]
  for (let nth = 0; left > 0; nth += 1) {
    const account = town.code === '131075' ? (nth === 0 ? 'guardian' : nth === 1 ? 'new' : null) : null
    const children = Math.min(left, account === 'guardian' || nation.chance.hit(0.14) ? 2 : 1)
    const recorded = nation.chance.hit(0.2)
    const family = makeFamily(nation, office, children, { named: account, recorded })
    if (recorded) recordCertified(nation, town, family, nation.chance.pick(officers))
    makeUses(nation, family, own, days)
    left -= children
    unsent += children
    if (unsent >= sentTogether) {
      await sent(unsent)
      unsent = 0
    }
  }
  makeWaiting(nation, town, officers, Math.ceil(town.children * 0.015))
  if (office.lastSerial > 0) nation.add('certificate_serial', [town.code, fiscalYearOf(nation.today) - 2018, office.lastSerial])
  // Places of the town before may still be wished for from here; after this town they are written.
  if (near) writePlaces(nation, near, days)
  await sent(unsent)
  return { ...own, near: null }
}
