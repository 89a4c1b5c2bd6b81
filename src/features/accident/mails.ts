/** Mails of 事故報告 (ACD-1) to the offices and to the facility: that something came. No name of a child, no word of what happened. */
import type { ReadTx } from '../../platform/db.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'

const foot = `
――――――――――――――
このメールは、送信専用のアドレスからお送りしています。
こども誰でも通園制度総合支援システム（つうえん）`

const accidentOf = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('accident')
    .innerJoin('facility', 'facility.id', 'accident.facility_id')
    .select(['accident.id', 'accident.number', 'accident.facility_id', 'facility.name as facility'])
    .where('accident.id', '=', id)
    .executeTakeFirst()
type Told = NonNullable<Awaited<ReturnType<typeof accidentOf>>>

const letter =
  (subject: (told: Told) => string, lines: (told: Told, baseUrl: string) => string[]): MailRenderer =>
  async (tx, refs, c) => {
    const told = await accidentOf(tx, refs.accident ?? '')
    return told ? { subject: subject(told), text: `${lines(told, c.baseUrl).join('\n')}\n${foot}` } : null
  }

export const accidentMails: MailRenderers = {
  'accident.reported': letter(
    (told) => `報告が届きました（${told.facility}）`,
    (told, baseUrl) => [
      `${told.facility}から、報告が届きました。すぐにお読みください。`,
      '',
      `受付番号　${told.number}`,
      `${baseUrl}/office/accidents/${told.id}`,
    ],
  ),
  'accident.followed': letter(
    (told) => `続報が届きました（${told.facility}）`,
    (told, baseUrl) => [
      `${told.facility}から、続報が届きました。`,
      '',
      `受付番号　${told.number}`,
      `${baseUrl}/office/accidents/${told.id}`,
    ],
  ),
  'accident.replied': letter(
    (told) => `報告に返事がありました（${told.facility}）`,
    (told, baseUrl) => [
      '市区町村に出した報告に、返事がありました。',
      '',
      `受付番号　${told.number}`,
      `${baseUrl}/facility/accidents/${told.id}?facility=${told.facility_id}`,
    ],
  ),
}
