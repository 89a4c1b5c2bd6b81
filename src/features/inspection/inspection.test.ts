/** 指導監査 over HTTP (INS-1): what the facility sees and when, the turns of both sides, deadlines, two at once, and what rows and mails do not say. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltFacility, type BuiltLogin, buildFacility, buildLogin, buildTowns } from '../../../test/helpers/build.ts'
import { localDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { koto, sumida } from '../municipality/towns.ts'
import type { getInspection, listInspections, listOwnInspections } from './contract.ts'
import { dueOf, findingState, isOverdue } from './rules.ts'

type Detail = ReplyOf<typeof getInspection>
let t: TestApp
let place: BuiltFacility
let officer: BuiltLogin
let second: BuiltLogin
let viewer: BuiltLogin
let stranger: BuiltLogin
let admin: BuiltLogin
let teacher: BuiltLogin

async function comes(date: string): Promise<void> {
  t.clock.set(new Date(`${date}T01:00:00Z`))
  officer = await buildLogin(t, 'wardOfficer', { municipality: koto.code }, { name: '江東 一郎' })
  second = await buildLogin(t, 'wardAdmin', { municipality: koto.code })
  viewer = await buildLogin(t, 'wardViewer', { municipality: koto.code })
  stranger = await buildLogin(t, 'wardOfficer', { municipality: sumida.code })
  admin = await buildLogin(t, 'facilityAdmin', { facilityId: place.id }, { name: '園長 見本' })
  teacher = await buildLogin(t, 'facilityStaff', { facilityId: place.id })
}
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  t.clock.set(new Date('2026-11-24T01:00:00Z'))
  place = await buildFacility(t)
  await comes('2026-11-24')
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

const url = '/api/v1/office/inspections'
const own = () => `/api/v1/facilities/${place.id}`
const made = async (): Promise<string> => {
  const reply = await officer.client.call<{ id: string }>('POST', url, {
    facility: place.id,
    kind: 'onSite',
    heldOn: '2026-11-20',
  })
  expect(reply.status).toBe(200)
  return reply.body.id
}
const finding = { level: 'written', item: '職員の配置', words: '午後に1名不足していた。', dueOn: '2026-12-10' }
const add = (id: string, more: object = {}, who = officer) =>
  who.client.call<{ id: string }>('POST', `${url}/${id}/findings`, { ...finding, ...more })
const send = (id: string, who = officer) => who.client.call('POST', `${url}/${id}/send`, {})
const reply = (who: BuiltLogin, id: string, turn: number, act: string, more: object = {}) =>
  who.client.call('POST', `/api/v1/office/findings/${id}/replies`, { turn, act, text: '', dueOn: null, ...more })
const answer = (who: BuiltLogin, id: string, turn: number, text = '12月から1名を加えました。') =>
  who.client.call('POST', `${own()}/findings/${id}/answers`, { turn, text })
const seen = async (id: string, who = officer) => (await who.client.get<Detail>(`${url}/${id}`)).body
const list = async (who = officer) => (await who.client.get<ReplyOf<typeof listInspections>>(`${url}?facility=${place.id}`)).body

describe('a finding', () => {
  const day = (n: number) => localDate(`2026-12-${String(n).padStart(2, '0')}`)
  test.each([
    ['none', [], 'none', null, false],
    ['oral', [], 'open', 5, true],
    ['oral', [['answered', null]], 'answered', 5, false],
    [
      'written',
      [
        ['answered', null],
        ['asked', 20],
      ],
      'open',
      20,
      false,
    ],
    [
      'written',
      [
        ['answered', null],
        ['asked', 9],
      ],
      'open',
      9,
      true,
    ],
    [
      'written',
      [
        ['answered', null],
        ['asked', 9],
        ['answered', null],
        ['settled', null],
      ],
      'settled',
      9,
      false,
    ],
  ] as const)('%s after %j is %s', (level, turns, state, due, late) => {
    const all = turns.map(([event, n]) => ({ event, dueOn: n === null ? null : day(n) }))
    const first = level === 'none' ? null : day(5)
    expect(findingState(level, all)).toBe(state)
    expect(dueOf(first, all)).toBe(due === null ? null : day(due))
    expect(isOverdue(findingState(level, all), dueOf(first, all), day(10))).toBe(late)
  })
})

test('the facility sees nothing before it is sent, then everything; a mail says only that it came; nothing is added after', async () => {
  const id = await made()
  expect(codesOf(await send(id))).toEqual(['inspection.nothing'])
  expect(codesOf(await add(id, { dueOn: null }))).toEqual(['inspection.due'])
  expect(codesOf(await add(id, { level: 'none' }))).toEqual(['inspection.no-due'])
  expect(codesOf(await add(id, { item: '', words: '123456789018' }))).toEqual(['inspection.empty', 'register.my-number'])
  expect((await add(id)).status).toBe(200)
  expect((await add(id, { level: 'none', item: '給食', words: '適切だった。', dueOn: null })).status).toBe(200)
  expect((await admin.client.get(`${own()}/inspections/${id}`)).status).toBe(404)
  expect((await add(id, {}, stranger)).status).toBe(404)
  expect((await send(id, viewer)).status).toBe(403)
  const both = await Promise.all([send(id), send(id, second)])
  expect(both.map((one) => one.status).sort()).toEqual([200, 409])
  expect(codesOf(await add(id))).toEqual(['inspection.sent'])
  const { body } = await admin.client.get<Detail>(`${own()}/inspections/${id}`)
  expect(body).toMatchObject({
    madeBy: null,
    open: 1,
    items: [
      { item: '職員の配置', state: 'open' },
      { item: '給食', state: 'none' },
    ],
  })
  expect((await teacher.client.get(`${own()}/inspections/${id}`)).status).toBe(403)
  const elsewhere = await buildLogin(t, 'facilityAdmin', { facilityId: (await buildFacility(t)).id })
  expect((await elsewhere.client.get(`${own()}/inspections/${id}`)).status).toBe(404)
  expect((await stranger.client.get(`${url}/${id}`)).status).toBe(404)
  const mails = (await t.mailsTo(admin.mail)).filter((mail) => mail.subject.includes('指導監査の結果'))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).not.toMatch(/職員の配置|不足/)
  const { rows } = await t.admin.query<{ row: string }>('select d::text as row from inspection_finding d')
  expect(rows.some(({ row }) => row.includes(Buffer.from('不足').toString('hex')))).toBe(false)
})

test('the facility answers, the town asks again until a day and settles; of two at once one is told; what is late stands first', async () => {
  const id = await made()
  const item = (await add(id)).body.id
  expect((await answer(admin, item, 0)).status).toBe(404)
  expect((await send(id)).status).toBe(200)
  expect(codesOf(await reply(officer, item, 0, 'asked', { text: '?', dueOn: '2026-12-20' }))).toEqual(['inspection.not-now'])
  const both = await Promise.all([answer(admin, item, 0), answer(admin, item, 0)])
  expect(both.map((one) => one.status).sort()).toEqual([200, 409])
  expect((await list()).inspections[0]).toMatchObject({ id, answered: 1, open: 0 })
  expect((await answer(teacher, item, 1)).status).toBe(403)
  expect(codesOf(await answer(admin, item, 1))).toEqual(['inspection.not-now'])
  expect((await reply(viewer, item, 1, 'settled')).status).toBe(403)
  expect((await reply(stranger, item, 1, 'settled')).status).toBe(404)
  expect(codesOf(await reply(officer, item, 1, 'asked', { text: '', dueOn: '2026-11-01' }))).toEqual([
    'inspection.empty',
    'inspection.due',
  ])
  expect((await reply(officer, item, 1, 'asked', { text: '名簿を出してください。', dueOn: '2026-12-20' })).status).toBe(200)
  expect((await t.mailsTo(admin.mail)).filter((mail) => mail.subject.includes('返事がありました'))).toHaveLength(1)

  await comes('2026-12-21')
  const third = await made()
  const order = (await list()).inspections
  expect(order.find((one) => one.id === id)).toMatchObject({ overdue: 1, due: '2026-12-20' })
  expect(order.map((one) => one.overdue)).toEqual([1, 1, 0])
  expect(order.at(-1)?.id).toBe(third)
  const { body: mine } = await admin.client.get<ReplyOf<typeof listOwnInspections>>(`${own()}/inspections`)
  expect(mine.inspections.find((one) => one.id === id)).toMatchObject({ overdue: 1 })
  expect((await answer(admin, item, 2, '名簿を出しました。')).status).toBe(200)
  const settled = await Promise.all([reply(officer, item, 3, 'settled'), reply(second, item, 3, 'settled')])
  expect(settled.map((one) => one.status).sort()).toEqual([200, 409])
  const [last] = (await seen(id)).items
  expect(last).toMatchObject({ state: 'settled', overdue: false })
  expect(last?.turns.map((turn) => [turn.event, turn.by !== null])).toEqual([
    ['answered', false],
    ['asked', true],
    ['answered', false],
    ['settled', true],
  ])
  await expect(t.admin.query('delete from inspection_event')).rejects.toThrow()
})
