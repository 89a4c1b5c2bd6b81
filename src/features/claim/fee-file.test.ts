/** 利用料 as a file: read cell by cell, and taken back all rows or none, once however often it is read (FEE-3). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltLogin,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { buildUse } from '../../../test/helpers/build-month.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import { decodeFile } from '../import/read-csv.ts'
import type { listFees, putPaidFile } from './fee-contract.ts'
import { type PaidRow, paidText, readFeeFile } from './fee-file.ts'

const month = '2026-11' as LocalMonth
const one = '0197a1b2-0000-7000-8000-000000000001'
const head = '利用月,識別番号,領収した額（円）,領収した日,支払方法'
const read = (...rows: string[]) => {
  const made = readFeeFile([head, ...rows].join('\n'), month)
  return 'refused' in made ? made.refused.map((r) => `${r.code} ${Object.values(r.slots ?? {}).join(' ')}`) : made.rows
}

test('rows are read as spreadsheets write them; what has no amount is not paid yet', () => {
  expect(
    read(
      `2026/11,${one.toUpperCase()},"１，２００円",2026/12/1,`,
      `2026-11,${one},,,`,
      `2026年11月,${one},300,2026年12月2日,振込`,
    ),
  ).toEqual([
    { line: 2, child: one, yen: 1200, paidOn: '2026-12-01', way: 'cash' },
    { line: 4, child: one, yen: 300, paidOn: '2026-12-02', way: 'transfer' },
  ])
})

test.each([
  [`2026-10,${one},300,2026-12-01,現金`, ['fee-file.cell 2 利用月']],
  ['2026-11,12,300,2026-12-01,現金', ['fee-file.cell 2 識別番号']],
  [`2026-11,${one},0,2026-12-01,現金`, ['fee-file.cell 2 領収した額（円）']],
  [`2026-11,${one},-300,2026-12-32,小切手`, ['領収した額（円）', '領収した日', '支払方法'].map((c) => `fee-file.cell 2 ${c}`)],
  [`2026-11,${one},,,`, ['fee-file.none ']],
])('%s', (row, codes) => {
  expect(read(row)).toEqual(codes)
})

test('the same receipt twice, and a file without the numbers', () => {
  expect(read(`2026-11,${one},300,2026-12-01,現金`, `2026-11,${one},300,2026/12/1,`)).toEqual(['fee-file.twice 3 2'])
  expect(readFeeFile('お子さま,領収した額（円）\nさくら,300', month)).toEqual({
    refused: [{ rule: 'FEE-3', code: 'fee-file.head', slots: { column: '利用月' } }],
  })
})

let t: TestApp
let home: BuiltFacility
let director: BuiltLogin
const children: string[] = []
beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-10T01:00:00Z') })
  await buildTowns(t)
  // A town that takes the national fee.
  const municipality = '232386'
  await t.admin.query(`update municipality_setting set value = '{}' where municipality = $1`, [municipality])
  home = await buildFacility(t, { municipality })
  for (let i = 0; i < 2; i += 1) {
    const { children: own } = await buildHousehold(t, { municipality })
    for (const child of own) {
      await buildAcceptance(t, child, home)
      await buildUse(t, child, home, { date: '2026-11-04', minutes: 120 })
      children.push(child.id)
    }
  }
  director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  t.clock.set(new Date('2026-12-05T01:00:00Z'))
  director = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

const url = (more = '') => `/api/v1/facilities/${home.id}/months/${month}/fees${more}`
const put = (rows: readonly PaidRow[], dry: boolean, who = director) =>
  who.client.call<ReplyOf<typeof putPaidFile>>('PUT', url('/file'), { dry, rows })
const totals = async () => (await director.client.get<ReplyOf<typeof listFees>>(url())).body.totals
const saved = async (code: string): Promise<string> => {
  const cookie = [...director.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const reply = await fetch(`${t.url}${url(`/file?code=${code}`)}`, { headers: { cookie } })
  const text = decodeFile(new Uint8Array(await reply.arrayBuffer()))
  return text.ok ? text.value : ''
}

test('what was saved comes back filled in: looked at, registered, and the second reading marks nothing again', async () => {
  const due = (await totals()).due
  expect(due).toBeGreaterThan(0)
  for (const code of ['utf8', 'cp932']) {
    const [first = '', ...rest] = (await saved(code)).trim().split(/\r?\n/)
    expect(first.startsWith('利用月,識別番号,お子さま')).toBe(true)
    const filled = [first, ...rest.map((row) => row.replace(/,,,$/, ',100,2026-12-01,キャッシュレス'))].join('\n')
    const made = readFeeFile(filled, month)
    const rows = 'rows' in made ? made.rows : []
    expect(rows.map(({ child }) => child).sort()).toEqual([...children].sort())
    expect(readFeeFile(paidText(rows, month), month)).toEqual({ rows })
    if (code === 'cp932') {
      expect((await put(rows, false)).body).toEqual({ fresh: 0, known: 2, yen: 0 })
      continue
    }
    expect((await put(rows, true)).body).toEqual({ fresh: 2, known: 0, yen: 200 })
    expect((await totals()).paid).toBe(0)
    expect((await put(rows, false)).body).toEqual({ fresh: 2, known: 0, yen: 200 })
  }
  expect((await totals()).paid).toBe(200)
})

test('one wrong row and nothing is registered: more than is left, another child, a day ahead', async () => {
  const before = await totals()
  const row = (line: number, more: Partial<PaidRow>): PaidRow =>
    ({ line, child: children[0], yen: 50, paidOn: '2026-12-02', way: 'cash', ...more }) as PaidRow
  const reply = await put(
    [row(2, {}), row(3, { yen: 999_999 }), row(4, { child: one }), row(5, { paidOn: '2026-12-06' as PaidRow['paidOn'] })],
    false,
  )
  expect(reply.status).toBe(409)
  expect((reply.body as unknown as Problem).reasons?.map(({ what }) => what)).toEqual([
    '3行目の「領収した額」が、残りの金額より多くなっています。',
    '4行目の「識別番号」のお子さまは、この月の利用がありません。',
    '5行目の「領収した日」が正しくありません。',
  ])
  expect(await totals()).toEqual(before)
  const stranger = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect((await put([row(2, {})], true, stranger)).status).toBe(404)
  expect((await put([], true)).status).toBe(422)
})

test('two tablets with the same file at once: each row is one receipt', async () => {
  const rows = children.map((child, i) => ({ line: i + 2, child, yen: 70, paidOn: '2026-12-03', way: 'transfer' }) as PaidRow)
  const before = (await totals()).paid
  const both = await Promise.all([put(rows, false), put(rows, false)])
  expect(both.map(({ body }) => body.fresh).sort()).toEqual([0, 2])
  expect((await totals()).paid).toBe(before + 140)
})
