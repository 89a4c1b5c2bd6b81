/** 通知書: who stands in a run of papers, that they are recorded, and what they say; read back from the file. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltLogin, buildHousehold, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { defaultSettings } from '../municipality/rules.ts'
import { koto, sumida } from '../municipality/towns.ts'
import type { listNotices } from './notice-contract.ts'
import { noticePapers } from './notice-paper.ts'
import type { NoticeRow } from './notice-queries.ts'

let t: TestApp
let ward: BuiltLogin
let other: BuiltLogin
const ids: string[] = []

beforeAll(async () => {
  t = await startTestApp({ now: new Date('2026-11-24T01:00:00Z') })
  await buildTowns(t)
  ward = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
  other = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  for (const [i, decided] of ['2026-11-10T14:59:59Z', '2026-11-10T15:00:00Z', '2026-11-24T00:00:00Z'].entries()) {
    const { children } = await buildHousehold(t, { municipality: sumida.code })
    const child = children[0]?.id ?? ''
    ids.push(child)
    await t.admin.query('update certificate set decided_at = $2 where child_id = $1', [child, decided])
    // The last family is on paper.
    if (i === 2)
      await t.admin.query(
        'update guardian set login_id = null where household_id = (select household_id from child where id = $1)',
        [child],
      )
  }
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

const list = async (who: BuiltLogin, query: string): Promise<ReplyOf<typeof listNotices>> =>
  (await who.client.get<ReplyOf<typeof listNotices>>(`/api/v1/office/notices?${query}`)).body
const childrenOf = (reply: ReplyOf<typeof listNotices>): string[] => reply.rows.map((row) => row.child).sort()

test('a day of decision is a day in Japan, both ends included', async () => {
  expect(childrenOf(await list(ward, 'kind=certified&from=2026-11-10&to=2026-11-10'))).toEqual([ids[0]])
  expect(childrenOf(await list(ward, 'kind=certified&from=2026-11-11&to=2026-11-24'))).toEqual([ids[1], ids[2]].sort())
  expect((await list(ward, 'kind=certified&from=2026-11-10&to=2026-11-24')).found).toBe(3)
})

test('families on paper can be chosen alone (ACC-7), and another town sees none', async () => {
  expect(childrenOf(await list(ward, 'kind=certified&from=2026-11-01&to=2026-11-30&whom=paper'))).toEqual([ids[2]])
  expect((await list(other, 'kind=certified&from=2026-11-01&to=2026-11-30')).found).toBe(0)
})

test('one file for all of them, recorded for each child; nothing to print is said', async () => {
  const file = await ward.client.get('/api/v1/office/notices/file?kind=certified&from=2026-11-10&to=2026-11-24')
  expect(file.status, file.text.slice(0, 200)).toBe(200)
  expect(file.text.startsWith('%PDF-1.7')).toBe(true)
  const { rows } = await t.admin.query('select child_id from health_read where event = $1 order by child_id', ['notice.printed'])
  expect(rows.map((row) => row.child_id)).toEqual([...ids].sort())
  const none = await ward.client.get('/api/v1/office/notices/file?kind=ended&from=2026-11-10&to=2026-11-24')
  expect(none.status).toBe(409)
  const viewer = await buildLogin(t, 'wardViewer', { municipality: sumida.code })
  const looked = await viewer.client.get('/api/v1/office/notices/file?kind=certified&from=2026-11-10&to=2026-11-24')
  expect(looked.status).toBe(403)
})

const row: NoticeRow = {
  id: '1',
  child_id: '2',
  number: '13107260000011',
  own_number: null,
  valid_from: '2026-12-01',
  national_end: '2028-05-04',
  municipal_end: null,
  end_reason: 'moved',
  family_name: '髙﨑',
  given_name: '𠮷乃',
  birth_date: '2025-05-05',
  guardian_family: '髙﨑',
  guardian_given: '花',
  postal_code: '1300001',
  address: '東京都墨田区吾妻橋1-23-20',
  decided: new Date('2026-11-24T00:00:00Z'),
  online: true,
} as NoticeRow
const town = (papers: Partial<typeof defaultSettings.papers>) => ({
  name: '墨田区',
  prefecture: '東京都',
  settings: { ...defaultSettings, papers: { ...defaultSettings.papers, ...papers } },
})
const textOf = (kind: 'certified' | 'ended', papers = {}): string =>
  JSON.stringify(noticePapers(kind, [row], town(papers)).content)

test('認定通知書 says from when to when and how long a month, with the law’s sentence on objections', () => {
  const text = textOf('certified')
  for (const part of [
    '〒130-0001',
    '髙﨑 花 様',
    '東京都墨田区長',
    '2026年（令和8年）12月1日から2028年（令和10年）5月4日まで',
    '10時間',
    '審査請求',
  ])
    expect(text).toContain(part)
})

test('消滅通知書 says the last day and why', () => {
  const text = textOf('ended')
  for (const part of ['2028年（令和10年）5月4日', 'ほかの市区町村へ転出したため']) expect(text).toContain(part)
  expect(text).not.toContain('10時間')
})

test('a town’s own signer, mark and sentences stand instead (settings)', () => {
  const text = textOf('certified', {
    issuer: '墨田区長 見本太郎',
    mark: '8墨子第12号',
    certified: '認定しました。',
    appeal: '教示です。',
  })
  for (const part of ['墨田区長 見本太郎', '8墨子第12号', '認定しました。', '教示です。']) expect(text).toContain(part)
  expect(text).not.toContain('審査請求')
})

test('several letters begin a page each', () => {
  const { content } = noticePapers('certified', [row, row, row], town({}))
  expect(JSON.stringify(content).match(/"pageBreak":"before"/g)).toHaveLength(2)
})
