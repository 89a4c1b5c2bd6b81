/** Hours of children: this month and the next, per layer (HRS-1..7, SEE-2). */
import { z } from 'zod'
import { endpoint, json } from '../../platform/contract.ts'

const layer = z.object({
  /** 'national', else the town's code for it. */
  code: z.string(),
  /** As families read it: 「国の時間」「江東区の時間」. */
  name: z.string(),
  /** Minutes. `left` = granted − used − booked. */
  granted: z.int(),
  left: z.int(),
  /** null to staff: what other facilities hold is not told apart (SEE-2). */
  used: z.int().nullable(),
  booked: z.int().nullable(),
  /** Only at the facilities of the town that certifies (HRS-2). */
  ownFacilitiesOnly: z.boolean(),
})
const month = z.object({ month: z.string(), layers: z.array(layer) })
const childHours = z.object({ child: z.uuid(), name: z.string(), months: z.array(month) })

export const getMyHours = endpoint({
  method: 'GET',
  path: '/api/v1/my/hours',
  summary: 'Hours of this month and the next of each own child, per layer',
  reply: json(z.object({ children: z.array(childHours) })),
  may: { guardian1: 'all', guardian2: 'all' },
  audit: null,
  refusals: [],
  work: 'own',
})

export const getChildHours = endpoint({
  method: 'GET',
  path: '/api/v1/children/:childId/hours',
  summary: 'Hours of a child, for the facility that has a live relation and the municipality of residence',
  params: z.object({ childId: z.uuid() }),
  reply: json(childHours),
  may: {
    guardian1: 'household',
    guardian2: 'household',
    corporationAdmin: 'relation',
    facilityAdmin: 'relation',
    facilityStaff: 'relation',
    wardAdmin: 'residence',
    wardOfficer: 'residence',
    wardViewer: 'residence',
  },
  target: { kind: 'child', in: 'params', name: 'childId' },
  audit: null,
  refusals: [],
  work: 'own',
})
