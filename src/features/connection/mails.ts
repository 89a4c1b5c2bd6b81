/** Mails to a facility’s other administrators about its connections (API-1, API-2): a key or an address that nobody knows of would be noticed. */
import type { OwedMail } from '../../platform/act.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { findAdmins } from '../staff/find-admins.ts'
import { selectPlace } from './queries.ts'

const foot = `
――――――――――――――
このメールは、送信専用のアドレスからお送りしています。
こども誰でも通園制度総合支援システム（つうえん）`

// What people typed as the key's name stays on the screen.
const keyWords: Readonly<Record<string, string>> = {
  made: '外部システムのAPIキーを、新しくつくりました。',
  revoked: '外部システムのAPIキーを、1つ止めました。',
}
const webhookWords: Readonly<Record<string, (host: string) => string>> = {
  made: (host) => `通知の送り先「${host}」を加えました。`,
  rotated: (host) => `通知の送り先「${host}」の署名の鍵を替えました。`,
  resumed: (host) => `通知の送り先「${host}」に送るのを再開しました。`,
  ended: (host) => `通知の送り先「${host}」に送るのをやめました。`,
}

/** @param refs `key` or `webhook`, and the `act` that happened to it */
export const tellOthers = async (c: WriteContext, facility: string, refs: Record<string, string>): Promise<OwedMail[]> =>
  (await findAdmins(c.tx, [facility], c.now, [c.actor.loginId])).map(({ mail }) => ({
    kind: 'connection.told',
    refs: { ...refs, facility },
    to: mail,
  }))

async function sentenceOf(tx: ReadTx, refs: Readonly<Record<string, string>>): Promise<string | null> {
  if (refs.key) return keyWords[refs.act ?? ''] ?? null
  const row = await tx
    .selectFrom('webhook')
    .select('url')
    .where('id', '=', refs.webhook ?? '')
    .executeTakeFirst()
  return (row && webhookWords[refs.act ?? '']?.(new URL(row.url).host)) ?? null
}

const told: MailRenderer = async (tx, refs, c) => {
  const place = await selectPlace(tx, refs.facility ?? '')
  const sentence = place && (await sentenceOf(tx, refs))
  return sentence
    ? {
        subject: `外部システム連携の変更（${place.name}）`,
        text: [
          sentence,
          '心当たりのないときは、すぐに外部システム連携の画面で止めてください。',
          '',
          `${c.baseUrl}/facility/connections?facility=${place.id}`,
          foot,
        ].join('\n'),
      }
    : null
}

export const connectionMails: MailRenderers = { 'connection.told': told }
