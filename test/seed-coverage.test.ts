/** docs/seed-coverage.md names screens and tests that exist, for every row of the Q&A. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findPage } from '../src/web/sites.ts'

const text = readFileSync('docs/seed-coverage.md', 'utf8')
const rows = text.split('\n').filter((line) => /^\| (\d+|-) /.test(line))
const named = (line: string): string[] => [...line.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '')

test('rows 1 to 13 and the last one are there, each with a screen and a test', () => {
  expect(rows.map((row) => row.split(' ')[1])).toEqual([...Array.from({ length: 13 }, (_, i) => String(i + 1)), '-'])
  for (const row of rows) {
    const all = named(row)
    expect([row.slice(0, 30), all.some((one) => one.startsWith('/')), all.some((one) => one.endsWith('.test.ts'))]).toEqual([
      row.slice(0, 30),
      true,
      true,
    ])
  }
})

test('what it names exists', () => {
  const absent = named(text).filter((one) =>
    one.endsWith('.ts') ? !existsSync(one) : one.startsWith('/') && !findPage(one.replace(/\?.*/, '').replace(/:\w+/g, 'x')),
  )
  expect(absent).toEqual([])
})
