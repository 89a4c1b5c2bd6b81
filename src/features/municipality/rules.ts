/**
 * Settings of a municipality: every difference between towns is a dated row, never a branch on a town (SET-1, SET-2).
 * A row's jsonb value is `SettingsOverrides`; what it leaves out is `defaultSettings`. Pure.
 */
import {
  type LocalDate,
  type LocalMonth,
  localDate,
  type Minutes,
  minutes,
  monthOf,
  type TimeOfDay,
  timeOfDay,
  type Yen,
  yen,
} from '../../platform/calendar.ts'

/** 在籍: where a child may be enrolled. Only the excluded ones end eligibility (ELIG-1). */
export const enrolments = [
  'none',
  'licensedNursery', // 認可保育所
  'certifiedCentre', // 認定こども園
  'kindergarten', // 幼稚園
  'communityCare', // 地域型保育
  'companyLed', // 企業主導型
  'certifiedByTokyo', // 認証保育所
  'unlicensed', // 認可外
  'temporaryCare', // 一時預かり
] as const
export type Enrolment = (typeof enrolments)[number]

/** 一般型（専用室独立実施）, 一般型（在園児合同）, 余裕活用型. */
export const deliveryTypes = ['dedicatedRoom', 'sharedRoom', 'spareCapacity'] as const
export type DeliveryType = (typeof deliveryTypes)[number]

/** HRS-2. `allNationalHere`: all national minutes of the month held or used at the same facility (not asked from the day of attaining 3 on). */
export type MunicipalLayer = {
  /** Stable code, stored in the ledger; `national` is reserved. */
  code: string
  /** As guardians read it: 「江東区の時間」. */
  name: string
  /** Minutes per calendar month. */
  minutes: Minutes
  /** true: goes on to 31 March after attaining 3 (ELIG-2); false: ends with the national hours (AGE-3). */
  endsAtFiscalYear: boolean
  condition: 'none' | 'allNationalHere'
  /** Minutes per day, visits per month, yen per month; null = no maximum. */
  maxPerDay: Minutes | null
  maxVisits: number | null
  maxYen: Yen | null
}

/** HRS-4: at least 60 minutes then steps of 30 | multiples of 60 | blocks of n minutes. */
export type Unit = 'halfHour' | 'wholeHour' | { block: number }
/** HRS-6. */
export type Counting = 'greater' | 'booked' | 'actual'

/** SLOT-2. `dayOfMonth`: on that day the whole next month opens. `terms`: a fixed instant opens a 期 (dates inclusive). */
export type Opening =
  | { by: 'daysBefore'; days: number; time: TimeOfDay }
  | { by: 'dayOfMonth'; day: number; time: TimeOfDay }
  | { by: 'terms'; terms: readonly { from: LocalDate; to: LocalDate; opensOn: LocalDate; time: TimeOfDay }[] }
export type BookingWindow = { opens: Opening; closes: { daysBefore: number; time: TimeOfDay } }
/** `other`: the certificate is another municipality's. */
export type WindowPair = { resident: BookingWindow; other: BookingWindow }

/** CERT-2, CERT-4. */
export type Channel = { way: 'builtIn' } | { way: 'external'; url: string } | { way: 'paper' }

export const reductionClasses = ['welfare', 'taxExempt', 'lowIncome', 'support'] as const
/** 生活保護, 非課税, 所得割が基準未満, 要支援 (FEE-4). */
export type ReductionClass = (typeof reductionClasses)[number]

/** FEE-3. `prefecture`: residents of the same prefecture (都内在住). `refund`: paid back on claim. */
export type FeeWaiver = {
  for: 'residents' | 'prefecture'
  where: 'own' | 'anywhere' | 'refund'
  layers: 'all' | readonly string[]
}

/** CERT-7: from receipt, from the decision, or by closing days: received up to `untilDay` → starts on `startDay` of the next month. */
export type CertificateStart =
  | 'receipt'
  | 'decision'
  | { cycles: readonly { untilDay: number; startDay: number; monthsLater: number }[] }

/** REG-1. Days of the month before the start, inclusive. */
export type RegularIntake = {
  by: 'municipality' | 'facility'
  channel: Channel
  fromDay: number
  toDay: number
  oneFacility: boolean
  residentsFirst: boolean
  selection: 'lottery' | 'facility'
  /** What goes before the lot: a brother or sister at the facility, 要支援, for the first time. Absent: nothing. */
  points?: { sibling: number; care: number; firstTime: number } | undefined
}

export type MunicipalitySettings = {
  /** AGE-2: is the day on which 6 months are attained already usable. */
  agePolicy: 'dayBefore' | 'sameDay'
  /** ELIG-3: days before AGE-2; `acceptFromMonths`, when set, replaces it (months of age). */
  acceptFromDaysBefore: number
  acceptFromMonths: number | null
  excludedEnrolments: readonly Enrolment[]
  certificateStart: CertificateStart
  /** Days from receipt within which the applicant is told to expect the decision. */
  targetDays: number
  /** CERT-7: 認定のお知らせ go out as decided, or all together: on the 15th and the month's last day, on the latter only, or on days of the town's own. */
  certifiedNotices: 'atOnce' | 'halfMonth' | 'monthEnd' | { days: readonly number[] }
  /** Two different officers decide and confirm. */
  doubleCheck: boolean
  channels: { application: Channel; change: Channel; end: Channel }
  /** CERT-4: 認定変更届出書 and 認定消滅届出書 are taken. */
  excelForms: boolean
  /** HRS-1, in minutes; 600 by itself from April 2028. Changes only on a 1st. */
  capMinutes: Minutes
  /** HRS-2, in the order in which they are used up. Change only on a 1st. */
  layers: readonly MunicipalLayer[]
  /** FEE-4. Yen per hour taken off; thresholds of 所得割 in yen (designated cities have their own). */
  reductions: {
    perHour: Readonly<Record<ReductionClass, Yen>>
    threshold: Yen
    thresholdDesignatedCity: Yen
    municipalLayersToo: boolean
    from: 'application' | 'decision' | 'nextMonth'
    /** 非課税 and 所得割 go by the new year's tax from the 1st of this month on: they end with the month before it. */
    taxYearSwitchMonth: number
  }
  feeWaivers: readonly FeeWaiver[]
  unit: Unit
  counting: Counting
  /** HRS-6: a pick-up so many minutes late is on time. */
  graceMinutes: Minutes
  /** Default of the facilities, which may set their own. */
  windows: Readonly<Record<DeliveryType, WindowPair>>
  /** SLOT-2: facilities open up to so many minutes after that time, each at its own (0–60 in steps of 5; 0 = all at once). */
  stagger: number
  /** SLOT-4: may facilities give places by lot; the shortest time for entries in days, and how long before the month the draw is at the latest. */
  lottery: { allowed: boolean; entryDays: number; daysBefore: number; residentsFirst: boolean | null }
  acceptsOthers: boolean
  /** CAN-1: hours come back while now < `time` of the day `daysBefore` days before the use. */
  cancel: { daysBefore: number; time: TimeOfDay }
  /** CAN-1: a same-day cancellation for the child's illness gives the hours back. */
  illnessWaived: boolean
  /** BOOK-7: where families of its facilities book: here, in the town's own reservation system, or at each facility by telephone and the like. */
  reservationByPortal: { way: 'builtIn' } | { way: 'external'; url: string } | { way: 'facility' }
  /** INT-2: may guardians ask for an interview for this kind of place in the system. */
  interviewByGuardian: { regular: boolean; flexible: boolean }
  /** INT-1: months after which an accepted interview lapses; null = never. */
  interviewMonths: number | null
  /** ACC-6: default months after which the child sheet must be confirmed again. */
  confirmationMonths: number
  regularIntake: RegularIntake | null
  /** BOOK-6, BOOK-8; offers stand still between the quiet times. */
  booking: { answerHours: number; answerAfterCloseHours: number; offerMinutes: Minutes; quietFrom: TimeOfDay; quietTo: TimeOfDay }
  /** ATT-6: 親子通園 and 慣らし consume hours and are claimed. */
  familiarisationCounts: boolean
  /** CLM-4: day of the next month; 31 = its last day. `refundMonths` (FEE-3): months after the use to ask for 償還払い, 60 at most. */
  claims: { submitByDay: number; payByDay: number; refundMonths: number }
  contact: { office: string; phone: string; hours: string; url: string | null }
  /** Sentences of the town beside ours; '' = none. */
  texts: { notice: string; application: string; regular: string; fee: string; end: string }
  /** 通知書 (CERT-1, CERT-4): who signs, the mark above the date, the opening sentences and 教示; '' = as `notice-words.ts` says. */
  /** 帳票 (CERT-8): the signer, the pattern of 文書番号, sentences ('' = the common one), where a window shows the address (mm from the corner). */
  papers: {
    issuer: string
    /** `{年}` the fiscal year in its era, `{番号}` the running number; '' = 第{番号}号. */
    mark: string
    certified: string
    rejected: string
    changed: string
    changeRejected: string
    ended: string
    appeal: string
    addressLeft: number
    addressTop: number
  }
}

/** Groups are overridden key by key; anything else is replaced as a whole. */
const groups = [
  'channels',
  'reductions',
  'windows',
  'lottery',
  'cancel',
  'interviewByGuardian',
  'booking',
  'claims',
  'contact',
  'texts',
  'papers',
] as const
type Group = (typeof groups)[number]
export type SettingsOverrides = {
  [K in keyof MunicipalitySettings]?: K extends Group ? Partial<MunicipalitySettings[K]> : MunicipalitySettings[K]
}
export type SettingsRow = { validFrom: LocalDate; value: SettingsOverrides }

const window = (days: number): BookingWindow => ({
  opens: { by: 'daysBefore', days, time: timeOfDay(540) },
  closes: { daysBefore: 1, time: timeOfDay(1020) },
})
const residentsFirst: WindowPair = { resident: window(30), other: window(25) }

/** The defaults of the rules: a town without a row of its own. */
export const defaultSettings: MunicipalitySettings = {
  agePolicy: 'dayBefore',
  acceptFromDaysBefore: 30,
  acceptFromMonths: null,
  excludedEnrolments: ['licensedNursery', 'certifiedCentre', 'kindergarten', 'communityCare', 'companyLed'],
  certificateStart: 'receipt',
  targetDays: 14,
  certifiedNotices: 'atOnce',
  doubleCheck: false,
  channels: { application: { way: 'builtIn' }, change: { way: 'builtIn' }, end: { way: 'builtIn' } },
  excelForms: true,
  capMinutes: minutes(600),
  layers: [],
  reductions: {
    perHour: { welfare: yen(300), taxExempt: yen(200), lowIncome: yen(200), support: yen(200) },
    threshold: yen(77_101),
    thresholdDesignatedCity: yen(102_801),
    municipalLayersToo: false,
    from: 'application',
    taxYearSwitchMonth: 9,
  },
  feeWaivers: [],
  unit: 'halfHour',
  counting: 'greater',
  graceMinutes: minutes(10),
  windows: { dedicatedRoom: residentsFirst, sharedRoom: residentsFirst, spareCapacity: residentsFirst },
  stagger: 0,
  lottery: { allowed: true, entryDays: 3, daysBefore: 3, residentsFirst: null },
  acceptsOthers: true,
  cancel: { daysBefore: 0, time: timeOfDay(0) },
  illnessWaived: false,
  reservationByPortal: { way: 'builtIn' },
  interviewByGuardian: { regular: true, flexible: true },
  interviewMonths: null,
  confirmationMonths: 6,
  regularIntake: null,
  booking: {
    answerHours: 24,
    answerAfterCloseHours: 1,
    offerMinutes: minutes(120),
    quietFrom: timeOfDay(1260),
    quietTo: timeOfDay(420),
  },
  familiarisationCounts: true,
  claims: { submitByDay: 10, payByDay: 31, refundMonths: 60 },
  contact: { office: '', phone: '', hours: '', url: null },
  texts: { notice: '', application: '', regular: '', fee: '', end: '' },
  papers: {
    issuer: '',
    mark: '',
    certified: '',
    rejected: '',
    changed: '',
    changeRejected: '',
    ended: '',
    appeal: '',
    addressLeft: 20,
    addressTop: 18,
  },
}

/** A town's whole settings. A group (`channels`, `contact`, …) is taken key by key, any other value as a whole. */
export function mergeSettings(base: MunicipalitySettings, overrides: SettingsOverrides): MunicipalitySettings {
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(overrides)) {
    if (value === undefined || !(key in base)) continue
    merged[key] = groups.some((group) => group === key) ? { ...(merged[key] as object), ...(value as object) } : value
  }
  // Every key of `base` is present and each override has the type of its key.
  return merged as MunicipalitySettings
}

/** The last month in which a cap below 600 may hold (HRS-1). */
export const lastMonthOfLowerCap = '2028-03' as LocalMonth
export const nationalCap: Minutes = minutes(600)

const versionOn = (rows: readonly SettingsRow[], date: LocalDate): SettingsRow | undefined =>
  rows.reduce<SettingsRow | undefined>(
    (best, row) => (row.validFrom <= date && (!best || row.validFrom > best.validFrom) ? row : best),
    undefined,
  )

/**
 * SET-2: the settings of a town on a date. `rows` in any order; each row is a whole version (it does not build on the one before).
 * Cap and layers are those of the month's first day, so a row that begins inside a month cannot change granted minutes;
 * from April 2028 the cap is 600 whatever the row says (HRS-1).
 */
export function settingsOn(rows: readonly SettingsRow[], date: LocalDate): MunicipalitySettings {
  const own = versionOn(rows, date)
  const settings = mergeSettings(defaultSettings, own?.value ?? {})
  const first = versionOn(rows, localDate(`${monthOf(date)}-01`)) ?? own
  const monthly = first === own ? settings : mergeSettings(defaultSettings, first?.value ?? {})
  return {
    ...settings,
    layers: monthly.layers,
    capMinutes: monthOf(date) > lastMonthOfLowerCap ? nationalCap : monthly.capMinutes,
  }
}

/** HRS-1: 600, or 180..570 in steps of 30 for usage months up to March 2028. */
export const capAllowed = (cap: number, month: LocalMonth): boolean =>
  cap === nationalCap || (month <= lastMonthOfLowerCap && Number.isInteger(cap) && cap >= 180 && cap <= 570 && cap % 30 === 0)
