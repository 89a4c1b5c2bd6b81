/** 通知書: who stands in a run of papers, their numbers, what they say and keep saying; read back from the file (CERT-8). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltHousehold,
  type BuiltLogin,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { buildApplication, formChild } from '../../../test/helpers/build-application.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { cookieName } from '../../platform/http/server.ts'
import { koto, sumida } from '../municipality/towns.ts'
import type { listNotices } from './notice-contract.ts'
import { documentMark } from './notice-words.ts'

let t: TestApp
let ward: BuiltLogin
let admin: BuiltLogin
let second: BuiltLogin
let other: BuiltLogin
const ids: string[] = []
const dir = mkdtempSync(join(tmpdir(), 'tsuen-papers-'))

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-24T01:00:00Z') })
  await buildTowns(t)
  ward = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
  admin = await buildLogin(t, 'wardAdmin', { municipality: sumida.code })
  second = await buildLogin(t, 'wardAdmin', { municipality: sumida.code })
  other = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  for (const [i, decided] of ['2026-11-10T14:59:59Z', '2026-11-10T15:00:00Z', '2026-11-24T00:00:00Z'].entries()) {
    const child = await certified(decided)
    ids.push(child)
    // The last family is on paper.
    if (i === 2)
      await t.admin.query(
        'update guardian set login_id = null where household_id = (select household_id from child where id = $1)',
        [child],
      )
  }
})
afterAll(async () => {
  rmSync(dir, { recursive: true })
  expect(t.defects).toEqual([])
  await t.close()
})

/** A child certified by 墨田 at that instant. */
async function certified(decided: string): Promise<string> {
  const { children } = await buildHousehold(t, { municipality: sumida.code })
  const child = children[0]?.id ?? ''
  await t.admin.query('update certificate set decided_at = $2 where child_id = $1', [child, decided])
  return child
}

type List = ReplyOf<typeof listNotices>
const list = async (who: BuiltLogin, query: string): Promise<List> =>
  (await who.client.get<List>(`/api/v1/office/notices?${query}`)).body
const childrenOf = (reply: List): (string | null)[] => reply.rows.map((row) => row.child).sort()
const make = (who: BuiltLogin, body: object) => who.client.call<{ made: number }>('POST', '/api/v1/office/notices', body)
const file = (who: BuiltLogin, query: string) => who.client.get(`/api/v1/office/notices/file?${query}`)

/** What stands on the pages of a file, as a reader copies it. */
async function pagesOf(who: BuiltLogin, path: string): Promise<string> {
  const reply = await fetch(`${t.url}${path}`, {
    headers: { cookie: `${cookieName('office', false)}=${who.client.cookies.get(cookieName('office', false))}` },
  })
  expect(reply.status, path).toBe(200)
  const name = join(dir, 'one.pdf')
  writeFileSync(name, Buffer.from(await reply.arrayBuffer()))
  return execFileSync('pdftotext', ['-layout', name, '-']).toString()
}
const numbers = async (): Promise<number[]> =>
  (
    await t.admin.query<{ number: number }>(
      'select number from paper where municipality = $1 and fiscal_year = 2026 order by number',
      [sumida.code],
    )
  ).rows.map((row) => row.number)

test('a day of decision is a day in Japan, both ends included', async () => {
  expect(childrenOf(await list(ward, 'kind=certified&from=2026-11-10&to=2026-11-10'))).toEqual([ids[0]])
  expect(childrenOf(await list(ward, 'kind=certified&from=2026-11-11&to=2026-11-24'))).toEqual([ids[1], ids[2]].sort())
  expect((await list(ward, 'kind=certified&from=2026-11-10&to=2026-11-24')).found).toBe(3)
})

test('families on paper can be chosen alone (ACC-7), and another town sees none', async () => {
  expect(childrenOf(await list(ward, 'kind=certified&from=2026-11-01&to=2026-11-30&whom=paper'))).toEqual([ids[2]])
  expect((await list(other, 'kind=certified&from=2026-11-01&to=2026-11-30')).found).toBe(0)
})

test('nothing is printed before it has its number; then one file for all of them, recorded for each child', async () => {
  const days = { kind: 'certified', from: '2026-11-10', to: '2026-11-24' }
  const query = String(new URLSearchParams(days))
  expect(codesOf(await file(ward, query))).toEqual(['paper.none'])
  const viewer = await buildLogin(t, 'wardViewer', { municipality: sumida.code })
  expect((await make(viewer, days)).status).toBe(403)
  expect((await make(ward, days)).body).toEqual({ made: 3 })
  // Once more makes nothing and takes no number.
  expect((await make(ward, days)).body).toEqual({ made: 0 })
  const made = await list(ward, query)
  expect(made.made).toBe(3)
  expect(made.rows.map((row) => row.paper?.mark)).toEqual(['第1号', '第2号', '第3号'])
  const printed = await file(ward, query)
  expect(printed.status, printed.text.slice(0, 200)).toBe(200)
  expect(printed.text.startsWith('%PDF-1.7')).toBe(true)
  const { rows } = await t.admin.query('select distinct child_id from health_read where event = $1 order by child_id', [
    'notice.printed',
  ])
  expect(rows.map((row) => row.child_id)).toEqual([...ids].sort())
  expect((await file(viewer, query)).status).toBe(403)
  expect((await make(other, days)).body).toEqual({ made: 0 })
  expect(codesOf(await file(other, query))).toEqual(['paper.none'])
  const strangers = [
    await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id }),
    await buildLogin(t, 'helpdesk', {}),
    (await buildHousehold(t, { municipality: sumida.code })).guardian,
  ]
  for (const stranger of strangers) {
    expect([401, 403]).toContain((await make(stranger, days)).status)
    expect([401, 403]).toContain((await file(stranger, query)).status)
    expect([401, 403]).toContain((await addSeal(stranger, null)).status)
  }
})

test('printed again it is the same paper to the last byte, whatever became of names and words since', async () => {
  const query = `kind=certified&from=2026-11-01&to=2026-11-30&child=${ids[0]}`
  const before = await file(ward, query)
  await t.admin.query("update child set given_name = 'あとの名' where id = $1", [ids[0]])
  await t.admin.query(
    `insert into municipality_setting (id, municipality, valid_from, value, decided_at)
     values (gen_random_uuid(), $1, '2026-11-24', '{"papers": {"issuer": "あとの区長", "mark": "{年}あと第{番号}号"}}', now())`,
    [sumida.code],
  )
  const again = await file(ward, query)
  expect(again.text === before.text, 'the bytes differ').toBe(true)
  expect(await pagesOf(ward, `/api/v1/office/notices/file?${query}`)).not.toContain('あとの')
  // What is made from now on has the new words and goes on with the numbers.
  const child = await certified('2026-11-23T01:00:00Z')
  expect((await make(ward, { kind: 'certified', from: '2026-11-23', to: '2026-11-23', child })).body).toEqual({ made: 1 })
  const later = await pagesOf(ward, `/api/v1/office/notices/file?kind=certified&from=2026-11-23&to=2026-11-23&child=${child}`)
  for (const part of ['8あと第4号', 'あとの区長', '認定通知書', '審査請求', '3か月', '6か月', '墨田区長に対して'])
    expect(later).toContain(part)
})

test('a family opens its own papers as copies, each time on record; nobody else does, nor the household to which a child moves', async () => {
  type Papers = { papers: { id: string; kind: string; child: string | null; town: string; mark: string; issuedOn: string }[] }
  const own = await buildHousehold(t, { municipality: sumida.code })
  const proxy = await buildLogin(t, 'guardian2', { householdId: own.id })
  const next = await buildHousehold(t, { municipality: sumida.code })
  const child = own.children[0]?.id ?? ''
  const papersOf = async (who: BuiltLogin) => (await who.client.get<Papers>('/api/v1/my/town-notices')).body.papers
  await t.admin.query("update certificate set decided_at = '2026-11-19T01:00:00Z' where child_id = $1", [child])
  expect(await papersOf(own.guardian)).toEqual([])
  expect((await make(ward, { kind: 'certified', from: '2026-11-19', to: '2026-11-19', child })).body).toEqual({ made: 1 })
  const [paper, ...more] = await papersOf(own.guardian)
  expect(more).toEqual([])
  expect(paper).toMatchObject({ kind: 'certified', town: '墨田区', issuedOn: '2026-11-24' })
  expect(await papersOf(proxy)).toEqual([paper])
  const path = `/api/v1/my/town-notices/${paper?.id}`
  const opened = await own.guardian.client.get(path)
  expect([opened.status, opened.headers.get('content-type'), opened.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
  const { rows } = await t.admin.query('select 1 from audit_event where event = $1 and $2 = any (child_ids)', [
    'notice.ownPaper',
    child,
  ])
  expect(rows).toHaveLength(1)
  // The address of the first household stands on it.
  await t.admin.query('update child set household_id = $2 where id = $1', [child, next.id])
  expect(await papersOf(next.guardian)).toEqual([])
  expect((await next.guardian.client.get(path)).status).toBe(404)
  expect((await ward.client.get(path)).status).toBe(401)
  expect((await t.client().get(path)).status).toBe(401)
})

test('twenty who make papers at once: every number once, none left out, each decision one paper', async () => {
  const before = await numbers()
  const children = await Promise.all(Array.from({ length: 10 }, () => certified('2026-11-22T01:00:00Z')))
  const day = { kind: 'certified', from: '2026-11-22', to: '2026-11-22' }
  // Two for each child: one of them finds it made.
  const replies = await Promise.all([...children, ...children].map((child) => make(ward, { ...day, child })))
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200))
  expect(replies.reduce((sum, { body }) => sum + body.made, 0)).toBe(10)
  const after = await numbers()
  expect(after).toEqual(Array.from({ length: before.length + 10 }, (_, i) => i + 1))
})

test('an act that fails leaves no hole in the numbers', async () => {
  const before = await numbers()
  await certified('2026-11-21T01:00:00Z')
  const day = { kind: 'certified', from: '2026-11-21', to: '2026-11-21' }
  await t.admin.query(`alter table paper add constraint stop_check check (mark <> '8あと第${before.length + 1}号') not valid`)
  expect((await make(ward, day)).status).toBe(500)
  t.defects.length = 0
  await t.admin.query('alter table paper drop constraint stop_check')
  expect((await make(ward, day)).body).toEqual({ made: 1 })
  expect((await numbers()).at(-1)).toBe(before.length + 1)
})

test('a new fiscal year begins at 1', async () => {
  const child = await certified('2026-11-20T01:00:00Z')
  const was = t.clock.now()
  t.clock.set(new Date('2027-04-01T01:00:00Z'))
  const fresh = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
  const day = { kind: 'certified', from: '2026-11-20', to: '2026-11-20', child }
  expect((await make(fresh, day)).body).toEqual({ made: 1 })
  const reply = await list(fresh, String(new URLSearchParams(day)))
  expect(reply.rows[0]?.paper).toEqual({ mark: '9あと第1号', issuedOn: '2027-04-01' })
  t.clock.set(was)
})

test('却下通知書: to the address of the application, with the reason in words', async () => {
  const officer = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
  const built = await buildApplication(t, {
    municipality: sumida.code,
    state: 'reviewing',
    officerId: officer.id,
    form: { children: [formChild({ familyName: '髙﨑', givenName: '𠮷乃' })] },
  })
  const rejected = await officer.client.call('POST', `/api/v1/office/applications/${built.id}/reject`, {
    version: 1,
    children: built.children,
    reason: 'enrolled',
  })
  expect(rejected.status, rejected.text).toBe(200)
  const day = { kind: 'rejected', from: '2026-11-24', to: '2026-11-24' }
  const query = String(new URLSearchParams(day))
  expect((await list(ward, query)).rows.map(({ name, paper, noAddress }) => [name, paper, noAddress])).toEqual([
    ['髙﨑 𠮷乃', null, false],
  ])
  expect((await make(ward, day)).body).toEqual({ made: 1 })
  const page = await pagesOf(ward, `/api/v1/office/notices/file?${query}`)
  const { guardian1 } = built.form
  for (const part of [
    '却下通知書',
    '髙﨑 𠮷乃',
    guardian1.address.street,
    guardian1.familyName,
    built.number,
    '保育所などに在籍していて',
    '審査請求',
  ])
    expect(page).toContain(part)
  expect(page).not.toContain('〓')
  const envelope = await pagesOf(ward, `/api/v1/office/notices/file?${query}&what=envelopes`)
  expect(envelope).toContain(guardian1.address.street)
  expect(envelope).not.toContain('却下')
})

async function changed(family: BuiltHousehold, form: object): Promise<{ id: string; version: number }> {
  const asked = await ward.client.call<{ id: string }>('POST', `/api/v1/office/households/${family.id}/changes`, {
    kind: 'change',
    channel: 'paper',
    receivedOn: '2026-11-24',
    form,
  })
  expect(asked.status, asked.text).toBe(200)
  const one = await ward.client.get<{ version: number }>(`/api/v1/office/changes/${asked.body.id}`)
  return { id: asked.body.id, version: one.body.version }
}

test('認定変更通知書 says before and after, nothing of health; a refusal of it has its own', async () => {
  const family = await buildHousehold(t, { municipality: sumida.code })
  const form = { day: '2026-11-20', parts: ['phone', 'care'], phone: '090-1111-2222', medicalCare: true }
  const [yes, no] = [await changed(family, form), await changed(family, { ...form, parts: ['phone'] })]
  const decided = await ward.client.call('POST', `/api/v1/office/changes/${yes.id}/decide`, { version: yes.version })
  expect(decided.status, decided.text).toBe(200)
  const refused = await ward.client.call('POST', `/api/v1/office/changes/${no.id}/reject`, {
    version: no.version,
    reason: 'documents',
  })
  expect(refused.status, refused.text).toBe(200)
  const days = { from: '2026-11-24', to: '2026-11-24' }
  for (const kind of ['changed', 'changeRejected']) expect((await make(ward, { kind, ...days })).body, kind).toEqual({ made: 1 })
  const page = await pagesOf(ward, `/api/v1/office/notices/file?kind=changed&from=2026-11-24&to=2026-11-24`)
  for (const part of ['認定変更通知書', '090-1111-2222', '届出のとおり変更しました']) expect(page).toContain(part)
  expect(page).not.toMatch(/medicalCare|あり/)
  const refusal = await pagesOf(ward, `/api/v1/office/notices/file?kind=changeRejected&from=2026-11-24&to=2026-11-24`)
  for (const part of ['認定変更却下通知書', '必要な書類を確認できなかったため']) expect(refusal).toContain(part)
})

test('消滅通知書 says the last day and why', async () => {
  const child = await certified('2026-11-01T01:00:00Z')
  await t.admin.query(
    "update certificate set ended_at = $2, end_reason = 'moved', national_end = '2026-11-30', state = 'ended' where child_id = $1",
    [child, t.clock.now()],
  )
  const days = { kind: 'ended', from: '2026-11-24', to: '2026-11-24' }
  expect((await make(ward, days)).body).toEqual({ made: 1 })
  const page = await pagesOf(ward, `/api/v1/office/notices/file?${new URLSearchParams(days)}`)
  for (const part of ['消滅通知書', '2026年（令和8年）11月30日', 'ほかの市区町村へ転出したため']) expect(page).toContain(part)
  expect(page).not.toContain('10時間')
})

const picture = (more: { channels?: 3 | 4; side?: number } = {}): Promise<Buffer> => {
  const side = more.side ?? 200
  return sharp({
    create: { width: side, height: side, channels: more.channels ?? 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } },
  })
    .png()
    .toBuffer()
}
type Sent = { status: number; body: { id: string; state: string } }
const addSeal = (who: BuiltLogin, bytes: Uint8Array | null, more: Record<string, string> = {}) =>
  who.client.upload<Sent['body']>(
    '/api/v1/office/seals',
    { validFrom: '2026-11-24', widthMm: '24', show: bytes ? 'picture' : 'omitted', reason: '公印規則の改正', ...more },
    bytes ? [{ field: 'file', name: 'in.png', type: 'image/png', bytes }] : [],
  )

test('a seal is a PNG with a transparent ground, drawn anew; everything else is named', async () => {
  const good = await picture()
  expect(codesOf(await addSeal(admin, await sharp(good).flatten().jpeg().toBuffer()))).toEqual(['seal.png'])
  expect(codesOf(await addSeal(admin, await picture({ channels: 3 })))).toEqual(['seal.opaque'])
  expect(codesOf(await addSeal(admin, good.subarray(0, 60)))).toEqual(['seal.broken'])
  expect(codesOf(await addSeal(admin, Buffer.concat([good.subarray(0, 8), Buffer.from('<script>alert(1)</script>')])))).toEqual([
    'seal.broken',
  ])
  expect(codesOf(await addSeal(admin, good, { widthMm: '60' }))).toEqual(['seal.width'])
  expect(codesOf(await addSeal(admin, good, { validFrom: '2026-11-23' }))).toEqual(['seal.past'])
  expect(codesOf(await addSeal(admin, good, { reason: '' }))).toEqual(['seal.reason'])
  expect((await addSeal(admin, Buffer.alloc(1024 * 1024 + 1))).status).toBe(413)
  expect((await addSeal(ward, good)).status).toBe(403)
  const hidden = await sharp(await picture({ side: 1500 }))
    .withExif({ IFD0: { Copyright: 'SECRET-OF-THE-CAMERA' } })
    .png()
    .toBuffer()
  expect(hidden.includes('SECRET-OF-THE-CAMERA')).toBe(true)
  const added = await addSeal(admin, hidden)
  expect(added.body.state).toBe('current')
  const shown = await fetch(`${t.url}/api/v1/office/seals/${added.body.id}/picture`, {
    headers: { cookie: `${cookieName('office', false)}=${ward.client.cookies.get(cookieName('office', false))}` },
  })
  const bytes = Buffer.from(await shown.arrayBuffer())
  expect(bytes.includes('SECRET')).toBe(false)
  expect((await sharp(bytes).metadata()).width).toBe(945)
  expect((await other.client.get(`/api/v1/office/seals/${added.body.id}/picture`)).status).toBe(404)
})

test('a paper keeps the seal of its day: papers made before show none, after the change of the seal the old one', async () => {
  const imagesIn = (text: string): number => text.match(/\/Subtype \/Image\b/g)?.length ?? 0
  const old = await file(ward, `kind=certified&from=2026-11-10&to=2026-11-24&child=${ids[0]}`)
  expect(imagesIn(old.text)).toBe(0)
  const child = await certified('2026-11-19T01:00:00Z')
  const day = { kind: 'certified', from: '2026-11-19', to: '2026-11-19', child }
  await make(ward, day)
  const query = String(new URLSearchParams(day))
  const before = await file(ward, query)
  expect(imagesIn(before.text)).toBeGreaterThan(0)
  expect((await addSeal(admin, null)).body.state).toBe('current')
  expect((await file(ward, query)).text === before.text).toBe(true)
  const next = await certified('2026-11-18T01:00:00Z')
  await make(ward, { kind: 'certified', from: '2026-11-18', to: '2026-11-18', child: next })
  const page = await pagesOf(ward, `/api/v1/office/notices/file?kind=certified&from=2026-11-18&to=2026-11-18&child=${next}`)
  expect(page).toContain('公印省略')
})

test('where two persons are asked for, nobody signs the own seal, and one that waits is on no paper', async () => {
  await t.admin.query(
    `insert into municipality_setting (id, municipality, valid_from, value, decided_at)
     values (gen_random_uuid(), $1, '2026-11-24', '{"doubleCheck": true}', now() + interval '1 minute')`,
    [sumida.code],
  )
  const added = await addSeal(admin, await picture())
  expect(added.body.state).toBe('waiting')
  const act = (who: BuiltLogin, name: string) => who.client.call('POST', `/api/v1/office/seals/${added.body.id}/${name}`, {})
  const child = await certified('2026-11-17T01:00:00Z')
  await make(ward, { kind: 'certified', from: '2026-11-17', to: '2026-11-17', child })
  expect(
    await pagesOf(ward, `/api/v1/office/notices/file?kind=certified&from=2026-11-17&to=2026-11-17&child=${child}`),
  ).toContain('公印省略')
  expect(codesOf(await act(admin, 'approve'))).toEqual(['seal.second'])
  expect((await act(other, 'approve')).status).toBe(404)
  expect((await act(second, 'approve')).status).toBe(200)
  expect(codesOf(await act(second, 'approve'))).toEqual(['seal.decided'])
  expect(codesOf(await act(admin, 'withdraw'))).toEqual(['seal.begun'])
  const later = await addSeal(admin, await picture(), { validFrom: '2026-12-01' })
  expect((await admin.client.call('POST', `/api/v1/office/seals/${later.body.id}/withdraw`, {})).status).toBe(200)
})

test('a sample in words that are not saved', async () => {
  const { rows } = (await admin.client.get<{ rows: { value: { papers: object; contact: object } }[] }>('/api/v1/office/settings'))
    .body
  const value = rows[0]?.value
  const words = Buffer.from(
    JSON.stringify({
      papers: { ...value?.papers, appeal: '新しい教示です。'.repeat(100), mark: '{年}試第{番号}号' },
      contact: value?.contact,
    }),
  ).toString('base64url')
  const page = await pagesOf(admin, `/api/v1/office/notices/sample?kind=rejected&words=${words}`)
  for (const part of ['【見本】', '8試第1号', '新しい教示です。']) expect(page).toContain(part)
  expect(codesOf(await admin.client.get('/api/v1/office/notices/sample?kind=rejected&words=e30'))).toEqual(['paper.words'])
  expect((await t.admin.query("select from paper where mark like '8試%'")).rowCount).toBe(0)
})

test('文書番号: a pattern without a place for the number gets it at its end', () => {
  expect(documentMark('{年}墨子第{番号}号', 2025, 123)).toBe('7墨子第123号')
  expect(documentMark('', 2026, 5)).toBe('第5号')
  expect(documentMark('墨子', 2019, 5)).toBe('墨子第5号')
  expect(documentMark('{年}', 2019, 5)).toBe('元第5号')
})
