/**
 * Work classes before the database (REL-14, REL-15): when it cannot serve all, a stamp comes before a booking and a booking before
 * a report. A class has a share of the connections and a bounded queue; whoever would wait longer than makes sense is told at once,
 * before any work is done, when to come again. Stamps and 児童票 also have a pool of their own, so nothing here ever delays them.
 */

/** In the order in which they are let in. */
export const works = ['stamp', 'proxy', 'own', 'booking', 'search', 'report'] as const
export type Work = (typeof works)[number]

/** `share`: most at once, as a part of all connections; `queue`: most that wait; `ms`: longest wait. */
export type Budget = { share: number; queue: number; ms: number }

/** A thousand families that press at nine find room in the queue; a report may wait, but not for a connection that a family needs. */
export const budgets: Readonly<Record<Work, Budget>> = {
  stamp: { share: 1, queue: 2000, ms: 8000 },
  proxy: { share: 1, queue: 500, ms: 8000 },
  own: { share: 1, queue: 1000, ms: 5000 },
  booking: { share: 0.7, queue: 1000, ms: 3000 },
  search: { share: 0.7, queue: 300, ms: 2000 },
  report: { share: 0.4, queue: 20, ms: 10_000 },
}

/** Seconds after which asking again makes sense, 1 to 60. */
export type Busy = { retryAfter: number }
export type Leave = () => void
export type Lanes = {
  /** Resolves with the way out as soon as it is this call's turn, or with how long to stay away. */
  enter(work: Work): Promise<Leave | Busy>
  /** For /metrics: how many wait, and how many were sent away since the start. */
  state(): Readonly<Record<Work, { inside: number; waiting: number; turnedAway: number }>>
}

type Waiter = { go: (result: Leave | Busy) => void; timer: NodeJS.Timeout }
type Lane = { inside: number; most: number; waiters: Waiter[]; turnedAway: number } & Budget

/**
 * @param size connections behind the door, ≥ 1
 * @param now milliseconds of a clock that never jumps
 */
export function createLanes(size: number, now: () => number = () => performance.now(), budget = budgets): Lanes {
  const lanes = Object.fromEntries(
    works.map((work) => [
      work,
      { ...budget[work], inside: 0, most: Math.max(1, Math.floor(size * budget[work].share)), waiters: [], turnedAway: 0 },
    ]),
  ) as unknown as Record<Work, Lane>
  let inside = 0
  /** What one turn took lately, in milliseconds. */
  let turnMs = 5

  const busy = (lane: Lane): Busy => {
    lane.turnedAway += 1
    const ahead = works.reduce((sum, work) => sum + lanes[work].waiters.length, 0)
    return { retryAfter: Math.min(60, Math.max(1, Math.ceil((ahead * turnMs) / size / 1000))) }
  }

  const admit = (lane: Lane): Leave => {
    lane.inside += 1
    inside += 1
    const since = now()
    let left = false
    return () => {
      if (left) return
      left = true
      lane.inside -= 1
      inside -= 1
      turnMs += (now() - since - turnMs) * 0.05
      next()
    }
  }

  const next = (): void => {
    for (const work of works) {
      const lane = lanes[work]
      while (inside < size && lane.inside < lane.most) {
        const waiter = lane.waiters.shift()
        if (!waiter) break
        clearTimeout(waiter.timer)
        waiter.go(admit(lane))
      }
    }
  }

  return {
    enter(work) {
      const lane = lanes[work]
      if (inside < size && lane.inside < lane.most && lane.waiters.length === 0) return Promise.resolve(admit(lane))
      if (lane.waiters.length >= lane.queue) return Promise.resolve(busy(lane))
      return new Promise((go) => {
        const waiter: Waiter = {
          go,
          timer: setTimeout(() => {
            lane.waiters.splice(lane.waiters.indexOf(waiter), 1)
            go(busy(lane))
          }, lane.ms),
        }
        lane.waiters.push(waiter)
      })
    },
    state: () =>
      Object.fromEntries(
        works.map((work) => {
          const { inside: within, waiters, turnedAway } = lanes[work]
          return [work, { inside: within, waiting: waiters.length, turnedAway }]
        }),
      ) as ReturnType<Lanes['state']>,
  }
}
