/** The demo town, loaded into an empty database: towns, facilities, six weeks of places, families, some history. Everything is made up. */
import { issueAccountLink } from '../features/account/issue-account-link.ts'
import { putDemoKey } from '../features/connection/demo-key.ts'
import { demoTowns } from '../features/municipality/towns.ts'
import { oweMails } from '../platform/act.ts'
import { addDays, japanDate, type LocalDate, localDate } from '../platform/calendar.ts'
import { createPool, inRole, type WriteTx } from '../platform/db.ts'
import { tokenHash } from '../platform/http/pipeline.ts'
import { createIds } from '../platform/ids.ts'
import type { Keys } from '../platform/keys.ts'
import { createPasswords } from '../platform/password.ts'
import { seededRandom } from '../platform/random.ts'
import { isRefused } from '../platform/refusal.ts'
import { type Demo, type DemoOptions, demoPassword, weeksAhead, weeksBack } from './demo.ts'
import { loadAccidents } from './load-accidents.ts'
import { loadAccounts } from './load-accounts.ts'
import { loadApplications } from './load-applications.ts'
import { loadCalls } from './load-calls.ts'
import { loadEnrolment } from './load-enrolment.ts'
import { loadEvents } from './load-events.ts'
import { loadFamilies } from './load-families.ts'
import { loadHistory } from './load-history.ts'
import { loadInterviews } from './load-interviews.ts'
import { loadPhotos } from './load-photos.ts'
import { loadRegister } from './load-register.ts'
import { corporations, type DemoFacility, facilities } from './names.ts'
import { openOn } from './open-days.ts'

/** Loads the demo when there is not yet a municipality; returns whether it did. */
export async function loadDemo(options: DemoOptions): Promise<boolean> {
  const pool = createPool({ url: options.ownerUrl, size: 2, name: 'demo' })
  try {
    const { rows } = await pool.query('select 1 from municipality limit 1')
    if (rows.length > 0) return false
    options.say?.('デモの町を用意しています（墨田区・江東区・綾瀬市・神戸市・長久手市）')
    const passwordHash = await createPasswords(options.keys).hash(demoPassword)
    if (isRefused(passwordHash)) throw new Error('the password queue is full at start')
    const now = options.clock.now()
    const random = seededRandom('tsuen demo')
    const id = createIds(options.clock, options.random)
    const loaded = await inRole(pool, async (tx) => {
      await loadTowns(tx, now, id)
      const facilityIds = await loadFacilities(tx, now, id)
      const demo: Demo = { tx, keys: options.keys, now, today: japanDate(now), id, random, passwordHash, facilityIds }
      await loadAccounts(demo)
      await loadApplications(demo)
      const families = await loadFamilies(demo)
      await loadInterviews(demo, families)
      await loadAccidents(demo, families)
      await loadRegister(demo)
      await loadEvents(demo)
      await loadEnrolment(demo)
      await loadPhotos(demo)
      await loadCalls(demo, families)
      return families
    })
    await loadHistory({ ...options, pool, families: loaded, now, id, random })
    return true
  } finally {
    await pool.end()
  }
}

/** Keeps six weeks of places ahead of today; the daily job and each start call it. */
export async function keepPlacesAhead(tx: WriteTx, today: LocalDate): Promise<void> {
  const rows = await tx.selectFrom('facility').select(['id', 'name']).execute()
  for (const facility of facilities) {
    const id = rows.find((row) => row.name === facility.name)?.id
    if (id) await addPlaces(tx, id, facility, today, addDays(today, 7 * weeksAhead))
  }
}

/** At each start of the demo: places ahead, a fresh link for new@, and the key that /demo shows. */
export async function renewDemo(options: DemoOptions): Promise<void> {
  const pool = createPool({ url: options.ownerUrl, size: 1, name: 'demo' })
  try {
    const now = options.clock.now()
    await inRole(pool, async (tx) => {
      await keepPlacesAhead(tx, japanDate(now))
      await renewLink(tx, options.keys, now, createIds(options.clock, options.random))
      const place = await tx
        .selectFrom('facility')
        .select('id')
        .where('name', '=', facilities[0]?.name ?? '')
        .executeTakeFirst()
      if (place) await putDemoKey({ tx, keys: options.keys, now }, place.id, tokenHash)
    })
  } finally {
    await pool.end()
  }
}

async function renewLink(tx: WriteTx, keys: Keys, now: Date, id: () => string): Promise<void> {
  const login = await tx
    .selectFrom('login')
    .select('id')
    .where('mail', '=', 'new@demo.example')
    .where('password_set_at', 'is', null)
    .executeTakeFirst()
  if (!login) return
  const mail = await issueAccountLink({ tx, keys, now, id }, 'activate', { loginId: login.id, mail: 'new@demo.example' })
  await oweMails(tx, [mail], () => ({ id, at: now }))
}

async function loadTowns(tx: WriteTx, now: Date, id: () => string): Promise<void> {
  await tx
    .insertInto('municipality')
    .values(
      demoTowns.map((t) => ({
        code: t.code,
        prefecture: t.prefecture,
        name: t.name,
        kana: t.kana,
        designated_city: t.designatedCity,
        joined: true,
      })),
    )
    .execute()
  await tx
    .insertInto('municipality_setting')
    .values(
      demoTowns.flatMap((t) =>
        t.rows.map((r) => ({
          id: id(),
          municipality: t.code,
          valid_from: r.validFrom,
          value: JSON.stringify(r.value),
          decided_at: now,
          reason: '令和8年度の開始',
        })),
      ),
    )
    .execute()
}

async function loadFacilities(tx: WriteTx, now: Date, id: () => string): Promise<string[]> {
  const corporationIds = corporations.map(() => id())
  await tx
    .insertInto('corporation')
    .values(corporations.map((name, i) => ({ id: corporationIds[i] ?? '', name })))
    .execute()
  const ids = facilities.map(() => id())
  await tx
    .insertInto('facility')
    .values(facilities.map((f, i) => facilityRow(f, i, ids[i] ?? '', corporationIds[f.corporation] ?? '')))
    .execute()
  await tx
    .insertInto('facility_setting')
    .values(
      facilities.map((f, i) => ({
        id: id(),
        facility_id: ids[i] ?? '',
        valid_from: localDate('2026-04-01'),
        value: JSON.stringify({
          perHour: f.perHour,
          bookingWays: { regular: 'facility', flexible: f.flexibleWay },
          interviewWays: { regular: f.municipality === '131075' ? 'facility' : f.interview, flexible: f.interview },
        }),
        decided_at: now,
      })),
    )
    .execute()
  for (const [i, facility] of facilities.entries())
    await addPlaces(tx, ids[i] ?? '', facility, addDays(japanDate(now), -7 * weeksBack), addDays(japanDate(now), 7 * weeksAhead))
  return ids
}

function facilityRow(f: DemoFacility, i: number, id: string, corporationId: string) {
  return {
    id,
    municipality: f.municipality,
    corporation_id: corporationId,
    number: `${f.municipality.slice(0, 5)}${String(i + 1).padStart(5, '0')}`,
    name: f.name,
    kana: f.kana,
    facility_type: f.facilityType,
    delivery_type: f.deliveryType,
    kinds: [...f.kinds],
    postal_code: f.postalCode,
    address: f.address,
    access: f.access,
    lat: f.lat,
    lng: f.lng,
    phone: `0300${String(10_000 + i * 111).padStart(6, '0')}`,
    classes: [...f.classes],
    capacity: f.capacity,
    hours_text: `月曜から金曜 ${f.from / 60}時から${f.to / 60}時`,
    closed_text: '土曜・日曜・祝日、12月29日から1月3日',
    meals: JSON.stringify(
      f.lunch === null ? [] : [{ code: 'lunch', name: '給食', yen: f.lunch, when: '11時から12時をまたぐ利用' }],
    ),
    extras: JSON.stringify([]),
    checkup_text: i % 4 === 0 ? '診断書はいりません。面談の日に、母子健康手帳の健診と予防接種のページを見せてください。' : null,
    things_to_bring: '着替え一組、紙おむつ（必要な枚数）、飲みなれた水筒、連絡先のわかるもの',
    payment_text: '利用した日に現金またはコード決済でお支払いください。',
    cancel_text: '前日の23時59分までに取り消すと、時間が戻ります。',
    parent_child: i % 3 === 0,
    medical_care: i % 5 === 0,
    parking: i % 2 === 1,
    features_text: f.features,
    opened_on: localDate('2026-04-01'),
    published: true,
  }
}

/** Cells from `from` to `to` (inclusive) on open days: half for regular use on mornings, the rest flexible; existing ones stay. */
export async function addPlaces(tx: WriteTx, facilityId: string, f: DemoFacility, from: LocalDate, to: LocalDate): Promise<void> {
  const rows = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (!openOn(date)) continue
    for (const kind of f.kinds) {
      const end = kind === 'regular' ? Math.min(f.to, 720) : f.to
      const cap =
        kind === 'regular' ? Math.ceil(f.capacity / 3) : f.capacity - (f.kinds.length > 1 ? Math.ceil(f.capacity / 3) : 0)
      for (let start = f.from; start < end; start += 30)
        rows.push({
          facility_id: facilityId,
          date,
          start_min: start,
          kind,
          cap,
          cap0: f.caps[0],
          cap1: f.caps[1],
          cap2: f.caps[2],
          published: true,
        })
    }
  }
  for (let at = 0; at < rows.length; at += 2000)
    await tx
      .insertInto('slot_cell')
      .values(rows.slice(at, at + 2000))
      .onConflict((c) => c.doNothing())
      .execute()
}
