/** Takes a file in (CERT-2): certified children at once, whoever an officer must look at as a case in the queue. Whole or not at all. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { closeMany, enterMany } from '../application/enter-many.ts'
import { certifyMany } from '../certification/certify-many.ts'
import type { runImport as endpoint } from './contract.ts'
import { decided, type JudgedCase, judgeImport, secondNeeded } from './judge-import.ts'
import { finishImport, insertKeys, lockImportFile } from './queries.ts'

export async function runImport(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const row = await lockImportFile(c.tx, params.id)
  if (!row) return refuse({ rule: 'CERT-2', code: 'not-found' })
  const judged = await judgeImport(c, row)
  if (!judged) return refuse({ rule: 'CERT-2', code: 'import.again' })
  if (judged.missing.length > 0 || judged.errors.length > 0) return refuse({ rule: 'CERT-2', code: 'import.faults' })
  const atOnce = (one: JudgedCase): boolean => row.kind === 'certified' && one.look.length === 0
  const cases = [...judged.cases.filter(atOnce), ...judged.cases.filter((one) => !atOnce(one))]
  const clean = cases.filter(atOnce)
  const children = (some: readonly JudgedCase[]): number => some.reduce((sum, one) => sum + one.children.length, 0)
  const found = { certified: children(clean), queued: children(cases) - children(clean), skipped: judged.skipped }
  // Between the look and the act another officer may have certified one of these children.
  if (found.certified !== body.certified || found.queued !== body.queued)
    return refuse({ rule: 'CERT-6', code: 'import.changed' })

  if (found.certified > 0 && secondNeeded(row, judged.settings, c.actor.loginId))
    return refuse({ rule: 'CERT-1', code: 'import.same-person' })

  const town = { municipality: row.municipality, settings: judged.settings }
  const entered = await enterMany(
    c,
    town,
    cases.map((one) => ({
      receivedOn: one.receivedOn,
      form: { ...one.form, children: one.children.map(({ child }) => child), other: row.kind === 'certified' ? noteOf(one) : '' },
    })),
  )
  const keys = cases.flatMap((one, i) =>
    one.children.map(({ key }, k) => ({
      municipality: row.municipality,
      key,
      import_id: row.id,
      application_child_id: entered[i]?.children[k] ?? '',
      created_at: c.now,
    })),
  )
  if ((await insertKeys(c.tx, keys)) !== keys.length) return refuse({ rule: 'CERT-2', code: 'import.changed' })
  const certified = await certifyMany(c, {
    ...town,
    decidedOn: c.today,
    cases: clean.map((one, i) => ({
      application: entered[i]?.application ?? '',
      receivedOn: one.receivedOn,
      form: one.form,
      children: one.children.map((child, k) => ({
        ...decided(child),
        applicationChild: entered[i]?.children[k] ?? '',
        at: child.line,
      })),
    })),
  })
  if (isRefused(certified)) return certified
  const closed = certified.households.map((one, i) => ({ ...one, application: entered[i]?.application ?? '' }))
  await closeMany(c, closed)
  await finishImport(c.tx, row.id, { ...found, done_by: c.actor.loginId, done_at: c.now })
  return done(
    'imported',
    { import: row.id },
    { children: closed.flatMap((one) => one.children.map(({ child }) => child)), mails: certified.mails },
  )
}

/** What the town had decided, for the officer who looks at the case. */
const noteOf = ({ children }: JudgedCase): string =>
  children
    .map(({ key, validFrom }) => `取込：宛名番号 ${key}${validFrom ? `、認定開始日 ${showBirthDate(validFrom)}` : ''}`)
    .join('\n')
