/** 外部システム連携: keys by which another system acts for one facility (API-1, docs/api.md). */
import { z } from 'zod'
import { endpoint, json, keyScopes, type May } from '../../platform/contract.ts'
import { keyDays } from './rules.ts'

const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const atFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const here = z.object({ facilityId: z.uuid() })
const instant = z.iso.datetime()
const facility = z.object({ id: z.uuid(), name: z.string() })
const scope = z.enum(keyScopes)

export const listKeys = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/keys',
  summary: 'The keys of a facility: who made them, what they may, when they were last used; never a token',
  params: here,
  reply: json(
    z.object({
      facility,
      keys: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          /** The last signs of the token. */
          hint: z.string(),
          scopes: z.array(scope),
          state: z.enum(['live', 'expired', 'revoked']),
          madeAt: instant,
          madeBy: z.string().nullable(),
          expiresAt: instant,
          /** To the minute. */
          lastUsedAt: instant.nullable(),
          revokedAt: instant.nullable(),
        }),
      ),
    }),
  ),
  may: admins,
  target: atFacility,
  audit: null,
  refusals: ['API-1'],
  work: 'own',
})

export const makeKey = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/keys',
  summary: 'Makes a key; its token is in this answer and nowhere else',
  params: here,
  body: z.object({
    /** Which system will use it. */
    name: z.string().trim().min(1).max(60),
    scopes: z.array(scope).min(1).max(keyScopes.length),
    /** Days until it expires. */
    days: z.union(keyDays.map((days) => z.literal(days))),
  }),
  reply: json(z.object({ id: z.uuid(), name: z.string(), token: z.string(), expiresAt: instant })),
  may: admins,
  target: atFacility,
  strength: 'code',
  audit: 'connection.key-made',
  refusals: ['API-1', 'ACC-4'],
  example: { body: { name: '登降園システム', scopes: ['bookings:read', 'stamps:write'], days: 365 } },
  work: 'own',
})

export const revokeKey = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/keys/:keyId/revoke',
  summary: 'Ends a key at once',
  params: z.object({ facilityId: z.uuid(), keyId: z.uuid() }),
  reply: json(z.object({ id: z.uuid() })),
  may: admins,
  target: atFacility,
  audit: 'connection.key-revoked',
  refusals: ['API-1'],
  work: 'own',
})

export const getDemoKey = endpoint({
  method: 'GET',
  path: '/api/v1/demo/key',
  summary: 'Demo only: a key of the demo town with all scopes, to try the API with',
  reply: json(z.object({ token: z.string(), scopes: z.array(scope) })),
  may: { anonymous: 'all' },
  audit: null,
  refusals: [],
})

export const getOwnKey = endpoint({
  method: 'GET',
  path: '/api/v1/key',
  summary: 'The key that asks: its facility, scopes and end',
  reply: json(z.object({ id: z.uuid(), name: z.string(), facility, scopes: z.array(scope), expiresAt: instant })),
  may: { vendorKey: 'all' },
  scope: 'any',
  audit: null,
  refusals: [],
  work: 'own',
})
