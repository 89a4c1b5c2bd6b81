/** The fields of a report: the same for 第1報 and for what follows. What is not known yet stays empty and comes with the next one. */
import { longest, type Report, severities, wordNames } from '../../features/accident/rules.ts'
import { clockText, type LocalDate, parseDate, parseTime } from '../../platform/calendar.ts'
import { choicesOf, errorOf, type Form, fieldOf, fieldProblem, type Sent } from '../page.ts'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextArea, TextField } from '../ui/text-field.tsx'
import { fieldWords, severityWords } from './words.ts'

type Typed = Omit<Report, 'child'>

/** What was typed as the API takes it, or the fields that nobody could read. */
export function typedReport(form: Form): { ok: true; value: Typed } | { ok: false; problem: ReturnType<typeof fieldProblem> } {
  const date = parseDate(form.text('date'))
  const time = parseTime(form.text('time').normalize('NFKC').replace(/時/, ':').replace(/分$/, ''))
  const severity = severities.find((one) => one === form.text('severity'))
  if (!date || time === null || time > 1439 || !severity)
    return {
      ok: false,
      problem: fieldProblem([
        ...(date ? [] : [{ name: 'date', code: 'missing', message: '起きた日を入力してください。' }]),
        ...(time !== null && time <= 1439
          ? []
          : [{ name: 'time', code: 'missing', message: '起きた時刻を「10:40」のように入力してください。' }]),
        ...(severity ? [] : [{ name: 'severity', code: 'missing', message: '程度を選んでください。' }]),
      ]),
    }
  const [place = '', what = '', firstAid = '', doctor = '', guardians = '', measures = ''] = wordNames.map((name) =>
    form.text(name),
  )
  return { ok: true, value: { date, time, severity, place, what, firstAid, doctor, guardians, measures } }
}

const supports: Partial<Record<keyof typeof longest, string>> = {
  place: '例：園庭のすべり台、2階の保育室',
  what: '見たこと、聞いたことを、起きた順に書いてください。',
  guardians: '例：10時40分、母に電話',
}

/** @param stored the report before, which a follow-up begins with */
export function ReportFields({ sent, stored, today }: { sent: Sent; stored?: Typed | undefined; today: LocalDate }) {
  return (
    <>
      <DateField {...fieldOf(sent, 'date', stored?.date ?? today)} label="起きた日" max={today} />
      <TextField
        {...fieldOf(sent, 'time', stored ? clockText(stored.time) : '')}
        label="起きた時刻"
        support="例：10:40。はっきりしないときは、だいたいの時刻"
        width="short"
        inputMode="text"
      />
      <RadioGroup
        {...radioOf(sent, stored?.severity)}
        legend="程度"
        choices={severities.map((value) => ({ value, label: severityWords[value] }))}
      />
      {wordNames.map((name) => {
        const must = name === 'place' || name === 'what'
        const support = supports[name]
        const props = {
          ...fieldOf(sent, name, stored?.[name] ?? ''),
          label: fieldWords[name],
          required: must,
          maxLength: longest[name],
          ...(support ? { support } : {}),
        }
        return name === 'place' ? (
          <TextField key={name} {...props} />
        ) : (
          <TextArea key={name} {...props} rows={name === 'what' ? 6 : 3} />
        )
      })}
    </>
  )
}

function radioOf(sent: Sent, stored: string | undefined) {
  const { values } = choicesOf(sent, 'severity', stored ? [stored] : [])
  const error = errorOf(sent, 'severity')
  const value = values?.[0]
  return { name: 'severity', ...(value ? { value } : {}), ...(error ? { error } : {}) }
}
