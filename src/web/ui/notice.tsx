/** Messages inside a page. Each kind differs in word, shape and colour. */
import type { ComponentChildren } from 'preact'
import { uiTexts } from '../text/ui.ts'
import { Icon, type IconName } from './icon.tsx'
import { useTexts } from './say.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'
const shapes: Record<NoticeKind, { icon: IconName; word: 'info' | 'done' | 'caution' | 'error' }> = {
  info: { icon: 'info', word: 'info' },
  success: { icon: 'check', word: 'done' },
  warning: { icon: 'alert', word: 'caution' },
  error: { icon: 'cross', word: 'error' },
}

/** @param props.title a short sentence; drawn as a heading of the given level (default 2) */
export function Notice(props: {
  kind: NoticeKind
  title?: ComponentChildren
  level?: 2 | 3
  children?: ComponentChildren
  live?: boolean
}) {
  const { kind, title, level = 2, children, live } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  const { say } = useTexts(uiTexts)
  return (
    <div class={`notice notice-${kind}`} {...(live ? { role: 'status' } : {})}>
      <p class="notice-word">
        <Icon name={shapes[kind].icon} />
        {say(shapes[kind].word)}
      </p>
      {title ? <Heading class="notice-title">{title}</Heading> : null}
      {children}
    </div>
  )
}

const bannerNames = { demo: 'demoName', warning: 'caution', error: 'important' } as const

/** A strip over the whole width: demo, offline, emergency. */
export function Banner({ kind, children }: { kind: 'demo' | 'warning' | 'error'; children: ComponentChildren }) {
  const { words } = useTexts(uiTexts)
  return (
    <aside class={`banner banner-${kind}`} aria-label={words(bannerNames[kind])}>
      <div class="banner-inner">{children}</div>
    </aside>
  )
}
