/** The database's own wall: no application code, only SQL as tsuen_app under a session's context, which says what day it is. @one-zone */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { buildWorld, hashOf, putTown, sideOfKind, type World, worldKinds, worldNow } from '../../test/helpers/two-worlds.ts'
import { inventory, publicTables, unwalledTables } from './inventory.ts'

let database: TestDatabase
let owner: pg.Client
let app: pg.Client
let own: World
let neighbour: World
let foreign: World
/** Of each world, table → keys of its rows. */
const rows = new Map<World, Map<string, string[]>>()
const tables = Object.keys(inventory).filter((t) => !(unwalledTables as readonly string[]).includes(t))
const open = new Set<string>(publicTables)
const walled = tables.filter((t) => !open.has(t))
/** table → expression of its primary key as text. */
const keys = new Map<string, string>()
const keyOf = (table: string): string => keys.get(table) ?? 'null'

beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client(database.ownerUrl)
  app = new pg.Client(database.appUrl)
  await owner.connect()
  await app.connect()
  await putTown(owner, '131075', '墨田区')
  await putTown(owner, '131083', '江東区')
  const found = await owner.query<{ table: string; key: string }>(
    `select c.conrelid::regclass::text as table, format('concat_ws(''|'', %s)', string_agg(a.attname, ', ' order by a.attnum)) as key
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
     where c.contype = 'p' and c.connamespace = 'public'::regnamespace group by 1`,
  )
  for (const row of found.rows) keys.set(row.table, row.key)
  const remember = async (world: World, known: readonly World[]): Promise<World> => {
    const mine = new Map<string, string[]>()
    for (const table of tables) {
      const found = await owner.query<{ at: string }>(`select ${keyOf(table)} as at from ${table}`)
      const seen = new Set(known.flatMap((w) => rows.get(w)?.get(table) ?? []))
      mine.set(
        table,
        found.rows.map((r) => r.at).filter((at) => !seen.has(at)),
      )
    }
    rows.set(world, mine)
    return world
  }
  own = await remember(await buildWorld(owner, 'own', '131075', 1), [])
  neighbour = await remember(await buildWorld(owner, 'next', '131075', 2), [own])
  foreign = await remember(await buildWorld(owner, 'far', '131083', 3), [own, neighbour])
})
afterAll(async () => {
  await app?.end()
  await owner?.end()
  await database?.drop()
})

const rowsOf = (world: World, table: string): string[] => rows.get(world)?.get(table) ?? []

/** Runs `work` in one transaction with the context of that kind's session, then rolls back. */
async function as<T>(world: World, kind: string, work: () => Promise<T>, now = worldNow): Promise<T> {
  await app.query('begin')
  try {
    const hash = kind === 'anonymous' ? null : hashOf(world.tokens[kind] ?? '')
    const { rowCount } =
      kind === 'vendorKey'
        ? await app.query('select * from open_key($1, $2)', [hash, now])
        : await app.query('select * from open_session($1, $2, $3)', [
            hash,
            kind === 'anonymous' ? 'guardian' : sideOfKind(kind),
            now,
          ])
    expect(rowCount).toBe(kind === 'anonymous' ? 0 : 1)
    return await work()
  } finally {
    await app.query('rollback')
  }
}

/** Rows touched, or the SQLSTATE that refused. Undone at once. */
async function attempt(statement: string, values: unknown[] = []): Promise<number | string> {
  await app.query('savepoint s')
  try {
    return (await app.query(statement, values)).rowCount ?? 0
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await app.query('rollback to savepoint s')
  }
}

async function visible(table: string): Promise<Set<string>> {
  await app.query('savepoint s')
  try {
    const found = await app.query<{ at: string }>(`select ${keyOf(table)} as at from ${table}`)
    return new Set(found.rows.map((r) => r.at))
  } catch (error) {
    // no right to read at all
    if ((error as { code: string }).code === '42501') return new Set()
    throw error
  } finally {
    await app.query('rollback to savepoint s')
  }
}

const kinds = [...worldKinds, 'vendorKey', 'anonymous']
const wards = new Set(['wardAdmin', 'wardOfficer', 'wardViewer'])
/** Whose rows must stay out of reach: for an office only the other town's. */
const strangers = (kind: string): World[] => (wards.has(kind) ? [foreign] : [neighbour, foreign])

test('every walled table holds a row of every world, or the other tests prove nothing', () => {
  const without = new Set(['national_setting', 'installation', 'waiting_room', 'waiting_span', 'municipality', 'audit_mark'])
  const empty = tables.filter((t) => !without.has(t) && [own, neighbour, foreign].some((w) => rowsOf(w, t).length === 0))
  expect(empty).toEqual([])
})

describe('without a context', () => {
  test('no row of any walled table, on a fresh connection and on one that served others', async () => {
    const fresh = new pg.Client(database.appUrl)
    await fresh.connect()
    try {
      for (const table of walled) {
        const count = await fresh
          .query<{ n: number }>(`select count(*)::int as n from ${table}`)
          .then((r) => r.rows[0]?.n)
          .catch((error: { code: string }) => (error.code === '42501' ? 0 : error.code))
        expect([table, count]).toEqual([table, 0])
      }
    } finally {
      await fresh.end()
    }
    await as(own, 'guardian1', async () => expect((await visible('child')).size).toBe(1))
    await app.query('begin')
    for (const table of walled) expect([table, (await visible(table)).size]).toEqual([table, 0])
    await app.query('rollback')
  })

  test('public tables show their public rows', async () => {
    await as(own, 'anonymous', async () => {
      for (const table of ['municipality', 'facility', 'facility_setting', 'closure', 'consent_text'])
        expect((await visible(table)).size).toBeGreaterThan(0)
      // published cells of the three worlds, none that is not
      expect((await visible('slot_cell')).size).toBe(3)
    })
  })
})

/** What each kind sees of its own world; anything more or less is a change of the wall and must be meant. */
const household = [
  'help_consent',
  'application',
  'application_child',
  'application_correction',
  'application_event',
  'attendance',
  'attendance_correction',
  'booking',
  'booking_event',
  'care_record',
  'certificate',
  'child',
  'child_key',
  'child_sheet_confirmation',
  'child_sheet_section',
  'consent',
  'draw_entry',
  'emergency_contact',
  'facility_acceptance',
  'facility_relation',
  'file_chunk',
  'fee_receipt',
  'guardian',
  'health_read',
  'hours_balance',
  'hours_entry',
  'household',
  'interview',
  'interview_proposal',
  'interview_time',
  'kept_mail',
  'intake_entry',
  'intake_result',
  'late_notice',
  'login',
  'login_role',
  'message',
  'message_recipient',
  'pickup_person',
  'reduction',
  'refund',
  'refund_event',
  'refund_line',
  'refund_receipt',
  'series',
  'session',
  'stored_file',
  'waitlist_entry',
]
const imports = ['import_file', 'import_heading', 'import_key']
const inspections = ['inspection', 'inspection_event', 'inspection_finding']
const office = [
  ...inspections,
  'facility_change',
  'facility_register',
  'supply_plan',
  'town_seal',
  'paper_run',
  'paper',
  'prepared_decision',
  'prepared_renewal',
  'decision_run',
  'decision_run_case',
  'correction_template',
  'announcement',
  'settings_change',
  'accident',
  'accident_event',
  'enquiry',
  'enquiry_event',
  'enquiry_template',
  'protection_measure',
  'protection_officer',
  'application',
  'application_child',
  'application_correction',
  'application_event',
  'attendance',
  'attendance_correction',
  'booking',
  'booking_event',
  'certificate',
  'child',
  'child_key',
  'child_sheet_confirmation',
  'child_sheet_section',
  'consent',
  'emergency_contact',
  'facility_acceptance',
  'file_chunk',
  'guardian',
  'hours_balance',
  'hours_entry',
  'household',
  'intake_entry',
  'intake_result',
  'interview',
  'interview_proposal',
  'interview_record',
  'interview_time',
  'kept_mail',
  'login',
  'login_role',
  'month_result',
  'pickup_person',
  'reduction',
  'fee_receipt',
  'refund',
  'refund_event',
  'refund_line',
  'refund_payment',
  'refund_receipt',
  'session',
  'stored_file',
  'support_need',
]
const staff = [
  'accident',
  'accident_event',
  'attendance',
  'attendance_correction',
  'audit_event',
  'booking',
  'booking_event',
  'care_record',
  'certificate',
  'child',
  'child_key',
  'child_sheet_confirmation',
  'child_sheet_section',
  'device',
  'device_stamp',
  'draw_entry',
  'emergency_contact',
  'enrolment',
  'facility_acceptance',
  'facility_relation',
  'guardian',
  'hours_balance',
  'hours_entry',
  'interview',
  'interview_proposal',
  'interview_record',
  'interview_time',
  'kept_mail',
  'intake_entry',
  'intake_result',
  'late_notice',
  'login',
  'login_role',
  'message',
  'message_recipient',
  'month_result',
  'pickup_person',
  'pin',
  'pin_try',
  'reduction',
  'series',
  'session',
  'slot_pattern',
  'fee_receipt',
  'waitlist_entry',
]
const claims = [
  'bank_account',
  'claim',
  'claim_correction',
  'claim_event',
  'claim_finding',
  'claim_line',
  'payment_part',
  'repayment',
  'repayment_claim',
]
const sees: Record<string, string[]> = {
  guardian1: [
    ...household,
    'account_link',
    'calendar_feed',
    'announcement_read',
    'audit_event',
    'enquiry',
    'enquiry_event',
    'favourite',
    'idempotency_key',
    'login_attempt',
    'login_mail',
    'notice',
    'notice_choice',
    'paper',
    'paper_run',
    'passkey',
    'place_watch',
    'push_subscription',
  ],
  guardian2: [...household, 'audit_event', 'paper', 'paper_run'],
  corporationAdmin: [
    ...staff,
    ...claims,
    ...inspections,
    'api_key',
    'child_addition',
    'facility_change',
    'health_read',
    'support_need',
    'webhook',
    'webhook_delivery',
  ],
  facilityAdmin: [
    ...staff,
    ...claims,
    ...inspections,
    'api_key',
    'child_addition',
    'facility_change',
    'health_read',
    'support_need',
    'webhook',
    'webhook_delivery',
  ],
  facilityStaff: staff,
  device: [
    'attendance',
    'attendance_correction',
    'booking',
    'booking_event',
    'child',
    'device',
    'device_stamp',
    'facility_relation',
    'hours_balance',
    'hours_entry',
    'interview_time',
    'kept_mail',
    'pin',
    'pin_try',
    'session',
    'slot_pattern',
  ],
  vendorKey: [
    'api_key',
    'attendance',
    'attendance_correction',
    'booking',
    'booking_event',
    'child',
    'child_key',
    'child_sheet_confirmation',
    'child_sheet_section',
    'emergency_contact',
    'enrolment',
    'facility_relation',
    'guardian',
    'hours_entry',
    'interview_time',
    'kept_mail',
    'late_notice',
    'month_result',
    'pickup_person',
  ],
  wardAdmin: [
    ...office,
    ...claims,
    ...imports,
    'payment_run',
    'account_link',
    'audit_block',
    'audit_event',
    'certificate_serial',
    'paper_print',
    'paper_print_part',
    'paper_serial',
    'health_read',
  ],
  wardOfficer: [
    ...office,
    ...claims,
    ...imports,
    'payment_run',
    'account_link',
    'certificate_serial',
    'paper_print',
    'paper_print_part',
    'paper_serial',
  ],
  wardViewer: [...office, ...claims, 'payment_run'],
  prefecture: ['interview_time', 'kept_mail', 'login', 'login_role', 'session', 'town_month'],
  nation: ['interview_time', 'kept_mail', 'login', 'login_role', 'session', 'town_month'],
  helpdesk: ['interview_time', 'kept_mail', 'login', 'login_role', 'session'],
  applicant: [
    'application',
    'application_child',
    'application_correction',
    'application_event',
    'consent',
    'file_chunk',
    'interview_time',
    'kept_mail',
    'one_time_code',
    'session',
    'stored_file',
  ],
  anonymous: ['interview_time', 'kept_mail'],
}

describe.each(kinds)('%s', (kind) => {
  /** Rows that are everybody's business: the demo's mail, offered interview times, and what the state keeps of offices. */
  const shared = new Set([
    'kept_mail',
    'interview_time',
    ...(kind === 'nation' ? ['login', 'login_role', 'account_link'] : []),
    // Sums of every town, of nobody.
    ...(kind === 'nation' || kind === 'prefecture' ? ['town_month'] : []),
  ])

  test('sees its own world, as far as meant, and no row of strangers', async () => {
    await as(own, kind, async () => {
      const mine: string[] = []
      const leaked: [string, string][] = []
      for (const table of walled) {
        const all = await visible(table)
        if (rowsOf(own, table).some((at) => all.has(at))) mine.push(table)
        if (shared.has(table)) continue
        for (const world of strangers(kind)) if (rowsOf(world, table).some((at) => all.has(at))) leaked.push([table, world.tag])
      }
      expect(leaked).toEqual([])
      expect(mine.sort()).toEqual([...(sees[kind] ?? [])].sort())
    })
  })

  test('changes and deletes no row of strangers', async () => {
    await as(own, kind, async () => {
      for (const table of tables.filter((t) => t !== 'municipality')) {
        const at = strangers(kind).flatMap((world) => rowsOf(world, table))
        if (kind === 'nation' && shared.has(table)) continue
        // What towns propose is mended and published by these two (HLP-2).
        if ((kind === 'nation' || kind === 'helpdesk') && table === 'help_article') continue
        for (const column of await updatable(table)) {
          const outcome = await attempt(`update ${table} set ${column} = ${column} where ${keyOf(table)} = any ($1::text[])`, [
            at,
          ])
          expect([table, column, outcome]).toEqual([table, column, outcome === '42501' ? '42501' : 0])
          break
        }
        const gone = await attempt(`delete from ${table} where ${keyOf(table)} = any ($1::text[])`, [at])
        expect([table, gone]).toEqual([table, gone === '42501' ? '42501' : 0])
      }
    })
  })

  test('adds no row to strangers', async () => {
    const mayAdd = new Set(['outbox'])
    // an office enters corporations and makers make logins: such a row is nobody's until a role or a facility names it
    if (['wardAdmin', 'wardOfficer'].includes(kind)) mayAdd.add('corporation').add('login')
    if (['facilityAdmin', 'corporationAdmin'].includes(kind)) mayAdd.add('login')
    if (kind === 'nation')
      for (const t of ['login', 'login_role', 'account_link', 'municipality', 'national_setting']) mayAdd.add(t)
    await as(own, kind, async () => {
      for (const table of tables.filter((t) => !mayAdd.has(t))) {
        for (const world of strangers(kind)) {
          const [row] = await copies(world, table)
          if (!row) continue
          const outcome = await attempt(
            `insert into ${table} (${Object.keys(row).join(', ')}) select ${Object.keys(row).join(', ')} from jsonb_populate_record(null::${table}, $1)`,
            [JSON.stringify(row)],
          )
          expect([table, world.tag, outcome]).toEqual([table, world.tag, '42501'])
        }
      }
    })
  })
})

/** Rows of a world as JSON, with new ids: what a forger would send. */
async function copies(world: World, table: string): Promise<Record<string, unknown>[]> {
  const found = await owner.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${table} t where ${keyOf(table)} = any ($1::text[]) limit 1`,
    [rowsOf(world, table)],
  )
  const made = await owner.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attgenerated <> ''",
    [table],
  )
  const own = (row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !made.rows.some((one) => one.name === name)))
  return found.rows.map(({ row }) => ('id' in row && table !== 'installation' ? { ...own(row), id: randomUUID() } : own(row)))
}

const columnsOf = new Map<string, string[]>()
async function updatable(table: string): Promise<string[]> {
  const known = columnsOf.get(table)
  if (known) return known
  const found = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and has_column_privilege('tsuen_app', attrelid, attnum, 'update')`,
    [table],
  )
  const names = found.rows.map((r) => r.name)
  columnsOf.set(table, names)
  return names
}

describe('a row never changes its tenant', () => {
  /** Bound later, by whoever may write the row, to what that actor may see. */
  const bound = new Set([
    'application.household_id',
    'application.officer_id',
    'application_child.child_id',
    'application_child.certificate_id',
    'guardian.login_id',
    'session.acting_role_id',
    'facility_acceptance.interview_id',
    'interview_time.interview_id',
    'certificate.application_child_id',
    'attendance.device_id',
    'claim.payment_id',
    'refund.payment_id',
    'intake_entry.place_id', // another place of the same call: the foreign key holds both
  ])
  test('tsuen_app may not update a column that says whose a row is', async () => {
    const found = await owner.query<{ column: string }>(
      `select c.relname || '.' || a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
         and (a.attname like '%\\_id' or a.attname = 'municipality') and has_column_privilege('tsuen_app', a.attrelid, a.attnum, 'update')`,
    )
    expect(found.rows.map((r) => r.column).filter((c) => !bound.has(c))).toEqual([])
  })

  test('settlement and jobs read no name, no sealed column', async () => {
    const found = await owner.query<{ what: string }>(
      `select r.rolname || ' ' || c.relname || '.' || a.attname as what from pg_attribute a join pg_class c on c.oid = a.attrelid,
         (values ('tsuen_settle'), ('tsuen_jobs'), ('tsuen_lookup')) as r(rolname)
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
         and (a.attname in ('sealed', 'sealed_name') or a.attname in ('message', 'declared', 'wrapped', 'wrapped_key') and format_type(a.atttypid, -1) = 'bytea'
           or c.relname in ('child', 'application', 'application_child') and a.attname in ('family_name', 'given_name', 'nickname', 'address')
           or c.relname = 'login' and a.attname = 'password_hash' and r.rolname <> 'tsuen_lookup')
         and has_column_privilege(r.rolname, a.attrelid, a.attnum, 'select') order by 1`,
    )
    expect(found.rows.map((r) => r.what)).toEqual([])
  })
})

describe('SEE-1: a relation lives until its day', () => {
  const day = (date: string) => new Date(`${date}T14:59:59.999Z`) // 23:59:59.999 in Japan
  const sheet = [
    'child_sheet_section',
    'emergency_contact',
    'pickup_person',
    'child_key',
    'guardian',
    'hours_balance',
    'certificate',
  ]

  test('on the last day everything, from the next day on only the facility’s own records', async () => {
    await owner.query("update session set expires_at = '2027-12-31', last_seen_at = '2027-01-01'")
    try {
      const seen = (now: Date) =>
        as(
          own,
          'facilityStaff',
          async () => {
            const found: Record<string, number> = {}
            for (const table of [...sheet, 'child', 'booking', 'care_record', 'interview_record'])
              found[table] = rowsOf(own, table).filter(
                (
                  (all) => (at) =>
                    all.has(at)
                )(await visible(table)),
              ).length
            return found
          },
          now,
        )
      const last = await seen(day('2026-12-24'))
      for (const table of [...sheet, 'child']) expect([table, last[table]]).not.toEqual([table, 0])
      const after = await seen(day('2026-12-25'))
      for (const table of [...sheet, 'child']) expect([table, after[table]]).toEqual([table, 0])
      for (const table of ['booking', 'care_record', 'interview_record']) expect([table, after[table]]).toEqual([table, 1])
      await owner.query("update facility_relation set record_until = '2031-12-31' where facility_id = $1", [own.ids.facility])
      const named = await seen(day('2026-12-25'))
      expect(named['child']).toBe(1)
      expect(named['child_sheet_section']).toBe(0)
    } finally {
      await owner.query('update facility_relation set record_until = null')
      await owner.query('update session set expires_at = $1, last_seen_at = $2', [
        new Date(worldNow.getTime() + 3_600_000),
        worldNow,
      ])
    }
  })

  test('a facility neither begins a relation by itself nor revives one', async () => {
    await as(own, 'facilityAdmin', async () => {
      expect(
        await attempt('insert into facility_relation (child_id, facility_id, live_until) values ($1, $2, $3)', [
          foreign.ids.child,
          own.ids.facility,
          '2026-12-31',
        ]),
      ).toBe('42501')
      expect(await attempt("update facility_relation set live_until = '2026-12-31'")).toBe(1)
      expect(await attempt("update facility_relation set live_until = '2028-12-31'")).toBe('42501')
      await app.query("select set_config('tsuen.today', '2027-01-01', true)")
      expect(await attempt("update facility_relation set live_until = '2027-01-31'")).toBe(0)
    })
  })
})

describe('a key of another system (API-1)', () => {
  /** What a key with these scopes alone sees of its own world. */
  const seenWith = (scopes: string, now = worldNow) =>
    as(
      own,
      'vendorKey',
      async () => {
        await app.query("select set_config('tsuen.key_scopes', $1, true)", [`{${scopes}}`])
        const found: string[] = []
        for (const table of walled) {
          const all = await visible(table)
          if (rowsOf(own, table).some((at) => all.has(at))) found.push(table)
        }
        return found.filter((table) => !['api_key', 'interview_time', 'kept_mail'].includes(table)).sort()
      },
      now,
    )
  const use = ['booking', 'booking_event', 'child', 'facility_relation', 'hours_entry']
  const sheet = ['child_key', 'child_sheet_confirmation', 'child_sheet_section', 'emergency_contact', 'guardian', 'pickup_person']

  test('sees by scope, and nothing for being of the facility', async () => {
    expect(await seenWith('slots:read')).toEqual(['enrolment'])
    expect(await seenWith('slots:write')).toEqual(['enrolment'])
    expect(await seenWith('bookings:read')).toEqual(use)
    const stamps = ['attendance', 'attendance_correction', ...use, 'late_notice', 'month_result'].sort()
    expect(await seenWith('stamps:write')).toEqual(stamps)
    expect(await seenWith('results:read')).toEqual(stamps)
    expect(await seenWith('child-sheet:read')).toEqual([...use, ...sheet].sort())
  })

  test('SEE-1: the sheet goes with the relation, the bookings stay', async () => {
    await owner.query("update api_key set expires_at = '2027-12-31'")
    try {
      const day = new Date('2026-12-25T00:00:00Z')
      expect(await seenWith('child-sheet:read', day)).toEqual(use.filter((table) => table !== 'child'))
    } finally {
      await owner.query('update api_key set expires_at = $1', [new Date(worldNow.getTime() + 86_400_000)])
    }
  })

  test('who may read does not write', async () => {
    const stamp = `insert into attendance (id, booking_id, child_id, facility_id, date, direction, at, received_at, source)
      select gen_random_uuid(), id, child_id, facility_id, date, 'out', now(), now(), 'system' from booking`
    const event = `insert into booking_event (id, booking_id, at, event, to_state, by_kind)
      select gen_random_uuid(), id, now(), 'stampOut', 'used', 'vendorKey' from booking`
    const paint = `insert into slot_cell (facility_id, date, start_min, kind, cap, published) values ('${own.ids.facility}', '2027-01-11', 540, 'flexible', 3, true)`
    const move = "update booking set state = 'inUse'"
    const with_ = (scopes: string) =>
      as(own, 'vendorKey', async () => {
        await app.query("select set_config('tsuen.key_scopes', $1, true)", [`{${scopes}}`])
        return [await attempt(stamp), await attempt(event), await attempt(move), await attempt(paint)]
      })
    expect(await with_('slots:read,bookings:read,results:read,child-sheet:read')).toEqual(['42501', '42501', 0, '42501'])
    expect(await with_('stamps:write')).toEqual([1, 1, 1, '42501'])
    expect(await with_('slots:write')).toEqual([0, 0, 0, 1])
  })

  test('makes no key, ends none, owes no mail; the hash of a token is read by nobody', async () => {
    await as(own, 'vendorKey', async () => {
      expect(await attempt("update api_key set revoked_at = '2026-11-24'")).toBe(0)
      expect(
        await attempt(
          "insert into outbox (id, kind, refs, recipient, message_id, not_before) values (gen_random_uuid(), 'x', '{}', 'a@b.example', 'x', now())",
        ),
      ).toBe('42501')
    })
    await as(own, 'facilityAdmin', async () => {
      expect(await attempt('select token_hash from api_key')).toBe('42501')
      expect(await attempt("update api_key set revoked_at = '2026-11-24'")).toBe(1)
      // Without a mailed code none is made, whatever the application says.
      const login = await app.query<{ id: string }>('select ctx_login() as id')
      const insert = `insert into api_key (id, facility_id, name, scopes, token_hash, hint, expires_at, made_by, made_at)
        values (gen_random_uuid(), $1, 'x', '{slots:read}', 'x', 'x', '2027-01-01', $2, '2026-11-24')`
      expect(await attempt(insert, [own.ids.facility, login.rows[0]?.id])).toBe('42501')
      await app.query("select set_config('tsuen.strength', 'code', true)")
      expect(await attempt(insert, [own.ids.facility, login.rows[0]?.id])).toBe(1)
    })
  })
})

describe('what an actor may not do to its own', () => {
  test('a guardian changes nickname and colour, not who the child is; never stamps for others; never decides', async () => {
    await as(own, 'guardian1', async () => {
      expect(await attempt("update child set nickname = 'さくら', color = 3")).toBe(1)
      expect(await attempt("update child set given_name = 'べつ'")).toBe('42501')
      expect(await attempt("update child set birth_date = '2024-01-01'")).toBe('42501')
      expect(await attempt("update guardian set address = '2-2'")).toBe(0)
      expect(await attempt("update booking set state = 'inUse'")).toBe(1)
      expect(await attempt("update booking set state = 'cancelled'")).toBe('42501')
      expect(await attempt('update booking set minutes = 0')).toBe('42501')
      expect(await attempt('update hours_balance set used = 0')).toBe('42501')
      expect(await attempt('update slot_cell set taken = 1')).toBe('42501')
      expect(await attempt('select password_hash from login')).toBe('42501')
    })
  })

  test('保護者1 blocks 保護者2, not the other way round (ACC-2)', async () => {
    const block = "update login_role set blocked_at = '2026-11-24'"
    await as(own, 'guardian1', async () => expect(await attempt(block)).toBe(1))
    await as(own, 'guardian2', async () => expect(await attempt(block)).toBe(0))
  })

  test('an applicant never certifies, and reads no draft of others', async () => {
    await as(own, 'applicant', async () => {
      expect(await attempt("update application set state = 'submitted'")).toBe(1)
      expect(await attempt("update application set state = 'certified'")).toBe('42501')
      expect(await attempt("update application_child set state = 'certified'")).toBe('42501')
    })
    await owner.query("update application set state = 'draft' where id = $1", [neighbour.ids.application])
    await as(own, 'wardAdmin', async () =>
      expect(await attempt('select from application where id = $1', [neighbour.ids.application])).toBe(0),
    )
    await owner.query("update application set state = 'returned' where id = $1", [neighbour.ids.application])
  })

  test('an applicant binds its case to nobody else’s household or child', async () => {
    await as(own, 'applicant', async () => {
      expect(await attempt('update application set household_id = $1', [foreign.ids.household])).toBe('42501')
      expect(await attempt('update application set officer_id = $1', [foreign.ids.guardianLogin])).toBe('42501')
      expect(await attempt('update application_child set child_id = $1', [foreign.ids.child])).toBe('42501')
      expect(await attempt('update application_child set certificate_id = $1', [foreign.ids.certificate])).toBe('42501')
    })
    await as(own, 'wardOfficer', async () =>
      expect(
        await attempt('update application_child set child_id = $1 where application_id = $2', [
          own.ids.child,
          own.ids.application,
        ]),
      ).toBe(1),
    )
  })

  test('a tablet counts tries at a PIN, locks it, and neither changes nor opens it; a guardian moves no offered time', async () => {
    await as(own, 'device', async () => {
      expect(await attempt('update pin_try set tries = tries + 1')).toBe(1)
      expect(await attempt('update pin set locked_at = $1', [worldNow])).toBe(3)
      expect(await attempt("update pin set pin_hash = 'mine'")).toBe('42501')
      expect(await attempt('update pin set serial = gen_random_uuid()')).toBe('42501')
      expect(await attempt('delete from pin')).toBe(0)
      expect(
        await attempt('insert into pin_try (login_role_id, facility_id, device_id, tries, last_at) values ($1, $2, $3, 1, $4)', [
          foreign.ids.staffRole,
          own.ids.facility,
          own.ids.device,
          worldNow,
        ]),
      ).toBe('42501')
    })
    await as(foreign, 'device', async () => {
      expect(await attempt('delete from pin_try where device_id = $1', [own.ids.device])).toBe(0)
    })
    await as(own, 'facilityAdmin', async () => {
      expect(await attempt("update pin set pin_hash = 'mine'")).toBe('42501')
      expect(await attempt('delete from pin_try')).toBe(0)
    })
    await as(own, 'facilityStaff', async () => {
      expect(await attempt("update pin set pin_hash = 'mine' where login_role_id = $1", [own.ids.staffRole])).toBe(1)
      expect(await attempt("update pin set pin_hash = 'mine'")).toBe('42501')
      expect(await attempt('delete from pin_try')).toBe(1)
    })
    await as(own, 'guardian1', async () => {
      expect(await attempt('update interview_time set interview_id = null')).toBe(1)
      expect(await attempt('update interview_time set start_min = 0')).toBe('42501')
    })
  })

  test('a viewer writes nothing', async () => {
    await as(own, 'wardViewer', async () => {
      const written: unknown[] = []
      for (const table of tables) {
        const at = [...rowsOf(own, table), ...rowsOf(neighbour, table)]
        for (const column of (await updatable(table)).slice(0, 1)) {
          const outcome = await attempt(`update ${table} set ${column} = ${column} where ${keyOf(table)} = any ($1::text[])`, [
            at,
          ])
          if (outcome !== 0 && outcome !== '42501') written.push([table, outcome])
        }
      }
      // its own login and session
      expect(written).toEqual([
        ['login', 1],
        ['session', 1],
      ])
    })
  })

  test('only the town of residence certifies', async () => {
    await as(own, 'wardOfficer', async () => {
      const insert = `insert into certificate (id, number, child_id, municipality, valid_from, national_end, state, decided_at)
        values ($1, '13107080000991', $2, '131075', '2026-04-01', '2028-04-01', 'valid', now())`
      expect(await attempt(insert, [randomUUID(), own.ids.child])).toBe(1)
      expect(await attempt(insert, [randomUUID(), foreign.ids.child])).toBe('42501')
    })
  })

  test('append-only stays append-only, for the owner too', async () => {
    for (const table of ['audit_event', 'audit_block', 'hours_entry', 'booking_event', 'health_read', 'care_record']) {
      await expect(owner.query(`delete from ${table}`), table).rejects.toMatchObject({ code: '42501' })
      await expect(owner.query(`update ${table} set created_at = created_at`), table).rejects.toMatchObject({ code: '42501' })
    }
  })
})
