/** INT-2, published times, through HTTP: published and taken back by the desk, chosen by one family of many at once. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf, defaultNow, type Reply, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltFacility,
  type BuiltHousehold,
  type BuiltLogin,
  buildAcceptance,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
} from '../../../test/helpers/build.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import type { FacilitySettings } from '../facility/rules.ts'
import type { getOwnInterview } from './contract.ts'
import type { getFreeTimes, getInterviewTimes, publishTimes } from './times-contract.ts'

let t: TestApp
let facility: BuiltFacility
let staff: BuiltLogin
let family: BuiltHousehold
const day = '2026-12-01'

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  expect(t.defects).toEqual([])
  await t.close()
})
const build = async (ways: FacilitySettings['interviewWays']): Promise<void> => {
  t.clock.set(defaultNow)
  facility = await buildFacility(t, { settings: { interviewWays: ways } })
  staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
  family = await buildHousehold(t)
}
beforeEach(() => build({ regular: 'published', flexible: 'published' }))

const url = (path = '') => `/api/v1/facilities/${facility.id}/interview-times${path}`
const publish = (more: Record<string, unknown> = {}): Promise<Reply<ReplyOf<typeof publishTimes>>> =>
  staff.client.call('POST', url(), { date: day, start: 600, minutes: 30, count: 2, weeks: 1, kind: null, ...more })
const desk = async () => (await staff.client.get<ReplyOf<typeof getInterviewTimes>>(url())).body.times
const free = async (who = family) =>
  (
    await who.guardian.client.get<ReplyOf<typeof getFreeTimes>>(
      `/api/v1/my/children/${who.children[0]?.id}/facilities/${facility.id}/interview-times`,
    )
  ).body.times
const take = (timeId: string | undefined, who = family, key?: string) =>
  who.guardian.client.call<{ id: string }>(
    'POST',
    '/api/v1/my/interviews',
    { childId: who.children[0]?.id, facilityId: facility.id, proposals: [], timeId: timeId ?? null, message: '' },
    key ? { key } : {},
  )
const own = async (id: string, who = family) =>
  (await who.guardian.client.get<ReplyOf<typeof getOwnInterview>>(`/api/v1/my/interviews/${id}`)).body
const remove = (...times: (string | undefined)[]) => staff.client.call('POST', url('/remove'), { times })

describe('the desk', () => {
  test('publishes in a row and weekly, leaves out what overlaps, and takes free ones back', async () => {
    expect((await publish({ weeks: 2 })).body).toEqual({ added: 4, left: 0 })
    expect((await publish({ start: 615, count: 4 })).body).toEqual({ added: 2, left: 2 })
    expect((await desk()).map((time) => [time.date, time.start])).toEqual([
      [day, 600],
      [day, 630],
      [day, 675],
      [day, 705],
      ['2026-12-08', 600],
      ['2026-12-08', 630],
    ])
    expect(codesOf(await publish())).toEqual(['interview.times-there'])
    expect(codesOf(await publish({ date: '2026-11-24', start: 540 }))).toEqual(['interview.times-past'])
    const [first, second] = await desk()
    expect((await remove(first?.id, second?.id)).body).toEqual({ removed: 2 })
    expect(await desk()).toHaveLength(4)
    expect(codesOf(await remove(first?.id))).toEqual(['interview.times-gone'])
  })

  test('two desks at once publish no overlapping times', async () => {
    const both = await Promise.all([publish({ count: 3 }), publish({ start: 615, count: 3 })])
    expect(both.every((reply) => reply.status < 300 || codesOf(reply)[0] === 'interview.times-there')).toBe(true)
    const times = await desk()
    for (const [i, time] of times.entries())
      expect(time.start + time.minutes).toBeLessThanOrEqual(times[i + 1]?.start ?? Number.POSITIVE_INFINITY)
  })

  test('a kind that it does not offer is refused; another facility’s staff and families are kept out', async () => {
    const small = await buildFacility(t, { columns: { kinds: ['flexible'] } })
    const other = await buildLogin(t, 'facilityAdmin', { facilityId: small.id })
    const body = { date: day, start: 600, minutes: 30, count: 1, weeks: 1 }
    const wrong = await other.client.call('POST', `/api/v1/facilities/${small.id}/interview-times`, { ...body, kind: 'regular' })
    expect(codesOf(wrong)).toEqual(['interview.kind-not-offered'])
    expect((await other.client.get(url())).status).toBe(404)
    expect((await other.client.call('POST', url(), body)).status).toBe(404)
    expect((await family.guardian.client.call('POST', url(), body)).status).toBe(401)
    await publish()
    const [first] = await desk()
    expect((await other.client.call('POST', url('/remove'), { times: [first?.id] })).status).toBe(404)
    const elsewhere = await other.client.call('POST', `/api/v1/facilities/${small.id}/interview-times/remove`, {
      times: [first?.id],
    })
    expect(codesOf(elsewhere)).toEqual(['interview.times-gone'])
    expect(await desk()).toHaveLength(2)
  })
})

describe('the family', () => {
  test('chooses one: fixed at once, both told, gone for the others, named at the desk', async () => {
    await publish()
    const [first, second] = await free()
    const done = await take(first?.id, family, 'take-a-time-1')
    expect(done.status).toBe(200)
    expect((await take(first?.id, family, 'take-a-time-1')).body.id).toBe(done.body.id)
    expect(await own(done.body.id)).toMatchObject({
      state: 'fixed',
      way: 'publishedTimes',
      fixed: { date: day, start: 600, minutes: 30 },
    })
    const other = await buildHousehold(t)
    expect((await free(other)).map((time) => time.id)).toEqual([second?.id])
    const [seen] = await desk()
    expect(seen?.interview).toMatchObject({ id: done.body.id, state: 'fixed' })
    expect(seen?.interview?.name).toContain('見本')
    expect((await t.mailsTo(family.guardian.mail))[0]?.subject).toContain('初回面談の日時が決まりました')
    expect((await t.mailsTo(staff.mail))[0]?.text).toContain('2026年12月1日（火） 10時から')
    expect(codesOf(await remove(first?.id))).toEqual(['interview.time-in-use'])
    expect(codesOf(await take(second?.id))).toEqual(['interview.open'])
  })

  test('barrier: ten families, one time, at once → exactly one has it; the others hear what is free', async () => {
    await publish({ count: 3 })
    const rivals: BuiltHousehold[] = []
    for (let i = 0; i < 10; i++) rivals.push(await buildHousehold(t))
    const [wanted] = await free()
    const replies = await Promise.all(rivals.map((who) => take(wanted?.id, who)))
    const won = replies.filter((reply) => reply.status === 200)
    expect(won).toHaveLength(1)
    for (const lost of replies.filter((reply) => reply.status !== 200)) {
      expect(codesOf(lost)).toEqual(['interview.time-taken', 'interview.times-near'])
      expect((lost.body as unknown as Problem).reasons?.[1]?.what).toContain('12/1 10:30、12/1 11:00')
    }
    const { rows } = await t.admin.query('select count(*)::int as n from interview where facility_id = $1', [facility.id])
    expect(rows[0].n).toBe(1)
    const relations = await t.admin.query('select 1 from facility_relation where facility_id = $1', [facility.id])
    expect(relations.rows).toHaveLength(1)
  })

  test('two tabs of one family: one interview, the other tab is told', async () => {
    await publish()
    const [first, second] = await free()
    const both = await Promise.all([take(first?.id), take(second?.id)])
    expect(both.map((reply) => reply.status).sort()[0]).toBe(200)
    expect(both.filter((reply) => reply.status === 200)).toHaveLength(1)
    expect(both.flatMap(codesOf)).toEqual(['interview.open'])
    expect(await free(await buildHousehold(t))).toHaveLength(1)
  })

  test('a time that passed, was taken back or never was is refused', async () => {
    await publish()
    const [first, second] = await free()
    await remove(second?.id)
    expect(codesOf(await take(second?.id))).toEqual(['interview.proposal-gone'])
    expect(codesOf(await take(randomUUID()))).toEqual(['interview.proposal-gone'])
    t.clock.set(new Date('2026-12-01T01:00:00.000Z'))
    expect(await free()).toEqual([])
    expect(codesOf(await take(first?.id))).toEqual(['interview.time-taken'])
  })

  test.each([
    ['the family cancels', async (id: string) => family.guardian.client.call('POST', `/api/v1/my/interviews/${id}/cancel`)],
    ['the desk cancels', async (id: string) => staff.client.call('POST', interviewUrl(id, 'cancel'))],
    ['the desk refuses', async (id: string) => staff.client.call('POST', interviewUrl(id, 'refuse'), { reason: 'noPlace' })],
    [
      'the desk moves it',
      async (id: string) =>
        staff.client.call('POST', interviewUrl(id, 'fix'), { date: '2026-12-02', start: 600, minutes: 30, message: '' }),
    ],
    [
      'the desk offers others',
      async (id: string) =>
        staff.client.call('POST', interviewUrl(id, 'arrange'), {
          proposals: [{ date: '2026-12-02', start: 600, end: 630 }],
          message: '',
        }),
    ],
  ])('the time is free again when %s', async (_what, act) => {
    await publish({ count: 1 })
    const [first] = await free()
    const done = await take(first?.id)
    expect((await act(done.body.id)).status).toBe(200)
    expect((await free(await buildHousehold(t))).map((time) => time.id)).toEqual([first?.id])
  })

  test('a time on which the desk agrees is not offered to anybody else', async () => {
    await publish()
    const [first, second] = await free()
    const done = await take(first?.id)
    await staff.client.call('POST', interviewUrl(done.body.id, 'fix'), { date: day, start: 630, minutes: 30, message: '' })
    expect((await free(await buildHousehold(t))).map((time) => time.id)).toEqual([first?.id])
    expect((await desk()).find((time) => time.id === second?.id)?.interview?.id).toBe(done.body.id)
  })

  test('nothing is shown to a child that cannot ask, nor of another household', async () => {
    await publish()
    await buildAcceptance(t, family.children[0] ?? { id: '' }, facility)
    expect(await free()).toEqual([])
    const stranger = await buildHousehold(t)
    const path = `/api/v1/my/children/${family.children[0]?.id}/facilities/${facility.id}/interview-times`
    expect((await stranger.guardian.client.get(path)).status).toBe(404)
  })
})

describe('by kind', () => {
  test('published for one kind only: the time’s kind is the interview’s, the other way stays', async () => {
    await build({ regular: 'proposals', flexible: 'published' })
    await publish({ kind: 'flexible', count: 1 })
    await publish({ kind: 'regular', start: 700, count: 1 })
    const times = await free()
    expect(times.map((time) => time.kind)).toEqual(['flexible'])
    const regular = (await desk()).find((time) => time.kind === 'regular')
    expect(codesOf(await take(regular?.id))).toEqual(['interview.way-proposals'])
    const done = await take(times[0]?.id)
    expect(await own(done.body.id)).toMatchObject({ kind: 'flexible', state: 'fixed' })
  })

  test('where all kinds are published, proposals are refused with the way', async () => {
    const asked = await family.guardian.client.call('POST', '/api/v1/my/interviews', {
      childId: family.children[0]?.id,
      facilityId: facility.id,
      proposals: [{ date: day, start: 600, end: 660 }],
      message: '',
    })
    expect(codesOf(asked)).toEqual(['interview.way-published'])
  })
})

const interviewUrl = (id: string, what: string) => `/api/v1/facilities/${facility.id}/interviews/${id}/${what}`
