/** A child as its guardians see it: facts, certificate in short, who has looked at its data (SEE-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { certificateState, lastDayOfCertificate } from '../certification/rules.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { confirmationMonths } from './confirmation-months.ts'
import type { getChild } from './contract.ts'
import { fullKana, fullName } from './names.ts'
import { childById, confirmationsOf, newestCertificate, readsOf } from './queries.ts'
import { standingOf } from './standing.ts'

const shownReads = 100

export async function readChild(c: ReadContext, { params }: Call<typeof getChild>): Promise<ReplyOf<typeof getChild> | Refused> {
  const { tx, today } = c
  const child = await childById(tx, params.childId)
  if (!child) return refuse({ rule: 'ACC-1', code: 'not-found' })
  const town = await readSettings(tx, child.municipality, today)
  const confirmed = await confirmationsOf(tx, [child.id])
  const months = (await confirmationMonths(tx, [child], today)).get(child.id) ?? 6
  const reads = await readsOf(tx, child.id, shownReads)
  return {
    id: child.id,
    name: fullName(child),
    kana: fullKana(child),
    nickname: child.nickname,
    birthDate: child.birth_date,
    sex: child.sex,
    municipality: town?.name ?? '',
    certificate: shortCertificate(await newestCertificate(tx, child.id), today),
    contacts: standingOf(confirmed.get(`${child.id} contacts`) ?? null, months, today),
    sheet: standingOf(confirmed.get(`${child.id} sheet`) ?? null, months, today),
    reads: reads.map((row) => ({
      at: row.at.toISOString(),
      place: row.facility ?? row.town ?? '',
      role: row.facility ? ('facility' as const) : row.town ? ('office' as const) : ('other' as const),
      kind: row.actor_kind,
      event: row.event,
    })),
  }
}

type Certificate = NonNullable<Awaited<ReturnType<typeof newestCertificate>>>
function shortCertificate(row: Certificate | undefined, today: LocalDate) {
  if (!row) return null
  const validity = {
    validFrom: row.valid_from as LocalDate,
    nationalEnd: row.national_end as LocalDate,
    municipalEnd: row.municipal_end as LocalDate | null,
  }
  return {
    state:
      row.state === 'ended' ? ('ended' as const) : certificateState({ ...validity, suspended: row.state === 'suspended' }, today),
    validFrom: validity.validFrom,
    until: lastDayOfCertificate(validity),
  }
}
