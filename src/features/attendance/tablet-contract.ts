/** What a person of the staff may do at a tablet while the own PIN holds: today's children alone (ATT-8, SEE-1). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { bookingStates } from '../booking/rules.ts'
import { getFacilityChild } from '../child/contract.ts'
import { correctionReasons } from './reasons.ts'

const ofBooking: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const ofChild: May = { corporationAdmin: 'relation', facilityAdmin: 'relation', facilityStaff: 'relation' }
const target = { kind: 'booking', in: 'params', name: 'bookingId' } as const
const params = z.object({ bookingId: z.uuid() })
const instant = z.iso.datetime()
const direction = z.enum(['in', 'out'])
const exampleId = '0197a1b2-0000-7000-8000-000000000002'

export const getTabletDay = endpoint({
  method: 'GET',
  path: '/api/v1/kiosk/today',
  summary: 'Today’s uses with names, for the person whose PIN was typed; nothing of health',
  reply: json(
    z.object({
      date: z.string(),
      uses: z.array(
        z.object({
          booking: z.uuid(),
          child: z.uuid(),
          name: z.string(),
          classAge: z.int(),
          start: z.int(),
          end: z.int(),
          state: z.enum(bookingStates),
          inAt: instant.nullable(),
          outAt: instant.nullable(),
        }),
      ),
    }),
  ),
  may: { corporationAdmin: 'all', facilityAdmin: 'all', facilityStaff: 'all' },
  pin: true,
  audit: null,
  refusals: [],
  work: 'stamp',
})

export const stampAtTablet = endpoint({
  method: 'POST',
  path: '/api/v1/kiosk/bookings/:bookingId/stamp',
  summary: '代理打刻 at a tablet by the person whose PIN was typed (ATT-2)',
  params,
  body: z.object({ direction }),
  reply: json(z.object({})),
  may: ofBooking,
  target,
  pin: true,
  audit: 'attendance.tablet-stamp',
  refusals: ['ATT-1', 'ATT-2', 'BOOK-2'],
  example: { params: { bookingId: exampleId }, body: { direction: 'in' } },
  work: 'stamp',
})

export const correctAtTablet = endpoint({
  method: 'POST',
  path: '/api/v1/kiosk/bookings/:bookingId/correct',
  summary: 'Corrects a stamp of today with a reason, by the person whose PIN was typed (ATT-2)',
  params,
  body: z.object({ direction, time: z.int().min(0).max(1440), reason: z.enum(correctionReasons).nullable() }),
  reply: json(z.object({})),
  may: ofBooking,
  target,
  pin: true,
  audit: 'attendance.tablet-correct',
  refusals: ['ATT-2', 'BOOK-2'],
  example: { params: { bookingId: exampleId }, body: { direction: 'in', time: 540, reason: 'forgotten' } },
})

export const getTabletSheet = endpoint({
  method: 'GET',
  path: '/api/v1/kiosk/bookings/:bookingId/children/:childId/sheet',
  summary: '児童票 of a child with a booking today, for the person whose PIN was typed; each opening is recorded (SEE-1)',
  params: z.object({ bookingId: z.uuid(), childId: z.uuid() }),
  reply: getFacilityChild.reply,
  may: ofChild,
  target: { kind: 'child', in: 'params', name: 'childId' },
  pin: true,
  audit: 'childSheet.tablet-read',
  refusals: ['SEE-1'],
  example: { params: { bookingId: exampleId, childId: exampleId } },
})
