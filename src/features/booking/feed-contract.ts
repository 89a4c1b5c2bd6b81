/** The family's bookings as a calendar under a secret address: shown, renewed, ended; read by any calendar program. */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'

const guardians: May = { guardian1: 'all', guardian2: 'all' }
const feed = z.object({ feed: z.object({ address: z.string(), issuedAt: z.iso.datetime() }).nullable() })

export const getFeed = endpoint({
  method: 'GET',
  path: '/api/v1/my/calendar',
  summary: 'The secret address of the own calendar, if there is one',
  reply: json(feed),
  may: guardians,
  audit: null,
  refusals: [],
  work: 'own',
})

export const issueFeed = endpoint({
  method: 'POST',
  path: '/api/v1/my/calendar',
  summary: 'Makes a secret address; an earlier one ends at once',
  reply: json(feed),
  may: guardians,
  audit: 'calendar.issue',
  refusals: [],
  work: 'own',
})

export const endFeed = endpoint({
  method: 'DELETE',
  path: '/api/v1/my/calendar',
  summary: 'Ends the secret address',
  reply: json(feed),
  may: guardians,
  audit: 'calendar.end',
  refusals: [],
  work: 'own',
})

export const readFeed = endpoint({
  method: 'GET',
  path: '/api/v1/calendar/:token',
  summary: 'Bookings of the last month and to come, as iCalendar, without a child’s name',
  params: z.object({ token: z.string().regex(/^[\w-]{20,100}$/) }),
  reply: file('text/calendar'),
  may: { anonymous: 'all' },
  audit: null,
  refusals: [],
  example: { params: { token: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' } },
  work: 'report',
})
