/** 臨時休止 (CLS-1): a facility stops taking children for some days and times; what it ends is seen before and told to the families. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { closureCauses, closureReasons } from './rules.ts'

const readers: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const writers: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const here = z.object({ facilityId: z.uuid() })
const kind = z.enum(['regular', 'flexible'])
const time = z.int().min(0).max(1440).multipleOf(30)
const instant = z.iso.datetime()

export const closure = z.object({
  id: z.uuid(),
  from: localDay,
  to: localDay,
  /** Of each day, minutes; 0 to 1440 = the whole day. */
  start: z.int(),
  end: z.int(),
  kinds: z.array(kind),
  cause: z.enum(closureCauses),
  decidedAt: instant,
  liftedAt: instant.nullable(),
  /** Bookings that it ended or cut short. */
  bookings: z.int(),
  /** Decided by the town: the facility cannot lift it. */
  byTown: z.boolean(),
  state: z.enum(['coming', 'now', 'over', 'lifted']),
})

export const listClosures = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/closures',
  summary: 'The closures of a facility, the newest 100, those that stand first',
  params: here,
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      kinds: z.array(kind),
      closures: z.array(closure),
    }),
  ),
  may: readers,
  target,
  audit: null,
  refusals: ['CLS-1'],
  work: 'own',
})

const hit = z.object({
  id: z.uuid(),
  number: z.string(),
  child: z.object({ id: z.uuid(), name: z.string() }),
  date: localDay,
  start: z.int(),
  end: z.int(),
  /** `cancelled`: 施設都合取消, its minutes go back. `cutShort`: under way, it counts its actual time. */
  becomes: z.enum(['cancelled', 'cutShort']),
})

export const previewClosure = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/closures/preview',
  summary: 'Which bookings and offers a closure would end, before it is decided',
  params: here,
  query: z.object({
    from: localDay,
    to: localDay,
    start: z.coerce.number().pipe(time),
    end: z.coerce.number().pipe(time),
    /** Joined by a comma. */
    kinds: z.string().regex(/^(regular|flexible)(,(regular|flexible))?$/),
  }),
  reply: json(
    z.object({
      bookings: z.array(hit),
      /** Offers of the waiting list that end, and families who go on waiting. */
      offers: z.int(),
      waiting: z.int(),
      cells: z.int(),
    }),
  ),
  may: writers,
  target,
  audit: null,
  refusals: ['CLS-1', 'BOOK-4'],
  example: { query: { from: '2026-12-03', to: '2026-12-03', start: '0', end: '1440', kinds: 'regular,flexible' } },
  work: 'own',
})

export const closeFacility = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/closures',
  summary:
    'Closes the places of some days and times: bookings end as 施設都合取消 with their hours back, offers end, families are told',
  params: here,
  body: z.object({
    from: localDay,
    to: localDay,
    start: time,
    end: time,
    kinds: z.array(kind).min(1).max(2),
    cause: z.enum(closureCauses),
    reason: z.enum(closureReasons),
  }),
  reply: json(closure),
  may: writers,
  target,
  audit: 'closure.close',
  refusals: ['CLS-1', 'BOOK-4', 'BOOK-5'],
  example: {
    body: {
      from: '2026-12-03',
      to: '2026-12-03',
      start: 0,
      end: 1440,
      kinds: ['regular', 'flexible'],
      cause: 'disaster',
      reason: 'weather',
    },
  },
  work: 'booking',
})

export const liftClosure = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/closures/:closureId/lift',
  summary: 'Ends a closure: its places open again, to the waiting list first; bookings that it ended stay ended',
  params: z.object({ facilityId: z.uuid(), closureId: z.uuid() }),
  body: z.object({}),
  reply: json(closure),
  may: writers,
  target,
  audit: 'closure.lift',
  refusals: ['CLS-1', 'BOOK-5'],
  example: { body: {} },
  work: 'booking',
})
