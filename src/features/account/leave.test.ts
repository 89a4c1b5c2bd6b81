/** Taking one's data along, ending the account, and what the nights delete in time (SEE-4). */
import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { type Client, codesOf, defaultNow, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltHousehold,
  type BuiltLogin,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import { createPool } from '../../platform/db.ts'
import { createLog } from '../../platform/log.ts'
import { clearFiles } from '../application/clear-files.ts'
import { clearSheets } from '../child/clear-sheets.ts'

let t: TestApp
let family: BuiltHousehold
let second: BuiltLogin
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})
beforeEach(async () => {
  t.clock.set(defaultNow)
  family = await buildHousehold(t, { births: ['2025-01-15', '2024-06-01'] })
  second = await buildLogin(t, 'guardian2', { householdId: family.id }, { codeAt: defaultNow })
  await insert(t, 'guardian', {
    id: randomUUID(),
    household_id: family.id,
    ordinal: 2,
    login_id: second.id,
    family_name: '見本',
    given_name: '太郎',
    family_kana: 'ミホン',
    given_kana: 'タロウ',
    relationship: 'father',
    address: '見本町1-2-3',
    phone: '0900000002',
  })
  await t.admin.query('update session set code_at = $2 where login_id = $1', [family.guardian.id, defaultNow])
})

const download = async (client: Client): Promise<Response> =>
  fetch(`${t.url}/api/v1/my/data`, {
    headers: { cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  })

/** The files of a zip, by its directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  for (let at = bytes.indexOf('PK\x01\x02', 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1, 'latin1')) {
    const [packed, nameLength, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    files.set(name, inflateRawSync(bytes.subarray(from, from + packed)).toString('utf8'))
  }
  return files
}

describe('データを受け取る', () => {
  it('gives the family all of its own and nothing of others, after a mailed code, and the act is on record', async () => {
    const stranger = await buildHousehold(t)
    await t.admin.query("update child set family_name = '余所野' where household_id = $1", [stranger.id])
    const reply = await download(family.guardian.client)
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/zip'])
    const files = unzip(Buffer.from(await reply.arrayBuffer()))
    const all = JSON.parse(files.get('data.json') ?? '') as Record<string, { child_id?: string }[]>
    expect(all['children']?.length).toBe(2)
    expect(all['guardians']?.length).toBe(2)
    expect(all['certificates']?.length).toBe(2)
    expect(all['login']?.length).toBe(1)
    expect(all['certificates']?.[0]?.child_id).toMatch(/ /)
    const text = [...files.values()].join('\n')
    expect(text).not.toMatch(/余所野|argon2|password_hash|token_hash/)
    expect(text).not.toContain(second.mail)
    expect(files.get('bookings.csv')).toMatch(/^\ufeffお子さま,施設,予約番号/)
    const acts = await second.client.get<{ acts: { what: string; name: string }[] }>('/api/v1/my/activity')
    expect(acts.body.acts.find((act) => act.what === 'account.exported')?.name).toBe('見本 花子')
    const contents = await family.guardian.client.get<{ tables: { name: string; rows: number }[] }>('/api/v1/my/data/contents')
    expect(contents.body.tables.find((table) => table.name === 'children')?.rows).toBe(2)
  })

  it('asks for the code again after ten minutes', async () => {
    t.clock.advance(10 * 60_000 + 1)
    expect((await download(family.guardian.client)).status).toBe(403)
    expect((await family.guardian.client.get('/api/v1/my/data/contents')).status).toBe(403)
  })
})

describe('the end of an account', () => {
  const end = (client = family.guardian.client) => client.call('POST', '/api/v1/my/account/end')
  const noCertificate = () =>
    t.admin.query(
      "update certificate set state = 'ended', end_reason = 'withdrawn', ended_at = $2 where child_id in (select id from child where household_id = $1)",
      [family.id, defaultNow],
    )

  it('waits while a certificate gives a right, and 保護者2 has no such button', async () => {
    expect((await family.guardian.client.get('/api/v1/my/account/end')).body).toEqual({ obstacles: ['certificate'] })
    expect(codesOf(await end())).toEqual(['end-certificate'])
    expect((await end(second.client)).status).toBe(403)
    expect((await family.guardian.client.get('/api/v1/me')).status).toBe(200)
  })

  it('ends both logins at once, frees the addresses, tells both, and leaves the records', async () => {
    await noCertificate()
    expect((await family.guardian.client.get('/api/v1/my/account/end')).body).toEqual({ obstacles: [] })
    const [one, two] = [family.guardian.token, second.token]
    expect((await end()).status).toBe(200)
    for (const token of [one, two]) expect((await t.client('guardian', token).get('/api/v1/me')).status).toBe(401)
    const { rows } = await t.admin.query('select mail, password_hash from login where id = any($1)', [
      [family.guardian.id, second.id],
    ])
    expect(rows).toEqual([
      { mail: null, password_hash: null },
      { mail: null, password_hash: null },
    ])
    const kept = await t.admin.query(
      'select h.ended_at, (select count(*)::int from child c where c.household_id = h.id) as n from household h where id = $1',
      [family.id],
    )
    expect(kept.rows).toEqual([{ ended_at: defaultNow, n: 2 }])
    for (const mail of [family.guardian.mail, second.mail])
      expect((await t.mailsTo(mail))[0]?.subject).toContain('アカウントを終了しました')
    // The address is free for whoever applies again.
    await buildLogin(t, 'wardViewer', { municipality: family.municipality }, { mail: family.guardian.mail })
  })

  it('leaves a login that is also somebody’s at work', async () => {
    await noCertificate()
    await insert(t, 'login_role', {
      id: randomUUID(),
      login_id: second.id,
      kind: 'wardViewer',
      municipality: family.municipality,
      valid_from: defaultNow,
    })
    expect((await end()).status).toBe(200)
    const { rows } = await t.admin.query('select mail from login where id = $1', [second.id])
    expect(rows).toEqual([{ mail: second.mail }])
    expect((await second.client.get('/api/v1/me')).status).toBe(401)
  })

  it('without a fresh code nothing ends', async () => {
    await noCertificate()
    t.clock.advance(10 * 60_000 + 1)
    expect((await end()).status).toBe(403)
    expect((await second.client.get('/api/v1/me')).status).toBe(200)
  })
})

test('sheets go a year after the last certificate, documents a year after the decision, and not a day before', async () => {
  const pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test clearing' })
  const run = async (now: string) => {
    const c = { pool, now: new Date(now), log: createLog({ level: 'silent' }) }
    await clearSheets.run(c as never)
    await clearFiles.run(c as never)
  }
  const child = family.children[0]?.id ?? ''
  const other = family.children[1]?.id ?? ''
  const application = randomUUID()
  await t.admin.query('delete from child_sheet_section')
  for (const id of [child, other])
    await insert(t, 'child_sheet_section', {
      id: randomUUID(),
      child_id: id,
      section: 'allergies',
      version: 1,
      sealed: Buffer.alloc(8),
      saved_at: defaultNow,
    })
  await t.admin.query(
    "update certificate set national_end = '2026-03-31', municipal_end = null, state = 'ended', end_reason = 'withdrawn', ended_at = '2026-03-31' where child_id = $1",
    [child],
  )
  await t.admin.query("update certificate set national_end = '2027-03-31', municipal_end = null where child_id = $1", [other])
  await insert(t, 'application', {
    id: application,
    number: '2345-6789-ABCE',
    kind: 'new',
    channel: 'builtIn',
    municipality: family.municipality,
    state: 'certified',
    kek: 'k1',
    received_on: '2026-03-24',
    decided_at: '2026-04-01T00:00:00Z',
    updated_at: defaultNow,
  })
  await t.admin.query(
    `insert into stored_file (id, application_id, field, type, size, sha256, sealed_name) values ($1, $2, 'tax', 'image/png', 1, $3, $3)`,
    [randomUUID(), application, Buffer.alloc(32)],
  )
  const left = async () => [
    (await t.admin.query('select child_id from child_sheet_section where child_id = any($1)', [[child, other]])).rowCount,
    (await t.admin.query('select id from stored_file where application_id = $1', [application])).rowCount,
  ]
  await run('2027-03-31T14:59:00Z')
  expect(await left()).toEqual([2, 1])
  await run('2027-04-02T00:00:00Z')
  expect(await left()).toEqual([1, 0])
  expect((await t.admin.query('select 1 from child_key where child_id = $1', [child])).rowCount).toBe(1)
  await pool.end()
})
