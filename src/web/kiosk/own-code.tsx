/** The code that the tablet signs itself while the network is gone: a family's phone, which has one, can still read it (ATT-7). */
import { useEffect, useState } from 'preact/hooks'
import { deviceCodeFields, deviceCodeSigned, deviceCodeToken, untilNextCode } from '../../features/attendance/code.ts'
import { clockText, japanTime } from '../../platform/calendar.ts'
import { type QrPath, qrSvgPath } from '../../platform/qr.ts'
import { CodeSquare } from '../ui/code-screen.tsx'
import type { Reception } from './reception.ts'

const clockMs = 1_000

export function OwnCode({ reception, device }: { reception: Reception; device: string }) {
  const [square, setSquare] = useState<QrPath | null>(null)
  const [now, setNow] = useState(() => reception.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(reception.now()), clockMs)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = async (): Promise<void> => {
      const at = reception.now()
      const fields = deviceCodeFields(device, at)
      const signature = await reception.sign(deviceCodeSigned(fields))
      if (over) return
      setSquare(signature ? qrSvgPath(`${location.origin}/s/${deviceCodeToken(fields, signature)}`) : null)
      timer = setTimeout(() => void draw(), untilNextCode(at))
    }
    void draw()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [device])
  return (
    <div class="code-figure">
      <p class="kiosk-clock">{clockText(japanTime(now))}</p>
      {square ? (
        <>
          <CodeSquare size={square.size} path={square.path} />
          <p>スマートフォンで読み取ってください</p>
        </>
      ) : (
        <p>2次元コードは、つながると表示します。下のボタンから登録できます。</p>
      )}
    </div>
  )
}
