/** Every mail of bookings renders in the role that sends it, says the truth of that moment, and names no child. */
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import {
  type BuiltChild,
  buildAcceptance,
  buildCells,
  buildFacility,
  buildHousehold,
  buildTowns,
} from '../../../test/helpers/build.ts'
import { japanDate } from '../../platform/calendar.ts'
import { createPool, inRole } from '../../platform/db.ts'
import type { MailText } from '../../platform/outbox.ts'
import { bookingMails } from './mails.ts'

let t: TestApp
let pool: pg.Pool
let booking: string
let number: string

beforeAll(async () => {
  t = await startTestApp()
  pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  await buildTowns(t)
  const facility = await buildFacility(t, { settings: { bookingWays: { regular: 'facility', flexible: 'confirmed' } } })
  const family = await buildHousehold(t)
  const child = family.children[0] as BuiltChild
  await buildAcceptance(t, child, facility)
  await buildCells(t, facility, { date: '2026-12-03', from: 540, to: 720, cap: 1 })
  const made = await family.guardian.client.call<{ id: string; number: string }>('POST', '/api/v1/bookings', {
    child: child.id,
    facility: facility.id,
    kind: 'flexible',
    date: '2026-12-03',
    start: 540,
    end: 660,
  })
  booking = made.body.id
  number = made.body.number
})
afterAll(async () => {
  await pool.end()
  await t.close()
})

const render = (kind: string): Promise<MailText | null> =>
  inRole(pool, async (tx) => {
    const now = t.clock.now()
    const c = { now, today: japanDate(now), baseUrl: 'http://localhost', keys: t.keys, locale: 'ja' }
    return (await bookingMails[kind]?.(tx, { booking }, c)) ?? null
  })

test.each(Object.keys(bookingMails))('%s: subject, number, place and address, no child’s name', async (kind) => {
  const states: Record<string, string> = {
    'booking.confirmed': 'confirmed',
    'booking.new': 'confirmed',
    'booking.changed': 'confirmed',
    'booking.family-changed': 'confirmed',
    'booking.late': 'confirmed',
    'booking.late-withdrawn': 'confirmed',
  }
  await t.admin.query('update booking set state = $2 where id = $1', [booking, states[kind] ?? 'requested'])
  const mail = await render(kind)
  expect(mail?.subject).toMatch(/\S/)
  expect(mail?.text).toContain(number)
  expect(mail?.text).toContain('12月3日（木） 9時から11時')
  expect(mail?.text).toMatch(/http:\/\/localhost\/(my|facility)\/bookings\//)
  expect(`${mail?.subject}${mail?.text}`).not.toMatch(/さくら|見本|undefined|null|NaN/)
})

test('a mail that is no longer true is dropped', async () => {
  await t.admin.query("update booking set state = 'confirmed' where id = $1", [booking])
  expect(await render('booking.requested')).toBeNull()
  expect(await render('booking.asked')).toBeNull()
  const confirmed = await render('booking.confirmed')
  expect(confirmed?.text).toContain('12月2日（水）23時59分まで')
  expect(confirmed?.attachments?.[0]?.text).toContain('BEGIN:VEVENT')
})
