/** 枠カレンダー: places per 30 minutes, painted, copied and published by the facility (SLOT-1, SLOT-2). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { beyond, vacancy } from '../enrolment/contract.ts'
import { houseEvent } from '../house-event/contract.ts'

export const readers: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
export const writers: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
export const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
export const here = z.object({ facilityId: z.uuid() })
export const kind = z.enum(['regular', 'flexible'])
export const time = z.int().min(0).max(1440).multipleOf(30)
export const places = z.int().min(0).max(999)
/** Of the preview: refused when the places have changed since; null = whatever stands. */
export const version = z.string().max(40).nullable().default(null)
const instant = z.iso.datetime().nullable()

const cell = z.object({
  date: localDay,
  start: z.int(),
  kind,
  cap: z.int(),
  /** Per class age; null = only the total binds. */
  caps: z.array(z.int().nullable()).length(3),
  taken: z.int(),
  takenByClass: z.array(z.int()).length(3),
  published: z.boolean(),
  /** Under a closure (CLS-1). */
  stopped: z.boolean(),
})

/** SLOT-2: when the places of a day can be booked; null = no 期 opens it. */
const opening = z.object({ date: localDay, residentsFrom: instant, othersFrom: instant, until: instant })

export const getSlots = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/slots',
  summary: 'The places of a facility between two days (at most 42), with what is taken and when each day opens',
  params: here,
  query: z.object({ from: localDay, to: localDay, kind }),
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      kinds: z.array(kind),
      /** 利用定員, in total and per class age. */
      capacity: z.int(),
      capacities: z.array(z.int().nullable()).length(3),
      cells: z.array(cell),
      openings: z.array(opening),
      /** 行事 of these days (EVT-1). */
      events: z.array(houseEvent),
      /** 余裕活用型: what the enrolment of these days leaves free; [] = nothing is entered, or another 実施方式. */
      vacancies: z.array(vacancy),
      /** 余裕活用型: 定員 and 在籍 are to be entered. */
      spare: z.boolean(),
    }),
  ),
  may: { ...readers, vendorKey: 'facility' },
  scope: 'slots:read',
  target,
  audit: null,
  refusals: ['SLOT-1'],
  example: { query: { from: '2026-12-07', to: '2026-12-13', kind: 'flexible' } },
  work: 'own',
})

const paint = z.object({
  kind,
  from: localDay,
  to: localDay,
  /** 0 Sunday … 6 Saturday. */
  weekdays: z.array(z.int().min(0).max(6)).min(1).max(7),
  start: time,
  end: time,
  cap: places,
  caps: z.array(places.nullable()).length(3).default([null, null, null]),
  /** National holidays stay as they are. */
  skipHolidays: z.boolean().default(false),
  /** Days that stay as they are. */
  except: z.array(localDay).max(93).default([]),
  version,
})
const examplePaint = {
  kind: 'flexible',
  from: '2026-12-07',
  to: '2026-12-11',
  weekdays: [1, 2, 3, 4, 5],
  start: 540,
  end: 720,
  cap: 3,
  caps: [null, null, null],
}
export const plan = z.object({
  days: z.int(),
  cells: z.int(),
  /** Cells that exist and change; the others are new. */
  changed: z.int(),
  /** Days by the instant at which families can begin to book them, earliest first. */
  openings: z.array(opening),
  /** What is worth a second look. */
  care: z.object({ lowered: z.int(), removed: z.int(), holidays: z.int(), night: z.int() }),
  /** Days that stay as they are, because the facility has a 行事 without places on them (EVT-1). */
  houseDays: z.array(localDay),
  /** Days with more places, of all kinds, than the enrolment leaves free (余裕活用型): told, never refused. */
  beyond: z.array(beyond),
  /** Of the places as they stand, to be sent with the act. */
  version: z.string(),
})

export const previewSlots = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/slots/preview',
  summary: 'What painting would do and from when the places could be booked',
  params: here,
  query: z.object({
    kind,
    from: localDay,
    to: localDay,
    /** Joined by commas: '1,2,3'. */
    weekdays: z.string().regex(/^[0-6](,[0-6]){0,6}$/),
    start: z.coerce.number().pipe(time),
    end: z.coerce.number().pipe(time),
    cap: z.coerce.number().pipe(places),
    cap0: z.coerce.number().pipe(places).optional(),
    cap1: z.coerce.number().pipe(places).optional(),
    cap2: z.coerce.number().pipe(places).optional(),
    skipHolidays: z.enum(['yes', 'no']).default('no'),
    /** Joined by commas. */
    except: z
      .string()
      .regex(/^(20\d{2}-\d{2}-\d{2}(,20\d{2}-\d{2}-\d{2}){0,92})?$/)
      .default(''),
  }),
  reply: json(plan),
  may: writers,
  target,
  audit: null,
  refusals: ['SLOT-1'],
  example: {
    query: { kind: 'flexible', from: '2026-12-07', to: '2026-12-11', weekdays: '1,2,3,4,5', start: '540', end: '720', cap: '3' },
  },
  work: 'own',
})

export const paintSlots = endpoint({
  method: 'PUT',
  path: '/api/v1/facilities/:facilityId/slots',
  summary: 'Sets the places of a range of days and times and publishes them; never below what is taken, within 利用定員',
  params: here,
  body: paint,
  reply: json(plan),
  may: { ...writers, vendorKey: 'facility' },
  scope: 'slots:write',
  target,
  audit: 'slot.paint',
  refusals: ['SLOT-1'],
  example: { body: examplePaint },
  work: 'own',
})

export const previewCopy = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/slots/copy',
  summary: 'What copying a week would do and from when the places could be booked',
  params: here,
  query: z.object({ kind, from: localDay, weeks: z.coerce.number().pipe(z.int().min(1).max(12)) }),
  reply: json(plan),
  may: writers,
  target,
  audit: null,
  refusals: ['SLOT-1'],
  example: { query: { kind: 'flexible', from: '2026-12-07', weeks: '2' } },
  work: 'own',
})

export const copyWeek = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/slots/copy',
  summary: 'Copies the places of one week to the weeks after it, day by day',
  params: here,
  body: z.object({ kind, from: localDay, weeks: z.int().min(1).max(12), version }),
  reply: json(plan),
  may: writers,
  target,
  audit: 'slot.copyWeek',
  refusals: ['SLOT-1'],
  example: { body: { kind: 'flexible', from: '2026-12-07', weeks: 2 } },
  work: 'own',
})
