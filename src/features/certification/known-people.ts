/** Who a household is today, as its forms of change start from it (CERT-4). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { showPhone } from '../../platform/japanese.ts'
import { fullName, type Known } from './change-form.ts'
import { childrenOf, peopleOf } from './change-queries.ts'
import { newestCertificate } from './end-queries.ts'
import { lastDayOfCertificate } from './rules.ts'

const nameOf = (row: { family_name: string; given_name: string; family_kana: string; given_kana: string }) => ({
  familyName: row.family_name,
  givenName: row.given_name,
  familyKana: row.family_kana,
  givenKana: row.given_kana,
})

export async function readPeople(tx: ReadTx, household: string, municipality: string, today: LocalDate) {
  const guardians = await peopleOf(tx, household)
  const children = await childrenOf(tx, household)
  const running = []
  for (const child of children) {
    const row = await newestCertificate(tx, child.id, municipality)
    const last = row && lastDayOfCertificate({ nationalEnd: row.national_end, municipalEnd: row.municipal_end })
    const until = row && last && row.state !== 'ended' && last >= today ? last : null
    running.push({ child, until, endDecided: until !== null && row?.end_reason != null })
  }
  const known: Known = {
    today,
    guardians: guardians.map((g) => ({
      ordinal: g.ordinal === 2 ? 2 : 1,
      ...nameOf(g),
      phone: g.phone,
      address: g.address,
      mail: g.mail,
    })),
    children: children.map((child) => ({ id: child.id, ...nameOf(child) })),
  }
  return {
    known,
    guardians,
    shown: {
      guardians: guardians.map((g) => ({
        ordinal: g.ordinal === 2 ? (2 as const) : (1 as const),
        ...nameOf(g),
        name: fullName(nameOf(g)),
        postalCode: g.postal_code,
        address: g.address,
        phone: g.phone && showPhone(g.phone),
      })),
      children: running.map(({ child, until, endDecided }) => ({
        id: child.id,
        ...nameOf(child),
        name: fullName(nameOf(child)),
        birthDate: child.birth_date,
        until,
        endDecided,
      })),
    },
  }
}
