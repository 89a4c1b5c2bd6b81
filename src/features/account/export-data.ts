/** データを受け取る: everything this system keeps about the family, as one JSON and as tables, in a zip (個人情報保護法 33条; SEE-4). */
import type { ReplyOf } from '../../platform/contract.ts'
import { openText } from '../../platform/crypto.ts'
import { type CsvCell, csvFile } from '../../platform/csv.ts'
import type { Aside, HealthContext, ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { zip } from '../../platform/zip.ts'
import { childKeys } from '../child/child-key.ts'
import { readHealth } from '../child/read-health.ts'
import { type SectionName, sheetSections } from '../child/rules.ts'
import { careRecordsForExport, type ExportRow, rowsForExport } from './export-queries.ts'
import { type ExportTable, exportTables } from './export-tables.ts'
import type { getDataContents, getOwnData } from './leave-contract.ts'
import { facilitiesNamed, ownChildren } from './queries.ts'

type File = ReplyOf<typeof getOwnData>
type Answer = { value: Aside<File>; children: readonly string[] }
type Section = { table: ExportTable; rows: ExportRow[] }

export async function exportData(c: HealthContext): Promise<Answer | Refused> {
  const { householdId, loginId } = c.actor
  if (!householdId || !loginId) return refuse({ rule: 'SEE-4', code: 'not-found' })
  const children = await ownChildren(c.tx, householdId)
  const names = new Map(children.map((child) => [child.id, `${child.family_name} ${child.given_name}`.trim()]))
  const ids = { household_id: [householdId], child_id: [...names.keys()], login_id: [loginId], id: [loginId] }
  const sections: Section[] = []
  for (const table of exportTables) {
    sections.push({ table, rows: await rowsForExport(c.tx, table, ids[table.by]) })
  }
  const records = await careRecordsForExport(c.tx, [...names.keys()])
  const visited = [...sections.flatMap(({ rows }) => rows), ...records].flatMap((row) => String(row['facility_id'] ?? '') || [])
  const facilities = new Map((await facilitiesNamed(c.tx, [...new Set(visited)])).map(({ id, name }) => [id, name]))
  const spokenSections = sections.map(({ table, rows }) => ({ table, rows: rows.map((row) => spoken(row, names, facilities)) }))
  const health = await healthOf(c, names)
  const care = await careOf(c, records, names, facilities)
  const made = c.now.toISOString()
  return {
    value: {
      aside: async () => ({
        name: `tsuen-data-${c.today}.zip`,
        type: 'application/zip',
        bytes: zip([
          { name: 'data.json', bytes: jsonOf({ made, ...byName(spokenSections), health, careRecords: care }) },
          ...spokenSections.map(({ table, rows }) => ({ name: `${table.name}.csv`, bytes: csvOf(table, rows) })),
          { name: 'health.csv', bytes: healthCsv(health) },
        ]),
      }),
    },
    children: [...names.keys()],
  }
}

/** How many records of what the file holds. */
export async function readDataContents(c: ReadContext): Promise<ReplyOf<typeof getDataContents> | Refused> {
  const { householdId, loginId } = c.actor
  if (!householdId || !loginId) return refuse({ rule: 'SEE-4', code: 'not-found' })
  const children = (await ownChildren(c.tx, householdId)).map((child) => child.id)
  const ids = { household_id: [householdId], child_id: children, login_id: [loginId], id: [loginId] }
  const tables: ReplyOf<typeof getDataContents>['tables'] = []
  for (const table of exportTables) {
    const { length } = await rowsForExport(c.tx, table, ids[table.by])
    tables.push({ name: table.name, title: table.title, rows: length })
  }
  return { tables }
}

/** Names instead of ids: the copy is for people. */
const spoken = (row: ExportRow, names: ReadonlyMap<string, string>, facilities: ReadonlyMap<string, string>): ExportRow => ({
  ...row,
  ...('child_id' in row ? { child_id: names.get(String(row['child_id'])) ?? null } : {}),
  ...('facility_id' in row ? { facility_id: facilities.get(String(row['facility_id'])) ?? null } : {}),
})

type Health = { child: string; part: string; savedAt: string | null; value: unknown }

async function healthOf(c: HealthContext, names: ReadonlyMap<string, string>): Promise<Health[]> {
  const wanted = { sections: Object.keys(sheetSections) as SectionName[], contacts: true }
  const found = await readHealth(c.tx, c.keys, [...names.keys()], wanted)
  return [...found].flatMap(([id, { sections, emergency, pickup }]) => {
    const child = names.get(id) ?? ''
    return [
      ...sections.map((one) => ({ child, part: one.section, savedAt: one.savedAt.toISOString(), value: one.value })),
      ...emergency.map((value) => ({ child, part: 'emergencyContact', savedAt: null, value })),
      ...pickup.map((value) => ({ child, part: 'pickupPerson', savedAt: null, value })),
    ]
  })
}

async function careOf(
  c: HealthContext,
  records: Awaited<ReturnType<typeof careRecordsForExport>>,
  names: ReadonlyMap<string, string>,
  facilities: ReadonlyMap<string, string>,
) {
  const keys = await childKeys(c.tx, c.keys, [...names.keys()])
  return records.flatMap((row) => {
    const key = keys.get(row.child_id)
    if (!key) return []
    const text = openText(key, { table: 'care_record', column: 'sealed', row: row.id }, row.sealed)
    return [
      {
        child: names.get(row.child_id) ?? '',
        facility: facilities.get(row.facility_id) ?? '',
        recordedAt: row.recorded_at.toISOString(),
        record: JSON.parse(text) as unknown,
      },
    ]
  })
}

const byName = (sections: readonly Section[]) => Object.fromEntries(sections.map(({ table, rows }) => [table.name, rows]))
const jsonOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value, null, 2), 'utf8')

const cellOf = (value: ExportRow[string] | undefined): CsvCell => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'boolean' ? (value ? '有効' : '無効') : value
}
const csvOf = ({ columns }: ExportTable, rows: readonly ExportRow[]): Uint8Array =>
  csvFile(
    Object.values(columns),
    rows.map((row) => Object.keys(columns).map((name) => cellOf(row[name]))),
  )
const healthCsv = (rows: readonly Health[]): Uint8Array =>
  csvFile(
    ['お子さま', '項目', '保存日時', '内容（JSON）'],
    rows.map((row) => [row.child, row.part, row.savedAt, JSON.stringify(row.value)]),
  )
