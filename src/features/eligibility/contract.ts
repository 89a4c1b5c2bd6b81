/** Public: which towns there are, how each takes applications, and from when to when a child can use the scheme (contract.md). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { enrolments } from '../municipality/rules.ts'

/** Public data: every kind may read it, also from its own side. */
const anyone: May = { anonymous: 'all' }

/** 団体コード with its check digit. */
export const municipalityCode = z.string().regex(/^\d{6}$/)

const localDate = z.iso.date()

/** CERT-2. `url` is set where the way is `external`. */
export const channelReply = z.object({ way: z.enum(['builtIn', 'external', 'paper']), url: z.string().nullable() })

export const listMunicipalities = endpoint({
  method: 'GET',
  path: '/api/v1/public/municipalities',
  summary: 'All municipalities: code, name, whether they run their scheme here, how they take applications',
  query: z.object({ prefecture: z.string().max(10).optional() }),
  reply: json(
    z.object({
      municipalities: z.array(
        z.object({
          code: z.string(),
          prefecture: z.string(),
          name: z.string(),
          kana: z.string(),
          /** Runs its scheme in this system. */
          joined: z.boolean(),
          application: channelReply,
        }),
      ),
    }),
  ),
  may: anyone,
  audit: null,
  refusals: [],
  example: { query: { prefecture: '東京都' } },
})

export const getMunicipality = endpoint({
  method: 'GET',
  path: '/api/v1/public/municipalities/:code',
  summary: 'One municipality: contact, sentences, ways of applying, what decides eligibility',
  params: z.object({ code: municipalityCode }),
  reply: json(
    z.object({
      code: z.string(),
      prefecture: z.string(),
      name: z.string(),
      joined: z.boolean(),
      channels: z.object({ application: channelReply, change: channelReply, end: channelReply }),
      /** Days within which the decision is to be expected. */
      targetDays: z.int(),
      contact: z.object({ office: z.string(), phone: z.string(), hours: z.string(), url: z.string().nullable() }),
      texts: z.object({ notice: z.string(), application: z.string(), regular: z.string(), fee: z.string(), end: z.string() }),
      /** Minutes per month: the national cap here, and the town's own layers in the order of use (HRS-1, HRS-2). */
      capMinutes: z.int(),
      layers: z.array(z.object({ code: z.string(), name: z.string(), minutes: z.int(), endsAtFiscalYear: z.boolean() })),
      agePolicy: z.enum(['dayBefore', 'sameDay']),
      acceptFromDaysBefore: z.int(),
      acceptFromMonths: z.int().nullable(),
      excludedEnrolments: z.array(z.enum(enrolments)),
    }),
  ),
  may: anyone,
  audit: null,
  refusals: [],
  example: { params: { code: '131083' } },
})

export const getEligibility = endpoint({
  method: 'GET',
  path: '/api/v1/public/eligibility',
  summary: 'First and last usable days of a child by its birth date and municipality (AGE-1..4, ELIG-2)',
  query: z.object({ birthDate: localDate, municipality: municipalityCode }),
  reply: json(
    z.object({
      firstDay: localDate,
      lastDay: localDate,
      municipalLastDay: localDate.nullable(),
      classAge: z.int(),
      rules: z.array(z.string()),
    }),
  ),
  may: anyone,
  audit: null,
  refusals: ['AGE-1'],
  example: { query: { birthDate: '2025-04-10', municipality: '131083' } },
})
