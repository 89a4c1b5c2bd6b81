import { describe, expect, test } from 'vitest'
import { importsOf, wrongImport, wrongWordsOf } from './boundaries.mjs'

test('all forms of import are seen, types apart', () => {
  const text = `import { a } from './a.ts'
import type { B } from './b.ts'
import { type C, type D } from './c.ts'
import { type E, e } from './e.ts'
import {
  f,
} from './f.ts'
import './g.ts'
export { h } from './h.ts'
const i = () => import('./i.ts')
type J = typeof import('./j.ts')
`
  expect(importsOf(text).map(({ from, types }: { from: string; types: boolean }) => `${from}${types ? ' types' : ''}`)).toEqual([
    './a.ts',
    './b.ts types',
    './c.ts types',
    './e.ts',
    './f.ts',
    './h.ts',
    './g.ts',
    './i.ts',
  ])
})

describe('who may import whom', () => {
  for (const [file, target, types, allowed] of [
    ['src/platform/db.ts', 'src/features/booking/rules.ts', false, false],
    ['bench/start-cases.ts', 'test/helpers/database.ts', false, true],
    ['bench/start-cases.ts', 'test/matrix.test.ts', false, false],
    ['src/server.ts', 'test/helpers/database.ts', false, false],
    ['src/platform/db.ts', 'src/features/booking/rules.ts', true, false],
    ['src/platform/db.ts', 'pg', false, true],
    ['src/features/booking/book-slot.ts', 'src/features/hours/queries.ts', false, false],
    ['src/features/booking/book-slot.ts', 'src/features/booking/queries.ts', false, true],
    ['src/features/booking/book-slot.ts', 'src/features/hours/rules.ts', false, true],
    ['src/features/booking/book-slot.ts', 'src/web/guardian/pages.ts', true, false],
    ['src/features/booking/rules.ts', 'node:fs', false, false],
    ['src/features/booking/rules.ts', 'src/platform/calendar.ts', false, true],
    ['src/features/booking/rules.ts', 'src/platform/db.ts', false, false],
    ['src/features/booking/rules.ts', 'src/platform/db.ts', true, true],
    ['src/features/booking/contract.ts', 'zod', false, true],
    ['src/features/booking/contract.ts', 'pg', false, false],
    ['src/web/guardian/book.tsx', 'src/features/booking/rules.ts', false, true],
    ['src/web/guardian/book.tsx', 'src/features/booking/contract.ts', true, true],
    ['src/web/guardian/book.tsx', 'src/features/booking/contract.ts', false, false],
    ['src/web/guardian/book.tsx', 'src/features/booking/book-slot.ts', false, false],
    ['src/web/guardian/book.tsx', 'src/platform/db.ts', false, false],
    ['src/web/guardian/book.tsx', 'zod', false, false],
    ['src/web/guardian/book.tsx', 'preact/hooks', false, true],
    ['src/web/guardian/book.tsx', 'src/web/facility/board.tsx', false, false],
    ['src/web/guardian/book.tsx', 'src/web/ui/button.tsx', false, true],
    ['src/app.ts', 'test/helpers/app.ts', false, false],
    ['src/features/booking/rules.test.ts', 'test/helpers/database.ts', false, true],
  ] as const)
    test(`${file} → ${target}${types ? ' (types)' : ''}: ${allowed ? 'yes' : 'no'}`, () => {
      const relative = target.startsWith('src/') || target.startsWith('test/')
      expect(wrongImport(file, target, { types, relative }) === null).toBe(allowed)
    })
})

describe('words', () => {
  for (const [file, line, wrong] of [
    ['src/features/a/b.ts', 'const at = Date.now()', true],
    ['src/features/a/b.ts', 'const at = new Date(text)', false],
    ['src/platform/clock.ts', 'const at = new Date()', false],
    ['src/features/a/b.test.ts', 'const at = new Date()', false],
    ['src/web/a.tsx', '<p style="color: red">', true],
    ['src/web/a.tsx', '<p class="style=">', false],
    ['src/features/a/queries.ts', "  .where('name', 'like', text)", true],
    ['src/features/a/queries.ts', "  .where('name', '^@', text)", false],
    ['src/features/a/queries.ts', 'sql`select * from child where name ilike $1`', true],
    ['migrations/1.sql', "where name like 'a%'", true],
    ['migrations/1.sql', '-- a row like this one', false],
    ['src/a.ts', '// @ts-ignore', true],
  ] as const)
    test(`${file}: ${line}`, () => expect(wrongWordsOf(file, line).length > 0).toBe(wrong))
})
