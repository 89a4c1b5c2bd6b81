/** Whom a booking act tells: addresses are found inside the settlement, for the family does not see staff nor staff the family's. */
import { sql } from 'kysely'
import type { OwedMail } from '../../platform/act.ts'
import type { WriteTx } from '../../platform/db.ts'

/** One notice; `to` names a child (its household's logins) or a facility (its staff). */
export type Notice = { kind: string; refs: Readonly<Record<string, string>>; to: { child: string } | { facility: string } }

/** Mails per act, in order. Blocked logins and households without an address (ACC-7) get none. */
export async function mailsOf(tx: WriteTx, told: readonly (readonly Notice[])[]): Promise<OwedMail[][]> {
  const all = told.flat()
  const [families, staff] = await Promise.all([
    familyMails(tx, new Set(all.flatMap(({ to }) => ('child' in to ? [to.child] : [])))),
    staffMails(tx, new Set(all.flatMap(({ to }) => ('facility' in to ? [to.facility] : [])))),
  ])
  return told.map((notices) =>
    notices.flatMap(({ kind, refs, to }) => {
      const addresses = ('child' in to ? families.get(to.child) : staff.get(to.facility)) ?? []
      return addresses.map((address) => ({ kind, refs: { ...refs }, to: address }))
    }),
  )
}

type Addresses = { id: string; mails: string[] }
const byId = (rows: readonly Addresses[]): Map<string, string[]> => new Map(rows.map(({ id, mails }) => [id, mails]))

async function familyMails(tx: WriteTx, children: ReadonlySet<string>): Promise<Map<string, string[]>> {
  if (children.size === 0) return new Map()
  const { rows } = await sql<Addresses>`
    select c.id, array_agg(distinct l.mail) as mails from child c
    join guardian g on g.household_id = c.household_id join login l on l.id = g.login_id
    where c.id = any(${[...children]}::uuid[]) and l.mail is not null and l.blocked_at is null group by c.id`.execute(tx)
  return byId(rows)
}

async function staffMails(tx: WriteTx, facilities: ReadonlySet<string>): Promise<Map<string, string[]>> {
  if (facilities.size === 0) return new Map()
  const { rows } = await sql<Addresses>`
    select r.facility_id as id, array_agg(distinct l.mail) as mails from login_role r join login l on l.id = r.login_id
    where r.facility_id = any(${[...facilities]}::uuid[]) and r.blocked_at is null and l.blocked_at is null and l.mail is not null
    group by r.facility_id`.execute(tx)
  return byId(rows)
}
