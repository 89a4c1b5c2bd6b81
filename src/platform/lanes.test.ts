import { expect, test, vi } from 'vitest'
import { type Busy, budgets, createLanes, type Leave, type Work, works } from './lanes.ts'

const isBusy = (result: Leave | Busy): result is Busy => typeof result !== 'function'

/** Enters and notes in which order turns came. */
function crowd(size: number) {
  const lanes = createLanes(size)
  const order: string[] = []
  const exits: Leave[] = []
  const come = (work: Work, name: string = work): Promise<void> =>
    lanes.enter(work).then((result) => {
      if (isBusy(result)) order.push(`${name} away`)
      else {
        order.push(name)
        exits.push(result)
      }
    })
  const settle = (): Promise<void> => new Promise((done) => setImmediate(done))
  return { lanes, order, come, settle, leave: () => exits.shift()?.() }
}

test('who waits is let in by class, and by arrival within a class', async () => {
  const { order, come, settle, leave } = crowd(1)
  void come('own', 'first')
  for (const work of ['report', 'search', 'booking', 'own', 'proxy', 'stamp'] as const) {
    void come(work, `${work} 1`)
    void come(work, `${work} 2`)
  }
  for (let i = 0; i < 12; i += 1) {
    await settle()
    leave()
  }
  await settle()
  expect(order).toEqual(['first', ...works.flatMap((work) => [`${work} 1`, `${work} 2`])])
})

test('bookings never take every connection: own data still gets one at once', async () => {
  const { order, come, settle } = crowd(3)
  for (let i = 0; i < 50; i += 1) void come('booking')
  void come('own')
  await settle()
  expect(order).toEqual(['booking', 'booking', 'own'])
})

test('a full queue answers at once, with a time that grows with the queue', async () => {
  vi.useFakeTimers()
  try {
    let at = 0
    const lanes = createLanes(1, () => at)
    const first = await lanes.enter('search')
    at = 2000
    if (isBusy(first)) throw new Error('the first finds nobody before it')
    for (let i = 0; i < budgets.search.queue; i += 1) void lanes.enter('search')
    first()
    void lanes.enter('search')
    const last = await lanes.enter('search')
    expect(isBusy(last) && last.retryAfter).toBeGreaterThanOrEqual(30)
    expect(lanes.state().search).toEqual({ inside: 1, waiting: budgets.search.queue, turnedAway: 1 })
  } finally {
    vi.useRealTimers()
  }
})

test('nobody waits longer than the class allows, and who gave up takes no turn', async () => {
  vi.useFakeTimers()
  try {
    const lanes = createLanes(1)
    const first = await lanes.enter('own')
    const waits = lanes.enter('booking')
    await vi.advanceTimersByTimeAsync(budgets.booking.ms)
    expect(isBusy(await waits)).toBe(true)
    if (!isBusy(first)) first()
    expect(isBusy(await lanes.enter('own'))).toBe(false)
    expect(lanes.state().booking).toEqual({ inside: 0, waiting: 0, turnedAway: 1 })
  } finally {
    vi.useRealTimers()
  }
})

test('leaving twice frees one place', async () => {
  const { lanes } = crowd(2)
  const a = await lanes.enter('own')
  const b = await lanes.enter('own')
  if (isBusy(a) || isBusy(b)) throw new Error('two places')
  a()
  a()
  expect(lanes.state().own.inside).toBe(1)
})
