/** 事業所情報: what a facility says about itself and how it works, changed from a day on (SET-2). */
import { z } from 'zod'
import type { TimeOfDay } from '../../platform/calendar.ts'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { facilityPage } from './contract.ts'

const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const atFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const time = z.int().min(0).max(1440).multipleOf(30) as unknown as z.ZodType<TimeOfDay, number>
const instant = z.iso.datetime()
const kind = z.enum(['regular', 'flexible'])
const deliveryType = z.enum(['sharedRoom', 'dedicatedRoom', 'spareCapacity'])
const bookingWay = z.enum(['automatic', 'confirmed', 'facility', 'outside'])
const interviewWay = z.enum(['published', 'proposals', 'phone', 'facility', 'closed'])
const bothKinds = <T extends z.ZodType>(one: T) => z.object({ regular: one, flexible: one })

const words = (most: number) => z.string().trim().max(most)
const text = (most: number) => words(most).nullable()
const yen = z.int().min(0).max(100_000)

export const profileShape = z.object({
  deliveryType,
  kinds: z.array(kind).max(2),
  classes: z.array(z.int().min(0).max(2)).max(3),
  fromMonths: z.int().min(0).max(36).nullable(),
  agesText: text(200),
  hoursText: words(300),
  closedText: words(300),
  feeText: text(500),
  meals: z.array(z.object({ name: words(40).min(1), yen, when: words(60) })).max(10),
  extras: z.array(z.object({ name: words(40).min(1), yen, per: words(60) })).max(10),
  checkupText: text(500),
  thingsToBring: text(1000),
  paymentText: text(300),
  cancelText: text(500),
  cancelFeeText: text(300),
  interviewText: text(500),
  bookingText: text(500),
  parentChild: z.boolean(),
  medicalCare: z.boolean(),
  disability: z.boolean(),
  reductionHonoured: z.boolean(),
  temporaryCare: z.boolean(),
  parking: z.boolean(),
  featuresText: text(1000),
  staffText: text(500),
  partnerText: text(300),
  phone: z
    .string()
    .regex(/^0\d{9,10}$/)
    .nullable(),
  access: text(500),
  website: text(200),
  hostName: text(100),
})

const opening = z.union([
  z.object({ by: z.literal('daysBefore'), days: z.int().min(0).max(180), time }),
  z.object({ by: z.literal('dayOfMonth'), day: z.int().min(1).max(31), time }),
  z.object({
    by: z.literal('terms'),
    terms: z.array(z.object({ from: localDay, to: localDay, opensOn: localDay, time })).max(24),
  }),
])
const window = z.object({ opens: opening, closes: z.object({ daysBefore: z.int().min(0).max(60), time }) })
const windowPair = z.object({ resident: window, other: window })
const cancel = z.object({ daysBefore: z.int().min(0).max(14), time })
const unit = z.union([z.enum(['halfHour', 'wholeHour']), z.object({ block: z.int().min(60).max(1440) })])
const counting = z.enum(['greater', 'booked', 'actual'])

export const settingsShape = z.object({
  perHour: z.int().min(0).max(100_000),
  bookingWays: bothKinds(bookingWay),
  interviewWays: bothKinds(interviewWay),
  windows: bothKinds(windowPair).nullable(),
  cancel: cancel.nullable(),
  illnessWaived: z.boolean().nullable(),
  unit: unit.nullable(),
  counting: counting.nullable(),
  confirmationMonths: z.int().min(1).max(12).nullable(),
  maxExtra: z.int().min(0).max(10),
  acceptsOthers: z.boolean().nullable(),
})

const changeHead = z.object({
  id: z.uuid(),
  /** `stale`: a draft that a newer change has overtaken; `coming`: confirmed for a day that has not come. */
  state: z.enum(['draft', 'stale', 'coming', 'inForce', 'withdrawn']),
  validFrom: localDay,
  reason: z.string(),
  /** Names of `profile` and `settings` members that change. */
  keys: z.array(z.string()),
  madeBy: z.string(),
  madeAt: instant,
  confirmedBy: z.string().nullable(),
  confirmedAt: instant.nullable(),
})
/** A value as JSON: what it is follows from its key. */
const jsonValue = z.unknown()

export const getProfile = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/profile',
  summary:
    'What the facility says about itself, its own settings as they stand, its town’s bounds, and the changes with who and when',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      /** Sent back with a change: an older number is refused. */
      version: z.int(),
      published: z.boolean(),
      profile: profileShape,
      settings: settingsShape,
      town: z.object({
        windows: windowPair,
        reservationByPortal: z.enum(['builtIn', 'external', 'facility']),
        interviewByGuardian: z.object({ regular: z.boolean(), flexible: z.boolean() }),
        acceptsOthers: z.boolean(),
        cancel,
        illnessWaived: z.boolean(),
        unit,
        counting,
        confirmationMonths: z.int(),
      }),
      page: facilityPage,
      changes: z.array(changeHead),
    }),
  ),
  may: admins,
  target: atFacility,
  audit: null,
  refusals: [],
  work: 'own',
})

export const draftChange = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/profile/changes',
  summary: 'Drafts a change from a day on; nothing is in force before it is confirmed',
  params: z.object({ facilityId: z.uuid() }),
  body: z.object({
    version: z.int().min(1),
    validFrom: localDay,
    reason: words(300),
    profile: profileShape.partial(),
    settings: settingsShape.partial(),
  }),
  reply: json(changeHead),
  may: admins,
  target: atFacility,
  audit: 'facility.change.draft',
  refusals: ['SET-1', 'SET-2', 'SLOT-2', 'INT-2', 'BOOK-7', 'FEE-3', 'HRS-4'],
  example: {
    body: {
      version: 1,
      validFrom: '2026-12-01',
      reason: '',
      profile: { thingsToBring: '着替え 2組、おむつ 5枚' },
      settings: { perHour: 280 },
    },
  },
  work: 'own',
})

export const getChangeOfProfile = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/profile/changes/:changeId',
  summary: 'One change: before and after, the public page as it will be, and how many bookings keep their terms',
  params: z.object({ facilityId: z.uuid(), changeId: z.uuid() }),
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      change: changeHead,
      rows: z.array(z.object({ key: z.string(), before: jsonValue, after: jsonValue })),
      page: facilityPage,
      /** Bookings that wait or stand on or after the day: they keep what was agreed (SET-2). */
      bookings: z.int(),
      /** Kinds that will take interviews at published times and have none published (INT-2). */
      kindsWithoutTimes: z.array(kind),
    }),
  ),
  may: admins,
  target: atFacility,
  audit: null,
  refusals: [],
  work: 'own',
})

export const confirmChange = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/profile/changes/:changeId/confirm',
  summary: 'Confirms a draft: in force from its day; refused when another change came between',
  params: z.object({ facilityId: z.uuid(), changeId: z.uuid() }),
  reply: json(changeHead),
  may: admins,
  target: atFacility,
  audit: 'facility.change.confirm',
  refusals: ['SET-1', 'SET-2', 'SLOT-2', 'INT-2', 'BOOK-7', 'FEE-3', 'HRS-4'],
  work: 'own',
})

export const withdrawChange = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/profile/changes/:changeId/withdraw',
  summary: 'Drops a draft, or takes back a confirmed change whose day has not come',
  params: z.object({ facilityId: z.uuid(), changeId: z.uuid() }),
  reply: json(changeHead),
  may: admins,
  target: atFacility,
  audit: 'facility.change.withdraw',
  refusals: ['SET-2'],
  work: 'own',
})
