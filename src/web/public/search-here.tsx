/** 「いまいる場所から」: asked of the browser only when pressed, rounded before it leaves the phone, kept nowhere. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { searchTexts } from '../text/public/search.ts'
import { Button } from '../ui/button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { useTexts } from '../ui/say.tsx'
import { type Choice, hrefOf } from './search-choice.ts'

/** Hundredths of a degree: about 1 km. */
const rounded = (degrees: number): string => degrees.toFixed(2)

export function SearchHere({ choice, view }: { choice: Choice; view: 'list' | 'map' }) {
  const { say, words } = useTexts(searchTexts)
  const [can, setCan] = useState(true)
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const link = useRef<HTMLAnchorElement>(null)
  const keep: Record<string, string> = view === 'map' ? { view } : {}
  // Drawn by the server, so that nothing moves when the script comes; without script the sheet hides it (`scripting: none`).
  useEffect(() => setCan('geolocation' in navigator), [])

  const ask = (): void => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        if (!link.current) return
        link.current.href = hrefOf({ ...choice, near: `${rounded(coords.latitude)},${rounded(coords.longitude)}` }, keep)
        link.current.click()
      },
      () => setState('failed'),
      { maximumAge: 600_000, timeout: 15_000 },
    )
  }

  if (choice.near)
    return (
      <p class="search-here">
        <a href={hrefOf({ ...choice, near: '' }, keep)}>{say('noOrigin')}</a>
      </p>
    )
  if (!can) return null
  return (
    <div class="search-here">
      <Button type="button" look="quiet" size="small" onClick={ask}>
        {say('here')}
      </Button>
      <p class="muted">{state === 'failed' ? null : say('hereHow')}</p>
      <LiveRegion visible>{state === 'asking' ? words('hereWait') : state === 'failed' ? words('hereFailed') : ''}</LiveRegion>
      {/* The way that every link goes: history, scroll place and focus come with it. */}
      <a ref={link} href="/search" hidden tabIndex={-1}>
        {say('here')}
      </a>
    </div>
  )
}
