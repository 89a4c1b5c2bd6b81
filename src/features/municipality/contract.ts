/** A town's settings at its own desk: what holds, what is scheduled, and the acts that change it (SET-2). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { defaultSettings } from './rules.ts'
import { settingsSchema } from './settings-schema.ts'

const wards: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const administrators: May = { wardAdmin: 'all' }
const municipality = z.string().regex(/^\d{6}$/)
const one = z.object({ versionId: z.uuid() })

const version = z.object({
  id: z.uuid(),
  validFrom: z.iso.date(),
  /** `replaced`: another one was decided later for the same day. */
  state: z.enum(['waiting', 'scheduled', 'current', 'past', 'replaced', 'withdrawn']),
  reason: z.string(),
  madeBy: z.string(),
  /** The second person, where there was one. */
  approvedBy: z.string().nullable(),
  at: z.iso.datetime(),
  mayApprove: z.boolean(),
  mayWithdraw: z.boolean(),
})

export const getSettings = endpoint({
  method: 'GET',
  path: '/api/v1/office/settings',
  summary: "The town's settings as they hold and will hold, the history of their versions, and where one can be copied from",
  reply: json(
    z.object({
      town: z.object({ code: z.string(), name: z.string(), designated: z.boolean() }),
      /** What a change names as the state it was made from. */
      seen: z.int(),
      twoPersons: z.boolean(),
      mayChange: z.boolean(),
      /** Whole versions that hold or will hold, oldest first. */
      rows: z.array(z.object({ validFrom: z.iso.date(), value: settingsSchema })),
      /** The newest first. */
      versions: z.array(version),
      sources: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
  may: wards,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const getSettingsVersion = endpoint({
  method: 'GET',
  path: '/api/v1/office/settings/versions/:versionId',
  summary: 'One version with its whole value, to compare or to begin from',
  params: one,
  reply: json(z.object({ ...version.shape, value: settingsSchema })),
  may: wards,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const getSettingsCopy = endpoint({
  method: 'GET',
  path: '/api/v1/office/settings/copies/:code',
  summary: "Another town's rules of today as a draft: without its contact, sentences and addresses",
  params: z.object({ code: municipality }),
  reply: json(z.object({ name: z.string(), value: settingsSchema })),
  may: wards,
  audit: null,
  refusals: [],
  example: { params: { code: '261009' } },
  work: 'proxy',
})

export const countTouchedBookings = endpoint({
  method: 'GET',
  path: '/api/v1/office/settings/bookings',
  summary: 'How many standing bookings lie on or after a day: of residents anywhere, of everybody at the own facilities',
  query: z.object({ from: z.iso.date() }),
  reply: json(z.object({ residents: z.int(), here: z.int() })),
  may: wards,
  audit: null,
  refusals: [],
  example: { query: { from: '2026-12-01' } },
  work: 'proxy',
})

export const changeSettings = endpoint({
  method: 'POST',
  path: '/api/v1/office/settings',
  summary: 'Schedules the next whole version from a day on; waits for a second person where the town says so',
  body: z.object({ seen: z.int(), validFrom: z.iso.date(), reason: z.string().trim().max(500), value: settingsSchema }),
  reply: json(z.object({ id: z.uuid(), state: version.shape.state })),
  may: administrators,
  audit: 'settings.change',
  refusals: ['SET-2', 'HRS-1', 'HRS-2', 'HRS-4', 'SLOT-2', 'CERT-2', 'CERT-7', 'FEE-3'],
  example: { body: { seen: 0, validFrom: '2026-12-01', reason: '規則の改正', value: defaultSettings } },
  work: 'proxy',
})

export const approveSettings = endpoint({
  method: 'POST',
  path: '/api/v1/office/settings/versions/:versionId/approve',
  summary: 'The second signature of another administrator; from then on the version is scheduled',
  params: one,
  reply: json(z.object({})),
  may: administrators,
  audit: 'settings.approve',
  refusals: ['SET-2', 'HRS-1', 'HRS-2', 'HRS-4', 'SLOT-2', 'CERT-2', 'CERT-7', 'FEE-3'],
  work: 'proxy',
})

export const withdrawSettings = endpoint({
  method: 'POST',
  path: '/api/v1/office/settings/versions/:versionId/withdraw',
  summary: 'Takes back a version that has not begun; what held before goes on',
  params: one,
  reply: json(z.object({})),
  may: administrators,
  audit: 'settings.withdraw',
  refusals: ['SET-2'],
  work: 'proxy',
})
