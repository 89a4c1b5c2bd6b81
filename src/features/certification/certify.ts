/**
 * 認定 (CERT-3, CERT-7, ACC-1..3, ACC-7): certificates, and where they are new household, guardians, logins with one-time links,
 * children and their keys. One transaction of the caller's: all or nothing. Every channel ends here.
 */
import type { OwedMail } from '../../platform/act.ts'
import { addDays, type LocalDate, localDate, yearOf } from '../../platform/calendar.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { showBirthDate } from '../../platform/japanese-date.ts'
import { isRefused, type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import type { ApplicationForm, Child } from '../application/form.ts'
import { childKey, ensureChildKey } from '../child/child-key.ts'
import type { MunicipalitySettings } from '../municipality/rules.ts'
import type { Decision } from './decision-schema.ts'
import { sealDeclared } from './declared.ts'
import { certificateNumber } from './number.ts'
import { openHousehold } from './open-household.ts'
import {
  certifiedElsewhere,
  householdChildren,
  insertCertificate,
  insertChild,
  insertReduction,
  nextSerial,
  runningCertificate,
  updateChild,
} from './queries.ts'
import { reductionFrom, reductionUntil } from './reduction-span.ts'
import { certificateStart, eligibility, lastDayOfCertificate } from './rules.ts'

export type Certifying = {
  municipality: string
  settings: MunicipalitySettings
  /** The case; adopting a household that moved here asks for it. */
  application: string
  receivedOn: LocalDate
  decidedOn: LocalDate
  form: Pick<ApplicationForm, 'guardian1' | 'guardian2'>
  /** A known household that an officer confirmed (ACC-1); null makes a new one. */
  household: string | null
  /** `at`: place in the body, for pointers. */
  children: readonly { applicationChild: string; at: number; child: Child; decision: Decision }[]
}

export type Certified = {
  household: string
  children: { applicationChild: string; child: string; certificate: string; number: string }[]
  mails: OwedMail[]
}

/** Judges first, writes then; a refusal of a later child leaves nothing because the caller's transaction rolls back. */
export async function certify(c: WriteContext, what: Certifying): Promise<Certified | Refused> {
  const planned = what.children.map((one) => planOf(one, what))
  const wrong = planned.flatMap((plan) => ('refusal' in plan ? [plan.refusal] : []))
  if (wrong.length > 0) return { refused: wrong }
  const opened = await openHousehold(c, what)
  if (isRefused(opened)) return opened
  const { household } = opened

  const known = await householdChildren(c.tx, [household])
  const certified: Certified['children'] = []
  for (const plan of planned) {
    if ('refusal' in plan) continue
    const { child, decision } = plan
    const twin = decision.childId === null ? null : known.find(({ id }) => id === decision.childId)
    if (twin === undefined || (twin && twin.birth_date !== child.birthDate))
      return refuse({ rule: 'CERT-6', code: 'certify.other-child', pointer: `/children/${plan.at}/childId` })
    const id = twin?.id ?? c.id()
    const address = { postal_code: child.address?.postalCode ?? null, address: child.address ? lineOf(child.address) : null }
    const name = {
      family_name: child.familyName,
      given_name: child.givenName,
      family_kana: child.familyKana,
      given_kana: child.givenKana,
      sex: child.sex,
    }
    if (twin) {
      // Written first: the row's lock makes a second officer with another case of this child wait, and then see the certificate.
      await updateChild(c.tx, id, { ...name, ...address })
      const running = await runningCertificate(c.tx, id, c.today)
      if (running) return refuse({ rule: 'CERT-6', code: 'certify.already', pointer: `/children/${plan.at}/childId` })
    } else {
      await insertChild(c.tx, {
        id,
        household_id: household,
        municipality: what.municipality,
        ...name,
        ...address,
        birth_date: child.birthDate,
        color: (known.length + certified.length) % 12,
        created_at: c.now,
      })
    }
    const validFrom = twin ? await startAfterElsewhere(c, id, plan) : plan.validFrom
    if (isRefused(validFrom)) return validFrom
    const certificate = c.id()
    const key = (twin && (await childKey(c.tx, c.keys, id))) || (await ensureChildKey(c.tx, c.keys, id))
    const number = certificateNumber({
      municipality: what.municipality,
      // Counted on from 2019 whatever the era, so that numbers stay unique and in order. [D]
      reiwaYear: yearOf(what.decidedOn) - 2018,
      serial: await nextSerial(c.tx, what.municipality, yearOf(what.decidedOn) - 2018),
    })
    const declares = child.disability || child.medicalCare
    await insertCertificate(c.tx, {
      id: certificate,
      number,
      own_number: decision.ownNumber || null,
      child_id: id,
      municipality: what.municipality,
      application_child_id: plan.applicationChild,
      valid_from: validFrom,
      national_end: plan.nationalEnd,
      municipal_end: plan.municipalEnd,
      declared: declares ? sealDeclared(key, certificate, child) : null,
      decided_by: c.actor.loginId,
      now: c.now,
    })
    if (plan.reduction)
      await insertReduction(c.tx, {
        id: c.id(),
        child_id: id,
        municipality: what.municipality,
        ...plan.reduction,
        decided_by: c.actor.loginId,
        now: c.now,
      })
    certified.push({ applicationChild: plan.applicationChild, child: id, certificate, number })
  }
  return { household, children: certified, mails: opened.mails }
}

/** 転入: a child whom another town certifies to a day that is decided begins here on the day after it (ELIG-2). */
async function startAfterElsewhere(c: WriteContext, child: string, plan: Plan): Promise<LocalDate | Refused> {
  const until = await certifiedElsewhere(c.tx, child)
  if (until === null || until < plan.validFrom) return plan.validFrom
  const from = addDays(until, 1)
  const last = lastDayOfCertificate(plan)
  const pointer = `/children/${plan.at}/validFrom`
  if (from > last) return refuse({ rule: 'ELIG-2', code: 'certify.too-late', slots: { last: showBirthDate(last) }, pointer })
  // A day that the officer chose is not moved behind the officer's back.
  return plan.decision.validFrom === null
    ? from
    : refuse({ rule: 'ELIG-2', code: 'certify.elsewhere-until', slots: { from: showBirthDate(from) }, pointer })
}

export const lineOf = ({ prefecture, city, street, building }: NonNullable<Child['address']>): string =>
  `${prefecture}${city}${street}${building === '' ? '' : ` ${building}`}`

type Given = Certifying['children'][number]
export type Plan = Given & {
  validFrom: LocalDate
  nationalEnd: LocalDate
  municipalEnd: LocalDate | null
  reduction: { class: NonNullable<Decision['reduction']>['class']; valid_from: LocalDate; valid_to: LocalDate | null } | null
}

/** CERT-7 and ELIG-2 of one child; an officer may set the start, but not before AGE-2 and not after the last day. */
export function planOf(
  given: Given,
  what: Pick<Certifying, 'settings' | 'receivedOn' | 'decidedOn'>,
): Plan | { refusal: Refusal } {
  const { child, decision, at } = given
  const { firstDay, lastDay, municipalLastDay } = eligibility(child.birthDate, what.settings, what.decidedOn)
  const validFrom =
    decision.validFrom === null
      ? certificateStart({ birthDate: child.birthDate, ...what }, what.settings)
      : localDate(decision.validFrom)
  const last = lastDayOfCertificate({ nationalEnd: lastDay, municipalEnd: municipalLastDay })
  const pointer = `/children/${at}/validFrom`
  if (validFrom < firstDay)
    return { refusal: { rule: 'AGE-2', code: 'certify.too-early', slots: { firstDay: showBirthDate(firstDay) }, pointer } }
  if (validFrom > last)
    return { refusal: { rule: 'ELIG-2', code: 'certify.too-late', slots: { last: showBirthDate(last) }, pointer } }
  const from = reductionFrom(what, what.settings.reductions.from)
  const until = decision.reduction?.until ? localDate(decision.reduction.until) : null
  if (until !== null && until < from)
    return {
      refusal: {
        rule: 'FEE-4',
        code: 'certify.reduction-over',
        slots: { from: showBirthDate(from) },
        pointer: `/children/${at}/reduction/until`,
      },
    }
  return {
    ...given,
    validFrom,
    nationalEnd: lastDay,
    municipalEnd: municipalLastDay,
    reduction: decision.reduction && {
      class: decision.reduction.class,
      valid_from: from,
      valid_to: reductionUntil(decision.reduction.class, from, until, {
        switchMonth: what.settings.reductions.taxYearSwitchMonth,
      }),
    },
  }
}
