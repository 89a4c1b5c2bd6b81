/**
 * The history checker: from what clients asked and were told, and the rows that stand once every unknown was asked again under its
 * key, it proves or refutes that nothing is lost, double, overbooked or adrift. It knows none of the system's code. Pure.
 */
import { checkAudit, checkBookings, checkMails } from './check-acts.ts'
import { checkCells, checkChildren, checkLedger } from './check-counters.ts'
import { checkTime } from './check-time.ts'
import type { KeyRow, Op, Rows, Rule, Violation } from './history.ts'
import { dones, type Success, type Wrong } from './success.ts'

export function check(ops: readonly Op[], rows: Rows): Violation[] {
  const found: Violation[] = []
  const wrong = (rule: Rule, what: string): void => {
    found.push({ rule, what })
  }
  const keys = new Map(rows.keys.map((k) => [`${k.scope} ${k.key}`, k]))
  const successes = checkAnswers(ops, keys, wrong)
  checkBookings(successes, rows, wrong)
  checkAudit(successes, rows, wrong)
  checkMails(successes, rows, wrong)
  checkCells(rows, wrong)
  checkLedger(rows, wrong)
  checkChildren(rows, wrong)
  checkTime(ops, successes, rows, wrong)
  return found
}

/** Acknowledged = there under its key; refused = nothing under it; never heard = either. A told success never turns into a refusal. */
function checkAnswers(ops: readonly Op[], keys: ReadonlyMap<string, KeyRow>, wrong: Wrong): Success[] {
  const successes: Success[] = []
  const asked = new Set<string>()
  for (const op of ops) {
    const id = `${op.scope} ${op.key}`
    asked.add(id)
    const row = keys.get(id)
    const done = dones(op)
    const first = done[0]
    if (op.answers.length === 0) wrong('answers', `${op.what} under key ${op.key} was never answered, however often it was sent`)
    if (row && row.code === null) wrong('ghost', `key ${op.key} was left in flight by ${op.what}`)
    if (done.some((a) => a.booking !== first?.booking))
      wrong('double', `${op.what} under key ${op.key} was answered with ${done.map((a) => a.booking).join(', ')}`)
    if (first && !row) wrong('lost', `${op.what} of ${first.booking} was acknowledged and left no key ${op.key}`)
    if (first && row && row.ids['booking'] !== first.booking)
      wrong('answers', `key ${op.key} remembers ${row.ids['booking']}, told was ${first.booking}`)
    for (const answer of op.answers)
      if (first && answer.kind === 'refused' && answer.asked > first.told)
        wrong(
          'answers',
          `${op.what} of ${first.booking}: after its success the same key was refused (${answer.codes.join(', ')})`,
        )
    if (!first && row?.code && op.answers.length > 0)
      wrong('ghost', `${op.what} under key ${op.key} was refused and stands as ${row.code} of ${row.ids['booking']}`)
    if (row?.code) successes.push({ op, key: row, booking: row.ids['booking'] ?? '' })
  }
  for (const [id, row] of keys) if (!asked.has(id)) wrong('ghost', `key ${id} (${row.code}) that nobody sent`)
  return successes
}
