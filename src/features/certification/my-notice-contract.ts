/** 通知書 of the own household, for its guardians: what the town made, each as a PDF (CERT-8). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { noticeKinds } from './notice-words.ts'

const family: May = { guardian1: 'household', guardian2: 'household' }

export const listMyNotices = endpoint({
  method: 'GET',
  path: '/api/v1/my/town-notices',
  summary: '通知書 that towns made for the own household, the newest first, a hundred at most',
  reply: json(
    z.object({
      papers: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum(noticeKinds),
          /** null: of 認定変更, which is the whole household’s. */
          child: z.string().nullable(),
          town: z.string(),
          mark: z.string(),
          issuedOn: z.iso.date(),
        }),
      ),
    }),
  ),
  may: family,
  strength: 'fresh',
  audit: null,
  refusals: [],
})

export const getMyNotice = endpoint({
  method: 'GET',
  path: '/api/v1/my/town-notices/:paperId',
  summary: 'A 通知書 of the own household as a PDF, marked as a copy and without the seal; recorded',
  params: z.object({ paperId: z.uuid() }),
  reply: file('application/pdf'),
  may: family,
  strength: 'fresh',
  audit: 'notice.ownPaper',
  refusals: ['CERT-8'],
  example: { params: { paperId: '00000000-0000-7000-8000-000000000001' } },
  work: 'report',
})
