import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  type BuiltFacility,
  type BuiltHousehold,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildLogin,
  buildTowns,
  insert,
} from '../../../test/helpers/build.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { facilityCode, facilityNumber } from '../../platform/scan-code.ts'
import { deviceCodeFields, deviceCodeSigned, deviceCodeToken } from './code.ts'
import type { getBoard, getMonth, postStaffStamp } from './contract.ts'
import type { getMyDay, openCode, postStamps, readTicket } from './scan-contract.ts'

type Use = ReplyOf<typeof postStaffStamp>

let t: TestApp
let home: BuiltFacility
let family: BuiltHousehold
const before = new Date('2026-11-20T01:00:00Z')
const day = '2026-12-01'
const at = (clock: string) => new Date(`${day}T${clock}+09:00`)

beforeAll(async () => {
  t = await startTestApp({ now: before })
  await buildTowns(t)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})

async function book(child: BuiltChild, facility: { id: string }, start: number, end: number): Promise<string> {
  const now = t.clock.now()
  t.clock.set(new Date('2026-11-25T01:00:00Z'))
  const reply = await family.guardian.client.call<{ id: string }>('POST', '/api/v1/bookings', {
    child: child.id,
    facility: facility.id,
    kind: 'flexible',
    date: day,
    start,
    end,
  })
  t.clock.set(now)
  if (reply.status !== 200) throw new Error(reply.text)
  return reply.body.id
}

const staffAt = (facility: BuiltFacility, kind: 'facilityStaff' | 'facilityAdmin' = 'facilityStaff') =>
  buildLogin(t, kind, { facilityId: facility.id })

beforeEach(async () => {
  t.clock.set(before)
  home = await buildFacility(t, { municipality: '142182', columns: { address: '綾瀬市見本町1-2-3' } })
  family = await buildHousehold(t, { births: ['2024-06-15', '2025-06-15'] })
  await buildCells(t, home, { date: day, from: 540, to: 1080, cap: 4 })
  for (const child of family.children) await buildAcceptance(t, child, home)
})

const kid = () => family.children[0] as BuiltChild
const sister = () => family.children[1] as BuiltChild
const guardian = () => family.guardian.client
const opened = async (facility = home) => {
  const code = facilityCode(t.keys, facility.id, t.clock.now())
  return guardian().get<ReplyOf<typeof openCode>>(`/api/v1/scan/codes/${code}`)
}
const scanned = async (facility = home) => {
  const { ticket } = (await opened(facility)).body
  const read = await guardian().get<ReplyOf<typeof readTicket>>(`/api/v1/my/scan?ticket=${ticket}`)
  if (read.status !== 200) throw new Error(`${ticket} ${read.text}`)
  return { ticket, ...read.body }
}
const stamp = (ticket: string, ...stamps: { booking: string; direction: 'in' | 'out' }[]) =>
  guardian().call<ReplyOf<typeof postStamps>>('POST', '/api/v1/my/stamps', { ticket, stamps })
const stateOf = async (booking: string) =>
  (await t.admin.query<{ state: string }>('select state from booking where id = $1', [booking])).rows[0]?.state

describe('ATT-1: the family scans', () => {
  it('in and out, each once, with the real times', async () => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('09:28'))
    const scan = await scanned()
    expect(scan.cards).toMatchObject([{ booking, direction: 'in', start: 570, end: 690 }])
    const done = await stamp(scan.ticket, { booking, direction: 'in' })
    expect(done.body.stamped).toMatchObject([{ booking, direction: 'in', at: '2026-12-01T00:28:00.000Z', end: 690 }])
    expect(await stateOf(booking)).toBe('inUse')
    const again = await stamp(scan.ticket, { booking, direction: 'in' })
    expect([again.status, codesOf(again)]).toEqual([409, ['attendance.stamped']])
    t.clock.set(at('11:29'))
    const leaving = await scanned()
    expect(leaving.cards).toMatchObject([{ booking, direction: 'out', inAt: '2026-12-01T00:28:00.000Z' }])
    expect((await stamp(leaving.ticket, { booking, direction: 'out' })).status).toBe(200)
    expect(await stateOf(booking)).toBe('used')
    expect((await scanned()).barred).toMatchObject([{ code: 'attendance.stamped' }])
  })

  it.each([
    ['08:59:59.999', 'attendance.too-early'],
    ['09:00:00.000', null],
    ['11:29:59.999', null],
    ['11:30:00.000', 'attendance.too-late'],
  ])('the window to the millisecond: %s', async (time, code) => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at(time))
    const scan = await scanned()
    expect(scan.barred.map((r) => r.code)).toEqual(code ? [code] : [])
    const reply = await stamp(scan.ticket, { booking, direction: 'in' })
    expect(codesOf(reply)).toEqual(code ? [code] : [])
    expect(await stateOf(booking)).toBe(code ? 'confirmed' : 'inUse')
  })

  it('two phones at one door make one stamp', async () => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('09:28'))
    const { ticket } = await scanned()
    const both = await Promise.all([1, 2].map(() => stamp(ticket, { booking, direction: 'in' })))
    expect(both.map((r) => r.status).sort()).toEqual([200, 409])
  })

  it('the same form twice has one effect and the same answer', async () => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('09:28'))
    const { ticket } = await scanned()
    const body = { ticket, stamps: [{ booking, direction: 'in' }] }
    const first = await guardian().call('POST', '/api/v1/my/stamps', body, { key: 'the-same-key-1' })
    t.clock.set(at('09:29'))
    const second = await guardian().call('POST', '/api/v1/my/stamps', body, { key: 'the-same-key-1' })
    expect([first.status, second.body]).toEqual([200, first.body])
  })

  it('siblings in one scan, one stamp each', async () => {
    const a = await book(kid(), home, 570, 690)
    const b = await book(sister(), home, 570, 660)
    t.clock.set(at('09:25'))
    const scan = await scanned()
    expect(scan.cards.map((c) => c.booking).sort()).toEqual([a, b].sort())
    const reply = await stamp(scan.ticket, { booking: a, direction: 'in' }, { booking: b, direction: 'in' })
    expect(reply.body.stamped).toHaveLength(2)
  })

  it('a code is good in its window and the next; a ticket for ten minutes', async () => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('09:30:00.000'))
    const code = facilityCode(t.keys, home.id, t.clock.now())
    const open = () => t.client().get<ReplyOf<typeof openCode>>(`/api/v1/scan/codes/${code}`)
    t.clock.set(at('09:30:59.999'))
    const { ticket } = (await open()).body
    t.clock.set(at('09:31:00.000'))
    expect(codesOf(await open())).toEqual(['attendance.code-over'])
    t.clock.set(at('09:40:58.999'))
    expect((await guardian().get(`/api/v1/my/scan?ticket=${ticket}`)).status).toBe(200)
    t.clock.set(at('09:40:59.000'))
    expect(codesOf(await guardian().get(`/api/v1/my/scan?ticket=${ticket}`))).toEqual(['attendance.ticket-over'])
    expect(codesOf(await stamp(ticket, { booking, direction: 'in' }))).toEqual(['attendance.ticket-over'])
  })

  it('another facility’s code stamps nothing here, and a stranger’s booking nowhere', async () => {
    const booking = await book(kid(), home, 570, 690)
    const other = await buildFacility(t)
    const strangers = await buildHousehold(t)
    t.clock.set(at('09:28'))
    const scan = await scanned(other)
    expect([scan.cards, scan.barred.map((r) => r.code)]).toEqual([[], ['attendance.no-booking']])
    expect(codesOf(await stamp(scan.ticket, { booking, direction: 'in' }))).toEqual(['attendance.no-booking'])
    const { ticket } = await scanned()
    const stolen = await strangers.guardian.client.call('POST', '/api/v1/my/stamps', {
      ticket,
      stamps: [{ booking, direction: 'in' }],
    })
    expect(codesOf(stolen)).toEqual(['attendance.no-booking'])
    expect(await stateOf(booking)).toBe('confirmed')
  })

  it('the six digits do the same, and guessing ends', async () => {
    await book(kid(), home, 570, 690)
    t.clock.set(at('09:28'))
    const digits = facilityNumber(t.keys, home.id, t.clock.now())
    const enter = (text: string) => guardian().call<ReplyOf<typeof openCode>>('POST', '/api/v1/my/scan/number', { digits: text })
    const spaced = `${digits.slice(0, 3)} ${digits.slice(3)}`
    expect((await enter(spaced)).body).toMatchObject({ facility: { id: home.id } })
    const wrong = digits === '000000' ? '000001' : '000000'
    expect(codesOf(await enter(wrong))).toEqual(['attendance.number-wrong'])
    for (let i = 0; i < 18; i++) await enter(wrong)
    expect((await enter(digits)).status).toBe(429)
  })
})

describe('the board', () => {
  const boardOf = async (staff: { client: TestApp['client'] extends (...a: never[]) => infer C ? C : never }) =>
    (await staff.client.get<ReplyOf<typeof getBoard>>(`/api/v1/facilities/${home.id}/board`)).body
  const call = (staff: Awaited<ReturnType<typeof staffAt>>, booking: string, what: string, body: unknown) =>
    staff.client.call<Use>('POST', `/api/v1/facilities/${home.id}/bookings/${booking}/${what}`, body)

  it('says who comes, who is missing, who is fetched late, to the millisecond', async () => {
    const booking = await book(kid(), home, 570, 690)
    for (const [time, state] of [
      ['09:59:59.999', 'expected'],
      ['10:00:00.000', 'notArrived'],
    ] as const) {
      t.clock.set(at(time))
      const board = await boardOf(await staffAt(home))
      expect(board.uses).toMatchObject([{ booking, board: state, classAge: 1 }])
      expect(board.counts[state]).toBe(1)
    }
    await call(await staffAt(home), booking, 'stamp', { direction: 'in' })
    for (const [time, state] of [
      ['11:59:59.999', 'inUse'],
      ['12:00:00.000', 'latePickup'],
    ] as const) {
      t.clock.set(at(time))
      expect((await boardOf(await staffAt(home))).uses[0]?.board).toBe(state)
    }
  })

  it('one tap in, one tap out, undo; every value stays in the history', async () => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('09:31'))
    const staff = await staffAt(home)
    expect((await call(staff, booking, 'stamp', { direction: 'in' })).body).toMatchObject({
      state: 'inUse',
      in: { source: 'staff' },
    })
    expect(codesOf(await call(staff, booking, 'stamp', { direction: 'in' }))).toEqual(['attendance.stamped'])
    expect((await call(staff, booking, 'undo', { direction: 'in' })).body).toMatchObject({ state: 'confirmed', in: null })
    expect(codesOf(await call(staff, booking, 'undo', { direction: 'in' }))).toEqual(['attendance.nothing-to-undo'])
    await call(staff, booking, 'stamp', { direction: 'in' })
    const { rows } = await t.admin.query<{ event: string; details: { at?: string } }>(
      'select event, details from booking_event where booking_id = $1 order by at, id',
      [booking],
    )
    expect(rows.map((r) => r.event).slice(-3)).toEqual(['stampIn', 'undoStampIn', 'stampIn'])
    expect(rows.at(-2)?.details.at).toBe('2026-12-01T00:31:00.000Z')
  })

  it('a correction needs a reason and keeps what was', async () => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('11:40'))
    const staff = await staffAt(home)
    await call(staff, booking, 'stamp', { direction: 'in', time: 570 })
    await call(staff, booking, 'stamp', { direction: 'out', time: 690 })
    const without = await call(staff, booking, 'correct', { direction: 'out', time: 695, reason: null })
    expect(codesOf(without)).toEqual(['attendance.reason-missing'])
    await call(staff, booking, 'correct', { direction: 'out', time: 695, reason: 'forgotten' })
    const twice = await call(staff, booking, 'correct', { direction: 'out', time: 693, reason: 'wrongTime' })
    expect(twice.body.out).toEqual({
      at: '2026-12-01T02:33:00.000Z',
      source: 'staff',
      earlier: [
        { at: '2026-12-01T02:30:00.000Z', reason: 'forgotten' },
        { at: '2026-12-01T02:35:00.000Z', reason: 'wrongTime' },
      ],
    })
  })

  it('ATT-2: a way home that nobody stamped is entered on a later day with its time; «now» is of the day alone', async () => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('11:00'))
    await call(await staffAt(home), booking, 'stamp', { direction: 'in', time: 570 })
    t.clock.set(new Date('2026-12-02T00:00:00Z'))
    const staff = await staffAt(home)
    expect((await boardOf(staff)).openDays).toEqual([{ date: day, uses: 1 }])
    expect(codesOf(await call(staff, booking, 'stamp', { direction: 'out' }))).toEqual(['attendance.other-day'])
    expect((await call(staff, booking, 'stamp', { direction: 'out', time: 688 })).body).toMatchObject({ state: 'used' })
    expect((await boardOf(staff)).openDays).toEqual([])
  })

  it('INT-4: it knows after which interview a child was accepted; one known before has none', async () => {
    for (const child of family.children) await book(child, home, 570, 690)
    const interview = randomUUID()
    await insert(t, 'interview', {
      id: interview,
      child_id: kid().id,
      facility_id: home.id,
      way: 'phone',
      state: 'accepted',
      entered_by_kind: 'facilityStaff',
      requested_at: before,
    })
    await t.admin.query('update facility_acceptance set interview_id = $1 where child_id = $2', [interview, kid().id])
    t.clock.set(at('09:00'))
    expect((await boardOf(await staffAt(home))).accepted).toEqual([{ child: kid().id, interview }])
  })

  it.each([
    ['11:40', null, 120],
    ['11:41', 150, 150],
    ['12:31', 210, 210],
  ])('HRS-6: out at %s proposes %s; confirmed it counts %s', async (time, proposal, counted) => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('09:30'))
    await call(await staffAt(home), booking, 'stamp', { direction: 'in' })
    t.clock.set(at(time))
    const staff = await staffAt(home)
    expect((await call(staff, booking, 'stamp', { direction: 'out' })).body).toMatchObject({ proposal, minutes: 120 })
    const done = await call(staff, booking, 'count', { accept: true })
    expect(done.body).toMatchObject({ proposal: null, minutes: counted, state: 'used' })
    const { rows } = await t.admin.query('select used from hours_balance where child_id = $1 and used > 0', [kid().id])
    expect(rows).toEqual([{ used: counted }])
  })

  it('HRS-6: staff may leave the booked minutes; the decision closes the proposal until a stamp changes', async () => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('11:50'))
    const staff = await staffAt(home)
    await call(staff, booking, 'stamp', { direction: 'in', time: 570 })
    await call(staff, booking, 'stamp', { direction: 'out' })
    expect((await call(staff, booking, 'count', { accept: false })).body).toMatchObject({ proposal: null, minutes: 120 })
    t.clock.set(at('11:55'))
    const corrected = await call(staff, booking, 'correct', { direction: 'out', time: 714, reason: 'wrongTime' })
    expect(corrected.body.proposal).toBe(150)
  })

  it('ATT-5: a person settles a use without arrival', async () => {
    const noShow = await book(kid(), home, 570, 690)
    const called = await book(sister(), home, 570, 690)
    const closed = await book(kid(), home, 840, 900)
    t.clock.set(at('15:00'))
    const staff = await staffAt(home)
    expect((await call(staff, noShow, 'absence', { how: 'noShow' })).body.state).toBe('noShow')
    expect((await call(staff, called, 'absence', { how: 'calledOff', calledTime: 480 })).body.state).toBe('cancelledLate')
    expect((await call(staff, closed, 'absence', { how: 'facility' })).body.state).toBe('cancelledByFacility')
    const { rows } = await t.admin.query('select used from hours_balance where child_id = any($1) and used > 0', [
      [kid().id, sister().id],
    ])
    expect(rows).toEqual([{ used: 120 }, { used: 120 }])
  })

  it('ATT-5: nobody is 無断 before 30 minutes have passed, nor once there', async () => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('09:59:59.999'))
    expect(codesOf(await call(await staffAt(home), booking, 'absence', { how: 'noShow' }))).toEqual(['booking.no-show-early'])
    const staff = await staffAt(home)
    await call(staff, booking, 'stamp', { direction: 'in' })
    expect(codesOf(await call(staff, booking, 'absence', { how: 'noShow' }))).toEqual(['attendance.state'])
  })

  it('allergies are opened for the roster, each child recorded; strangers get nothing', async () => {
    await book(kid(), home, 570, 690)
    t.clock.set(at('09:00'))
    const staff = await staffAt(home)
    const reply = await staff.client.get<{ children: { child: string }[] }>(`/api/v1/facilities/${home.id}/board/allergies`)
    expect(reply.body.children.map((c) => c.child)).toEqual([kid().id])
    const { rows } = await t.admin.query('select event from health_read where child_id = $1', [kid().id])
    expect(rows).toEqual([{ event: 'board.allergies-read' }])
    const other = await staffAt(await buildFacility(t))
    for (const path of ['board', 'board/allergies'])
      expect((await other.client.get(`/api/v1/facilities/${home.id}/${path}`)).status).toBe(404)
    expect((await guardian().get(`/api/v1/facilities/${home.id}/board`)).status).toBe(401)
  })
})

describe('今日の控え (REL-09)', () => {
  type Sheet = {
    children: { child: string; times: unknown[]; readable: boolean; sections: { section: string }[]; emergency: unknown[] }[]
  }

  it('holds the day’s children once each, with allergies and whom to call; every child is recorded', async () => {
    await guardian().call('PUT', `/api/v1/my/children/${kid().id}/sheet/allergies`, { version: 0, value: { has: 'no' } })
    await guardian().call('PUT', '/api/v1/my/contacts/emergency', {
      stamp: '',
      value: { contacts: [{ name: '見本 花子', relation: 'mother', phone: '090-0000-0001' }] },
    })
    await book(kid(), home, 570, 630)
    await book(kid(), home, 840, 900)
    t.clock.set(at('09:00'))
    const staff = await staffAt(home)
    const { body } = await staff.client.get<Sheet>(`/api/v1/facilities/${home.id}/day-sheet`)
    expect(body.children).toMatchObject([
      {
        child: kid().id,
        readable: true,
        times: [
          { start: 570, end: 630 },
          { start: 840, end: 900 },
        ],
        sections: [{ section: 'allergies', value: { has: false } }],
        emergency: [{ name: '見本 花子', phone: '090-0000-0001' }],
      },
    ])
    const { rows } = await t.admin.query('select event from health_read where child_id = $1 and event = $2', [
      kid().id,
      'daySheet.read',
    ])
    expect(rows).toHaveLength(1)
  })

  it('is nobody else’s, and names nobody of another day', async () => {
    await book(kid(), home, 570, 630)
    const path = `/api/v1/facilities/${home.id}/day-sheet`
    const other = await staffAt(await buildFacility(t))
    expect((await other.client.get(path)).status).toBe(404)
    expect((await guardian().get(path)).status).toBe(401)
    t.clock.set(new Date('2026-12-02T00:00:00Z'))
    const staff = await staffAt(home)
    expect((await staff.client.get<Sheet>(path)).body.children).toEqual([])
  })
})

describe('提供の記録', () => {
  it('is sealed, keeps its versions, and is read by facility and family', async () => {
    const booking = await book(kid(), home, 570, 690)
    t.clock.set(at('11:00'))
    const staff = await staffAt(home)
    const path = `/api/v1/facilities/${home.id}/bookings/${booking}/record`
    const words = { mood: '砂場でよく遊びました', meal: '完食', sleep: '', note: '' }
    const save = (version: number, more = {}) => staff.client.call('PUT', path, { version, ...words, ...more })
    expect(codesOf(await save(0))).toEqual(['attendance.state'])
    await staff.client.call('POST', `/api/v1/facilities/${home.id}/bookings/${booking}/stamp`, { direction: 'in' })
    expect((await save(0)).status).toBe(200)
    expect(codesOf(await save(0))).toEqual(['changed-elsewhere'])
    expect((await save(1, { meal: '半分' })).status).toBe(200)
    const own = await guardian().get(`/api/v1/my/bookings/${booking}/record`)
    expect(own.body).toMatchObject({ version: 2, record: { ...words, meal: '半分' } })
    expect((await staff.client.get(path)).body).toEqual(own.body)
    const { rows } = await t.admin.query<{ sealed: Buffer }>('select sealed from care_record where booking_id = $1', [booking])
    expect(rows).toHaveLength(2)
    expect(rows.some((row) => row.sealed.includes('砂場'))).toBe(false)
    const other = await staffAt(await buildFacility(t))
    expect((await other.client.get(path)).status).toBe(404)
  })
})

describe('the month', () => {
  it('lists results, fees and what is open; closes when all is settled, then nothing changes', async () => {
    const used = await book(kid(), home, 570, 690)
    const open = await book(sister(), home, 570, 690)
    t.clock.set(at('11:45'))
    const staff = await staffAt(home)
    const at1 = `/api/v1/facilities/${home.id}/bookings/${used}`
    await staff.client.call('POST', `${at1}/stamp`, { direction: 'in', time: 570 })
    await staff.client.call('POST', `${at1}/stamp`, { direction: 'out' })
    const month = async () => {
      const { client } = await staffAt(home, 'facilityAdmin')
      return (await client.get<ReplyOf<typeof getMonth>>(`/api/v1/facilities/${home.id}/months/2026-12`)).body
    }
    expect((await month()).open.map((o) => [o.booking, o.why])).toEqual(
      expect.arrayContaining([
        [used, 'proposal'],
        [open, 'notArrived'],
      ]),
    )
    await staff.client.call('POST', `${at1}/count`, { accept: true })
    await staff.client.call('POST', `/api/v1/facilities/${home.id}/bookings/${open}/absence`, { how: 'noShow' })
    const result = await month()
    expect(result.open).toEqual([])
    expect(result.totals).toEqual({ uses: 1, minutes: 150, fee: 750, layers: [{ layer: 'national', minutes: 150 }] })
    const admin = await staffAt(home, 'facilityAdmin')
    const close = (client = admin.client) => client.call('POST', `/api/v1/facilities/${home.id}/months/2026-12/close`)
    expect(codesOf(await close())).toEqual(['attendance.month-running'])
    t.clock.set(new Date('2027-01-01T00:00:00+09:00'))
    const later = await staffAt(home, 'facilityAdmin')
    const file = await later.client.get(`/api/v1/facilities/${home.id}/months/2026-12/file`)
    expect(file.text).toContain('9:30')
    const cookie = [...later.client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const older = await fetch(`${t.url}/api/v1/facilities/${home.id}/months/2026-12/file?code=cp932`, { headers: { cookie } })
    const carried = new TextDecoder('shift_jis', { fatal: true }).decode(await older.arrayBuffer())
    expect(carried).toBe(file.text.replace('\ufeff', ''))
    expect((await close(later.client)).status).toBe(200)
    const late = await later.client.call('POST', `${at1}/correct`, { direction: 'out', time: 690, reason: 'wrongTime' })
    expect(codesOf(late)).toEqual(['attendance.month-closed'])
  })
})

describe('FEE-4: the reduction of a use', () => {
  it('still counts when the month is closed after the relation has ended', async () => {
    await t.admin.query('update facility set reduction_honoured = true where id = $1', [home.id])
    await t.admin.query(
      `insert into reduction (id, child_id, municipality, class, valid_from, decided_at)
       values (gen_random_uuid(), $1, $2, 'welfare', '2026-11-01', '2026-11-01T00:00:00Z')`,
      [kid().id, family.municipality],
    )
    const used = await book(kid(), home, 570, 690)
    t.clock.set(at('09:30'))
    const staff = await staffAt(home)
    const path = `/api/v1/facilities/${home.id}/bookings/${used}/stamp`
    await staff.client.call('POST', path, { direction: 'in' })
    t.clock.set(at('11:30'))
    await (await staffAt(home)).client.call('POST', path, { direction: 'out' })
    const fee = async () => {
      const { client } = await staffAt(home, 'facilityAdmin')
      const { body } = await client.get<ReplyOf<typeof getMonth>>(`/api/v1/facilities/${home.id}/months/2026-12`)
      return body.totals.fee
    }
    const reduced = await fee()
    expect(reduced).toBe(0)
    await t.admin.query(`update facility_relation set live_until = '2026-12-31' where child_id = $1`, [kid().id])
    t.clock.set(new Date('2027-01-05T09:00:00+09:00'))
    expect(await fee()).toBe(reduced)
  })
})

describe('マイページ', () => {
  it('tells each child’s next uses and last days', async () => {
    await book(kid(), home, 570, 690)
    const { body } = await guardian().get<ReplyOf<typeof getMyDay>>('/api/v1/my/day')
    expect(body.children).toMatchObject([
      { child: { id: kid().id }, nationalEnd: '2027-06-13', uses: [{ facility: { id: home.id }, date: day, start: 570 }] },
      { child: { id: sister().id }, uses: [] },
    ])
  })
})

describe('受付端末', () => {
  it('is paired with a code of ten minutes that works once, shows the code, and is taken out of use at once', async () => {
    const admin = await staffAt(home, 'facilityAdmin')
    const make = async () =>
      (await admin.client.call<{ code: string }>('POST', `/api/v1/facilities/${home.id}/devices`, { name: '玄関' })).body.code
    const tablet = t.client()
    const pair = (code: string) => tablet.call('POST', '/api/v1/kiosk/pair', { code })
    const code = await make()
    expect(codesOf(await pair('22222-22222'))).toEqual(['pairing-code-wrong'])
    expect((await pair(` ${code.toLowerCase()} `)).status).toBe(200)
    expect(codesOf(await pair(code))).toEqual(['pairing-code-wrong'])
    const shown = await tablet.get<{ windows: { digits: string }[] }>('/api/v1/kiosk/code')
    expect(shown.body.windows[0]?.digits).toBe(facilityNumber(t.keys, home.id, t.clock.now()))
    const listed = await admin.client.get<{ devices: { id: string }[] }>(`/api/v1/facilities/${home.id}/devices`)
    const [device] = listed.body.devices
    expect((await admin.client.call('POST', `/api/v1/facilities/${home.id}/devices/${device?.id}/revoke`)).status).toBe(200)
    expect((await tablet.get('/api/v1/kiosk/code')).status).toBe(401)

    const late = await make()
    t.clock.set(new Date(before.getTime() + 600_000))
    expect(codesOf(await pair(late))).toEqual(['pairing-code-wrong'])
  })

  it('draws codes of its own key, offline; they end with the tablet', async () => {
    const booking = await book(kid(), home, 570, 690)
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const admin = await staffAt(home, 'facilityAdmin')
    const made = await admin.client.call<{ code: string }>('POST', `/api/v1/facilities/${home.id}/devices`, { name: '玄関' })
    const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url')
    await t.client().call('POST', '/api/v1/kiosk/pair', { code: made.body.code, publicKey: spki })
    const listed = await admin.client.get<{ devices: { id: string }[] }>(`/api/v1/facilities/${home.id}/devices`)
    const device = listed.body.devices[0]?.id ?? ''
    t.clock.set(at('09:28'))
    const fields = deviceCodeFields(device, t.clock.now())
    const signature = sign('sha256', deviceCodeSigned(fields), { key: privateKey, dsaEncoding: 'ieee-p1363' })
    const open = () => guardian().get<ReplyOf<typeof openCode>>(`/api/v1/scan/codes/${deviceCodeToken(fields, signature)}`)
    const { ticket } = (await open()).body
    expect((await stamp(ticket, { booking, direction: 'in' })).status).toBe(200)
    await t.admin.query('update device set revoked_at = now() where id = $1', [device])
    expect(codesOf(await open())).toEqual(['attendance.code-over'])
  })

  it('only an administrator makes codes', async () => {
    const staff = await staffAt(home)
    const reply = await staff.client.call('POST', `/api/v1/facilities/${home.id}/devices`, { name: '玄関' })
    expect(reply.status).toBe(403)
  })
})
