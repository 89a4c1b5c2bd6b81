/** The sketch's geometry and the sentence's address: what is drawn where, what is grouped, what survives the address. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceOf, hrefOf, isFresh, postcodeIn } from './search-choice.ts'
import { fitted, grouped, mapHeight, mapWidth, moved, placed, scaleBar, viewOf, viewText, zoomed } from './search-map-geometry.ts'

const spot = fc.record({ lat: fc.double({ min: 24, max: 45, noNaN: true }), lng: fc.double({ min: 123, max: 145, noNaN: true }) })
const town = fc.record({
  lat: fc.double({ min: 35.6, max: 35.75, noNaN: true }),
  lng: fc.double({ min: 139.7, max: 139.9, noNaN: true }),
})

describe('the sketch', () => {
  test('the fitted view shows every place of a town', () => {
    fc.assert(
      fc.property(fc.array(town, { minLength: 1, maxLength: 30 }), (spots) => {
        const view = fitted(spots)
        for (const one of spots) {
          const { x, y } = placed(view, one)
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(mapWidth)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(mapHeight)
        }
      }),
    )
  })

  test('north is up, east is right, and a step to the east moves what is drawn to the west', () => {
    const view = fitted([{ lat: 35.7, lng: 139.8 }])
    expect(placed(view, { lat: 35.71, lng: 139.8 }).y).toBeLessThan(mapHeight / 2)
    expect(placed(view, { lat: 35.7, lng: 139.81 }).x).toBeGreaterThan(mapWidth / 2)
    expect(placed(moved(view, 100, 0), { lat: 35.7, lng: 139.8 }).x).toBeCloseTo(mapWidth / 2 - 100)
  })

  test('grouping loses no place and doubles none', () => {
    fc.assert(
      fc.property(fc.array(town, { minLength: 1, maxLength: 60 }), (spots) => {
        const named = spots.map((one, n) => ({ ...one, n }))
        const drawn = grouped(fitted(named), named).flatMap((group) => group.points.map((p) => p.n))
        expect(drawn.sort((a, b) => a - b)).toEqual(named.map(({ n }) => n))
      }),
    )
  })

  test('near enough, every place that is not the same stands alone', () => {
    const points = [
      { lat: 35.7, lng: 139.8 },
      { lat: 35.7005, lng: 139.8 },
    ]
    expect(grouped(fitted(points), points)).toHaveLength(1)
    const near = [0, 1, 2, 3].reduce((view) => zoomed(view, 2.5), fitted(points))
    expect(grouped(near, points)).toHaveLength(2)
  })

  test('the bar is as long as it says', () => {
    fc.assert(
      fc.property(spot, fc.double({ min: 0.01, max: 100, noNaN: true }), (at, factor) => {
        const view = zoomed(fitted([at]), factor)
        const { km, width } = scaleBar(view)
        expect(width).toBeCloseTo((km / 111.2) * view.scale)
      }),
    )
  })

  test('a view survives its address; what is no view is none', () => {
    const view = { lat: 35.6812, lng: 139.7671, scale: 5000 }
    expect(viewOf(viewText(view))).toEqual(view)
    for (const text of [undefined, '', '35,139', 'x', '35.1,139.1,9999999']) expect(viewOf(text)).toBeNull()
  })
})

describe('the sentence', () => {
  test.each([
    ['135-0016', '1350016'],
    ['〒１３５−００１６', '1350016'],
    ['135', '135'],
    ['13', null],
    ['13500161', null],
    ['東陽町', null],
  ])('%s is the postcode %s', (words, code) => {
    expect(postcodeIn(words)).toBe(code)
  })

  test('what was chosen survives the address, what is not offered is dropped', () => {
    const query = {
      prefecture: '東京都',
      municipality: '131083',
      weekday: '2',
      from: '540',
      to: '720',
      classAge: '1',
      kind: 'flexible',
      words: '駅',
      near: '35.68,139.82',
      maxYen: '300',
      free: '1',
      support: '1',
      compare: '01939d2e-0000-7000-8000-000000000001',
    }
    const choice = choiceOf(query)
    expect(Object.fromEntries(new URL(hrefOf(choice), 'http://x').searchParams)).toEqual(query)
    expect(
      choiceOf({ prefecture: '東京', weekday: '9', from: '1', near: '35.68123,139.82', maxYen: '1', meals: 'yes' }),
    ).toMatchObject({
      prefecture: '',
      weekday: '',
      from: '',
      near: '',
      maxYen: '',
      ticked: [],
    })
  })

  test('an emptied sentence is not a first visit', () => {
    expect(isFresh({})).toBe(true)
    expect(isFresh({ view: 'map', compare: 'x' })).toBe(true)
    expect(isFresh(Object.fromEntries(new URL(hrefOf(choiceOf({})), 'http://x').searchParams))).toBe(false)
  })
})
