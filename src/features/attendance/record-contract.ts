/** 提供の記録 of one use (SEE-1, SEE-4): written by the facility, read by it and by the family. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const params = z.object({ facilityId: z.uuid(), bookingId: z.uuid() })
const exampleParams = {
  facilityId: '0197a1b2-0000-7000-8000-000000000001',
  bookingId: '0197a1b2-0000-7000-8000-000000000002',
}
const words = z.string().trim().max(1000)
const record = { mood: words, meal: words, sleep: words, note: words }
const reply = json(
  z.object({
    /** 0: nothing recorded yet. */
    version: z.int(),
    recordedAt: z.iso.datetime().nullable(),
    /** false: there is a record and it does not open. */
    readable: z.boolean(),
    record: z.object(record).nullable(),
  }),
)

export const getCareRecord = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/record',
  summary: 'How the child spent the time; recorded as read',
  params,
  reply,
  may: staff,
  target,
  audit: 'care.read',
  refusals: [],
  example: { params: exampleParams },
})

export const saveCareRecord = endpoint({
  method: 'PUT',
  path: '/api/v1/facilities/:facilityId/bookings/:bookingId/record',
  summary: 'Writes the next version; the earlier ones stay',
  params,
  body: z.object({ version: z.int().min(0), ...record }),
  reply: json(z.object({})),
  may: staff,
  target,
  audit: 'care.recorded',
  refusals: ['ATT-2'],
  example: { params: exampleParams, body: { version: 0, mood: 'よく遊びました', meal: '完食', sleep: '', note: '' } },
})

export const getMyCareRecord = endpoint({
  method: 'GET',
  path: '/api/v1/my/bookings/:bookingId/record',
  summary: 'The same for the family',
  params: z.object({ bookingId: z.uuid() }),
  reply,
  may: { guardian1: 'household', guardian2: 'household' },
  target: { kind: 'booking', in: 'params', name: 'bookingId' },
  audit: 'care.read',
  refusals: [],
  example: { params: { bookingId: exampleParams.bookingId } },
})
