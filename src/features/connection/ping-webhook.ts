/** «試しに送る» (API-2): one signed call, now. What the other side says stays unread: it could be anybody's data. */
import { type Done, done } from '../../platform/act.ts'
import { stopwatch } from '../../platform/clock.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { Aside, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { arrivedWith, callWebhook } from './send-webhooks.ts'
import type { pingWebhook as endpoint } from './webhook-contract.ts'
import { countPings, insertPing, selectWebhook } from './webhook-queries.ts'
import { mostPings, webhookRefusal } from './webhook-rules.ts'

const hourMs = 3_600_000
type Asked = Call<typeof endpoint>
type Answered = { id: string; outcome: string; milliseconds: number }

/** The call is made without a connection in hand: the other side may take ten seconds. */
export async function callNow(c: WriteContext, { params }: Asked): Promise<Refused | Aside<Answered>> {
  const row = await selectWebhook(c.tx, params.facilityId, params.webhookId)
  if (!row) return refuse({ rule: 'API-2', code: 'not-found' })
  if ((await countPings(c.tx, row.id, new Date(c.now.getTime() - hourMs))) >= mostPings)
    return refuse(webhookRefusal('webhook.pings', { most: mostPings }))
  const ping = { ...row, id: c.id(), webhook_id: row.id, event: 'ping', at: c.now, ids: { facility: row.facility_id } }
  const { keys, now } = c
  return {
    aside: async () => {
      const passed = stopwatch()
      const outcome = await callWebhook(keys, ping, now)
      return { id: ping.id, outcome, milliseconds: passed() }
    },
  }
}

export async function keepPing(c: WriteContext, { params }: Asked, found: Answered): Promise<Done | Refused> {
  const row = await selectWebhook(c.tx, params.facilityId, params.webhookId)
  if (!row) return refuse({ rule: 'API-2', code: 'not-found' })
  const { id, outcome } = found
  await insertPing(c.tx, { id, webhook: row.id, facility: row.facility_id, outcome, arrived: arrivedWith(outcome), at: c.now })
  return done(
    'connection.webhook-tried',
    { webhook: row.id, outcome, milliseconds: String(found.milliseconds) },
    { facility: row.facility_id },
  )
}

export const pinged = async (_c: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof endpoint>> => ({
  id: ids.webhook ?? '',
  outcome: ids.outcome ?? '',
  arrived: arrivedWith(ids.outcome ?? ''),
  milliseconds: Number(ids.milliseconds),
})
