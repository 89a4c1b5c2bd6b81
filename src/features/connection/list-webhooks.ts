import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { selectPlace } from './queries.ts'
import type { listWebhooks as endpoint } from './webhook-contract.ts'
import { selectDeliveries, selectWebhooks } from './webhook-queries.ts'
import { oldSecretUntil, type WebhookEvent, webhookState } from './webhook-rules.ts'

const shownDeliveries = 20

/** The webhooks of a facility, newest first, with what they were told lately. */
export async function listWebhooks(
  c: ReadContext,
  { params }: Call<typeof endpoint>,
): Promise<ReplyOf<typeof endpoint> | Refused> {
  const facility = await selectPlace(c.tx, params.facilityId)
  if (!facility) return refuse({ rule: 'API-2', code: 'not-found' })
  const rows = await selectWebhooks(c.tx, facility.id)
  const deliveries = await selectDeliveries(
    c.tx,
    rows.map((row) => row.id),
    shownDeliveries,
  )
  return {
    facility,
    webhooks: rows.map((row) => ({
      id: row.id,
      url: row.url,
      events: row.events as WebhookEvent[],
      state: webhookState({ stoppedAt: row.stopped_at, failingSince: row.failing_since }),
      madeAt: row.made_at.toISOString(),
      lastOkAt: row.last_ok_at?.toISOString() ?? null,
      failingSince: row.failing_since?.toISOString() ?? null,
      stoppedAt: row.stopped_at?.toISOString() ?? null,
      oldSecretUntil: oldSecretUntil(row.rotated_at, c.now)?.toISOString() ?? null,
      deliveries: deliveries
        .filter((one) => one.webhook_id === row.id)
        .map((one) => ({
          id: one.id,
          event: one.event,
          at: one.at.toISOString(),
          tries: one.tries,
          state: one.done_at ? ('done' as const) : one.given_up_at ? ('givenUp' as const) : ('waiting' as const),
          outcome: one.outcome,
          nextAt: one.done_at || one.given_up_at ? null : one.next_at.toISOString(),
        })),
    })),
  }
}
