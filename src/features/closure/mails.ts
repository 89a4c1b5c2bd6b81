/** Mails of a closure (CLS-1) to the families whose booking or offer it ended, and to the facility that its town closed or opened again. No child's name, nothing of health. */
import type { ReadTx } from '../../platform/db.ts'
import { showPhone } from '../../platform/japanese.ts'
import type { MailContext, MailRenderer, MailRenderers, MailText } from '../../platform/outbox.ts'
import { annotatedIn } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { closureMailTexts } from '../../web/text/guardian/closure-mails.ts'
import { isLocale } from '../../web/text/locale.ts'

const selectBooking = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('booking')
    .innerJoin('facility', 'facility.id', 'booking.facility_id')
    .select(['booking.id', 'booking.number', 'booking.child_id', 'booking.facility_id', 'booking.kind'])
    .select(['booking.date', 'booking.start_min', 'booking.end_min', 'booking.state', 'booking.cut_short', 'booking.cause'])
    .select(['facility.name as facility_name', 'facility.phone'])
    .where('booking.id', '=', id)
    .executeTakeFirst()

const selectEntry = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('waitlist_entry as w')
    .innerJoin('facility', 'facility.id', 'w.facility_id')
    .select(['w.date', 'w.start_min', 'w.end_min', 'w.state', 'facility.name as facility_name'])
    .where('w.id', '=', id)
    .executeTakeFirst()

const tongueOf = (c: MailContext) => {
  const locale = isLocale(c.locale) ? c.locale : 'ja'
  return { say: annotatedIn(closureMailTexts, locale), dates: datesIn(locale) }
}
type Tongue = ReturnType<typeof tongueOf>
type Place = { facility_name: string; date: string; start_min: number; end_min: number }

function factsOf(row: Place, { say, dates }: Tongue, c: MailContext): string[] {
  const when = `${dates.dayText(row.date as typeof c.today, c.today)} ${dates.timeRangeText(row.start_min, row.end_min)}`
  return [say('facility', { name: row.facility_name }), say('when', { when })]
}

function mail({ say }: Tongue, subject: string, lines: readonly string[]): MailText {
  return { subject, text: [...lines, '', '――――――――――――――', say('foot'), say('sender')].join('\n') }
}

const booking: MailRenderer = async (tx, { booking: id = '' }, c) => {
  const row = await selectBooking(tx, id)
  if (!row) return null
  const t = tongueOf(c)
  const facts = [...factsOf(row, t, c), t.say('number', { number: row.number })]
  const phone = row.phone ? [t.say('ask', { phone: showPhone(row.phone) })] : []
  const page = `${c.baseUrl}/my/bookings/${row.id}`
  if (row.state === 'cancelledByFacility') {
    const what = row.cause === 'facility' ? 'bookingFacility' : row.cause === 'disaster' ? 'bookingDisaster' : 'bookingOther'
    return mail(t, t.say('booking'), [
      t.say(what),
      '',
      ...facts,
      '',
      t.say('back'),
      ...phone,
      '',
      page,
      '',
      t.say('again'),
      `${c.baseUrl}/my/bookings/new?child=${row.child_id}&facility=${row.facility_id}&kind=${row.kind}&month=${row.date.slice(0, 7)}`,
    ])
  }
  if (row.state !== 'inUse' || !row.cut_short) return null
  return mail(t, t.say('cutShort'), [t.say('cutShortWhat'), '', ...facts, '', t.say('cutShortCounts'), ...phone, '', page])
}

const offer: MailRenderer = async (tx, { entry = '' }, c) => {
  const row = await selectEntry(tx, entry)
  if (row?.state !== 'ended') return null
  const t = tongueOf(c)
  return mail(t, t.say('offer'), [t.say('offerWhat'), '', ...factsOf(row, t, c), '', t.say('offerNext'), `${c.baseUrl}/search`])
}

const causeWords: Readonly<Record<string, string>> = {
  facility: '施設の都合',
  disaster: '災害・警報など',
  infection: '感染症',
}

const foot = [
  '',
  '――――――――――――――',
  'このメールは、送信専用のアドレスからお送りしています。',
  'こども誰でも通園制度総合支援システム（つうえん）',
]

async function townClosure(tx: ReadTx, closure: string, c: MailContext) {
  const row = await tx
    .selectFrom('closure')
    .innerJoin('facility', 'facility.id', 'closure.facility_id')
    .select(['from_date', 'to_date', 'start_min', 'end_min', 'cause', 'facility_id', 'facility.name as facility_name'])
    .where('closure.id', '=', closure)
    .executeTakeFirst()
  if (!row) return null
  const { dayText, timeRangeText } = datesIn('ja')
  const from = dayText(row.from_date as typeof c.today, c.today)
  const days = row.from_date === row.to_date ? from : `${from}から${dayText(row.to_date as typeof c.today, c.today)}まで`
  return {
    name: row.facility_name,
    when: [
      `期間　${days}`,
      `時間　${row.start_min === 0 && row.end_min === 1440 ? '1日中' : timeRangeText(row.start_min, row.end_min)}`,
    ],
    cause: causeWords[row.cause] ?? 'その他',
    page: `${c.baseUrl}/facility/closures?facility=${row.facility_id}`,
  }
}

/** To the administrators, who have to tell their colleagues and stand at the door. */
const byTown: MailRenderer = async (tx, { closure = '' }, c) => {
  const told = await townClosure(tx, closure, c)
  return (
    told && {
      subject: `市区町村による臨時休止（${told.name}）`,
      text: [
        `市区町村が、${told.name}の臨時休止を決めました。`,
        '',
        ...told.when,
        `理由　${told.cause}`,
        '',
        'この間の予約は取り消し、保護者にはメールで知らせました。利用中のお子さまは、そのまま降園まで登録できます。',
        'メールを受け取れない保護者には、電話で伝えてください。',
        '',
        told.page,
        ...foot,
      ].join('\n'),
    }
  )
}

const liftedByTown: MailRenderer = async (tx, { closure = '' }, c) => {
  const told = await townClosure(tx, closure, c)
  return (
    told && {
      subject: `臨時休止が解かれました（${told.name}）`,
      text: [
        `市区町村が、${told.name}の臨時休止を解きました。枠は、もとのとおりに開きます。`,
        '',
        ...told.when,
        '',
        '取り消された予約は、もとに戻りません。もう一度使いたいご家庭は、あらためて予約してください。',
        '',
        told.page,
        ...foot,
      ].join('\n'),
    }
  )
}

export const closureMails: MailRenderers = {
  'closure.booking': booking,
  'closure.offer': offer,
  'closure.by-town': byTown,
  'closure.lifted-by-town': liftedByTown,
}
