/** SQL of the paying town's checks (CLM-3): what it knows of the children of a claim. Row-level security keeps it to its own residents. */
import { sql } from 'kysely'
import { japanTime, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { TownChild } from './checks.ts'

type Asked = {
  town: string
  facility: string
  children: readonly string[]
  months: readonly LocalMonth[]
  from: LocalDate
  to: LocalDate
}

export async function selectTownChildren(tx: ReadTx, asked: Asked): Promise<Map<string, TownChild>> {
  const ids = [...asked.children]
  if (ids.length === 0) return new Map()
  const certificates = await tx
    .selectFrom('certificate')
    .innerJoin('child', 'child.id', 'certificate.child_id')
    .select([
      'certificate.child_id',
      'certificate.valid_from',
      'certificate.national_end',
      'certificate.municipal_end',
      'certificate.state',
    ])
    .select(['child.birth_date', 'child.municipality as residence'])
    .where('certificate.child_id', 'in', ids)
    .where('certificate.municipality', '=', asked.town)
    .execute()
  const support = await tx
    .selectFrom('support_need')
    .select(['child_id', 'valid_from', 'valid_to'])
    .where('child_id', 'in', ids)
    .execute()
  const granted = await tx
    .selectFrom('hours_balance')
    .select(['child_id', 'month', 'granted'])
    .where('child_id', 'in', ids)
    .where('month', 'in', [...asked.months])
    .where('layer', '=', 'national')
    .execute()
  const { rows: claimed } = await sql<{ child: string; month: LocalMonth; minutes: number }>`
    select l.child_id as child, to_char(l.date, 'YYYY-MM') as month, sum(l.minutes)::int as minutes
    from claim_line l join claim c on c.id = l.claim_id
    where l.child_id = any(${ids}::uuid[]) and l.kind = 'use' and l.carried_from is null and c.state <> 'returned'
      and not exists (select from claim d where d.corrects = c.id and d.state <> 'returned')
      and l.date between ${asked.from} and ${asked.to}
    group by 1, 2`.execute(tx)
  const { rows: elsewhere } = await sql<{
    child: string
    date: LocalDate
    start: number
    end: number
    in: Date | null
    out: Date | null
  }>`
    select b.child_id as child, b.date, b.start_min as start, b.end_min as "end", i.at as "in", o.at as "out"
    from booking b
      left join attendance i on i.booking_id = b.id and i.direction = 'in'
      left join attendance o on o.booking_id = b.id and o.direction = 'out'
    where b.child_id = any(${ids}::uuid[]) and b.facility_id <> ${asked.facility} and b.state in ('used', 'inUse')
      and b.date between ${asked.from} and ${asked.to}`.execute(tx)
  const found = new Map<string, TownChild>()
  for (const row of certificates) {
    if (found.has(row.child_id)) continue
    const own = <R extends { child_id: string }>(rows: readonly R[]) => rows.filter((one) => one.child_id === row.child_id)
    found.set(row.child_id, {
      birthDate: row.birth_date,
      certificates: own(certificates).map((one) => ({
        from: one.valid_from,
        nationalEnd: one.national_end,
        until: one.municipal_end ?? one.national_end,
        suspended: one.state === 'suspended',
      })),
      support: row.residence === asked.town ? own(support).map((one) => ({ from: one.valid_from, to: one.valid_to })) : null,
      cap: new Map(
        own(granted).map((one) => [
          one.month,
          { granted: one.granted, claimed: claimed.find((c) => c.child === row.child_id && c.month === one.month)?.minutes ?? 0 },
        ]),
      ),
      elsewhere: elsewhere
        .filter((one) => one.child === row.child_id)
        .map((one) => ({
          date: one.date,
          start: one.in ? japanTime(one.in) : one.start,
          end: one.out ? japanTime(one.out) : one.end,
        })),
    })
  }
  return found
}

export const selectPayments = (tx: ReadTx, municipality: string) =>
  tx
    .selectFrom('payment_run')
    .select(['id', 'pay_on', 'total_yen', 'claims'])
    .where('municipality', '=', municipality)
    .orderBy('pay_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

export const selectPayment = (tx: ReadTx, id: string) =>
  tx.selectFrom('payment_run').select(['id', 'municipality', 'pay_on', 'total_yen']).where('id', '=', id).executeTakeFirst()

/** What a run pays: one row per claim with the account of its facility. */
export const selectPaid = (tx: ReadTx, payment: string) =>
  tx
    .selectFrom('claim')
    .innerJoin('facility', 'facility.id', 'claim.facility_id')
    .leftJoin('claim as base', 'base.id', 'claim.corrects')
    .select([
      'claim.id',
      'claim.month',
      'claim.version',
      'claim.approved_yen',
      'base.approved_yen as before_yen',
      'facility.id as facility',
      'facility.number',
      'facility.name',
    ])
    .where('claim.payment_id', '=', payment)
    .orderBy('facility.number')
    .orderBy('claim.month')
    .execute()
