/** The household of a certification (ACC-1, ACC-2, ACC-3, ACC-7): a new one with its logins and links, a known one, or one that moved here. */
import type { OwedMail } from '../../platform/act.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { Locale } from '../../web/text/locale.ts'
import { issueAccountLink } from '../account/issue-account-link.ts'
import { addressLine, type Guardian } from '../application/person.ts'
import type { Certifying } from './certify.ts'
import {
  addressMatches,
  addressTaken,
  adoptHousehold,
  type GuardianFields,
  guardiansOf,
  householdOf,
  insertGuardian,
  insertGuardianLogin,
  insertHousehold,
  languageOfCase,
  lockAddress,
  updateGuardian,
} from './queries.ts'
import { noticeFrom } from './rules.ts'

type Opened = { household: string; mails: OwedMail[] }

export async function openHousehold(c: WriteContext, what: Certifying): Promise<Opened | Refused> {
  return what.household === null ? newHousehold(c, what) : knownHousehold(c, what, what.household)
}

async function newHousehold(
  c: WriteContext,
  { municipality, application, form, settings, decidedOn }: Certifying,
): Promise<Opened | Refused> {
  const guardians = [form.guardian1, ...(form.guardian2 ? [form.guardian2] : [])]
  const taken = await takenRefusals(c, guardians)
  if (taken) return taken
  const household = c.id()
  await insertHousehold(c.tx, household, municipality, c.now)
  const first = { locale: await languageOfCase(c.tx, application), from: noticeFrom(c.now, decidedOn, settings) }
  const mails: OwedMail[] = []
  for (const [i, guardian] of guardians.entries())
    mails.push(...(await addGuardian(c, household, i === 0 ? 1 : 2, guardian, first)))
  return { household, mails }
}

/** Siblings join the known account (「お子さま追加のお知らせ」); a household from another town is taken over and gets the new address. */
async function knownHousehold(
  c: WriteContext,
  { municipality, application, form, settings, decidedOn }: Certifying,
  household: string,
): Promise<Opened | Refused> {
  const from = noticeFrom(c.now, decidedOn, settings)
  const own = await householdOf(c.tx, household)
  if (own?.municipality !== municipality) {
    const [match] = (await addressMatches(c.tx, form.guardian1.mail === '' ? [] : [form.guardian1.mail])).filter(
      (one) => one.household === household,
    )
    if (!match) return refuse({ rule: 'ACC-1', code: 'certify.no-household', pointer: '/household' })
    if (!(await adoptHousehold(c.tx, household, application)))
      return refuse({ rule: 'ELIG-2', code: 'certify.still-elsewhere', pointer: '/household' })
    await updateGuardian(c.tx, household, 1, fieldsOf(form.guardian1))
  }
  const guardians = await guardiansOf(c.tx, household)
  const mails: OwedMail[] = guardians.flatMap(({ mail }) =>
    mail ? [{ kind: 'account.childAdded', refs: { household }, to: mail, notBefore: from }] : [],
  )
  // 保護者2 may be named for the first time with a sibling; a change of the person goes by 認定変更 (ACC-2).
  if (form.guardian2 && !guardians.some(({ ordinal }) => ordinal === 2)) {
    const taken = await takenRefusals(c, [form.guardian2])
    if (taken) return taken
    const locale = await languageOfCase(c.tx, application)
    mails.push(...(await addGuardian(c, household, 2, form.guardian2, { locale, from })))
  }
  return { household, mails }
}

export async function takenRefusals(c: WriteContext, guardians: readonly Guardian[]): Promise<Refused | null> {
  for (const { mail } of guardians) {
    if (mail === '') continue
    await lockAddress(c.tx, mail)
    if (await addressTaken(c.tx, mail))
      return refuse({ rule: 'ACC-1', code: 'certify.address-taken', slots: { mail }, pointer: '/household' })
  }
  return null
}

export const fieldsOf = (guardian: Guardian): GuardianFields => ({
  family_name: guardian.familyName,
  given_name: guardian.givenName,
  family_kana: guardian.familyKana,
  given_kana: guardian.givenKana,
  relationship: guardian.relationship,
  postal_code: guardian.address.postalCode,
  address: addressLine(guardian.address),
  phone: guardian.phone,
})

/** Without a mail address there is no login (ACC-7). `first`: the language of the first mail, and when it leaves. */
export async function addGuardian(
  c: WriteContext,
  household: string,
  ordinal: 1 | 2,
  guardian: Guardian,
  first: { locale: Locale | null; from: Date },
): Promise<OwedMail[]> {
  const login = guardian.mail === '' ? null : c.id()
  if (login)
    await insertGuardianLogin(c.tx, {
      id: login,
      roleId: c.id(),
      mail: guardian.mail,
      name: [guardian.familyName, guardian.givenName].filter(Boolean).join(' '),
      kind: ordinal === 1 ? 'guardian1' : 'guardian2',
      household,
      locale: first.locale,
      now: c.now,
    })
  await insertGuardian(c.tx, {
    id: c.id(),
    household_id: household,
    ordinal,
    login_id: login,
    ...fieldsOf(guardian),
    created_at: c.now,
  })
  return login ? [await issueAccountLink(c, 'activate', { loginId: login, mail: guardian.mail, from: first.from })] : []
}
