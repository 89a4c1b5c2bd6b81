/** 受入ボード, 代理打刻, corrections, counted minutes, month results (ATT-2, ATT-3, ATT-5, HRS-6). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { csvCodes } from '../../platform/csv-in-code.ts'
import { lateSaid } from '../booking/contract.ts'
import { bookingStates } from '../booking/rules.ts'
import { houseEvent } from '../house-event/contract.ts'
import { correctionReasons } from './reasons.ts'

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const ofFacility = z.object({ facilityId: z.uuid() })
const ofBooking = z.object({ facilityId: z.uuid(), bookingId: z.uuid() })
const ofMonth = z.object({ facilityId: z.uuid(), month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/) })
const instant = z.iso.datetime()
const direction = z.enum(['in', 'out'])
const minuteOfDay = z.int().min(0).max(1440)
const exampleFacility = '0197a1b2-0000-7000-8000-000000000001'
const exampleBooking = '0197a1b2-0000-7000-8000-000000000002'
const bookingParams = { facilityId: exampleFacility, bookingId: exampleBooking }

const stamp = z
  .object({
    at: instant,
    source: z.enum(['guardianScan', 'deviceScan', 'staff', 'printedCode', 'system']),
    /** Earlier values, oldest first (ATT-2). */
    earlier: z.array(z.object({ at: instant, reason: z.string() })),
  })
  .nullable()

const use = z.object({
  booking: z.uuid(),
  number: z.string(),
  child: z.uuid(),
  name: z.string(),
  kana: z.string(),
  classAge: z.int(),
  kind: z.enum(['regular', 'flexible']),
  date: z.string(),
  start: z.int(),
  end: z.int(),
  state: z.enum(bookingStates),
  board: z.enum(['expected', 'inUse', 'used', 'notArrived', 'latePickup']).nullable(),
  in: stamp,
  out: stamp,
  /** Minutes that the booking holds or consumes now. */
  minutes: z.int(),
  /** HRS-6: what the stamps come to, while staff have not decided; null = nothing to decide. */
  proposal: z.int().nullable(),
  /** ATT-5: the family has said that it comes later; null once the child is there. */
  late: lateSaid.nullable(),
  /** Minutes since the booked start without arrival, or since the booked end without leaving; null = neither. */
  overdue: z.int().nullable(),
})

export const getBoard = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/board',
  summary: 'Who comes on a day, who is in, who is missing; no health data',
  params: ofFacility,
  query: z.object({ date: z.iso.date().regex(/^20/).optional() }),
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      date: z.string(),
      at: instant,
      counts: z.object({
        expected: z.int(),
        inUse: z.int(),
        used: z.int(),
        notArrived: z.int(),
        latePickup: z.int(),
      }),
      uses: z.array(use),
      /** After which interview the facility accepted a child: where its 事後面談 is recorded (INT-4). */
      accepted: z.array(z.object({ child: z.uuid(), interview: z.uuid() })),
      /** 行事 of the day (EVT-1). */
      events: z.array(houseEvent),
      /** Stamps of tablets that wait for a person (ATT-4). */
      held: z.array(
        z.object({
          id: z.uuid(),
          booking: z.uuid().nullable(),
          date: z.string().nullable(),
          name: z.string(),
          direction,
          at: instant,
          deviceAt: instant,
          reason: z.string(),
        }),
      ),
      /** Days before this one with uses that nobody has settled yet (ATT-3, ATT-5). */
      openDays: z.array(z.object({ date: z.string(), uses: z.int() })),
    }),
  ),
  may: staff,
  target,
  audit: null,
  refusals: [],
  example: { params: { facilityId: exampleFacility } },
  work: 'stamp',
})

export const getBoardChanges = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/board/changes',
  summary: 'An open line that says when the board may have changed (server-sent events); without it, the time of the server',
  params: ofFacility,
  reply: json(z.object({ at: instant })),
  may: staff,
  target,
  audit: null,
  refusals: [],
  example: { params: { facilityId: exampleFacility } },
  work: 'stamp',
  live: true,
})

export const getBoardHealth = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/board/allergies',
  summary: 'Allergies of the children of a day; every child is recorded as read',
  params: ofFacility,
  query: z.object({ date: z.iso.date().regex(/^20/).optional() }),
  reply: json(
    z.object({
      children: z.array(
        z.object({
          child: z.uuid(),
          /** saved: the family has said whether there are allergies. */
          saved: z.boolean(),
          /** false: there is a record and it cannot be opened; the board says so loudly instead of showing none. */
          readable: z.boolean(),
          anaphylaxis: z.boolean(),
          allergies: z.array(
            z.object({
              substance: z.string(),
              severity: z.enum(['severe', 'moderate', 'mild', 'suspected']),
              symptom: z.string(),
              action: z.string(),
              medicine: z.string().nullable(),
              epipen: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  ),
  may: staff,
  target,
  audit: 'board.allergies-read',
  refusals: [],
  example: { params: { facilityId: exampleFacility } },
})

export const postStaffStamp = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/stamp',
  summary: '代理打刻: stamps a child in or out now, or first of all at a time named (ATT-2)',
  params: ofBooking,
  body: z.object({ direction, time: minuteOfDay.nullable().default(null) }),
  reply: json(use),
  may: { ...staff, vendorKey: 'facility' },
  scope: 'stamps:write',
  target,
  audit: 'attendance.staff-stamp',
  refusals: ['ATT-1', 'ATT-2', 'BOOK-2'],
  example: { params: bookingParams, body: { direction: 'in', time: null } },
  work: 'stamp',
})

export const correctStamp = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/correct',
  summary: 'Corrects a stamp with a reason; the earlier value stays on record (ATT-2)',
  params: ofBooking,
  body: z.object({ direction, time: minuteOfDay, reason: z.enum(correctionReasons).nullable() }),
  reply: json(use),
  may: staff,
  target,
  audit: 'attendance.correct',
  refusals: ['ATT-2', 'BOOK-2'],
  example: { params: bookingParams, body: { direction: 'in', time: 540, reason: 'forgotten' } },
})

export const undoStamp = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/undo',
  summary: 'Takes the last stamp back; what it was stays in the history of the booking (ATT-2)',
  params: ofBooking,
  body: z.object({ direction }),
  reply: json(use),
  may: staff,
  target,
  audit: 'attendance.undo',
  refusals: ['ATT-2', 'BOOK-2'],
  example: { params: bookingParams, body: { direction: 'in' } },
})

export const settleAbsence = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/absence',
  summary: 'ATT-5: a person decides what a use without arrival was: called off that day, not called off, or the facility',
  params: ofBooking,
  body: z.object({
    how: z.enum(['calledOff', 'noShow', 'facility']),
    /** Time of the family's call on the day of use, for `calledOff`. */
    calledTime: minuteOfDay.nullable().default(null),
  }),
  reply: json(use),
  may: staff,
  target,
  audit: 'attendance.absence',
  refusals: ['ATT-5', 'CAN-1', 'BOOK-2', 'BOOK-4'],
  example: { params: bookingParams, body: { how: 'noShow', calledTime: null } },
})

export const countUse = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/count',
  summary: 'HRS-6: staff confirm the counted minutes that the stamps come to, or keep the booked ones',
  params: ofBooking,
  body: z.object({ accept: z.boolean() }),
  reply: json(use),
  may: staff,
  target,
  audit: 'attendance.count',
  refusals: ['HRS-6', 'BOOK-2', 'BOOK-4'],
  example: { params: bookingParams, body: { accept: true } },
})

const layerMinutes = z.object({ layer: z.string(), minutes: z.int() })

export const getMonth = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/months/:month',
  summary: 'Results of a month: booked and real times, minutes per layer, class, fee; what is still open',
  params: ofMonth,
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      month: z.string(),
      closedAt: instant.nullable(),
      uses: z.array(use.extend({ layers: z.array(layerMinutes), fee: z.int(), municipality: z.string() })),
      totals: z.object({ uses: z.int(), minutes: z.int(), fee: z.int(), layers: z.array(layerMinutes) }),
      /** What must be settled before the month closes (ATT-3, ATT-5, HRS-6). */
      open: z.array(
        z.object({
          booking: z.uuid(),
          date: z.string(),
          name: z.string(),
          why: z.enum(['requested', 'notArrived', 'stampOpen', 'proposal']),
        }),
      ),
    }),
  ),
  may: { ...staff, vendorKey: 'facility' },
  scope: 'results:read',
  target,
  audit: null,
  refusals: [],
  example: { params: { facilityId: exampleFacility, month: '2026-11' } },
  work: 'report',
})

export const getMonthFile = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/months/:month/file',
  summary: 'Results of a month as CSV, UTF-8 with BOM or CP932',
  params: ofMonth,
  query: z.object({ code: z.enum(csvCodes).default('utf8') }),
  reply: file('text/csv'),
  may: staff,
  target,
  audit: null,
  refusals: [],
  example: { params: { facilityId: exampleFacility, month: '2026-11' } },
  work: 'report',
})

export const closeMonth = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/months/:month/close',
  summary: 'Closes a month that is over and has nothing open; stamps and bookings of it change no more',
  params: ofMonth,
  reply: json(z.object({})),
  may: admins,
  target,
  audit: 'attendance.month-closed',
  refusals: ['ATT-5', 'HRS-6'],
  example: { params: { facilityId: exampleFacility, month: '2026-10' } },
})
