/** 今日の控え: what a facility must have at hand when network or server are away (SEE-1). */
import { z } from 'zod'
import { endpoint, json } from '../../platform/contract.ts'

const value = z.record(z.string(), z.unknown())
const exampleFacility = '0197a1b2-0000-7000-8000-000000000001'

export const getDaySheet = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/day-sheet',
  summary: 'Today’s children with allergies, health, doctor and whom to call; every child is recorded as read',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(
    z.object({
      facility: z.string(),
      date: z.iso.date(),
      at: z.iso.datetime(),
      children: z.array(
        z.object({
          child: z.uuid(),
          name: z.string(),
          kana: z.string(),
          classAge: z.int(),
          /** Booked times of the day in minutes. */
          times: z.array(z.object({ start: z.int(), end: z.int() })),
          /** false: there is a record and it cannot be opened. */
          readable: z.boolean(),
          /** SEE-3: nobody may be told where the child is. */
          guarded: z.boolean(),
          guardians: z.array(z.object({ name: z.string(), relationship: z.string(), phone: z.string().nullable() })),
          sections: z.array(z.object({ section: z.string(), value })),
          emergency: z.array(value),
          pickup: z.array(value),
        }),
      ),
    }),
  ),
  may: { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' },
  target: { kind: 'facility', in: 'params', name: 'facilityId' },
  audit: 'daySheet.read',
  refusals: [],
  example: { params: { facilityId: exampleFacility } },
})
