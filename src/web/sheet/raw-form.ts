/** A flat form as the raw value of a section, and back: names are `list.0.substance`. Pure, both sides. */
import type { Problem } from '../../platform/contract.ts'
import type { FormValues } from '../page.ts'

/** Names of the form that are not fields of the section. */
const own = new Set(['version', 'stamp', 'section', 'rows'])

/** Texts by path; a name given several times is an array. Names with a leading underscore and the form's own are left out. */
export function rawOf(values: FormValues): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null)
  for (const [name, all] of Object.entries(values)) {
    if (name.startsWith('_') || own.has(name)) continue
    const path = name.split('.')
    const leaf = path.pop() ?? ''
    let at = root
    for (const step of path) {
      const next = at[step]
      const inner: Record<string, unknown> =
        typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : Object.create(null)
      at[step] = inner
      at = inner
    }
    at[leaf] = all.length === 1 ? all[0] : [...all]
  }
  return root
}

type Stored = string | number | boolean | null | undefined | readonly unknown[] | Readonly<Record<string, unknown>>

/** A stored section as form values. */
export function valuesOf(value: Readonly<Record<string, unknown>> | null, prefix = ''): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [key, one] of Object.entries(value ?? {}) as [string, Stored][]) {
    const name = prefix + key
    if (one === null || one === undefined) continue
    if (typeof one === 'boolean') values[name] = [one ? 'yes' : 'no']
    else if (Array.isArray(one)) {
      if (one.every((item) => typeof item === 'string')) values[name] = one as string[]
      else for (const [i, row] of one.entries()) Object.assign(values, valuesOf(row as Record<string, unknown>, `${name}.${i}.`))
    } else values[name] = [String(one)]
  }
  return values
}

/** How many rows of a list the values hold: one more than the highest number. */
export function rowCount(values: FormValues, list: string): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const m = name.startsWith(`${list}.`) ? /^(\d+)\./.exec(name.slice(list.length + 1)) : null
    return m ? [Number(m[1]) + 1] : []
  })
  return Math.max(0, ...numbers)
}

/** The API speaks of `/value/list/0/…`, the form of `list.0.…`. */
export function problemOfForm(problem: Problem): Problem {
  const strip = (pointer: string): string => pointer.replace(/^\/value\//, '/')
  return {
    ...problem,
    ...(problem.fields ? { fields: problem.fields.map((f) => ({ ...f, pointer: strip(f.pointer) })) } : {}),
    ...(problem.reasons
      ? { reasons: problem.reasons.map((r) => (r.pointer === undefined ? r : { ...r, pointer: strip(r.pointer) })) }
      : {}),
  }
}
