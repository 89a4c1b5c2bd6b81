/** What the mails of interviews say (INT-3, INT-5). Facility, day and state only: no child's name, no health word, no free text. */
import type { ReadTx } from '../../platform/db.ts'
import { showPhone } from '../../platform/japanese.ts'
import type { MailContext, MailRenderer, MailRenderers } from '../../platform/outbox.ts'
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
const phoneOf = (row: Case): string[] => (row.phone ? [`電話　${showPhone(row.phone)}`] : [])

export const interviewMails: MailRenderers = {
  'interview.asked': letter(
    () => '初回面談の申込みを受け付けました',
    (row, c) => [
      `${row.name}への初回面談の申込みを受け付けました。`,
      '施設が日時を決めると、メールでお知らせします。',
      '',
      '申込みの状況は、次のページで確かめられます。',
      own(row, c),
    ],
  ),
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
  'interview.fixed': letter(
    () => '初回面談の日時が決まりました',
    (row, c) => [
      `${row.name}との初回面談の日時が決まりました。`,
      '',
      timeOf(row),
      row.address,
      ...phoneOf(row),
      '',
      'くわしくは、次のページで確かめられます。',
      own(row, c),
    ],
    ['fixed'],
  ),
  'interview.moved': letter(
    () => '初回面談の日時が変わりました',
    (row, c) => [`${row.name}との初回面談の日時が変わりました。`, '', timeOf(row), row.address, ...phoneOf(row), '', own(row, c)],
    ['fixed'],
  ),
  'interview.registered': letter(
    () => '初回面談が登録されました',
    (row, c) => [
      `${row.name}が、お子さまとの初回面談を登録しました。`,
      '',
      timeOf(row),
      '',
      '認定証を見せた覚えがないときは、お住まいの市区町村の窓口にお知らせください。',
      own(row, c),
    ],
  ),
  'interview.arranged': letter(
    () => '初回面談の日時について施設から連絡があります',
    (row, c) => [
      `${row.name}から、面談の別の日時の案内が届きました。`,
      '次のページで日時を選ぶか、ほかの希望を出してください。',
      '',
      own(row, c),
    ],
    ['arranging'],
  ),
  'interview.accepted': letter(
    () => '利用承認のお知らせ',
    (row, c) => [
      `${row.name}を利用できるようになりました。`,
      '',
      '予約のしかたは、施設のページで確かめられます。',
      `${c.baseUrl}/facilities/${row.facility_id}`,
      '',
      '予約の前に、お子さまの情報（アレルギーなど）の確認をお願いします。',
      `${c.baseUrl}/my/user-info`,
    ],
    ['accepted'],
  ),
  'interview.refused': letter(
    () => '初回面談の結果のお知らせ',
    (row, c) => [
      `${row.name}の初回面談の結果が出ました。次のページで確かめてください。`,
      '',
      own(row, c),
      '',
      'ほかの施設は、次のページでさがせます。',
      `${c.baseUrl}/search`,
    ],
    ['refused'],
  ),
  'interview.withdrawn': letter(
    () => '施設の利用についてのお知らせ',
    (row, c) => [
      `${row.name}を、これから利用できなくなりました。`,
      'これからの予約は、施設の都合による取消しになり、使う予定だった時間は戻ります。',
      '',
      own(row, c),
      ...phoneOf(row),
    ],
    ['refused'],
  ),
  'interview.cancelledByFamily': letter(
    () => '初回面談が取り消されました',
    (row, c) => ['保護者の方が、初回面談の申込みを取り消しました。', '', desk(row, c)],
  ),
  'interview.cancelledByFacility': letter(
    () => '初回面談が取り消されました',
    (row, c) => [
      `${row.name}との初回面談は、施設の都合で取り消されました。`,
      'あらためて申し込むことができます。',
      '',
      `${c.baseUrl}/facilities/${row.facility_id}`,
      ...phoneOf(row),
    ],
  ),
}
