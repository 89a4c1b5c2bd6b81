import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { mostCounted } from '../../platform/most-counted.ts'
import { showCertificateNumber } from './number.ts'
import type { listCertificates } from './office-contract.ts'
import { certificateCount, certificateList, listRows } from './office-queries.ts'
import { certificateState, lastDayOfCertificate } from './rules.ts'

/** 認定児童: the newest certificate of each child of the own town. */
export async function readCertificateList(
  c: ReadContext,
  { query }: Call<typeof listCertificates>,
): Promise<ReplyOf<typeof listCertificates>> {
  const town = c.actor.municipality ?? ''
  const asked = { ...query, q: query.q.normalize('NFKC').trim() }
  const rows = await certificateList(c.tx, asked, town, c.today)
  const found = Math.min(mostCounted, rows[0]?.found ?? (await certificateCount(c.tx, asked, town, c.today)))
  return {
    rows: rows.map((row) => {
      const validity = { validFrom: row.valid_from, nationalEnd: row.national_end, municipalEnd: row.municipal_end }
      return {
        id: row.id,
        childId: row.child_id,
        number: showCertificateNumber(row.number),
        ownNumber: row.own_number,
        name: [row.family_name, row.given_name].filter(Boolean).join(' '),
        kana: [row.family_kana, row.given_kana].filter(Boolean).join(' '),
        birthDate: row.birth_date,
        validFrom: row.valid_from,
        until: lastDayOfCertificate(validity),
        state: row.state === 'ended' ? 'ended' : certificateState({ ...validity, suspended: row.state === 'suspended' }, c.today),
        reduction: row.reduction,
      }
    }),
    found,
    pages: Math.max(1, Math.ceil(found / listRows)),
  }
}
