/** What happened and what comes next, with dates done and expected (UX-06). */
import type { ComponentChildren } from 'preact'
import { uiTexts } from '../text/ui.ts'
import { useTexts } from './say.tsx'

export type TimelineItem = {
  title: ComponentChildren
  when?: string
  state: 'done' | 'now' | 'next' | 'stopped'
  children?: ComponentChildren
}
const stateWords = { done: 'stateDone', now: 'stateNow', next: 'stateNext', stopped: 'stateStopped' } as const

export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  const { say } = useTexts(uiTexts)
  return (
    <ol class="timeline" aria-label={label}>
      {items.map((item, i) => (
        <li class={`timeline-${item.state}`} key={i} {...(item.state === 'now' ? { 'aria-current': 'step' as const } : {})}>
          <p class="timeline-title">
            {item.title}
            <span class="timeline-word">{say(stateWords[item.state])}</span>
          </p>
          {item.when ? <p class="timeline-when">{item.when}</p> : null}
          {item.children}
        </li>
      ))}
    </ol>
  )
}
