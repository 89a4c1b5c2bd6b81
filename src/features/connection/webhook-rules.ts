/** API-2: webhooks of a facility. Pure. */
import type { Refusal } from '../../platform/refusal.ts'

export const webhookEvents = ['booking', 'stamp', 'sheet'] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/** Webhooks of a facility at a time. [D] */
export const mostWebhooks = 5

/** Trials of a webhook in an hour: enough to look for a fault, too few to knock at somebody's door. [D] */
export const mostPings = 10

const minute = 60_000
const hour = 60 * minute
/** Until the next try, by tries so far, in ms; after the last one the delivery is given up (two days). [D] */
const pauses = [minute / 2, 2 * minute, 10 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour]
/** A webhook that never answered well for so long is stopped, and somebody must look, in ms. [D] */
const stopAfter = 3 * 24 * hour
/** So long the secret before signs beside the new one, in ms. */
const bothSecretsFor = 24 * hour

/** When to try again after `tries` tries (≥ 1); null = never. */
export const nextTry = (tries: number, now: Date): Date | null => {
  const pause = pauses[tries - 1]
  return pause === undefined ? null : new Date(now.getTime() + pause)
}

export const mustStop = (failingSince: Date, now: Date): boolean => now.getTime() - failingSince.getTime() >= stopAfter

/** Until when the secret before the newest signs too; null: there is none that does. */
export const oldSecretUntil = (rotatedAt: Date | null, now: Date): Date | null => {
  const until = rotatedAt && new Date(rotatedAt.getTime() + bothSecretsFor)
  return until && until > now ? until : null
}

export type WebhookState = 'live' | 'failing' | 'stopped'
export const webhookState = (row: { stoppedAt: Date | null; failingSince: Date | null }): WebhookState =>
  row.stoppedAt ? 'stopped' : row.failingSince ? 'failing' : 'live'

/** Codes and slots: the text catalogue is written from this table. */
export type WebhookRefusalSlots = {
  'webhook.most': { most: number }
  'webhook.address': Record<string, never>
  'webhook.not-stopped': Record<string, never>
  'webhook.pings': { most: number }
}
type Code = keyof WebhookRefusalSlots

export const webhookRefusal = <C extends Code>(code: C, slots: WebhookRefusalSlots[C], pointer?: string): Refusal => ({
  rule: 'API-2',
  code,
  slots,
  ...(pointer === undefined ? {} : { pointer }),
})
