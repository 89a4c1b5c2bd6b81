/** Mails of the office to guardians about their logins (ACC-2) and about the end of a certificate (ELIG-2). No child's name. */
import type { LocalDate } from '../../platform/calendar.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { showCertificateNumber } from './number.ts'
import type { EndReason } from './rules.ts'

const certificateOf = (tx: Parameters<MailRenderer>[0], id: string) =>
  tx
    .selectFrom('certificate as c')
    .innerJoin('municipality as m', 'm.code', 'c.municipality')
    .select(['c.number', 'c.national_end', 'c.municipal_end', 'c.state', 'c.end_reason', 'm.name as town'])
    .where('c.id', '=', id)
    .executeTakeFirst()

const foot = (town: string): string[] => ['', `このメールに返信しても届きません。お問い合わせは${town}の窓口へお願いします。`]

/** What comes after, by the reason of the end. */
const afterEnd: Readonly<Record<EndReason, string>> = {
  age: '年齢による終わりですので、手続きはいりません。',
  moved:
    '新しくお住まいになる市区町村で、あらためて申請すると、また利用できます。いままでと同じメールアドレスで申請してください。',
  enrolled: 'ご入所まで、ご利用ありがとうございました。',
  withdrawn: 'もう一度利用するときは、あらためて申請してください。',
  revoked: '理由やこれからのことは、市区町村の窓口にお尋ねください。',
}

const ended: MailRenderer = async (tx, { certificate = '' }, c) => {
  const row = await certificateOf(tx, certificate)
  if (!row?.end_reason) return null
  const lastDay = row.municipal_end ?? row.national_end
  return {
    subject: '認定の終了のお知らせ',
    text: [
      `${row.town}の、こども誰でも通園制度の認定が終わります。`,
      '',
      `認定番号　　${showCertificateNumber(row.number)}`,
      `最後の日　　${showBirthDate(lastDay)}`,
      '',
      `${showBirthDate(lastDay)}より後の予約は、取り消されます。予約した時間は戻ります。`,
      afterEnd[row.end_reason],
      '',
      `${c.baseUrl}/my`,
      ...foot(row.town),
    ].join('\n'),
  }
}

const ending: MailRenderer = async (tx, { certificate = '', day = '' }, c) => {
  const row = await certificateOf(tx, certificate)
  // The day was moved or is over: another notice tells of it.
  if (!row || row.state === 'ended' || (row.national_end !== day && row.municipal_end !== day) || day < c.today) return null
  const goesOn = row.national_end === day && row.municipal_end !== null && row.municipal_end > day
  return {
    subject: goesOn ? '国の時間がまもなく終わります' : '認定がまもなく終わります',
    text: [
      goesOn
        ? `${row.town}の認定で使える「国の時間」は、${showBirthDate(day as LocalDate)}までです。`
        : `${row.town}の認定で利用できるのは、${showBirthDate(day as LocalDate)}までです。`,
      '',
      `認定番号　${showCertificateNumber(row.number)}`,
      '',
      goesOn
        ? `そのあとも、${row.town}の施設では、${showBirthDate(row.municipal_end as LocalDate)}まで利用できます。`
        : 'その日までは、いままでどおり予約できます。それより後の日は、予約できません。',
      '',
      `${c.baseUrl}/my`,
      ...foot(row.town),
    ].join('\n'),
  }
}

export const certificationMails: MailRenderers = {
  'certificate.ended': ended,
  'certificate.ending': ending,
  // Nothing of the reason: it may be about safety at home.
  'account.blockedByOffice': async (_tx, { on }) => ({
    subject: on === 'yes' ? 'ログインを止めました' : 'ログインを再開しました',
    text: [
      on === 'yes'
        ? 'お住まいの市区町村が、お使いのアカウントのログインを止めました。'
        : 'お住まいの市区町村が、お使いのアカウントのログインを再開しました。いままでどおりログインできます。',
      '',
      'くわしいことは、市区町村の窓口にお尋ねください。',
      'このメールに返信しても届きません。',
    ].join('\n'),
  }),
}
