/** Buttons and links that look like buttons. Never disabled: the page says what is missing instead. */
import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'
type Shared = {
  children: ComponentChildren
  look?: ButtonLook
  /** 'large' 56 px (guardian, kiosk), 'normal' 48 px, 'small' 36 px drawn and padded to 44 px. */
  size?: 'large' | 'normal' | 'small'
  /** Spoken after the visible words: 「変更」＋「（お名前）」. */
  hidden?: string
}

const classOf = ({ look = 'primary', size = 'normal' }: Pick<Shared, 'look' | 'size'>): string =>
  classNames('button', `button-${look}`, size !== 'normal' && `button-${size}`)

/** A button of a form. `intent` reaches `act` as `form.intent`. */
export function Button(
  props: Shared & {
    intent?: string
    type?: 'submit' | 'button'
    form?: string
    onClick?: (event: MouseEvent) => void
    pressed?: boolean
  },
) {
  const { children, hidden, intent, type = 'submit', form, onClick, pressed } = props
  return (
    <button
      type={type}
      class={classOf(props)}
      {...(intent === undefined ? {} : { name: '_intent', value: intent })}
      {...(form === undefined ? {} : { form })}
      {...(onClick === undefined ? {} : { onClick })}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      {/* One item of the row: words with ruby are several nodes, and no gap belongs between them. */}
      <span>{children}</span>
      {hidden === undefined ? null : <span class="spoken">{hidden}</span>}
    </button>
  )
}

/**
 * A link drawn as a button.
 * @param props.download the address is a file: the browser saves it
 * @param props.leave the address is not a page of this site's runtime: load it whole
 */
export function LinkButton(props: Shared & { href: string; download?: boolean; leave?: boolean }) {
  const { href, children, hidden, download, leave } = props
  return (
    <a class={classOf(props)} href={href} {...(download ? { download: '' } : {})} {...(leave ? { 'data-full': '' } : {})}>
      {/* One item of the row: words with ruby are several nodes, and no gap belongs between them. */}
      <span>{children}</span>
      {hidden === undefined ? null : <span class="spoken">{hidden}</span>}
    </a>
  )
}

/** Buttons under a form: the primary first (left), full width on phones. */
export const ButtonRow = ({ children }: { children: ComponentChildren }) => <div class="button-row">{children}</div>
