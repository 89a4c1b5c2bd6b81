/** Sixty families: guardians, children, keys, certificates, acceptances. The first two are the accounts guardian@ and new@. */

import { lastMunicipalDay, lastNationalDay } from '../features/certification/age.ts'
import { certificateNumber } from '../features/certification/number.ts'
import { demoTowns } from '../features/municipality/towns.ts'
import { addDays, type LocalDate } from '../platform/calendar.ts'
import { newDataKey } from '../platform/crypto.ts'
import { type Demo, pick, pickIndex, reiwaYear } from './demo.ts'
import { loadSheet } from './load-sheet.ts'
import { children as childNames, facilities, familyNames, fathers, mothers } from './names.ts'

export type DemoFamily = {
  id: string
  municipality: string
  children: { id: string; birthDate: LocalDate; certified: boolean }[]
  facility: number | null
  loginId: string
  /** guardian@'s own family. */
  showcase: boolean
}

const shares = [
  ['131075', 24],
  ['131083', 20],
  ['142182', 8],
  ['281000', 6],
  ['232386', 2],
] as const

/** A family of each other kind of town that a visitor may be. */
const openAccounts: Readonly<Record<string, string>> = { '131083': 'koto', '142182': 'ayase', '232386': 'nagakute' }

export async function loadFamilies(demo: Demo): Promise<DemoFamily[]> {
  const families: DemoFamily[] = []
  let serial = 120
  for (const [municipality, count] of shares)
    for (let i = 0; i < count; i += 1) {
      serial += 1
      const special = municipality === '131075' ? (i === 0 ? 'guardian' : i === 1 ? 'new' : null) : null
      const open = i === 0 ? (openAccounts[municipality] ?? null) : null
      // The first facility is the one that facility@ works for: half of its town's families use it, so that its board is alive.
      const home = municipality === '131075' && special !== 'new' && i < 14 ? 0 : null
      families.push(await loadFamily(demo, { municipality, serial: serial * 2, special, open, home }))
    }
  return families
}

async function loadFamily(
  demo: Demo,
  plan: { municipality: string; serial: number; special: 'guardian' | 'new' | null; open: string | null; home: number | null },
): Promise<DemoFamily> {
  const { municipality, serial, special, open, home } = plan
  const mail = special ?? open ?? `family${serial}`
  const withPassword = special === 'guardian' || open !== null
  const { tx, random, now, today } = demo
  const id = demo.id()
  const loginId = demo.id()
  // Each in turn, so that a board hardly ever shows one name twice.
  const [family, familyKana] = inTurn(familyNames, serial / 2)
  const [given, givenKana] = pick(random, mothers)
  await tx.insertInto('household').values({ id, municipality }).execute()
  await tx
    .insertInto('login')
    .values({
      id: loginId,
      mail: `${mail}@demo.example`,
      display_name: `${family} ${given}`,
      password_hash: withPassword ? demo.passwordHash : null,
      password_set_at: withPassword ? now : null,
    })
    .execute()
  const town = demoTowns.find((t) => t.code === municipality)?.name ?? ''
  const guardian = {
    household_id: id,
    family_name: family,
    family_kana: familyKana,
    postal_code: null,
    address: `${town}見本${1 + pickIndex(random, 5)}-${1 + pickIndex(random, 20)}-${1 + pickIndex(random, 15)}`,
  }
  await tx
    .insertInto('guardian')
    .values({
      id: demo.id(),
      ...guardian,
      ordinal: 1,
      login_id: loginId,
      given_name: given,
      given_kana: givenKana,
      relationship: 'mother',
      phone: `0900000${String(serial).padStart(4, '0')}`,
    })
    .execute()
  await role(demo, loginId, 'guardian1', id)
  if (special === 'guardian') {
    const proxyId = demo.id()
    const [father, fatherKana] = pick(random, fathers)
    await tx
      .insertInto('login')
      .values({
        id: proxyId,
        mail: 'proxy@demo.example',
        display_name: `${family} ${father}`,
        password_hash: demo.passwordHash,
        password_set_at: now,
      })
      .execute()
    await tx
      .insertInto('guardian')
      .values({
        id: demo.id(),
        ...guardian,
        ordinal: 2,
        login_id: proxyId,
        given_name: father,
        given_kana: fatherKana,
        relationship: 'father',
        phone: `0800000${String(serial).padStart(4, '0')}`,
      })
      .execute()
    await role(demo, proxyId, 'guardian2', id)
  }
  const count = special === 'guardian' ? 2 : special === 'new' ? 1 : 1 + (pickIndex(random, 5) === 0 ? 1 : 0)
  const made: DemoFamily['children'] = []
  for (let i = 0; i < count; i += 1) {
    // Between 7 months and 2 years 10 months old; guardian@'s second child is a baby who is not yet certified.
    const ageDays = special === 'guardian' && i === 1 ? 130 : 220 + pickIndex(random, 800)
    const certified = !(special === 'guardian' && i === 1)
    made.push(
      await loadChild(demo, {
        household: id,
        municipality,
        family,
        familyKana,
        birthDate: addDays(today, -ageDays),
        serial: serial + i,
        certified,
        color: i,
        confirmed: special !== 'new',
        showcase: special === 'guardian',
        guardian: { name: `${family} ${given}`, phone: `0900000${String(serial).padStart(4, '0')}` },
      }),
    )
  }
  const here = facilities.flatMap((f, n) => (f.municipality === municipality && f.flexibleWay !== 'outside' ? [n] : []))
  const drawn = special === 'new' ? null : (home ?? (here.length > 0 ? pick(random, here) : null))
  // The families that visitors try are at their town's first facility: it takes every class.
  const facility = open === null ? drawn : (here[0] ?? null)
  const facilityId = facility === null ? undefined : demo.facilityIds[facility]
  if (facilityId !== undefined)
    for (const child of made.filter((c) => c.certified)) {
      await tx
        .insertInto('facility_relation')
        .values({ child_id: child.id, facility_id: facilityId, live_until: addDays(today, 150) })
        .execute()
      await tx
        .insertInto('facility_acceptance')
        .values({
          id: demo.id(),
          child_id: child.id,
          facility_id: facilityId,
          kinds: ['regular', 'flexible'],
          accepted_at: new Date(now.getTime() - 40 * 86_400_000),
        })
        .execute()
    }
  return { id, municipality, children: made, facility, loginId, showcase: special === 'guardian' }
}

function inTurn<T>(list: readonly T[], n: number): T {
  const value = list[Math.floor(n) % list.length]
  if (value === undefined) throw new RangeError('nothing to take in turn')
  return value
}

async function role(demo: Demo, loginId: string, kind: 'guardian1' | 'guardian2', household: string): Promise<void> {
  await demo.tx
    .insertInto('login_role')
    .values({ id: demo.id(), login_id: loginId, kind, household_id: household, valid_from: demo.now })
    .execute()
}

type ChildPlan = {
  household: string
  municipality: string
  family: string
  familyKana: string
  birthDate: LocalDate
  serial: number
  certified: boolean
  color: number
  confirmed: boolean
  guardian: { name: string; phone: string }
  showcase: boolean
}

async function loadChild(demo: Demo, plan: ChildPlan): Promise<DemoFamily['children'][number]> {
  const { tx, now, today } = demo
  const id = demo.id()
  const [given, givenKana, sex] = inTurn(childNames, plan.serial / 2 + 3 * plan.color)
  await tx
    .insertInto('child')
    .values({
      id,
      household_id: plan.household,
      municipality: plan.municipality,
      family_name: plan.family,
      given_name: given,
      family_kana: plan.familyKana,
      given_kana: givenKana,
      birth_date: plan.birthDate,
      sex,
      color: plan.color,
    })
    .execute()
  const { stored } = newDataKey(demo.keys, id)
  await tx.insertInto('child_key').values({ child_id: id, kek: stored.kekId, wrapped: stored.wrapped }).execute()
  if (plan.certified) {
    const goesOn =
      demoTowns.find((t) => t.code === plan.municipality)?.rows.some((r) => r.value.layers?.some((l) => l.endsAtFiscalYear)) ??
      false
    await tx
      .insertInto('certificate')
      .values({
        id: demo.id(),
        number: certificateNumber({ municipality: plan.municipality, reiwaYear: reiwaYear(today), serial: plan.serial }),
        child_id: id,
        municipality: plan.municipality,
        valid_from: addDays(today, -50),
        national_end: lastNationalDay(plan.birthDate),
        municipal_end: goesOn ? lastMunicipalDay(plan.birthDate) : null,
        state: 'valid',
        decided_at: new Date(now.getTime() - 50 * 86_400_000),
        notified_at: new Date(now.getTime() - 50 * 86_400_000),
      })
      .execute()
  }
  if (plan.confirmed && plan.certified)
    for (const part of ['contacts', 'sheet'] as const)
      await tx
        .insertInto('child_sheet_confirmation')
        .values({ id: demo.id(), child_id: id, part, confirmed_at: new Date(now.getTime() - 30 * 86_400_000) })
        .execute()
  if (plan.confirmed && plan.certified) await loadSheet(demo, { id, serial: plan.serial, showcase: plan.showcase }, plan.guardian)
  return { id, birthDate: plan.birthDate, certified: plan.certified }
}
