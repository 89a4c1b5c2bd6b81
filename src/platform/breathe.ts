/** Lets other requests through between pieces of long work on the event loop. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Calls `each` for all, and breathes every `so` of them. */
export async function inBreaths<T>(all: readonly T[], so: number, each: (one: T, i: number) => void): Promise<void> {
  for (const [i, one] of all.entries()) {
    each(one, i)
    if (i % so === so - 1) await breathe()
  }
}
