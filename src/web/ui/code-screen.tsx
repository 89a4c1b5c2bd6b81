/** The rotating code with clock and digits; draws the next window by itself and fetches more before the last one ends (ATT-1). */
import type { getKioskCode } from '../../features/attendance/scan-contract.ts'
import { clockText, japanTime } from '../../platform/calendar.ts'
import type { ReplyOf, Side } from '../../platform/contract.ts'
import { type FetchWindows, useCodeWindows } from './code-windows.ts'
import { Notice } from './notice.tsx'

export type Codes = ReplyOf<typeof getKioskCode>

/** @param fetchCodes the endpoint of this screen's side; called again while at most two windows are left */
export function CodeScreen({ first, side, fetchCodes }: { first: Codes; side: Side; fetchCodes: FetchWindows<Codes> }) {
  const { window, now, lost } = useCodeWindows(first, side, fetchCodes)
  return (
    <div class="code-figure">
      <p class="kiosk-clock">{clockText(japanTime(new Date(now)))}</p>
      {window ? (
        <>
          <CodeSquare size={window.size} path={window.path} />
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

export const CodeSquare = ({ size, path }: { size: number; path: string }) => (
  <svg class="code-square" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="登園と降園の2次元コード">
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
)
