/** Mails of 指導監査 to a facility's administrators (INS-1): that something came. No word of what was found. */
import type { ReadTx } from '../../platform/db.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'

const foot = `
――――――――――――――
このメールは、送信専用のアドレスからお送りしています。
こども誰でも通園制度総合支援システム（つうえん）`

const inspectionOf = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('inspection as i')
    .innerJoin('facility', 'facility.id', 'i.facility_id')
    .select(['i.id', 'i.facility_id', 'facility.name as facility'])
    .where('i.id', '=', id)
    .executeTakeFirst()

const letter =
  (subject: string, first: string): MailRenderer =>
  async (tx, refs, c) => {
    const told = await inspectionOf(tx, refs.inspection ?? '')
    if (!told) return null
    const page = `${c.baseUrl}/facility/inspections/${told.id}?facility=${told.facility_id}`
    return {
      subject: `${subject}（${told.facility}）`,
      text: [first, '内容は、ログインして次の画面でお読みください。', '', page, foot].join('\n'),
    }
  }

export const inspectionMails: MailRenderers = {
  'inspection.sent': letter('指導監査の結果が届きました', '市区町村から、指導監査の結果が届きました。'),
  'inspection.replied': letter('指導監査の回答に返事がありました', '市区町村から、指導監査の回答に返事がありました。'),
}
