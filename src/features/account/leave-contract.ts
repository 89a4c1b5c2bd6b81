/** Endpoints of taking one's data along and of ending the account (SEE-4). */
import { z } from 'zod'
import { endpoint, file, json } from '../../platform/contract.ts'

export const getOwnData = endpoint({
  method: 'GET',
  path: '/api/v1/my/data',
  summary: 'Everything kept about the own family: JSON and CSV in one zip (個人情報の開示), after a mailed code',
  reply: file('application/zip'),
  may: { guardian1: 'all', guardian2: 'all' },
  strength: 'code',
  audit: 'account.exported',
  refusals: ['SEE-4'],
  work: 'report',
})

export const getDataContents = endpoint({
  method: 'GET',
  path: '/api/v1/my/data/contents',
  summary: 'What the file of `/my/data` holds: how many records of what',
  reply: json(z.object({ tables: z.array(z.object({ name: z.string(), title: z.string(), rows: z.int() })) })),
  may: { guardian1: 'all', guardian2: 'all' },
  strength: 'code',
  audit: null,
  refusals: ['SEE-4'],
})

const obstacle = z.enum(['certificate', 'booking', 'application'])

export const getAccountEnd = endpoint({
  method: 'GET',
  path: '/api/v1/my/account/end',
  summary: 'What still stands in the way of ending the account',
  reply: json(z.object({ obstacles: z.array(obstacle) })),
  may: { guardian1: 'all' },
  audit: null,
  refusals: ['SEE-4'],
})

export const endAccount = endpoint({
  method: 'POST',
  path: '/api/v1/my/account/end',
  summary: 'Ends the household’s account: logins of both guardians at once; records stay as SEE-4 tells',
  reply: json(z.object({})),
  may: { guardian1: 'all' },
  strength: 'code',
  audit: 'account.ended',
  refusals: ['SEE-4'],
})
