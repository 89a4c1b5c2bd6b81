/** Mails about 認定変更 and 消滅 (CERT-4): received, granted, not granted. No name, nothing of what changes. */
import type { LocalDate } from '../../platform/calendar.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { changeRejectNames } from '../../web/text/change-words.ts'
import type { ChangeRejectReason } from './change-rules.ts'

type Row = { due_on: LocalDate | null; reason_code: string | null }

const words =
  (subject: string, lead: (kind: string) => string, body: (row: Row) => string[]): MailRenderer =>
  async (tx, { application = '' }, c) => {
    const row = await tx
      .selectFrom('application as a')
      .innerJoin('municipality as m', 'm.code', 'a.municipality')
      .select(['a.number', 'a.kind', 'a.due_on', 'a.reason_code', 'm.name as town'])
      .where('a.id', '=', application)
      .executeTakeFirst()
    if (!row) return null
    return {
      subject,
      text: [
        `${row.town}への${lead(row.kind === 'end' ? '認定を終える届け出' : '認定変更の届け出')}`,
        '',
        `受付番号　${row.number}`,
        ...body(row),
        '',
        '内容は、ログインすると見られます。',
        `${c.baseUrl}/my/changes/${application}`,
        '',
        `このメールに返信しても届きません。お問い合わせは${row.town}の窓口へお願いします。`,
      ].join('\n'),
    }
  }

export const changeMails: MailRenderers = {
  'change.received': words(
    '届け出を受け付けました',
    (what) => `${what}を受け付けました。`,
    (row) => (row.due_on ? [`結果のめやす　${showBirthDate(row.due_on)}ごろまで`] : []),
  ),
  'change.granted': words(
    '届け出が認められました',
    (what) => `${what}が認められました。`,
    () => [],
  ),
  'change.rejected': words(
    '届け出の結果のお知らせ',
    (what) => `${what}は、認められませんでした。`,
    (row) => [`理由　　　${changeRejectNames[(row.reason_code ?? 'other') as ChangeRejectReason] ?? changeRejectNames.other}`],
  ),
}
