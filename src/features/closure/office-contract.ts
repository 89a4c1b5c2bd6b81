/** 臨時休止 by the town (CLS-1): all or chosen facilities at once, as in a typhoon; each closes on its own, what fails is told. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { closure } from './contract.ts'
import { closureCauses, closureReasons } from './rules.ts'

const readers: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const officers: May = { wardAdmin: 'all', wardOfficer: 'all' }
const time = z.int().min(0).max(1440).multipleOf(30)
const place = z.object({ id: z.uuid(), name: z.string() })
const townClosure = closure.extend({ facility: place })

export const listTownClosures = endpoint({
  method: 'GET',
  path: '/api/v1/office/closures',
  summary: 'The facilities of the own town and the closures that it decided, the newest 200, those that stand first',
  reply: json(z.object({ facilities: z.array(place), closures: z.array(townClosure) })),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const previewTownClosure = endpoint({
  method: 'GET',
  path: '/api/v1/office/closures/preview',
  summary: "How many bookings of the town's children a closure would end at each facility",
  query: z.object({
    from: localDay,
    to: localDay,
    start: z.coerce.number().pipe(time),
    end: z.coerce.number().pipe(time),
    /** Joined by commas; left out = all. */
    facilities: z
      .string()
      .regex(/^[\da-f-]{36}(,[\da-f-]{36}){0,299}$/)
      .optional(),
  }),
  reply: json(
    z.object({
      facilities: z.array(
        place.extend({
          /** Coming ones that end, and those under way that are cut short. */
          ended: z.int(),
          cutShort: z.int(),
        }),
      ),
    }),
  ),
  may: officers,
  audit: null,
  refusals: ['CLS-1'],
  example: { query: { from: '2026-12-03', to: '2026-12-03', start: '0', end: '1440' } },
  work: 'report',
})

export const closeTown = endpoint({
  method: 'POST',
  path: '/api/v1/office/closures',
  summary:
    'Closes all or chosen facilities of the town for some days and times; families are told, facilities read it on their board',
  body: z.object({
    from: localDay,
    to: localDay,
    start: time,
    end: time,
    cause: z.enum(closureCauses),
    reason: z.enum(closureReasons),
    /** null = all. */
    facilities: z.array(z.uuid()).min(1).max(300).nullable(),
  }),
  reply: json(
    z.object({
      closed: z.array(townClosure),
      /** Not closed, because a month of these days is closed already. */
      refused: z.array(place),
    }),
  ),
  may: officers,
  audit: 'closure.town',
  refusals: ['CLS-1'],
  example: {
    body: { from: '2026-12-03', to: '2026-12-03', start: 0, end: 1440, cause: 'disaster', reason: 'weather', facilities: null },
  },
  work: 'booking',
})

export const liftTownClosure = endpoint({
  method: 'POST',
  path: '/api/v1/office/closures/:closureId/lift',
  summary: 'Ends a closure that the town decided: places open again, to the waiting list first',
  params: z.object({ closureId: z.uuid() }),
  body: z.object({}),
  reply: json(townClosure),
  may: officers,
  audit: 'closure.lift',
  refusals: ['CLS-1', 'BOOK-5'],
  example: { params: { closureId: '0197a1b2-0000-7000-8000-000000000001' }, body: {} },
  work: 'booking',
})
