/** Mails of draws (SLOT-4): the result to every family that entered, and to the facility. No child's name. */
import type { LocalMonth } from '../../platform/calendar.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedIn } from '../../web/text/catalogue.ts'
import { datesIn, momentText, monthText } from '../../web/text/dates.ts'
import { drawMailTexts } from '../../web/text/guardian/draw-mails.ts'
import { isLocale } from '../../web/text/locale.ts'
import { outcomesOf, selectDraw, waitsOf } from './queries.ts'

const foot = `
――――――――――――――
このメールは、送信専用のアドレスからお送りしています。
こども誰でも通園制度総合支援システム（つうえん）`

const result: MailRenderer = async (tx, { entry = '' }, c) => {
  const own = await tx
    .selectFrom('draw_entry')
    .select(['draw_id', 'child_id', 'number', 'wishes', 'struck', 'won'])
    .where('id', '=', entry)
    .executeTakeFirst()
  const row = own && (await selectDraw(tx, own.draw_id))
  if (!own || !row?.drawn_at) return null
  const locale = isLocale(c.locale) ? c.locale : 'ja'
  const say = annotatedIn(drawMailTexts, locale)
  const dates = datesIn(locale)
  const wishes = outcomesOf(own, locale)
  const won = wishes.some((wish) => wish.outcome === 'won')
  const waits = waitsOf(row, own.number)
  const line = (wish: (typeof wishes)[number], i: number): string[] => {
    const when = `${dates.dayText(wish.date, c.today)} ${dates.timeRangeText(wish.start, wish.end)}`
    const what = wish.outcome === 'won' ? 'wishWon' : wish.outcome === 'refused' ? 'wishRefused' : 'wishLost'
    return [say(what, { n: i + 1, when }), ...wish.reasons.map((reason) => say('reason', { what: reason.what }))]
  }
  return {
    subject: say(won ? 'wonSubject' : 'lostSubject'),
    text: [
      say(won ? 'wonLead' : 'lostLead'),
      '',
      say('place', { name: row.facility_name }),
      say('month', { month: dates.monthText(row.month as LocalMonth, c.today) }),
      say('number', { number: own.number }),
      '',
      ...wishes.flatMap(line),
      '',
      ...(waits ? [say('waits', { n: waits })] : []),
      say('free'),
      '',
      say('page', { href: `${c.baseUrl}/my/draws/${row.id}?child=${own.child_id}` }),
      say('record', { href: `${c.baseUrl}/draws/${row.id}` }),
      '',
      '――――――――――――――',
      say('foot'),
      say('sign'),
    ].join('\n'),
  }
}

const drawn: MailRenderer = async (tx, { draw = '' }, c) => {
  const row = await selectDraw(tx, draw)
  if (!row?.drawn_at) return null
  return {
    subject: '抽選が終わりました',
    text: [
      `${monthText(row.month as LocalMonth, c.today)}の抽選を、${momentText(row.drawn_at.toISOString(), c.today)}に行いました。`,
      '当たった方の予約は、もう入っています。申し込んだ全員に、結果をお知らせしました。',
      '',
      `${c.baseUrl}/facility/draws/${row.id}?facility=${row.facility_id}`,
      foot,
    ].join('\n'),
  }
}

export const drawMails: MailRenderers = { 'draw.result': result, 'draw.done': drawn }
