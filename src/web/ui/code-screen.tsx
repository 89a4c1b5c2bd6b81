/** The rotating code with clock and digits; draws the next window by itself and fetches more before the last one ends (ATT-1). */
import { useEffect, useState } from 'preact/hooks'
import type { getKioskCode } from '../../features/attendance/scan-contract.ts'
import { clockText, japanTime } from '../../platform/calendar.ts'
import type { Outcome, ReplyOf, Side } from '../../platform/contract.ts'
import { createBrowserApi } from '../client/browser-api.ts'
import type { WebApi } from '../routes.ts'
import { Notice } from './notice.tsx'

export type Codes = ReplyOf<typeof getKioskCode>

type Fetched = (api: WebApi) => Promise<Outcome<Codes>>

/**
 * @param fetchCodes the endpoint of this screen's side; called again while at most two windows are left
 */
export function CodeScreen({ first, side, fetchCodes }: { first: Codes; side: Side; fetchCodes: Fetched }) {
  const [codes, setCodes] = useState(first)
  const [now, setNow] = useState(() => Date.parse(first.at))
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const api = createBrowserApi(side, () => {})
    // The server's clock counts: a tablet's own may be minutes off.
    let offset = Date.parse(first.at) - performance.now()
    let held = first
    let asked = false
    const refill = async (): Promise<void> => {
      if (asked) return
      asked = true
      const reply = await fetchCodes(api)
      asked = false
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
  const window = codes.windows.find((w) => Date.parse(w.from) <= now && now < Date.parse(w.to))
  return (
    <div class="code-figure">
      <p class="kiosk-clock">{clockText(japanTime(new Date(now)))}</p>
      {window ? (
        <>
          <svg class="code-square" viewBox={`0 0 ${window.size} ${window.size}`} role="img" aria-label="登園と降園の2次元コード">
            <rect width={window.size} height={window.size} fill="#fff" />
            <path d={window.path} fill="#000" />
          </svg>
          <p>スマートフォンで読み取ってください</p>
          <p>
            カメラを使えないときの番号 <span class="code-digits">{`${window.digits.slice(0, 3)} ${window.digits.slice(3)}`}</span>
          </p>
        </>
      ) : (
        <Notice kind="error" title="2次元コードを表示できません" live>
          <p>通信が切れています。つながると、自動で表示します。急ぐときは、職員が受入ボードから登録します。</p>
        </Notice>
      )}
      {lost && window ? <p class="board-alert">通信が切れています。つながりなおしています。</p> : null}
    </div>
  )
}
