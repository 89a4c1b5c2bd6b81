/** 抽選 (SLOT-4): set by the facility, entered by families, its record open to everybody. */
import { z } from 'zod'
import type { LocalMonth } from '../../platform/calendar.ts'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { mostWishes } from './rules.ts'

const kind = z.enum(['regular', 'flexible'])
const monthOf = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/) as unknown as z.ZodType<LocalMonth, string>
const time = z.int().min(0).max(1440).multipleOf(30)
const instant = z.iso.datetime()
const place = z.object({ id: z.uuid(), name: z.string() })

const head = {
  id: z.uuid(),
  facility: place,
  kind,
  month: monthOf,
  from: instant,
  /** The first instant that is too late. */
  until: instant,
  drawAt: instant,
  drawnAt: instant.nullable(),
  state: z.enum(['coming', 'open', 'closed', 'drawn']),
  residentsFirst: z.boolean(),
  siblingsTogether: z.boolean(),
  /** SHA-256 of the seed, published before entries begin. */
  seedHash: z.string(),
}
export const drawHead = z.object(head)
const wish = z.object({ date: localDay, start: z.int(), end: z.int() })
const wishOutcome = z.object({
  ...wish.shape,
  /** `won`: booked; `refused`: the rules did not allow it when its turn came; `lost`: no place or enough others. Null before the draw. */
  outcome: z.enum(['won', 'refused', 'lost']).nullable(),
  booking: z.uuid().nullable(),
  /** `what`: the sentence. */
  reasons: z.array(z.object({ rule: z.string(), code: z.string(), what: z.string() })),
})

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const guardians: May = { guardian1: 'household', guardian2: 'household' }
const atFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const ofChild = { kind: 'child', in: 'params', name: 'childId' } as const

const bounds = z.object({ allowed: z.boolean(), entryDays: z.int(), daysBefore: z.int(), residentsFirst: z.boolean().nullable() })
const listed = z.object({ ...head, entries: z.int() })

export const getDraws = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/draws',
  summary: 'The draws of a facility with the number of entries, and the bounds that its town sets',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(z.object({ facility: place, kinds: z.array(kind), bounds, draws: z.array(listed) })),
  may: staff,
  target: atFacility,
  audit: null,
  refusals: ['SLOT-4'],
  work: 'own',
})

export const setDraw = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/draws',
  summary: 'Gives the places of a month and kind by lot; binds the seed by its hash before entries begin',
  params: z.object({ facilityId: z.uuid() }),
  body: z.object({
    kind,
    month: monthOf,
    from: localDay,
    to: localDay,
    drawOn: localDay,
    drawTime: time,
    residentsFirst: z.boolean(),
    siblingsTogether: z.boolean(),
  }),
  reply: json(listed),
  may: admins,
  target: atFacility,
  audit: 'draw.set',
  refusals: ['SLOT-4'],
  example: {
    body: {
      kind: 'flexible',
      month: '2027-01',
      from: '2026-11-25',
      to: '2026-12-05',
      drawOn: '2026-12-07',
      drawTime: 600,
      residentsFirst: true,
      siblingsTogether: false,
    },
  },
  work: 'own',
})

export const getDraw = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/draws/:drawId',
  summary: 'One draw with its entries and, after it, their results',
  params: z.object({ facilityId: z.uuid(), drawId: z.uuid() }),
  reply: json(
    z.object({
      draw: listed,
      list: z.array(
        z.object({
          number: z.string(),
          /** Null where no relation lives (SEE-1). */
          child: place.nullable(),
          most: z.int(),
          /** Place in the waiting order of those who won nothing. */
          waits: z.int().nullable(),
          wishes: z.array(wishOutcome.omit({ reasons: true })),
        }),
      ),
    }),
  ),
  may: staff,
  target: atFacility,
  audit: null,
  refusals: [],
  work: 'own',
})

export const removeDraw = endpoint({
  method: 'DELETE',
  path: '/api/v1/facilities/:facilityId/draws/:drawId',
  summary: 'Takes a draw back while nobody has entered',
  params: z.object({ facilityId: z.uuid(), drawId: z.uuid() }),
  reply: json(z.object({})),
  may: admins,
  target: atFacility,
  audit: 'draw.remove',
  refusals: ['SLOT-4'],
  work: 'own',
})

export const getOwnDraws = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/draws',
  summary: 'Draws that the child entered, and those of one facility when it is named',
  params: z.object({ childId: z.uuid() }),
  query: z.object({ facility: z.uuid().optional() }),
  reply: json(z.object({ draws: z.array(z.object({ ...head, entered: z.boolean() })) })),
  may: guardians,
  target: ofChild,
  audit: null,
  refusals: [],
  work: 'own',
})

const ownDraw = z.object({
  draw: drawHead,
  child: place,
  /** HRS-4 in minutes. */
  rule: z.object({ min: z.int(), step: z.int() }),
  /** Days of the month with places, and the hours in which they lie. */
  days: z.array(z.object({ date: localDay, from: z.int(), to: z.int() })),
  /** INT-1: the facility has accepted the child. */
  accepted: z.boolean(),
  entry: z.object({ number: z.string(), most: z.int(), waits: z.int().nullable(), wishes: z.array(wishOutcome) }).nullable(),
})

export const getOwnDraw = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/draws/:drawId',
  summary: 'A draw as one child meets it: the days to choose from, the own entry, its result',
  params: z.object({ childId: z.uuid(), drawId: z.uuid() }),
  reply: json(ownDraw),
  may: guardians,
  target: ofChild,
  audit: null,
  refusals: [],
  work: 'own',
})

export const enterDraw = endpoint({
  method: 'PUT',
  path: '/api/v1/my/children/:childId/draws/:drawId',
  summary: 'Enters the child, or changes its entry; one per child, holds neither minutes nor places',
  params: z.object({ childId: z.uuid(), drawId: z.uuid() }),
  body: z.object({
    most: z.int().min(1).max(mostWishes),
    wishes: z
      .array(z.object({ date: localDay, start: z.int().min(0).max(1440), end: z.int().min(0).max(1440) }))
      .min(1)
      .max(mostWishes),
  }),
  reply: json(ownDraw),
  may: guardians,
  target: ofChild,
  audit: 'draw.enter',
  refusals: ['SLOT-4', 'HRS-4'],
  example: { body: { most: 1, wishes: [{ date: '2027-02-03', start: 540, end: 660 }] } },
  work: 'booking',
})

export const leaveDraw = endpoint({
  method: 'DELETE',
  path: '/api/v1/my/children/:childId/draws/:drawId',
  summary: 'Takes the entry back while entries are taken',
  params: z.object({ childId: z.uuid(), drawId: z.uuid() }),
  reply: json(z.object({})),
  may: guardians,
  target: ofChild,
  audit: 'draw.leave',
  refusals: ['SLOT-4'],
  work: 'booking',
})

export const listPublicDraws = endpoint({
  method: 'GET',
  path: '/api/v1/public/facilities/:facilityId/draws',
  summary: 'The draws of a facility from this month on',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(z.object({ draws: z.array(drawHead) })),
  may: { anonymous: 'all' },
  audit: null,
  refusals: [],
  work: 'search',
})

const entry = z.object({
  number: z.string(),
  family: z.string(),
  resident: z.boolean(),
  classAge: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  most: z.int(),
  wishes: z.array(wish),
})
const wishId = { number: z.string(), wish: z.int() }

export const getDrawRecord = endpoint({
  method: 'GET',
  path: '/api/v1/public/draws/:drawId',
  summary: 'The record of a draw by numbers: everything that is needed to do it again and to check the hashes',
  params: z.object({ drawId: z.uuid() }),
  reply: json(
    z.object({
      draw: drawHead,
      /** Null until drawn. */
      record: z
        .object({
          seed: z.string(),
          listHash: z.string(),
          entries: z.array(entry),
          places: z.array(
            z.object({ date: localDay, start: z.int(), total: z.int(), classes: z.array(z.int().nullable()).length(3) }),
          ),
          /** Passed over: the rules of booking refused them when their turn came. */
          struck: z.array(z.object(wishId)),
          won: z.array(z.object({ ...wishId, turn: z.int() })),
          /** In the order of the draw. */
          lots: z.array(z.object({ number: z.string(), lot: z.string() })),
          waiting: z.array(z.string()),
          /** The draw was done again for this answer, with the same result and both hashes right. */
          agrees: z.boolean(),
        })
        .nullable(),
    }),
  ),
  may: { anonymous: 'all' },
  audit: null,
  refusals: [],
  work: 'search',
})
