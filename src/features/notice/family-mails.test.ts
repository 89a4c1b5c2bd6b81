/** Every mail about a booking, an interview, a certificate and every reminder, in both languages of the house's mails: a subject of its own, no name, no health word, a way on. */
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltHousehold, buildFacility, buildHousehold, buildTowns, insert } from '../../../test/helpers/build.ts'
import { buildUse } from '../../../test/helpers/build-month.ts'
import { mails } from '../../app-mails.ts'
import { japanDate } from '../../platform/calendar.ts'
import { createPool, inRole } from '../../platform/db.ts'

let t: TestApp
let pool: pg.Pool
let family: BuiltHousehold
const refs: Record<string, string> = {}

beforeAll(async () => {
  t = await startTestApp()
  pool = createPool({ url: t.database.jobsUrl, size: 1, name: 'test jobs' })
  await buildTowns(t)
  const facility = await buildFacility(t)
  family = await buildHousehold(t)
  const child = family.children[0]
  if (!child) throw new Error('no child')
  refs.child = child.id
  refs.certificate = child.certificateId
  refs.booking = await buildUse(t, child, facility, { date: '2026-11-26', minutes: 60 })
  refs.interview = randomUUID()
  await insert(t, 'interview', {
    id: refs.interview,
    child_id: child.id,
    facility_id: facility.id,
    way: 'proposals',
    state: 'fixed',
    fixed_date: '2026-11-26',
    fixed_start_min: 600,
    fixed_minutes: 30,
    entered_by: family.guardian.id,
    entered_by_kind: 'guardian1',
    requested_at: t.clock.now(),
  })
  refs.entry = randomUUID()
  await insert(t, 'waitlist_entry', {
    id: refs.entry,
    child_id: child.id,
    facility_id: facility.id,
    kind: 'flexible',
    date: '2026-12-03',
    start_min: 540,
    end_min: 660,
    state: 'ended',
    joined_at: t.clock.now(),
    ended_at: t.clock.now(),
    closes_at: t.clock.now(),
  })
  Object.assign(refs, { month: '2026-11', until: '2026-12-10', since: '2026-11-24', day: '2026-12-24' })
  await t.admin.query("update certificate set national_end = '2026-12-24', municipal_end = null where id = $1", [
    refs.certificate,
  ])
})
afterAll(async () => {
  await pool.end()
  await t.close()
  expect(t.defects).toEqual([])
})

/** The state in which a mail says the truth. */
async function become(kind: string): Promise<void> {
  const of: Record<string, string> = {
    'booking.requested': 'requested',
    'booking.change-requested': 'requested',
    'closure.booking': 'cancelledByFacility',
    'interview.asked': 'requested',
    'interview.arranged': 'arranging',
    'interview.accepted': 'accepted',
    'interview.refused': 'refused',
    'interview.withdrawn': 'refused',
  }
  const state = of[kind]
  await t.admin.query('update booking set state = $2 where id = $1', [
    refs.booking,
    /^(booking|closure)/.test(kind) ? (state ?? 'confirmed') : 'confirmed',
  ])
  await t.admin.query('update interview set state = $2 where id = $1', [
    refs.interview,
    kind.startsWith('interview') ? (state ?? 'fixed') : 'fixed',
  ])
}

const toFamilies = [
  ...[
    'confirmed',
    'requested',
    'changed',
    'change-requested',
    'cancelled',
    'cancelled-late',
    'cancelled-by-facility',
    'declined',
    'expired',
    'certificate-ended',
  ].map((one) => `booking.${one}`),
  ...['asked', 'fixed', 'moved', 'registered', 'arranged', 'accepted', 'refused', 'withdrawn', 'cancelledByFacility'].map(
    (one) => `interview.${one}`,
  ),
  'closure.booking',
  'closure.offer',
  'certificate.ending',
  'reminder.use',
  'reminder.interview',
  'reminder.hours',
  'reminder.confirmation',
  'reminder.reduction',
]
const health = /アレルギ|障害|医療的ケア|病|体調|発熱|allerg|disab|illness/i

test.each(['ja', 'en'])('%s', async (locale) => {
  const subjects = new Map<string, string>()
  for (const kind of toFamilies) {
    await become(kind)
    const now = t.clock.now()
    const c = { now, today: japanDate(now), baseUrl: 'https://tsuen.example', keys: t.keys, locale }
    const mail = await inRole(pool, (tx) => mails[kind]?.(tx, refs, c) ?? Promise.resolve(null))
    const text = `${mail?.subject}\n${mail?.text}`
    expect([kind, mail === null, /さくら/.test(text), health.test(kind === 'interview.accepted' ? '' : text)]).toEqual([
      kind,
      false,
      false,
      false,
    ])
    expect([kind, /undefined|null|NaN|\{\w+\}|<\w+>/.test(text)]).toEqual([kind, false])
    expect([kind, text.includes('https://tsuen.example/')]).toEqual([kind, true])
    subjects.set(kind, mail?.subject ?? '')
  }
  // A late cancellation says so in its first sentence; a change of the state alone may share its subject.
  const reminders = [...subjects].filter(([kind]) => kind.startsWith('reminder.')).map(([, subject]) => subject)
  const others = new Set([...subjects].filter(([kind]) => !kind.startsWith('reminder.')).map(([, subject]) => subject))
  expect(new Set(reminders).size).toBe(reminders.length)
  for (const subject of reminders) expect(others.has(subject)).toBe(false)
  if (locale === 'en') for (const subject of reminders) expect(subject).toMatch(/^[ -~’]+$/)
})
