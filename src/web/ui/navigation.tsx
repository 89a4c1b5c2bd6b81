/** Ways back, beside and onward, all plain links. */
import type { ComponentChildren } from 'preact'
import { uiTexts } from '../text/ui.ts'
import { Icon } from './icon.tsx'
import { useTexts } from './say.tsx'

export function BackLink({ href, children }: { href: string; children?: ComponentChildren }) {
  const { say } = useTexts(uiTexts)
  return (
    <a class="back-link" href={href}>
      <Icon name="left" />
      {children ?? say('back')}
    </a>
  )
}

/** The last item is this page and no link. */
export function Breadcrumb({ items }: { items: readonly { text: string; href?: string }[] }) {
  const { words } = useTexts(uiTexts)
  return (
    <nav class="breadcrumb" aria-label={words('location')}>
      <ol>
        {items.map((item) => (
          <li key={item.text}>
            {item.href ? <a href={item.href}>{item.text}</a> : <span aria-current="page">{item.text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Equal views of one thing, each with its own address. */
export const Tabs = ({
  label,
  items,
}: {
  label: string
  items: readonly { text: ComponentChildren; href: string; current: boolean }[]
}) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} {...(item.current ? { 'aria-current': 'page' as const } : {})}>
            {item.text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** @param props.at page from 1 */
export function Pagination({ at, all, hrefOf }: { at: number; all: number; hrefOf: (page: number) => string }) {
  const { say, words } = useTexts(uiTexts)
  if (all <= 1) return null
  return (
    <nav class="pagination" aria-label={words('pages')}>
      {at > 1 ? (
        <a href={hrefOf(at - 1)} rel="prev">
          <Icon name="left" />
          {say('previous')}
        </a>
      ) : null}
      <span>{say('pageOf', { all, at })}</span>
      {at < all ? (
        <a href={hrefOf(at + 1)} rel="next">
          {say('next')}
          <Icon name="right" />
        </a>
      ) : null}
    </nav>
  )
}

/** Folded details; native, works without script. */
export const Details = ({
  summary,
  children,
  open,
}: {
  summary: ComponentChildren
  children: ComponentChildren
  open?: boolean
}) => (
  <details class="details" {...(open ? { open: true } : {})}>
    <summary>{summary}</summary>
    <div class="details-body">{children}</div>
  </details>
)
