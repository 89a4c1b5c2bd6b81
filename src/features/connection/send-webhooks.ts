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

async function tell(c: SendContext, owed: Owed, inHouse: boolean): Promise<void> {
  const body = JSON.stringify({ id: owed.id, event: owed.event, at: owed.at.toISOString(), ...owed.ids })
  const outcome = await postOutside(
    owed.url,
    body,
    { 'tsuen-signature': signatureOf(c.keys, owed, body, c.clock.now()), 'user-agent': 'tsuen-webhook/1' },
    inHouse,
  ).catch((error: unknown) => (error instanceof OutsideFailed ? error.why : 'unreachable'))
  const now = c.clock.now()
  const arrived = typeof outcome === 'number' && outcome >= 200 && outcome < 300
  await inRole(c.pool, async (tx) => {
    if (arrived) return markDone(tx, owed, String(outcome), now)
    const since = await markFailed(tx, owed, String(outcome), nextTry(owed.tries, now), now)
    if (mustStop(since, now)) await stopWebhook(tx, owed.webhook_id, now)
  })
  c.log.info('webhook', { code: String(outcome), attempts: owed.tries })
}

/** The log of deliveries goes after thirty days. */
export const clearDeliveries: Tick = {
  name: 'clearDeliveries',
  run: async (c) => {
    await inRole(c.pool, (tx) => deleteDeliveries(tx, new Date(c.now.getTime() - keptMs)))
  },
}
