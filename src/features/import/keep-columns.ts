import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { fields, type Mapping } from './columns.ts'
import type { keepColumns as endpoint } from './contract.ts'
import { importFile, keepMapping } from './queries.ts'
import { headingOf } from './read-csv.ts'

/** The town's own headings; one heading has one meaning. */
export async function keepColumns(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const row = await importFile(c.tx, params.id)
  if (!row) return refuse({ rule: 'CERT-2', code: 'not-found' })
  const columns: Mapping = {}
  const owner = new Map<string, string>()
  for (const field of fields) {
    const heading = headingOf(body.columns[field] ?? '')
    if (heading === '') continue
    if (owner.has(heading))
      return refuse({ rule: 'CERT-2', code: 'import.heading-used', slots: { name: heading }, pointer: `/columns/${field}` })
    owner.set(heading, field)
    columns[field] = heading
  }
  await keepMapping(c.tx, { id: c.id(), municipality: row.municipality, columns, kept_by: c.actor.loginId ?? '', kept_at: c.now })
  return done('kept', { import: row.id })
}
