/** Public endpoints exactly as the contract promises, on real settings rows. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { buildTowns, insert } from '../../../test/helpers/build.ts'
import { ayase, koto, nagakute, sumida } from '../municipality/towns.ts'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  await insert(t, 'municipality', { code: '131016', prefecture: '東京都', name: '千代田区', kana: 'チヨダク' })
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})

const ask = (birthDate: string, municipality: string) =>
  t.client().get(`/api/v1/public/eligibility?birthDate=${birthDate}&municipality=${municipality}`)

test.each([
  // AGE-2, AGE-3, ELIG-2 and AGE-4 for the fiscal year of 2026-11-24.
  ['2025-04-10', koto.code, { firstDay: '2025-10-09', lastDay: '2028-04-08', municipalLastDay: '2029-03-31', classAge: 0 }],
  ['2025-04-10', sumida.code, { firstDay: '2025-10-09', lastDay: '2028-04-08', municipalLastDay: null, classAge: 0 }],
  ['2024-02-29', ayase.code, { firstDay: '2024-08-28', lastDay: '2027-02-27', municipalLastDay: null, classAge: 2 }],
  ['2024-04-01', koto.code, { firstDay: '2024-09-30', lastDay: '2027-03-30', municipalLastDay: '2027-03-31', classAge: 2 }],
  ['2019-05-01', koto.code, { firstDay: '2019-10-31', lastDay: '2022-04-29', municipalLastDay: '2023-03-31', classAge: 6 }],
])('born %s in %s', async (birth, town, answer) => {
  const reply = await ask(birth, town)
  expect(reply.status).toBe(200)
  expect(reply.body).toEqual({ ...answer, rules: expect.arrayContaining(['AGE-2', 'AGE-3']) })
  expect(Object.keys(reply.body as object).sort()).toEqual(['classAge', 'firstDay', 'lastDay', 'municipalLastDay', 'rules'])
})

test('a birth date after today, no date, no such town', async () => {
  expect(codesOf(await ask('2026-11-25', koto.code))).toEqual(['eligibility.birthDate'])
  expect((await ask('2026-11-24', koto.code)).status).toBe(200)
  expect((await ask('2026-02-30', koto.code)).status).toBe(422)
  expect((await ask('2025-04-10', '131075x')).status).toBe(422)
  expect((await ask('2025-04-10', '999999')).status).toBe(404)
})

test('towns with their way of applying; those that have not joined are listed as such', async () => {
  const { body } = await t
    .client()
    .get<{ municipalities: { code: string; joined: boolean; application: unknown }[] }>(
      `/api/v1/public/municipalities?prefecture=${encodeURIComponent('東京都')}`,
    )
  expect(body.municipalities.map((town) => [town.code, town.joined, town.application])).toEqual([
    ['131016', false, { way: 'builtIn', url: null }],
    [sumida.code, true, { way: 'external', url: 'https://form.sumida.example/daredemo/nintei' }],
    [koto.code, true, { way: 'builtIn', url: null }],
  ])
  const all = await t.client().get<{ municipalities: unknown[] }>('/api/v1/public/municipalities')
  expect(all.body.municipalities).toHaveLength(6)
})

test('a town: contact with its number as people read it, and what decides eligibility', async () => {
  const { body } = await t.client().get(`/api/v1/public/municipalities/${nagakute.code}`)
  expect(body).toMatchObject({
    name: '長久手市',
    channels: { application: { way: 'paper', url: null } },
    contact: { phone: '0561-00-0601' },
    agePolicy: 'dayBefore',
    excludedEnrolments: expect.arrayContaining(['kindergarten']),
  })
})
