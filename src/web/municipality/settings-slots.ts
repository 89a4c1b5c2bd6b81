/** The parts of settings' sentences: words, and slots that hold a value. Pure. */
import type { MunicipalitySettings } from '../../features/municipality/rules.ts'
import type { FormValues } from '../page.ts'

export type Control =
  /** `empty`: words for no value at all, which is then allowed. */
  | { kind: 'number'; from: number; to: number; empty?: string }
  /** Minutes, typed in hours. */
  | { kind: 'hours'; empty?: string }
  | { kind: 'choice'; options: readonly (readonly [value: string, label: string])[] }
  | { kind: 'time' }
  | { kind: 'date' }
  | { kind: 'words'; max: number; long?: true; empty?: string }
  | { kind: 'ticks'; options: readonly (readonly [value: string, label: string])[] }
/** `at`: the field's name, the setting's path with dots. `name`: what the control is called when read aloud. */
export type Slot = { at: string; name: string; control: Control }
export type Sentence = { key: keyof MunicipalitySettings; rule: string; parts: readonly (string | Slot)[] }
export type Group = { id: string; title: string; sentences: readonly Sentence[] }

export const number = (at: string, name: string, from: number, to: number, empty?: string): Slot => ({
  at,
  name,
  control: { kind: 'number', from, to, ...(empty === undefined ? {} : { empty }) },
})
export const hours = (at: string, name: string, empty?: string): Slot => ({
  at,
  name,
  control: { kind: 'hours', ...(empty === undefined ? {} : { empty }) },
})
export const choice = (at: string, name: string, ...options: (readonly [string, string])[]): Slot => ({
  at,
  name,
  control: { kind: 'choice', options },
})
export const yes = (at: string, name: string, on: string, off: string): Slot => choice(at, name, ['true', on], ['false', off])
export const time = (at: string, name: string): Slot => ({ at, name, control: { kind: 'time' } })
export const date = (at: string, name: string): Slot => ({ at, name, control: { kind: 'date' } })
export const words = (at: string, name: string, max: number, more: { long?: true; empty?: string } = {}): Slot => ({
  at,
  name,
  control: { kind: 'words', max, ...more },
})

export const typedAt = (values: FormValues, at: string): string => values[at]?.at(-1) ?? ''
/** How many rows of a list the form has, by the list's name: up to the last one in which any of the fields that make a row is filled. */
export const rowsIn = (values: FormValues, list: string, ...makes: string[]): number =>
  Object.keys(values).reduce((most, name) => {
    const [, row, field = ''] = name.startsWith(`${list}.`) ? (/^(\d+)(?:\.(.+))?$/.exec(name.slice(list.length + 1)) ?? []) : []
    return row !== undefined && makes.includes(field) && typedAt(values, name) !== '' ? Math.max(most, Number(row) + 1) : most
  }, 0)
export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)
