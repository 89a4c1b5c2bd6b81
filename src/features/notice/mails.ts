/** Reminders as mails. Nothing is said that has become untrue or late: then there is no mail. No child's name, no health word. */
import { japanInstant, type LocalDate, lastDayOf, monthOf } from '../../platform/calendar.ts'
import { showPhone } from '../../platform/japanese.ts'
import type { MailContext, MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedOf } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { reminderTexts } from '../../web/text/guardian/notice-mails.ts'
import { isLocale, type Locale } from '../../web/text/locale.ts'
import { cancelLimit, type Terms } from '../booking/rules.ts'
import { leftThisMonth } from './hours-left.ts'

const localeOf = (c: MailContext): Locale => (isLocale(c.locale) ? c.locale : 'ja')
const letter = (c: MailContext, parts: readonly (readonly string[])[], path: string): string =>
  [
    ...parts.flatMap((part) => (part.length > 0 ? [...part, ''] : [])),
    c.baseUrl + path,
    '',
    annotatedOf(reminderTexts, localeOf(c), 'choose'),
    `${c.baseUrl}/my/user-info/notices`,
    '――――――――――――――',
    annotatedOf(reminderTexts, localeOf(c), 'foot'),
  ].join('\n')

const use: MailRenderer = async (tx, { booking = '' }, c) => {
  const row = await tx
    .selectFrom('booking')
    .innerJoin('facility', 'facility.id', 'booking.facility_id')
    .select([
      'booking.id',
      'booking.number',
      'booking.date',
      'start_min',
      'end_min',
      'state',
      'agreed',
      'facility.name',
      'facility.phone',
    ])
    .where('booking.id', '=', booking)
    .executeTakeFirst()
  // Cancelled or moved meanwhile, or the day has come: tomorrow is no longer true.
  if (row?.state !== 'confirmed' || row.date <= c.today) return null
  const locale = localeOf(c)
  const d = datesIn(locale)
  const say = reminderTexts
  const limit = cancelLimit((row.agreed as Terms).cancel, row.date as LocalDate)
  const when = `${d.dayText(row.date as LocalDate, c.today)} ${d.timeRangeText(row.start_min, row.end_min)}`
  return {
    subject: annotatedOf(say, locale, 'useSubject'),
    text: letter(
      c,
      [
        [annotatedOf(say, locale, 'use')],
        [
          annotatedOf(say, locale, 'place', { name: row.name }),
          annotatedOf(say, locale, 'when', { when }),
          annotatedOf(say, locale, 'number', { number: row.number }),
        ],
        [
          limit > c.now
            ? annotatedOf(say, locale, 'useLimit', { limit: d.untilText(limit.toISOString(), c.today) })
            : annotatedOf(say, locale, 'useLate'),
          ...(row.phone ? [annotatedOf(say, locale, 'phone', { phone: showPhone(row.phone) })] : []),
          annotatedOf(say, locale, 'bring'),
        ],
      ],
      `/my/bookings/${row.id}`,
    ),
  }
}

const interview: MailRenderer = async (tx, { interview: id = '' }, c) => {
  const row = await tx
    .selectFrom('interview')
    .innerJoin('facility', 'facility.id', 'interview.facility_id')
    .select(['interview.id', 'state', 'fixed_date', 'fixed_start_min', 'facility.name', 'facility.phone', 'facility.address'])
    .where('interview.id', '=', id)
    .executeTakeFirst()
  if (row?.state !== 'fixed' || !row.fixed_date || row.fixed_start_min === null || row.fixed_date <= c.today) return null
  const locale = localeOf(c)
  const d = datesIn(locale)
  const when = `${d.dayText(row.fixed_date as LocalDate, c.today)} ${d.timeText(row.fixed_start_min)}`
  return {
    subject: annotatedOf(reminderTexts, locale, 'interviewSubject'),
    text: letter(
      c,
      [
        [annotatedOf(reminderTexts, locale, 'interview')],
        [
          annotatedOf(reminderTexts, locale, 'place', { name: row.name }),
          annotatedOf(reminderTexts, locale, 'when', { when }),
          annotatedOf(reminderTexts, locale, 'address', { address: row.address }),
        ],
        [
          annotatedOf(reminderTexts, locale, 'interviewChange'),
          ...(row.phone ? [annotatedOf(reminderTexts, locale, 'phone', { phone: showPhone(row.phone) })] : []),
        ],
      ],
      `/my/interviews/${row.id}`,
    ),
  }
}

/** The town's name, for whom to ask. */
const townOf = async (tx: Parameters<MailRenderer>[0], child: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('child')
      .innerJoin('municipality', 'municipality.code', 'child.municipality')
      .select('municipality.name')
      .where('child.id', '=', child)
      .executeTakeFirst()
  )?.name ?? null

const hours: MailRenderer = async (tx, { child = '', month = '' }, c) => {
  if (monthOf(c.today) !== month) return null
  const left = (await leftThisMonth(tx, [child], c.today)).get(child) ?? 0
  const town = await townOf(tx, child)
  if (left === 0 || !town) return null
  const locale = localeOf(c)
  const d = datesIn(locale)
  return {
    subject: annotatedOf(reminderTexts, locale, 'hoursSubject'),
    text: letter(
      c,
      [
        [
          annotatedOf(reminderTexts, locale, 'hours', { left: d.lengthText(left) }),
          annotatedOf(reminderTexts, locale, 'hoursEnd', { day: d.dayText(lastDayOf(monthOf(c.today)), c.today) }),
          annotatedOf(reminderTexts, locale, 'hoursHow'),
        ],
        [annotatedOf(reminderTexts, locale, 'ask', { town })],
      ],
      '/my/bookings/new',
    ),
  }
}

const confirmation: MailRenderer = async (tx, { child = '', until = '', since = '' }, c) => {
  // Confirmed meanwhile: nothing to ask for.
  const newer = await tx
    .selectFrom('child_sheet_confirmation')
    .select('id')
    .where('child_id', '=', child)
    .where('confirmed_at', '>=', japanInstant(since as LocalDate, 24 * 60))
    .executeTakeFirst()
  const town = await townOf(tx, child)
  if (newer || !town || until < c.today) return null
  const locale = localeOf(c)
  return {
    subject: annotatedOf(reminderTexts, locale, 'confirmSubject'),
    text: letter(
      c,
      [
        [
          annotatedOf(reminderTexts, locale, 'confirm'),
          annotatedOf(reminderTexts, locale, 'confirmUntil', { day: datesIn(locale).dayText(until as LocalDate, c.today) }),
        ],
        [annotatedOf(reminderTexts, locale, 'ask', { town })],
      ],
      '/my/user-info',
    ),
  }
}

const reduction: MailRenderer = async (tx, { child = '', until = '' }, c) => {
  const town = await townOf(tx, child)
  const later = await tx
    .selectFrom('reduction')
    .select('id')
    .where('child_id', '=', child)
    .where('ended_at', 'is', null)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', until as LocalDate)]))
    .executeTakeFirst()
  if (!town || later || until < c.today) return null
  const locale = localeOf(c)
  const day = datesIn(locale).dayText(until as LocalDate, c.today)
  return {
    subject: annotatedOf(reminderTexts, locale, 'reductionSubject'),
    text: letter(
      c,
      [
        [annotatedOf(reminderTexts, locale, 'reduction', { day }), annotatedOf(reminderTexts, locale, 'reductionHow')],
        [annotatedOf(reminderTexts, locale, 'reductionNot', { day }), annotatedOf(reminderTexts, locale, 'ask', { town })],
      ],
      '/my/reduction',
    ),
  }
}

export const reminderMails: MailRenderers = {
  'reminder.use': use,
  'reminder.interview': interview,
  'reminder.hours': hours,
  'reminder.confirmation': confirmation,
  'reminder.reduction': reduction,
}
