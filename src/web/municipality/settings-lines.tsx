/** Sentences of settings on the page: with their values as controls, or as they read. */
import type { FormValues, Sent } from '../page.ts'
import { errorOf } from '../page.ts'
import { timeText } from '../text/dates.ts'
import { ErrorText, fieldId } from '../ui/field.tsx'
import { isSlot, sentenceId, sentenceText } from './settings-sentences.ts'
import { type Group, type Sentence, type Slot, typedAt } from './settings-slots.ts'

export const SentenceLine = ({ sentence, values, sent }: { sentence: Sentence; values: FormValues; sent: Sent }) => {
  const wrong = sentence.parts.filter(isSlot).filter((slot) => errorOf(sent, slot.at) !== undefined)
  const ticks = sentence.parts.filter(isSlot).find((slot) => slot.control.kind === 'ticks')
  return (
    <li class="rule-line">
      {ticks ? (
        <Ticks lead={String(sentence.parts[0])} slot={ticks} values={values} />
      ) : (
        <p class="rule-sentence">
          {sentence.parts.map((part) =>
            isSlot(part) ? <Value key={part.at} slot={part} values={values} wrong={wrong.includes(part)} /> : part,
          )}
        </p>
      )}
      <span class="rule-id">{sentence.rule}</span>
      {wrong.map((slot) => (
        <ErrorText key={slot.at} name={slot.at}>
          {errorOf(sent, slot.at)}
        </ErrorText>
      ))}
    </li>
  )
}

const wide: Record<string, string> = {
  number: 'rule-number',
  hours: 'rule-number',
  time: 'rule-time',
  date: 'rule-date',
  words: 'rule-words',
}

function Value({ slot, values, wrong }: { slot: Slot; values: FormValues; wrong: boolean }) {
  const { at, name, control } = slot
  const value = typedAt(values, at)
  const common = {
    id: fieldId(at),
    name: at,
    'aria-label': name,
    'aria-invalid': wrong ? ('true' as const) : ('false' as const),
    ...(wrong ? { 'aria-describedby': `${fieldId(at)}-error` } : {}),
  }
  if (control.kind === 'choice' || control.kind === 'time') {
    const options = control.kind === 'choice' ? control.options : timesWith(value)
    return (
      <span class="select-box rule-select">
        <select {...common} class="input select rule-value">
          {options.map(([code, label]) => (
            <option key={code} value={code} selected={code === value}>
              {label}
            </option>
          ))}
        </select>
      </span>
    )
  }
  if (control.kind === 'words' && control.long)
    return <textarea {...common} class="input textarea rule-text" rows={2} maxLength={control.max} defaultValue={value} />
  return (
    <input
      {...common}
      class={`input rule-value ${at.endsWith('.code') ? 'rule-code' : (wide[control.kind] ?? '')}`}
      type={control.kind === 'date' ? 'date' : 'text'}
      {...(control.kind === 'number' ? { inputMode: 'numeric' as const } : {})}
      {...(control.kind === 'hours' ? { inputMode: 'decimal' as const } : {})}
      {...(control.kind === 'words' ? { maxLength: control.max } : {})}
      {...('empty' in control && control.empty !== undefined ? { title: `空欄：${control.empty}` } : {})}
      defaultValue={value}
    />
  )
}

/** Half hours of the day, and the stored time where it lies between. */
function timesWith(value: string): [string, string][] {
  const all = new Set([...Array.from({ length: 49 }, (_, i) => i * 30), ...(/^\d+$/.test(value) ? [Number(value)] : [])])
  return [...all].sort((a, b) => a - b).map((one) => [String(one), timeText(one)])
}

function Ticks({ lead, slot, values }: { lead: string; slot: Slot; values: FormValues }) {
  if (slot.control.kind !== 'ticks') return null
  return (
    <fieldset class="fieldset" id={fieldId(slot.at)} tabIndex={-1}>
      <legend class="rule-sentence">{lead}</legend>
      <div class="rule-ticks">
        {slot.control.options.map(([code, label]) => (
          <label key={code} class="choice">
            <input type="checkbox" name={slot.at} value={code} defaultChecked={values[slot.at]?.includes(code) ?? false} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The sentences of a version as they read, for who may not change them and for print. */
export const ReadSettings = ({ groups, values }: { groups: readonly Group[]; values: FormValues }) => (
  <>
    {groups.map((group) => (
      <section key={group.id} aria-labelledby={`read-${group.id}`}>
        <h2 id={`read-${group.id}`}>{group.title}</h2>
        <ul class="rule-list">
          {group.sentences.map((sentence) => (
            <li key={sentenceId(sentence)} class="rule-line">
              <p class="rule-sentence">{sentenceText(sentence, values)}</p>
              <span class="rule-id">{sentence.rule}</span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)
