/** Time as an argument: nothing outside `platform/` asks the machine for it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that starts at `start` and runs on (TSUEN_NOW, demo and tests only). */
export function startedClock(start: Date): Clock {
  const began = performance.now()
  return { now: () => new Date(start.getTime() + (performance.now() - began)) }
}

/** Whole milliseconds since it was started, whatever the clock says. */
export function stopwatch(): () => number {
  const began = performance.now()
  return () => Math.round(performance.now() - began)
}

/** A clock that stands still until it is set; for tests. */
export function stillClock(start: Date): Clock & { set(at: Date): void; advance(ms: number): void } {
  let at = start
  return {
    now: () => new Date(at),
    set: (next) => {
      at = next
    },
    advance: (ms) => {
      at = new Date(at.getTime() + ms)
    },
  }
}
