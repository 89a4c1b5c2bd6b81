/** 定期 intake (REG-1): results entered by the town (a file) or the facility (one by one), told to all; 決定 and 辞退; the family's view. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { intakeResults, intakeStates, mostRows } from './rules.ts'

const readers: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const officers: May = { wardAdmin: 'all', wardOfficer: 'all' }
const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const ofFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
const given = {
  /** 14 digits. */
  number: z.string().regex(/^\d{14}$/),
  birthDate: z.iso.date(),
  month,
  result: z.enum(intakeResults),
}
const instant = z.iso.datetime()
const place = z.object({ id: z.uuid(), name: z.string() })
const row = z.object({
  id: z.uuid(),
  facility: place,
  /** As far as the reader may see the child; null before the relation of SEE-1 begins and after it ended. */
  child: place.nullable(),
  number: z.string().nullable(),
  month,
  state: z.enum(intakeStates),
  enteredAt: instant,
  /** The facility has accepted the child for 定期利用: 決定 can be entered. */
  accepted: z.boolean(),
})
const someId = '0197a1b2-0000-7000-8000-000000000001'
const example = { number: '13107080001231', birthDate: '2025-04-10', month: '2026-12', result: 'offered' } as const

export const listIntake = endpoint({
  method: 'GET',
  path: '/api/v1/office/intake',
  summary: 'Results of 定期 intake at the facilities of the own town, newest month first',
  reply: json(z.object({ results: z.array(row) })),
  may: readers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const importIntake = endpoint({
  method: 'POST',
  path: '/api/v1/office/intake',
  summary:
    'Enters results decided outside: all rows or none, each wrong row named; a second time changes nothing. `dry`: only looks',
  body: z.object({
    dry: z.boolean(),
    rows: z
      .array(z.object({ line: z.int().min(1), facility: z.string().regex(/^[\w-]{1,40}$/), ...given }))
      .min(1)
      .max(mostRows),
  }),
  reply: json(z.object({ fresh: z.int(), same: z.int(), offered: z.int(), reserve: z.int(), rejected: z.int() })),
  may: officers,
  audit: 'intake.import',
  refusals: ['REG-1'],
  example: { body: { dry: true, rows: [{ line: 2, facility: 'F-1', ...example }] } },
})

export const listFacilityIntake = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/intake',
  summary: 'Results of 定期 intake at this facility, newest month first',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(z.object({ results: z.array(row) })),
  may: staff,
  target: ofFacility,
  audit: null,
  refusals: [],
  example: { params: { facilityId: someId } },
  work: 'report',
})

export const enterIntake = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/intake',
  summary: 'Enters one result, by certificate number and birth date; 内定 opens the relation of SEE-1, the family is told',
  params: z.object({ facilityId: z.uuid() }),
  body: z.object(given),
  reply: json(z.object({ id: z.uuid() })),
  may: staff,
  target: ofFacility,
  audit: 'intake.enter',
  refusals: ['REG-1', 'INT-2'],
  example: { params: { facilityId: someId }, body: example },
})

export const settleIntake = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/intake/:resultId/settle',
  summary: '決定 (after the interview and its acceptance) or 辞退',
  params: z.object({ facilityId: z.uuid(), resultId: z.uuid() }),
  body: z.object({ to: z.enum(['decided', 'declined']) }),
  reply: json(z.object({ id: z.uuid() })),
  may: staff,
  target: ofFacility,
  audit: 'intake.settle',
  refusals: ['REG-1'],
  example: { params: { facilityId: someId, resultId: someId }, body: { to: 'declined' } },
})

export const listOwnIntake = endpoint({
  method: 'GET',
  path: '/api/v1/my/intake',
  summary: 'How the family’s applications for 定期利用 came out',
  reply: json(
    z.object({
      results: z.array(
        z.object({
          id: z.uuid(),
          facility: place.extend({ phone: z.string().nullable() }),
          child: place,
          month,
          state: z.enum(intakeStates),
        }),
      ),
    }),
  ),
  may: { guardian1: 'all', guardian2: 'all' },
  audit: null,
  refusals: [],
  work: 'own',
})
