/** Mails to applicants (CERT-1). No child's name and no free text; the number leads to the rest. */
import { showBirthDate } from '../../platform/japanese-date.ts'
import { oneTimeCode } from '../../platform/one-time-code.ts'
import type { MailContext, MailRenderer, MailRenderers } from '../../platform/outbox.ts'

type Owed = Parameters<MailRenderer>[0]

const caseOf = (tx: Owed, refs: Record<string, string>) =>
  tx
    .selectFrom('application')
    .innerJoin('municipality', 'municipality.code', 'application.municipality')
    .select([
      'application.number',
      'application.state',
      'application.received_on',
      'application.due_on',
      'municipality.name as town',
    ])
    .where('application.id', '=', refs.application ?? '')
    .executeTakeFirst()

const statusAddress = (c: MailContext, number: string): string => `${c.baseUrl}/apply/status?number=${number}`

const foot = (town: string): string[] => ['', `このメールに返信しても届きません。お問い合わせは${town}の窓口へお願いします。`]

const received: MailRenderer = async (tx, refs, c) => {
  const row = await caseOf(tx, refs)
  if (!row?.due_on || !row.received_on) return null
  return {
    subject: '申請受付完了のお知らせ',
    text: [
      `${row.town}への、こども誰でも通園制度の認定申請を受け付けました。`,
      '',
      `受付番号　${row.number}`,
      `受付日　　${showBirthDate(row.received_on)}`,
      `結果のめやす　${showBirthDate(row.due_on)}ごろまで`,
      '',
      'これからの流れ',
      `1. ${row.town}が内容を確認します。直していただくことがあるときは、メールでお知らせします。`,
      '2. 認定されると、アカウントのお知らせがこのアドレスに届きます。',
      '',
      '申請の状況は、受付番号と、そのときに届く確認コードで見られます。',
      statusAddress(c, row.number),
      ...foot(row.town),
    ].join('\n'),
  }
}

const statusCode: MailRenderer = async (tx, refs, c) => {
  const code = await tx
    .selectFrom('one_time_code')
    .select(['id', 'used_at', 'voided_at', 'expires_at'])
    .where('id', '=', refs.code ?? '')
    .executeTakeFirst()
  if (!code || code.used_at || code.voided_at || code.expires_at <= c.now) return null
  return {
    subject: '確認コードのお知らせ',
    text: [
      `確認コードは ${oneTimeCode(c.keys, code.id)} です。`,
      '',
      '申請の状況の画面に入力してください。10分間、1回だけ使えます。',
      'このコードを、ほかの人に教えないでください。心あたりがないときは、このメールを消してください。',
    ].join('\n'),
  }
}

const draft: MailRenderer = async (tx, refs, c) => {
  const row = await caseOf(tx, refs)
  if (row?.state !== 'draft') return null
  return {
    subject: '申請の続きのご案内',
    text: [
      `${row.town}への認定申請は、まだ送られていません。`,
      '',
      `受付番号　${row.number}`,
      '',
      '下のアドレスを開いて受付番号を入力すると、確認コードがメールで届きます。コードを入力すると、続きから始められます。',
      statusAddress(c, row.number),
      ...foot(row.town),
    ].join('\n'),
  }
}

const withdrawn: MailRenderer = async (tx, refs, c) => {
  const row = await caseOf(tx, refs)
  if (!row) return null
  return {
    subject: '申請の取下げを受け付けました',
    text: [
      `${row.town}への認定申請の取下げを受け付けました。`,
      '',
      `受付番号　${row.number}`,
      '',
      'もう一度申請するときは、下のアドレスから始めてください。',
      `${c.baseUrl}/apply`,
      ...foot(row.town),
    ].join('\n'),
  }
}

export const applicationMails: MailRenderers = {
  'application.received': received,
  'application.statusCode': statusCode,
  'application.draft': draft,
  'application.withdrawn': withdrawn,
}
