/** 認定申請: those of one household in five that was certified, and the ones that wait on the office's desk, all with their sealed forms. */
import type { ApplicationForm } from '../features/application/form.ts'
import { readPrefecture } from '../features/application/prefecture.ts'
import { sealNew } from '../features/application/sealed-form.ts'
import { addDays, japanDate, type LocalDate } from '../platform/calendar.ts'
import { referenceNumber } from '../platform/ids.ts'
import type { MadeFamily } from './make-families.ts'
import { boys, common, familyNames, girls, mothers } from './names.ts'
import { daysAgo, type Nation, stamp } from './nation.ts'
import type { TownPlan } from './plan.ts'

type Applicant = {
  name: readonly [string, string]
  mother: readonly [string, string]
  mail: string | null
  phone: string
  street: string
  children: readonly { given: readonly [string, string]; birth: LocalDate; sex: 'female' | 'male' }[]
}

function formOf(town: TownPlan, who: Applicant): ApplicationForm {
  const prefecture = readPrefecture(town.prefecture)
  if (!prefecture) throw new Error(`no prefecture: ${town.prefecture}`)
  return {
    guardian1: {
      familyName: who.name[0],
      familyKana: who.name[1],
      givenName: who.mother[0],
      givenKana: who.mother[1],
      relationship: 'mother',
      mail: who.mail ?? '',
      phone: who.phone,
      address: { postalCode: '1000000', prefecture, city: town.name, street: who.street.slice(town.name.length), building: '' },
    },
    guardian2: null,
    children: who.children.map(({ given, birth, sex }) => ({
      familyName: who.name[0],
      familyKana: who.name[1],
      givenName: given[0],
      givenKana: given[1],
      birthDate: birth,
      sex,
      address: null,
      enrolment: 'none',
      disability: false,
      medicalCare: false,
      careNote: '',
    })),
    reduction: null,
    other: '',
    consents: { residence: 1, use: 1 },
  }
}

type Case = {
  state: 'certified' | 'submitted' | 'reviewing' | 'returned' | 'rejected'
  household: string | null
  /** Days since it was sent, and since it was decided. */
  sent: number
  decided: number | null
  officer: string
  childIds: readonly ({ id: string; child: string; certificate: string } | null)[]
}

function writeCase(nation: Nation, town: TownPlan, who: Applicant, made: Case): void {
  const { add, chance } = nation
  const id = nation.id()
  const number = referenceNumber(chance.random)
  const sealed = sealNew(nation.keys, id, { form: formOf(town, who) })
  const sentAt = daysAgo(nation, made.sent)
  const received = japanDate(sentAt)
  const taken = made.state !== 'submitted'
  const decidedAt = made.decided === null ? null : stamp(daysAgo(nation, made.decided))
  const reason = made.state === 'rejected' ? 'enrolled' : null
  add('application', [
    id,
    number,
    'new',
    who.mail === null ? 'paper' : 'builtIn',
    town.code,
    made.state,
    who.mail,
    who.name[0],
    who.mother[0],
    who.name[1],
    who.mother[1],
    made.household,
    sealed.kek,
    sealed.wrapped_key,
    sealed.sealed,
    taken ? made.officer : null,
    received,
    stamp(sentAt),
    addDays(received, 14),
    made.state === 'returned' ? addDays(nation.today, 7) : null,
    decidedAt,
    decidedAt && made.officer,
    reason,
    decidedAt ?? stamp(sentAt),
  ])
  for (const [i, child] of who.children.entries()) {
    const known = made.childIds[i] ?? null
    const { given, birth, sex } = child
    const names = [who.name[0], given[0], who.name[1], given[1]] as const
    const state = made.state
    add('application_child', [
      known?.id ?? nation.id(),
      id,
      town.code,
      i + 1,
      `${number}-${i + 1}`,
      state,
      ...names,
      birth,
      sex,
      known?.child ?? null,
      known?.certificate ?? null,
      reason,
    ])
  }
  const event = (at: string, name: string, login: string | null): void =>
    add('application_event', [nation.id(), id, at, name, login ? 'wardOfficer' : 'anonymous', login, '{}'])
  event(stamp(sentAt), 'submit', null)
  if (taken) event(stamp(daysAgo(nation, made.sent * 0.7 + (made.decided ?? 0) * 0.3)), 'take', made.officer)
  const last = { certified: 'certify', rejected: 'reject', returned: 'return', submitted: null, reviewing: null }[made.state]
  if (last) event(decidedAt ?? stamp(daysAgo(nation, made.sent * 0.4)), last, made.officer)
}

export function recordCertified(nation: Nation, town: TownPlan, family: MadeFamily, officer: string): void {
  const children = family.children.filter((child) => child.certificate.applicationChild !== null)
  if (children.length === 0) return
  const decided = Math.max(...children.map((c) => (nation.now.getTime() - c.certificate.decidedAt.getTime()) / 86_400_000))
  const { name, mother, mail, phone, address } = family
  writeCase(
    nation,
    town,
    { name, mother, mail, phone, street: address, children },
    {
      state: 'certified',
      household: family.id,
      sent: decided + 4 + nation.chance.below(10),
      decided,
      officer,
      childIds: children.map((c) => ({ id: c.certificate.applicationChild ?? '', child: c.id, certificate: c.certificate.id })),
    },
  )
}

/** New ones on the desk: most wait or are looked at, a few are late. */
export function makeWaiting(nation: Nation, town: TownPlan, officers: readonly string[], count: number): void {
  const { chance, today } = nation
  for (let i = 0; i < count; i += 1) {
    const state = chance.pick(['submitted', 'submitted', 'submitted', 'reviewing', 'reviewing', 'returned', 'rejected'] as const)
    nation.serial.family += 1
    const n = nation.serial.family
    const sex = chance.hit(0.49) ? 'female' : 'male'
    const child = {
      given: common(sex === 'female' ? girls : boys, chance.share()),
      birth: addDays(today, -(160 + chance.below(800))),
      sex,
    } as const
    const who = {
      name: common(familyNames, chance.share()),
      mother: chance.pick(mothers),
      mail: `applicant${n}@nation.example`,
      phone: `0900${String(n % 10_000_000).padStart(7, '0')}`,
      street: `${town.name}見本${1 + chance.below(9)}-${1 + chance.below(30)}`,
      children: [child],
    }
    const sent = 1 + chance.below(18) * (chance.hit(0.9) ? 0.8 : 1.5)
    writeCase(nation, town, who, {
      state,
      household: null,
      sent,
      decided: state === 'rejected' ? sent * 0.3 : null,
      officer: chance.pick(officers),
      childIds: [null],
    })
  }
}
