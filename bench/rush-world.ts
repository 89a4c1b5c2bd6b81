/**
 * The world of the rush: a durable PostgreSQL of its own (fsync on), 400 facilities × 25 open days, families with sessions.
 * Written by set statements past row-level security; the rows are what the application would have made.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { facilitySettingsOn, termsOf } from '../src/features/facility/rules.ts'
import { settingsOn } from '../src/features/municipality/rules.ts'
import { koto } from '../src/features/municipality/towns.ts'
import { loadNation } from '../src/nation/load-nation.ts'
import { loadSettings } from '../src/nation/seed-nation.ts'
import { addDays, type LocalDate, localDate } from '../src/platform/calendar.ts'
import { startPostgres } from '../src/platform/embedded-postgres.ts'
import { uuidV7 } from '../src/platform/ids.ts'
import { type Keys, openKeys } from '../src/platform/keys.ts'
import { migrate } from '../src/platform/migrate.ts'
import { seededRandom } from '../src/platform/random.ts'
import { makeFolder } from './demo-server.ts'

/** Tuesday, 24 November 2026, 10:00 in Japan: bookings of the next 25 days are open to everybody. */
export const rushNow = new Date('2026-11-24T01:00:00Z')
const today = localDate('2026-11-24')
const firstDay = localDate('2026-11-27')
export const days: readonly LocalDate[] = Array.from({ length: 25 }, (_, i) => addDays(firstDay, i))
/** 9:00 to 19:00, twenty cells, five uses of two hours beside each other. */
export const opens = 540
export const closes = 1140

export type Family = { login: string; household: string; child: string; token: string }
/** What the processes of a run are told; addresses and tokens of a throw-away database. */
export type World = {
  appUrl: string
  settleUrl: string
  keyFile: string
  facilities: readonly string[]
  /** Accepted by every facility of the town that its wishes name. */
  families: readonly Family[]
  /** Session of one member of staff, by facility. */
  staff: readonly string[]
}
/** A use of today that can be stamped. */
export type TodaysUse = { facility: number; booking: string }
export type OpenWorld = World & {
  admin: pg.Pool
  /** For rivals, which work past row-level security as their authors would. */
  adminUrl: string
  /** Processor time of the database server since its start, in milliseconds. */
  databaseCpuMs(): number
  /** Nothing booked, `cap` children in every cell. */
  reset(cap: number): Promise<void>
  /** Uses of today from 10:00 to 12:00, confirmed, one per family, spread over the facilities; to be stamped, not to be counted. */
  addUses(count: number): Promise<TodaysUse[]>
  close(): Promise<void>
}

/** `nation`: the share of the whole country that lies in the same tables, 0.0005 to 1; nothing without it. */
export type WorldSize = { facilities: number; families: number; placesPerFamily: number; nation?: number }

/** The n-th facility that accepts a family; the first facility accepts everybody. */
export const placeOf = (size: Pick<WorldSize, 'facilities'>, family: number, n: number): number =>
  (family * 7 + n * 13) % size.facilities

export async function openWorld(size: WorldSize): Promise<OpenWorld> {
  const folder = makeFolder()
  const keyFile = join(folder.path, 'keys.json')
  const keys = openKeys(keyFile, null)
  if (size.nation) await layNation(folder.path, keys, size.nation)
  const server = await startPostgres({ dataDir: folder.path })
  await migrate(server.ownerUrl, { passwords: keys.rolePasswords })
  const superuser = new URL(server.superuserUrl)
  superuser.pathname = new URL(server.ownerUrl).pathname
  const admin = new pg.Pool({ connectionString: superuser.href, max: 2 })
  admin.on('error', () => {})
  const world = await seed(admin, keys, size)
  const as = (role: 'app' | 'settle'): string => {
    const url = new URL(server.ownerUrl)
    url.username = `tsuen_${role}`
    url.password = keys.rolePasswords[role]
    return url.href
  }
  return {
    ...world,
    appUrl: as('app'),
    settleUrl: as('settle'),
    keyFile,
    admin,
    adminUrl: superuser.href,
    databaseCpuMs: () => cpuMsOf(server.pid),
    reset: async (cap) => {
      if (size.nation) return resetOwn(admin, world.facilities, cap)
      await admin.query(`begin; set local session_replication_role = replica;
        truncate booking, attendance, booking_event, hours_entry, hours_balance, idempotency_key, audit_event, outbox cascade;
        update slot_cell set cap = ${Math.trunc(cap)}, taken = 0, taken0 = 0, taken1 = 0, taken2 = 0; commit`)
      await admin.query('vacuum analyze slot_cell')
      await admin.query('checkpoint')
    },
    addUses: async (count) => {
      const random = seededRandom('uses')
      const uses = world.families.slice(0, count).map(({ child }, i) => {
        const facility = i % world.facilities.length
        return { booking: uuidV7(rushNow, random), number: `USE${i}`, child, facility, place: world.facilities[facility] }
      })
      await admin.query(
        `insert into booking (id, number, child_id, facility_id, municipality, certificate_id, kind, date, start_min, end_min, class_age, state, minutes,
           split, held, agreed, entered_by_kind, requested_at, decided_at)
         select d.booking, d.number, d.child, d.place, $2, c.id, 'flexible', $3, 600, 720, 1, 'confirmed', 120,
           '[{"layer":"national","minutes":120}]', '[{"layer":"national","minutes":120}]', $4, 'guardian1', $5, $5
         from json_to_recordset($1::json) as d(booking uuid, number text, child uuid, place uuid) join certificate c on c.child_id = d.child`,
        [
          JSON.stringify(uses),
          koto.code,
          today,
          JSON.stringify(termsOf(settingsOn(koto.rows, today), facilitySettingsOn([], today), false)),
          rushNow.toISOString(),
        ],
      )
      return uses.map(({ facility, booking }) => ({ facility, booking }))
    },
    close: async () => {
      await admin.end()
      await server.stop()
      folder.remove()
    },
  }
}

/** The country under the rush, loaded as `seed:nation` does; the server of the load is stopped, so that the rush meets one as it is run. */
async function layNation(dataDir: string, keys: Keys, scale: number): Promise<void> {
  const server = await startPostgres({ dataDir, settings: loadSettings })
  try {
    await migrate(server.ownerUrl, { passwords: keys.rolePasswords })
    await loadNation({ ownerUrl: server.ownerUrl, keys, now: rushNow, scale })
  } finally {
    await server.stop()
  }
}

/** The same as `reset` where others' rows lie in the tables and stay; keys, audit rows and owed mails stay as well. */
async function resetOwn(admin: pg.Pool, facilities: readonly string[], cap: number): Promise<void> {
  const client = await admin.connect()
  try {
    await client.query('begin; set local session_replication_role = replica')
    await client.query(
      'create temp table own on commit drop as select id, child_id from booking where facility_id = any($1::uuid[])',
      [facilities],
    )
    await client.query('analyze own')
    for (const table of ['booking_event', 'hours_entry'])
      await client.query(`delete from ${table} where booking_id in (select id from own)`)
    await client.query('delete from hours_balance where child_id in (select child_id from own)')
    await client.query('delete from booking where id in (select id from own)')
    await client.query(
      'update slot_cell set cap = $2, taken = 0, taken0 = 0, taken1 = 0, taken2 = 0 where facility_id = any($1::uuid[])',
      [facilities, Math.trunc(cap)],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
  await admin.query('checkpoint')
}

/** Of a process with its living children, by /proc; 0 where there is none. */
function cpuMsOf(parent: number): number {
  let ticks = 0
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue
      const fields = statOf(name)
      if (fields && (Number(name) === parent || Number(fields[1]) === parent)) ticks += Number(fields[11]) + Number(fields[12])
    }
  } catch {
    return 0
  }
  return ticks * 10
}

/** Fields after the name, from the state on; null when the process is gone. */
function statOf(pid: string): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

async function seed(admin: pg.Pool, keys: Keys, size: WorldSize): Promise<Pick<World, 'facilities' | 'families' | 'staff'>> {
  const random = seededRandom('rush')
  const id = (): string => uuidV7(rushNow, random)
  const facilities = Array.from({ length: size.facilities }, id)
  const families = Array.from({ length: size.families }, () => {
    const session = id()
    return { login: id(), household: id(), child: id(), session, token: keys.sessionToken(session) }
  })
  const accepted = families.flatMap((f, i) => {
    const own = new Set([0, ...Array.from({ length: size.placesPerFamily }, (_, n) => placeOf(size, i, n))])
    return [...own].map((n) => ({ child: f.child, facility: facilities[n] ?? '' }))
  })
  const desks = facilities.map(() => {
    const session = id()
    return { session, token: keys.sessionToken(session) }
  })
  const corporation = id()
  const at = rushNow.toISOString()
  const json = (rows: unknown): string => JSON.stringify(rows)
  const client = await admin.connect()
  try {
    await client.query('begin; set local session_replication_role = replica')
    await client.query(
      "insert into municipality (code, prefecture, name, kana, designated_city, joined) values ($1, '東京都', $2, $3, false, true) on conflict do nothing",
      [koto.code, koto.name, koto.kana],
    )
    for (const row of koto.rows)
      await client.query(
        'insert into municipality_setting (id, municipality, valid_from, value, decided_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [id(), koto.code, row.validFrom, row.value, at],
      )
    await client.query("insert into corporation (id, name) values ($1, '社会福祉法人見本会')", [corporation])
    await client.query(
      `insert into facility (id, municipality, corporation_id, number, name, kana, facility_type, delivery_type, kinds, address, phone, capacity, published)
       select f.id, $2, $3, 'F' || lpad(f.n::text, 9, '0'), '見本園' || f.n, 'ミホンエン', 'nursery', 'sharedRoom', '{regular,flexible}', '見本町1', '0300001111', 20, true
       from unnest($1::uuid[]) with ordinality as f(id, n)`,
      [facilities, koto.code, corporation],
    )
    // One member of staff per facility, logged in: every booking owes two mails, one to each side.
    await client.query(
      `with l as (insert into login (id, mail, display_name, password_set_at)
         select gen_random_uuid(), 'staff' || n || '@rush.example', '担当', $2 from generate_series(1, cardinality($1::uuid[])) n returning id, mail)
       insert into login_role (id, login_id, kind, facility_id, valid_from)
       select gen_random_uuid(), l.id, 'facilityAdmin', f.id, $2::timestamptz - interval '1 day'
       from unnest($1::uuid[]) with ordinality as f(id, n) join l on l.mail = 'staff' || f.n || '@rush.example'`,
      [facilities, at],
    )
    await client.query(
      `insert into session (id, token_hash, side, login_id, login_role_id, expires_at, last_seen_at, proof_at, code_at)
       select d.session, decode(d.hash, 'hex'), 'facility', r.login_id, r.id, $2::timestamptz + interval '12 hours', $2, $2, $2
       from json_to_recordset($1::json) as d(session uuid, hash text, facility uuid) join login_role r on r.facility_id = d.facility`,
      [json(desks.map(({ session, token }, i) => ({ session, hash: hashOf(token), facility: facilities[i] }))), at],
    )
    await client.query(
      `create temp table f on commit drop as select (row_number() over ())::int as n, gen_random_uuid() as role, d.*
       from json_to_recordset($1::json) as d(login uuid, household uuid, child uuid, session uuid, hash text)`,
      [json(families.map((f) => ({ ...f, hash: hashOf(f.token) })))],
    )
    await client.query(
      `insert into login (id, mail, display_name, password_set_at) select login, 'family' || n || '@rush.example', '家族', '${at}' from f;
       insert into household (id, municipality) select household, '${koto.code}' from f;
       insert into login_role (id, login_id, kind, household_id, valid_from) select role, login, 'guardian1', household, '${at}'::timestamptz - interval '1 day' from f;
       insert into guardian (id, household_id, ordinal, login_id, family_name, given_name, family_kana, given_kana, relationship, address, phone)
         select gen_random_uuid(), household, 1, login, '見本', '花子', 'ミホン', 'ハナコ', 'mother', '見本町1', '0900000001' from f;
       insert into child (id, household_id, municipality, family_name, given_name, family_kana, given_kana, birth_date, sex)
         select child, household, '${koto.code}', '見本', 'さくら', 'ミホン', 'サクラ', date '2024-06-01' + (n % 500), 'female' from f;
       insert into certificate (id, number, child_id, municipality, valid_from, national_end, municipal_end, state, decided_at)
         select gen_random_uuid(), lpad(n::text, 14, '0'), child, '${koto.code}', '2026-09-01', '2027-05-01', '2028-03-31', 'valid', '${at}' from f;
       insert into child_sheet_confirmation (id, child_id, part, confirmed_at, confirmed_by)
         select gen_random_uuid(), child, p, '${at}', login from f, unnest('{contacts,sheet}'::text[]) p;
       insert into session (id, token_hash, side, login_id, login_role_id, expires_at, last_seen_at, proof_at, code_at)
         select session, decode(hash, 'hex'), 'guardian', login, role, '${at}'::timestamptz + interval '30 days', '${at}', '${at}', '${at}' from f`,
    )
    await client.query(
      `insert into facility_acceptance (id, child_id, facility_id, kinds, accepted_at)
       select gen_random_uuid(), child, facility, '{regular,flexible}', $2 from json_to_recordset($1::json) as d(child uuid, facility uuid)`,
      [json(accepted), at],
    )
    await client.query(
      `insert into facility_relation (child_id, facility_id, live_until)
       select child_id, facility_id, '2027-05-01' from facility_acceptance where facility_id = any($1::uuid[])`,
      [facilities],
    )
    await client.query(
      `insert into slot_cell (facility_id, date, start_min, kind, cap, published)
       select f, d, s, 'flexible', 10, true from unnest($1::uuid[]) f, unnest($2::date[]) d, generate_series(${opens}, ${closes - 30}, 30) s`,
      [facilities, days],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
  await admin.query('vacuum analyze')
  return {
    facilities,
    families: families.map(({ login, household, child, token }) => ({ login, household, child, token })),
    staff: desks.map(({ token }) => token),
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
