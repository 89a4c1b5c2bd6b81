/**
 * What was typed lives through a change of language: the page is loaded whole in the other words, so the fields wait in this tab's
 * storage meanwhile. Whichever page starts next takes them out: nothing that was typed stays behind, and only the same page gets it.
 */
type Field = { name: string; nth: number; value: string; checked: boolean | null }
type Kept = { at: number; address: string; fields: Field[] }
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const slot = 'tsuen-kept-form'
/** Longer than any page takes to load. */
const lifetimeMs = 60_000

const addressOf = (): string => location.pathname + location.search
const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

/** Passwords and files are typed or chosen again; hidden fields are the page's own. */
function controls(): Map<string, Control[]> {
  const found = new Map<string, Control[]>()
  for (const control of document.querySelectorAll<Control>('main input, main select, main textarea')) {
    if (control.name === '' || ['hidden', 'password', 'file', 'submit'].includes(control.type)) continue
    found.set(control.name, [...(found.get(control.name) ?? []), control])
  }
  return found
}

function keep(): void {
  const fields = [...controls()].flatMap(([name, all]) =>
    all.map((control, nth): Field => ({ name, nth, value: control.value, checked: isTicked(control) ? control.checked : null })),
  )
  const kept: Kept = { at: performance.timeOrigin + performance.now(), address: addressOf(), fields }
  try {
    sessionStorage.setItem(slot, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing: the page comes in the other language, empty as before.
  }
}

function put(control: Control, field: Field): void {
  const had = isTicked(control) ? control.checked === field.checked : control.value === field.value
  if (had || (isTicked(control) && control.value !== field.value)) return
  if (isTicked(control)) control.checked = field.checked ?? false
  else control.value = field.value
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }))
}

/** Called once when a page has started. */
export function restoreForm(): void {
  let text: string | null = null
  try {
    text = sessionStorage.getItem(slot)
    sessionStorage.removeItem(slot)
  } catch {
    return
  }
  const kept = text === null ? null : (JSON.parse(text) as Kept)
  if (!kept || kept.address !== addressOf() || performance.timeOrigin + performance.now() - kept.at > lifetimeMs) return
  const here = controls()
  for (const field of kept.fields) {
    const control = here.get(field.name)?.[field.nth]
    if (control) put(control, field)
  }
}

/** From now on a change of language keeps what is typed. */
export function keepForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (form instanceof HTMLFormElement && form.getAttribute('action') === '/language') keep()
  })
}
