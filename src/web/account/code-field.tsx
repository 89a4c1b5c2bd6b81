/** Six digits in one field: pasting and the phone's own suggestion work (AUT-05). */
import { proofTexts } from '../text/proof.ts'
import { useTexts } from '../ui/say.tsx'
import { TextField } from '../ui/text-field.tsx'

export function CodeField({ error }: { error: string | undefined }) {
  const { say } = useTexts(proofTexts)
  return (
    <div class="code-input">
      <TextField
        name="code"
        label={say('code')}
        support={say('codeHow')}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        {...(error === undefined ? {} : { error })}
      />
    </div>
  )
}
