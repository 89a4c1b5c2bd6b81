/** Nothing here yet: what this place is for and the first step. */
import type { ComponentChildren } from 'preact'
import { uiTexts } from '../text/ui.ts'
import { useTexts } from './say.tsx'
import { Mark } from './wordmark.tsx'

export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: ComponentChildren
  children?: ComponentChildren
  action?: ComponentChildren
}) => (
  <div class="empty">
    <Mark />
    <p class="empty-title">{title}</p>
    {children}
    {action ? <div class="button-row">{action}</div> : null}
  </div>
)

/** The real shape in gray while something loads. `rows` lines of text, or cards. */
export function Skeleton({ rows = 3, shape = 'lines' }: { rows?: number; shape?: 'lines' | 'cards' | 'table' }) {
  const { say } = useTexts(uiTexts)
  return (
    <div class={`skeleton skeleton-${shape}`} role="status">
      <span class="spoken">{say('loading')}</span>
      {Array.from({ length: rows }, (_, i) => (
        <span class="skeleton-row" key={i} aria-hidden="true" />
      ))}
    </div>
  )
}
