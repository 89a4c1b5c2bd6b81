/** The town's list of certified children: found by how a name, its kana or a number begins, moved ones too. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltLogin, buildHousehold, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import { koto, sumida } from '../municipality/towns.ts'

let t: TestApp
let ward: BuiltLogin
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  ward = await buildLogin(t, 'wardAdmin', { municipality: sumida.code })
  const { children } = await buildHousehold(t, { births: ['2024-06-15', '2025-03-15', '2026-01-15'], municipality: sumida.code })
  const names = [
    ['髙橋', 'タカハシ', '墨-1'],
    ['髙山', 'タカヤマ', '墨-12'],
    ['𠮷田', 'ヨシダ', null],
  ] as const
  for (const [i, [family, kana, own]] of names.entries()) {
    await t.admin.query('update child set family_name = $2, family_kana = $3 where id = $1', [children[i]?.id, family, kana])
    await t.admin.query('update certificate set own_number = $2 where child_id = $1', [children[i]?.id, own])
  }
  // One moved to 江東 (CERT-5): the child lives there now, its certificate here has ended.
  const moved = await buildHousehold(t, { births: ['2025-05-05'], municipality: sumida.code })
  const id = moved.children[0]?.id
  await t.admin.query(
    "update certificate set state = 'ended', end_reason = 'moved', national_end = '2026-11-01' where child_id = $1",
    [id],
  )
  await t.admin.query("update child set municipality = $2, family_name = '髙野', family_kana = 'タカノ' where id = $1", [
    id,
    koto.code,
  ])
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

const kanaOf = async (q: string, state = 'all'): Promise<string[]> => {
  const path = `/api/v1/office/certificates?state=${state}&q=${encodeURIComponent(q)}`
  const { body } = await ward.client.get<{ rows: { kana: string }[]; found: number }>(path)
  expect(body.found, path).toBe(body.rows.length)
  return body.rows.map((row) => row.kana.split(' ')[0] ?? '').sort()
}

test.each([
  ['髙', ['タカノ', 'タカハシ', 'タカヤマ']],
  ['タカ', ['タカノ', 'タカハシ', 'タカヤマ']],
  ['タカハ', ['タカハシ']],
  ['𠮷', ['ヨシダ']],
  ['墨-1', ['タカハシ', 'タカヤマ']],
  ['墨-12', ['タカヤマ']],
  ['カハシ', []],
  ['%', []],
])('「%s」 is how it begins', async (q, found) => {
  expect(await kanaOf(q)).toEqual(found)
})

test('a child that has moved away is among the ended, not among the valid', async () => {
  expect(await kanaOf('タカノ', 'ended')).toEqual(['タカノ'])
  expect(await kanaOf('タカノ', 'valid')).toEqual([])
})
