/** Whom a booking act tells: addresses are found inside the settlement, for the family does not see staff nor staff the family's. */
import type { NotNull } from 'kysely'
import type { OwedMail } from '../../platform/act.ts'
import type { WriteTx } from '../../platform/db.ts'

/** One notice; `to` names a child (its household's logins) or a facility (its staff). */
export type Notice = { kind: string; refs: Readonly<Record<string, string>>; to: { child: string } | { facility: string } }

/** Mails per act, in order. Blocked logins and households without an address (ACC-7) get none. */
export async function mailsOf(tx: WriteTx, told: readonly (readonly Notice[])[]): Promise<OwedMail[][]> {
  const all = told.flat()
  const children = [...new Set(all.flatMap(({ to }) => ('child' in to ? [to.child] : [])))]
  const facilities = [...new Set(all.flatMap(({ to }) => ('facility' in to ? [to.facility] : [])))]
  const families = children.length === 0 ? [] : await familyMails(tx, children)
  const staff = facilities.length === 0 ? [] : await staffMails(tx, facilities)
  return told.map((notices) =>
    notices.flatMap(({ kind, refs, to }) => {
      const addresses =
        'child' in to
          ? families.filter((f) => f.child === to.child).map((f) => f.mail)
          : staff.filter((s) => s.facility === to.facility).map((s) => s.mail)
      return [...new Set(addresses)].map((address) => ({ kind, refs: { ...refs }, to: address }))
    }),
  )
}

const familyMails = (tx: WriteTx, children: readonly string[]): Promise<{ child: string; mail: string }[]> =>
  tx
    .selectFrom('child')
    .innerJoin('guardian', 'guardian.household_id', 'child.household_id')
    .innerJoin('login', 'login.id', 'guardian.login_id')
    .select(['child.id as child', 'login.mail'])
    .where('child.id', 'in', [...children])
    .where('login.mail', 'is not', null)
    .$narrowType<{ mail: NotNull }>()
    .where('login.blocked_at', 'is', null)
    .execute()

const staffMails = (tx: WriteTx, facilities: readonly string[]): Promise<{ facility: string; mail: string }[]> =>
  tx
    .selectFrom('login_role')
    .innerJoin('login', 'login.id', 'login_role.login_id')
    .select(['login_role.facility_id as facility', 'login.mail'])
    .where('login_role.facility_id', 'in', [...facilities])
    .where('login_role.blocked_at', 'is', null)
    .where('login.blocked_at', 'is', null)
    .where('login.mail', 'is not', null)
    .$narrowType<{ facility: NotNull; mail: NotNull }>()
    .execute()
