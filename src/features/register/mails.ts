/** Mails of 施設台帳 to a facility's administrators: what its town entered and from when (PLC-1). No reason, no name of a child. */
import type { ReadTx } from '../../platform/db.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { fullDayText } from '../../web/text/dates.ts'

const foot = `
――――――――――――――
このメールは、送信専用のアドレスからお送りしています。
こども誰でも通園制度総合支援システム（つうえん）`

const entryOf = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('facility_register as r')
    .innerJoin('facility', 'facility.id', 'r.facility_id')
    .select(['r.valid_from', 'r.until', 'r.facility_id', 'facility.name as facility'])
    .where('r.id', '=', id)
    .executeTakeFirst()
type Told = NonNullable<Awaited<ReturnType<typeof entryOf>>>

const letter =
  (subject: string, lines: (told: Told) => string[]): MailRenderer =>
  async (tx, refs, c) => {
    const told = await entryOf(tx, refs.entry ?? '')
    if (!told) return null
    const board = `${c.baseUrl}/facility?facility=${told.facility_id}`
    return { subject: `${subject}（${told.facility}）`, text: [...lines(told), '', board, foot].join('\n') }
  }

const ended =
  '期間の予約は「施設都合取消」になり、使う予定だった時間はご家族に戻りました。ご家族には、メールでお知らせしています。'

export const registerMails: MailRenderers = {
  'register.suspended': letter('休止が登録されました', (told) => [
    '市区町村が、休止を登録しました。',
    '',
    `期間　${fullDayText(told.valid_from)}から${fullDayText(told.until ?? told.valid_from)}まで`,
    '',
    ended,
  ]),
  'register.ended': letter('廃止が登録されました', (told) => [
    '市区町村が、廃止を登録しました。',
    '',
    `最後の日　${fullDayText(told.valid_from)}`,
    '',
    `${ended}それまでの月の請求は、これまでどおりできます。`,
  ]),
  'register.resumed': letter('再開が登録されました', () => [
    '市区町村が、休止または廃止を解きました。枠は、もとのとおりに開きます。',
    '取り消された予約は、もとに戻りません。',
  ]),
}
