/**
 * 認定 of many new households in one act (CERT-2, CERT-3, CERT-7, ACC-1, ACC-7): what `certify` writes for one, written in sets. Only for
 * children and addresses that nobody knows yet; the caller has looked (CERT-6). All or nothing.
 */
import type { Insertable } from 'kysely'
import type { OwedMail } from '../../platform/act.ts'
import { inBreaths } from '../../platform/breathe.ts'
import { type LocalDate, yearOf } from '../../platform/calendar.ts'
import { newDataKey } from '../../platform/crypto.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { insertRows } from '../../platform/insert-rows.ts'
import { type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import type { Schema } from '../../platform/schema.ts'
import type { Locale } from '../../web/text/locale.ts'
import { accountLinkRow } from '../account/issue-account-link.ts'
import { type Certified, type Certifying, lineOf, type Plan, planOf } from './certify.ts'
import { sealDeclared } from './declared.ts'
import { certificateNumber } from './number.ts'
import { fieldsOf } from './open-household.ts'
import { nextSerials } from './queries.ts'
import { noticeFrom } from './rules.ts'

export type ManyCertifying = Pick<Certifying, 'municipality' | 'settings' | 'decidedOn'> & {
  /** `locale`: the language of the application, in which the first mail speaks. */
  cases: readonly (Pick<Certifying, 'application' | 'receivedOn' | 'form' | 'children'> & { locale?: Locale | null })[]
}
type Rows = { [T in keyof Schema]?: Insertable<Schema[T]>[] }

/** What `certify` would refuse of these children, with their place in `children`; for previews. */
export function refusalsOf(what: Omit<ManyCertifying, 'municipality'>): Refusal[] {
  return what.cases.flatMap((one) =>
    one.children.flatMap((child) => {
      const plan = planOf(child, { ...what, receivedOn: one.receivedOn })
      return 'refusal' in plan ? [plan.refusal] : []
    }),
  )
}

export async function certifyMany(
  c: WriteContext,
  what: ManyCertifying,
): Promise<{ households: Certified[]; mails: OwedMail[] } | Refused> {
  const wrong = refusalsOf(what)
  if (wrong.length > 0) return { refused: wrong }
  const count = what.cases.reduce((sum, one) => sum + one.children.length, 0)
  if (count === 0) return { households: [], mails: [] }
  const reiwaYear = yearOf(what.decidedOn) - 2018
  const from = noticeFrom(c.now, what.decidedOn, what.settings)
  let serial = await nextSerials(c.tx, what.municipality, reiwaYear, count)
  const rows: Required<Pick<Rows, Table>> = {
    household: [],
    login: [],
    login_role: [],
    guardian: [],
    account_link: [],
    child: [],
    child_key: [],
    certificate: [],
    reduction: [],
  }
  const households: Certified[] = []
  await inBreaths(what.cases, 200, (one) => {
    const mails = addHousehold(c, rows, { ...one, municipality: what.municipality, from })
    const household = rows.household.at(-1)?.id ?? ''
    const children = one.children.map((given, i) => {
      const plan = planOf(given, { ...what, receivedOn: one.receivedOn }) as Plan
      const number = certificateNumber({ municipality: what.municipality, reiwaYear, serial })
      serial += 1
      return { ...addChild(c, rows, { plan, household, number, color: i % 12, municipality: what.municipality }), number }
    })
    households.push({ household, children, mails })
  })
  // Parents before children: each row's policy looks at the one it hangs under.
  for (const table of tables)
    if ((await insertRows(c.tx, table, rows[table] as never)) !== rows[table].length)
      // Somebody took one of the addresses since the look.
      return refuse({ rule: 'ACC-1', code: 'import.changed' })
  return { households, mails: households.flatMap(({ mails }) => mails) }
}

const tables = [
  'household',
  'login',
  'login_role',
  'guardian',
  'account_link',
  'child',
  'child_key',
  'certificate',
  'reduction',
] as const
type Table = (typeof tables)[number]
type Filled = Required<Pick<Rows, Table>>

/** ACC-1, ACC-2, ACC-3; without a mail address there is no login (ACC-7). */
function addHousehold(
  c: WriteContext,
  rows: Filled,
  { municipality, form, locale, from }: { municipality: string; form: Certifying['form']; locale?: Locale | null; from: Date },
): OwedMail[] {
  const household = c.id()
  rows.household.push({ id: household, municipality, created_at: c.now })
  return [form.guardian1, ...(form.guardian2 ? [form.guardian2] : [])].flatMap((guardian, i) => {
    const login = guardian.mail === '' ? null : c.id()
    const mails: OwedMail[] = []
    if (login) {
      const name = [guardian.familyName, guardian.givenName].filter(Boolean).join(' ')
      rows.login.push({ id: login, mail: guardian.mail, display_name: name, locale: locale ?? null, created_at: c.now })
      rows.login_role.push({
        id: c.id(),
        login_id: login,
        kind: i === 0 ? 'guardian1' : 'guardian2',
        household_id: household,
        valid_from: c.now,
        created_at: c.now,
      })
      const link = accountLinkRow(c, 'activate', { loginId: login, mail: guardian.mail, from })
      rows.account_link.push(link.row)
      mails.push(link.mail)
    }
    rows.guardian.push({
      id: c.id(),
      household_id: household,
      ordinal: i === 0 ? 1 : 2,
      login_id: login,
      ...fieldsOf(guardian),
      created_at: c.now,
    })
    return mails
  })
}

type Child = { plan: Plan; household: string; number: string; color: number; municipality: string }

function addChild(c: WriteContext, rows: Filled, { plan, household, number, color, municipality }: Child) {
  const { child } = plan
  const [id, certificate] = [c.id(), c.id()]
  rows.child.push({
    id,
    household_id: household,
    municipality,
    family_name: child.familyName,
    given_name: child.givenName,
    family_kana: child.familyKana,
    given_kana: child.givenKana,
    birth_date: child.birthDate,
    sex: child.sex,
    postal_code: child.address?.postalCode ?? null,
    address: child.address ? lineOf(child.address) : null,
    color,
    created_at: c.now,
  })
  const { key, stored } = newDataKey(c.keys, id)
  rows.child_key.push({ child_id: id, kek: stored.kekId, wrapped: stored.wrapped })
  rows.certificate.push({
    id: certificate,
    number,
    own_number: plan.decision.ownNumber || null,
    child_id: id,
    municipality,
    application_child_id: plan.applicationChild,
    valid_from: plan.validFrom as LocalDate,
    national_end: plan.nationalEnd,
    municipal_end: plan.municipalEnd,
    declared: child.disability || child.medicalCare ? sealDeclared(key, certificate, child) : null,
    decided_by: c.actor.loginId,
    state: 'valid',
    decided_at: c.now,
    notified_at: c.now,
    created_at: c.now,
  })
  if (plan.reduction)
    rows.reduction.push({
      id: c.id(),
      child_id: id,
      municipality,
      ...plan.reduction,
      decided_by: c.actor.loginId,
      decided_at: c.now,
      created_at: c.now,
    })
  return { applicationChild: plan.applicationChild, child: id, certificate }
}
