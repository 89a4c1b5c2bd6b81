/** 支援措置 (SEE-3): who must not see a household, and which officers open its case. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'

const officers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }
const someId = '00000000-0000-7000-8000-000000000001'
const params = z.object({ householdId: z.uuid() })
const target = { kind: 'household', in: 'params', name: 'householdId' } as const
const yes = json(z.object({ ok: z.boolean() }))

export const getProtection = endpoint({
  method: 'GET',
  path: '/api/v1/office/households/:householdId/protection',
  summary: '支援措置 of a household: measures, named officers, and who could be named (SEE-3)',
  params,
  reply: json(
    z.object({
      guardians: z.array(z.object({ ordinal: z.union([z.literal(1), z.literal(2)]), name: z.string(), hasLogin: z.boolean() })),
      measures: z.array(
        z.object({
          id: z.uuid(),
          /** Null: a login outside the household, or nobody with a login. */
          person: z.object({ ordinal: z.union([z.literal(1), z.literal(2)]), name: z.string() }).nullable(),
          hasLogin: z.boolean(),
          setOn: z.iso.date(),
          setBy: z.string(),
          reviewOn: z.iso.date().nullable(),
          endedOn: z.iso.date().nullable(),
          endedBy: z.string().nullable(),
        }),
      ),
      officers: z.array(z.object({ id: z.uuid(), name: z.string(), named: z.boolean(), self: z.boolean() })),
    }),
  ),
  may: officers,
  target,
  audit: null,
  refusals: [],
  example: { params: { householdId: someId } },
})

/** `guardian1` | `guardian2`: a login of the household; `address`: another login, by its mail address; `nobody`: somebody without a login. */
export const persons = ['guardian1', 'guardian2', 'address', 'nobody'] as const

export const setProtection = endpoint({
  method: 'POST',
  path: '/api/v1/office/households/:householdId/protection',
  summary: 'Sets 支援措置: from now on that login sees nothing of the household, and only named officers open the case (SEE-3)',
  params,
  body: z.object({
    person: z.enum(persons),
    /** With `address`: the login’s mail address. */
    address: z.string().max(254).default(''),
    reviewOn: z.iso.date().nullable().default(null),
    /** Besides the one who sets it. */
    officers: z.array(z.uuid()).max(50).default([]),
  }),
  reply: yes,
  may: officers,
  target,
  audit: 'protection.set',
  refusals: ['SEE-3'],
  example: { params: { householdId: someId }, body: { person: 'address', address: 'nobody@demo.example', officers: [] } },
})

export const nameOfficers = endpoint({
  method: 'PUT',
  path: '/api/v1/office/households/:householdId/protection/officers',
  summary: 'Names the officers of the town who may open the case; at least one (SEE-3)',
  params,
  body: z.object({ officers: z.array(z.uuid()).max(50) }),
  reply: yes,
  may: officers,
  target,
  audit: 'protection.officersNamed',
  refusals: ['SEE-3'],
  example: { params: { householdId: someId }, body: { officers: [someId] } },
})

export const endProtection = endpoint({
  method: 'POST',
  path: '/api/v1/office/households/:householdId/protection/end',
  summary: 'Ends one measure; the login sees the household again (SEE-3)',
  params,
  body: z.object({ measureId: z.uuid() }),
  reply: yes,
  may: officers,
  target,
  audit: 'protection.ended',
  refusals: ['SEE-3'],
  example: { params: { householdId: someId }, body: { measureId: someId } },
})
