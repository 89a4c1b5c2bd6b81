/** 負担軽減の更新 (FEE-4): what is due, and renewing it for many children at once. */
import { type Done, done } from '../../platform/act.ts'
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { insertRows } from '../../platform/insert-rows.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { townVersions } from '../municipality/read-settings.ts'
import { settingsOn } from '../municipality/rules.ts'
import { needsTwo } from './decide-change.ts'
import { grantsOfHousehold } from './reduction-queries.ts'
import { incomeEnd, openEnds, reductionUntil, renewalOf, switchMonths } from './reduction-span.ts'
import type { listRenewals, renewReductions as renewEndpoint } from './renewal-contract.ts'
import { endingOn, endsWithGrants, guardianMails, lockChildren, preparedRenewals, removeRenewals } from './renewal-queries.ts'

type Due = Awaited<ReturnType<typeof endingOn>>[number] & { last: 'taxExempt' | 'lowIncome' }

type TaxYear = { months: number[]; month: number; until: LocalDate }

/** The end that the desk looks at: the nearest that can be renewed today, else that of the year that runs. */
async function taxYear(tx: ReadTx, municipality: string, today: LocalDate): Promise<TaxYear> {
  const rows = (await townVersions(tx, [municipality])).get(municipality) ?? []
  const months = switchMonths(rows, today)
  const month = settingsOn(rows, today).reductions.taxYearSwitchMonth
  const open = openEnds(months, today)
  const ends = await endsWithGrants(tx, municipality, open)
  return { months, month, until: ends[0] ?? open.at(-1) ?? incomeEnd(today, month) }
}

/** The rule decides child by child; `ids` null: of the whole town. */
async function dueIn(
  tx: ReadTx,
  municipality: string,
  { months, until }: TaxYear,
  today: LocalDate,
  ids: readonly string[] | null,
): Promise<Due[]> {
  if (openEnds(months, today).length === 0) return []
  const children = await endingOn(tx, municipality, until, ids)
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
      months,
      today,
    )
    return renewal?.until === until ? [{ ...child, last: renewal.last }] : []
  })
}

export async function readRenewals(c: ReadContext): Promise<ReplyOf<typeof listRenewals>> {
  const town = c.actor.municipality ?? ''
  const year = await taxYear(c.tx, town, c.today)
  const { until } = year
  const due = await dueIn(c.tx, town, year, c.today, null)
  const ids = due.map(({ id }) => id)
  const lying = new Map((await preparedRenewals(c.tx, ids, town, addDays(until, 1))).map((one) => [one.child_id, one]))
  const preparedOf = (id: string) => {
    const lies = lying.get(id)
    if (!lies) return null
    const { class: kind, prepared_by, prepared_at, display_name } = lies
    return { class: kind, by: display_name ?? '別の担当', mine: prepared_by === c.actor.loginId, at: prepared_at.toISOString() }
  }
  return {
    twoPersons: await needsTwo(c, { municipality: town }),
    open: openEnds(year.months, c.today).length > 0,
    until,
    from: addDays(until, 1),
    rows: due.map((row) => ({
      childId: row.id,
      name: [row.family_name, row.given_name].filter(Boolean).join(' '),
      kana: [row.family_kana, row.given_kana].filter(Boolean).join(' '),
      birthDate: row.birth_date,
      class: row.last,
      prepared: preparedOf(row.id),
    })),
  }
}

export type Chosen = Call<typeof renewEndpoint>['body']['children']

/** The chosen children, locked, with their classes; refused when one of them is not due. */
export async function lockDue(c: WriteContext, chosen: Chosen) {
  const classes = new Map(chosen.map((one) => [one.id, one.class]))
  const ids = [...classes.keys()]
  const municipality = c.actor.municipality ?? ''
  await lockChildren(c.tx, ids)
  const year = await taxYear(c.tx, municipality, c.today)
  const due = await dueIn(c.tx, municipality, year, c.today, ids)
  if (due.length !== ids.length) return refuse({ rule: 'FEE-4', code: 'renewal.not-due', pointer: '/children' })
  return { due, ids, classes, municipality, from: addDays(year.until, 1), switchMonth: year.month }
}
export type LockedDue = Exclude<Awaited<ReturnType<typeof lockDue>>, Refused>

export async function renewReductions(c: WriteContext, { body }: Call<typeof renewEndpoint>): Promise<Done | Refused> {
  if (await needsTwo(c, { municipality: c.actor.municipality ?? '' }))
    return refuse({ rule: 'CERT-1', code: 'review.second-needed' })
  const locked = await lockDue(c, body.children)
  return isRefused(locked) ? locked : renewLocked(c, locked)
}

/** What one officer decides, or a second one approves. */
export async function renewLocked(
  c: WriteContext,
  { due, ids, classes, municipality, from, switchMonth }: LockedDue,
): Promise<Done> {
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
        valid_to: reductionUntil(kind, from, null, { switchMonth, renews: true }),
        decided_by: c.actor.loginId,
        decided_at: c.now,
        created_at: c.now,
      }
    }),
  )
  await removeRenewals(c.tx, ids, municipality)
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
