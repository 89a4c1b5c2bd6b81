/**
 * Gathering: what arrives while batches are in flight forms the next one, in order of arrival. Two batches in flight never share a
 * pool, so that what draws on the same keeps its order and a popular one does not stand in every other's way. Nothing is decided here,
 * and nothing that decides lives here: another node may draw on the same pool meanwhile.
 */
export type Result<O> = { value: O } | { error: unknown }

export type GatherOptions<I> = {
  /** Batches in flight at once: the connections that there are for it. */
  lanes: number
  /** Most items of a batch; the items of one call stay together even when they are more. */
  most: number
  /** What an item draws on; items that draw on the same keep their order. */
  poolOf: (item: I) => string
  /** Work that comes first is waiting: the next batch stands back while it says so, for `backMs` at the longest (1000). */
  standBack?: () => boolean
  backMs?: number
}

const lookAgainMs = 5

type Unit<I, O> = { items: readonly I[]; pools: ReadonlySet<string>; done: (results: readonly Result<O>[]) => void }

export type Gathering<I, O> = {
  /** One outcome per item, in order. Rejects with the first item's error, after all the others are done. */
  run(items: readonly I[]): Promise<O[]>
  /** Items that wait for a lane. */
  waiting(): number
}

/** @param runBatch never rejects: one result per item, in order */
export function createGathering<I, O>(
  runBatch: (items: readonly I[]) => Promise<readonly Result<O>[]>,
  { lanes, most, poolOf, standBack = () => false, backMs = 1000 }: GatherOptions<I>,
): Gathering<I, O> {
  let queue: Unit<I, O>[] = []
  let waiting = 0
  const busy = new Map<number, { pools: ReadonlySet<string>; size: number }>()

  /**
   * The next batch of a lane: the oldest units that meet neither a batch in flight nor a unit before them that had to wait.
   * Each lane takes its share, so that one decides while another waits for the database; what only this lane can take now comes on top.
   */
  function take(): Unit<I, O>[] {
    const barred = new Set([...busy.values()].flatMap(({ pools }) => [...pools]))
    const share = Math.ceil((waiting + [...busy.values()].reduce((sum, { size }) => sum + size, 0)) / lanes)
    const own = new Set<string>()
    const taken: Unit<I, O>[] = []
    const left: Unit<I, O>[] = []
    let size = 0
    for (const [i, unit] of queue.entries()) {
      if (size >= most) {
        left.push(...queue.slice(i))
        break
      }
      const pools = [...unit.pools]
      const fits = size === 0 || (size + unit.items.length <= most && (size < share || pools.every((pool) => own.has(pool))))
      if (fits && !pools.some((pool) => barred.has(pool))) {
        taken.push(unit)
        for (const pool of pools) own.add(pool)
        size += unit.items.length
      } else {
        left.push(unit)
        for (const pool of pools) barred.add(pool)
      }
    }
    queue = left
    waiting -= size
    return taken
  }

  async function runLane(lane: number, units: readonly Unit<I, O>[]): Promise<void> {
    const results = await runBatch(units.flatMap((unit) => unit.items))
    busy.delete(lane)
    // The lanes go on before the answers are written: the database does not wait for this process.
    pump()
    let at = 0
    for (const { items, done } of units) {
      done(results.slice(at, at + items.length))
      at += items.length
    }
  }

  let backSince: number | null = null
  let looksAgain = false
  function standsBack(): boolean {
    if (queue.length === 0 || !standBack()) {
      backSince = null
      return false
    }
    backSince ??= performance.now()
    // Nobody is kept from a booking for ever.
    if (performance.now() - backSince >= backMs) {
      backSince = null
      return false
    }
    if (!looksAgain) {
      looksAgain = true
      setTimeout(() => {
        looksAgain = false
        pump()
      }, lookAgainMs)
    }
    return true
  }

  function pump(): void {
    if (standsBack()) return
    for (let lane = 0; lane < lanes && queue.length > 0; lane += 1) {
      if (busy.has(lane)) continue
      const units = take()
      if (units.length === 0) return
      const pools = new Set(units.flatMap((unit) => [...unit.pools]))
      busy.set(lane, { pools, size: units.reduce((sum, unit) => sum + unit.items.length, 0) })
      void runLane(lane, units)
    }
  }

  return {
    waiting: () => waiting,
    run: async (items) => {
      if (items.length === 0) return []
      const results = await new Promise<readonly Result<O>[]>((done) => {
        queue.push({ items, pools: new Set(items.map(poolOf)), done })
        waiting += items.length
        // What arrives within this turn of the event loop goes together.
        setImmediate(pump)
      })
      return results.map((result) => {
        if ('error' in result) throw result.error
        return result.value
      })
    },
  }
}
