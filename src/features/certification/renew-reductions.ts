/** 負担軽減の更新 (FEE-4): what is due, and renewing it for many children at once. */
import { type Done, done } from '../../platform/act.ts'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { insertRows } from '../../platform/insert-rows.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { grantsOfHousehold } from './reduction-queries.ts'
import { incomeEnd, reductionUntil, renewalOf, renewalOpen } from './reduction-span.ts'
import type { listRenewals, renewReductions as renewEndpoint } from './renewal-contract.ts'
import { endingOn, guardianMails, lockChildren } from './renewal-queries.ts'

type Due = Awaited<ReturnType<typeof endingOn>>[number] & { last: 'taxExempt' | 'lowIncome' }

/** The rule decides child by child; `ids` null: of the whole town. */
async function dueIn(tx: ReadTx, municipality: string, today: LocalDate, ids: readonly string[] | null): Promise<Due[]> {
  if (!renewalOpen(today)) return []
  const children = await endingOn(tx, municipality, incomeEnd(today), ids)
  const grants = await grantsOfHousehold(
    tx,
    children.map(({ id }) => id),
    municipality,
    today,
  )
  const of = new Map<string, typeof grants>()
  for (const grant of grants) of.set(grant.child_id, [...(of.get(grant.child_id) ?? []), grant])
  return children.flatMap((child) => {
    const renewal = renewalOf(
      (of.get(child.id) ?? []).map((row) => ({ class: row.class, to: row.valid_to })),
      today,
    )
    return renewal ? [{ ...child, last: renewal.last }] : []
  })
}

export async function readRenewals(c: ReadContext): Promise<ReplyOf<typeof listRenewals>> {
  const until = incomeEnd(c.today)
  return {
    open: renewalOpen(c.today),
    until,
    from: addDays(until, 1),
    rows: (await dueIn(c.tx, c.actor.municipality ?? '', c.today, null)).map((row) => ({
      childId: row.id,
      name: [row.family_name, row.given_name].filter(Boolean).join(' '),
      kana: [row.family_kana, row.given_kana].filter(Boolean).join(' '),
      birthDate: row.birth_date,
      class: row.last,
    })),
  }
}

export async function renewReductions(c: WriteContext, { body }: Call<typeof renewEndpoint>): Promise<Done | Refused> {
  const classes = new Map(body.children.map((one) => [one.id, one.class]))
  const ids = [...classes.keys()]
  const municipality = c.actor.municipality ?? ''
  await lockChildren(c.tx, ids)
  const due = await dueIn(c.tx, municipality, c.today, ids)
  if (due.length !== ids.length) return refuse({ rule: 'FEE-4', code: 'renewal.not-due', pointer: '/children' })
  const from = addDays(incomeEnd(c.today), 1)
  await insertRows(
    c.tx,
    'reduction',
    due.map((child) => {
      const kind = classes.get(child.id) ?? child.last
      return {
        id: c.id(),
        child_id: child.id,
        municipality,
        class: kind,
        valid_from: from,
        valid_to: reductionUntil(kind, from, null),
        decided_by: c.actor.loginId,
        decided_at: c.now,
        created_at: c.now,
      }
    }),
  )
  const mails = await guardianMails(
    c.tx,
    due.map((child) => child.household_id),
  )
  return done(
    'renewed',
    { renewed: String(due.length) },
    {
      children: due.map(({ id }) => id),
      mails: due.flatMap((child) =>
        (mails.get(child.household_id) ?? []).map((to) => ({
          kind: 'certificate.reductionRenewed',
          refs: { child: child.id, day: from },
          to,
        })),
      ),
    },
  )
}
