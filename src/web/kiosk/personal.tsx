/**
 * The frame of what a person sees at a tablet while the own PIN holds: who it is, how long still, and 「終わる」. When the time is over, or
 * nobody has touched the screen for a while, what stood there is gone at once and the board comes back (ATT-8).
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { getPinPerson } from '../../features/staff/pin-contract.ts'
import { pinLimits } from '../../features/staff/pin-rules.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { createBrowserApi } from '../client/browser-api.ts'
import { type Acted, type Form as FormSent, type Redirected, redirectTo, type Stopped, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { LiveRegion } from '../ui/live-region.tsx'

export type PinPerson = ReplyOf<typeof getPinPerson>

/** Whoever walks away from an open sheet. In ms. */
const idleMs = 180_000
const radius = 20
const round = 2 * Math.PI * radius

/** Who acts; when nobody does, the board. */
export async function personOf(api: WebApi): Promise<PinPerson | Redirected | Stopped> {
  const person = await api('GET /api/v1/kiosk/person')
  if (person.ok) return person.value
  return person.problem.status === 401 ? redirectTo('/kiosk') : stop(person.problem)
}

/** The button 「終わる」; null: the form was another one. */
export async function endIfAsked(api: WebApi, form: FormSent): Promise<Acted | null> {
  if (form.intent !== 'end') return null
  const ended = await api('POST /api/v1/kiosk/person/end')
  return ended.ok || ended.problem.status === 401 ? redirectTo('/kiosk') : { problem: ended.problem }
}

const leftText = (ms: number): string => (ms > 60_000 ? `あと${Math.ceil(ms / 60_000)}分` : `あと${Math.ceil(ms / 1000)}秒`)

export function Personal({ person, children }: { person: PinPerson; children: ComponentChildren }) {
  const whole = Date.parse(person.until) - Date.parse(person.at)
  const [left, setLeft] = useState(whole)
  const touched = useRef(0)
  const over = left <= 0
  useEffect(() => {
    const begun = performance.now()
    touched.current = begun
    const touch = (): void => {
      touched.current = performance.now()
    }
    // A page that the browser kept in memory comes back with what stood on it: the server is asked before anything is seen.
    const shown = (event: PageTransitionEvent): void => {
      if (!event.persisted) return
      setLeft(0)
      location.reload()
    }
    const timer = setInterval(() => {
      const now = performance.now()
      const idle = now - touched.current > idleMs
      const rest = idle ? 0 : whole - (now - begun)
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      const leave = (): void => location.replace('/kiosk')
      if (idle) void createBrowserApi('device', () => {})('POST /api/v1/kiosk/person/end').finally(leave)
      else leave()
    }, 1000)
    window.addEventListener('pointerdown', touch)
    window.addEventListener('keydown', touch)
    window.addEventListener('pageshow', shown)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pointerdown', touch)
      window.removeEventListener('keydown', touch)
      window.removeEventListener('pageshow', shown)
    }
  }, [person.until, whole])
  if (over) return <p>受付の画面に戻ります。</p>
  return (
    <>
      <div class="kiosk-person">
        <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
          <circle cx="24" cy="24" r={radius} class="ring-ground" />
          <circle
            cx="24"
            cy="24"
            r={radius}
            class="ring-left"
            stroke-dasharray={`${((round * Math.min(left, pinLimits.life)) / pinLimits.life).toFixed(1)} ${round.toFixed(1)}`}
            transform="rotate(-90 24 24)"
          />
        </svg>
        <p>
          <strong>{person.name}</strong>
          <span class="kiosk-person-left">{leftText(left)}</span>
        </p>
        <Form label="暗証番号での操作を終わる">
          <Button intent="end" look="secondary">
            終わる
          </Button>
        </Form>
      </div>
      <LiveRegion>{left <= 60_000 ? 'あと1分で、受付の画面に戻ります。' : ''}</LiveRegion>
      <div class="kiosk-personal">{children}</div>
    </>
  )
}
