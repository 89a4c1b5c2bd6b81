import { japanDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { listMunicipalities } from '../municipality/list-municipalities.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { classAge } from './age.ts'
import { readPeople } from './known-people.ts'
import { showCertificateNumber } from './number.ts'
import type { getCertifiedChild, loginStates } from './office-contract.ts'
import { certificatesOf, childOfTown, reductionsOf } from './office-queries.ts'
import { guardiansOf, handedOverUse, householdChildren } from './queries.ts'
import { certificateState, rightsOf } from './rules.ts'

type Reply = ReplyOf<typeof getCertifiedChild>
type LoginState = (typeof loginStates)[number]

/** A child with its certificates and the household behind it, as its town reads them. */
export async function readCertifiedChild(c: ReadContext, { params }: Call<typeof getCertifiedChild>): Promise<Reply | Refused> {
  const child = await childOfTown(c.tx, params.childId)
  const town = await readSettings(c.tx, c.actor.municipality ?? '', c.today)
  if (!child || !town) return refuse({ rule: 'SEE-1', code: 'not-found' })
  const guardians = await guardiansOf(c.tx, child.household_id)
  const children = await householdChildren(c.tx, [child.household_id])
  const certificates = await certificatesOf(c.tx, child.id)
  const handed = await handedOverUse(c.tx, child.id)
  const towns = new Map(handed.length === 0 ? [] : (await listMunicipalities(c.tx, c.today)).map((one) => [one.code, one.name]))
  return {
    id: child.id,
    name: nameOf(child),
    kana: [child.family_kana, child.given_kana].filter(Boolean).join(' '),
    birthDate: child.birth_date,
    address: child.address ?? guardians[0]?.address ?? '',
    classAge: classAge(child.birth_date, c.today),
    certificates: certificates.map((row) => {
      const validity = { validFrom: row.valid_from, nationalEnd: row.national_end, municipalEnd: row.municipal_end }
      return {
        id: row.id,
        number: showCertificateNumber(row.number),
        ownNumber: row.own_number,
        state: row.state === 'ended' ? 'ended' : certificateState({ ...validity, suspended: row.state === 'suspended' }, c.today),
        endReason: row.end_reason,
        validFrom: row.valid_from,
        nationalEnd: row.national_end,
        municipalEnd: row.municipal_end,
        decidedOn: japanDate(row.decided_at),
        rights: rightsOf(validity, town.settings),
      }
    }),
    reductions: (await reductionsOf(c.tx, child.id)).map((row) => ({
      class: row.class,
      from: row.valid_from,
      until: row.valid_to,
      perHour: town.settings.reductions.perHour[row.class],
    })),
    household: {
      id: child.household_id,
      guardians: guardians.map((row) => ({
        ordinal: row.ordinal === 1 ? 1 : 2,
        name: nameOf(row),
        relationship: row.relationship,
        address: row.address,
        phone: row.phone && showPhone(row.phone),
        mail: row.mail,
        login: loginState(row),
      })),
      people: (await readPeople(c.tx, child.household_id, town.code, c.today)).shown,
      siblings: children
        .filter(({ id }) => id !== child.id)
        .map((row) => ({ id: row.id, name: nameOf(row), birthDate: row.birth_date })),
    },
    handedOver: handed.map(({ municipality, ...use }) => ({ ...use, town: towns.get(municipality) ?? '' })),
    mayAct: c.actor.kind !== 'wardViewer',
  }
}

const nameOf = (row: { family_name: string; given_name: string }): string =>
  [row.family_name, row.given_name].filter(Boolean).join(' ')

const loginState = (row: { login_id: string | null; password_set_at: Date | null; blocked_at: Date | null }): LoginState =>
  row.login_id === null ? 'none' : row.blocked_at ? 'blocked' : row.password_set_at ? 'active' : 'waiting'
