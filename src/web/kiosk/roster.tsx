/** 代理打刻 at the tablet: today's children by initials, one tap each (ATT-2, ATT-7). */
import { useState } from 'preact/hooks'
import type { KioskUse } from '../../features/attendance/device-rules.ts'
import type { Direction } from '../../features/attendance/rules.ts'
import { clockText, japanTime } from '../../platform/calendar.ts'
import { Button, ButtonRow } from '../ui/button.tsx'

const clockOf = (iso: string): string => clockText(japanTime(new Date(iso)))

export function Roster(props: {
  uses: readonly KioskUse[]
  onBack: () => void
  onStamp: (wanted: { booking: string; direction: Direction }) => void
}) {
  const { uses, onBack, onStamp } = props
  // A second tap of a trembling finger must not send home whom the first one has let in: where one was, no other button comes.
  const [tapped, setTapped] = useState<readonly string[]>([])
  const open = uses.filter((use) => use.state === 'confirmed' || use.state === 'inUse' || tapped.includes(use.booking))
  return (
    <div class="kiosk-roster">
      {open.length === 0 ? <p>いま登録できるお子さまはいません。</p> : null}
      <ul>
        {open.map((use) => {
          const direction = use.state === 'confirmed' ? 'in' : 'out'
          return (
            <li key={use.booking}>
              <span>
                <strong>{use.initials} さん</strong>　{use.classAge}歳児　{clockText(use.start)}–{clockText(use.end)}
                {use.inAt ? `　登園 ${clockOf(use.inAt)}` : ''}
              </span>
              {tapped.includes(use.booking) ? (
                <span class="kiosk-tapped">{use.outAt ? `降園 ${clockOf(use.outAt)}` : '登録しました'}</span>
              ) : (
                <Button
                  type="button"
                  size="small"
                  look={direction === 'in' ? 'primary' : 'secondary'}
                  hidden={`（${use.initials} ${clockText(use.start)}）`}
                  onClick={() => {
                    setTapped([...tapped, use.booking])
                    onStamp({ booking: use.booking, direction })
                  }}
                >
                  {direction === 'in' ? '登園' : '降園'}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <ButtonRow>
        <Button type="button" look="secondary" onClick={onBack}>
          おわる
        </Button>
      </ButtonRow>
    </div>
  )
}
