/** 募集 of 定期利用 (REG-1): made by a facility or its town, entered by families, its record open to everybody. */
import { z } from 'zod'
import type { LocalMonth } from '../../platform/calendar.ts'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { mostPlaces } from './call-rules.ts'
import { intakeStates } from './rules.ts'

const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/) as unknown as z.ZodType<LocalMonth, string>
const instant = z.iso.datetime()
const named = z.object({ id: z.uuid(), name: z.string() })
const points = z.int().min(0).max(99)
const pointsOf = z.object({ sibling: points, care: points, firstTime: points })
const time = z.int().min(0).max(1440)
const classAge = z.union([z.literal(0), z.literal(1), z.literal(2)])
const outcome = z.enum(['offered', 'reserve', 'rejected'])

const placeShape = {
  facility: z.uuid(),
  /** 0 = Sunday. */
  weekday: z.int().min(0).max(6),
  /** Minutes since midnight. */
  start: time,
  end: time,
  places: z.int().min(1).max(99),
  classes: z.array(classAge).min(1).max(3),
}
const place = z.object({ ...placeShape, id: z.uuid(), facility: named })
const head = {
  id: z.uuid(),
  /** Who calls: a facility, or its town. */
  facility: named.nullable(),
  municipality: z.object({ code: z.string(), name: z.string() }),
  month,
  lastMonth: month,
  from: instant,
  /** The first instant that is too late. */
  until: instant,
  rankedAt: instant.nullable(),
  state: z.enum(['coming', 'open', 'closed', 'ranked']),
  oneFacility: z.boolean(),
  residentsFirst: z.boolean(),
  points: pointsOf,
  reserves: z.int(),
  /** SHA-256 of the seed, published when the call is made. */
  seedHash: z.string(),
  places: z.array(place),
}
const callHead = z.object(head)
const listed = z.object({ ...head, entries: z.int() })

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const readers: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const officers: May = { wardAdmin: 'all', wardOfficer: 'all' }
const guardians: May = { guardian1: 'household', guardian2: 'household' }
const atFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const ofChild = { kind: 'child', in: 'params', name: 'childId' } as const

const ask = z.object({
  month,
  lastMonth: month,
  from: localDay,
  to: localDay,
  /** Taken where the town's settings leave it open. */
  residentsFirst: z.boolean(),
  sibling: points,
  firstTime: points,
  reserves: z.int().min(0).max(99),
  places: z.array(z.object(placeShape)).min(1).max(mostPlaces),
})
const someId = '0197a1b2-0000-7000-8000-000000000001'
const example = {
  month: '2027-02',
  lastMonth: '2027-07',
  from: '2026-12-01',
  to: '2026-12-08',
  residentsFirst: true,
  sibling: 2,
  firstTime: 1,
  reserves: 5,
  places: [{ facility: someId, weekday: 2, start: 540, end: 690, places: 3, classes: [1, 2] }],
}
const desk = z.object({
  /** May this desk call (settings of the town)? */
  allowed: z.boolean(),
  /** Null: the caller chooses. */
  residentsFirst: z.boolean().nullable(),
  /** Null: the caller sets those of siblings and of a first time. */
  points: pointsOf.nullable(),
  facilities: z.array(named),
  calls: z.array(listed),
})
const entries = z.object({
  call: listed,
  list: z.array(
    z.object({
      number: z.string(),
      place: z.uuid(),
      /** As far as the reader may see the child (SEE-1). */
      child: named.nullable(),
      rank: z.int().nullable(),
      resident: z.boolean().nullable(),
      sibling: z.boolean().nullable(),
      firstTime: z.boolean().nullable(),
      state: z.enum(intakeStates).nullable(),
    }),
  ),
  /** Places where one became free and 補欠 wait. */
  movable: z.array(z.uuid()),
})
const callId = { callId: z.uuid() }
const ofFacility = { facilityId: z.uuid() }

export const listFacilityCalls = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/calls',
  summary: '募集 of 定期利用 with places at this facility, newest first',
  params: z.object(ofFacility),
  reply: json(desk),
  may: staff,
  target: atFacility,
  audit: null,
  refusals: ['REG-1'],
  work: 'own',
})

export const makeFacilityCall = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/calls',
  summary: 'Calls for 定期利用 at this facility; the seed is bound by its hash at once',
  params: z.object(ofFacility),
  body: ask,
  reply: json(z.object({ id: z.uuid() })),
  may: admins,
  target: atFacility,
  audit: 'intake.call',
  refusals: ['REG-1'],
  example: { body: example },
  work: 'own',
})

export const readFacilityCall = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/calls/:callId',
  summary: 'One 募集 with the entries for this facility and what came of them',
  params: z.object({ ...ofFacility, ...callId }),
  reply: json(entries),
  may: staff,
  target: atFacility,
  audit: null,
  refusals: ['REG-1'],
  work: 'own',
})

export const removeFacilityCall = endpoint({
  method: 'DELETE',
  path: '/api/v1/facilities/:facilityId/calls/:callId',
  summary: 'Takes a 募集 back while nobody has entered',
  params: z.object({ ...ofFacility, ...callId }),
  reply: json(z.object({})),
  may: admins,
  target: atFacility,
  audit: 'intake.call-remove',
  refusals: ['REG-1'],
  work: 'own',
})

export const moveUpAtFacility = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/calls/:callId/move-up',
  summary: 'Offers a place that became free to the next 補欠; the family is told',
  params: z.object({ ...ofFacility, ...callId }),
  body: z.object({ place: z.uuid() }),
  reply: json(z.object({ result: z.uuid() })),
  may: staff,
  target: atFacility,
  audit: 'intake.move-up',
  refusals: ['REG-1'],
  example: { body: { place: someId } },
  work: 'own',
})

export const listTownCalls = endpoint({
  method: 'GET',
  path: '/api/v1/office/calls',
  summary: '募集 of 定期利用 in the own town, newest first',
  reply: json(desk),
  may: readers,
  audit: null,
  refusals: ['REG-1'],
  work: 'report',
})

export const makeTownCall = endpoint({
  method: 'POST',
  path: '/api/v1/office/calls',
  summary: 'Calls for 定期利用 at facilities of the town',
  body: ask,
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  audit: 'intake.call',
  refusals: ['REG-1'],
  example: { body: example },
})

export const readTownCall = endpoint({
  method: 'GET',
  path: '/api/v1/office/calls/:callId',
  summary: 'One 募集 of the own town with its entries',
  params: z.object(callId),
  reply: json(entries),
  may: readers,
  audit: null,
  refusals: ['REG-1'],
  example: { params: { callId: someId } },
  work: 'report',
})

export const removeTownCall = endpoint({
  method: 'DELETE',
  path: '/api/v1/office/calls/:callId',
  summary: 'Takes a 募集 of the town back while nobody has entered',
  params: z.object(callId),
  reply: json(z.object({})),
  may: officers,
  audit: 'intake.call-remove',
  refusals: ['REG-1'],
  example: { params: { callId: someId } },
})

export const moveUpAtTown = endpoint({
  method: 'POST',
  path: '/api/v1/office/calls/:callId/move-up',
  summary: 'Offers a place that became free to the next 補欠; the family is told',
  params: z.object(callId),
  body: z.object({ place: z.uuid() }),
  reply: json(z.object({ result: z.uuid() })),
  may: officers,
  audit: 'intake.move-up',
  refusals: ['REG-1'],
  example: { params: { callId: someId }, body: { place: someId } },
})

const ownEntry = z.object({
  number: z.string(),
  place: z.uuid(),
  /** Null until the list is ranked. */
  result: z
    .object({
      state: z.enum(intakeStates),
      /** 補欠n番, as ranked. */
      reserve: z.int().nullable(),
      why: z.enum(['room', 'order', 'residents', 'points', 'lot']),
    })
    .nullable(),
})

export const listOwnCalls = endpoint({
  method: 'GET',
  path: '/api/v1/my/calls',
  summary: '募集 that the family has entered, and those open in the children’s town',
  reply: json(
    z.object({
      calls: z.array(z.object({ ...head, own: z.array(z.object({ child: named, entry: ownEntry })) })),
    }),
  ),
  may: { guardian1: 'all', guardian2: 'all' },
  audit: null,
  refusals: [],
  work: 'own',
})

export const listOpenCalls = endpoint({
  method: 'GET',
  path: '/api/v1/my/calls/open',
  summary:
    '募集 that a child of the family could enter now and has not, at most three: of its town, or at a facility that has accepted it',
  reply: json(
    z.object({
      calls: z.array(
        z.object({
          id: z.uuid(),
          /** The facility or the town that calls. */
          name: z.string(),
          /** The first instant that is too late. */
          until: instant,
          /** Those that could. */
          children: z.array(named),
        }),
      ),
    }),
  ),
  may: { guardian1: 'all', guardian2: 'all' },
  audit: null,
  refusals: [],
  work: 'own',
})

const ownCall = z.object({
  call: callHead,
  child: named,
  /** Of the first month of use. */
  classAge: z.int(),
  entry: ownEntry.nullable(),
})

export const readOwnCall = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/calls/:callId',
  summary: 'A 募集 as one child meets it: the places, the own entry, its result',
  params: z.object({ childId: z.uuid(), ...callId }),
  reply: json(ownCall),
  may: guardians,
  target: ofChild,
  audit: null,
  refusals: ['REG-1'],
  work: 'own',
})

export const enterCall = endpoint({
  method: 'PUT',
  path: '/api/v1/my/children/:childId/calls/:callId',
  summary: 'Enters the child for one place, or changes the place; the time of entering decides nothing',
  params: z.object({ childId: z.uuid(), ...callId }),
  body: z.object({ place: z.uuid() }),
  reply: json(ownCall),
  may: guardians,
  target: ofChild,
  audit: 'intake.apply',
  refusals: ['REG-1'],
  example: { body: { place: someId } },
  work: 'booking',
})

export const leaveCall = endpoint({
  method: 'DELETE',
  path: '/api/v1/my/children/:childId/calls/:callId',
  summary: 'Takes the entry back until the close',
  params: z.object({ childId: z.uuid(), ...callId }),
  reply: json(z.object({})),
  may: guardians,
  target: ofChild,
  audit: 'intake.leave',
  refusals: ['REG-1'],
  work: 'booking',
})

export const listPublicCalls = endpoint({
  method: 'GET',
  path: '/api/v1/public/facilities/:facilityId/calls',
  summary: '募集 with places at a facility that are open or still to come',
  params: z.object(ofFacility),
  reply: json(z.object({ calls: z.array(callHead) })),
  may: { anonymous: 'all' },
  audit: null,
  refusals: [],
  work: 'search',
})

export const getCallRecord = endpoint({
  method: 'GET',
  path: '/api/v1/public/calls/:callId',
  summary: 'The record of a 募集 by numbers: everything that is needed to rank it again and to check the hashes',
  params: z.object(callId),
  reply: json(
    z.object({
      call: callHead,
      /** Null until ranked. */
      record: z
        .object({
          seed: z.string(),
          listHash: z.string(),
          /** `tier` 1 has the most points. */
          entries: z.array(z.object({ number: z.string(), place: z.uuid(), resident: z.boolean(), tier: z.int() })),
          ranked: z.array(z.object({ number: z.string(), place: z.uuid(), rank: z.int(), outcome, lot: z.string() })),
          /** Ranked again for this answer, with the same result and both hashes right. */
          agrees: z.boolean(),
        })
        .nullable(),
    }),
  ),
  may: { anonymous: 'all' },
  audit: null,
  refusals: ['REG-1'],
  work: 'search',
})
