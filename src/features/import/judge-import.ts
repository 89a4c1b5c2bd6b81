/** What an import would do, asked as often as one likes: faults by row and column, who is certified, who is put before an officer. */

import { openDataKey, openText } from '../../platform/crypto.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { formContext } from '../application/form-context.ts'
import { refusalsOf } from '../certification/certify-many.ts'
import { knownAmong } from '../certification/known-among.ts'
import type { LookReason } from '../certification/rules.ts'
import type { MunicipalitySettings } from '../municipality/rules.ts'
import type { Mapping } from './columns.ts'
import { mappingFor, missingFields } from './columns.ts'
import { type ImportFileRow, keptColumns, knownKeys } from './queries.ts'
import { type CsvTable, readCsv } from './read-csv.ts'
import { type ImportedCase, type RowError, readRows } from './read-rows.ts'

export type JudgedCase = ImportedCase & { look: LookReason[] }
export type Judged = {
  table: CsvTable
  mapping: Mapping
  settings: MunicipalitySettings
  missing: ReturnType<typeof missingFields>
  errors: RowError[]
  cases: JudgedCase[]
  skipped: number
}

export const sealPlace = (id: string) => ({ table: 'import_file', column: 'sealed', row: id })

/** Null once the file was taken in: nothing of it is kept. */
export async function judgeImport(c: ReadContext | WriteContext, row: ImportFileRow): Promise<Judged | null> {
  if (!row.sealed || !row.wrapped_key) return null
  const key = openDataKey(c.keys, row.id, { kekId: row.kek, wrapped: row.wrapped_key })
  const read = readCsv(openText(key, sealPlace(row.id), row.sealed))
  // Only what could be read was staged.
  if (!read.ok) throw new Error(`a staged file cannot be read: ${read.fault.code}`)
  const table = read.value
  const { town, settings } = await formContext(c.tx, row.municipality, c.today)
  const mapping = mappingFor(table.head, await keptColumns(c.tx))
  const missing = missingFields(mapping)
  if (missing.length > 0) return { table, mapping, settings, missing, errors: [], cases: [], skipped: 0 }
  const rows = await readRows(table, mapping, { settings, today: c.today, town }, await knownKeys(c.tx))
  const refusals = refusalsOf({
    settings,
    decidedOn: c.today,
    cases: rows.cases.map(({ form, receivedOn, children }) => ({
      application: '',
      receivedOn,
      form,
      children: children.map((one) => ({ ...decided(one), applicationChild: '', at: one.line })),
    })),
  })
  const late: RowError[] = refusals.map(({ code, slots, pointer }) => ({
    line: Number(pointer?.split('/')[2] ?? 0),
    field: code === 'certify.reduction-over' ? 'reduction' : mapping.validFrom === undefined ? 'child.birthDate' : 'validFrom',
    code,
    slots: slots ?? {},
  }))
  const look = await knownAmong(
    c.tx,
    rows.cases.map(({ form, children }) => ({ ...form, children: children.map(({ child }) => child) })),
    settings,
  )
  return {
    table,
    mapping,
    settings,
    missing,
    errors: row.kind === 'certified' ? [...rows.errors, ...late].sort((a, b) => a.line - b.line) : rows.errors,
    cases: rows.cases.map((one, i) => ({ ...one, look: look[i] ?? [] })),
    skipped: rows.skipped,
  }
}

/** CERT-1: where a town asks for two persons, whoever chose a file that certifies children at once does not take it in. */
export const secondNeeded = (row: ImportFileRow, settings: MunicipalitySettings, loginId: string | null): boolean =>
  settings.doubleCheck && row.kind === 'certified' && row.staged_by === loginId

/** A row as the decision that it carries. */
export const decided = ({ child, key, validFrom, reduction }: ImportedCase['children'][number]) => ({
  child,
  decision: { validFrom, childId: null, ownNumber: key, reduction: reduction && { class: reduction, until: null } },
})
