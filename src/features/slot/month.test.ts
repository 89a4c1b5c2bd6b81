import { expect, test } from 'vitest'
import { daySum } from './month.ts'

const cell = (start: number, cap: number, taken = 0, stopped = false) => ({ start, cap, taken, stopped })

test.each([
  ['nothing', [], 'none'],
  ['cells without places', [cell(540, 0)], 'none'],
  ['free places', [cell(540, 2, 1), cell(570, 2)], 'open'],
  ['a quarter free', [cell(540, 2, 1), cell(570, 2, 2)], 'few'],
  ['all taken', [cell(540, 2, 2)], 'full'],
  ['more than all taken (BOOK-4)', [cell(540, 2, 3)], 'full'],
  ['closed', [cell(540, 2, 0, true)], 'stopped'],
  ['half closed', [cell(540, 2, 0, true), cell(570, 2)], 'open'],
] as const)('%s: %s is %s', (_, cells, word) => {
  expect(daySum(cells).word).toBe(word)
})

test('span, most places at once and sums', () => {
  expect(daySum([cell(540, 2, 1), cell(570, 3), cell(780, 1, 1, true)])).toEqual({
    word: 'open',
    span: { start: 540, end: 810 },
    most: 3,
    places: 6,
    taken: 2,
    partlyStopped: true,
  })
})
