/** The town's seal on its papers: a picture from a day on, signed by a second person where the town says so (CERT-8). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { mostSealBytes, sealStates } from './seal-rules.ts'

const wards: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const administrators: May = { wardAdmin: 'all' }
const one = z.object({ sealId: z.uuid() })

export const listSeals = endpoint({
  method: 'GET',
  path: '/api/v1/office/seals',
  summary: "The versions of the town's seal, the newest first",
  reply: json(
    z.object({
      twoPersons: z.boolean(),
      mayChange: z.boolean(),
      seals: z.array(
        z.object({
          id: z.uuid(),
          validFrom: z.iso.date(),
          state: z.enum(sealStates),
          widthMm: z.int(),
          /** false: from then on papers say 公印省略. */
          picture: z.boolean(),
          reason: z.string(),
          madeBy: z.string(),
          approvedBy: z.string().nullable(),
          at: z.iso.datetime(),
          mayApprove: z.boolean(),
          mayWithdraw: z.boolean(),
        }),
      ),
    }),
  ),
  may: wards,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const getSealPicture = endpoint({
  method: 'GET',
  path: '/api/v1/office/seals/:sealId/picture',
  summary: 'The picture of a version, as papers show it',
  params: one,
  reply: file('image/png'),
  may: wards,
  audit: null,
  refusals: ['CERT-8'],
  work: 'proxy',
})

export const addSeal = endpoint({
  method: 'POST',
  path: '/api/v1/office/seals',
  summary: 'A seal from a day on: a PNG with a transparent ground, drawn anew; or none (公印省略)',
  body: z.object({
    validFrom: z.iso.date(),
    widthMm: z.coerce.number().int().min(0).max(1000),
    show: z.enum(['picture', 'omitted']),
    reason: z.string().trim().max(500),
  }),
  files: { max: 1, maxBytes: mostSealBytes },
  reply: json(z.object({ id: z.uuid(), state: z.enum(sealStates) })),
  may: administrators,
  audit: 'seal.added',
  refusals: ['CERT-8', 'FIL-04'],
  example: { body: { validFrom: '2026-12-01', widthMm: 24, show: 'omitted', reason: '公印規則の改正' } },
  work: 'proxy',
})

export const approveSeal = endpoint({
  method: 'POST',
  path: '/api/v1/office/seals/:sealId/approve',
  summary: 'The second signature of another administrator',
  params: one,
  reply: json(z.object({})),
  may: administrators,
  audit: 'seal.approved',
  refusals: ['CERT-8'],
  work: 'proxy',
})

export const withdrawSeal = endpoint({
  method: 'POST',
  path: '/api/v1/office/seals/:sealId/withdraw',
  summary: 'Takes back a seal that has not begun',
  params: one,
  reply: json(z.object({})),
  may: administrators,
  audit: 'seal.withdrawn',
  refusals: ['CERT-8'],
  work: 'proxy',
})
