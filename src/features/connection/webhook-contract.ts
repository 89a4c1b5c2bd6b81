/** Webhooks: a system's address is told that something happened at a facility (API-2, docs/api.md). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { webhookEvents } from './webhook-rules.ts'

const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const atFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const here = z.object({ facilityId: z.uuid() })
const one = z.object({ facilityId: z.uuid(), webhookId: z.uuid() })
const instant = z.iso.datetime()
const event = z.enum(webhookEvents)
const withSecret = json(z.object({ id: z.uuid(), secret: z.string() }))

export const listWebhooks = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/webhooks',
  summary: 'The webhooks of a facility with their latest deliveries; never a secret',
  params: here,
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      webhooks: z.array(
        z.object({
          id: z.uuid(),
          url: z.string(),
          events: z.array(event),
          /** failing: the last try failed; stopped: by us, after three days of it. */
          state: z.enum(['live', 'failing', 'stopped']),
          madeAt: instant,
          lastOkAt: instant.nullable(),
          failingSince: instant.nullable(),
          stoppedAt: instant.nullable(),
          /** Until when the secret before signs too. */
          oldSecretUntil: instant.nullable(),
          /** Newest first, twenty at most. */
          deliveries: z.array(
            z.object({
              id: z.uuid(),
              event: z.string(),
              at: instant,
              tries: z.int(),
              state: z.enum(['waiting', 'done', 'givenUp']),
              /** Status of the last answer, or `address`, `unreachable`, `timeout`. */
              outcome: z.string().nullable(),
              nextAt: instant.nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  may: admins,
  target: atFacility,
  audit: null,
  refusals: ['API-2'],
  work: 'own',
})

export const makeWebhook = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/webhooks',
  summary: 'Names an address to be told; its secret is in this answer and nowhere else',
  params: here,
  body: z.object({ url: z.url().max(500), events: z.array(event).min(1).max(webhookEvents.length) }),
  reply: withSecret,
  may: admins,
  target: atFacility,
  strength: 'code',
  audit: 'connection.webhook-made',
  refusals: ['API-2', 'ACC-4'],
  example: { body: { url: 'https://ict.example.jp/tsuen', events: ['booking', 'stamp'] } },
  work: 'own',
})

export const rotateWebhook = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/webhooks/:webhookId/secret',
  summary: 'A new secret; the one before signs too for 24 hours',
  params: one,
  reply: withSecret,
  may: admins,
  target: atFacility,
  strength: 'code',
  audit: 'connection.webhook-rotated',
  refusals: ['API-2', 'ACC-4'],
  work: 'own',
})

export const resumeWebhook = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/webhooks/:webhookId/resume',
  summary: 'Tells a stopped address again, from now on',
  params: one,
  reply: json(z.object({ id: z.uuid() })),
  may: admins,
  target: atFacility,
  audit: 'connection.webhook-resumed',
  refusals: ['API-2'],
  work: 'own',
})

export const pingWebhook = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/webhooks/:webhookId/ping',
  summary:
    'Tells a webhook once, now, that this is a trial; answers the status and how long it took, never what the other side said',
  params: one,
  reply: json(
    z.object({
      id: z.uuid(),
      /** Status of the answer, or `address`, `unreachable`, `timeout`. */
      outcome: z.string(),
      arrived: z.boolean(),
      /** Until the answer. */
      milliseconds: z.int(),
    }),
  ),
  may: admins,
  target: atFacility,
  audit: 'connection.webhook-tried',
  refusals: ['API-2'],
  work: 'own',
})

export const endWebhook = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/webhooks/:webhookId/end',
  summary: 'Ends a webhook; what was not told yet is not told any more',
  params: one,
  reply: json(z.object({ id: z.uuid() })),
  may: admins,
  target: atFacility,
  audit: 'connection.webhook-ended',
  refusals: ['API-2'],
  work: 'own',
})
