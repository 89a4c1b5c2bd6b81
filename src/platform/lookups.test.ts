/** Sessions and the listed look-ups across the wall: each gives what it says, and no more. */
import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/helpers/database.ts'
import { buildWorld, hashOf, put, putTown, sideOfKind, type World, worldKinds, worldNow } from '../../test/helpers/two-worlds.ts'

let database: TestDatabase
let owner: pg.Client
let app: pg.Client
let near: World
let far: World

beforeAll(async () => {
  database = await freshDatabase()
  owner = new pg.Client(database.ownerUrl)
  app = new pg.Client(database.appUrl)
  await owner.connect()
  await app.connect()
  await putTown(owner, '131075', '墨田区')
  await putTown(owner, '131083', '江東区')
  near = await buildWorld(owner, 'near', '131075', 1)
  far = await buildWorld(owner, 'far', '131083', 2)
})
afterAll(async () => {
  await app?.end()
  await owner?.end()
  await database?.drop()
})

const later = (ms: number): Date => new Date(worldNow.getTime() + ms)
const minute = 60_000
const hour = 60 * minute

type Row = Record<string, unknown>
const open = async (token: string, side: string, now: Date): Promise<Row | undefined> =>
  (await app.query<Row>('select * from open_session($1, $2, $3)', [hashOf(token), side, now])).rows[0]

async function inTransaction<T>(work: () => Promise<T>, end: 'commit' | 'rollback' = 'rollback'): Promise<T> {
  await app.query('begin')
  try {
    return await work()
  } finally {
    await app.query(end)
  }
}
const as = <T>(world: World, kind: string, work: () => Promise<T>): Promise<T> =>
  inTransaction(async () => {
    expect(await open(world.tokens[kind] ?? '', sideOfKind(kind), worldNow)).toBeDefined()
    return work()
  })
const rowsOf = async (text: string, values: unknown[] = []): Promise<Row[]> => (await app.query<Row>(text, values)).rows
const setting = async (name: string): Promise<string> =>
  (await rowsOf(`select current_setting('tsuen.${name}', true) as value`))[0]?.['value'] as string

describe('open_session', () => {
  const token = (): string => near.tokens['guardian1'] ?? ''
  const change = (set: string, values: unknown[] = []) =>
    owner.query(`update session set ${set} where token_hash = $1`, [hashOf(token()), ...values])
  beforeEach(async () => {
    await owner.query(
      'update session set last_seen_at = $1, expires_at = $2, revoked_at = null, proof_at = null, code_at = null',
      [worldNow, later(hour)],
    )
  })

  test.each(worldKinds)('%s: one row, and the whole context', async (kind) => {
    await inTransaction(async () => {
      const row = await open(near.tokens[kind] ?? '', sideOfKind(kind), worldNow)
      expect(row).toMatchObject({ kind: kind === 'applicant' ? 'anonymous' : kind, expires_at: later(hour) })
      const { ids } = near
      expect(await setting('kind')).toBe(row?.['kind'])
      expect(await setting('session')).toBe(row?.['session_id'])
      expect(await setting('login')).toBe(row?.['login_id'] ?? '')
      expect(await setting('today')).toBe('2026-11-24')
      const guardian = kind.startsWith('guardian')
      expect(row?.['household_id']).toBe(guardian ? ids.household : null)
      expect(await setting('household')).toBe(guardian ? ids.household : '')
      expect(row?.['children']).toEqual(guardian ? [ids.child] : [])
      const atFacility = ['corporationAdmin', 'facilityAdmin', 'facilityStaff', 'device'].includes(kind)
      expect(row?.['facility_ids']).toEqual(atFacility ? [ids.facility] : [])
      expect(row?.['municipality']).toBe(kind.startsWith('ward') ? '131075' : null)
      expect(row?.['application_id']).toBe(kind === 'applicant' ? ids.application : null)
      expect(row?.['device_id']).toBe(kind === 'device' ? ids.device : null)
    })
    // nothing outlives the transaction
    expect(await setting('kind')).toBe('')
  })

  test('family_sessions knows the same sessions as open_session: one that ended in any way is none', async () => {
    const both = async (at: Date): Promise<unknown[]> => {
      const one = await inTransaction(() => open(token(), 'guardian', at))
      const [many] = await rowsOf('select * from family_sessions($1, $2)', [[hashOf(token()), hashOf('unknown')], at])
      const told = (row: Row | undefined) =>
        row &&
        ['kind', 'session_id', 'login_id', 'role_id', 'household_id', 'children', 'proof_at', 'code_at'].map((name) => row[name])
      return [told(one), told(many)]
    }
    const [one, many] = await both(worldNow)
    expect(one).toBeDefined()
    expect(many).toEqual(one)
    expect(await both(later(2 * hour))).toEqual([undefined, undefined])
    await change('revoked_at = $2', [worldNow])
    expect(await both(worldNow)).toEqual([undefined, undefined])
    await change('revoked_at = null')
    for (const [set, back] of [
      ['update login_role set blocked_at = now()', 'update login_role set blocked_at = null'],
      ["update login_role set valid_to = '2026-01-01'", 'update login_role set valid_to = null'],
      ['update login set blocked_at = now()', 'update login set blocked_at = null'],
    ] as const) {
      const of = set.startsWith('update login_role')
        ? ' where id = (select login_role_id from session where token_hash = $1)'
        : ' where id = (select login_id from session where token_hash = $1)'
      await owner.query(set + of, [hashOf(token())])
      expect(await both(worldNow), set).toEqual([undefined, undefined])
      await owner.query(back + of, [hashOf(token())])
    }
    // A session of another side is none of a family's.
    const staff = near.tokens['facilityAdmin'] ?? ''
    expect(await rowsOf('select * from family_sessions($1, $2)', [[hashOf(staff)], worldNow])).toEqual([])
  })

  test('no session: anonymous, no row, everything else empty', async () => {
    await inTransaction(async () => {
      await open(token(), 'guardian', worldNow)
      expect(await open('unknown', 'guardian', worldNow)).toBeUndefined()
      expect(await setting('kind')).toBe('anonymous')
      for (const name of [
        'login',
        'session',
        'household',
        'children',
        'facilities',
        'municipality',
        'application',
        'device',
        'corporation',
      ])
        expect([name, await setting(name)]).toEqual([name, ''])
      expect(await rowsOf('select * from open_session(null, $1, $2)', ['guardian', worldNow])).toEqual([])
    })
  })

  test('ends at its absolute end, to the millisecond; a cookie speaks for its own side only', async () => {
    await inTransaction(async () => {
      expect(await open(token(), 'guardian', later(hour - 1))).toBeDefined()
      expect(await open(token(), 'guardian', later(hour))).toBeUndefined()
      expect(await open(token(), 'facility', worldNow)).toBeUndefined()
    })
  })

  test('staff: idle for 30 minutes ends it, guardians stay', async () => {
    const staff = near.tokens['facilityStaff'] ?? ''
    await inTransaction(async () => {
      expect(await open(staff, 'facility', later(30 * minute - 1))).toBeDefined()
      expect(await open(near.tokens['wardOfficer'] ?? '', 'office', later(30 * minute))).toBeUndefined()
      expect(await open(token(), 'guardian', later(59 * minute))).toBeDefined()
    })
  })

  test('revoked, blocked role, ended role, blocked login, revoked device: nobody, at once', async () => {
    const gone = async (): Promise<void> => {
      await inTransaction(async () => expect(await open(token(), 'guardian', worldNow)).toBeUndefined())
    }
    await change('revoked_at = $2', [worldNow])
    await gone()
    await change('revoked_at = null')
    for (const [table, column] of [
      ['login_role', 'blocked_at'],
      ['login_role', 'valid_to'],
      ['login', 'blocked_at'],
    ]) {
      const where = `where ${table === 'login' ? 'id' : 'login_id'} = $1`
      await owner.query(`update ${table} set ${column} = $2 ${where}`, [near.ids.guardianLogin, worldNow])
      await gone()
      await owner.query(`update ${table} set ${column} = null ${where}`, [near.ids.guardianLogin])
    }
    await inTransaction(async () => expect(await open(token(), 'guardian', worldNow)).toBeDefined())
    await owner.query('update device set revoked_at = $2 where id = $1', [near.ids.device, worldNow])
    await inTransaction(async () => expect(await open(near.tokens['device'] ?? '', 'device', worldNow)).toBeUndefined())
    await owner.query('update device set revoked_at = null where id = $1', [near.ids.device])
  })

  test('strength: code for 10 minutes, fresh for an hour, then base', async () => {
    const at = async (set: string, ms: number): Promise<string> => {
      await change(set, [later(-ms)])
      return inTransaction(async () => {
        await open(token(), 'guardian', worldNow)
        return setting('strength')
      })
    }
    expect(await at('code_at = $2, proof_at = null', 10 * minute - 1)).toBe('code')
    expect(await at('code_at = $2, proof_at = null', 10 * minute)).toBe('fresh')
    expect(await at('proof_at = $2, code_at = null', hour - 1)).toBe('fresh')
    expect(await at('proof_at = $2, code_at = null', hour)).toBe('base')
  })

  test('a PIN lets its owner act at the tablet for its minutes, at that facility only', async () => {
    await owner.query(
      'update session set acting_role_id = $2, acting_until = $3, acting_pin = (select serial from pin where login_role_id = $2) where id = $1',
      [near.ids.deviceSession, near.ids.staffRole, later(10 * minute)],
    )
    const device = near.tokens['device'] ?? ''
    await inTransaction(async () => {
      expect(await open(device, 'device', later(10 * minute - 1))).toMatchObject({ kind: 'device', login_id: null })
      expect(await open(device, 'pin', later(10 * minute - 1))).toMatchObject({
        kind: 'facilityStaff',
        role_id: near.ids.staffRole,
        device_id: near.ids.device,
      })
      expect((await rowsOf('select from child_sheet_section')).length).toBe(1)
      expect(await open(device, 'pin', later(10 * minute))).toBeUndefined()
      expect((await rowsOf('select from child_sheet_section')).length).toBe(0)
    })
    // A number that is no longer the one that was typed opens nothing.
    await owner.query('update pin set serial = gen_random_uuid() where login_role_id = $1', [near.ids.staffRole])
    await inTransaction(async () => expect(await open(device, 'pin', worldNow)).toBeUndefined())
    await owner.query('update session set acting_role_id = null, acting_until = null, acting_pin = null where id = $1', [
      near.ids.deviceSession,
    ])
  })

  test('a tablet names those of its own facility who have a number; a login opens its own locked ones', async () => {
    await owner.query('update pin set locked_at = $1', [worldNow])
    await as(near, 'device', async () =>
      expect(await rowsOf('select display_name, locked from pin_people($1)', [worldNow])).toEqual([
        { display_name: 'corporationAdmin near', locked: true },
        { display_name: 'facilityAdmin near', locked: true },
        { display_name: 'facilityStaff near', locked: true },
      ]),
    )
    for (const kind of ['facilityAdmin', 'guardian1', 'wardAdmin'])
      await as(near, kind, async () => expect(await rowsOf('select from pin_people($1)', [worldNow])).toEqual([]))
    await as(near, 'facilityStaff', async () => {
      await rowsOf('select unlock_pins()')
      expect(await rowsOf('select login_role_id as role from pin where locked_at is null')).toEqual([
        { role: near.ids.staffRole },
      ])
      expect(await rowsOf('select from pin_try')).toEqual([])
    })
    await owner.query('update pin set locked_at = null')
  })

  test('a role that is not the login’s own, or of another side, gives nothing', async () => {
    const role = async (kind: string): Promise<unknown> =>
      (
        await owner.query(
          "select r.id from login_role r join login l on l.id = r.login_id where r.kind = $1 and l.mail like '%@far.example'",
          [kind],
        )
      ).rows[0]?.id
    const ownRole = (await owner.query('select login_role_id as id from session where token_hash = $1', [hashOf(token())]))
      .rows[0]?.id
    for (const kind of ['guardian1', 'wardAdmin', 'facilityAdmin']) {
      await change('login_role_id = $2', [await role(kind)])
      await inTransaction(async () => expect(await open(token(), 'guardian', worldNow)).toBeUndefined())
    }
    await change('login_role_id = $2', [ownRole])
    // a tablet's acting role: staff of that facility, nobody else
    for (const kind of ['guardian1', 'wardAdmin', 'facilityAdmin', 'corporationAdmin']) {
      const acting = await role(kind)
      const serial = randomUUID()
      await owner.query("insert into pin (login_role_id, facility_id, pin_hash, serial) values ($1, $2, 'y', $3)", [
        acting,
        near.ids.facility,
        serial,
      ])
      await owner.query('update session set acting_role_id = $2, acting_until = $3, acting_pin = $4 where id = $1', [
        near.ids.deviceSession,
        acting,
        later(minute),
        serial,
      ])
      await inTransaction(async () => expect(await open(near.tokens['device'] ?? '', 'pin', worldNow)).toBeUndefined())
    }
    await owner.query("delete from pin where pin_hash = 'y'")
    await owner.query('update session set acting_role_id = null, acting_until = null, acting_pin = null where id = $1', [
      near.ids.deviceSession,
    ])
  })

  test('notes the visit at most once a minute, not in a read-only transaction, and waits for nobody', async () => {
    const seen = async (): Promise<Date> =>
      (await owner.query<{ at: Date }>('select last_seen_at as at from session where token_hash = $1', [hashOf(token())])).rows[0]
        ?.at as Date
    await inTransaction(() => open(token(), 'guardian', later(minute)), 'commit')
    expect(await seen()).toEqual(worldNow)
    await app.query('begin read only')
    expect(await open(token(), 'guardian', later(2 * minute))).toBeDefined()
    await app.query('commit')
    expect(await seen()).toEqual(worldNow)
    await owner.query('begin')
    await owner.query('select from session where token_hash = $1 for update', [hashOf(token())])
    await inTransaction(() => open(token(), 'guardian', later(2 * minute)), 'commit')
    await owner.query('rollback')
    expect(await seen()).toEqual(worldNow)
    await inTransaction(() => open(token(), 'guardian', later(minute + 1)), 'commit')
    expect(await seen()).toEqual(later(minute + 1))
  })
})

describe('accounts', () => {
  test('login_by_mail and attempt_by_token answer a secret, and only that', async () => {
    expect(await rowsOf('select login_id, password_hash from login_by_mail($1)', [near.mail])).toEqual([
      { login_id: near.ids.guardianLogin, password_hash: expect.any(String) },
    ])
    expect(await rowsOf('select * from login_by_mail($1)', ['nobody@example.com'])).toEqual([])
    const token = randomBytes(32)
    await put(owner, 'login_attempt', {
      id: randomUUID(),
      token_hash: token,
      side: 'guardian',
      login_id: near.ids.guardianLogin,
      expires_at: later(minute),
    })
    expect(await rowsOf('select login_id from attempt_by_token($1, $2)', [token, later(minute - 1)])).toHaveLength(1)
    expect(await rowsOf('select login_id from attempt_by_token($1, $2)', [token, later(minute)])).toHaveLength(0)
  })

  test('a link is looked at often and used once', async () => {
    const token = randomBytes(32)
    await put(owner, 'account_link', {
      id: randomUUID(),
      token_hash: token,
      purpose: 'activate',
      login_id: near.ids.guardianLogin,
      expires_at: later(hour),
    })
    const state = async (now = worldNow) => (await rowsOf('select state from link_by_token($1, $2)', [token, now]))[0]?.['state']
    expect([await state(), await state(), await state(later(hour))]).toEqual(['ok', 'ok', 'expired'])
    const use = (purpose: string, now = worldNow) =>
      rowsOf('select login_id from consume_link($1, $2, $3)', [token, purpose, now])
    expect(await use('reset')).toEqual([])
    expect(await use('activate', later(hour))).toEqual([])
    expect(await use('activate')).toEqual([{ login_id: near.ids.guardianLogin }])
    expect(await use('activate')).toEqual([])
    expect(await state()).toBe('used')
  })

  test('two at once use a link once', async () => {
    const token = randomBytes(32)
    await put(owner, 'account_link', {
      id: randomUUID(),
      token_hash: token,
      purpose: 'activate',
      login_id: near.ids.guardianLogin,
      expires_at: later(hour),
    })
    const pool = new pg.Pool({ connectionString: database.appUrl, max: 8 })
    const used = await Promise.all(
      Array.from({ length: 8 }, () => pool.query('select from consume_link($1, $2, $3)', [token, 'activate', worldNow])),
    )
    await pool.end()
    expect(used.reduce((n, r) => n + (r.rowCount ?? 0), 0)).toBe(1)
  })

  test('a code: five tries, one use, ten minutes (ACC-4)', async () => {
    const good = randomBytes(32)
    const make = async (): Promise<string> => {
      const id = randomUUID()
      await put(owner, 'one_time_code', {
        id,
        purpose: 'login',
        code_hash: good,
        session_id: near.ids.deviceSession,
        expires_at: later(10 * minute),
      })
      return id
    }
    const attempt = async (id: string, hash: Buffer, now = worldNow) =>
      (await rowsOf('select try_code($1, $2, $3) as said', [id, hash, now]))[0]?.['said']
    const first = await make()
    for (let i = 1; i <= 4; i += 1) expect(await attempt(first, randomBytes(32))).toBe('wrong')
    expect(await attempt(first, good)).toBe('ok')
    expect(await attempt(first, good)).toBe('used')
    const second = await make()
    for (let i = 1; i <= 4; i += 1) await attempt(second, randomBytes(32))
    expect(await attempt(second, randomBytes(32))).toBe('spent')
    expect(await attempt(second, good)).toBe('spent')
    const third = await make()
    expect(await attempt(third, good, later(10 * minute))).toBe('expired')
    expect(await attempt(third, good, later(10 * minute - 1))).toBe('ok')
    expect(await attempt(randomUUID(), good)).toBe('unknown')
  })

  test('tries are counted in a window, blocked, forgotten', async () => {
    const hit = async (now: Date) => (await rowsOf('select * from throttle_hit($1, $2, 60, 3, 300)', ['k', now]))[0]
    expect(await hit(worldNow)).toEqual({ hits: 1, blocked_until: null })
    expect(await hit(later(1000))).toEqual({ hits: 2, blocked_until: null })
    expect(await hit(later(2000))).toEqual({ hits: 3, blocked_until: later(302_000) })
    const blocked = async (now: Date) => (await rowsOf('select throttle_blocked($1, $2) as until', ['k', now]))[0]?.['until']
    expect(await blocked(later(301_999))).toEqual(later(302_000))
    expect(await blocked(later(302_000))).toBeNull()
    // a new window counts anew; the block runs to its end
    expect(await hit(later(61_000))).toEqual({ hits: 1, blocked_until: later(302_000) })
    await rowsOf('select throttle_clear($1)', ['k'])
    expect(await hit(later(62_000))).toEqual({ hits: 1, blocked_until: null })
    await rowsOf('select throttle_return($1)', ['k'])
    expect(await hit(later(63_000))).toEqual({ hits: 1, blocked_until: null })
  })

  test('mail_taken says yes or no, to somebody with a context', async () => {
    await as(near, 'guardian1', async () => {
      expect(await rowsOf('select mail_taken($1) as a, mail_taken($2) as b', [far.mail, 'free@example.com'])).toEqual([
        { a: true, b: false },
      ])
    })
    expect(await rowsOf('select mail_taken($1) as a', [far.mail])).toEqual([{ a: false }])
  })
})

describe('certificates and families', () => {
  test('a certificate is checked by number and birth date together, by staff', async () => {
    const check = (birth: string) =>
      rowsOf('select municipality, state from certificate_check($1, $2)', [far.certificateNumber, birth])
    await as(near, 'facilityStaff', async () => {
      expect(await check('2025-04-10')).toEqual([{ municipality: '131083', state: 'valid' }])
      expect(await check('2025-04-11')).toEqual([])
    })
    await as(near, 'guardian1', async () => expect(await check('2025-04-10')).toEqual([]))
  })

  test('with the certificate in hand a facility begins a relation, for itself, for 180 days at most', async () => {
    const claim = (facility: string, until: string, birth = '2025-04-10') =>
      rowsOf('select child_id from claim_certificate($1, $2, $3, $4)', [far.certificateNumber, birth, facility, until])
    await as(near, 'facilityStaff', async () => {
      expect(await claim(far.ids.facility, '2026-12-24')).toEqual([])
      expect(await claim(near.ids.facility, '2027-05-24')).toEqual([])
      expect(await claim(near.ids.facility, '2027-05-23', '2025-04-11')).toEqual([])
      expect(await rowsOf('select from child where id = $1', [far.ids.child])).toHaveLength(0)
      expect(await claim(near.ids.facility, '2027-05-23')).toEqual([{ child_id: far.ids.child }])
      expect(await rowsOf('select from child where id = $1', [far.ids.child])).toHaveLength(1)
    })
    await as(near, 'device', async () => expect(await claim(near.ids.facility, '2026-12-24')).toEqual([]))
    await as(near, 'wardAdmin', async () => expect(await claim(near.ids.facility, '2026-12-24')).toEqual([]))
  })

  test('CERT-6: of another town only town, period and state; own ids; nothing for others than wards', async () => {
    const search = (sex = 'female', kana = 'エイ') =>
      rowsOf('select * from duplicate_children($1, $2, $3, $4, $5)', ['2025-04-10', kana, 'サクラ', sex, near.ids.application])
    await as(near, 'wardOfficer', async () => {
      const found = await search()
      expect(
        found.map((f) => [f['source'], f['match'], f['municipality'], f['state'], f['child_id'], f['application_id']]).sort(),
      ).toEqual([
        ['application', 'name', '131083', 'returned', null, null],
        ['certificate', 'name', '131075', 'valid', near.ids.child, null],
        ['certificate', 'name', '131083', 'valid', null, null],
      ])
      expect(await search('male', 'ビイ')).toEqual([])
      expect((await search('female', 'ビイ')).every((f) => f['match'] === 'givenAndSex')).toBe(true)
      expect((await search('male')).length).toBe(3)
    })
    await as(near, 'facilityAdmin', async () => expect(await search()).toEqual([]))
  })

  test('CERT-6 for many: which of them, and no more; the asking case is not its own double; nothing for others than wards', async () => {
    const among = (excepts: (string | null)[]) =>
      rowsOf('select i from duplicates_among($1, $2, $3, $4, $5)', [
        ['2025-04-10', '2025-04-10', '2025-04-10', '2025-04-11'],
        ['エイ', 'ビイ', 'ビイ', 'エイ'],
        ['サクラ', 'サクラ', 'サクラ', 'サクラ'],
        ['male', 'female', 'male', 'female'],
        excepts,
      ])
    await as(near, 'wardOfficer', async () => {
      const found = await among([null, null, null, null])
      expect(found.map((one) => one['i']).sort()).toEqual([1, 2])
      expect(Object.keys(found[0] ?? {})).toEqual(['i'])
    })
    await as(near, 'facilityAdmin', async () => expect(await among([null, null, null, null])).toEqual([]))
  })

  test('ACC-1: main, second and former addresses lead to the household, before an officer', async () => {
    const match = () =>
      rowsOf('select household_id, match from address_match($1) order by match', [
        [far.mail, 'guardian2@far.example', 'former@far.example', 'nobody@far.example'],
      ])
    const household_id = far.ids.household
    await as(near, 'wardOfficer', async () =>
      expect(await match()).toEqual([
        { household_id, match: 'former' },
        { household_id, match: 'main' },
        { household_id, match: 'second' },
      ]),
    )
    await as(near, 'wardViewer', async () => expect(await match()).toEqual([]))
    await as(near, 'guardian1', async () => expect(await match()).toEqual([]))
  })

  test('an application is found by its number', async () => {
    expect(await rowsOf('select application_id, state from application_by_number($1)', ['A-far'])).toEqual([
      { application_id: far.ids.application, state: 'returned' },
    ])
  })

  test('a household that moved is taken over with an application in hand, once the old town ended its certificate', async () => {
    const adopt = async () =>
      (await rowsOf('select adopt_household($1, $2) as done', [far.ids.household, near.ids.application]))[0]?.['done']
    // the application here names another address
    await as(near, 'wardOfficer', async () => expect(await adopt()).toBe(false))
    await owner.query('update application set mail = $2 where id = $1', [near.ids.application, far.mail])
    await as(near, 'wardOfficer', async () => expect(await adopt()).toBe(false))
    await owner.query("update certificate set state = 'ended', end_reason = 'moved', national_end = '2026-11-23' where id = $1", [
      far.ids.certificate,
    ])
    await as(near, 'wardViewer', async () => expect(await adopt()).toBe(false))
    await as(near, 'wardOfficer', async () => {
      expect(await adopt()).toBe(true)
      expect(await rowsOf('select municipality from child where id = $1', [far.ids.child])).toEqual([{ municipality: '131075' }])
    })
    // SEE-1: the town that certified it keeps reading the child of its time
    await owner.query("update child set municipality = '131075' where id = $1", [far.ids.child])
    await as(far, 'wardOfficer', async () => {
      expect(await rowsOf('select from child where id = $1', [far.ids.child])).toHaveLength(1)
      expect(await rowsOf('select from child_sheet_section where child_id = $1', [far.ids.child])).toHaveLength(0)
    })
  })
})
