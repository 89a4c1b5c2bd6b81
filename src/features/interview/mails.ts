/** What the mails of interviews say (INT-3, INT-5). Facility, day and state only: no child's name, no health word, no free text. */

import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { showPhone } from '../../platform/japanese.ts'
import type { MailContext, MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { sourceOf } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { interviewMailTexts } from '../../web/text/guardian/interview-mails.ts'
import { isLocale } from '../../web/text/locale.ts'
import { annotatedText } from '../../web/text/message.ts'
import { clockWords, longDay } from './words.ts'

const foot = `
――――――――――――――
このメールは、送信専用のアドレスからお送りしています。
こども誰でも通園制度総合支援システム（つうえん）`

const caseOf = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('interview')
    .innerJoin('facility', 'facility.id', 'interview.facility_id')
    .select([
      'interview.id',
      'interview.state',
      'interview.facility_id',
      'interview.fixed_date',
      'interview.fixed_start_min',
      'facility.name',
      'facility.address',
      'facility.phone',
    ])
    .where('interview.id', '=', id)
    .executeTakeFirst()
type Case = NonNullable<Awaited<ReturnType<typeof caseOf>>>

const timeOf = (row: Case): string =>
  row.fixed_date && row.fixed_start_min !== null ? `${longDay(row.fixed_date)} ${clockWords(row.fixed_start_min)}から` : ''

type Key = keyof typeof interviewMailTexts.ja
/** A mail is read later: its day carries the year. */
const longAgo = '1868-01-01' as LocalDate
/** To the family, in its language: keys of the words, and lines that stand for themselves. */
const toFamily =
  (subject: Key, lines: (row: Case, c: MailContext) => string[], states?: readonly Case['state'][]): MailRenderer =>
  async (tx, refs, c) => {
    const row = await caseOf(tx, refs.interview ?? '')
    if (!row || (states && !states.includes(row.state))) return null
    const locale = isLocale(c.locale) ? c.locale : 'ja'
    const { dayText, timeText } = datesIn(locale)
    const fixed = row.fixed_date && row.fixed_start_min !== null
    const slots = {
      place: row.name,
      phone: row.phone ? showPhone(row.phone) : '',
      day: fixed ? dayText(row.fixed_date as LocalDate, longAgo) : '',
      time: fixed ? timeText(row.fixed_start_min ?? 0) : '',
    }
    const say = (line: string): string =>
      line in interviewMailTexts.ja ? annotatedText(sourceOf(interviewMailTexts, locale, line as Key), slots, locale) : line
    const text = [...lines(row, c).map(say), '', '――――――――――――――', say('footOnly'), say('sign')].join('\n')
    return { subject: say(subject), text }
  }

/** A letter about one interview; null where it is gone, or has gone on to a state that makes the news stale. */
const letter =
  (
    subject: (row: Case) => string,
    lines: (row: Case, c: MailContext) => string[],
    states?: readonly Case['state'][],
  ): MailRenderer =>
  async (tx, refs, c) => {
    const row = await caseOf(tx, refs.interview ?? '')
    if (!row || (states && !states.includes(row.state))) return null
    return { subject: subject(row), text: `${lines(row, c).join('\n')}\n${foot}` }
  }

const own = (row: Case, c: MailContext): string => `${c.baseUrl}/my/interviews/${row.id}`
const desk = (row: Case, c: MailContext): string => `${c.baseUrl}/facility/interviews/${row.id}?facility=${row.facility_id}`
const phoneOf = (row: Case): string[] => (row.phone ? ['phone'] : [])
const whenOf = (row: Case): string[] => (row.fixed_date && row.fixed_start_min !== null ? ['from'] : [])

export const interviewMails: MailRenderers = {
  'interview.asked': toFamily('askedSubject', (row, c) => ['asked', 'askedNext', '', 'askedSee', own(row, c)]),
  'interview.new': letter(
    () => '初回面談の申込みがあります',
    (row, c) => [`${row.name}への初回面談の申込みがあります。`, '希望の日時を確かめて、日時を決めてください。', '', desk(row, c)],
    ['requested'],
  ),
  'interview.proposedAgain': letter(
    () => '初回面談の新しい希望日時が届きました',
    (row, c) => ['保護者の方から、面談の新しい希望日時が届きました。', '', desk(row, c)],
    ['requested'],
  ),
  'interview.chosen': letter(
    () => '初回面談の日時が決まりました',
    (row, c) => ['保護者の方が、面談の日時を選びました。', '', timeOf(row), '', desk(row, c)],
    ['fixed'],
  ),
  'interview.fixed': toFamily(
    'fixedSubject',
    (row, c) => ['fixed', '', ...whenOf(row), row.address, ...phoneOf(row), '', 'details', own(row, c)],
    ['fixed'],
  ),
  'interview.moved': toFamily(
    'movedSubject',
    (row, c) => ['moved', '', ...whenOf(row), row.address, ...phoneOf(row), '', own(row, c)],
    ['fixed'],
  ),
  'interview.registered': toFamily('registeredSubject', (row, c) => [
    'registered',
    '',
    ...whenOf(row),
    '',
    'registeredNot',
    own(row, c),
  ]),
  'interview.arranged': toFamily('arrangedSubject', (row, c) => ['arranged', 'arrangedNext', '', own(row, c)], ['arranging']),
  'interview.accepted': toFamily(
    'acceptedSubject',
    (row, c) => [
      'accepted',
      '',
      'acceptedHow',
      `${c.baseUrl}/facilities/${row.facility_id}`,
      '',
      'acceptedSheet',
      `${c.baseUrl}/my/user-info`,
    ],
    ['accepted'],
  ),
  'interview.refused': toFamily(
    'resultSubject',
    (row, c) => ['result', '', own(row, c), '', 'findOther', `${c.baseUrl}/search`],
    ['refused'],
  ),
  'interview.withdrawn': toFamily(
    'withdrawnSubject',
    (row, c) => ['withdrawn', 'withdrawnHow', '', own(row, c), ...phoneOf(row)],
    ['refused'],
  ),
  'interview.cancelledByFamily': letter(
    () => '初回面談が取り消されました',
    (row, c) => ['保護者の方が、初回面談の申込みを取り消しました。', '', desk(row, c)],
  ),
  'interview.cancelledByFacility': toFamily('cancelledSubject', (row, c) => [
    'cancelled',
    'cancelledAgain',
    '',
    `${c.baseUrl}/facilities/${row.facility_id}`,
    ...phoneOf(row),
  ]),
}
