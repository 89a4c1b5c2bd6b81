/** The import of certified children through HTTP: dry run, faults, accounts and mails, doubles before an officer, idempotence (CERT-2, CERT-6, ACC-7). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { brokenFiles } from '../../../test/helpers/broken-imports.ts'
import { type BuiltLogin, buildLogin, buildTownSetting, buildTowns } from '../../../test/helpers/build.ts'
import { localDate } from '../../platform/calendar.ts'
import { encodeCp932 } from '../../platform/cp932.ts'
import { koto, sumida } from '../municipality/towns.ts'
import { columns, type Field } from './columns.ts'

let t: TestApp
let officer: BuiltLogin
let neighbour: BuiltLogin
let viewer: BuiltLogin
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code })
  neighbour = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
  viewer = await buildLogin(t, 'wardViewer', { municipality: koto.code })
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

type Row = Partial<Record<Field, string>>
const row = (n: number, more: Row = {}): Row => ({
  key: `K${n}`,
  receivedOn: '2026/11/20',
  'child.familyName': '𠮷田',
  'child.givenName': `子${n}`,
  'child.familyKana': 'ヨシダ',
  'child.givenKana': `コ${[...String(n)].map((d) => 'アイウエオカキクケコ'[Number(d)]).join('')}`,
  'child.birthDate': 'R7.5.5',
  'child.sex': '女',
  'guardian1.familyName': '吉田',
  'guardian1.givenName': '恵',
  'guardian1.familyKana': 'ヨシダ',
  'guardian1.givenKana': 'メグミ',
  'guardian1.relationship': '母',
  'guardian1.phone': `090-1${String(n)
    .padStart(7, '0')
    .replace(/^(\d{3})/, '$1-')}`,
  'guardian1.mail': `import${n}@test.example`,
  'guardian1.address.postalCode': '135-0016',
  'guardian1.address.street': '東陽4-11-28',
  ...more,
})
const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csv = (rows: readonly Row[]): string =>
  [columns.map(({ heading }) => heading), ...rows.map((one) => columns.map(({ field }) => one[field] ?? ''))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')

type View = {
  second: boolean
  id: string
  done: boolean
  certified: number
  queued: number
  skipped: number
  faults: number
  mailed: number
  withoutMail: number
  missing: string[]
  errors: { line: number; column: string | null; what: string }[]
  looks: { line: number; reasons: string[] }[]
}
const upload = (text: string | Uint8Array, kind = 'certified', who = officer) =>
  who.client.upload<{ id: string }>('/api/v1/office/imports', { kind }, [
    { field: 'file', name: 'a.csv', type: 'text/csv', bytes: Buffer.from(text as string) },
  ])
const look = async (id: string) => (await officer.client.get<View>(`/api/v1/office/imports/${id}`)).body
const run = (id: string, seen: Pick<View, 'certified' | 'queued'>, who = officer) =>
  who.client.call<View>('POST', `/api/v1/office/imports/${id}/run`, { certified: seen.certified, queued: seen.queued })

test('a file is looked at, taken in whole, and accounts are mailed; siblings share one; a household without mail has none', async () => {
  const rows = [
    row(1, { household: 'H' }),
    row(2, { ...row(1), key: 'K2', 'child.givenName': '弟', 'child.givenKana': 'オトウト', household: 'H' }),
    row(3, { 'guardian1.mail': '' }),
  ]
  const staged = await upload(csv(rows))
  expect(staged.status, staged.text).toBe(200)
  const seen = await look(staged.body.id)
  expect(seen).toMatchObject({ certified: 3, queued: 0, faults: 0, mailed: 1, withoutMail: 1, errors: [], done: false })
  expect((await t.admin.query("select count(*)::int n from child where given_name = '弟'")).rows).toEqual([{ n: 0 }])
  const done = await run(staged.body.id, seen)
  expect([done.status, done.body], done.text).toMatchObject([200, { certified: 3, queued: 0, skipped: 0 }])
  const { rows: written } = await t.admin.query(
    `select c.own_number, c.valid_from::text, k.family_name, a.state, a.channel, count(*) over (partition by k.household_id)::int as siblings
     from certificate c join child k on k.id = c.child_id join child_key x on x.child_id = k.id
     join application_child p on p.certificate_id = c.id and p.child_id = k.id join application a on a.id = p.application_id and a.household_id = k.household_id
     where c.own_number = any ('{K1,K2,K3}') order by 1`,
  )
  const of = (own_number: string, siblings: number) => ({
    own_number,
    valid_from: '2026-11-20',
    family_name: '𠮷田',
    state: 'certified',
    channel: 'import',
    siblings,
  })
  expect(written).toEqual([of('K1', 2), of('K2', 2), of('K3', 1)])
  const mails = await t.admin.query("select kind, recipient from outbox where recipient like 'import%'")
  expect(mails.rows).toEqual([{ kind: 'account.activate', recipient: 'import1@test.example' }])
  expect((await t.admin.query('select sealed, wrapped_key from import_file where id = $1', [staged.body.id])).rows).toEqual([
    { sealed: null, wrapped_key: null },
  ])
  // Idempotent by file, by act, and by key.
  expect(codesOf(await run(staged.body.id, seen))).toEqual(['import.again'])
  expect(codesOf(await upload(csv(rows)))).toEqual(['import.again'])
  const longer = await upload(csv([...rows, row(4)]))
  expect(await look(longer.body.id)).toMatchObject({ certified: 1, skipped: 3, faults: 0 })
})

test('whoever may be known already waits before an officer, in the queue (CERT-6, ACC-1)', async () => {
  const rows = [
    row(21, { 'child.givenName': '子1', 'child.givenKana': 'コイ' }),
    row(22, { 'guardian1.mail': 'import1@test.example' }),
    row(23),
    row(24, { ...row(23), key: 'K24', 'guardian1.mail': 'other24@test.example', 'guardian1.phone': '090-9999-0024' }),
    row(25, { 'child.enrolment': '認可保育所' }),
    row(26),
  ]
  const staged = await upload(csv(rows))
  const seen = await look(staged.body.id)
  expect(seen).toMatchObject({ certified: 1, queued: 5 })
  expect(seen.looks.map(({ line, reasons }) => [line, reasons])).toEqual([
    [2, ['double']],
    [3, ['address']],
    [4, ['double']],
    [5, ['double']],
    [6, ['enrolled']],
  ])
  expect(codesOf(await run(staged.body.id, { certified: 6, queued: 0 }))).toEqual(['import.changed'])
  const done = await run(staged.body.id, seen)
  expect(done.body, done.text).toMatchObject({ certified: 1, queued: 5 })
  const queue = await officer.client.get<{ rows: { applicant: string; state: string }[] }>(
    '/api/v1/office/applications?state=submitted',
  )
  expect(queue.body.rows).toHaveLength(5)
})

test('one wrong row holds back all; faults name row and column, and nothing is written', async () => {
  const staged = await upload(
    csv([row(31), row(32, { 'guardian1.phone': '12', 'child.birthDate': '2025/2/30' }), row(33, { key: 'K31' })]),
  )
  const seen = await look(staged.body.id)
  expect(seen.errors.map(({ line, column }) => [line, column])).toEqual([
    [3, '保護者電話番号'],
    [3, '児童生年月日'],
    [4, '宛名番号'],
  ])
  expect(codesOf(await run(staged.body.id, seen))).toEqual(['import.faults'])
  expect((await t.admin.query("select count(*)::int n from application where mail = 'import31@test.example'")).rows).toEqual([
    { n: 0 },
  ])
})

test('forty kinds of broken file: each is answered with its own fault, and nothing of it stays', async () => {
  const held = async () =>
    (
      await t.admin.query(
        `select (select count(*)::int from import_file) files, (select count(*)::int from application) applications,
          (select count(*)::int from child) children, (select count(*)::int from outbox) mails`,
      )
    ).rows[0]
  const before = await held()
  for (const [name, bytes, code] of brokenFiles) {
    const answer = await upload(bytes)
    // Too many bytes are stopped at the door, before anything reads them.
    if (code === 'import.large') expect(answer.status, name).toBe(413)
    else expect(codesOf(answer), name).toEqual([code])
  }
  expect(await held()).toEqual(before)
  // The rest can be read as rows, and is shown by row and column; what is shown cannot be run.
  const rows: [string, string][] = [
    ['cut off inside a row', csv([row(71)]).slice(0, -20)],
    ['a total below the rows', `${csv([row(72)])}合計,1名\r\n`],
    ['two files in one', csv([row(73)]) + csv([row(74)])],
    ['a comma without quotes', csv([row(75), row(80, { 'guardian1.address.street': '東陽#' })]).replace('#', '4,11')],
    ['errors of a spreadsheet', csv([row(76, { 'child.givenName': '#REF!' })])],
    ['dates as numbers', csv([row(77, { 'child.birthDate': '45782' })])],
    ['numbers rounded', csv([row(78, { key: '1.31E+10' })])],
    ['a number of a person', csv([row(79, { 'guardian1.address.building': '123456789018' })])],
  ]
  for (const [name, text] of rows) {
    const staged = await upload(text)
    const seen = await look(staged.body.id)
    expect(seen.faults, name).toBe(1)
    expect(seen.errors[0]?.what, name).toMatch(/。$/)
    expect(codesOf(await run(staged.body.id, seen)), name).toEqual(['import.faults'])
  }
  expect(await held()).toEqual({ ...before, files: before.files + rows.length })
  expect(brokenFiles.length + rows.length).toBeGreaterThanOrEqual(40)
})

test('a town’s own headings are kept for its next file, also in CP932; applications wait in the queue', async () => {
  const own = csv([row(41)])
    .replace('児童生年月日', '生まれた日')
    .replace('宛名番号', '整理番号')
  const bytes = encodeCp932(own.replaceAll('𠮷', '吉')).bytes
  const staged = await upload(bytes, 'application')
  expect((await look(staged.body.id)).missing).toEqual(['key', 'child.birthDate'])
  const path = `/api/v1/office/imports/${staged.body.id}/columns`
  const twice = await officer.client.call('PUT', path, { columns: { key: '整理番号', 'child.birthDate': '整理番号' } })
  expect(codesOf(twice)).toEqual(['import.heading-used'])
  expect((await officer.client.call('PUT', path, { columns: { key: '整理番号', 'child.birthDate': '生まれた日' } })).status).toBe(
    200,
  )
  const seen = await look(staged.body.id)
  expect(seen).toMatchObject({ missing: [], faults: 0, certified: 0, queued: 1 })
  expect((await run(staged.body.id, seen)).body).toMatchObject({ certified: 0, queued: 1 })
})

test('another town sees nothing of it, a viewer may not', async () => {
  const staged = await upload(csv([row(51)]))
  expect((await neighbour.client.get(`/api/v1/office/imports/${staged.body.id}`)).status).toBe(404)
  expect((await run(staged.body.id, { certified: 1, queued: 0 }, neighbour)).status).toBe(404)
  expect((await upload(csv([row(52)]), 'certified', viewer)).status).toBe(403)
})

test('two officers at once: one takes the file in, the other is told', async () => {
  const staged = await upload(csv([row(61), row(62)]))
  const both = await Promise.all([
    run(staged.body.id, { certified: 2, queued: 0 }),
    run(staged.body.id, { certified: 2, queued: 0 }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await t.admin.query("select count(*)::int n from certificate where own_number = 'K61'")).rows).toEqual([{ n: 1 }])
})

test('where a town asks for two persons, whoever chose the file does not certify by it; another officer does (CERT-1)', async () => {
  await buildTownSetting(t, sumida.code, { doubleCheck: true }, localDate('2026-11-01'))
  const chief = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
  const staged = await upload(csv([row(71)]), 'certified', neighbour)
  const at = `/api/v1/office/imports/${staged.body.id}`
  expect((await neighbour.client.get<View>(at)).body).toMatchObject({ second: true, certified: 1 })
  expect(codesOf(await run(staged.body.id, { certified: 1, queued: 0 }, neighbour))).toEqual(['import.same-person'])
  expect((await t.admin.query("select count(*)::int n from certificate where own_number = 'K71'")).rows).toEqual([{ n: 0 }])
  expect((await chief.client.get<View>(at)).body).toMatchObject({ second: false })
  expect((await run(staged.body.id, { certified: 1, queued: 0 }, chief)).body).toMatchObject({ certified: 1 })

  // Nobody is certified by what only enters the queue.
  const queued = await upload(csv([row(72)]), 'application', neighbour)
  expect((await neighbour.client.get<View>(`/api/v1/office/imports/${queued.body.id}`)).body.second).toBe(false)
  expect((await run(queued.body.id, { certified: 0, queued: 1 }, neighbour)).body).toMatchObject({ queued: 1 })
})
