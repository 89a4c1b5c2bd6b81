/** A closed or open loop of calls, and what it gave. */
import { quantile, round } from './frame.ts'

export type Answer = 'won' | 'refused' | 'failed'
export type Tally = {
  seconds: number
  won: number
  refused: number
  failed: number
  perSecond: number
  p50: number
  p99: number
  max: number
}

/** `callers` at once, each the next wish when the last was answered; over after `count` wishes or `seconds`. */
export async function closedLoop(
  call: (n: number) => Promise<Answer>,
  { callers, count, seconds, from = 0 }: { callers: number; count: number; seconds: number; from?: number },
): Promise<Tally> {
  const times: number[] = []
  const sums = { won: 0, refused: 0, failed: 0 }
  const began = performance.now()
  const until = began + seconds * 1000
  let next = from
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (next < from + count && performance.now() < until) {
        const n = next
        next += 1
        const sent = performance.now()
        sums[await call(n)] += 1
        times.push(performance.now() - sent)
      }
    }),
  )
  return tally(sums, times, (performance.now() - began) / 1000)
}

/** `count` calls sent evenly over `seconds`, whether the earlier ones were answered or not. Times count from the planned instant. */
export async function openLoop(call: (n: number) => Promise<Answer>, count: number, seconds: number): Promise<Tally> {
  const times: number[] = []
  const sums = { won: 0, refused: 0, failed: 0 }
  const began = performance.now()
  const all: Promise<void>[] = []
  for (let n = 0; n < count; ) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000 / seconds) * count) + 1)
    for (; n < due; n += 1) {
      const planned = began + (n * seconds * 1000) / count
      all.push(
        call(n).then((answer) => {
          sums[answer] += 1
          times.push(performance.now() - planned)
        }),
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await Promise.all(all)
  return tally(sums, times, (performance.now() - began) / 1000)
}

const tally = (sums: Pick<Tally, Answer>, times: readonly number[], seconds: number): Tally => ({
  ...sums,
  seconds: round(seconds),
  perSecond: round((sums.won + sums.refused) / seconds),
  p50: round(quantile(times, 0.5)),
  p99: round(quantile(times, 0.99)),
  max: round(Math.max(0, ...times)),
})
