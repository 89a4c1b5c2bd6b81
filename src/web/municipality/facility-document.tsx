/** 文書番号, its date and the reason: asked alike of every entry in 施設台帳 (PLC-1). */
import { type LocalDate, parseDate } from '../../platform/calendar.ts'
import { type Form as FormSent, fieldOf, type Sent } from '../page.ts'
import { DateField } from '../ui/date-field.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'

/** @param props.typed what stood in the form before a second look */
export const DocumentFields = ({
  sent,
  must = false,
  typed = {},
}: {
  sent: Sent
  must?: boolean
  typed?: Readonly<Record<string, string>>
}) => (
  <>
    <TextField
      {...fieldOf(sent, 'document', typed.document)}
      label="文書番号"
      support="通知書や届の番号です。"
      required={false}
      width="middle"
      maxLength={60}
      autoComplete="off"
    />
    <DateField {...fieldOf(sent, 'documentOn', typed.documentOn)} label="文書の日付" required={false} />
    <TextArea {...fieldOf(sent, 'reason', typed.reason)} label="理由" required={must} rows={3} maxLength={500} />
  </>
)

type Typed = { document: string; documentOn: LocalDate | null; reason: string }

export function typedDocument(form: FormSent): { body: Typed; wrong: { name: string; code: string; message: string }[] } {
  const day = form.text('documentOn')
  const documentOn = parseDate(day)
  return {
    body: { document: form.text('document'), documentOn, reason: form.text('reason') },
    wrong:
      day && !documentOn ? [{ name: 'documentOn', code: 'wrong', message: '文書の日付を、正しい日付で入力してください。' }] : [],
  }
}
