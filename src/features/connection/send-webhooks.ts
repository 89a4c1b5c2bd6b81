/**
 * Tells webhooks what they are owed (API-2): at least once, in no promised order, each try signed anew. A claim lasts longer than a try may
 * take, so that two nodes never tell the same at once, and a dead node's claim falls due by itself.
 */
import { createHmac } from 'node:crypto'
import { inRole } from '../../platform/db.ts'
import type { JobContext, Tick } from '../../platform/jobs.ts'
import type { Keys } from '../../platform/keys.ts'
import { OutsideFailed, postOutside } from '../../platform/outside.ts'
import { claimDelivery, deleteDeliveries, markDone, markFailed, type Owed, stopWebhook } from './webhook-queries.ts'
import { mustStop, nextTry, oldSecretUntil } from './webhook-rules.ts'

export type SendContext = Pick<JobContext, 'pool' | 'clock' | 'keys' | 'log'>

const claimMs = 30_000
/** One slow address must not hold up all others. */
const atOnce = 4
const keptMs = 30 * 86_400_000

/**
 * `t=SECONDS,v1=HEX`: HMAC-SHA256 of `SECONDS.BODY`. For a day after a new secret there are two `v1`, the newest first.
 * The time is signed too, so that what was caught once cannot be sent again later.
 */
export function signatureOf(
  keys: Keys,
  owed: Pick<Owed, 'webhook_id' | 'secret_version' | 'rotated_at'>,
  body: string,
  now: Date,
): string {
  const t = Math.floor(now.getTime() / 1000)
  const versions = oldSecretUntil(owed.rotated_at, now) ? [owed.secret_version, owed.secret_version - 1] : [owed.secret_version]
  const sign = (version: number): string =>
    createHmac('sha256', keys.webhookSecret(owed.webhook_id, version)).update(`${t}.${body}`).digest('hex')
  return [`t=${t}`, ...versions.map((version) => `v1=${sign(version)}`)].join(',')
}

/**
 * Sends everything that is due now. @param inHouse only for tests: addresses of this machine, plain http too
 * @returns how many were tried
 */
export async function sendWebhooks(c: SendContext, inHouse = false): Promise<number> {
  let tried = 0
  const lane = async (): Promise<void> => {
    for (;;) {
      const now = c.clock.now()
      const owed = await inRole(c.pool, (tx) => claimDelivery(tx, now, new Date(now.getTime() + claimMs)))
      if (!owed) return
      tried += 1
      await tell(c, owed, inHouse)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return tried
}

/**
 * One signed call. @param inHouse only for tests
 * @returns the status of the answer, or why there was none
 */
export const callWebhook = async (
  keys: Keys,
  owed: Pick<Owed, 'id' | 'event' | 'at' | 'ids' | 'url' | 'webhook_id' | 'secret_version' | 'rotated_at'>,
  now: Date,
  inHouse = false,
): Promise<string> => {
  const body = JSON.stringify({ id: owed.id, event: owed.event, at: owed.at.toISOString(), ...owed.ids })
  const headers = { 'tsuen-signature': signatureOf(keys, owed, body, now), 'user-agent': 'tsuen-webhook/1' }
  const outcome = await postOutside(owed.url, body, headers, inHouse).catch((error: unknown) =>
    error instanceof OutsideFailed ? error.why : 'unreachable',
  )
  return String(outcome)
}
export const arrivedWith = (outcome: string): boolean => /^2\d\d$/.test(outcome)

async function tell(c: SendContext, owed: Owed, inHouse: boolean): Promise<void> {
  const outcome = await callWebhook(c.keys, owed, c.clock.now(), inHouse)
  const now = c.clock.now()
  await inRole(c.pool, async (tx) => {
    if (arrivedWith(outcome)) return markDone(tx, owed, outcome, now)
    const since = await markFailed(tx, owed, outcome, nextTry(owed.tries, now), now)
    if (mustStop(since, now)) await stopWebhook(tx, owed.webhook_id, now)
  })
  c.log.info('webhook', { code: outcome, attempts: owed.tries })
}

/** The log of deliveries goes after thirty days. */
export const clearDeliveries: Tick = {
  name: 'clearDeliveries',
  run: async (c) => {
    await inRole(c.pool, (tx) => deleteDeliveries(tx, new Date(c.now.getTime() - keptMs)))
  },
}
