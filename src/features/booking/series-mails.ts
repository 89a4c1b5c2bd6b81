/** One mail for several bookings (BOOK-3): what came of each date. No child's name, nothing of health. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedOf } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { seriesMailTexts } from '../../web/text/guardian/series-mail.ts'
import { isLocale, type Locale } from '../../web/text/locale.ts'
import { annotatedRefusal } from '../../web/text/refusals.ts'
import { itemsOf, type SeriesItem, selectSeries } from './series-queries.ts'

const placesOf = async (tx: ReadTx, items: readonly SeriesItem[]): Promise<Map<string, string>> => {
  const ids = [...new Set(items.map((item) => item.facility))]
  const rows = await tx.selectFrom('facility').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** By place, then by day. */
function lines(
  items: readonly SeriesItem[],
  places: ReadonlyMap<string, string>,
  outcomeOf: (item: SeriesItem) => string,
  reasonOf: (what: string) => string,
  locale: Locale,
  today: LocalDate,
): string[] {
  const { dayText, timeRangeText } = datesIn(locale)
  return [...places].flatMap(([id, name]) => [
    name,
    ...items
      .filter((item) => item.facility === id)
      .flatMap((item) => [
        `・${dayText(item.date, today)} ${timeRangeText(item.start, item.end)}　${outcomeOf(item)}`,
        ...item.reasons.slice(0, 2).map((reason) => `　${reasonOf(annotatedRefusal(reason, locale).what)}`),
      ]),
    '',
  ])
}

const localeOf = (text: string): Locale => (isLocale(text) ? text : 'ja')

const family: MailRenderer = async (tx, { series = '' }, c) => {
  const row = await selectSeries(tx, series)
  if (!row?.settled_at) return null
  const locale = localeOf(c.locale)
  const say = (key: Exclude<keyof typeof seriesMailTexts.ja, `subject${string}` | 'reason'>) =>
    annotatedOf(seriesMailTexts, locale, key)
  const items = itemsOf(row)
  const count = { count: row.what === 'book' ? items.length : items.filter((item) => item.outcome !== 'refused').length }
  const subject =
    row.what === 'book'
      ? annotatedOf(seriesMailTexts, locale, 'subjectBook', count)
      : row.what === 'change'
        ? annotatedOf(seriesMailTexts, locale, 'subjectChange', count)
        : annotatedOf(seriesMailTexts, locale, 'subjectEnd', count)
  const outcomeOf = (item: SeriesItem) =>
    item.outcome === 'refused' && row.what !== 'book' ? say('refusedChange') : say(item.outcome ?? 'refused')
  return {
    subject,
    text: [
      say(row.what === 'book' ? (row.facility_id ? 'bookByStaff' : 'book') : row.what),
      '',
      ...lines(
        items,
        await placesOf(tx, items),
        outcomeOf,
        (what) => annotatedOf(seriesMailTexts, locale, 'reason', { what }),
        locale,
        c.today,
      ),
      say('more'),
      `${c.baseUrl}/my/bookings`,
      '',
      '――――――――――――――',
      say('footSend'),
      say('footName'),
    ].join('\n'),
  }
}

const staff: MailRenderer = async (tx, { series = '', facility = '' }, c) => {
  const row = await selectSeries(tx, series)
  if (!row?.settled_at) return null
  const own = itemsOf(row).filter((item) => item.facility === facility && item.outcome !== 'refused')
  if (own.length === 0) return null
  const { dayText, timeRangeText } = datesIn('ja')
  const asked = own.some((item) => item.outcome === 'requested')
  return {
    subject: asked ? `予約の申し込みが${own.length}件あります` : `予約が${own.length}件入りました`,
    text: [
      asked ? '次の申し込みが、返事を待っています。' : '保護者の方が、次の予約をしました。',
      '',
      ...own.map((item) => `・${dayText(item.date, c.today)} ${timeRangeText(item.start, item.end)}`),
      '',
      `${c.baseUrl}/facility/bookings?facility=${facility}&from=${own[0]?.date ?? ''}`,
      '',
      '――――――――――――――',
      'このメールは、送信専用のアドレスからお送りしています。',
      'こども誰でも通園制度総合支援システム（つうえん）',
    ].join('\n'),
  }
}

export const seriesMails: MailRenderers = { 'series.family': family, 'series.staff': staff }
