/** Endpoints of the office around certified children: list, child, account links, logins, use (ACC-2, ACC-3, CERT-5). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { reductionClasses } from '../municipality/rules.ts'
import { peopleSchema } from './people-schema.ts'
import { certificateStates, endReasons } from './rules.ts'

const readers: May = { wardAdmin: 'residence', wardOfficer: 'residence', wardViewer: 'residence' }
const officers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }

const day = z.iso.date()
const someId = '00000000-0000-7000-8000-000000000001'
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const loginStates = ['none', 'waiting', 'active', 'blocked'] as const
const yesNo = z.object({ ok: z.boolean() })

export const listCertificates = endpoint({
  method: 'GET',
  path: '/api/v1/office/certificates',
  summary: 'Certified children of the own town: number, dates, state, reduction',
  query: z.object({
    state: z.enum([...certificateStates, 'all']).default('all'),
    /** Beginning of a number (with or without dashes), a family name or its kana. */
    q: z.string().max(100).default(''),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  reply: json(
    z.object({
      rows: z.array(
        z.object({
          id: z.uuid(),
          childId: z.uuid(),
          number: z.string(),
          ownNumber: z.string().nullable(),
          name: z.string(),
          kana: z.string(),
          birthDate: day,
          validFrom: day,
          until: day,
          state: z.enum(certificateStates),
          reduction: z.enum(reductionClasses).nullable(),
        }),
      ),
      found: z.int(),
      pages: z.int(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const getCertifiedChild = endpoint({
  method: 'GET',
  path: '/api/v1/office/children/:childId',
  summary: 'A child of the own town: certificates with rights, reductions, household with its logins',
  params: z.object({ childId: z.uuid() }),
  reply: json(
    z.object({
      id: z.uuid(),
      name: z.string(),
      kana: z.string(),
      birthDate: day,
      address: z.string(),
      classAge: z.int(),
      certificates: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          ownNumber: z.string().nullable(),
          state: z.enum(certificateStates),
          /** Also of an end that is decided for a day ahead. */
          endReason: z.enum(endReasons).nullable(),
          validFrom: day,
          nationalEnd: day,
          municipalEnd: day.nullable(),
          decidedOn: day,
          rights: z.array(z.object({ layer: z.string(), name: z.string().nullable(), minutes: z.int(), until: day })),
        }),
      ),
      reductions: z.array(z.object({ class: z.enum(reductionClasses), from: day, until: day.nullable(), perHour: z.int() })),
      household: z.object({
        id: z.uuid(),
        guardians: z.array(
          z.object({
            ordinal: z.union([z.literal(1), z.literal(2)]),
            name: z.string(),
            relationship: z.string(),
            address: z.string(),
            phone: z.string().nullable(),
            mail: z.string().nullable(),
            login: z.enum(loginStates),
          }),
        ),
        people: peopleSchema,
        siblings: z.array(z.object({ id: z.uuid(), name: z.string(), birthDate: day })),
      }),
      /** Use under another town, where the family wished it (HRS-7). */
      handedOver: z.array(z.object({ month: z.string(), town: z.string(), visits: z.int(), minutes: z.int() })),
      mayAct: z.boolean(),
    }),
  ),
  may: readers,
  target: { kind: 'child', in: 'params', name: 'childId' },
  audit: null,
  refusals: [],
  example: { params: { childId: someId } },
})

export const getCertificatePaper = endpoint({
  method: 'GET',
  path: '/api/v1/office/children/:childId/certificate',
  summary: '認定証 of the newest certificate as a PDF (CERT-5)',
  params: z.object({ childId: z.uuid() }),
  reply: file('application/pdf'),
  may: readers,
  target: { kind: 'child', in: 'params', name: 'childId' },
  audit: null,
  refusals: ['CERT-5'],
  example: { params: { childId: someId } },
})

export const resendLink = endpoint({
  method: 'POST',
  path: '/api/v1/office/households/:householdId/account-link',
  summary: '「アカウント発行のお知らせ」 again to a guardian who has no password yet; the earlier link is void (ACC-3)',
  params: z.object({ householdId: z.uuid() }),
  body: z.object({ ordinal: z.union([z.literal(1), z.literal(2)]) }),
  reply: json(yesNo),
  may: officers,
  target: { kind: 'household', in: 'params', name: 'householdId' },
  audit: 'account.linkResent',
  refusals: ['ACC-3'],
  example: { params: { householdId: someId }, body: { ordinal: 1 } },
})

export const blockLogin = endpoint({
  method: 'POST',
  path: '/api/v1/office/households/:householdId/block',
  summary: 'Stops a guardian’s login at once, or lets it in again (ACC-2); told by mail',
  params: z.object({ householdId: z.uuid() }),
  body: z.object({ ordinal: z.union([z.literal(1), z.literal(2)]), blocked: z.boolean() }),
  reply: json(yesNo),
  may: officers,
  target: { kind: 'household', in: 'params', name: 'householdId' },
  audit: 'account.blockedByOffice',
  refusals: ['ACC-2'],
  example: { params: { householdId: someId }, body: { ordinal: 2, blocked: true } },
})

const usageRow = z.object({
  facilityId: z.uuid(),
  facility: z.string(),
  /** The facility lies in the own town. */
  own: z.boolean(),
  childId: z.uuid(),
  child: z.string(),
  birthDate: day,
  visits: z.int(),
  booked: z.int(),
  used: z.int(),
})

export const getUsage = endpoint({
  method: 'GET',
  path: '/api/v1/office/usage',
  summary: 'Use of a month by residents, per facility and child, with totals and what is left (minutes)',
  query: z.object({ month }),
  reply: json(
    z.object({
      month: z.string(),
      rows: z.array(usageRow),
      /** Left minutes per child over all layers. */
      left: z.array(z.object({ childId: z.uuid(), minutes: z.int() })),
      facilities: z.array(
        z.object({ id: z.uuid(), name: z.string(), own: z.boolean(), children: z.int(), booked: z.int(), used: z.int() }),
      ),
      total: z.object({ children: z.int(), visits: z.int(), booked: z.int(), used: z.int() }),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  example: { query: { month: '2026-11' } },
  work: 'report',
})

export const getUsageFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/usage/file',
  summary: 'The same as CSV (UTF-8 with BOM)',
  query: z.object({ month }),
  reply: file('text/csv'),
  may: readers,
  audit: null,
  refusals: [],
  example: { query: { month: '2026-11' } },
  work: 'report',
})
