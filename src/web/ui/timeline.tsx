/** What happened and what comes next, with dates done and expected (UX-06). */
import type { ComponentChildren } from 'preact'

export type TimelineItem = {
  title: string
  when?: string
  state: 'done' | 'now' | 'next' | 'stopped'
  children?: ComponentChildren
}
const words: Record<TimelineItem['state'], string> = { done: '済み', now: 'いまここ', next: 'これから', stopped: '中止' }

export const Timeline = ({ items, label }: { items: readonly TimelineItem[]; label: string }) => (
  <ol class="timeline" aria-label={label}>
    {items.map((item) => (
      <li
        class={`timeline-${item.state}`}
        key={item.title}
        {...(item.state === 'now' ? { 'aria-current': 'step' as const } : {})}
      >
        <p class="timeline-title">
          {item.title}
          <span class="timeline-word">{words[item.state]}</span>
        </p>
        {item.when ? <p class="timeline-when">{item.when}</p> : null}
        {item.children}
      </li>
    ))}
  </ol>
)
