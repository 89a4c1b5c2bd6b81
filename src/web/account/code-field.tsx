/** Six digits in one field: pasting and the phone's own suggestion work (AUT-05). */
import { TextField } from '../ui/text-field.tsx'

export const CodeField = ({ error }: { error: string | undefined }) => (
  <div class="code-input">
    <TextField
      name="code"
      label="確認コード"
      support="数字6けた。全角で入力してもかまいません。"
      inputMode="numeric"
      autoComplete="one-time-code"
      width="short"
      {...(error === undefined ? {} : { error })}
    />
  </div>
)
