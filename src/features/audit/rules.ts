/** 監査: kinds of acts and periods. Pure. */
import { addDays, type LocalDate } from '../../platform/calendar.ts'

/** Kinds of acts to choose from; `seen`: whatever only read. */
export const auditGroups = [
  'seen',
  'login',
  'application',
  'certificate',
  'protection',
  'child',
  'booking',
  'attendance',
  'place',
  'money',
  'message',
  'settings',
  'export',
] as const
export type AuditGroup = (typeof auditGroups)[number]

/** The first word of an audit name, and the kind that it belongs to. */
const groupOfNoun: Readonly<Record<string, AuditGroup>> = {
  account: 'login',
  activation: 'login',
  connection: 'settings',
  demo: 'login',
  guardian2: 'login',
  language: 'login',
  login: 'login',
  logout: 'login',
  mail: 'login',
  passkey: 'login',
  password: 'login',
  proof: 'login',
  reset: 'login',
  role: 'login',
  secondStep: 'login',
  pin: 'login',
  session: 'login',
  application: 'application',
  import: 'application',
  certificate: 'certificate',
  change: 'certificate',
  reduction: 'certificate',
  hours: 'certificate',
  protection: 'protection',
  accident: 'child',
  care: 'child',
  child: 'child',
  childSheet: 'child',
  contacts: 'child',
  daySheet: 'child',
  board: 'child',
  booking: 'booking',
  calendar: 'booking',
  draw: 'booking',
  favourite: 'booking',
  intake: 'booking',
  interview: 'booking',
  series: 'booking',
  waitlist: 'booking',
  attendance: 'attendance',
  device: 'attendance',
  closure: 'place',
  houseEvent: 'place',
  enrolment: 'place',
  inspection: 'place',
  register: 'place',
  facility: 'place',
  slot: 'place',
  staff: 'place',
  claim: 'money',
  fee: 'money',
  refund: 'money',
  master: 'settings',
  supply: 'settings',
  announcement: 'message',
  enquiry: 'message',
  helpArticle: 'message',
  message: 'message',
  help: 'message',
  notice: 'message',
  audit: 'export',
  settings: 'settings',
  seal: 'settings',
  counters: 'settings',
}

export const groupOf = (event: string): AuditGroup | null => groupOfNoun[event.split('.')[0] ?? ''] ?? null

/** The names of a kind, among those that have words. What left the house as a file is a kind of its own besides. */
export const eventsOf = (group: AuditGroup, events: readonly string[]): string[] =>
  events.filter((event) => (group === 'export' ? /file$|exported$|Paper$|paper$|^audit\./.test(event) : groupOf(event) === group))

/** What a number may be typed with: digits of either width, blanks, any dash. */
export const numberSigns = /^[\d０-９\s\p{Pd}ー−]{0,30}$/u

const usual = 30
const longest = 366

/** The days to look at: as asked, in order, never more than a year. */
export function auditPeriod(
  from: LocalDate | undefined,
  to: LocalDate | undefined,
  today: LocalDate,
): { from: LocalDate; to: LocalDate } {
  const end = to ?? (from && from > today ? from : today)
  const start = from ?? addDays(end, 1 - usual)
  const [first, last] = start <= end ? [start, end] : [end, start]
  const earliest = addDays(last, 1 - longest)
  return { from: first < earliest ? earliest : first, to: last }
}
