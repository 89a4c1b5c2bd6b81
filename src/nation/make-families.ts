/** Households with guardians, logins, children, certificates and what a facility is to know of a child. */
import { attainedOn, firstUsableDay, lastMunicipalDay, lastNationalDay } from '../features/certification/age.ts'
import { sealDeclared } from '../features/certification/declared.ts'
import { certificateNumber } from '../features/certification/number.ts'
import { goesOnAfterThree } from '../features/certification/rules.ts'
import type { CertificateFacts } from '../features/hours/rules.ts'
import type { MunicipalitySettings } from '../features/municipality/rules.ts'
import { addDays, fiscalYearOf, type LocalDate } from '../platform/calendar.ts'
import { type DataKey, newDataKey } from '../platform/crypto.ts'
import { boys, common, familyNames, fathers, girls, mothers } from './names.ts'
import { daysAgo, type Nation, remembered, stamp } from './nation.ts'
import type { TownPlan } from './plan.ts'

export type MadeChild = {
  id: string
  key: DataKey
  birth: LocalDate
  given: readonly [string, string]
  sex: 'female' | 'male'
  certificate: {
    id: string
    state: 'valid' | 'suspended' | 'ended'
    decidedAt: Date
    facts: CertificateFacts
    applicationChild: string | null
  }
}
export type MadeFamily = {
  id: string
  loginId: string | null
  name: readonly [string, string]
  mother: readonly [string, string]
  mail: string | null
  phone: string
  address: string
  children: MadeChild[]
  /** The named account of the demo's page, if this is its family. */
  named: 'guardian' | 'new' | null
}

export type TownOffice = { town: TownPlan; settings: MunicipalitySettings; lastSerial: number }

const agesOf = remembered((birth: LocalDate) => ({
  nationalEnd: lastNationalDay(birth),
  municipalEnd: lastMunicipalDay(birth),
  usable: firstUsableDay(birth, 'dayBefore'),
  attainsThree: attainedOn(birth, 36),
}))

/** One household with `children` children of 6 months to almost 3 years. `recorded`: of each child an application is kept. */
export function makeFamily(
  nation: Nation,
  office: TownOffice,
  children: number,
  { named, recorded }: { named: 'guardian' | 'new' | null; recorded: boolean },
): MadeFamily {
  const { add, chance } = nation
  const { town } = office
  nation.serial.family += 1
  const n = nation.serial.family
  const id = nation.id()
  const name = common(familyNames, chance.share())
  const mother = chance.pick(mothers)
  const address = `${town.name}見本${1 + chance.below(9)}-${1 + chance.below(30)}-${1 + chance.below(25)}`
  const phone = `0900${String(n % 10_000_000).padStart(7, '0')}`
  add('household', [id, town.code])
  // ACC-7: two in a hundred have no mail address, and so no login.
  const mail = named ? `${named}@demo.example` : chance.hit(0.98) ? `family${n}@nation.example` : null
  const guardian = (ordinal: 1 | 2, given: readonly [string, string], own: string | null, tel: string): string | null => {
    const login = own === null ? null : nation.id()
    const opened = named === 'guardian' ? [nation.passwordHash, stamp(nation.now)] : [null, null]
    if (login) {
      add('login', [login, own, `${name[0]} ${given[0]}`, ...opened])
      add('login_role', [
        nation.id(),
        login,
        ordinal === 1 ? 'guardian1' : 'guardian2',
        id,
        null,
        null,
        null,
        null,
        stamp(nation.now),
      ])
    }
    const relationship = ordinal === 1 ? 'mother' : 'father'
    add('guardian', [nation.id(), id, ordinal, login, name[0], given[0], name[1], given[1], relationship, null, address, tel])
    return login
  }
  const loginId = guardian(1, mother, mail, phone)
  if (named === 'guardian' || chance.hit(0.55)) {
    const second = named === 'guardian' ? 'proxy@demo.example' : mail && chance.hit(0.6) ? `second${n}@nation.example` : null
    guardian(2, chance.pick(fathers), second, `0800${String(n % 10_000_000).padStart(7, '0')}`)
  }
  const family: MadeFamily = { id, loginId, name, mother, mail, phone, address, children: [], named }
  for (let i = 0; i < children; i += 1) family.children.push(makeChild(nation, office, family, i, recorded))
  return family
}

function makeChild(nation: Nation, office: TownOffice, family: MadeFamily, color: number, recorded: boolean): MadeChild {
  const { add, chance, today } = nation
  const { town, settings } = office
  const id = nation.id()
  const sex = chance.hit(0.49) ? 'female' : 'male'
  const given = common(sex === 'female' ? girls : boys, chance.share())
  // From 6 months to two weeks before 3 years, each day alike; a named account's child stays usable for a while.
  const birth = addDays(today, -(family.named ? 500 : 184 + chance.below(897)))
  const ages = agesOf(birth)
  add('child', [id, family.id, town.code, family.name[0], given[0], family.name[1], given[1], birth, sex, color])
  const { key, stored } = newDataKey(nation.keys, id)
  add('child_key', [id, stored.kekId, stored.wrapped])
  const began = addDays(today, -(30 + chance.below(200)))
  const from = began > ages.usable ? began : ages.usable
  const decided = addDays(from, -chance.below(5))
  const decidedAt = daysAgo(nation, Math.max(0.01, (Date.parse(today) - Date.parse(decided)) / 86_400_000))
  const goesOn = goesOnAfterThree(settings)
  const state = family.named || chance.hit(0.97) ? 'valid' : chance.hit(0.3) ? 'suspended' : 'ended'
  office.lastSerial += 1
  const certificate = nation.id()
  const applicationChild = recorded ? nation.id() : null
  add('certificate', [
    certificate,
    certificateNumber({ municipality: town.code, reiwaYear: fiscalYearOf(today) - 2018, serial: office.lastSerial }),
    id,
    town.code,
    applicationChild,
    from,
    ages.nationalEnd,
    goesOn ? ages.municipalEnd : null,
    state,
    state === 'ended' ? chance.pick(['moved', 'enrolled', 'withdrawn']) : null,
    state === 'ended' ? stamp(daysAgo(nation, 1 + chance.below(20))) : null,
    chance.hit(0.03) ? sealDeclared(key, certificate, { disability: true, medicalCare: chance.hit(0.2) }) : null,
    stamp(decidedAt),
    stamp(decidedAt),
  ])
  if (chance.hit(0.06)) {
    const grant = chance.pick(['taxExempt', 'lowIncome', 'lowIncome', 'welfare'])
    add('reduction', [nation.id(), id, town.code, grant, from, null, stamp(decidedAt)])
  }
  return {
    id,
    key,
    birth,
    given,
    sex,
    certificate: {
      id: certificate,
      state,
      decidedAt,
      applicationChild,
      facts: {
        id: certificate,
        municipality: town.code,
        from,
        nationalEnd: ages.nationalEnd,
        municipalEnd: goesOn ? ages.municipalEnd : null,
        attainsThree: ages.attainsThree,
        suspended: state !== 'valid',
      },
    },
  }
}
