/** Draws the fields of any section from its definition (features/child/rules.ts) and its words; the order is the definition's. */
import { useEffect, useState } from 'preact/hooks'
import type { Field, Section, SheetField } from '../../features/child/rules.ts'
import { errorOf, type FormValues, type Sent } from '../page.ts'
import type { LooseSection, LooseWords } from '../text/child-sheet.ts'
import { childTexts } from '../text/guardian/child.ts'
import { plainText } from '../text/message.ts'
import { uiTexts } from '../text/ui.ts'
import { unitTexts } from '../text/unit-words.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Fieldset } from '../ui/field.tsx'
import { useDrawn, useTexts } from '../ui/say.tsx'
import { type Option, Select, TextArea, TextField } from '../ui/text-field.tsx'
import { rowCount } from './raw-form.ts'

type Drawn = { values: FormValues; sent: Sent }

/** @param props.extraRows rows to offer beyond those that hold something */
export function SectionFields(props: {
  section: Section
  words: LooseSection
  values: FormValues
  sent: Sent
  today: string
  extraRows: number
}) {
  const { section, words, values, sent, today, extraRows } = props
  const [answers, answer] = useState<Readonly<Record<string, string>>>({})
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const controls = new Set(Object.values(section).flatMap((field) => (field.when ? [field.when.field] : [])))
  const given = (name: string): string => answers[name] ?? values[name]?.at(-1) ?? ''
  // Without script everything is shown; a question that is not asked is only hidden, so nothing typed is lost.
  const asked = (field: SheetField): boolean =>
    !scripted || !field.when || (given(field.when.field) === field.when.is && askedParent(section, field.when.field, given))
  return (
    <>
      {Object.entries(section).map(([name, field]) => {
        const text = words.fields[name]
        if (!text) return null
        const drawn =
          field.kind === 'rows' ? (
            <Rows name={name} field={field} words={text} values={values} sent={sent} today={today} extra={extraRows} />
          ) : (
            <One
              name={name}
              field={field}
              words={text}
              values={values}
              sent={sent}
              today={today}
              {...(controls.has(name) ? { onChange: (value: string) => answer({ ...answers, [name]: value }) } : {})}
            />
          )
        return field.when ? (
          <div key={name} hidden={!asked(field)}>
            {drawn}
          </div>
        ) : (
          <div key={name}>{drawn}</div>
        )
      })}
    </>
  )
}

/** A question that hangs on a question that is not asked is not asked either. */
function askedParent(section: Section, name: string, given: (name: string) => string): boolean {
  const when = section[name]?.when
  return !when || (given(when.field) === when.is && askedParent(section, when.field, given))
}

function One(
  props: Drawn & {
    name: string
    field: Exclude<Field, { kind: 'rows' }>
    words: LooseWords
    today: string
    inRow?: boolean
    onChange?: (value: string) => void
  },
) {
  const { name, field, words, values, sent, today, inRow, onChange } = props
  const { say } = useTexts(childTexts)
  const { words: ui } = useTexts(uiTexts)
  const { word: unitWord } = useTexts(unitTexts)
  const drawn = useDrawn()
  const label = drawn(words.label)
  const yesNo = [
    { value: 'yes', label: say('yes') },
    { value: 'no', label: say('no') },
  ]
  const error = errorOf(sent, name)
  const value = values[name]?.at(-1) ?? ''
  const required = 'required' in field && field.required === true
  const common = {
    name,
    required,
    ...(words.support ? { support: drawn(words.support) } : {}),
    ...(error === undefined ? {} : { error }),
  }
  const choices = (field.kind === 'choice' || field.kind === 'choices' ? field.of : []).map((value) => ({
    value,
    label: drawn(words.choices?.[value] ?? value),
  }))
  // The options of a list are text alone.
  const options = (): Option[] => choices.map(({ value }) => ({ value, label: plainText(words.choices?.[value] ?? value) }))
  switch (field.kind) {
    case 'text':
      return <TextField {...common} label={label} value={value} maxLength={field.max} />
    case 'long':
      return <TextArea {...common} label={label} value={value} rows={3} maxLength={field.max} />
    case 'phone':
      return <TextField {...common} label={label} value={value} type="tel" inputMode="tel" width="middle" />
    case 'number':
      return <TextField {...common} label={label} value={value} inputMode="decimal" width="short" unit={unitWord(field.unit)} />
    case 'date':
      return <DateField {...common} label={label} value={value} max={today} />
    case 'choices':
      return <CheckboxGroup {...common} legend={label} choices={choices} values={values[name] ?? []} inline />
    case 'choice':
      return field.of.length > 6 ? (
        <Select {...common} label={label} value={value} options={options()} empty={ui('choose')} />
      ) : (
        <RadioGroup {...common} legend={label} choices={choices} value={value} {...(onChange ? { onChange } : {})} />
      )
    case 'yesNo':
      return inRow ? (
        <Checkbox
          name={name}
          label={label}
          checked={value === 'yes' || value === 'on'}
          {...(error === undefined ? {} : { error })}
          {...(words.support ? { support: drawn(words.support) } : {})}
        />
      ) : (
        <RadioGroup {...common} legend={label} choices={yesNo} value={value} inline {...(onChange ? { onChange } : {})} />
      )
  }
}

function Rows(
  props: Drawn & {
    name: string
    field: Extract<Field, { kind: 'rows' }>
    words: LooseWords
    today: string
    extra: number
  },
) {
  const { name, field, words, values, sent, today, extra } = props
  const { say } = useTexts(childTexts)
  const drawn = useDrawn()
  const count = Math.min(field.max, Math.max(1, rowCount(values, name) + extra))
  const error = errorOf(sent, name)
  return (
    <Fieldset name={name} legend={drawn(words.label)} {...(error === undefined ? {} : { error })}>
      {Array.from({ length: count }, (_, i) => (
        <fieldset class="row-card" key={i}>
          <legend class="label">{drawn(`${words.row ?? ''}{n}`, { n: i + 1 })}</legend>
          {Object.entries(field.of).map(([key, inner]) => {
            const text = words.of?.[key]
            return text ? (
              <One
                key={key}
                name={`${name}.${i}.${key}`}
                field={inner}
                words={text}
                values={values}
                sent={sent}
                today={today}
                inRow
              />
            ) : null
          })}
        </fieldset>
      ))}
      {count < field.max ? (
        <p>
          <Button look="secondary" intent={`add:${name}`}>
            {drawn(words.add ?? '')}
          </Button>
        </p>
      ) : (
        <p class="muted">{say('atMost', { n: field.max })}</p>
      )}
      <p class="muted">{say('leaveEmpty')}</p>
    </Fieldset>
  )
}
