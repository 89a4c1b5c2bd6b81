/** Endpoints of the import of certified children and applications from a town's CSV file (CERT-2, CERT-6, ACC-7). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { lookReasons } from '../certification/rules.ts'
import { type Field, fields } from './columns.ts'
import { mostBytes } from './read-csv.ts'

const officers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }
const params = z.object({ id: z.uuid() })
const someId = '00000000-0000-7000-8000-000000000001'
export const importKinds = ['certified', 'application'] as const
const kind = z.enum(importKinds)
const counts = { certified: z.int(), queued: z.int(), skipped: z.int() }
const field = z.enum(fields as readonly [Field, ...Field[]])

export const listImports = endpoint({
  method: 'GET',
  path: '/api/v1/office/imports',
  summary: 'The newest imports of the own town',
  reply: json(
    z.object({
      rows: z.array(
        z.object({ id: z.uuid(), kind, by: z.string(), stagedAt: z.string(), doneAt: z.string().nullable(), ...counts }),
      ),
    }),
  ),
  may: officers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const getImportTemplate = endpoint({
  method: 'GET',
  path: '/api/v1/office/imports/template',
  summary: 'The headings of an import with one example row (CSV)',
  reply: file('text/csv'),
  may: officers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const stageImport = endpoint({
  method: 'POST',
  path: '/api/v1/office/imports',
  summary: 'A CSV file to look at: kept sealed, nothing else is written',
  body: z.object({ kind }),
  files: { max: 1, maxBytes: mostBytes },
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  audit: 'import.staged',
  refusals: ['CERT-2', 'FIL-04'],
  example: { body: { kind: 'certified' } },
  work: 'report',
})

export const getImport = endpoint({
  method: 'GET',
  path: '/api/v1/office/imports/:id',
  summary: 'What an import would do, or did: faults by row and column, who is certified, who is put before an officer',
  params,
  reply: json(
    z.object({
      id: z.uuid(),
      kind,
      done: z.boolean(),
      ...counts,
      rows: z.int(),
      /** Who asks chose the file, and the town wants another officer to take it in (CERT-1). */
      second: z.boolean(),
      households: z.int(),
      /** New accounts that are mailed, and households without an address (ACC-7). */
      mailed: z.int(),
      withoutMail: z.int(),
      head: z.array(z.string()),
      mapping: z.partialRecord(field, z.string()),
      missing: z.array(field),
      faults: z.int(),
      /** The first of them. */
      errors: z.array(z.object({ line: z.int(), column: z.string().nullable(), what: z.string(), next: z.string() })),
      /** The first children who are put before an officer, and why. */
      looks: z.array(z.object({ line: z.int(), name: z.string(), reasons: z.array(z.enum(lookReasons)) })),
    }),
  ),
  may: officers,
  audit: null,
  refusals: ['CERT-2'],
  example: { params: { id: someId } },
  work: 'report',
})

export const keepColumns = endpoint({
  method: 'PUT',
  path: '/api/v1/office/imports/:id/columns',
  summary: 'Which heading of the file means what; kept for the next files of the town',
  params,
  body: z.object({ columns: z.partialRecord(field, z.string().max(100)) }),
  reply: json(z.object({ id: z.uuid() })),
  may: officers,
  audit: 'import.columnsKept',
  refusals: ['CERT-2'],
  example: { params: { id: someId }, body: { columns: { key: '宛名番号' } } },
})

export const runImport = endpoint({
  method: 'POST',
  path: '/api/v1/office/imports/:id/run',
  summary: 'Takes the file in as it was shown, whole or not at all; accounts are made and mailed',
  params,
  /** What was shown; something else is refused. */
  body: z.object({ certified: z.int(), queued: z.int() }),
  reply: json(z.object({ id: z.uuid(), ...counts })),
  may: officers,
  audit: 'import.run',
  refusals: ['CERT-1', 'CERT-2', 'CERT-7', 'ELIG-2', 'AGE-2', 'ACC-1'],
  example: { params: { id: someId }, body: { certified: 1, queued: 0 } },
  work: 'report',
})
