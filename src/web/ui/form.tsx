/** The form that posts to its page's own address and carries the idempotency key. */
import type { ComponentChildren } from 'preact'
import { usePage } from './page-context.ts'

/**
 * @param props.files the form sends files (multipart)
 * @param props.action other page of this site, with its query; default this page
 */
export function Form(props: { children: ComponentChildren; files?: boolean; action?: string; id?: string; label?: string }) {
  const page = usePage()
  const query = new URLSearchParams(page.query).toString()
  const action = props.action ?? page.path + (query ? `?${query}` : '')
  return (
    <form
      method="post"
      action={action}
      noValidate
      class="form"
      {...(props.files ? { enctype: 'multipart/form-data' } : {})}
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      <input type="hidden" name="_key" value={page.key} />
      {props.children}
    </form>
  )
}

/** A form of filters: GET, so that the filtered view has its own address. */
export function FilterForm(props: { children: ComponentChildren; label: string; action?: string }) {
  const page = usePage()
  return (
    <form method="get" action={props.action ?? page.path} class="filters" aria-label={props.label}>
      {props.children}
    </form>
  )
}

/** A value that the form carries along unseen. */
export const Hidden = ({ name, value }: { name: string; value: string }) => <input type="hidden" name={name} value={value} />
