/** A facility names, renews, resumes and ends the addresses that are told (API-2). */
import { type Done, done } from '../../platform/act.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { mayBeCalled } from '../../platform/outside.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { tellOthers } from './mails.ts'
import { holdKeys, selectPlace } from './queries.ts'
import type {
  endWebhook,
  makeWebhook as makeEndpoint,
  resumeWebhook as resumeEndpoint,
  rotateWebhook,
} from './webhook-contract.ts'
import { insertWebhook, selectWebhook, selectWebhooks, setEnded, setResumed, setSecret } from './webhook-queries.ts'
import { mostWebhooks, webhookRefusal } from './webhook-rules.ts'

const notFound = refuse({ rule: 'API-2', code: 'not-found' })

export async function makeWebhook(c: WriteContext, { params, body }: Call<typeof makeEndpoint>): Promise<Done | Refused> {
  const facility = await selectPlace(c.tx, params.facilityId)
  if (!facility) return notFound
  if (!mayBeCalled(body.url)) return refuse(webhookRefusal('webhook.address', {}, '/url'))
  await holdKeys(c.tx, facility.id)
  if ((await selectWebhooks(c.tx, facility.id)).length >= mostWebhooks)
    return refuse(webhookRefusal('webhook.most', { most: mostWebhooks }))
  const id = c.id()
  const events = [...new Set(body.events)]
  await insertWebhook(c.tx, { id, facility: facility.id, url: new URL(body.url).href, events, by: c.actor.loginId, at: c.now })
  const mails = await tellOthers(c, facility.id, { act: 'made', webhook: id })
  return done('connection.webhook-made', { webhook: id, version: '1' }, { facility: facility.id, mails })
}

export async function renewSecret(c: WriteContext, { params }: Call<typeof rotateWebhook>): Promise<Done | Refused> {
  await holdKeys(c.tx, params.facilityId)
  const row = await selectWebhook(c.tx, params.facilityId, params.webhookId)
  if (!row) return notFound
  const version = row.secret_version + 1
  await setSecret(c.tx, row.id, version, c.now)
  const mails = await tellOthers(c, row.facility_id, { act: 'rotated', webhook: row.id })
  return done('connection.webhook-rotated', { webhook: row.id, version: String(version) }, { facility: row.facility_id, mails })
}

/** The secret comes from the key file, for this answer and for signing; it is kept nowhere. */
export const secretMade = async (c: WriteContext, ids: Record<string, string>): Promise<ReplyOf<typeof rotateWebhook>> => ({
  id: ids.webhook ?? '',
  secret: c.keys.webhookSecret(ids.webhook ?? '', Number(ids.version)),
})

export async function resumeWebhook(c: WriteContext, { params }: Call<typeof resumeEndpoint>): Promise<Done | Refused> {
  const row = await selectWebhook(c.tx, params.facilityId, params.webhookId)
  if (!row) return notFound
  if (!row.stopped_at) return refuse(webhookRefusal('webhook.not-stopped', {}))
  await setResumed(c.tx, row.id)
  const mails = await tellOthers(c, row.facility_id, { act: 'resumed', webhook: row.id })
  return done('connection.webhook-resumed', { webhook: row.id }, { facility: row.facility_id, mails })
}

export async function removeWebhook(c: WriteContext, { params }: Call<typeof endWebhook>): Promise<Done | Refused> {
  const row = await selectWebhook(c.tx, params.facilityId, params.webhookId)
  if (!row) return notFound
  await setEnded(c.tx, row.id, c.actor.loginId, c.now)
  const mails = await tellOthers(c, row.facility_id, { act: 'ended', webhook: row.id })
  return done('connection.webhook-ended', { webhook: row.id }, { facility: row.facility_id, mails })
}
