/** Notices to browsers (Web Push, RFC 8030, 8291, 8292): a sentence that anybody may read on a locked screen, and a page to open. */
import type pg from 'pg'
import webpush from 'web-push'
import { inRole } from '../../platform/db.ts'
import type { Keys } from '../../platform/keys.ts'
import type { MailRenderer, MailRenderers, PushSender } from '../../platform/outbox.ts'
import { wordsOf } from '../../web/text/catalogue.ts'
import { pushTexts } from '../../web/text/guardian/notice-mails.ts'
import { isLocale } from '../../web/text/locale.ts'
import { isPushAddress } from './kinds.ts'
import { deleteSubscription, selectSubscription } from './queries.ts'

/** After that the news is old. */
const lifeSeconds = 12 * 3600
const patienceMs = 10_000

/** The body is what the service worker reads: `{"body","path"}`. */
const pushed: MailRenderer = async (tx, { notice = '' }, c) => {
  const row = await tx.selectFrom('notice').select(['kind', 'path']).where('id', '=', notice).executeTakeFirst()
  if (!row) return null
  const kind = row.kind in pushTexts.ja ? (row.kind as keyof typeof pushTexts.ja) : 'answer'
  const body = wordsOf(pushTexts, isLocale(c.locale) ? c.locale : 'ja', kind)
  return { subject: 'つうえん', text: JSON.stringify({ body, path: row.path ?? '/my/notices' }) }
}
export const pushMails: MailRenderers = { 'notice.push': pushed }

/**
 * Sends to the push service that the browser named. A browser that is gone is forgotten.
 * Which addresses are called at all is asked again here, for a row may be older than the list.
 * @throws what may be tried again
 */
export const createPush =
  ({
    pool,
    keys,
    contact,
    address = (endpoint) => endpoint,
  }: {
    pool: pg.Pool
    keys: Keys
    /** Whom the push service may ask: an https address or mailto. */
    contact: string
    /** Where an endpoint is reached. */
    address?: (endpoint: string) => string
  }): PushSender =>
  async (subscription, { text }) => {
    const browser = await inRole(pool, (tx) => selectSubscription(tx, subscription))
    if (!browser || browser.blocked_at || !isPushAddress(browser.endpoint)) return
    const { endpoint, headers, method, body } = webpush.generateRequestDetails(
      { endpoint: browser.endpoint, keys: { p256dh: browser.p256dh, auth: browser.auth } },
      text,
      { vapidDetails: { subject: contact, ...keys.push }, TTL: lifeSeconds, contentEncoding: 'aes128gcm' },
    )
    const answer = await fetch(address(endpoint), {
      method,
      headers: headers as Record<string, string>,
      body: new Uint8Array(body),
      // A service that is known sends nobody elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    await answer.body?.cancel()
    if (answer.status === 404 || answer.status === 410) await inRole(pool, (tx) => deleteSubscription(tx, subscription))
    else if (!answer.ok) throw Object.assign(new Error('the push service refused'), { code: `push_${answer.status}` })
  }
