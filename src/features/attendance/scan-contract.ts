/** The family's side of 登降園, and the screens that show the code (ATT-1, ATT-7). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { lateSaid } from '../booking/contract.ts'
import { bookingStates } from '../booking/rules.ts'

const guardians: May = { guardian1: 'all', guardian2: 'all' }
const instant = z.iso.datetime()
const direction = z.enum(['in', 'out'])
const place = z.object({ id: z.uuid(), name: z.string() })
const facilityTarget = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const exampleFacility = '0197a1b2-0000-7000-8000-000000000001'
const ofFacility = z.object({ facilityId: z.uuid() })
const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const staff: May = { ...admins, facilityStaff: 'facility' }

/** What a code becomes once it is opened; good for 10 minutes. */
const ticket = z.object({ ticket: z.string(), facility: place })

export const openCode = endpoint({
  method: 'GET',
  path: '/api/v1/scan/codes/:code',
  summary: 'Exchanges the code of a facility, in its window, for a scan ticket of 10 minutes',
  params: z.object({ code: z.string().min(1).max(200) }),
  reply: json(ticket),
  may: { anonymous: 'all', guardian1: 'all', guardian2: 'all' },
  audit: null,
  refusals: ['ATT-1'],
  example: { params: { code: 'Fxxxx' } },
  work: 'stamp',
})

export const openNumber = endpoint({
  method: 'POST',
  path: '/api/v1/my/scan/number',
  summary: 'The same for the six digits under the code, where no camera works; only facilities with a use of today',
  body: z.object({ digits: z.string().max(20) }),
  reply: json(ticket),
  may: guardians,
  audit: 'attendance.number',
  refusals: ['ATT-1'],
  example: { body: { digits: '123456' } },
  work: 'stamp',
})

const card = z.object({
  booking: z.uuid(),
  child: place,
  direction,
  start: z.int(),
  end: z.int(),
  inAt: instant.nullable(),
})

export const readTicket = endpoint({
  method: 'GET',
  path: '/api/v1/my/scan',
  summary: 'What this scan would stamp, one line per child, or why not; and what is stamped today already',
  query: z.object({ ticket: z.string().max(200) }),
  reply: json(
    z.object({
      facility: place,
      at: instant,
      cards: z.array(card),
      barred: z.array(
        z.object({
          child: z.string().nullable(),
          code: z.string(),
          slots: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ),
      today: z.array(
        z.object({
          child: place,
          start: z.int(),
          end: z.int(),
          state: z.enum(bookingStates),
          inAt: instant.nullable(),
          outAt: instant.nullable(),
        }),
      ),
    }),
  ),
  may: guardians,
  audit: null,
  refusals: ['ATT-1'],
  example: { query: { ticket: 'Txxxx' } },
  work: 'stamp',
})

export const postStamps = endpoint({
  method: 'POST',
  path: '/api/v1/my/stamps',
  summary: '利用開始登録 and 利用終了登録: one stamp per child of one scan',
  body: z.object({
    ticket: z.string().max(200),
    stamps: z
      .array(z.object({ booking: z.uuid(), direction }))
      .min(1)
      .max(10),
  }),
  reply: json(
    z.object({ stamped: z.array(z.object({ booking: z.uuid(), child: place, direction, at: instant, end: z.int() })) }),
  ),
  may: guardians,
  audit: 'attendance.stamp',
  refusals: ['ATT-1'],
  example: {
    body: { ticket: 'Txxxx', stamps: [{ booking: '0197a1b2-0000-7000-8000-000000000002', direction: 'in' }] },
  },
  work: 'stamp',
})

export const getMyDay = endpoint({
  method: 'GET',
  path: '/api/v1/my/day',
  summary:
    'マイページ: the next uses of each child, with where and what to bring, the last usable day, and what waits for the town',
  reply: json(
    z.object({
      /** Applications, changes and ends that are not decided yet. */
      cases: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum(['new', 'change', 'end']),
          state: z.enum(['submitted', 'reviewing', 'returned']),
          dueOn: z.string().nullable(),
        }),
      ),
      children: z.array(
        z.object({
          child: place,
          /** Last day of the national hours and, where they go on after it, of the town's; null without certificate. */
          validFrom: z.string().nullable(),
          nationalEnd: z.string().nullable(),
          municipalEnd: z.string().nullable(),
          municipality: z.string().nullable(),
          uses: z.array(
            z.object({
              booking: z.uuid(),
              facility: place,
              address: z.string(),
              phone: z.string().nullable(),
              access: z.string().nullable(),
              thingsToBring: z.string().nullable(),
              date: z.string(),
              start: z.int(),
              end: z.int(),
              state: z.enum(bookingStates),
              inAt: instant.nullable(),
              /** ATT-5: what the family has said about today, and whether it can say so now. */
              late: lateSaid.nullable(),
              canBeLate: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  ),
  may: guardians,
  audit: null,
  refusals: [],
  work: 'own',
})

const windows = z.object({
  facility: place,
  at: instant,
  /** Codes of this window and the next ones, so that a short break of the line leaves the screen alive. */
  windows: z.array(z.object({ from: instant, to: instant, size: z.int(), path: z.string(), digits: z.string() })),
})

export const getFacilityCode = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/code',
  summary: 'The rotating code for the facility’s own screen',
  params: ofFacility,
  reply: json(windows),
  may: staff,
  target: facilityTarget,
  audit: null,
  refusals: [],
  example: { params: { facilityId: exampleFacility } },
})

export const getKioskCode = endpoint({
  method: 'GET',
  path: '/api/v1/kiosk/code',
  summary: 'The rotating code for a paired tablet',
  reply: json(windows),
  may: { device: 'all' },
  audit: null,
  refusals: [],
})

export const postPairing = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/devices',
  summary: 'A one-time code, good for 10 minutes, that makes a tablet a 受付端末 of this facility',
  params: ofFacility,
  body: z.object({
    name: z
      .string()
      .trim()
      .regex(/^[^\p{Cc}]{1,40}$/u),
  }),
  reply: json(z.object({ code: z.string(), until: instant })),
  may: admins,
  target: facilityTarget,
  audit: 'device.pairing-code',
  refusals: [],
  example: { params: { facilityId: exampleFacility }, body: { name: '玄関' } },
})

export const listDevices = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/devices',
  summary: 'The tablets of a facility',
  params: ofFacility,
  reply: json(
    z.object({
      devices: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          pairedAt: instant,
          /** null: not known to the caller; administrators see it. */
          seenAt: instant.nullable(),
        }),
      ),
    }),
  ),
  may: staff,
  target: facilityTarget,
  audit: null,
  refusals: [],
  example: { params: { facilityId: exampleFacility } },
})

export const revokeDevice = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/devices/:deviceId/revoke',
  summary: 'Takes a tablet out of use at once',
  params: z.object({ facilityId: z.uuid(), deviceId: z.uuid() }),
  reply: json(z.object({})),
  may: admins,
  target: facilityTarget,
  audit: 'device.revoked',
  refusals: [],
  example: { params: { facilityId: exampleFacility, deviceId: '0197a1b2-0000-7000-8000-000000000003' } },
})

export const pairDevice = endpoint({
  method: 'POST',
  path: '/api/v1/kiosk/pair',
  summary: 'Uses a pairing code: this browser becomes the tablet',
  body: z.object({
    code: z.string().max(40),
    /** SPKI of the tablet’s ES256 key, base64url, for codes drawn offline (ATT-7). */
    publicKey: z
      .string()
      .max(300)
      .regex(/^[A-Za-z0-9_-]+$/)
      .nullable()
      .default(null),
  }),
  reply: json(z.object({})),
  may: { anonymous: 'all' },
  audit: 'device.paired',
  refusals: ['ATT-7'],
  example: { body: { code: 'ABCD-EFGH-JK', publicKey: null } },
})
