/** Mails of draws (SLOT-4): the result to every family that entered, and to the facility. No child's name. */
import type { LocalMonth } from '../../platform/calendar.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { dayText, momentText, monthText, timeRangeText } from '../../web/text/dates.ts'
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
  const wishes = outcomesOf(own)
  const won = wishes.filter((wish) => wish.outcome === 'won')
  const waits = waitsOf(row, own.number)
  const line = (wish: (typeof wishes)[number], i: number): string[] => {
    const what =
      wish.outcome === 'won' ? '当選（予約が決まりました）' : wish.outcome === 'refused' ? '利用できませんでした' : '落選'
    const why = wish.reasons.map((reason) => `　　理由：${reason.what}`)
    return [`第${i + 1}希望　${dayText(wish.date, c.today)} ${timeRangeText(wish.start, wish.end)}　${what}`, ...why]
  }
  return {
    subject: won.length > 0 ? '抽選に当たりました' : '抽選の結果のお知らせ',
    text: [
      won.length > 0 ? '抽選の結果、利用の予約が決まりました。' : '申し訳ありません。今回の抽選では、当たりませんでした。',
      '',
      `施設　　${row.facility_name}`,
      `利用月　${monthText(row.month as LocalMonth, c.today)}`,
      `抽選番号　${own.number}`,
      '',
      ...wishes.flatMap(line),
      '',
      ...(waits ? [`当たらなかった方の中での順番は、${waits}番目でした。`] : []),
      'あいた枠は、先着順で予約できます。',
      '',
      `結果のページ　${c.baseUrl}/my/draws/${row.id}?child=${own.child_id}`,
      `抽選の記録　　${c.baseUrl}/draws/${row.id}`,
      foot,
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
