/** 受付端末 without a network (ATT-4, ATT-7): counted once, in order, held where a person must say; the family's code and digits. */
import { createHmac, createPublicKey, randomUUID, verify } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, startTestApp, type TestApp } from '../../../test/helpers/app.ts'
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
import { buildUse } from '../../../test/helpers/build-month.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { guardianCode, readGuardianCode } from '../../platform/scan-code.ts'
import type { getBoard } from './contract.ts'
import { bytesOf, digitsMessage, digitsOf, guardianSign, initialsOf, outcomeOf, timeKnown } from './device-rules.ts'
import type { getKioskDay, getMyCode, postDeviceStamps } from './kiosk-contract.ts'

let t: TestApp
let home: BuiltFacility
let family: BuiltHousehold
let staff: BuiltLogin
let tablet: Client
let booking: string
const day = '2026-12-01'
const at = (clock: string) => new Date(`${day}T${clock}+09:00`)

beforeAll(async () => {
  t = await startTestApp({ now: at('08:00') })
  await buildTowns(t)
})
afterAll(async () => {
  await t.close()
  expect(t.defects).toEqual([])
})
beforeEach(async () => {
  t.clock.set(at('08:00'))
  home = await buildFacility(t)
  family = await buildHousehold(t, { births: ['2024-06-15', '2025-06-15'] })
  for (const child of family.children) await buildAcceptance(t, child, home)
  booking = await use(0)
  staff = await buildLogin(t, 'facilityAdmin', { facilityId: home.id })
  tablet = await paired(home, staff)
})

/** Later that day; staff have tapped now and then. */
const goOn = async (clock: string): Promise<void> => {
  t.clock.set(at(clock))
  await t.admin.query('update session set last_seen_at = $1', [at(clock)])
}
const use = (child: number, start = 570, minutes = 120, facility = home) =>
  buildUse(t, family.children[child] as BuiltHousehold['children'][number], facility, { date: day, start, minutes, coming: true })

async function paired(facility: BuiltFacility, admin: BuiltLogin): Promise<Client> {
  const made = await admin.client.call<{ code: string }>('POST', `/api/v1/facilities/${facility.id}/devices`, { name: '玄関' })
  const client = t.client()
  expect((await client.call('POST', '/api/v1/kiosk/pair', { code: made.body.code, publicKey: null })).status).toBe(200)
  return client
}

type Sent = {
  booking: string
  direction: 'in' | 'out'
  at: Date
  deviceAt?: Date
  sure?: boolean
  how?: 'code' | 'digits' | 'staff'
}
let sequence = 0
const stamp = ({ booking: of, direction, at: when, deviceAt = when, sure = true, how = 'staff' }: Sent, id = randomUUID()) => {
  sequence += 1
  return { id, sequence, booking: of, direction, at: when.toISOString(), deviceAt: deviceAt.toISOString(), sure, how }
}
const send = (stamps: ReturnType<typeof stamp>[], sentAt = t.clock.now(), by = tablet) =>
  by.call<ReplyOf<typeof postDeviceStamps>>('POST', '/api/v1/kiosk/stamps', { sentAt: sentAt.toISOString(), stamps })
const outcomes = async (...args: Parameters<typeof send>) => {
  const reply = await send(...args)
  expect(reply.status).toBe(200)
  return args[0].map((s) => reply.body.kept.find((k) => k.id === s.id)?.outcome)
}
const board = async () =>
  (await staff.client.get<ReplyOf<typeof getBoard>>(`/api/v1/facilities/${home.id}/board?date=${day}`)).body
const stamps = async () =>
  (
    await t.admin.query<{ direction: string; at: Date; device_at: Date; source: string }>(
      'select direction, at, device_at, source from attendance where booking_id = $1 order by at',
      [booking],
    )
  ).rows

describe('ATT-4: stamps that arrive hours later', () => {
  it('count with their own time, in their order, whichever order they are sent in', async () => {
    await goOn('17:00')
    const [way, back] = [
      stamp({ booking, direction: 'in', at: at('09:28'), how: 'code' }),
      stamp({ booking, direction: 'out', at: at('11:31') }),
    ]
    expect(await outcomes([back, way])).toEqual(['stamped', 'stamped'])
    expect(await stamps()).toEqual([
      { direction: 'in', at: at('09:28'), device_at: at('09:28'), source: 'deviceScan' },
      { direction: 'out', at: at('11:31'), device_at: at('11:31'), source: 'staff' },
    ])
    expect((await board()).uses.map((u) => u.board)).toEqual(['used'])
  })

  it('sent again, alone or among others, they are the same row and the same answer', async () => {
    await goOn('10:00')
    const first = stamp({ booking, direction: 'in', at: at('09:28') })
    expect(await outcomes([first])).toEqual(['stamped'])
    const other = stamp({ booking: await use(1), direction: 'in', at: at('09:29') })
    expect(await outcomes([first, other, first])).toEqual(['stamped', 'stamped', 'stamped'])
    const both = await Promise.all([send([first, other]), send([other, first])])
    expect(both.map((r) => r.body.kept.length)).toEqual([2, 2])
    const { rows } = await t.admin.query('select from device_stamp where facility_id = $1', [home.id])
    expect([rows.length, (await stamps()).length]).toEqual([2, 1])
  })

  it('what the family has stamped meanwhile is there already', async () => {
    await goOn('10:00')
    const there = await staff.client.call('POST', `/api/v1/facilities/${home.id}/bookings/${booking}/stamp`, {
      direction: 'in',
      time: 565,
    })
    expect(there.status).toBe(200)
    expect(await outcomes([stamp({ booking, direction: 'in', at: at('09:28') })])).toEqual(['already'])
    expect((await stamps()).map((s) => s.at)).toEqual([at('09:25')])
  })

  it.each([
    [
      'of a booking that is not of this facility',
      () => ({ booking: randomUUID(), direction: 'in' as const, at: at('09:28') }),
      'attendance.no-booking',
    ],
    ['out without in', () => ({ booking, direction: 'out' as const, at: at('11:28') }), 'attendance.not-in'],
    [
      'of another day',
      () => ({ booking, direction: 'in' as const, at: new Date('2026-11-30T00:28:00Z') }),
      'attendance.other-day',
    ],
    ['from the future', () => ({ booking, direction: 'in' as const, at: at('17:03') }), 'attendance.future'],
    [
      'read from a code long before the booking',
      () => ({ booking, direction: 'in' as const, at: at('08:30'), how: 'code' as const }),
      'attendance.too-early',
    ],
    [
      'with a clock that was set meanwhile',
      () => ({ booking, direction: 'in' as const, at: at('09:28'), deviceAt: new Date('2026-11-30T00:28:00Z'), sure: false }),
      'attendance.clock-unsure',
    ],
  ])('%s waits for a person, who sees it on the board', async (_what, sent, reason) => {
    await goOn('17:00')
    expect(await outcomes([stamp(sent())])).toEqual(['held'])
    expect(await stamps()).toEqual([])
    const [held] = (await board()).held
    expect(held?.reason).toBe(reason)
    const settle = () => staff.client.call('POST', `/api/v1/facilities/${home.id}/held-stamps/${held?.id}/settle`, {})
    expect([(await settle()).status, (await settle()).status]).toEqual([200, 404])
    expect((await board()).held).toEqual([])
  })

  it('a clock a day off all the while counts with the right time and says so', async () => {
    await goOn('10:00')
    const off = (clock: string) => new Date(at(clock).getTime() + 86_400_000)
    expect(
      await outcomes([stamp({ booking, direction: 'in', at: at('09:28'), deviceAt: off('09:28'), sure: false })], off('10:00')),
    ).toEqual(['stamped'])
    expect(await stamps()).toMatchObject([{ at: at('09:28'), device_at: off('09:28') }])
  })

  it('another facility’s tablet and one that was revoked change nothing', async () => {
    await goOn('10:00')
    const elsewhere = await buildFacility(t)
    const other = await paired(elsewhere, await buildLogin(t, 'facilityAdmin', { facilityId: elsewhere.id }))
    expect(await outcomes([stamp({ booking, direction: 'in', at: at('09:28') })], undefined, other)).toEqual(['held'])
    const { rows } = await t.admin.query<{ id: string }>('select id from device where facility_id = $1', [home.id])
    await staff.client.call('POST', `/api/v1/facilities/${home.id}/devices/${rows[0]?.id}/revoke`, {})
    expect((await send([stamp({ booking, direction: 'in', at: at('09:28') })])).status).toBe(401)
    expect(await stamps()).toEqual([])
  })
})

describe('ATT-7: what a tablet knows, and the family’s code', () => {
  it('initials and times only, the hours that are left, and how to check a code', async () => {
    await use(1, 600)
    await goOn('09:20')
    const { body, text } = await tablet.get<ReplyOf<typeof getKioskDay>>('/api/v1/kiosk/day')
    expect(body.uses.map((u) => [u.initials, u.start, u.household])).toEqual([
      ['ミ.サ.', 570, family.id],
      ['ミ.サ.', 600, family.id],
    ])
    expect(text).not.toContain('さくら')
    const mine = (await family.guardian.client.get<ReplyOf<typeof getMyCode>>('/api/v1/my/code')).body
    const key = Buffer.from(body.households[0]?.key ?? '', 'base64url')
    const now = at('09:20').getTime()
    const mac = createHmac('sha256', key).update(digitsMessage(now)).digest()
    expect(mine.windows[0]?.digits).toBe(digitsOf(mac))
    expect(mine.windows).toHaveLength(4)
    const code = guardianCode(t.keys, { householdId: family.id, loginId: family.guardian.id }, at('09:20'))
    const sign = guardianSign(code, now)
    const spki = createPublicKey({ key: Buffer.from(bytesOf(body.guardianKey)), format: 'der', type: 'spki' })
    expect(sign?.household).toBe(family.id)
    expect(
      verify(
        'sha256',
        sign?.signed ?? new Uint8Array(),
        { key: spki, dsaEncoding: 'ieee-p1363' },
        sign?.signature ?? new Uint8Array(),
      ),
    ).toBe(true)
    expect(readGuardianCode(spki, code, at('09:20'))?.householdId).toBe(family.id)
  })

  it('a code holds for its minute and half a minute before, and nothing else is one', () => {
    const code = guardianCode(t.keys, { householdId: family.id, loginId: family.guardian.id }, at('09:20'))
    const made = at('09:20').getTime()
    expect([-30_001, -30_000, 0, 59_999, 60_000].map((ms) => guardianSign(code, made + ms) !== null)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
    expect(['', 'G', 'Gabc', `F${code.slice(1)}`, `${code}a`].map((text) => guardianSign(text, made))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('time: sure while counted on from the server, else by the own clock and how far it was off', () => {
    const anchor = { server: 1_000_000, own: 5_000_000, steady: 100 }
    expect(timeKnown(anchor, 5_000_060, 160)).toEqual({ at: 1_000_060, sure: true })
    // Set back by an hour: the steady clock knows better. Set on, or slept: not known.
    expect(timeKnown(anchor, 5_000_060 - 3_600_000, 160)).toEqual({ at: 1_000_060, sure: true })
    expect(timeKnown(anchor, 5_000_060 + 3_600_000, 160)).toEqual({ at: 4_600_060, sure: false })
    expect(timeKnown({ ...anchor, steady: null }, 5_000_060, 7)).toEqual({ at: 1_000_060, sure: false })
    expect(timeKnown(null, 42, 7)).toEqual({ at: 42, sure: false })
    expect([initialsOf('ミホン サクラ'), initialsOf('ミホン'), initialsOf('')]).toEqual(['ミ.サ.', 'ミ.', ''])
  })

  it('a second ahead of the server is now', () => {
    const now = at('10:00')
    const facts = {
      id: 'a',
      child: 'b',
      date: day as never,
      start: 570,
      end: 690,
      state: 'confirmed' as const,
      in: null,
      out: null,
    }
    const one = { id: 'x', sequence: 1, booking: 'a', direction: 'in' as const, deviceAt: now, sure: true, how: 'staff' as const }
    expect(outcomeOf(facts, { ...one, at: new Date(now.getTime() + 1_000) }, now, 0)).toEqual({ outcome: 'stamped', at: now })
  })
})
