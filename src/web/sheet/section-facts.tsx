/** A saved section as facts, in the order of its definition; what was not answered is left out. */
import type { ComponentChildren } from 'preact'
import type { Field, Section } from '../../features/child/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { LooseSection, LooseWords } from '../text/child-sheet.ts'
import { fullDayText } from '../text/dates.ts'
import { DefinitionList } from '../ui/definition-list.tsx'

type Value = Readonly<Record<string, unknown>>

export function SectionFacts({ section, words, value }: { section: Section; words: LooseSection; value: Value }) {
  const facts = Object.entries(section).flatMap(([name, field]) => {
    const text = words.fields[name]
    const drawn = text ? drawValue(field, text, value[name]) : null
    return text && drawn !== null ? [{ term: text.label, value: drawn }] : []
  })
  return facts.length === 0 ? <p class="muted">記入はありません。</p> : <DefinitionList facts={facts} dense />
}

function drawValue(field: Field, words: LooseWords, value: unknown): ComponentChildren {
  if (value === null || value === undefined || value === '') return null
  switch (field.kind) {
    case 'yesNo':
      return value === true ? 'はい' : 'いいえ'
    case 'choice':
      return words.choices?.[String(value)] ?? String(value)
    case 'choices':
      return Array.isArray(value) && value.length > 0 ? value.map((code) => words.choices?.[code] ?? code).join('、') : null
    case 'number':
      return `${value}${field.unit}`
    case 'date':
      return fullDayText(value as LocalDate)
    case 'rows':
      return Array.isArray(value) && value.length > 0 ? (
        <ul>
          {value.map((row, i) => (
            <li key={i}>{rowText(field.of, words, row as Value)}</li>
          ))}
        </ul>
      ) : null
    default:
      return <span class="mail-text">{String(value)}</span>
  }
}

function rowText(of: Readonly<Record<string, Field>>, words: LooseWords, row: Value): string {
  return Object.entries(of)
    .flatMap(([name, field]) => {
      const text = words.of?.[name]
      const value = row[name]
      if (!text || value === null || value === undefined || value === '' || value === false) return []
      if (value === true) return [text.label]
      const shown = field.kind === 'choice' ? (text.choices?.[String(value)] ?? String(value)) : String(value)
      return [name === 'name' || name === 'substance' ? shown : `${text.label}：${shown}`]
    })
    .join('　')
}
