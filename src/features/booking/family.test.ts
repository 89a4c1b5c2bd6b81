/** The family's booking through HTTP: what is shown, what is refused, what is told, what cancelling costs. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf, defaultNow, rulesOf, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
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
} from '../../../test/helpers/build.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import type { getBooking, getDays, getQuote, getTimes, listBookings, postBooking } from './contract.ts'

let t: TestApp
let facility: BuiltFacility
let family: BuiltHousehold
let child: BuiltChild
/** Thursday; its window (30 days before 9:00 to the day before 17:00) is open at the clock's 24 November. */
const day = '2026-12-03'

beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
})
afterAll(async () => {
  await expectBalanced()
  expect(t.defects).toEqual([])
  await t.close()
})
beforeEach(async () => {
  t.clock.set(defaultNow)
  facility = await buildFacility(t)
  family = await buildHousehold(t)
  child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 1 })
})

/** Σ entries = balances, Σ bookings = cells: the nightly reconciliation's own question. */
async function expectBalanced(): Promise<void> {
  const hours = await t.admin.query(`
    select b.child_id, b.layer from hours_balance b left join hours_entry e using (child_id, month, layer)
    group by b.child_id, b.month, b.layer, b.used having b.used <> coalesce(sum(e.minutes), 0)`)
  expect(hours.rows).toEqual([])
  const cells = await t.admin.query(`
    select c.facility_id, c.start_min from slot_cell c
    left join booking b on b.facility_id = c.facility_id and b.date = c.date and b.kind = c.kind
      and b.start_min <= c.start_min and b.end_min > c.start_min and b.state in ('requested', 'confirmed', 'inUse', 'used')
    group by c.facility_id, c.date, c.start_min, c.kind, c.taken having c.taken <> count(b.id)`)
  expect(cells.rows).toEqual([])
}

const at = (path: string, place = facility): string => `/api/v1/my/children/${child.id}/facilities/${place.id}/${path}`
const wish = (more: Record<string, unknown> = {}) => ({
  child: child.id,
  facility: facility.id,
  kind: 'flexible',
  date: day,
  start: 540,
  end: 660,
  ...more,
})
const book = (more: Record<string, unknown> = {}, key?: string) =>
  family.guardian.client.call<ReplyOf<typeof postBooking>>('POST', '/api/v1/bookings', wish(more), key ? { key } : {})
const cancel = (id: string, body: Record<string, unknown> = { lostMinutes: 0 }, key?: string) =>
  family.guardian.client.call<ReplyOf<typeof postBooking>>('POST', `/api/v1/bookings/${id}/cancel`, body, key ? { key } : {})
const used = async (layer = 'national'): Promise<number> => {
  const { rows } = await t.admin.query('select used from hours_balance where child_id = $1 and layer = $2', [child.id, layer])
  return rows[0]?.used ?? 0
}
const mails = async (): Promise<{ kind: string; recipient: string }[]> =>
  (await t.admin.query('select kind, recipient from outbox order by created_at, id')).rows

describe('before booking', () => {
  test('SLOT-3: the month says which days can be taken, and why the others cannot', async () => {
    await buildCells(
      t,
      facility,
      { date: '2026-12-24', from: 540, to: 600, cap: 3 },
      { date: '2026-12-25', from: 540, to: 600, cap: 3 },
    )
    const { status, body } = await family.guardian.client.get<ReplyOf<typeof getDays>>(at('days?month=2026-12'))
    expect(status).toBe(200)
    expect(body.days).toEqual([
      { date: day, free: 1, mark: 'few', why: null },
      { date: '2026-12-24', free: 3, mark: 'open', why: null },
      {
        date: '2026-12-25',
        free: 0,
        mark: 'closed',
        why: { code: 'slot.not-open', slots: { date: '2026-12-25', opensAt: '2026-11-25T00:00:00.000Z' } },
      },
    ])
    expect(body).toMatchObject({ bookable: 2400, rule: { min: 60, step: 30 }, way: 'automatic' })
  })

  test('SLOT-3: a taken cell is full, an own booking is an overlap', async () => {
    await book({ start: 540, end: 600 })
    const other = await buildHousehold(t)
    const sibling = other.children[0] as BuiltChild
    await buildAcceptance(t, sibling, facility)
    const own = await family.guardian.client.get<ReplyOf<typeof getTimes>>(at(`times?date=${day}`))
    expect(own.body.cells.map((cell) => [cell.start, cell.takable, cell.why?.code ?? null])).toEqual([
      [540, false, 'booking.overlap'],
      [570, false, 'booking.overlap'],
      [600, true, null],
      [630, true, null],
      [660, true, null],
      [690, true, null],
    ])
    const theirs = await other.guardian.client.get<ReplyOf<typeof getTimes>>(
      `/api/v1/my/children/${sibling.id}/facilities/${facility.id}/times?date=${day}`,
    )
    expect(theirs.body.cells[0]).toEqual({
      start: 540,
      free: 0,
      takable: false,
      why: { code: 'slot.full', slots: { date: day, start: 540, cells: 1 } },
    })
  })

  test('the quote shows hours before and after per layer, both prices and the exact limit', async () => {
    const { status, body } = await family.guardian.client.get<ReplyOf<typeof getQuote>>(at(`quote?date=${day}&start=540&end=630`))
    expect(status).toBe(200)
    expect(body.layers).toEqual([
      { code: 'national', name: '国の時間', minutes: 90, before: 600, after: 510 },
      { code: 'koto', name: '江東区の時間', minutes: 0, before: 1800, after: 1800 },
    ])
    expect(body.price).toMatchObject({ perHour: 300, price: 450, waived: 450, reduced: 0, pays: 0, waivedBy: '江東区' })
    expect(body.cancel.limitAt).toBe('2026-12-02T15:00:00.000Z')
    expect(body.answerBy).toBeNull()
  })

  test('FEE-4: a reduction is taken off where the family pays, and said where it is not honoured', async () => {
    family = await buildHousehold(t, { municipality: '142182' })
    child = family.children[0] as BuiltChild
    await buildAcceptance(t, child, facility)
    await t.admin.query(
      `insert into reduction (id, child_id, municipality, class, valid_from, decided_at) values ($1, $2, '142182', 'lowIncome', '2026-09-01', now())`,
      [randomUUID(), child.id],
    )
    const ask = () => family.guardian.client.get<ReplyOf<typeof getQuote>>(at(`quote?date=${day}&start=540&end=630`))
    const { body } = await ask()
    expect(body.price).toMatchObject({ price: 450, waived: 0, reduced: 300, pays: 150, reductionNotHonoured: false })
    expect(body.layers).toEqual([{ code: 'national', name: '国の時間', minutes: 90, before: 360, after: 270 }])
    await t.admin.query('update facility set reduction_honoured = false where id = $1', [facility.id])
    expect((await ask()).body.price).toMatchObject({ reduced: 0, pays: 450, reductionNotHonoured: true })
  })

  test('BOOK-1: all failing reasons together, each with its rule and its three parts', async () => {
    family = await buildHousehold(t, { confirmed: false })
    child = family.children[0] as BuiltChild
    await buildCells(t, facility, { date: '2026-12-30', from: 540, to: 720, cap: 1 })
    const reply = await family.guardian.client.get(at('quote?date=2026-12-30&start=540&end=585'))
    expect(reply.status).toBe(409)
    expect(rulesOf(reply).sort()).toEqual(['ACC-6', 'ACC-6', 'HRS-4', 'INT-1', 'SLOT-2'])
    for (const reason of (reply.body as Problem).reasons ?? []) {
      expect(reason.what).toMatch(/。$/)
      expect(reason.next).toMatch(/。$/)
      expect(reason.what + reason.why + reason.next).not.toMatch(/[{}]|undefined|null|\d{4}-\d{2}/)
    }
  })

  test('another family’s child and an unknown facility are not found', async () => {
    const stranger = await buildHousehold(t)
    expect((await stranger.guardian.client.get(at('days?month=2026-12'))).status).toBe(404)
    expect((await family.guardian.client.get(at('days?month=2026-12', { ...facility, id: randomUUID() }))).status).toBe(404)
    expect((await t.client().get(at('days?month=2026-12'))).status).toBe(401)
  })
})

describe('booking', () => {
  test('HRS-5, BOOK-7: it stands at once, holds minutes, and both sides are told', async () => {
    const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
    const { status, body } = await book()
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'confirmed', date: day, start: 540, end: 660, minutes: 120 })
    expect(body.number).toMatch(/\S/)
    const { body: whole } = await family.guardian.client.get<ReplyOf<typeof getBooking>>(`/api/v1/my/bookings/${body.id}`)
    expect(whole).toMatchObject({ number: body.number, state: 'confirmed', minutes: 120, enteredByStaff: false })
    expect(whole.cancel.now).toMatchObject({ inTime: true, backMinutes: 120, lostMinutes: 0 })
    expect(await used()).toBe(120)
    expect((await mails()).filter((m) => [family.guardian.mail, staff.mail].includes(m.recipient))).toEqual(
      expect.arrayContaining([
        { kind: 'booking.confirmed', recipient: family.guardian.mail },
        { kind: 'booking.new', recipient: staff.mail },
      ]),
    )
    const audit = await t.admin.query("select event, code, child_ids, facility_id from audit_event where ids->>'booking' = $1", [
      body.id,
    ])
    expect(audit.rows).toEqual([
      { event: 'booking.book', code: 'booking.confirmed', child_ids: [child.id], facility_id: facility.id },
    ])
    await expectBalanced()
  })

  test('BOOK-5: the same key gives the same booking, another body under it none', async () => {
    const key = randomUUID()
    const [first, second] = [await book({}, key), await book({}, key)]
    // The first answer is drawn from the outcome, the second from the rows: the same.
    expect(second.body).toEqual(first.body)
    expect(codesOf(await book({ start: 600 }, key))).toEqual(['key-reused'])
    expect(await used()).toBe(120)
  })

  test('a refusal leaves nothing and may be tried again with the same key', async () => {
    const key = randomUUID()
    t.clock.set(new Date('2026-12-02T08:00:00.000Z'))
    expect(codesOf(await book({}, key))).toEqual(['slot.window-closed'])
    expect(await used()).toBe(0)
    t.clock.set(new Date('2026-12-02T07:59:59.999Z'))
    expect((await book({}, key)).status).toBe(200)
  })

  test('SLOT-2: open from the opening instant, to the millisecond', async () => {
    await buildCells(t, facility, { date: '2026-12-24', from: 540, to: 720, cap: 1 })
    t.clock.set(new Date('2026-11-23T23:59:59.999Z'))
    expect(codesOf(await book({ date: '2026-12-24' }))).toEqual(['slot.not-open'])
    t.clock.set(new Date('2026-11-24T00:00:00.000Z'))
    expect((await book({ date: '2026-12-24' })).status).toBe(200)
  })

  test('SLOT-3: a lost place names the nearest free times in the same answer', async () => {
    await book()
    const other = await buildHousehold(t)
    const late = other.children[0] as BuiltChild
    await buildAcceptance(t, late, facility)
    await buildCells(t, facility, { date: '2026-12-04', from: 540, to: 660, cap: 1 })
    const lost = await other.guardian.client.call('POST', '/api/v1/bookings', wish({ child: late.id, start: 570, end: 630 }))
    expect(lost.status).toBe(409)
    expect(codesOf(lost)).toEqual(['slot.full', 'booking.nearest'])
    expect((lost.body as Problem).reasons?.at(-1)?.what).toBe(
      '近い時間では、12/3 11:00–12:00、12/4 9:00–10:00、12/4 9:30–10:30があいています。',
    )
  })

  test('100 families, 3 places, all at once through HTTP: exactly 3', async () => {
    const place = await buildFacility(t)
    await buildCells(t, place, { date: day, from: 540, to: 660, cap: 3 })
    const families: BuiltHousehold[] = []
    for (let i = 0; i < 100; i += 1) families.push(await buildHousehold(t))
    for (const each of families) await buildAcceptance(t, each.children[0] as BuiltChild, place)
    const replies = await Promise.all(
      families.map((each) =>
        each.guardian.client.call('POST', '/api/v1/bookings', wish({ child: each.children[0]?.id, facility: place.id })),
      ),
    )
    expect(replies.filter((r) => r.status === 200)).toHaveLength(3)
    expect(new Set(replies.filter((r) => r.status !== 200).map((r) => codesOf(r)[0]))).toEqual(new Set(['slot.full']))
    await expectBalanced()
  }, 120_000)

  test.each([
    ['131083', '江東区 600 + 1,800', 2400],
    ['131075', '墨田区 600', 600],
    ['142182', '綾瀬市 360', 360],
  ])(
    'HRS-7 %s %s: two facilities at once never hold more than granted',
    async (town, _name, granted) => {
      family = await buildHousehold(t, { municipality: town })
      child = family.children[0] as BuiltChild
      const [here, there] = [await buildFacility(t, { municipality: town }), await buildFacility(t, { municipality: town })]
      const dates = ['07', '08', '09', '10', '11', '14', '15'].map((d) => `2026-12-${d}`)
      for (const place of [here, there]) {
        await buildAcceptance(t, child, place)
        await buildCells(t, place, ...dates.map((date) => ({ date, from: 540, to: 1020, cap: 5 })))
      }
      await Promise.all(
        dates.flatMap((date) => [
          book({ facility: here.id, date, start: 540, end: 780 }),
          book({ facility: there.id, date, start: 780, end: 1020 }),
        ]),
      )
      const { rows } = await t.admin.query(
        'select bool_and(used <= granted) as within, sum(used)::int as used from hours_balance where child_id = $1',
        [child.id],
      )
      expect(rows[0]).toEqual({ within: true, used: Math.floor(granted / 240) * 240 })
      await expectBalanced()
    },
    60_000,
  )

  test('BOOK-7: where the facility confirms, it waits and holds; where it enters, the family is told how', async () => {
    facility = await buildFacility(t, { settings: { bookingWays: { regular: 'facility', flexible: 'confirmed' } } })
    await buildAcceptance(t, child, facility)
    await buildCells(t, facility, { date: day, from: 540, to: 720, cap: 1 })
    await buildCells(t, facility, { date: day, from: 780, to: 900, cap: 1, kind: 'regular' })
    const asked = await book()
    expect(asked.body).toMatchObject({ state: 'requested', answerBy: '2026-11-25T00:00:00.000Z' })
    expect(await used()).toBe(120)
    expect(codesOf(await book({ kind: 'regular', start: 780, end: 840 }))).toEqual(['booking.way-facility'])
  })

  test('BOOK-1: an end at 11:00 and a start at 11:00 do not overlap; anything else does, anywhere', async () => {
    const there = await buildFacility(t)
    await buildAcceptance(t, child, there)
    await buildCells(t, there, { date: day, from: 540, to: 780, cap: 1 })
    await book()
    expect(codesOf(await book({ facility: there.id, start: 630, end: 690 }))).toEqual(['booking.overlap'])
    expect((await book({ facility: there.id, start: 660, end: 720 })).status).toBe(200)
  })
})

describe('after booking', () => {
  test('the list shows what comes, then what has been; a stranger sees neither', async () => {
    const made = await book()
    const list = (query = '') => family.guardian.client.get<ReplyOf<typeof listBookings>>(`/api/v1/my/bookings${query}`)
    expect((await list()).body.bookings.map((b) => b.id)).toEqual([made.body.id])
    expect((await list('?when=past')).body.bookings).toEqual([])
    t.clock.set(new Date('2026-12-03T02:00:00.000Z'))
    expect((await list()).body.bookings).toEqual([])
    expect((await list('?when=past')).body.bookings.map((b) => b.id)).toEqual([made.body.id])
    const stranger = await buildHousehold(t)
    expect((await stranger.guardian.client.get(`/api/v1/my/bookings/${made.body.id}`)).status).toBe(404)
    expect(
      (await stranger.guardian.client.get<ReplyOf<typeof listBookings>>(`/api/v1/my/bookings?child=${child.id}`)).body.bookings,
    ).toEqual([])
  })

  test('the calendar file names place and number, no child', async () => {
    const made = await book()
    const { text, headers } = await family.guardian.client.get(`/api/v1/my/bookings/${made.body.id}/calendar`)
    expect(headers.get('content-type')).toMatch(/^text\/calendar/)
    expect(text).toContain('DTSTART:20261203T000000Z')
    expect(text).toContain(made.body.number)
    expect(text).not.toContain('さくら')
  })

  test('CAN-1: at 23:59:59.999 of the day before minutes and place come back, at 0:00 they do not', async () => {
    const made = await book()
    t.clock.set(new Date('2026-12-02T14:59:59.999Z'))
    const done = await cancel(made.body.id)
    expect(done.body).toMatchObject({ state: 'cancelled', cancel: { now: null } })
    expect(await used()).toBe(0)
    await expectBalanced()

    t.clock.set(defaultNow)
    const again = await book()
    t.clock.set(new Date('2026-12-02T15:00:00.000Z'))
    const refused = await cancel(again.body.id)
    expect(codesOf(refused)).toEqual(['booking.cost-changed'])
    expect(await used()).toBe(120)
    const late = await cancel(again.body.id, { lostMinutes: 120 })
    expect(late.body.state).toBe('cancelledLate')
    expect(await used()).toBe(120)
    await expectBalanced()
  })

  test('BOOK-5: the same cancellation twice is one; both sides are told once', async () => {
    const staff = await buildLogin(t, 'facilityStaff', { facilityId: facility.id })
    const made = await book()
    const key = randomUUID()
    const [first, second] = [
      await cancel(made.body.id, { lostMinutes: 0 }, key),
      await cancel(made.body.id, { lostMinutes: 0 }, key),
    ]
    expect([first.status, second.status]).toEqual([200, 200])
    expect(
      (await mails())
        .filter((m) => m.recipient === staff.mail)
        .map((m) => m.kind)
        .sort(),
    ).toEqual(['booking.family-cancelled', 'booking.new'])
    expect(codesOf(await cancel(made.body.id))).toEqual(['booking.state'])
  })
})
