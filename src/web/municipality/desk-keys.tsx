/**
 * Keys of a desk. A key presses, or with `to="focus"` moves to, what stands visibly under its mark: no key without a visible button.
 * `?` lists them; they can be switched off on this device (WCAG 2.1.4) and are silent while somebody types.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Around one link or button; the sign of its key is drawn beside it. */
export const Keyed = ({
  keys,
  to = 'press',
  children,
}: {
  keys: string
  to?: 'press' | 'focus'
  children: ComponentChildren
}) => (
  <span class="keyed" data-key={keys} data-key-to={to}>
    {children}
    <span class="key" aria-hidden="true">
      {keys}
    </span>
  </span>
)

export type DeskKey = { key: string; what: string }
const store = 'tsuen.desk-keys'
const isOff = (): boolean => {
  try {
    return localStorage.getItem(store) === 'off'
  } catch {
    // A browser that keeps nothing has the keys on.
    return false
  }
}
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], dialog[open]') !== null

/** The button that lists the keys, and their listener. Without script neither is there. */
export function DeskKeys({ keys }: { keys: readonly DeskKey[] }) {
  const [ready, setReady] = useState(false)
  const [off, setOff] = useState(false)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    setReady(true)
    setOff(isOff())
  }, [])
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (off || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || typing(event.target))
        return
      if (event.key === '?') {
        setOpen(true)
        return
      }
      const place = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
      // A closed <details> draws nothing in it: such a button is not visible.
      const control = place?.querySelector<HTMLElement>('a, button, summary')
      if (!control || control.offsetParent === null) return
      event.preventDefault()
      control.focus()
      if (place?.dataset.keyTo !== 'focus') control.click()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [off])
  const change = (): void => {
    setOff(!off)
    try {
      localStorage.setItem(store, off ? 'on' : 'off')
    } catch {
      // Kept until the page is left.
    }
  }
  if (!ready) return null
  return (
    <>
      <Button type="button" look="quiet" size="small" onClick={() => setOpen(true)}>
        キーの一覧（?）
      </Button>
      <Dialog id="desk-keys" title="キーの一覧" open={open} onClose={() => setOpen(false)}>
        <DefinitionList
          dense
          facts={[...keys.map(({ key, what }) => ({ term: key, value: what })), { term: '?', value: 'この一覧を開く' }]}
        />
        <p>文字を入力しているあいだは動きません。</p>
        <Button type="button" look="secondary" onClick={change} pressed={!off}>
          {off ? 'キーを使う' : 'キーを使わない'}
        </Button>
      </Dialog>
    </>
  )
}
