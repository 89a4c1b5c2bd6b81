/** What the mails of bookings say. No child's name, nothing of health, no free text; the state is read when the mail is sent. */
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { showPhone } from '../../platform/japanese.ts'
import type { MailContext, MailRenderer, MailRenderers, MailText } from '../../platform/outbox.ts'
import { annotatedIn } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { bookingMailTexts } from '../../web/text/guardian/booking-mails.ts'
import { isLocale } from '../../web/text/locale.ts'
import type { Part } from '../hours/rules.ts'
import { totalOf } from '../hours/rules.ts'
import { icsOf } from './calendar-file.ts'
import { type BookingState, cancelLimit, type Terms } from './rules.ts'

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

/** The words of one mail: in the reader's language for families, in Japanese for staff. */
const tongueOf = (audience: 'family' | 'staff', c: MailContext) => {
  const locale = audience === 'family' && isLocale(c.locale) ? c.locale : 'ja'
  return { say: annotatedIn(bookingMailTexts, locale), dates: datesIn(locale) }
}
type Tongue = ReturnType<typeof tongueOf>

const whenIn = (row: Row, { dates }: Tongue, today: LocalDate): string =>
  `${dates.dayText(row.date as LocalDate, today)} ${dates.timeRangeText(row.start_min, row.end_min)}`
const when = (row: Row, today: LocalDate): string =>
  whenIn(row, { say: annotatedIn(bookingMailTexts, 'ja'), dates: datesIn('ja') }, today)

/** @param old of a change: the other booking as it is now (BOOK-9) */
type Words = (row: Row, today: LocalDate, old: Row | null, t: Tongue) => { subject?: string; before: string[]; after: string[] }
type Key = keyof typeof bookingMailTexts.ja

/** @param subject for families a key of their texts; @param states states in which the mail still says the truth; in others it has become pointless */
const about =
  <A extends 'family' | 'staff'>(
    audience: A,
    subject: A extends 'family' ? Key : string,
    states: readonly BookingState[] | null,
    words: Words,
    attach = false,
  ): MailRenderer =>
  async (tx, { booking = '', replaced }, c: MailContext): Promise<MailText | null> => {
    const row = await selectForMail(tx, booking)
    const old = (replaced && (await selectForMail(tx, replaced))) || null
    if (!row || (states && !states.includes(row.state as BookingState))) return null
    const t = tongueOf(audience, c)
    const { before, after, ...own } = words(row, c.today, old, t)
    const path = audience === 'family' ? `/my/bookings/${row.id}` : `/facility/bookings/${row.id}`
    const facts = [
      t.say('place', { name: row.facility_name }),
      t.say('when', { when: whenIn(row, t, c.today) }),
      t.say('number', { number: row.number }),
    ]
    const ics = (one: Row) => ({
      name: `tsuen-${one.number}.ics`,
      type: 'text/calendar',
      text: icsOf(one, one.address, c.now, c.baseUrl),
    })
    const foot = ['', '――――――――――――――', t.say('foot'), t.say('sign')]
    return {
      subject: own.subject ?? (audience === 'family' ? t.say(subject as 'confirmedSubject') : subject),
      text: [...before, '', ...facts, '', ...after, '', c.baseUrl + path, ...foot].join('\n'),
      // The old entry takes itself out of the calendar: same name, newer, cancelled.
      ...(attach ? { attachments: [ics(row), ...(old ? [ics(old)] : [])] } : {}),
    }
  }

/** BOOK-9: the booking that goes on because a change of it came to nothing. */
const stands = (old: Row | null): old is Row => old?.state === 'confirmed'

const limitOf = (row: Row, { dates }: Tongue, today: LocalDate): string =>
  dates.untilText(cancelLimit((row.agreed as Terms).cancel, row.date as LocalDate).toISOString(), today)
const by = (row: Row, { dates }: Tongue): string =>
  row.answer_due_at ? dates.momentText(row.answer_due_at.toISOString(), japanDate(row.answer_due_at)) : ''
const lost = (row: Row, { say, dates }: Tongue): string => {
  const minutes = totalOf(row.held as readonly Part[])
  return minutes > 0 ? say('lost', { length: dates.lengthText(minutes) }) : say('back')
}
const why = (row: Row, { say }: Tongue): string => (row.phone ? say('whyPhone', { phone: showPhone(row.phone) }) : say('why'))

const unchanged = (old: Row, t: Tongue, today: LocalDate): string => t.say('unchanged', { when: whenIn(old, t, today) })

export const bookingMails: MailRenderers = {
  'booking.confirmed': about(
    'family',
    'confirmedSubject',
    ['confirmed', 'inUse', 'used'],
    (row, today, _old, t) => ({
      before: [t.say('confirmed')],
      after: [t.say('untilFree', { limit: limitOf(row, t, today) })],
    }),
    true,
  ),
  'booking.requested': about('family', 'requestedSubject', ['requested'], (row, _today, _old, t) => ({
    before: [t.say('requested')],
    after: [t.say('answerBy', { by: by(row, t) })],
  })),
  'booking.changed': about(
    'family',
    'changedSubject',
    ['confirmed', 'inUse', 'used'],
    (row, today, old, t) => ({
      before: [t.say('changed')],
      after: [
        ...(old ? [t.say('before', { when: whenIn(old, t, today), number: old.number })] : []),
        t.say('untilFree', { limit: limitOf(row, t, today) }),
      ],
    }),
    true,
  ),
  'booking.change-requested': about('family', 'changeRequestedSubject', ['requested'], (row, today, old, t) => ({
    before: [t.say('changeRequested')],
    after: [
      ...(stands(old) ? [t.say('staysUntil', { when: whenIn(old, t, today) })] : []),
      t.say('changeAnswerBy', { by: by(row, t) }),
    ],
  })),
  'booking.cancelled': about('family', 'cancelledSubject', null, (row, today, old, t) =>
    stands(old)
      ? { subject: t.say('changeCancelledSubject'), before: [t.say('changeCancelled')], after: [unchanged(old, t, today)] }
      : { before: [t.say('cancelled')], after: [lost(row, t)] },
  ),
  'booking.cancelled-late': about('family', 'cancelledSubject', null, (row, _today, _old, t) => ({
    before: [t.say('lateCancelled')],
    after: [lost(row, t)],
  })),
  'booking.cancelled-by-facility': about('family', 'byFacilitySubject', null, (row, _today, _old, t) => ({
    before: [t.say('byFacility'), t.say('back')],
    after: [row.phone ? t.say('askFacilityPhone', { phone: showPhone(row.phone) }) : t.say('askFacility')],
  })),
  'booking.declined': about('family', 'declinedSubject', null, (row, today, old, t) =>
    stands(old)
      ? {
          subject: t.say('changeDeclinedSubject'),
          before: [t.say('changeDeclined')],
          after: [unchanged(old, t, today), why(row, t)],
        }
      : { before: [t.say('declined'), t.say('back')], after: [why(row, t)] },
  ),
  'booking.expired': about('family', 'expiredSubject', null, (_row, today, old, t) =>
    stands(old)
      ? {
          subject: t.say('changeExpiredSubject'),
          before: [t.say('changeExpired')],
          after: [unchanged(old, t, today), t.say('changeExpiredNext')],
        }
      : { before: [t.say('expired'), t.say('back')], after: [t.say('expiredNext')] },
  ),
  'booking.certificate-ended': about('family', 'certificateEndedSubject', null, (_row, _today, _old, t) => ({
    before: [t.say('certificateEnded')],
    after: [t.say('askTown')],
  })),
  'booking.certificate-ended-staff': about('staff', '認定の終了により予約が取り消されました', null, () => ({
    before: ['お子さまの認定が終わったため、次の予約が取り消されました。'],
    after: ['枠は、空きに戻りました。'],
  })),
  'booking.new': about('staff', '予約が入りました', ['confirmed', 'inUse', 'used'], () => ({
    before: ['保護者の方が、次の予約をしました。'],
    after: [],
  })),
  'booking.asked': about('staff', '予約の申し込みがあります', ['requested'], (row, _today, _old, t) => ({
    before: ['次の申し込みが、返事を待っています。'],
    after: [`${by(row, t)}までに、確定か見送りを選んでください。過ぎると「期限切れ」になります。`],
  })),
  'booking.change-asked': about('staff', '予約の変更の申し込みがあります', ['requested'], (row, today, old, t) => ({
    before: ['保護者の方から、予約を次の内容に変える申し込みがありました。返事を待っています。'],
    after: [
      ...(old ? [`いまの予約　${when(old, today)}`] : []),
      `${by(row, t)}までに、確定か見送りを選んでください。過ぎると「期限切れ」になります。`,
    ],
  })),
  'booking.family-changed': about('staff', '予約が変更されました', ['confirmed', 'inUse', 'used'], (_row, today, old) => ({
    before: ['保護者の方が、予約を次の内容に変更しました。'],
    after: old ? [`前の予約　${when(old, today)}（予約番号 ${old.number}）`] : [],
  })),
  'booking.family-cancelled': about('staff', '予約が取り消されました', null, (_row, today, old, t) =>
    stands(old)
      ? {
          subject: '予約の変更の申し込みが取り消されました',
          before: ['保護者の方が、次の変更の申し込みを取り消しました。'],
          after: [unchanged(old, t, today)],
        }
      : { before: ['保護者の方が、次の予約を取り消しました。'], after: [] },
  ),
  'booking.late': about('staff', '遅れるとの連絡がありました', ['confirmed'], () => ({
    before: ['保護者の方から、次の予約に遅れるとの連絡がありました。'],
    after: ['着く時刻は、受入ボードに出ています。'],
  })),
  'booking.late-withdrawn': about('staff', '遅れるとの連絡が取り消されました', ['confirmed'], () => ({
    before: ['保護者の方が、遅れるとの連絡を取り消しました。予約の時間に来る予定です。'],
    after: [],
  })),
  'booking.lapsed': about('staff', '予約の申し込みが期限切れになりました', null, (_row, today, old, t) => ({
    before: ['期限までに返事がなかったため、次の申し込みは「期限切れ」になりました。'],
    after: stands(old) ? [unchanged(old, t, today)] : ['受け入れられるときは、保護者の方に連絡し、代理入力で登録してください。'],
  })),
}
