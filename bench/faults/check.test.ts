/** The checker is itself proven: silent about a right settlement whatever dies in it, and loud about each of ten wrong ones. */
import { describe, expect, test } from 'vitest'
import { check } from './check.ts'
import { follow } from './check-acts.ts'
import { type Bug, bugs, simulate } from './model.ts'

const verdict = (seed: number, bug: Bug | null): string[] => {
  const { ops, rows } = simulate(seed, bug)
  return check(ops, rows).map((v) => `${v.rule}: ${v.what}`)
}
const seeds = Array.from({ length: 30 }, (_, i) => i + 1)

test('a right settlement with deaths at every step: nothing is found in 30 histories', () => {
  for (const seed of seeds) expect({ seed, found: verdict(seed, null) }).toEqual({ seed, found: [] })
})

test('the histories hold what they are about: deaths, refusals of each kind, cancellations, answers told by the key', () => {
  const all = seeds.flatMap((seed) => simulate(seed, null).ops)
  const codes = new Set(all.flatMap((op) => op.answers.flatMap((a) => (a.kind === 'refused' ? a.codes : []))))
  expect([...codes].sort()).toEqual(['booking.overlap', 'booking.state', 'hours.short', 'slot.full'])
  expect(all.filter((op) => op.unheard > 0 && op.answers.some((a) => a.kind === 'done')).length).toBeGreaterThan(50)
  expect(all.filter((op) => op.what === 'cancel' && op.answers.some((a) => a.kind === 'done')).length).toBeGreaterThan(50)
})

test('the steps of a booking are a chain in whatever order the rows stand, and no chain when one is missing or too many', () => {
  const [made, asked, ended] = [
    { from: null, to: 'requested' },
    { from: 'requested', to: 'requested' },
    { from: 'requested', to: 'cancelled' },
  ]
  for (const steps of [
    [made, asked, ended],
    [ended, made, asked],
    [ended, asked, made],
  ])
    expect(follow(steps)).toBe('cancelled')
  expect(follow([made, asked])).toBe('requested')
  expect(follow([asked, ended])).toBeNull()
  expect(follow([made, ended, ended])).toBeNull()
})

describe('ten seeded bugs', () => {
  const expected: Record<Bug, string[]> = {
    noLock: ['overbooked'],
    wrongOrder: ['overbooked'],
    uncheckedRowCount: ['drift'],
    // The second booking of one request: the key tells of one, so the other is nobody's.
    missingKey: ['ghost', 'audit', 'mail'],
    staleRead: ['overbooked'],
    mailOutside: ['mail'],
    doubleRelease: ['drift'],
    refusalLeavesKey: ['ghost'],
    lostUpdate: ['drift'],
    answeredBeforeCommit: ['lost'],
  }
  test.each(Object.keys(bugs) as Bug[])('%s is caught, and called by its name', (bug) => {
    const histories = seeds.map((seed) => simulate(seed, bug))
    const rules = new Set(histories.flatMap(({ ops, rows }) => check(ops, rows).map((v) => v.rule)))
    expect([...rules]).toEqual(expect.arrayContaining(expected[bug]))
  })
})
