/** 定員と在籍 of a facility of 余裕活用型: the vacancy that its places are held against (SLOT-1). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { mostChildren } from './rules.ts'

const readers: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const writers: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const target = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const here = z.object({ facilityId: z.uuid() })
const byClass = z.array(z.int().min(0).max(mostChildren)).length(3)

/** What is free beside the enrolled children, by class age and in all. */
export const vacancy = z.object({ date: localDay, classes: byClass, total: z.int() })
/** A day with more places than that, and by how many at most at one time. */
export const beyond = z.object({ date: localDay, over: z.int() })

export const getEnrolment = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/enrolment',
  summary:
    '定員 and 在籍 as entered, the latest first, and the days to come (at most 92) whose places are more than they leave free',
  params: here,
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      kinds: z.array(z.enum(['regular', 'flexible'])),
      /** 余裕活用型: the others offer places beside their enrolment. */
      spare: z.boolean(),
      entries: z.array(z.object({ id: z.uuid(), from: localDay, capacities: byClass, enrolled: byClass, at: z.iso.datetime() })),
      today: vacancy.nullable(),
      beyond: z.array(beyond),
    }),
  ),
  may: readers,
  target,
  audit: null,
  refusals: ['SLOT-1'],
  work: 'own',
})

export const enterEnrolment = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/enrolment',
  summary: '定員 and 在籍 by class age from a day on; no place is changed by it',
  params: here,
  body: z.object({ from: localDay, capacities: byClass, enrolled: byClass }),
  reply: json(z.object({})),
  may: writers,
  target,
  audit: 'enrolment.enter',
  refusals: ['SLOT-1'],
  example: { body: { from: '2026-12-01', capacities: [6, 10, 12], enrolled: [4, 9, 12] } },
  work: 'own',
})
