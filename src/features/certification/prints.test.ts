/** Many 通知書 as one PDF: drawn beside, part by part, once; fetched by the own town for a day, each time on record (CERT-8). */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltLogin, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import { japanDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createPool } from '../../platform/db.ts'
import { cookieName } from '../../platform/http/server.ts'
import { createIds } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { seededRandom } from '../../platform/random.ts'
import { koto, sumida } from '../municipality/towns.ts'
import { clearPrints, createPrinter, type Printer } from './draw-prints.ts'
import type { getPrint, listPrints } from './print-contract.ts'

const many = 230
let t: TestApp
let ward: BuiltLogin
let pools: { jobs: pg.Pool; desk: pg.Pool }
const lines: string[] = []
const dir = mkdtempSync(join(tmpdir(), 'tsuen-prints-'))
const printer = (name: string): Printer =>
  createPrinter({
    pool: pools.jobs,
    deskPool: pools.desk,
    clock: t.clock,
    id: createIds(t.clock, seededRandom(name)),
    keys: t.keys,
    log: createLog({ to: { write: (line) => lines.push(line) } }),
  })

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-24T01:00:00Z') })
  pools = {
    jobs: createPool({ url: t.database.jobsUrl, size: 3, name: 'test prints' }),
    desk: createPool({ url: t.database.appUrl, size: 2, name: 'test desk' }),
  }
  await buildTowns(t)
  ward = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
  for (const statement of [
    "insert into household (id, municipality) select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, $2 from generate_series(1, $1::int) n",
    `insert into child (id, household_id, municipality, family_name, given_name, family_kana, given_kana, birth_date, sex)
       select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, $2, '髙﨑', '児' || n, 'タカサキ', 'ジ', '2025-10-01', 'unknown' from generate_series(1, $1::int) n`,
    `insert into certificate (id, number, child_id, municipality, valid_from, national_end, state, decided_at)
       select gen_random_uuid(), $2 || '9' || lpad(n::text, 7, '0'), ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, $2, '2026-11-24', '2028-09-30', 'valid', '2026-11-20T01:00:00Z'
       from generate_series(1, $1::int) n`,
  ])
    await t.admin.query(statement, [many, sumida.code])
  const made = await ward.client.call<{ made: number }>('POST', '/api/v1/office/notices', days)
  expect(made.body, made.text).toEqual({ made: many })
})
afterAll(async () => {
  rmSync(dir, { recursive: true })
  await Promise.all([pools.jobs.end(), pools.desk.end()])
  expect(t.defects).toEqual([])
  await t.close()
})

const days = { kind: 'certified', from: '2026-11-20', to: '2026-11-20' }
type Print = ReplyOf<typeof getPrint>
const path = '/api/v1/office/notices/prints'
const ask = (who: BuiltLogin, more: object = {}) => who.client.call<{ id: string }>('POST', path, { ...days, ...more })
const look = async (who: BuiltLogin, id: string): Promise<Print> => (await who.client.get<Print>(`${path}/${id}`)).body
const fetched = (who: BuiltLogin, id: string) => who.client.get(`${path}/${id}/file`)
const drawnParts = async (id: string): Promise<{ ordinal: number; hash: string | null }[]> =>
  (await t.admin.query('select ordinal, md5(sealed) as hash from paper_print_part where print_id = $1 order by ordinal', [id]))
    .rows

/** The numbers on the pages of a fetched file, in their order. */
async function marksOf(who: BuiltLogin, id: string): Promise<string[]> {
  const name = cookieName('office', false)
  const reply = await fetch(`${t.url}${path}/${id}/file`, { headers: { cookie: `${name}=${who.client.cookies.get(name)}` } })
  expect(reply.status).toBe(200)
  writeFileSync(join(dir, 'one.pdf'), Buffer.from(await reply.arrayBuffer()))
  return (
    execFileSync('pdftotext', ['-layout', join(dir, 'one.pdf'), '-'])
      .toString()
      .match(/第\d+号/g) ?? []
  )
}
const allMarks = Array.from({ length: many }, (_, i) => `第${i + 1}号`)

test('more than a hundred are not drawn while somebody waits, and the refusal says where to go', async () => {
  expect(codesOf(await ward.client.get(`/api/v1/office/notices/file?${new URLSearchParams(days)}`))).toEqual(['paper.many'])
})

test('a bundle is drawn beside, whole and in order, and each fetching is on record for each child', async () => {
  const { id } = (await ask(ward)).body
  expect(await look(ward, id)).toMatchObject({ state: 'waiting', papers: many, drawn: 0, until: null })
  expect(codesOf(await fetched(ward, id))).toEqual(['print.waiting'])
  // Asked again, also by a colleague, it is the same bundle.
  const colleague = await buildLogin(t, 'wardAdmin', { municipality: sumida.code })
  expect((await ask(colleague)).body.id).toBe(id)
  expect(await printer('first').draw()).toBe(1)
  expect(await look(colleague, id)).toMatchObject({ state: 'ready', drawn: many, until: '2026-11-25T01:00:00.000Z' })
  expect(await marksOf(colleague, id)).toEqual(allMarks)
  const { rows } = await t.admin.query(
    'select count(distinct child_id)::int as children, count(*)::int as reads from health_read where event = $1',
    ['notice.printed'],
  )
  expect(rows).toEqual([{ children: many, reads: many }])
  const { rows: sealed } = await t.admin.query(
    "select 1 from paper_print_part where position('%PDF' in encode(sealed, 'escape')) > 0",
  )
  expect(sealed).toEqual([])
})

test('only the own town sees it, and nobody who may not print', async () => {
  const { id } = (await ask(ward)).body
  const other = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  expect([(await other.client.get(`${path}/${id}`)).status, (await fetched(other, id)).status]).toEqual([404, 404])
  expect((await other.client.get<ReplyOf<typeof listPrints>>(path)).body.prints).toEqual([])
  expect(codesOf(await ask(other))).toEqual(['paper.none'])
  const viewer = await buildLogin(t, 'wardViewer', { municipality: sumida.code })
  expect([(await ask(viewer)).status, (await fetched(viewer, id)).status]).toEqual([403, 403])
})

test('ended in the middle, it goes on where it stood: a part that is drawn is not drawn again', async () => {
  const { id } = (await ask(ward, { what: 'envelopes' })).body
  const first = printer('ended')
  const drawing = first.draw()
  await expect.poll(async () => (await look(ward, id)).drawn, { interval: 20, timeout: 20_000 }).toBeGreaterThan(0)
  await first.stop()
  expect(await drawing).toBe(0)
  const before = (await drawnParts(id)).filter(({ hash }) => hash !== null)
  expect(before.length).toBeLessThan(3)
  expect(await printer('next').draw()).toBe(1)
  expect((await drawnParts(id)).slice(0, before.length)).toEqual(before)
  expect((await fetched(ward, id)).text.match(/\/Type \/Page\b/g)).toHaveLength(many)
})

test('killed in the middle: nobody takes it up while its lease lasts, then one does; two at once draw it once', async () => {
  const { id } = (await ask(ward, { child: await childOf(7) })).body
  // As a dead process leaves it.
  await t.admin.query('update paper_print set lease = gen_random_uuid(), lease_until = $2, tries = 1 where id = $1', [
    id,
    new Date(t.clock.now().getTime() + 60_000),
  ])
  expect(await printer('early').draw()).toBe(0)
  expect((await look(ward, id)).state).toBe('waiting')
  t.clock.advance(60_000)
  const ready = await Promise.all([printer('a').draw(), printer('b').draw()])
  expect(ready.reduce((sum, n) => sum + n)).toBe(1)
  expect(await marksOf(ward, id)).toEqual(['第7号'])
})

test('a part that never works ends in words, not in an endless round', async () => {
  const { id } = (await ask(ward, { child: await childOf(9) })).body
  await t.admin.query('alter table paper_print_part add constraint stop_check check (sealed is null) not valid')
  expect(await printer('broken').draw()).toBe(0)
  await t.admin.query('alter table paper_print_part drop constraint stop_check')
  expect(await look(ward, id)).toMatchObject({ state: 'failed', drawn: 0 })
  expect(lines.filter((line) => line.includes('drawPrints')).length).toBe(3)
  expect(lines.join('')).not.toContain('髙﨑')
  // Asked again, it is a new one.
  const { id: next } = (await ask(ward, { child: await childOf(9) })).body
  expect(next).not.toBe(id)
  expect(await printer('whole').draw()).toBe(1)
})

test('after a day the file is gone, to the hour and from the rows, and can be made again', async () => {
  const { id } = (await ask(ward)).body
  expect((await look(ward, id)).state).toBe('ready')
  const was = t.clock.now()
  t.clock.set(new Date('2026-11-25T01:00:00Z'))
  const fresh = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
  expect((await look(fresh, id)).state).toBe('gone')
  expect(codesOf(await fetched(fresh, id))).toEqual(['print.gone'])
  const now = t.clock.now()
  await clearPrints.run({ pool: pools.jobs, now, today: japanDate(now) } as never)
  expect(await drawnParts(id)).toEqual([])
  expect((await ask(fresh)).body.id).not.toBe(id)
  t.clock.set(was)
})

async function childOf(number: number): Promise<string> {
  const { rows } = await t.admin.query(
    'select c.child_id from paper p join certificate c on c.id = p.certificate_id where p.number = $1 and p.municipality = $2',
    [number, sumida.code],
  )
  return rows[0]?.child_id
}
