/** Places as a CSV file, out and in (SLOT-1). */
import { z } from 'zod'
import { endpoint, file, json } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'
import { here, kind, places, plan, readers, target, time, version, writers } from './contract.ts'
import { mostFileRows } from './slot-file.ts'

export const getSlotFile = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/slots/file',
  summary:
    'The places between two days (at most 186) as CSV, UTF-8 with BOM or CP932; `template` gives the head and two rows of example',
  params: here,
  query: z.object({
    from: localDay,
    to: localDay,
    code: z.enum(['utf8', 'cp932']).default('utf8'),
    template: z.enum(['yes', 'no']).default('no'),
  }),
  reply: file('text/csv'),
  may: readers,
  target,
  audit: null,
  refusals: ['SLOT-1'],
  example: { query: { from: '2026-12-01', to: '2026-12-31' } },
  work: 'report',
})

export const putSlotFile = endpoint({
  method: 'PUT',
  path: '/api/v1/facilities/:facilityId/slots/file',
  summary: 'Publishes the places of a file, all rows or none; `dry` says what it would do and writes nothing',
  params: here,
  body: z.object({
    dry: z.boolean(),
    rows: z
      .array(
        z.object({
          /** Of the file, as a person counts them. */
          line: z.int().min(1).max(100_000),
          date: localDay,
          kind,
          start: time,
          end: time,
          cap: places,
          caps: z.array(places.nullable()).length(3),
        }),
      )
      .min(1)
      .max(mostFileRows),
    version,
  }),
  reply: json(
    z.object({
      plans: z.array(plan.omit({ version: true, houseDays: true, beyond: true }).extend({ kind })),
      version: z.string(),
    }),
  ),
  may: writers,
  target,
  audit: 'slot.import',
  refusals: ['SLOT-1'],
  example: {
    body: {
      dry: false,
      rows: [{ line: 2, date: '2026-12-07', kind: 'flexible', start: 540, end: 720, cap: 3, caps: [null, null, null] }],
    },
  },
  work: 'own',
})
