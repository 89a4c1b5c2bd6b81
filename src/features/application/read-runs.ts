/** What まとめて認定 would do, and what it did (CERT-1). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { noticeDay } from '../certification/rules.ts'
import type { UnclearReason } from './clean.ts'
import { formContext } from './form-context.ts'
import { judgeCases } from './judge-clean.ts'
import type { getDecisionRun, listCleanCases } from './run-contract.ts'
import { mostOfRun } from './run-contract.ts'
import { casesOfRun, openCases, recentRuns, runById } from './run-queries.ts'

/** Nothing is written, however often it is asked. Who is under 支援措置 is in no row the caller may not see (SEE-3). */
export async function readCleanCases(c: ReadContext): Promise<ReplyOf<typeof listCleanCases>> {
  const context = await formContext(c.tx, c.actor.municipality ?? '', c.today)
  const judged = await judgeCases(c, await openCases(c.tx, mostOfRun), context)
  const runs = await recentRuns(c.tx, 10)
  return {
    twoPersons: context.settings.doubleCheck,
    noticeOn: noticeDay(c.today, context.settings.certifiedNotices),
    cases: judged.map(({ row, step, form, children, reasons }) => ({
      id: row.id,
      version: row.version,
      number: row.number,
      applicant: [row.family_name, row.given_name].filter(Boolean).join(' '),
      receivedOn: row.received_on,
      dueOn: row.due_on,
      step,
      reasons,
      children,
      mails: [form?.guardian1.mail, form?.guardian2?.mail].filter((mail) => mail).length,
    })),
    runs: runs.map((run) => ({
      id: run.id,
      step: run.step,
      at: run.run_at.toISOString(),
      by: run.display_name ?? '',
      decided: Number(run.decided ?? 0),
    })),
  }
}

export async function readDecisionRun(
  c: ReadContext,
  { params }: Call<typeof getDecisionRun>,
): Promise<ReplyOf<typeof getDecisionRun> | Refused> {
  const run = await runById(c.tx, params.id)
  if (!run) return refuse({ rule: 'CERT-1', code: 'not-found' })
  return {
    id: run.id,
    step: run.step,
    at: run.run_at.toISOString(),
    by: run.display_name ?? '',
    cases: (await casesOfRun(c.tx, run.id)).map((one) => ({
      id: one.id,
      number: one.number,
      applicant: [one.family_name, one.given_name].filter(Boolean).join(' '),
      outcome: one.outcome,
      // Only `runDecisions` writes them.
      reasons: one.reasons as UnclearReason[],
    })),
  }
}
