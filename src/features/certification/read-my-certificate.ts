/** 認定証 on screen (CERT-5). 要支援 is not in it: row-level security keeps that class from guardians. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { childKey } from '../child/child-key.ts'
import { readSettings } from '../municipality/read-settings.ts'
import type { MunicipalitySettings } from '../municipality/rules.ts'
import { openDeclared } from './declared.ts'
import type { getMyCertificate } from './my-contract.ts'
import { myCertificate, myReductions } from './my-queries.ts'
import { showCertificateNumber } from './number.ts'
import { shownCode } from './read-my-pass.ts'
import { certificateState, lastDayOfCertificate, rightsOf } from './rules.ts'

type Answer = { value: ReplyOf<typeof getMyCertificate>; children: readonly string[] }

export async function readMyCertificate(c: HealthContext, { params }: Call<typeof getMyCertificate>): Promise<Answer | Refused> {
  const { tx, today } = c
  const row = await myCertificate(tx, params.childId)
  if (!row) return refuse({ rule: 'CERT-5', code: 'no-certificate' })
  const validity = {
    validFrom: row.valid_from as LocalDate,
    nationalEnd: row.national_end as LocalDate,
    municipalEnd: row.municipal_end as LocalDate | null,
  }
  // A certificate that has not begun shows what it will give on its first day.
  const day = today < validity.validFrom ? validity.validFrom : today
  const town = await readSettings(tx, row.municipality, day)
  if (!town) throw new Error('a certificate of no municipality')
  const key = row.declared ? await childKey(tx, c.keys, params.childId) : null
  const state = certificateState({ ...validity, suspended: row.state === 'suspended' }, today)
  return {
    value: {
      id: row.id,
      number: showCertificateNumber(row.number),
      ownNumber: row.own_number,
      state: row.state === 'ended' ? 'ended' : state,
      endReason: row.end_reason,
      guardian: `${row.guardian_family ?? ''} ${row.guardian_given ?? ''}`.trim(),
      child: `${row.family_name} ${row.given_name}`.trim(),
      kana: `${row.family_kana} ${row.given_kana}`.trim(),
      birthDate: row.birth_date,
      validFrom: validity.validFrom,
      until: lastDayOfCertificate(validity),
      municipality: town.name,
      rights: rightsOf(validity, town.settings),
      reduction: reductionOf(await myReductions(tx, params.childId, day), town.settings),
      ...shownCode(c, row.number),
      declared: row.declared && key ? openDeclared(tx, key, row.id, row.declared) : { disability: false, medicalCare: false },
    },
    children: [params.childId],
  }
}

/** FEE-4: of several classes the largest amount applies. */
function reductionOf(
  rows: Awaited<ReturnType<typeof myReductions>>,
  settings: MunicipalitySettings,
): { perHour: number; until: string | null } | null {
  const [largest] = rows
    .map((row) => ({ perHour: settings.reductions.perHour[row.class] as number, until: row.valid_to }))
    .sort((a, b) => b.perHour - a.perHour)
  return largest && largest.perHour > 0 ? largest : null
}
