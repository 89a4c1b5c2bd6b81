/** 認定証 as its guardian sees and shows it (CERT-5). */
import { z } from 'zod'
import { endpoint, file, json } from '../../platform/contract.ts'

const day = z.iso.date()

export const getMyCertificate = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/certificate',
  summary: 'The newest certificate of a child, with one entry per right',
  params: z.object({ childId: z.uuid() }),
  reply: json(
    z.object({
      id: z.uuid(),
      /** 13107-08-000123-1 */
      number: z.string(),
      /** The town's own number. */
      ownNumber: z.string().nullable(),
      state: z.enum(['before', 'valid', 'suspended', 'ended']),
      endReason: z.enum(['age', 'moved', 'enrolled', 'withdrawn', 'revoked']).nullable(),
      guardian: z.string(),
      child: z.string(),
      kana: z.string(),
      birthDate: day,
      validFrom: day,
      until: day,
      municipality: z.string(),
      rights: z.array(z.object({ layer: z.string(), name: z.string().nullable(), minutes: z.int(), until: day })),
      /** Yen taken off per hour; null where none applies. */
      reduction: z.object({ perHour: z.int(), until: day.nullable() }).nullable(),
      declared: z.object({ disability: z.boolean(), medicalCare: z.boolean() }),
      code: z.string(),
      qr: z.object({ size: z.int(), path: z.string() }),
    }),
  ),
  may: { guardian1: 'household', guardian2: 'household' },
  target: { kind: 'child', in: 'params', name: 'childId' },
  strength: 'fresh',
  audit: 'certificate.ownRead',
  refusals: ['CERT-5'],
  example: { params: { childId: '00000000-0000-7000-8000-000000000001' } },
})

export const getMyPass = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/pass',
  summary:
    'What of a certificate may stay on the phone: number, given name, validity, verification code and its 2次元コード (CERT-5)',
  params: z.object({ childId: z.uuid() }),
  reply: json(
    z.object({
      number: z.string(),
      givenName: z.string(),
      validFrom: day,
      until: day,
      state: z.enum(['before', 'valid', 'suspended', 'ended']),
      code: z.string(),
      qr: z.object({ size: z.int(), path: z.string() }),
    }),
  ),
  may: { guardian1: 'household', guardian2: 'household' },
  target: { kind: 'child', in: 'params', name: 'childId' },
  audit: null,
  refusals: ['CERT-5'],
  example: { params: { childId: '00000000-0000-7000-8000-000000000001' } },
})

export const checkCertificate = endpoint({
  method: 'GET',
  path: '/api/v1/public/certificate-check',
  summary:
    'Whether a shown 認定証 is real and how it stands: number and verification code together, as typed or from its 2次元コード (CERT-5)',
  query: z.object({ number: z.string().max(40), code: z.string().max(40) }),
  reply: json(
    z.union([
      z.object({ found: z.literal(false) }),
      z.object({
        found: z.literal(true),
        state: z.enum(['before', 'valid', 'suspended', 'ended']),
        validFrom: day,
        until: day,
        /** First sign of the given name’s kana. */
        initial: z.string(),
      }),
    ]),
  ),
  may: { anonymous: 'all' },
  audit: null,
  refusals: [],
  example: { query: { number: '13107-08-000123-1', code: 'AAAAA-AAAAA' } },
  work: 'search',
})

export const getMyCertificatePaper = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/certificate/paper',
  summary: '認定証 of the newest certificate as a PDF, for its family (CERT-5)',
  params: z.object({ childId: z.uuid() }),
  reply: file('application/pdf'),
  may: { guardian1: 'household', guardian2: 'household' },
  target: { kind: 'child', in: 'params', name: 'childId' },
  strength: 'fresh',
  audit: 'certificate.ownPaper',
  refusals: ['CERT-5'],
  example: { params: { childId: '00000000-0000-7000-8000-000000000001' } },
})
