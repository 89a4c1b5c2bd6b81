/** Attended uses of a month, written past row-level security: booking, both stamps, hours. */
import { randomUUID } from 'node:crypto'
import type { LocalDate } from '../../src/platform/calendar.ts'
import { japanInstant } from '../../src/platform/calendar.ts'
import type { TestApp } from './app.ts'
import { type BuiltChild, type BuiltFacility, insert } from './build.ts'

export type UsePlan = {
  date: string
  /** Minutes; from 9:00 unless `start` says otherwise. */
  minutes: number
  start?: number
  classAge?: 0 | 1 | 2
  parts?: { layer: string; minutes: number }[]
  perHour?: number
  /** Town and certificate of the day, where the child has moved. */
  certificate?: { id: string; municipality: string }
  /** Without the stamp of the way home. */
  open?: boolean
  /** Booked and confirmed; nobody has come yet. */
  coming?: boolean
}

let serial = 0

export async function buildUse(t: TestApp, child: BuiltChild, facility: BuiltFacility, plan: UsePlan): Promise<string> {
  serial += 1
  const id = randomUUID()
  const start = plan.start ?? 540
  const end = start + plan.minutes
  const parts = plan.parts ?? [{ layer: 'national', minutes: plan.minutes }]
  const municipality = plan.certificate?.municipality ?? child.municipality
  await insert(t, 'booking', {
    id,
    number: `M-${serial}`,
    child_id: child.id,
    facility_id: facility.id,
    municipality,
    certificate_id: plan.certificate?.id ?? child.certificateId,
    kind: 'flexible',
    date: plan.date,
    start_min: start,
    end_min: end,
    class_age: plan.classAge ?? 0,
    state: plan.coming ? 'confirmed' : plan.open ? 'inUse' : 'used',
    minutes: plan.minutes,
    split: JSON.stringify(parts),
    held: JSON.stringify(parts),
    agreed: {
      cancel: { daysBefore: 0, time: 0 },
      illnessWaived: false,
      unit: 'halfHour',
      counting: 'greater',
      graceMinutes: 10,
      perHour: plan.perHour ?? 300,
      honoursReduction: true,
    },
    entered_by_kind: 'guardian1',
    requested_at: japanInstant(plan.date as LocalDate, 0),
  })
  for (const [direction, time] of [
    ['in', start],
    ['out', end],
  ] as const) {
    if (plan.coming || (plan.open && direction === 'out')) continue
    const at = japanInstant(plan.date as LocalDate, time)
    await insert(t, 'attendance', {
      id: randomUUID(),
      booking_id: id,
      child_id: child.id,
      facility_id: facility.id,
      date: plan.date,
      direction,
      at,
      received_at: at,
      source: 'staff',
    })
  }
  return id
}

/** 事前 (30 minutes) and 事後面談 (10 minutes) as a facility records them (INT-4). */
export async function buildInterviews(
  t: TestApp,
  child: BuiltChild,
  facility: BuiltFacility,
  days: { before: string; after: string },
): Promise<void> {
  for (const [stage, date, minutes] of [
    ['before', days.before, 30],
    ['after', days.after, 10],
  ] as const)
    await insert(t, 'interview_record', {
      id: randomUUID(),
      child_id: child.id,
      facility_id: facility.id,
      stage,
      mode: 'individual',
      date,
      start_min: 600,
      end_min: 600 + minutes,
      recorded_at: t.clock.now(),
    })
}
