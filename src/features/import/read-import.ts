import type { Call, ReplyOf } from '../../platform/contract.ts'
import { csvFile } from '../../platform/csv.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { refusalText } from '../../web/text/refusals.ts'
import { columns, headingOfField } from './columns.ts'
import type { getImport, getImportTemplate, listImports } from './contract.ts'
import { judgeImport, secondNeeded } from './judge-import.ts'
import { importFile, recentImports } from './queries.ts'

/** How many faults and questions one screen names. [D] */
const shown = 200

/** The dry run: nothing is written, however often it is asked. */
export async function readImport(
  c: ReadContext,
  { params }: Call<typeof getImport>,
): Promise<ReplyOf<typeof getImport> | Refused> {
  const row = await importFile(c.tx, params.id)
  if (!row) return refuse({ rule: 'CERT-2', code: 'not-found' })
  const judged = await judgeImport(c, row)
  const cases = judged?.cases ?? []
  const clean = row.kind === 'certified' ? cases.filter(({ look }) => look.length === 0) : []
  const looks = row.kind === 'certified' ? cases.filter(({ look }) => look.length > 0) : cases
  const children = (some: typeof cases): number => some.reduce((sum, one) => sum + one.children.length, 0)
  return {
    id: row.id,
    kind: row.kind,
    done: row.done_at !== null,
    certified: row.certified ?? children(clean),
    queued: row.queued ?? children(looks),
    skipped: row.skipped ?? judged?.skipped ?? 0,
    rows: judged?.table.rows.length ?? 0,
    second: judged !== null && clean.length > 0 && secondNeeded(row, judged.settings, c.actor.loginId),
    households: clean.length,
    mailed: clean.reduce(
      (sum, { form }) => sum + Number(form.guardian1.mail !== '') + Number((form.guardian2?.mail ?? '') !== ''),
      0,
    ),
    withoutMail: clean.filter(({ form }) => form.guardian1.mail === '').length,
    head: [...(judged?.table.head ?? [])],
    mapping: judged?.mapping ?? {},
    missing: judged?.missing ?? [],
    faults: judged?.errors.length ?? 0,
    errors: (judged?.errors ?? []).slice(0, shown).map(({ line, field, code, slots }) => {
      const { what, next } = refusalText({ rule: 'CERT-2', code, slots }, 'ja')
      return { line, column: field && (judged?.mapping[field] ?? headingOfField(field)), what, next }
    }),
    looks: cases
      .filter(({ look }) => look.length > 0)
      .flatMap(({ look, children: all }) =>
        all.map(({ line, child }) => ({
          line,
          name: [child.familyName, child.givenName].filter(Boolean).join(' '),
          reasons: look,
        })),
      )
      .slice(0, shown),
  }
}

export async function readImports(c: ReadContext): Promise<ReplyOf<typeof listImports>> {
  return {
    rows: (await recentImports(c.tx, 20)).map((row) => ({
      id: row.id,
      kind: row.kind,
      by: row.display_name ?? '',
      stagedAt: row.staged_at.toISOString(),
      doneAt: row.done_at?.toISOString() ?? null,
      certified: row.certified ?? 0,
      queued: row.queued ?? 0,
      skipped: row.skipped ?? 0,
    })),
  }
}

export async function readTemplate(): Promise<ReplyOf<typeof getImportTemplate>> {
  const bytes = csvFile(
    columns.map(({ heading }) => heading),
    [columns.map(({ example }) => example)],
  )
  return { name: '認定児童の取込.csv', type: 'text/csv', bytes }
}
