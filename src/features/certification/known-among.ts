/** Which of many new cases an officer must look at before they are certified: possible doubles, known addresses and numbers (CERT-6, ACC-1). */
import type { ReadTx } from '../../platform/db.ts'
import { kanaKey } from '../../platform/japanese.ts'
import { couldBeSame } from '../application/facts.ts'
import type { ApplicationForm } from '../application/form.ts'
import type { MunicipalitySettings } from '../municipality/rules.ts'
import { addressesTaken, doublesAmong, phonesKnown } from './many-queries.ts'
import { isExcluded, type LookReason, lookReasons } from './rules.ts'

/** `application`: the case itself, where there is one already. */
type Form = Pick<ApplicationForm, 'guardian1' | 'guardian2' | 'children'> & { application?: string }

/** Reasons of each case, in order; none: nothing is known of its people. */
export async function knownAmong(
  tx: ReadTx,
  forms: readonly Form[],
  settings: Pick<MunicipalitySettings, 'excludedEnrolments'>,
): Promise<LookReason[][]> {
  const children = forms.flatMap((form, at) => form.children.map((child) => ({ at, child })))
  const guardians = forms.flatMap((form, at) =>
    [form.guardian1, ...(form.guardian2 ? [form.guardian2] : [])].map((one) => ({ at, one })),
  )
  const doubles = await doublesAmong(
    tx,
    children.map(({ at, child }) => ({ ...child, except: forms[at]?.application ?? null })),
  )
  const mails = await addressesTaken(
    tx,
    guardians.flatMap(({ one }) => (one.mail === '' ? [] : [one.mail])),
  )
  const phones = await phonesKnown(
    tx,
    guardians.map(({ one }) => one.phone),
  )
  const reasons = forms.map(() => new Set<LookReason>())
  // Within the file too: compared only with those of the same day of birth and a like name.
  const alike = new Map<string, typeof children>()
  for (const [i, one] of children.entries()) {
    const { at, child } = one
    const { birthDate, familyKana, givenKana } = child
    const keys = [kanaKey(familyKana + givenKana), `given ${kanaKey(givenKana || familyKana)}`].map(
      (key) => `${birthDate} ${key}`,
    )
    const others = keys.flatMap((key) => alike.get(key) ?? [])
    const twins = others.filter((other) => other.at !== at && couldBeSame(other.child, child) !== null)
    for (const { at: other } of twins) reasons[other]?.add('double')
    if (doubles.has(i) || twins.length > 0) reasons[at]?.add('double')
    if (isExcluded(settings, child.enrolment)) reasons[at]?.add('enrolled')
    for (const key of keys) alike.set(key, [...(alike.get(key) ?? []), one])
  }
  for (const { at, one } of guardians) {
    if (mails.has(one.mail)) reasons[at]?.add('address')
    if (phones.has(one.phone)) reasons[at]?.add('phone')
  }
  return reasons.map((all) => lookReasons.filter((reason) => all.has(reason)))
}
