/** 「全7問中3問」: how far a journey of questions has come (UX-01). Decoration-free, one line. */
import { uiTexts } from '../text/ui.ts'
import { useTexts } from './say.tsx'

export function Steps({ at, all }: { at: number; all: number }) {
  const { say } = useTexts(uiTexts)
  return (
    <p class="steps">
      {say('stepOf', { all, at })}
      <svg class="steps-bar" viewBox={`0 0 ${all * 10} 6`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {Array.from({ length: all }, (_, i) => (
          <rect key={i} x={i * 10 + 0.5} y="1" width="9" height="4" class={i < at ? 'steps-done' : 'steps-open'} />
        ))}
      </svg>
    </p>
  )
}
