/** Mails of the waiting list (BOOK-6): an offer with its exact limit, its end, and places that were asked about. No child's name. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { MailContext, MailRenderer, MailRenderers, MailText } from '../../platform/outbox.ts'
import { annotatedOf } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { waitlistMailTexts as texts } from '../../web/text/guardian/waitlist-mails.ts'
import { isLocale, type Locale } from '../../web/text/locale.ts'

const localeOf = (c: MailContext): Locale => (isLocale(c.locale) ? c.locale : 'ja')

const selectForMail = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('waitlist_entry as w')
    .innerJoin('facility', 'facility.id', 'w.facility_id')
    .select(['w.id', 'w.child_id', 'w.facility_id', 'w.kind', 'w.date', 'w.start_min', 'w.end_min', 'w.state', 'w.offer_until'])
    .select(['facility.name as facility_name'])
    .where('w.id', '=', id)
    .executeTakeFirst()
type Row = NonNullable<Awaited<ReturnType<typeof selectForMail>>>

function mail(locale: Locale, subject: string, parts: readonly (string | null)[]): MailText {
  const foot = ['', '――――――――――――――', annotatedOf(texts, locale, 'foot'), annotatedOf(texts, locale, 'sender')]
  return { subject, text: [...parts.filter((part) => part !== null), ...foot].join('\n') }
}

function factsOf(row: Row, c: MailContext): string[] {
  const locale = localeOf(c)
  const dates = datesIn(locale)
  const when = `${dates.dayText(row.date, c.today)} ${dates.timeRangeText(row.start_min, row.end_min)}`
  return [annotatedOf(texts, locale, 'facility', { name: row.facility_name }), annotatedOf(texts, locale, 'when', { when })]
}
const pageOf = (row: Row, c: MailContext): string => `${c.baseUrl}/my/waitlist/${row.id}?child=${row.child_id}`

const offered: MailRenderer = async (tx, { entry = '' }, c) => {
  const row = await selectForMail(tx, entry)
  if (!row?.offer_until || row.state !== 'offered') return null
  const locale = localeOf(c)
  const until = datesIn(locale).untilText(row.offer_until.toISOString(), c.today)
  return mail(locale, annotatedOf(texts, locale, 'offered', { until }), [
    annotatedOf(texts, locale, 'offeredWhat'),
    '',
    ...factsOf(row, c),
    '',
    annotatedOf(texts, locale, 'offeredUntil', { until }),
    annotatedOf(texts, locale, 'offeredElse'),
    '',
    pageOf(row, c),
  ])
}

const lapsed: MailRenderer = async (tx, { entry = '' }, c) => {
  const row = await selectForMail(tx, entry)
  if (!row?.offer_until || row.state !== 'lapsed') return null
  const locale = localeOf(c)
  const until = datesIn(locale).untilText(row.offer_until.toISOString(), c.today)
  return mail(locale, annotatedOf(texts, locale, 'lapsed'), [
    annotatedOf(texts, locale, 'lapsedWhat', { until }),
    '',
    ...factsOf(row, c),
    '',
    annotatedOf(texts, locale, 'lapsedNext'),
    '',
    `${c.baseUrl}/my/bookings/new?child=${row.child_id}&facility=${row.facility_id}&kind=${row.kind}&date=${row.date}`,
  ])
}

const ended: MailRenderer = async (tx, { entry = '' }, c) => {
  const row = await selectForMail(tx, entry)
  if (row?.state !== 'ended') return null
  const locale = localeOf(c)
  return mail(locale, annotatedOf(texts, locale, 'ended'), [
    annotatedOf(texts, locale, 'endedWhat'),
    '',
    ...factsOf(row, c),
    '',
    annotatedOf(texts, locale, 'endedNext'),
    '',
    `${c.baseUrl}/search`,
  ])
}

const free: MailRenderer = async (tx, { watch = '', date = '' }, c) => {
  const row = await tx
    .selectFrom('place_watch as w')
    .innerJoin('facility', 'facility.id', 'w.facility_id')
    .select(['w.child_id', 'w.facility_id', 'facility.name as facility_name'])
    .where('w.id', '=', watch)
    .executeTakeFirst()
  if (!row || date < c.today) return null
  const locale = localeOf(c)
  const day = datesIn(locale).dayText(date as LocalDate, c.today)
  return mail(locale, annotatedOf(texts, locale, 'free'), [
    annotatedOf(texts, locale, 'freeWhat'),
    '',
    annotatedOf(texts, locale, 'facility', { name: row.facility_name }),
    annotatedOf(texts, locale, 'freeDay', { day }),
    '',
    `${c.baseUrl}/my/bookings/new?child=${row.child_id}&facility=${row.facility_id}&month=${date.slice(0, 7)}`,
    '',
    annotatedOf(texts, locale, 'freeOnce'),
    `${c.baseUrl}/my/watches?child=${row.child_id}&facility=${row.facility_id}`,
  ])
}

export const waitlistMails: MailRenderers = {
  'waitlist.offered': offered,
  'waitlist.lapsed': lapsed,
  'waitlist.ended': ended,
  'watch.free': free,
}
