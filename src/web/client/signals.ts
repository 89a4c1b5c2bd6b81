/** What the runtime tells the reader outside of the page's own tree: busy, progress, lost line, new title. */
import { progressEvent } from '../ui/sending.ts'

const region = (id: string, role: 'status' | 'alert', className: string): HTMLElement => {
  const known = document.getElementById(id)
  if (known) return known
  const made = document.createElement('div')
  made.id = id
  made.className = className
  made.setAttribute('role', role)
  document.body.append(made)
  return made
}

/** Said politely once; the same words again are said again. */
export function announce(words: string): void {
  const place = region('announcer', 'status', 'spoken')
  place.textContent = ''
  // Readers notice a change only when it comes in a later task than the emptying.
  setTimeout(() => {
    place.textContent = words
  }, 50)
}

let slow: ReturnType<typeof setTimeout> | undefined

/** A thin line above the page after 200 ms; the pressed button says that it works, without being disabled (UX-13). */
export function showBusy(busy: boolean, form?: HTMLElement, submitter?: HTMLElement | null): void {
  clearTimeout(slow)
  if (busy) slow = setTimeout(() => document.documentElement.toggleAttribute('data-busy', true), 200)
  else document.documentElement.removeAttribute('data-busy')
  form?.setAttribute('aria-busy', String(busy))
  submitter?.toggleAttribute('data-busy', busy)
  if (!busy) window.dispatchEvent(new CustomEvent(progressEvent, { detail: null }))
}

export const showProgress = (share: number): void => {
  window.dispatchEvent(new CustomEvent(progressEvent, { detail: share }))
}

/** Tells that the line is lost and offers the same step again; null takes the message away. */
export function showLost(again: (() => void) | null, say = { lost: '', reload: '' }): void {
  const bar = region('lost', 'alert', 'lost-bar')
  bar.replaceChildren()
  if (!again) return
  const words = document.createElement('p')
  words.textContent = say.lost
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-secondary button-small'
  button.textContent = say.reload
  button.addEventListener('click', () => {
    bar.replaceChildren()
    again()
  })
  bar.append(words, button)
}

/** After a page change the reader stands at its heading, or at the named place of the address. */
export function focusHeading(hash: string): void {
  const named = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
  const place = named ?? document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main')
  if (!place) return
  if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1')
  place.focus({ preventScroll: named === null })
  named?.scrollIntoView()
}
