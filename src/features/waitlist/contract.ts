/** キャンセル待ち (BOOK-6) and 空いたら知らせる: the family's line, its offer, and the facility's view of both. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { cancelRule, price } from '../booking/contract.ts'
import { entryStates } from './rules.ts'

const guardians: May = { guardian1: 'household', guardian2: 'household' }
const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const kind = z.enum(['regular', 'flexible'])
const time = z.int().min(0).max(1440).multipleOf(30)
const instant = z.iso.datetime()
const place = z.object({ id: z.uuid(), name: z.string() })
const ofChild = { kind: 'child', in: 'params', name: 'childId' } as const
const one = z.object({ childId: z.uuid(), entryId: z.uuid() })

const entry = z.object({
  id: z.uuid(),
  child: place,
  facility: z.object({ ...place.shape, phone: z.string().nullable() }),
  kind,
  date: localDay,
  start: z.int(),
  end: z.int(),
  state: z.enum(entryStates),
  /** Place in line, 1 = next; among those who wait for a part of this time. Null when it waits no more. */
  place: z.int().nullable(),
  /** Nobody waits beyond it: the window of booking closes. */
  closesAt: instant,
  /** The first instant at which taking the offer is too late. */
  offerUntil: instant.nullable(),
  booking: z.uuid().nullable(),
})

export const listWaitlist = endpoint({
  method: 'GET',
  path: '/api/v1/my/waitlist',
  summary: 'What the household waits for, offers first; and what ended within two weeks',
  reply: json(z.object({ entries: z.array(entry) })),
  may: guardians,
  audit: null,
  refusals: [],
  work: 'own',
})

export const getLine = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/facilities/:facilityId/line',
  summary: 'How many wait for a part of a range already',
  params: z.object({ childId: z.uuid(), facilityId: z.uuid() }),
  query: z.object({
    date: localDay,
    kind: kind.default('flexible'),
    start: z.coerce.number().int().min(0).max(1440),
    end: z.coerce.number().int().min(0).max(1440),
  }),
  reply: json(z.object({ waiting: z.int() })),
  may: guardians,
  target: ofChild,
  audit: null,
  refusals: [],
  example: { query: { date: '2026-12-03', start: '540', end: '660' } },
  work: 'search',
})

export const joinWaitlist = endpoint({
  method: 'POST',
  path: '/api/v1/my/children/:childId/waitlist',
  summary: 'Waits for a full range, at the end of the line; holds neither minutes nor places',
  params: z.object({ childId: z.uuid() }),
  body: z.object({ facility: z.uuid(), kind, date: localDay, start: time, end: time }),
  reply: json(entry),
  may: guardians,
  target: ofChild,
  audit: 'waitlist.join',
  refusals: ['BOOK-6', 'BOOK-1', 'SLOT-1', 'SLOT-2', 'HRS-1', 'HRS-4', 'INT-1', 'ACC-6', 'CERT-7', 'ELIG-2', 'AGE-4', 'BOOK-7'],
  example: {
    body: { facility: '00000000-0000-4000-8000-000000000000', kind: 'flexible', date: '2026-12-03', start: 540, end: 660 },
  },
  work: 'booking',
})

export const getEntry = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/waitlist/:entryId',
  summary: 'One entry; while its offer stands, with what the use would hold and cost',
  params: one,
  reply: json(
    z.object({
      ...entry.shape,
      quote: z
        .object({
          layers: z.array(z.object({ code: z.string(), name: z.string(), minutes: z.int(), before: z.int(), after: z.int() })),
          price,
          cancel: cancelRule,
          /** BOOK-8: until when the facility answers; null when the booking stands at once. */
          answerBy: instant.nullable(),
        })
        .nullable(),
    }),
  ),
  may: guardians,
  target: ofChild,
  audit: null,
  refusals: [],
  work: 'own',
})

export const leaveWaitlist = endpoint({
  method: 'DELETE',
  path: '/api/v1/my/children/:childId/waitlist/:entryId',
  summary: 'Leaves the line while nothing is offered',
  params: one,
  reply: json(z.object({})),
  may: guardians,
  target: ofChild,
  audit: 'waitlist.leave',
  refusals: ['BOOK-6'],
  work: 'booking',
})

export const takeOffer = endpoint({
  method: 'POST',
  path: '/api/v1/my/children/:childId/waitlist/:entryId/take',
  summary: 'Takes the offered places: a booking like any other',
  params: one,
  body: z.object({}),
  reply: json(z.object({ booking: z.uuid() })),
  may: guardians,
  target: ofChild,
  audit: 'waitlist.take',
  refusals: ['BOOK-6', 'BOOK-1', 'HRS-1', 'INT-1', 'ACC-6', 'CERT-7', 'ELIG-2', 'AGE-4', 'BOOK-7'],
  example: { body: {} },
  work: 'booking',
})

export const declineOffer = endpoint({
  method: 'POST',
  path: '/api/v1/my/children/:childId/waitlist/:entryId/decline',
  summary: 'Gives the offered places on to the next in line, at once',
  params: one,
  body: z.object({}),
  reply: json(z.object({})),
  may: guardians,
  target: ofChild,
  audit: 'waitlist.decline',
  refusals: ['BOOK-6'],
  example: { body: {} },
  work: 'booking',
})

export const getFacilityWaitlist = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/waitlist',
  summary: 'Who waits for which range of a facility, in joining order, and which offers stand',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(
    z.object({
      facility: place,
      entries: z.array(
        z.object({
          id: z.uuid(),
          /** Null where no relation lives (SEE-1). */
          child: place.nullable(),
          kind,
          date: localDay,
          start: z.int(),
          end: z.int(),
          state: z.enum(['waiting', 'offered']),
          place: z.int(),
          joinedAt: instant,
          offerUntil: instant.nullable(),
        }),
      ),
    }),
  ),
  may: staff,
  target: { kind: 'facility', in: 'params', name: 'facilityId' },
  audit: null,
  refusals: [],
  work: 'own',
})

const watch = z.object({
  child: place,
  facility: place,
  /** 0 = Sunday; empty = any day. */
  weekdays: z.array(z.int()),
  from: z.int().nullable(),
  to: z.int().nullable(),
  /** Told once, then quiet until asked again. */
  toldAt: instant.nullable(),
})

export const listWatches = endpoint({
  method: 'GET',
  path: '/api/v1/my/watches',
  summary: 'Facilities about which this login is told once when places come free',
  reply: json(z.object({ watches: z.array(watch) })),
  may: guardians,
  audit: null,
  refusals: [],
  work: 'own',
})

const watchId = z.object({ childId: z.uuid(), facilityId: z.uuid() })

export const askWatch = endpoint({
  method: 'PUT',
  path: '/api/v1/my/children/:childId/watches/:facilityId',
  summary: 'One mail when places for the child come free, without a place in line; asks again after it was told',
  params: watchId,
  body: z.object({
    weekdays: z.array(z.int().min(0).max(6)).max(7),
    from: time.nullable(),
    to: time.nullable(),
  }),
  reply: json(z.object({})),
  may: guardians,
  target: ofChild,
  audit: 'waitlist.watch',
  refusals: ['BOOK-6'],
  example: { body: { weekdays: [2, 4], from: 540, to: 720 } },
  work: 'own',
})

export const stopWatch = endpoint({
  method: 'DELETE',
  path: '/api/v1/my/children/:childId/watches/:facilityId',
  summary: 'Stops being told about a facility',
  params: watchId,
  reply: json(z.object({})),
  may: guardians,
  target: ofChild,
  audit: 'waitlist.unwatch',
  refusals: [],
  work: 'own',
})
