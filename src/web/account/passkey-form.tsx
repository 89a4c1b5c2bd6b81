/**
 * A form whose one answer comes from a passkey: pressing the button asks the device, its answer is sent like any other field.
 * Drawn only once script runs and the browser knows passkeys; the password stands beside it.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { passkeyTexts } from '../text/guardian/passkeys.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

/** `answer`: asks the device; its answer as JSON. */
type Props = {
  label: 'logIn' | 'prove' | 'add'
  intent: string
  look: 'primary' | 'secondary'
  answer: () => Promise<string>
  /** What is drawn without script, and where passkeys are unknown. */
  otherwise?: { noScript: ComponentChildren; notHere: ComponentChildren }
  children?: ComponentChildren
}

type Fault = 'notHere' | 'stopped' | 'known' | null

export function PasskeyForm({ label, intent, look, answer, otherwise, children }: Props) {
  const { say, words } = useTexts(passkeyTexts)
  const [can, setCan] = useState<boolean | null>(null)
  const [fault, setFault] = useState<Fault>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setCan('PublicKeyCredential' in window), [])
  const press = async (): Promise<void> => {
    setFault(null)
    try {
      const signed = await answer()
      const input = field.current
      if (!input) return
      input.value = signed
      input.form?.requestSubmit()
    } catch (error) {
      setFault(faultOf(error))
    }
  }
  if (can !== true) return can === null ? (otherwise?.noScript ?? null) : (otherwise?.notHere ?? null)
  return (
    <Form label={words(label)}>
      {children}
      <Hidden name="_intent" value={intent} />
      <input type="hidden" name="answer" ref={field} />
      {fault ? (
        <Notice kind="warning" live>
          <p>{say(fault)}</p>
        </Notice>
      ) : null}
      <ButtonRow>
        <Button look={look} type="button" onClick={() => void press()}>
          {say(label)}
        </Button>
      </ButtonRow>
    </Form>
  )
}

/** Names of WebAuthn's own errors; a person who closes the device's question has done nothing wrong. */
function faultOf(error: unknown): Fault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'known'
  return name === 'SecurityError' || name === 'NotSupportedError' ? 'notHere' : 'stopped'
}
