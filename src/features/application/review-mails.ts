/** Mails about the review (CERT-1): 補正依頼 and 却下. No child's name and none of the officer's words; the number leads to them. */
import { showBirthDate } from '../../platform/japanese-date.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { rejectReasonNames } from '../../web/text/application-fields.ts'
import type { RejectReason } from './rules.ts'

const caseOf = (tx: Parameters<MailRenderer>[0], refs: Record<string, string>) =>
  tx
    .selectFrom('application as a')
    .innerJoin('municipality as m', 'm.code', 'a.municipality')
    .select(['a.number', 'a.state', 'a.correction_due_on', 'm.name as town'])
    .where('a.id', '=', refs.application ?? '')
    .executeTakeFirst()

const foot = (town: string): string[] => ['', `このメールに返信しても届きません。お問い合わせは${town}の窓口へお願いします。`]

const returned: MailRenderer = async (tx, refs, c) => {
  const row = await caseOf(tx, refs)
  // Taken back or answered in the meantime: the request would only confuse.
  if (row?.state !== 'returned') return null
  return {
    subject: '申請内容の補正のお願い',
    text: [
      `${row.town}への認定申請について、直していただきたい項目があります。`,
      '',
      `受付番号　${row.number}`,
      ...(row.correction_due_on ? [`期限　　　${showBirthDate(row.correction_due_on)}まで`] : []),
      '',
      '下のアドレスを開いて受付番号を入力すると、確認コードがメールで届きます。コードを入力すると、直す項目が表示されます。',
      `${c.baseUrl}/apply/status?number=${row.number}`,
      ...foot(row.town),
    ].join('\n'),
  }
}

const rejected: MailRenderer = async (tx, refs, c) => {
  const row = await caseOf(tx, refs)
  if (!row) return null
  const reason = rejectReasonNames[(refs.reason ?? 'other') as RejectReason] ?? rejectReasonNames.other
  return {
    subject: '認定申請の結果のお知らせ',
    text: [
      `${row.town}への認定申請について、認定できないお子さまがいます。`,
      '',
      `受付番号　${row.number}`,
      `理由　　　${reason}`,
      '',
      'お子さまごとの結果は、下のアドレスから、受付番号と確認コードで見られます。',
      `${c.baseUrl}/apply/status?number=${row.number}`,
      '',
      '事情が変わったときは、もう一度申請できます。',
      ...foot(row.town),
    ].join('\n'),
  }
}

export const reviewMails: MailRenderers = { 'application.returned': returned, 'application.rejected': rejected }
