/** 外部システム連携. */
import { change, type Route, read } from '../../platform/http/route.ts'
import { makeWebhook, removeWebhook, renewSecret, resumeWebhook, secretMade } from './change-webhook.ts'
import * as contract from './contract.ts'
import { readDemoKey } from './demo-key.ts'
import { listKeys, readOwnKey } from './list-keys.ts'
import { listWebhooks } from './list-webhooks.ts'
import { keyMade, makeKey } from './make-key.ts'
import { callNow, keepPing, pinged } from './ping-webhook.ts'
import { revokeKey } from './revoke-key.ts'
import * as webhook from './webhook-contract.ts'

const webhookOf = async (_c: unknown, ids: Record<string, string>) => ({ id: ids.webhook ?? '' })

export const connectionRoutes: Route[] = [
  read(contract.listKeys, listKeys),
  change(contract.makeKey, makeKey, keyMade),
  change(contract.revokeKey, revokeKey, async (_c, ids) => ({ id: ids.key ?? '' })),
  read(contract.getOwnKey, readOwnKey),
  read(contract.getDemoKey, readDemoKey),
  read(webhook.listWebhooks, listWebhooks),
  change(webhook.makeWebhook, makeWebhook, secretMade),
  change(webhook.rotateWebhook, renewSecret, secretMade),
  change(webhook.resumeWebhook, resumeWebhook, webhookOf),
  change(webhook.pingWebhook, keepPing, pinged, callNow),
  change(webhook.endWebhook, removeWebhook, webhookOf),
]
