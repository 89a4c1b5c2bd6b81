/** Messages inside a page. Each kind differs in word, shape and colour. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'
const shapes: Record<NoticeKind, { icon: IconName; word: string }> = {
  info: { icon: 'info', word: 'お知らせ' },
  success: { icon: 'check', word: '完了' },
  warning: { icon: 'alert', word: '注意' },
  error: { icon: 'cross', word: 'エラー' },
}

/** @param props.title a short sentence; drawn as a heading of the given level (default 2) */
export function Notice(props: { kind: NoticeKind; title?: string; level?: 2 | 3; children?: ComponentChildren; live?: boolean }) {
  const { kind, title, level = 2, children, live } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div class={`notice notice-${kind}`} {...(live ? { role: 'status' } : {})}>
      <p class="notice-word">
        <Icon name={shapes[kind].icon} />
        {shapes[kind].word}
      </p>
      {title ? <Heading class="notice-title">{title}</Heading> : null}
      {children}
    </div>
  )
}

const bannerNames = { demo: 'デモ', warning: '注意', error: '重要なお知らせ' } as const

/** A strip over the whole width: demo, offline, emergency. */
export const Banner = ({ kind, children }: { kind: 'demo' | 'warning' | 'error'; children: ComponentChildren }) => (
  <aside class={`banner banner-${kind}`} aria-label={bannerNames[kind]}>
    <div class="banner-inner">{children}</div>
  </aside>
)
