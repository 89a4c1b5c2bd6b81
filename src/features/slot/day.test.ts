import { expect, test } from 'vitest'
import { cellsOfDay, childrenByTime, freeOf, spansOf } from './day.ts'

const cell = (start: number, cap: number, takenByClass: [number, number, number] = [0, 0, 0], stopped = false) => ({
  start,
  cap,
  taken: takenByClass.reduce((sum, n) => sum + n, 0),
  takenByClass,
  stopped,
})

test('a day shows the half hours with places or children, in order', () => {
  expect(cellsOfDay([cell(600, 2), cell(540, 0), cell(570, 0, [1, 0, 0])]).map((one) => one.start)).toEqual([570, 600])
})

test.each([
  [cell(540, 3, [1, 1, 0]), 1],
  [cell(540, 1, [0, 1, 1]), 0],
  [cell(540, 3, [0, 0, 0], true), 0],
])('what is free: places less children, never below zero, nothing under a closure', (one, free) => {
  expect(freeOf(one)).toBe(free)
})

test('half hours beside each other are one span, a gap begins the next, two kinds at one time are not two', () => {
  expect(spansOf([cell(600, 1), cell(540, 1), cell(570, 1), cell(570, 2), cell(720, 1)])).toEqual([
    { start: 540, end: 630 },
    { start: 720, end: 750 },
  ])
  expect(spansOf([])).toEqual([])
})

test('children of both kinds are counted together at one time, by class age', () => {
  expect(childrenByTime([cell(570, 2, [0, 0, 2]), cell(540, 2, [1, 0, 1]), cell(540, 3, [0, 2, 0])])).toEqual([
    { start: 540, children: [1, 2, 1] },
    { start: 570, children: [0, 0, 2] },
  ])
})
