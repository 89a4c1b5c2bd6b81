/**
 * Synthetic data of the size of the country, into an empty database: every seed gives the same people, places and bookings. Everything is
 * made up but what `towns.ts` names. Not in it: audit rows, sessions, keys of acts and owed mails, which the running system makes itself.
 */
import { sql } from 'kysely'
import pg from 'pg'
import { demoPassword } from '../demo/demo.ts'
import { reconcile } from '../features/booking/reconcile.ts'
import { type SettingsOverrides, settingsOn } from '../features/municipality/rules.ts'
import { demoTowns } from '../features/municipality/towns.ts'
import { type BulkLoad, bulkLoad } from '../platform/bulk-load.ts'
import { fiscalYearOf, japanDate, type LocalDate, localDate, minutes } from '../platform/calendar.ts'
import { createPool, inRole } from '../platform/db.ts'
import type { Keys } from '../platform/keys.ts'
import { createPasswords } from '../platform/password.ts'
import { isRefused } from '../platform/refusal.ts'
import { startError } from '../platform/start-error.ts'
import { chanceOf, risingIds } from './chance.ts'
import { makeWaiting, recordCertified } from './make-applications.ts'
import { hoursOf } from './make-bookings.ts'
import { makeFamily, type TownOffice } from './make-families.ts'
import { makeLogin, makePlaces, openDays, popularity, writeCells } from './make-places.ts'
import { makeUses, type TownPlaces } from './make-uses.ts'
import { daysOf, type Nation, stamp } from './nation.ts'
import { planOf, type TownPlan } from './plan.ts'
import { nationTables } from './tables.ts'

export type NationOptions = {
  ownerUrl: string
  keys: Keys
  now: Date
  /** 1 = 1,741 municipalities, 10,000 facilities, 1.3 million children; 0.0005 at least. */
  scale: number
  /** Hears what is being done and how far it is, 0..1. */
  progress?: (what: string, share: number) => void
}

const tables = nationTables
/** Children that are sent together: a few ten megabytes of rows. */
const sentTogether = 4000

/** Throws a StartError, and changes nothing, when the database holds data already. Ends with reconciliation and ANALYZE. */
export async function loadNation(options: NationOptions): Promise<ReadonlyMap<string, number>> {
  const progress = options.progress ?? (() => {})
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'tsuen nation' })
  await client.connect()
  try {
    await refuseData(client)
    const passwordHash = await createPasswords(options.keys).hash(demoPassword)
    if (isRefused(passwordHash)) throw new Error('the password queue is full at start')
    let rows: ReadonlyMap<string, number> = new Map()
    await bulkLoad(
      client,
      tables,
      async (load) => {
        await makeNation(options, passwordHash, load, (share) => progress('町と家庭と予約', share * 0.55))
        rows = load.rows
      },
      (what, share) => progress(`索引と照合 ${what}`, 0.55 + share * 0.35),
    )
    progress('統計', 0.9)
    await client.query('analyze')
    progress('勘定の照合', 0.95)
    await proveCounters(options.ownerUrl)
    progress('終わりました', 1)
    return rows
  } finally {
    await client.end()
  }
}

/** Real data are never emptied: all tables to be loaded must have no row. */
async function refuseData(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    tables.map(({ name }) => `(select '${name}' as name from ${pg.escapeIdentifier(name)} limit 1)`).join(' union all '),
  )
  if (rows.length > 0)
    throw startError(
      `このデータベースにはすでにデータがあります（${rows.map((row) => row.name).join('、')}）。何も変えていません。TSUEN_DATA_DIR か DATABASE_URL で空のデータベースを指定してください。`,
      'This database holds data already and was not changed: name an empty one with TSUEN_DATA_DIR or DATABASE_URL.',
    )
}

async function proveCounters(ownerUrl: string): Promise<void> {
  const pool = createPool({ url: ownerUrl, size: 1, name: 'nation' })
  try {
    const drifts = await inRole(pool, async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx)
      await sql`set local work_mem = '256MB'`.execute(tx)
      // The triggers stood still while the rows came in; what they ask is asked here.
      const { rows } =
        await sql`select 1 from certificate c join child k on k.id = c.child_id where k.municipality <> c.municipality limit 1`.execute(
          tx,
        )
      if (rows.length > 0) throw new Error('a town certified a child of another')
      return reconcile(tx)
    })
    if (drifts.length > 0) throw new Error(`${drifts.length} counters differ, the first: ${JSON.stringify(drifts[0])}`)
  } finally {
    await pool.end()
  }
}

async function makeNation(
  { keys, now, scale }: NationOptions,
  passwordHash: string,
  load: BulkLoad,
  progress: (share: number) => void,
): Promise<void> {
  const chance = chanceOf(20_260_401)
  const today = japanDate(now)
  const nation: Nation = {
    add: load.add,
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
      progress(done / total)
      await load.flush()
    })
  }
  if (near) writePlaces(nation, near, days)
  await load.flush()
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
