/** 受付端末: what a tablet knows of the day, the stamps that it sends, what waits for a person; the guardian's own code (ATT-4, ATT-7). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { bookingStates } from '../booking/rules.ts'
import { stampWays } from './device-rules.ts'

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const instant = z.iso.datetime()
const direction = z.enum(['in', 'out'])
const exampleId = '0197a1b2-0000-7000-8000-000000000002'

export const getKioskDay = endpoint({
  method: 'GET',
  path: '/api/v1/kiosk/day',
  summary: 'The uses of today as a tablet needs them without a network: initials, times, hours left; no names, nothing of health',
  reply: json(
    z.object({
      at: instant,
      device: z.uuid(),
      facility: z.object({ id: z.uuid(), name: z.string() }),
      date: z.string(),
      /** SPKI, base64url: checks guardians' codes (ES256). */
      guardianKey: z.string(),
      households: z.array(z.object({ id: z.uuid(), key: z.string() })),
      uses: z.array(
        z.object({
          booking: z.uuid(),
          child: z.uuid(),
          household: z.uuid(),
          initials: z.string(),
          classAge: z.int(),
          start: z.int(),
          end: z.int(),
          state: z.enum(bookingStates),
          inAt: instant.nullable(),
          outAt: instant.nullable(),
          /** Minutes of the month that are neither used nor booked; null: not known. */
          left: z.int().nullable(),
        }),
      ),
    }),
  ),
  may: { device: 'all' },
  audit: null,
  refusals: [],
  work: 'stamp',
})

export const postDeviceStamps = endpoint({
  method: 'POST',
  path: '/api/v1/kiosk/stamps',
  summary: 'Stamps made on a tablet, also hours ago: each is kept once, counted once, or held for a person (ATT-4)',
  body: z.object({
    /** The tablet's own clock as it sends. */
    sentAt: instant,
    stamps: z
      .array(
        z.object({
          id: z.uuid(),
          sequence: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
          booking: z.uuid(),
          direction,
          at: instant,
          deviceAt: instant,
          sure: z.boolean(),
          how: z.enum(stampWays),
        }),
      )
      .min(1)
      .max(50),
  }),
  reply: json(
    z.object({
      at: instant,
      /** What the tablet may forget. */
      kept: z.array(z.object({ id: z.uuid(), outcome: z.enum(['stamped', 'already', 'held']) })),
    }),
  ),
  may: { device: 'all' },
  audit: 'attendance.device-stamps',
  refusals: [],
  example: {
    body: {
      sentAt: '2026-11-24T00:00:00Z',
      stamps: [
        {
          id: '0197a1b2-0000-7000-8000-000000000009',
          sequence: 2,
          booking: exampleId,
          direction: 'in',
          at: '2026-11-24T00:00:00Z',
          deviceAt: '2026-11-24T00:00:00Z',
          sure: true,
          how: 'staff',
        },
      ],
    },
  },
  work: 'stamp',
})

export const settleHeld = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/held-stamps/:stampId/settle',
  summary: 'A person has seen to a stamp of a tablet that could not be counted by itself',
  params: z.object({ facilityId: z.uuid(), stampId: z.uuid() }),
  reply: json(z.object({})),
  may: staff,
  target: { kind: 'facility', in: 'params', name: 'facilityId' },
  audit: 'attendance.held-settled',
  refusals: [],
  example: { params: { facilityId: '0197a1b2-0000-7000-8000-000000000001', stampId: exampleId } },
  work: 'stamp',
})

export const getMyCode = endpoint({
  method: 'GET',
  path: '/api/v1/my/code',
  summary: 'The family’s own code and digits for a tablet that reads them; this half minute and the next ones',
  reply: json(
    z.object({
      at: instant,
      windows: z.array(z.object({ from: instant, to: instant, size: z.int(), path: z.string(), digits: z.string() })),
    }),
  ),
  may: { guardian1: 'all', guardian2: 'all' },
  audit: null,
  refusals: [],
  work: 'stamp',
})
