/** Codes that change every half minute: the one of now by the server's clock, and more before the last one ends. */
import { useEffect, useState } from 'preact/hooks'
import type { Outcome, Side } from '../../platform/contract.ts'
import { createBrowserApi } from '../client/browser-api.ts'
import type { WebApi } from '../routes.ts'

type Timed = { from: string; to: string }
type Windows = { at: string; windows: readonly Timed[] }
export type FetchWindows<W extends Windows> = (api: WebApi) => Promise<Outcome<W>>

/**
 * @param fetchWindows asked again while at most two windows are left
 * @returns `window` undefined: the line was away longer than the windows last; `now` in milliseconds, by the server's clock
 */
export function useCodeWindows<W extends Windows>(
  first: W,
  side: Side,
  fetchWindows: FetchWindows<W>,
): { window: W['windows'][number] | undefined; now: number; lost: boolean } {
  const [codes, setCodes] = useState(first)
  const [now, setNow] = useState(() => Date.parse(first.at))
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const api = createBrowserApi(side, () => {}, 'ja', true)
    // The server's clock counts: a tablet's own may be minutes off.
    let offset = Date.parse(first.at) - performance.now()
    let held = first
    let asked = false
    const refill = async (): Promise<void> => {
      if (asked) return
      asked = true
      const reply = await fetchWindows(api)
      asked = false
      // Logged out, or taken out of use: the server says so, and how to go on.
      if (!reply.ok && reply.problem.status === 401) return location.reload()
      setLost(!reply.ok)
      if (!reply.ok) return
      offset = Date.parse(reply.value.at) - performance.now()
      held = reply.value
      setCodes(reply.value)
    }
    const timer = setInterval(() => {
      const at = offset + performance.now()
      setNow(at)
      if (held.windows.filter((w) => Date.parse(w.to) > at).length <= 2) void refill()
    }, 1_000)
    return () => clearInterval(timer)
  }, [first, side])
  return { window: codes.windows.find((w) => Date.parse(w.from) <= now && now < Date.parse(w.to)), now, lost }
}
