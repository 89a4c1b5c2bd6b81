/** How often one key may call: counted by the minute, before any other work is done, on each node for itself. */

/** Calls of one key per minute and node. A board that looks every five seconds takes 12. */
export const keyCallsPerMinute = 300
/** Tokens remembered within a minute: nobody fills the memory with made-up ones. */
const mostTokens = 10_000

/** @returns seconds until the next call is let in, 1 to 60; null when this one is. */
export type KeyRate = (token: Buffer, now: Date) => number | null

export function createKeyRate(perMinute = keyCallsPerMinute): KeyRate {
  let minute = -1
  const calls = new Map<string, number>()
  return (token, now) => {
    const seconds = Math.floor(now.getTime() / 1000)
    const current = Math.floor(seconds / 60)
    if (current !== minute || calls.size >= mostTokens) {
      minute = current
      calls.clear()
    }
    const name = token.toString('base64')
    const made = (calls.get(name) ?? 0) + 1
    calls.set(name, made)
    return made > perMinute ? 60 - (seconds % 60) : null
  }
}
