/** 監査: who did and saw what in the town, or at the own facility (SEE-1). Looking is itself on record. */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { csvCodes } from '../../platform/csv-in-code.ts'
import { auditGroups, numberSigns } from './rules.ts'

const localDate = z.iso.date()
const query = {
  /** Inclusive days in Japan; without them the last 30 days. At most a year, counted back from `to`. */
  from: localDate.optional(),
  to: localDate.optional(),
  group: z.enum(auditGroups).optional(),
  /** Who. */
  login: z.uuid().optional(),
  /** 認定番号, as people type it. */
  child: z.string().regex(numberSigns).optional(),
}
/** Where the page before ended. */
const before = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/)
  .optional()

const auditReply = z.object({
  from: localDate,
  to: localDate,
  /** A number was given that is no child's whom this login may see: nothing is listed. */
  childUnknown: z.boolean(),
  rows: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      event: z.string(),
      code: z.string(),
      kind: z.string(),
      /** null: nobody was logged in, or this login may not know who it was. */
      who: z.string().nullable(),
      login: z.uuid().nullable(),
      facility: z.string().nullable(),
      /** Only whom this login may see; `others`: how many more. */
      children: z.array(z.object({ name: z.string(), number: z.string().nullable() })),
      others: z.int(),
    }),
  ),
  next: z.string().nullable(),
  people: z.array(z.object({ id: z.uuid(), name: z.string(), kind: z.string() })),
})

const wardAdmin: May = { wardAdmin: 'residence' }
const placeAdmin: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }

export const getAudit = endpoint({
  method: 'GET',
  path: '/api/v1/office/audit',
  summary: 'Who did and saw what in the own town, newest first, fifty at a time; reading it is on record',
  query: z.object({ ...query, before }),
  reply: json(auditReply),
  may: wardAdmin,
  audit: 'audit.read',
  refusals: [],
  example: { query: { from: '2026-11-01', to: '2026-11-30' } },
  work: 'report',
})

export const getAuditFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/audit/file',
  summary: 'The same as CSV, at most 20,000 rows; on record',
  query: z.object({ ...query, code: z.enum(csvCodes).default('utf8') }),
  reply: file('text/csv'),
  may: wardAdmin,
  audit: 'audit.file',
  refusals: [],
  example: { query: { from: '2026-11-01', to: '2026-11-30' } },
  work: 'report',
})

export const getFacilityAudit = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/audit',
  summary: 'Who did and saw what at the own facility',
  params: z.object({ facilityId: z.uuid() }),
  query: z.object({ ...query, before }),
  reply: json(auditReply),
  may: placeAdmin,
  target: { kind: 'facility', in: 'params', name: 'facilityId' },
  audit: 'audit.read',
  refusals: [],
  example: { params: { facilityId: '01939d2e-0000-7000-8000-000000000001' }, query: { from: '2026-11-01', to: '2026-11-30' } },
  work: 'report',
})

export const getFacilityAuditFile = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/audit/file',
  summary: 'The same as CSV, at most 20,000 rows; on record',
  params: z.object({ facilityId: z.uuid() }),
  query: z.object({ ...query, code: z.enum(csvCodes).default('utf8') }),
  reply: file('text/csv'),
  may: placeAdmin,
  target: { kind: 'facility', in: 'params', name: 'facilityId' },
  audit: 'audit.file',
  refusals: [],
  example: { params: { facilityId: '01939d2e-0000-7000-8000-000000000001' }, query: { from: '2026-11-01', to: '2026-11-30' } },
  work: 'report',
})
