/** What the mails of bookings say. No child's name, nothing of health, no free text; the state is read when the mail is sent. */
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { showPhone } from '../../platform/japanese.ts'
import type { MailContext, MailRenderer, MailRenderers, MailText } from '../../platform/outbox.ts'
import { dayText, lengthText, momentText, timeRangeText, untilText } from '../../web/text/dates.ts'
import type { Part } from '../hours/rules.ts'
import { totalOf } from '../hours/rules.ts'
import { icsOf } from './calendar-file.ts'
import { type BookingState, cancelLimit, type Terms } from './rules.ts'

const foot = `
――――――――――――――
このメールは、送信専用のアドレスからお送りしています。
こども誰でも通園制度総合支援システム（つうえん）`

const selectForMail = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('booking')
    .innerJoin('facility', 'facility.id', 'booking.facility_id')
    .select(['booking.id', 'booking.number', 'booking.version', 'booking.date', 'booking.start_min', 'booking.end_min'])
    .select(['booking.state', 'booking.agreed', 'booking.held', 'booking.answer_due_at'])
    .select(['facility.name as facility_name', 'facility.address', 'facility.phone'])
    .where('booking.id', '=', id)
    .executeTakeFirst()
type Row = NonNullable<Awaited<ReturnType<typeof selectForMail>>>

const facts = (row: Row, today: LocalDate): string[] => [
  `施設　　${row.facility_name}`,
  `日時　　${dayText(row.date as LocalDate, today)} ${timeRangeText(row.start_min, row.end_min)}`,
  `予約番号　${row.number}`,
]

/** @param states states in which the mail still says the truth; in others it has become pointless */
const about =
  (
    audience: 'family' | 'staff',
    subject: string,
    states: readonly BookingState[] | null,
    words: (row: Row, today: LocalDate) => { before: string[]; after: string[] },
    attach = false,
  ): MailRenderer =>
  async (tx, { booking = '' }, c: MailContext): Promise<MailText | null> => {
    const row = await selectForMail(tx, booking)
    if (!row || (states && !states.includes(row.state as BookingState))) return null
    const { before, after } = words(row, c.today)
    const path = audience === 'family' ? `/my/bookings/${row.id}` : `/facility/bookings/${row.id}`
    return {
      subject,
      text: [...before, '', ...facts(row, c.today), '', ...after, '', c.baseUrl + path, foot].join('\n'),
      ...(attach
        ? {
            attachments: [
              { name: `tsuen-${row.number}.ics`, type: 'text/calendar', text: icsOf(row, row.address, c.now, c.baseUrl) },
            ],
          }
        : {}),
    }
  }

const limitOf = (row: Row, today: LocalDate): string =>
  untilText(cancelLimit((row.agreed as Terms).cancel, row.date as LocalDate).toISOString(), today)
const by = (row: Row): string =>
  row.answer_due_at ? momentText(row.answer_due_at.toISOString(), japanDate(row.answer_due_at)) : ''
const lost = (row: Row): string => {
  const minutes = totalOf(row.held as readonly Part[])
  return minutes > 0 ? `予約した${lengthText(minutes)}は、使った時間として数えます。` : '予約した時間は戻りました。'
}

export const bookingMails: MailRenderers = {
  'booking.confirmed': about(
    'family',
    '予約が決まりました',
    ['confirmed', 'inUse', 'used'],
    (row, today) => ({
      before: ['利用の予約が決まりました。'],
      after: [`${limitOf(row, today)}に取り消すと、時間が戻ります。くわしくは、次のページをごらんください。`],
    }),
    true,
  ),
  'booking.requested': about('family', '予約の申し込みを受け付けました', ['requested'], (row) => ({
    before: ['利用の申し込みを受け付けました。施設が確認すると、予約が決まります。'],
    after: [`施設の返事は${by(row)}までです。返事がないときは「期限切れ」となり、時間は戻ります。`],
  })),
  'booking.changed': about('family', '予約を変更しました', null, () => ({ before: ['予約の内容が変わりました。'], after: [] })),
  'booking.cancelled': about('family', '予約を取り消しました', null, (row) => ({
    before: ['次の予約を取り消しました。'],
    after: [lost(row)],
  })),
  'booking.cancelled-late': about('family', '予約を取り消しました', null, (row) => ({
    before: ['次の予約を、当日キャンセルとして取り消しました。'],
    after: [lost(row)],
  })),
  'booking.cancelled-by-facility': about('family', '施設の都合で予約が取り消されました', null, (row) => ({
    before: ['申し訳ありません。施設の都合などにより、次の予約が取り消されました。', '予約した時間は戻りました。'],
    after: [`くわしくは、施設にお問い合わせください。${row.phone ? `電話 ${showPhone(row.phone)}` : ''}`],
  })),
  'booking.declined': about('family', '予約は見送りになりました', null, (row) => ({
    before: ['申し訳ありません。施設が、次の申し込みを見送りました。', '予約した時間は戻りました。'],
    after: [`理由は、次のページをごらんになるか、施設にお問い合わせください。${row.phone ? `電話 ${showPhone(row.phone)}` : ''}`],
  })),
  'booking.expired': about('family', '予約の申し込みが期限切れになりました', null, () => ({
    before: ['期限までに施設からの返事がなかったため、次の申し込みは終わりました。', '予約した時間は戻りました。'],
    after: ['もう一度申し込むか、施設に電話でお問い合わせください。'],
  })),
  'booking.certificate-ended': about('family', '認定が終わったため予約が取り消されました', null, () => ({
    before: ['認定が終わったため、次の予約が取り消されました。'],
    after: ['くわしくは、お住まいの市区町村の窓口にお問い合わせください。'],
  })),
  'booking.new': about('staff', '予約が入りました', ['confirmed', 'inUse', 'used'], () => ({
    before: ['保護者の方が、次の予約をしました。'],
    after: [],
  })),
  'booking.asked': about('staff', '予約の申し込みがあります', ['requested'], (row) => ({
    before: ['次の申し込みが、返事を待っています。'],
    after: [`${by(row)}までに、確定か見送りを選んでください。過ぎると「期限切れ」になります。`],
  })),
  'booking.family-cancelled': about('staff', '予約が取り消されました', null, () => ({
    before: ['保護者の方が、次の予約を取り消しました。'],
    after: [],
  })),
  'booking.lapsed': about('staff', '予約の申し込みが期限切れになりました', null, () => ({
    before: ['期限までに返事がなかったため、次の申し込みは「期限切れ」になりました。'],
    after: ['受け入れられるときは、保護者の方に連絡し、代理入力で登録してください。'],
  })),
}
