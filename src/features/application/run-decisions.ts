/**
 * まとめて認定 (CERT-1): every named case is judged again under its lock. Clean ones are decided in one act, each with its own events,
 * audit row and mails; the others are left as they were, with the reason. Where two persons decide, the act is 起案, then 承認.
 */
import { type Done, done, writeAudit } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { certifyMany } from '../certification/certify-many.ts'
import type { UnclearReason } from './clean.ts'
import { closeMany, noteMany } from './enter-many.ts'
import { formContext, type TownContext } from './form-context.ts'
import { type JudgedCase, judgeCases, standingOf } from './judge-clean.ts'
import { sealPrepared } from './keep-prepared.ts'
import { standingDecision } from './prepared.ts'
import type { runDecisions as endpoint } from './run-contract.ts'
import { insertRun, lockCases, moveCases, writePrepared } from './run-queries.ts'
import { applicationKey } from './sealed-form.ts'

export async function runDecisions(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const municipality = c.actor.municipality ?? ''
  const context = await formContext(c.tx, municipality, c.today)
  if (body.step === 'prepare' && !context.settings.doubleCheck)
    return refuse({ rule: 'CERT-1', code: 'review.second-not-needed' })
  const versions = new Map(body.cases.map(({ id, version }) => [id, version]))
  const judged = await judgeCases(c, await lockCases(c.tx, [...versions.keys()]), context)
  const whyLeft = (one: JudgedCase): UnclearReason[] => [
    ...(one.row.version === versions.get(one.row.id) ? [] : (['changed'] as const)),
    ...(one.step === body.step ? [] : (['prepared'] as const)),
    ...one.reasons,
  ]
  const clean = judged.filter((one) => whyLeft(one).length === 0)
  const outcome = body.step === 'prepare' ? await prepareAll(c, clean) : await certifyAll(c, clean, { municipality, context })
  if (isRefused(outcome)) return outcome
  const run = c.id()
  await insertRun(
    c.tx,
    { id: run, municipality, step: body.step, run_by: c.actor.loginId ?? '', run_at: c.now },
    judged.map((one) => ({
      application: one.row.id,
      outcome: clean.includes(one) ? outcome.outcome : ('left' as const),
      reasons: [...new Set(whyLeft(one))],
    })),
  )
  await writeAudit(
    c.tx,
    clean.map((one) => ({
      id: c.id(),
      at: c.now,
      event: body.step === 'prepare' ? 'application.prepared' : 'application.certified',
      code: outcome.outcome,
      actor: c.actor,
      ids: { application: one.row.id, run },
      children: outcome.children.get(one.row.id) ?? [],
      facility: null,
      municipality,
      requestId: c.requestId,
    })),
  )
  return done('run', { run }, { mails: outcome.mails })
}

type Outcome = {
  outcome: 'prepared' | 'certified'
  children: Map<string, string[]>
  mails: NonNullable<Done['mails']>
}

const fresh = (cases: readonly JudgedCase[]): string[] => cases.flatMap(({ row }) => (row.state === 'submitted' ? [row.id] : []))

async function prepareAll(c: WriteContext, cases: readonly JudgedCase[]): Promise<Outcome> {
  await noteMany(c, fresh(cases), 'take', true)
  await noteMany(
    c,
    cases.map(({ row }) => row.id),
    'prepare',
    false,
  )
  await moveCases(
    c.tx,
    cases.map(({ row }) => row.id),
    { state: 'reviewing', officer: c.actor.loginId, now: c.now },
  )
  await writePrepared(
    c.tx,
    cases.flatMap(({ row, children }) => {
      const key = applicationKey(c.keys, row)
      const decision = standingDecision(children.map(({ id }) => id))
      return key
        ? [
            {
              application_id: row.id,
              kind: 'certify' as const,
              version: row.version + 1,
              sealed: sealPrepared(key, row.id, decision),
            },
          ]
        : []
    }),
    { login: c.actor.loginId ?? '', now: c.now },
  )
  return { outcome: 'prepared', children: new Map(), mails: [] }
}

async function certifyAll(
  c: WriteContext,
  cases: readonly JudgedCase[],
  { municipality, context }: { municipality: string; context: TownContext },
): Promise<Outcome | Refused> {
  await noteMany(c, fresh(cases), 'take', true)
  const certified = await certifyMany(c, {
    municipality,
    settings: context.settings,
    decidedOn: c.today,
    cases: cases.flatMap(({ row, form, children }) =>
      form
        ? [
            {
              application: row.id,
              locale: row.locale === 'ja' ? null : row.locale,
              receivedOn: row.received_on ?? c.today,
              form,
              children: standingOf(
                form,
                children.map(({ id }) => id),
              ),
            },
          ]
        : [],
    ),
  })
  // Somebody took one of the addresses between the look and the act: nothing is done, the next look shows whose it is.
  if (isRefused(certified)) return refuse({ rule: 'ACC-1', code: 'review.run-changed' })
  const closed = certified.households.map((one, i) => ({ ...one, application: cases[i]?.row.id ?? '' }))
  await closeMany(c, closed, c.actor.loginId)
  return {
    outcome: 'certified',
    children: new Map(closed.map((one) => [one.application, one.children.map(({ child }) => child)])),
    mails: certified.mails,
  }
}
