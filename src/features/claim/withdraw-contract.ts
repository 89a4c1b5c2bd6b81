/** 過誤調整の取下げ: the side that began it takes it back, as long as nothing has been made of it (CLM-2). */
import { z } from 'zod'
import { endpoint, json } from '../../platform/contract.ts'

const body = z.object({ version: z.int(), note: z.string().trim().min(1).max(300) })
const facilityId = '0197a1b2-0000-7000-8000-000000000001'
const claimId = '0197a1b2-0000-7000-8000-000000000003'

export const withdrawCorrection = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/claims/:claimId/correction/withdraw',
  summary: 'Takes an own 過誤調整 back before its next version is made; the town is told (CLM-2)',
  params: z.object({ facilityId: z.uuid(), claimId: z.uuid() }),
  body,
  reply: json(z.object({})),
  may: { corporationAdmin: 'facility', facilityAdmin: 'facility' },
  target: { kind: 'facility', in: 'params', name: 'facilityId' },
  audit: 'claim.correction-withdrawn',
  refusals: ['CLM-2'],
  example: { params: { facilityId, claimId }, body: { version: 1, note: '記録が正しかったため' } },
})

export const withdrawOfficeCorrection = endpoint({
  method: 'POST',
  path: '/api/v1/office/claims/:claimId/correction/withdraw',
  summary: 'Takes the own 過誤調整 back before the facility has made its next version; the facility is told (CLM-2)',
  params: z.object({ claimId: z.uuid() }),
  body,
  reply: json(z.object({})),
  may: { wardAdmin: 'residence', wardOfficer: 'residence' },
  audit: 'claim.correction-withdrawn',
  refusals: ['CLM-2'],
  example: { params: { claimId }, body: { version: 1, note: '記録が正しかったため' } },
})
