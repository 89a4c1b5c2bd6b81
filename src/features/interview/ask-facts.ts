/** Per kind of place: how this facility takes interviews, and why this family cannot ask for one now (INT-2). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { classAge } from '../certification/age.ts'
import { describeFacility } from '../facility/describe-facility.ts'
import { classesOf } from '../facility/rules.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { ClassAge, SlotKind } from '../slot/rules.ts'
import { acceptancesOf, certificatesOf, interviewsOf } from './queries.ts'
import { askRefusals, type InterviewWay } from './rules.ts'

export type AskWay = { kind: SlotKind; way: InterviewWay; reasons: Refusal[] }

/** null: there is no such public facility. */
export async function readAskWays(
  tx: ReadTx,
  child: { id: string; birth_date: string },
  facilityId: string,
  today: LocalDate,
): Promise<AskWay[] | null> {
  const facility = await describeFacility(tx, facilityId, today)
  if (!facility) return null
  const town = await readSettings(tx, facility.municipality, today)
  const birth = child.birth_date as LocalDate
  const certificates = await certificatesOf(tx, child.id, birth)
  const interviews = await interviewsOf(tx, child.id, facilityId)
  const acceptances = await acceptancesOf(tx, child.id)
  return facility.kinds.map(({ kind, interview }) => ({
    kind,
    way: interview,
    reasons: askRefusals(
      {
        certificates,
        classAge: Math.min(2, classAge(birth, today)) as ClassAge,
        kind,
        way: interview,
        acceptsOthers: facility.outsiders,
        facilityMunicipality: facility.municipality,
        acceptedClasses: classesOf(facility.classes),
        interviews,
        acceptances,
        facility: facilityId,
        validMonths: town?.settings.interviewMonths ?? null,
      },
      today,
    ),
  }))
}
