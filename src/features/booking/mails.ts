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

const when = (row: Row, today: LocalDate): string =>
  `${dayText(row.date as LocalDate, today)} ${timeRangeText(row.start_min, row.end_min)}`

const facts = (row: Row, today: LocalDate): string[] => [
  `施設　　${row.facility_name}`,
  `日時　　${when(row, today)}`,
  `予約番号　${row.number}`,
]

/** @param old of a change: the other booking as it is now (BOOK-9) */
type Words = (row: Row, today: LocalDate, old: Row | null) => { subject?: string; before: string[]; after: string[] }

/** @param states states in which the mail still says the truth; in others it has become pointless */
const about =
  (
    audience: 'family' | 'staff',
    subject: string,
    states: readonly BookingState[] | null,
    words: Words,
    attach = false,
  ): MailRenderer =>
  async (tx, { booking = '', replaced }, c: MailContext): Promise<MailText | null> => {
    const row = await selectForMail(tx, booking)
    const old = (replaced && (await selectForMail(tx, replaced))) || null
    if (!row || (states && !states.includes(row.state as BookingState))) return null
    const { before, after, ...own } = words(row, c.today, old)
    const path = audience === 'family' ? `/my/bookings/${row.id}` : `/facility/bookings/${row.id}`
    const ics = (one: Row) => ({
      name: `tsuen-${one.number}.ics`,
      type: 'text/calendar',
      text: icsOf(one, one.address, c.now, c.baseUrl),
    })
    return {
      subject: own.subject ?? subject,
      text: [...before, '', ...facts(row, c.today), '', ...after, '', c.baseUrl + path, foot].join('\n'),
      // The old entry takes itself out of the calendar: same name, newer, cancelled.
      ...(attach ? { attachments: [ics(row), ...(old ? [ics(old)] : [])] } : {}),
    }
  }

/** BOOK-9: the booking that goes on because a change of it came to nothing. */
const stands = (old: Row | null): old is Row => old?.state === 'confirmed'

const limitOf = (row: Row, today: LocalDate): string =>
  untilText(cancelLimit((row.agreed as Terms).cancel, row.date as LocalDate).toISOString(), today)
const by = (row: Row): string =>
  row.answer_due_at ? momentText(row.answer_due_at.toISOString(), japanDate(row.answer_due_at)) : ''
const lost = (row: Row): string => {
  const minutes = totalOf(row.held as readonly Part[])
  return minutes > 0 ? `予約した${lengthText(minutes)}は、使った時間として数えます。` : '予約した時間は戻りました。'
}

const unchanged = (old: Row, today: LocalDate): string => `いまの予約（${when(old, today)}）は、そのままです。`

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
  'booking.changed': about(
    'family',
    '予約を変更しました',
    ['confirmed', 'inUse', 'used'],
    (row, today, old) => ({
      before: ['予約を、次の内容に変更しました。'],
      after: [
        ...(old ? [`前の予約（${when(old, today)}、予約番号 ${old.number}）は終わりました。`] : []),
        `${limitOf(row, today)}に取り消すと、時間が戻ります。くわしくは、次のページをごらんください。`,
      ],
    }),
    true,
  ),
  'booking.change-requested': about('family', '予約の変更の申し込みを受け付けました', ['requested'], (row, today, old) => ({
    before: ['予約の変更の申し込みを受け付けました。施設が確認すると、次の内容に変わります。'],
    after: [
      ...(stands(old) ? [`施設の返事があるまで、いまの予約（${when(old, today)}）はそのままです。`] : []),
      `施設の返事は${by(row)}までです。返事がないときは「期限切れ」となります。`,
    ],
  })),
  'booking.cancelled': about('family', '予約を取り消しました', null, (row, today, old) =>
    stands(old)
      ? {
          subject: '予約の変更の申し込みを取り消しました',
          before: ['次の変更の申し込みを取り消しました。'],
          after: [unchanged(old, today)],
        }
      : { before: ['次の予約を取り消しました。'], after: [lost(row)] },
  ),
  'booking.cancelled-late': about('family', '予約を取り消しました', null, (row) => ({
    before: ['次の予約を、当日キャンセルとして取り消しました。'],
    after: [lost(row)],
  })),
  'booking.cancelled-by-facility': about('family', '施設の都合で予約が取り消されました', null, (row) => ({
    before: ['申し訳ありません。施設の都合などにより、次の予約が取り消されました。', '予約した時間は戻りました。'],
    after: [`くわしくは、施設にお問い合わせください。${row.phone ? `電話 ${showPhone(row.phone)}` : ''}`],
  })),
  'booking.declined': about('family', '予約は見送りになりました', null, (row, today, old) => {
    const after = [
      `理由は、次のページをごらんになるか、施設にお問い合わせください。${row.phone ? `電話 ${showPhone(row.phone)}` : ''}`,
    ]
    return stands(old)
      ? {
          subject: '予約の変更は見送りになりました',
          before: ['申し訳ありません。施設が、次の変更を見送りました。'],
          after: [unchanged(old, today), ...after],
        }
      : { before: ['申し訳ありません。施設が、次の申し込みを見送りました。', '予約した時間は戻りました。'], after }
  }),
  'booking.expired': about('family', '予約の申し込みが期限切れになりました', null, (_row, today, old) =>
    stands(old)
      ? {
          subject: '予約の変更の申し込みが期限切れになりました',
          before: ['期限までに施設からの返事がなかったため、次の変更の申し込みは終わりました。'],
          after: [unchanged(old, today), '変えたいときは、もう一度申し込むか、施設に電話でお問い合わせください。'],
        }
      : {
          before: ['期限までに施設からの返事がなかったため、次の申し込みは終わりました。', '予約した時間は戻りました。'],
          after: ['もう一度申し込むか、施設に電話でお問い合わせください。'],
        },
  ),
  'booking.certificate-ended': about('family', '認定が終わったため予約が取り消されました', null, () => ({
    before: ['認定が終わったため、次の予約が取り消されました。'],
    after: ['くわしくは、お住まいの市区町村の窓口にお問い合わせください。'],
  })),
  'booking.certificate-ended-staff': about('staff', '認定の終了により予約が取り消されました', null, () => ({
    before: ['お子さまの認定が終わったため、次の予約が取り消されました。'],
    after: ['枠は、空きに戻りました。'],
  })),
  'booking.new': about('staff', '予約が入りました', ['confirmed', 'inUse', 'used'], () => ({
    before: ['保護者の方が、次の予約をしました。'],
    after: [],
  })),
  'booking.asked': about('staff', '予約の申し込みがあります', ['requested'], (row) => ({
    before: ['次の申し込みが、返事を待っています。'],
    after: [`${by(row)}までに、確定か見送りを選んでください。過ぎると「期限切れ」になります。`],
  })),
  'booking.change-asked': about('staff', '予約の変更の申し込みがあります', ['requested'], (row, today, old) => ({
    before: ['保護者の方から、予約を次の内容に変える申し込みがありました。返事を待っています。'],
    after: [
      ...(old ? [`いまの予約　${when(old, today)}`] : []),
      `${by(row)}までに、確定か見送りを選んでください。過ぎると「期限切れ」になります。`,
    ],
  })),
  'booking.family-changed': about('staff', '予約が変更されました', ['confirmed', 'inUse', 'used'], (_row, today, old) => ({
    before: ['保護者の方が、予約を次の内容に変更しました。'],
    after: old ? [`前の予約　${when(old, today)}（予約番号 ${old.number}）`] : [],
  })),
  'booking.family-cancelled': about('staff', '予約が取り消されました', null, (_row, today, old) =>
    stands(old)
      ? {
          subject: '予約の変更の申し込みが取り消されました',
          before: ['保護者の方が、次の変更の申し込みを取り消しました。'],
          after: [unchanged(old, today)],
        }
      : { before: ['保護者の方が、次の予約を取り消しました。'], after: [] },
  ),
  'booking.lapsed': about('staff', '予約の申し込みが期限切れになりました', null, (_row, today, old) => ({
    before: ['期限までに返事がなかったため、次の申し込みは「期限切れ」になりました。'],
    after: stands(old) ? [unchanged(old, today)] : ['受け入れられるときは、保護者の方に連絡し、代理入力で登録してください。'],
  })),
}
