/** A block that stands for one thing. With `href` its heading is the link and the whole card the target. */
import type { ComponentChildren } from 'preact'

export function Card(props: {
  title?: ComponentChildren
  href?: string
  level?: 2 | 3
  children: ComponentChildren
  warm?: boolean
}) {
  const { title, href, level = 2, children, warm } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class={`card${warm ? ' card-warm' : ''}${href ? ' card-link' : ''}`}>
      {title ? <Heading class="card-title">{href ? <a href={href}>{title}</a> : title}</Heading> : null}
      {children}
    </section>
  )
}

export const CardGrid = ({ children }: { children: ComponentChildren }) => <div class="card-grid">{children}</div>

/** Rows that lead somewhere: やること, menus. `full`: the document is loaded whole. */
export const LinkList = ({
  items,
  label,
}: {
  items: readonly { href: string; text: ComponentChildren; note?: ComponentChildren; full?: boolean }[]
  label?: string
}) => (
  <ul class="link-list" {...(label ? { 'aria-label': label } : {})}>
    {items.map((item) => (
      <li key={item.href}>
        <a href={item.href} {...(item.full ? { 'data-full': '' } : {})}>
          <span>{item.text}</span>
          {item.note ? <span class="link-note">{item.note}</span> : null}
        </a>
      </li>
    ))}
  </ul>
)
