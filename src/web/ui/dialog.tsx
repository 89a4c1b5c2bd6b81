/** A native modal dialog. For acts that must work without script give the question its own page instead. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { uiTexts } from '../text/ui.ts'
import { Icon } from './icon.tsx'
import { useTexts } from './say.tsx'

/** Open while `open`; Esc, the close button and `onClose` end it; focus returns to where it was (the browser's own doing). */
export function Dialog(props: { title: string; open: boolean; onClose: () => void; children: ComponentChildren; id: string }) {
  const { title, open, onClose, children, id } = props
  const { say } = useTexts(uiTexts)
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open && box.current?.open) box.current.close()
  }, [open])
  return (
    <dialog class="dialog" ref={box} id={id} aria-labelledby={`${id}-title`} onClose={onClose}>
      <div class="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <button type="button" class="icon-button" onClick={onClose}>
          <Icon name="cross" />
          <span>{say('close')}</span>
        </button>
      </div>
      {children}
    </dialog>
  )
}
