/** No act is without words and without a kind; the periods that are looked at. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { endpoints } from '../../app-routes.ts'
import { localDate } from '../../platform/calendar.ts'
import { auditGroups, auditPeriod, eventsOf, groupOf } from './rules.ts'
import { auditEvents, auditGroupWords, auditKindWord, auditWord, hasAuditWord } from './words.ts'

const asked = endpoints.flatMap((one) => one.audit ?? [])
/** Acts of jobs and of the settlement name theirs in the code. */
const byThemselves = readdirSync('src/features', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/test\.ts$|contract\.ts$|^audit\//.test(name))
  .flatMap((name) => [
    ...readFileSync(join('src/features', name), 'utf8').matchAll(/\b(?:headOf\([^)]*|event: )'([a-z][A-Za-z]*\.[A-Za-z.-]+)'/g),
  ])
  .map((found) => found[1] ?? '')

describe('words of acts', () => {
  test.each([...new Set([...asked, ...byThemselves])])('%s', (event) => {
    expect(hasAuditWord(event), `src/features/audit/words.ts has no words for ${event}`).toBe(true)
    expect(groupOf(event), `src/features/audit/rules.ts has no kind for ${event}`).not.toBeNull()
    expect(auditWord(event, '')).toMatch(/[ぁ-んァ-ヶ一-龠]/)
  })

  test('every kind of act holds something, and has words', () => {
    for (const group of auditGroups.filter((one) => one !== 'seen')) expect(eventsOf(group, auditEvents), group).not.toEqual([])
    expect(Object.keys(auditGroupWords)).toEqual([...auditGroups])
  })

  test('what nobody pressed is said, too', () => {
    expect(auditWord('GET /api/v1/public/facilities', 'read')).toBe('外部システムがデータを読み取り')
    expect([auditKindWord('job'), auditKindWord('wardAdmin')]).toEqual(['システム', '市区町村 管理者'])
  })
})

describe('periods', () => {
  const [a, b, today] = [localDate('2026-11-01'), localDate('2026-11-10'), localDate('2026-11-24')]
  test.each([
    [undefined, undefined, '2026-10-26', '2026-11-24'],
    [a, b, '2026-11-01', '2026-11-10'],
    [b, a, '2026-11-01', '2026-11-10'],
    [a, undefined, '2026-11-01', '2026-11-24'],
    [undefined, b, '2026-10-12', '2026-11-10'],
    [localDate('2020-01-01'), b, '2025-11-10', '2026-11-10'],
    [localDate('2026-12-24'), undefined, '2026-12-24', '2026-12-24'],
  ])('%s to %s is %s to %s', (from, to, first, last) => {
    expect(auditPeriod(from, to, today)).toEqual({ from: first, to: last })
  })
})
