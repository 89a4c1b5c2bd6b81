/** 支援措置 through HTTP (SEE-3): who is named sees nothing of the household, in any route, table or mail; only named officers open the case. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { endpoints } from '../../app-routes.ts'
import { guardianPages } from '../../web/guardian/pages.ts'
import { koto, sumida } from '../municipality/towns.ts'

let t: TestApp
let family: BuiltHousehold
let facility: BuiltFacility
/** 保護者2, who must not see. */
let named: BuiltLogin
let admin: BuiltLogin
let officer: BuiltLogin
let other: BuiltLogin
let booking = ''

const path = (tail = ''): string => `/api/v1/office/households/${family.id}/protection${tail}`
const child = () => family.children[0]?.id ?? ''
const secretAddress = '江東区秘密町9-9-9'

beforeAll(async () => {
  t = await startTestApp({ pages: true })
  await buildTowns(t)
  family = await buildHousehold(t)
  await t.admin.query('update guardian set address = $1 where household_id = $2', [secretAddress, family.id])
  named = await buildLogin(t, 'guardian2', { householdId: family.id })
  await insert(t, 'guardian', {
    id: randomUUID(),
    household_id: family.id,
    ordinal: 2,
    login_id: named.id,
    family_name: '見本',
    given_name: '次郎',
    family_kana: 'ミホン',
    given_kana: 'ジロウ',
    relationship: 'father',
    address: '別の町1-1',
    phone: '0900000002',
  })
  facility = await buildFacility(t)
  await buildAcceptance(t, { id: child() }, facility)
  await buildCells(t, facility, { date: '2026-12-01', from: 540, to: 720, cap: 5 })
  admin = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  other = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  const booked = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: child(),
    facility: facility.id,
    kind: 'flexible',
    date: '2026-12-01',
    start: 570,
    end: 690,
  })
  expect(booked.status).toBe(200)
  booking = booked.body.id
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

/** What must not reach the person: where the child lives, and where and when it is cared for. */
const secrets = () => [
  secretAddress,
  '秘密町',
  facility.name,
  facility.id,
  '2026-12-01',
  '12月1日',
  booking,
  child(),
  family.children[0]?.certificateNumber ?? '',
]
const tellsIn = (text: string): string[] => secrets().filter((secret) => secret !== '' && text.includes(secret))

/** Every address of the guardian's side, asked with the real ids. */
const idsOf: Record<string, () => string> = {
  childId: child,
  id: () => booking,
  bookingId: () => booking,
  section: () => 'allergy',
  month: () => '2026-12',
  facilityId: () => facility.id,
  householdId: () => family.id,
}
const filled = (route: string): string =>
  route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(idsOf[name]?.() ?? 'allergies'))

async function crawl(who: BuiltLogin): Promise<{ path: string; status: number; tells: string[] }[]> {
  const seen: { path: string; status: number; tells: string[] }[] = []
  const ask = async (address: string): Promise<void> => {
    const reply = await who.client.get(address)
    // The address asked for is told by the asker: a page repeats it in its own form.
    const text = reply.text.replaceAll(address, '').replaceAll(encodeURIComponent(address), '')
    seen.push({ path: address, status: reply.status, tells: tellsIn(text) })
  }
  for (const one of endpoints) {
    if (one.method !== 'GET' || !(one.may.guardian1 || one.may.guardian2) || one.may.anonymous) continue
    const query = new URLSearchParams({ ...one.example?.query, childId: child(), facilityId: facility.id, child: child() })
    const shape = Object.keys(one.query?.shape ?? {})
    for (const name of [...query.keys()]) if (!shape.includes(name)) query.delete(name)
    await ask(`${filled(one.path)}${query.size > 0 ? `?${query}` : ''}`)
  }
  for (const page of guardianPages.pages) if (!page.path.includes('logout')) await ask(filled(page.path))
  return seen
}

describe('before', () => {
  test('the crawl finds what is to be hidden: both guardians see it', async () => {
    const seen = await crawl(named)
    expect(seen.filter(({ tells }) => tells.length > 0).length).toBeGreaterThan(8)
    const told = new Set(seen.flatMap(({ tells }) => tells))
    for (const secret of [secretAddress, facility.name, '2026-12-01', booking]) expect([...told]).toContain(secret)
    expect((await t.mailsTo(named.mail)).length).toBeGreaterThan(0)
  })
  test('officers of the town see the case; the refusals are told', async () => {
    expect((await other.client.get(path())).status).toBe(200)
    const none = await officer.client.call('POST', path(), { person: 'address', address: 'nobody@test.example' })
    expect(codesOf(none)).toEqual(['protection.no-login'])
    const stranger = await officer.client.call('POST', path(), { person: 'guardian2', officers: [randomUUID()] })
    expect(codesOf(stranger)).toEqual(['protection.unknown-officer'])
    const ended = await officer.client.call('POST', path('/end'), { measureId: randomUUID() })
    expect(codesOf(ended)).toEqual(['protection.none'])
    const naming = await officer.client.call('PUT', path('/officers'), { officers: [officer.id] })
    expect(codesOf(naming)).toEqual(['protection.none'])
  })
})

describe('from the moment it is set', () => {
  beforeAll(async () => {
    const set = await officer.client.call('POST', path(), { person: 'guardian2', reviewOn: '2027-11-01', officers: [] })
    expect(set.status).toBe(200)
  })

  test('on record, with who did it', async () => {
    const { rows } = await t.admin.query(`select login_id from audit_event where event = 'protection.set'`)
    expect(rows).toEqual([{ login_id: officer.id }])
    expect(codesOf(await officer.client.call('POST', path(), { person: 'guardian2' }))).toEqual(['protection.already'])
    expect(codesOf(await officer.client.call('POST', path(), { person: 'guardian1' }))).toEqual(['protection.everybody'])
  })

  test('who cares for the child is told to tell nobody where it is; other children carry no mark', async () => {
    const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
    const another = (await buildHousehold(t, { births: ['2025-08-08'] })).children[0]?.id ?? ''
    await buildAcceptance(t, { id: another }, facility)
    const list = await staff.client.get<{ children: { id: string; guarded: boolean }[] }>(
      `/api/v1/facilities/${facility.id}/children`,
    )
    const marks = new Map(list.body.children.map((one) => [one.id, one.guarded]))
    expect([marks.get(child()), marks.get(another)]).toEqual([true, false])
    const sheet = await staff.client.get<{ child: { guarded: boolean } }>(
      `/api/v1/facilities/${facility.id}/children/${child()}/sheet`,
    )
    expect(sheet.body.child.guarded).toBe(true)
    const page = await staff.client.get(`/facility/children/${child()}?facility=${facility.id}`)
    expect(page.text).toContain('住所・居場所を、だれにも伝えないでください')
  })

  test('the named person finds nothing in any route and page of the guardian’s side, and none breaks', async () => {
    const seen = await crawl(named)
    expect(seen.filter(({ tells }) => tells.length > 0)).toEqual([])
    expect(seen.filter(({ status }) => status >= 500)).toEqual([])
    expect(seen.length).toBeGreaterThan(40)
    // An account of its own is left: the person can still log in and out and mind the password.
    expect((await named.client.get('/my')).status).toBe(200)
    expect((await named.client.get('/my/sessions')).status).toBe(200)
  })

  test('no act on the child, a booking or the household is taken from the named person', async () => {
    const taken: [string, number][] = []
    let asked = 0
    for (const one of endpoints) {
      if (one.method === 'GET' || !one.may.guardian2 || one.files) continue
      const body = (one.example?.body ?? {}) as Record<string, unknown>
      const target = one.target
      // Without a target it is of the login itself, or of the household, which is not there either.
      if (!target && !/series|contacts|changes|reduction|enquiries/.test(one.path)) continue
      const id = target ? (target.kind === 'child' ? child() : target.kind === 'household' ? family.id : booking) : ''
      const filledBody = target?.in === 'body' ? { ...body, [target.name]: id } : body
      const reply = await named.client.call(one.method, filled(one.path), one.body ? filledBody : undefined)
      asked += 1
      if (reply.status < 300 || reply.status >= 500) taken.push([`${one.method} ${one.path}`, reply.status])
      expect(tellsIn(reply.text)).toEqual([])
    }
    expect(asked).toBeGreaterThan(10)
    expect(taken).toEqual([])
  })

  test('no table shows a row of the child or household to the named login', async () => {
    const { rows } = await t.admin.query<{ relname: string; columns: string[] }>(
      `select c.relname, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname in ('child_id', 'household_id') and not a.attisdropped
       group by c.relname order by c.relname`,
    )
    const left: string[] = []
    for (const { relname, columns } of rows) {
      const where = columns.map((column) => `${column} = '${column === 'child_id' ? child() : family.id}'`).join(' or ')
      const count = await asLogin(named, `select count(*)::int as n from ${relname} where ${where}`)
      // The own role says that there is an account; it holds no address, place or time.
      if (count > 0 && relname !== 'login_role') left.push(relname)
    }
    expect(rows.length).toBeGreaterThan(20)
    expect(left).toEqual([])
    expect(await asLogin(named, `select count(*)::int as n from child`)).toBe(0)
    expect(await asLogin(named, `select count(*)::int as n from guardian`)).toBe(0)
    // The other guardian sees as before.
    expect(await asLogin(family.guardian, `select count(*)::int as n from booking where child_id = '${child()}'`)).toBe(1)
  })

  test('no mail of the household reaches it, those of the other guardian go on, and its own codes too', async () => {
    const before = (await t.mailsTo(named.mail)).length
    const others = (await t.mailsTo(family.guardian.mail)).length
    const cancelled = await family.guardian.client.call('POST', `/api/v1/bookings/${booking}/cancel`, { lostMinutes: 0 })
    expect(cancelled.status).toBe(200)
    expect((await t.mailsTo(family.guardian.mail)).length).toBeGreaterThan(others)
    expect((await t.mailsTo(named.mail)).length).toBe(before)
    const code = await named.client.call('POST', '/api/v1/proof/code/send')
    expect(code.status).toBe(200)
    expect((await t.mailsTo(named.mail)).length).toBe(before + 1)
  })

  test('a booking by the named login is refused as if the child were not there, in the rush too', async () => {
    const refused = await named.client.call('POST', '/api/v1/bookings', {
      child: child(),
      facility: facility.id,
      kind: 'flexible',
      date: '2026-12-01',
      start: 570,
      end: 690,
    })
    expect(refused.status).toBe(404)
  })

  test('in the office only the named officer opens the case; to the others it is not there', async () => {
    for (const who of [admin, other]) {
      expect((await who.client.get(path())).status).toBe(404)
      expect((await who.client.get(`/api/v1/office/children/${child()}`)).status).toBe(404)
      expect((await who.client.get('/api/v1/office/certificates')).text).not.toContain(child())
      const month = await who.client.get('/api/v1/office/usage?month=2026-12')
      expect(tellsIn(month.text)).not.toContain(child())
    }
    expect((await officer.client.get(`/api/v1/office/children/${child()}`)).status).toBe(200)
    const shown = await officer.client.get<{ measures: { person: { ordinal: number } | null; endedOn: string | null }[] }>(path())
    expect(shown.body.measures).toMatchObject([{ person: { ordinal: 2 }, endedOn: null }])
  })

  test('CERT-6 and ACC-1: another town’s officer learns that there is a record, not where', async () => {
    const far = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
    const kana = await t.admin.query('select family_kana, given_kana, birth_date::text as born from child where id = $1', [
      child(),
    ])
    const { family_kana, given_kana, born } = kana.rows[0]
    const hits = await rowsAs(
      far,
      `select * from duplicate_children('${born}', '${family_kana}', '${given_kana}', 'female', null)`,
    )
    expect(hits).toMatchObject([{ source: 'certificate', municipality: null, state: 'hidden', valid_from: null, child_id: null }])
    expect(await rowsAs(far, `select * from address_match(array['${named.mail}'])`)).toEqual([])
    // The guardian whom it protects is still found by the own address: certification at the actual dwelling is possible.
    expect(await rowsAs(far, `select * from address_match(array['${family.guardian.mail}'])`)).toHaveLength(1)
  })

  test('the named officer names others; one at least stays', async () => {
    expect(codesOf(await officer.client.call('PUT', path('/officers'), { officers: [] }))).toEqual(['protection.nobody-named'])
    expect((await officer.client.call('PUT', path('/officers'), { officers: [officer.id, other.id] })).status).toBe(200)
    expect((await other.client.get(path())).status).toBe(200)
    expect((await admin.client.get(path())).status).toBe(404)
  })

  test('ended: the person sees again, the row and the record stay', async () => {
    const shown = await other.client.get<{ measures: { id: string }[] }>(path())
    const ended = await other.client.call('POST', path('/end'), { measureId: shown.body.measures[0]?.id })
    expect(ended.status).toBe(200)
    expect((await named.client.get<{ children: unknown[] }>('/api/v1/my/day')).body.children).toHaveLength(1)
    expect((await admin.client.get(path())).status).toBe(200)
    const { rows } = await t.admin.query('select set_by, ended_by from protection_measure where household_id = $1', [family.id])
    expect(rows).toEqual([{ set_by: officer.id, ended_by: other.id }])
    const audit = await t.admin.query(`select 1 from audit_event where event = 'protection.ended' and login_id = $1`, [other.id])
    expect(audit.rows).toHaveLength(1)
  })
})

const rowsAs = async (who: BuiltLogin, statement: string): Promise<Record<string, unknown>[]> => {
  const client = await t.admin.connect()
  try {
    await client.query('begin')
    await client.query('set local role tsuen_app')
    const side = who.kind.startsWith('guardian') ? 'guardian' : 'office'
    await client.query('select open_session(token_hash, $2, $3) from (select sha256(convert_to($1, $$UTF8$$)) as token_hash) s', [
      who.token,
      side,
      t.clock.now(),
    ])
    return (await client.query(statement)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}
const asLogin = async (who: BuiltLogin, statement: string): Promise<number> => {
  const [row] = await rowsAs(who, statement).catch((error: { code?: string }) => {
    // No right on the table at all is as good as no row.
    if (error.code === '42501') return [{ n: 0 }]
    throw error
  })
  return Number(row?.['n'] ?? 0)
}
