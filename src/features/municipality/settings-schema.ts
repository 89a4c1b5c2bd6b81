/** The shape of a town's whole settings at the door; what the values may be is decided by `settingsRefusals`, never here. */
import { z } from 'zod'
import type { LocalDate, Minutes, TimeOfDay, Yen } from '../../platform/calendar.ts'
import { enrolments, type MunicipalitySettings } from './rules.ts'

// A brand lives in types only: the schema of a number is the schema of these minutes.
const count = z.int().min(-1_000_000_000).max(1_000_000_000)
const length = count as unknown as z.ZodType<Minutes, Minutes>
const time = count as unknown as z.ZodType<TimeOfDay, TimeOfDay>
const money = count as unknown as z.ZodType<Yen, Yen>
const date = z.iso.date() as unknown as z.ZodType<LocalDate, LocalDate>
const word = z.string().trim().max(100)
const sentence = z.string().trim().max(1000)
const address = z.string().trim().max(500)

const channel = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('builtIn') }),
  z.strictObject({ way: z.literal('external'), url: address }),
  z.strictObject({ way: z.literal('paper') }),
])
const opening = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('daysBefore'), days: count, time }),
  z.strictObject({ by: z.literal('dayOfMonth'), day: count, time }),
  z.strictObject({
    by: z.literal('terms'),
    terms: z.array(z.strictObject({ from: date, to: date, opensOn: date, time })).max(36),
  }),
])
const window = z.strictObject({ opens: opening, closes: z.strictObject({ daysBefore: count, time }) })
const pair = z.strictObject({ resident: window, other: window })
const layer = z.strictObject({
  code: word,
  name: word,
  minutes: length,
  endsAtFiscalYear: z.boolean(),
  condition: z.enum(['none', 'allNationalHere']),
  maxPerDay: length.nullable(),
  maxVisits: count.nullable(),
  maxYen: money.nullable(),
})
const waiver = z.strictObject({
  for: z.enum(['residents', 'prefecture']),
  where: z.enum(['own', 'anywhere', 'refund']),
  layers: z.union([z.literal('all'), z.array(word).max(20)]),
})

/** Every setting, without defaults: a version that a desk enters says all of itself. */
export const settingsSchema: z.ZodType<MunicipalitySettings, MunicipalitySettings> = z.strictObject({
  agePolicy: z.enum(['dayBefore', 'sameDay']),
  acceptFromDaysBefore: count,
  acceptFromMonths: count.nullable(),
  excludedEnrolments: z.array(z.enum(enrolments)).max(enrolments.length),
  certificateStart: z.union([
    z.enum(['receipt', 'decision']),
    z.strictObject({ cycles: z.array(z.strictObject({ untilDay: count, startDay: count, monthsLater: count })).max(12) }),
  ]),
  targetDays: count,
  certifiedNotices: z.union([z.enum(['atOnce', 'halfMonth', 'monthEnd']), z.strictObject({ days: z.array(count).max(31) })]),
  doubleCheck: z.boolean(),
  channels: z.strictObject({ application: channel, change: channel, end: channel }),
  excelForms: z.boolean(),
  capMinutes: length,
  layers: z.array(layer).max(10),
  reductions: z.strictObject({
    perHour: z.strictObject({ welfare: money, taxExempt: money, lowIncome: money, support: money }),
    threshold: money,
    thresholdDesignatedCity: money,
    municipalLayersToo: z.boolean(),
    from: z.enum(['application', 'decision', 'nextMonth']),
    taxYearSwitchMonth: count,
  }),
  feeWaivers: z.array(waiver).max(10),
  unit: z.union([z.enum(['halfHour', 'wholeHour']), z.strictObject({ block: count })]),
  counting: z.enum(['greater', 'booked', 'actual']),
  graceMinutes: length,
  windows: z.strictObject({ dedicatedRoom: pair, sharedRoom: pair, spareCapacity: pair }),
  stagger: count,
  lottery: z.strictObject({
    allowed: z.boolean(),
    entryDays: count,
    daysBefore: count,
    residentsFirst: z.boolean().nullable(),
  }),
  acceptsOthers: z.boolean(),
  cancel: z.strictObject({ daysBefore: count, time }),
  illnessWaived: z.boolean(),
  reservationByPortal: z.discriminatedUnion('way', [
    z.strictObject({ way: z.literal('builtIn') }),
    z.strictObject({ way: z.literal('external'), url: address }),
    z.strictObject({ way: z.literal('facility') }),
  ]),
  interviewByGuardian: z.strictObject({ regular: z.boolean(), flexible: z.boolean() }),
  interviewMonths: count.nullable(),
  confirmationMonths: count,
  regularIntake: z
    .strictObject({
      by: z.enum(['municipality', 'facility']),
      channel,
      fromDay: count,
      toDay: count,
      oneFacility: z.boolean(),
      residentsFirst: z.boolean(),
      selection: z.enum(['lottery', 'facility']),
      points: z.strictObject({ sibling: count, care: count, firstTime: count }).optional(),
    })
    .nullable(),
  booking: z.strictObject({
    answerHours: count,
    answerAfterCloseHours: count,
    offerMinutes: length,
    quietFrom: time,
    quietTo: time,
  }),
  familiarisationCounts: z.boolean(),
  claims: z.strictObject({ submitByDay: count, payByDay: count, refundMonths: count }),
  contact: z.strictObject({ office: word, phone: z.string().trim().max(30), hours: word, url: address.nullable() }),
  texts: z.strictObject({ notice: sentence, application: sentence, regular: sentence, fee: sentence, end: sentence }),
  papers: z.strictObject({
    issuer: word,
    mark: word,
    certified: sentence,
    rejected: sentence,
    changed: sentence,
    changeRejected: sentence,
    ended: sentence,
    appeal: sentence,
    addressLeft: count,
    addressTop: count,
  }),
})
