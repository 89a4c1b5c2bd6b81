/** Places as a CSV file: read row by row, out and in again in both codes, all rows or none (SLOT-1). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltLogin,
  buildCells,
  buildFacility,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import { decodeFile } from '../import/read-csv.ts'
import { fileText, readSlotFile, type SlotRow } from './slot-file.ts'
import type { putSlotFile } from './slot-file-contract.ts'

const head = '日付,区分,開始,終了,枠の数,0歳児,1歳児,2歳児'
const read = (...rows: string[]) => {
  const made = readSlotFile([head, ...rows].join('\n'))
  return 'refused' in made ? made.refused.map((r) => `${r.code} ${Object.values(r.slots ?? {}).join(' ')}`) : made.rows
}
const rowsOf = (...rows: string[]): SlotRow[] => {
  const made = readSlotFile([head, ...rows].join('\n'))
  if ('refused' in made) throw new Error(JSON.stringify(made.refused))
  return made.rows
}

test('rows are read as spreadsheets write them', () => {
  expect(read('2026/12/7,定期,９：００,12:00:00,３,,2,')).toEqual([
    { line: 2, date: '2026-12-07', kind: 'regular', start: 540, end: 720, cap: 3, caps: [null, 2, null] },
  ])
  const rows = rowsOf('2026年12月7日,柔軟利用,13:30,16:00,0,,,', '2026-12-08,定期利用,9:00,24:00,3,1,1,1')
  expect(rowsOf(...fileText(rows).split('\n').slice(1)).map(({ line: _, ...row }) => row)).toEqual(
    rows.map(({ line: _, ...row }) => row),
  )
})

test.each([
  ['2026-13-07,定期,9:00,12:00,3,,,', ['slot-file.cell 2 日付']],
  ['2026-12-07,一時,9:00,12:00,3,,,', ['slot-file.cell 2 区分']],
  ['2026-12-07,定期,9:10,12:00,3,,,', ['slot-file.cell 2 開始']],
  ['2026-12-07,定期,9:00,9:00,3,,,', ['slot-file.cell 2 終了']],
  ['2026-12-07,定期,9:00,24:30,三,-1,,x', ['終了', '枠の数', '0歳児', '2歳児'].map((c) => `slot-file.cell 2 ${c}`)],
  ['2026-12-07,定期,9:00,12:00,,,,', ['slot-file.cell 2 枠の数']],
])('%s names row and column', (row, codes) => {
  expect(read(row)).toEqual(codes)
})

test('rows that share a time, another head, too many rows', () => {
  expect(read('2026-12-07,定期,9:00,12:00,3,,,', '2026-12-07,定期,11:30,13:00,3,,,')).toEqual(['slot-file.twice 3 2'])
  expect(read('2026-12-07,定期,9:00,12:00,3,,,', '2026-12-07,柔軟,9:00,12:00,3,,,')).toHaveLength(2)
  expect(readSlotFile('日付,枠\n2026-12-07,3')).toEqual({ refused: [{ rule: 'SLOT-1', code: 'slot-file.head', slots: {} }] })
  expect(read(...Array<string>(1001).fill('2026-12-07,定期,9:00,12:00,3,,,'))).toEqual(['slot-file.rows 1000'])
})

let t: TestApp
let facility: BuiltFacility
let admin: BuiltLogin
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})
beforeEach(async () => {
  facility = await buildFacility(t, { columns: { capacity: 6 } })
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: facility.id })
})
const url = (more = '') => `/api/v1/facilities/${facility.id}/slots/file${more}`
const put = (rows: readonly SlotRow[], more: Record<string, unknown> = {}, who = admin) =>
  who.client.call<ReplyOf<typeof putSlotFile>>('PUT', url(), { dry: false, rows, ...more })
const saved = async (code: string) => {
  const cookie = [...admin.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const reply = await fetch(`${t.url}${url(`?from=2026-12-01&to=2026-12-31&code=${code}`)}`, { headers: { cookie } })
  return new Uint8Array(await reply.arrayBuffer())
}
const numbers = async () =>
  (
    await t.admin.query(
      "select kind || ' ' || date || ' ' || start_min || ' ' || cap as c from slot_cell where facility_id = $1 order by 1",
      [facility.id],
    )
  ).rows.map((row) => row.c as string)

test('SLOT-1: looked at, then published; what was saved is read again, in UTF-8 and in CP932', async () => {
  const rows = rowsOf('2026-12-07,柔軟利用,9:00,10:00,3,,2,', '2026-12-08,定期利用,9:00,9:30,2,,,')
  const dry = await put(rows, { dry: true })
  expect(dry.body.plans).toMatchObject([
    { kind: 'regular', days: 1, cells: 1, changed: 0, openings: [{ date: '2026-12-08' }] },
    { kind: 'flexible', days: 1, cells: 2, changed: 0, openings: [{ date: '2026-12-07' }] },
  ])
  expect(await numbers()).toEqual([])
  expect((await put(rows, { version: dry.body.version })).status).toBe(200)
  expect(await numbers()).toHaveLength(3)
  for (const code of ['utf8', 'cp932']) {
    const text = decodeFile(await saved(code))
    const again = readSlotFile(text.ok ? text.value : '')
    expect('rows' in again && again.rows.map(({ line: _, ...row }) => row)).toEqual(rows.map(({ line: _, ...row }) => row))
  }
  expect((await saved('utf8')).slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
})

test('SLOT-1: one wrong row and nothing is imported; each is named by row and column', async () => {
  await buildCells(t, facility, { date: '2026-12-07', from: 540, to: 570, cap: 4 })
  await t.admin.query('update slot_cell set taken = 2, taken1 = 2 where facility_id = $1', [facility.id])
  const before = await numbers()
  const reply = await put(
    rowsOf(
      '2026-12-09,柔軟利用,9:00,10:00,3,,,',
      '2026-12-07,柔軟利用,9:00,10:00,1,,1,',
      '2026-12-08,柔軟利用,9:00,10:00,4,,,',
      '2026-12-08,定期利用,9:30,10:00,3,,,',
      '2026-11-01,柔軟利用,9:00,10:00,1,,,',
    ),
  )
  expect(reply.status).toBe(409)
  const { reasons = [] } = reply.body as unknown as Problem
  expect(reasons.map((r) => r.what)).toEqual([
    '3行目の「枠の数」を1名にはできません。',
    '3行目の「1歳児」を1名にはできません。',
    '4行目の「枠の数」を4名にはできません。',
    '5行目の「枠の数」を3名にはできません。',
    '6行目の「日付」は、過ぎた日です。',
  ])
  expect(await numbers()).toEqual(before)
})

test('a stale tab overwrites nothing; a file over half a year is refused; only who manages the facility imports', async () => {
  const rows = rowsOf('2026-12-07,柔軟利用,9:00,10:00,3,,,')
  const { version } = (await put(rows, { dry: true })).body
  await buildCells(t, facility, { date: '2026-12-07', from: 540, to: 570, cap: 1 })
  expect(codesOf(await put(rows, { version }))).toEqual(['slot.newer'])
  expect(codesOf(await put([...rows, ...rowsOf('2027-07-01,柔軟利用,9:00,10:00,3,,,')]))).toEqual(['slot-file.span'])
  const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  expect((await put(rows, {}, staff)).status).toBe(403)
  const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect((await put(rows, {}, stranger)).status).toBe(404)
})
