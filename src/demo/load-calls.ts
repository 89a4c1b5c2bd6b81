/** 募集 of 定期利用 at a facility of 江東区: one open, with the visitor's child among the entries, and one that the first minute ranks. */
import { seedHashOf } from '../features/draw/draw.ts'
import { periodOf } from '../features/intake/call-rules.ts'
import { addDays, addMonths, firstDayOf, type LocalDate, monthOf } from '../platform/calendar.ts'
import { referenceNumber } from '../platform/ids.ts'
import type { Demo } from './demo.ts'
import type { DemoFamily } from './load-families.ts'

const caller = 'koto-facility@demo.example'
const callerAt = 4

export async function loadCalls(demo: Demo, families: readonly DemoFamily[]): Promise<void> {
  const { tx, today } = demo
  const facility = demo.facilityIds[callerAt]
  const by = await tx.selectFrom('login').select('id').where('mail', '=', caller).executeTakeFirst()
  if (!facility || !by) return
  const own = families.filter((family) => family.showcase).slice(0, 1)
  const near = families.filter((family) => family.municipality === '131083' && family.children.some((child) => child.certified))
  const at = { facility, by: by.id }
  await loadCall(demo, { ...at, months: 2, from: addDays(today, -3), to: addDays(today, 7) }, [...own, ...near.slice(0, 4)])
  await loadCall(demo, { ...at, months: 1, from: addDays(today, -12), to: addDays(today, -4) }, [...own, ...near.slice(4, 9)])
}

type Plan = { facility: string; by: string; months: number; from: LocalDate; to: LocalDate }

async function loadCall({ tx, now, today, id, random }: Demo, plan: Plan, families: readonly DemoFamily[]): Promise<void> {
  // A call closes before its first month begins, also where the demo is loaded at a month's end.
  const month = addMonths(monthOf(plan.to > today ? addDays(plan.to, 1) : today), plan.months)
  const { from, until } = periodOf(plan)
  const seed = Buffer.from(random.bytes(32)).toString('hex')
  const [call, places] = [id(), [id(), id()]]
  await tx
    .insertInto('intake_call')
    .values({
      id: call,
      municipality: '131083',
      facility_id: plan.facility,
      month,
      last_month: addMonths(month, 5),
      entries_from: from,
      entries_until: until,
      one_facility: true,
      residents_first: true,
      sibling_points: 2,
      care_points: 0,
      first_points: 1,
      reserves: 3,
      seed_hash: seedHashOf(seed),
      decided_by: plan.by,
      decided_at: new Date(from.getTime() - 86_400_000),
    })
    .execute()
  await tx.insertInto('intake_seed').values({ call_id: call, seed }).execute()
  const common = { call_id: call, facility_id: plan.facility, start_min: 540, end_min: 690, classes: [0, 1, 2] }
  await tx
    .insertInto('intake_place')
    .values(places.map((place, i) => ({ id: place, weekday: 2 + 2 * i, places: 2 + i, ...common })))
    .execute()
  for (const [i, family] of families.entries()) {
    const child = family.children.find((one) => one.certified && one.birthDate < firstDayOf(month))
    if (!child) continue
    await tx
      .insertInto('intake_entry')
      .values({
        id: id(),
        call_id: call,
        month,
        one_facility: true,
        place_id: places[i % 4 === 3 ? 1 : 0] ?? '',
        child_id: child.id,
        number: referenceNumber(random),
        entered_by: family.loginId,
        entered_at: new Date(Math.min(now.getTime(), from.getTime() + (i + 1) * 7_200_000)),
      })
      .execute()
  }
}
