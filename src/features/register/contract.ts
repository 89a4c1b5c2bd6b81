/** 施設台帳 (PLC-1): the town's facilities with 認可, 確認, 休止, 廃止 as dated entries; only its own facilities, each entry stays. */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { csvCodes } from '../../platform/csv-in-code.ts'
import { localDay } from '../../platform/local-day.ts'
import { registerEvents, registerSorts, registerStates } from './rules.ts'

const readers: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const officers: May = { wardAdmin: 'all', wardOfficer: 'all' }
const one = z.object({ facilityId: z.uuid() })
const words = (most: number) => z.string().trim().max(most)
const delivery = z.enum(['sharedRoom', 'dedicatedRoom', 'spareCapacity'])
const dated = z.object({ number: z.string(), from: localDay }).nullable()

const filter = {
  state: z.enum(['all', ...registerStates]).default('all'),
  delivery: z.enum(['all', 'sharedRoom', 'dedicatedRoom', 'spareCapacity']).default('all'),
  /** Part of the address, the name, its kana or the corporation. */
  q: z.string().trim().max(60).default(''),
  sort: z.enum(registerSorts).default('name'),
  dir: z.enum(['up', 'down']).default('up'),
}

const place = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  corporation: z.string(),
  address: z.string(),
  delivery,
  /** Whole, then of 0, 1 and 2; null = only the whole is set. */
  capacity: z.int(),
  capacities: z.array(z.int().nullable()).length(3),
  state: z.enum(registerStates),
  openedOn: localDay.nullable(),
  endedOn: localDay.nullable(),
  licence: dated,
  confirmation: dated,
  published: z.boolean(),
})

export const listRegister = endpoint({
  method: 'GET',
  path: '/api/v1/office/register',
  summary: 'The facilities of the own town as they stand today: 50 to a page, by state, 実施方式 and words',
  query: z.object({ ...filter, page: z.coerce.number().int().min(1).max(1000).default(1) }),
  reply: json(
    z.object({
      facilities: z.array(place),
      found: z.int(),
      pages: z.int(),
      /** Changes of facilities' pages that nobody of the town has looked at. */
      changes: z.int(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const getRegisterFile = endpoint({
  method: 'GET',
  path: '/api/v1/office/register/file',
  summary: 'The same facilities as CSV, all pages; UTF-8 with BOM or CP932',
  query: z.object({ ...filter, code: z.enum(csvCodes).default('utf8') }),
  reply: file('text/csv'),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

const entry = z.object({
  id: z.uuid(),
  version: z.int(),
  event: z.enum(registerEvents),
  validFrom: localDay,
  until: localDay.nullable(),
  number: z.string().nullable(),
  document: z.string(),
  documentOn: localDay.nullable(),
  reason: z.string(),
  takesBack: z.uuid().nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  /** 休止 and 廃止: a later entry took it back. */
  takenBack: z.boolean(),
  /** 休止 and 廃止 that stand: 再開 or its withdrawal can be entered. */
  mayTakeBack: z.boolean(),
})

const detail = z.object({
  facility: place.extend({
    kana: z.string(),
    corporationNumber: z.string().nullable(),
    type: z.string(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    /** Administrators who can log in. */
    mails: z.array(z.string()),
  }),
  /** Sent back with an entry: an older number is refused. */
  version: z.int(),
  entries: z.array(entry),
  mayChange: z.boolean(),
})

export const getRegistered = endpoint({
  method: 'GET',
  path: '/api/v1/office/register/:facilityId',
  summary: 'One facility of the own town: its facts, its state today, all entries, the newest first',
  params: one,
  reply: json(detail),
  may: readers,
  audit: null,
  refusals: ['PLC-1'],
  work: 'proxy',
})

const document = { document: words(60), documentOn: localDay.nullable(), reason: words(500) }

export const enterLicence = endpoint({
  method: 'POST',
  path: '/api/v1/office/register/:facilityId/licences',
  summary: '認可 or 確認 with its number from a day on; what stood before stays in the history',
  params: one,
  body: z.object({
    version: z.int().min(0),
    event: z.enum(['licensed', 'confirmed']),
    number: words(60).min(1),
    from: localDay,
    /** 事業開始年月日 as it is from now on; null = not known yet. */
    openedOn: localDay.nullable(),
    ...document,
  }),
  reply: json(z.object({})),
  may: officers,
  audit: 'register.licence',
  refusals: ['PLC-1'],
  example: {
    body: {
      version: 0,
      event: 'licensed',
      number: '江こ誰第12号',
      from: '2026-04-01',
      openedOn: '2026-04-01',
      document: '8江子第34号',
      documentOn: '2026-03-20',
      reason: '新規の認可',
    } as never,
  },
  work: 'proxy',
})

const stop = z.object({ event: z.enum(['suspended', 'ended']), from: localDay, until: localDay.nullable() })
const touched = z.object({
  bookings: z.int(),
  families: z.int(),
  inUse: z.int(),
  waiting: z.int(),
})

export const previewStop = endpoint({
  method: 'GET',
  path: '/api/v1/office/register/:facilityId/stops/preview',
  summary: 'What a 休止 or 廃止 would end: bookings of all towns’ children, families, uses under way, entries that wait',
  params: one,
  query: z.object({ event: z.enum(['suspended', 'ended']), from: localDay, until: localDay.optional() }),
  reply: json(z.object({ from: localDay, to: localDay, touched })),
  may: officers,
  audit: null,
  refusals: ['PLC-1'],
  example: { query: { event: 'suspended', from: '2026-12-01', until: '2026-12-31' } },
  work: 'proxy',
})

export const enterStop = endpoint({
  method: 'POST',
  path: '/api/v1/office/register/:facilityId/stops',
  summary:
    '休止 from one day to another, or 廃止 with its last day: bookings on the days without end, hours go back, families are told',
  params: one,
  body: stop.extend({ version: z.int().min(0), ...document }),
  reply: json(z.object({})),
  may: officers,
  audit: 'register.stop',
  refusals: ['PLC-1', 'CLS-1', 'BOOK-4'],
  example: {
    body: {
      version: 0,
      event: 'suspended',
      from: '2026-12-01',
      until: '2026-12-31',
      document: '8江子第56号',
      documentOn: '2026-11-20',
      reason: '施設の改修',
    } as never,
  },
  work: 'booking',
})

export const enterReturn = endpoint({
  method: 'POST',
  path: '/api/v1/office/register/:facilityId/returns',
  summary: '再開 at once, or the withdrawal of a 休止 or 廃止: places open again; bookings that had ended stay ended',
  params: one,
  body: z.object({ version: z.int().min(1), entry: z.uuid(), ...document }),
  reply: json(z.object({})),
  may: officers,
  audit: 'register.return',
  refusals: ['PLC-1', 'CLS-1', 'BOOK-5'],
  example: {
    body: {
      version: 1,
      entry: '0197a1b2-0000-7000-8000-000000000001',
      document: '',
      documentOn: null,
      reason: '改修が終わった',
    } as never,
  },
  work: 'booking',
})

export const listChanges = endpoint({
  method: 'GET',
  path: '/api/v1/office/register/changes',
  summary:
    'Changes that the town’s facilities confirmed on their own pages and nobody of the town has looked at, the oldest first',
  query: z.object({ facility: z.uuid().optional() }),
  reply: json(
    z.object({
      changes: z.array(
        z.object({
          id: z.uuid(),
          facility: z.object({ id: z.uuid(), name: z.string() }),
          validFrom: localDay,
          confirmedAt: z.iso.datetime(),
          reason: z.string(),
          /** Words of the facility's page and its rules: name of the member, before and after as JSON. */
          values: z.array(z.object({ key: z.string(), before: z.unknown(), after: z.unknown() })),
        }),
      ),
      /** There are more than the 50 that are listed. */
      found: z.int(),
      mayReview: z.boolean(),
    }),
  ),
  may: readers,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const reviewChange = endpoint({
  method: 'POST',
  path: '/api/v1/office/register/changes/:changeId/review',
  summary: 'Notes that the town has looked at a change; it is in force either way',
  params: z.object({ changeId: z.uuid() }),
  body: z.object({}),
  reply: json(z.object({})),
  may: officers,
  audit: 'register.review',
  refusals: ['PLC-1'],
  example: { params: { changeId: '0197a1b2-0000-7000-8000-000000000001' }, body: {} },
  work: 'proxy',
})
