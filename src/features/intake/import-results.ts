/** The town's file of results (REG-1): all rows or none. */
import { type Done, done, type OwedMail } from '../../platform/act.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import type { Refusal, Refused } from '../../platform/refusal.ts'
import type { importIntake as endpoint } from './contract.ts'
import { enterResult } from './enter-result.ts'
import { childNumbered, facilitiesNumbered, knownResult } from './queries.ts'
import { entered, intakeRefusal } from './rules.ts'

export async function importResults(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { tx, actor } = c
  const facilities = new Map(
    (await facilitiesNumbered(tx, actor.municipality ?? '', [...new Set(body.rows.map((row) => row.facility))])).map((f) => [
      f.number,
      f.id,
    ]),
  )
  const refused: Refusal[] = []
  const found: { child: string; facility: string; month: LocalMonth; result: (typeof body.rows)[number]['result'] }[] = []
  const count = { fresh: 0, same: 0, offered: 0, reserve: 0, rejected: 0 }
  for (const row of body.rows) {
    const { line } = row
    const facility = facilities.get(row.facility)
    const child = facility ? await childNumbered(tx, row.number, row.birthDate as LocalDate, facility) : null
    if (!facility) refused.push(intakeRefusal('intake.facility', { line }))
    else if (!child) refused.push(intakeRefusal('intake.child', { line }))
    else {
      const one = { child, facility, month: row.month as LocalMonth, result: row.result }
      const how = entered((await knownResult(tx, one))?.state ?? null, row.result)
      if (how === 'refused') refused.push(intakeRefusal('intake.settled', { line }))
      count[how === 'same' ? 'same' : 'fresh'] += 1
      count[row.result] += 1
      found.push(one)
    }
  }
  if (refused.length > 0) return { refused }
  const ids = Object.fromEntries(Object.entries(count).map(([name, n]) => [name, String(n)]))
  if (body.dry) return done('intake.looked', ids)
  const mails: OwedMail[] = []
  // In one order, so that two files never wait for one another in a circle.
  for (const one of found.sort((a, b) => (`${a.child}${a.facility}` < `${b.child}${b.facility}` ? -1 : 1))) {
    const made = await enterResult(c, one)
    if (made.how === 'fresh') mails.push(...made.mails)
  }
  return done('intake.imported', ids, { children: [...new Set(found.map((one) => one.child))], mails })
}
