/**
 * 受付端末: the code, large; beside it the ways without a family's own camera: its code held before this one, six digits, a tap by staff.
 * Everything goes on without a network (ATT-4, ATT-7).
 */
import { useEffect, useState } from 'preact/hooks'
import { factsOf, type KioskUse, type StampWay } from '../../features/attendance/device-rules.ts'
import { chooseStamps, type Direction } from '../../features/attendance/rules.ts'
import { clockText, japanTime, type LocalDate } from '../../platform/calendar.ts'
import { keepPage } from '../client/keep-page.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { whyText } from '../text/attendance-words.ts'
import { lengthText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { codeReader } from '../ui/code-reader.ts'
import { CodeScreen, type Codes } from '../ui/code-screen.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { CodeCamera } from './code-camera.tsx'
import { OwnCode } from './own-code.tsx'
import { type Reception, useReception } from './reception.ts'
import { Roster } from './roster.tsx'

export const title = '登園・降園の登録'

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Codes>> {
  const codes = await api('GET /api/v1/kiosk/code')
  if (codes.ok) return codes.value
  return codes.problem.status === 401 ? redirectTo('/kiosk/pair') : stop(codes.problem)
}

type Wanted = { booking: string; direction: Direction }
type Result = { lines: readonly { key: string; initials: string; direction: Direction; left: number | null }[]; at: Date }
type Mode =
  | { show: 'code' }
  | { show: 'camera' }
  | { show: 'digits'; wrong: boolean }
  | { show: 'staff' }
  | { show: 'family'; household: string; how: StampWay }
  | { show: 'done'; result: Result }

/** The result stays this long for a family, so that the next one finds the code again. */
const resultMs = 3_000
/** Whoever walks away leaves nothing open. */
const idleMs = 45_000

export function Page({ data }: PageProps<typeof load>) {
  const reception = useReception()
  const [mode, setMode] = useState<Mode>({ show: 'code' })
  useEffect(() => {
    // A decoder that is loaded only when it is needed must be here before the network goes.
    void codeReader()
      .catch(() => null)
      .then(() => keepPage('/kiosk'))
  }, [])
  useEffect(() => {
    if (mode.show === 'code') return
    const timer = setTimeout(() => setMode({ show: 'code' }), mode.show === 'done' ? resultMs : idleMs)
    return () => clearTimeout(timer)
  }, [mode])

  const stamp = async (wanted: readonly Wanted[], how: StampWay): Promise<Result> => {
    const lines = wanted.flatMap(({ booking, direction }) => {
      const use = reception.uses.find((one) => one.booking === booking)
      return use ? [{ key: booking, initials: use.initials, direction, left: use.left }] : []
    })
    return { lines, at: await reception.stamp(wanted, how) }
  }
  const read = async (typed: string, how: StampWay): Promise<boolean> => {
    const household = await reception.household(typed)
    if (household) setMode({ show: 'family', household, how })
    return household !== null
  }
  const back = (): void => setMode({ show: 'code' })

  return (
    <>
      <h1>登園・降園の登録</h1>
      <p>{data.facility.name}</p>
      <State reception={reception} />
      {mode.show === 'code' ? (
        reception.online || !reception.day ? (
          <CodeScreen first={data} side="device" fetchCodes={(api) => api('GET /api/v1/kiosk/code')} />
        ) : (
          <OwnCode reception={reception} device={reception.day.device} />
        )
      ) : null}
      {mode.show === 'code' && reception.day ? (
        <ButtonRow>
          <Button type="button" look="secondary" onClick={() => setMode({ show: 'camera' })}>
            コードをかざす
          </Button>
          <Button type="button" look="secondary" onClick={() => setMode({ show: 'digits', wrong: false })}>
            6けたの番号で登録する
          </Button>
          <Button type="button" look="secondary" onClick={() => setMode({ show: 'staff' })}>
            職員が登録する
          </Button>
          {reception.online ? (
            <LinkButton look="secondary" href="/kiosk/person">
              暗証番号で操作する
            </LinkButton>
          ) : null}
        </ButtonRow>
      ) : null}
      {mode.show === 'camera' ? <CodeCamera onText={(text) => read(text, 'code')} onBack={back} /> : null}
      {mode.show === 'digits' ? (
        <Digits
          wrong={mode.wrong}
          onBack={back}
          onDigits={async (typed) => {
            if (!(await read(typed, 'digits'))) setMode({ show: 'digits', wrong: true })
          }}
        />
      ) : null}
      {mode.show === 'family' ? (
        <Family
          reception={reception}
          household={mode.household}
          onBack={back}
          onStamp={async (wanted) => setMode({ show: 'done', result: await stamp(wanted, mode.how) })}
        />
      ) : null}
      {mode.show === 'staff' ? (
        <Roster uses={reception.uses} onBack={back} onStamp={(wanted) => void stamp([wanted], 'staff')} />
      ) : null}
      {mode.show === 'done' ? <Done result={mode.result} /> : null}
    </>
  )
}

function State({ reception }: { reception: Reception }) {
  const { online, waiting, clockOff, unsafe } = reception
  return (
    <>
      <LiveRegion>{waiting > 0 ? `未送信 ${waiting}件` : ''}</LiveRegion>
      {unsafe ? <p class="board-alert">この端末では、通信が切れている間の登録ができません。</p> : null}
      {online && waiting === 0 ? null : (
        <p class="kiosk-state">
          {online ? null : <span>通信が切れています。登録はこの端末に残り、つながると自動で送ります。</span>}
          {waiting > 0 ? <strong>未送信 {waiting}件</strong> : null}
        </p>
      )}
      {clockOff ? <p class="board-alert">この端末の時計がずれています。設定で時刻を合わせてください。</p> : null}
    </>
  )
}

const word = (direction: Direction): string => (direction === 'in' ? '登園' : '降園')

function Family(props: {
  reception: Reception
  household: string
  onBack: () => void
  onStamp: (wanted: readonly Wanted[]) => void
}) {
  const { reception, household, onBack, onStamp } = props
  const [left, setLeft] = useState<readonly string[]>([])
  const now = reception.now()
  const date = (reception.day?.date ?? '') as LocalDate
  const own = reception.uses.filter((use) => use.household === household)
  const { stamps, refused } = chooseStamps(
    own.map((use) => factsOf(use, date)),
    now,
  )
  const useOf = (booking: string): KioskUse | undefined => own.find((use) => use.booking === booking)
  const wanted = stamps.filter((one) => !left.includes(one.booking))
  const directions = new Set(wanted.map((one) => one.direction))
  const verb = directions.size > 1 ? '登園・降園' : word([...directions][0] ?? 'in')
  return (
    <div class="kiosk-family">
      {stamps.map((one) => {
        const use = useOf(one.booking)
        return (
          <label class="kiosk-child" key={one.booking}>
            <input
              type="checkbox"
              checked={!left.includes(one.booking)}
              onChange={(event) =>
                setLeft(event.currentTarget.checked ? left.filter((b) => b !== one.booking) : [...left, one.booking])
              }
            />
            <span>
              <strong>{use?.initials} さん</strong>　{use?.classAge}歳児　{word(one.direction)}　予約 {clockText(use?.start ?? 0)}
              –{clockText(use?.end ?? 0)}
            </span>
          </label>
        )
      })}
      {refused.map((no) => {
        const text = whyText({ code: no.code, slots: no.slots ?? {} }, 'ja')
        return (
          <Notice kind={stamps.length > 0 ? 'info' : 'warning'} title={text.what} key={no.code}>
            <p>
              {text.why} {text.next}
            </p>
          </Notice>
        )
      })}
      <ButtonRow>
        {stamps.length > 0 ? (
          <Button type="button" onClick={() => (wanted.length > 0 ? onStamp(wanted) : undefined)}>
            {wanted.length > 1 ? `${verb}を登録する（${wanted.length}人）` : `${verb}を登録する`}
          </Button>
        ) : null}
        <Button type="button" look="secondary" onClick={onBack}>
          やめる
        </Button>
      </ButtonRow>
    </div>
  )
}

function Digits({ wrong, onDigits, onBack }: { wrong: boolean; onDigits: (typed: string) => void; onBack: () => void }) {
  const [typed, setTyped] = useState('')
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        onDigits(typed)
      }}
    >
      <label class="kiosk-digits">
        <span>保護者のスマートフォンに出ている6けたの番号</span>
        <input
          class="input code-digits"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {wrong ? (
        <p class="board-alert" role="alert">
          番号が違うか、新しい番号に変わっています。いま出ている番号を、もう一度入力してください。
        </p>
      ) : null}
      <ButtonRow>
        <Button>この番号で進む</Button>
        <Button type="button" look="secondary" onClick={onBack}>
          やめる
        </Button>
      </ButtonRow>
    </form>
  )
}

function Done({ result }: { result: Result }) {
  return (
    <div class="kiosk-done" role="status">
      {result.lines.map((line) => (
        <p key={line.key}>
          <strong>{line.initials} さん</strong>　{word(line.direction)}　{clockText(japanTime(result.at))}
          {line.left === null ? null : <span class="kiosk-left">今月の残り {lengthText(line.left)}</span>}
        </p>
      ))}
      <p>登録しました</p>
    </div>
  )
}
