/** Reading of forms: a value, or every wrong field with its pointer. Pure. The server and the page use the same readers. */

/** `pointer` leads into the raw value (RFC 6901); `code` and `slots` are the text catalogue's. */
export type FieldError<C extends string = string> = { pointer: string; code: C; slots: Record<string, string | number> }
export type Read<T, C extends string = string> = { ok: true; value: T } | { ok: false; errors: readonly FieldError<C>[] }

/** A form's text under a key; '' where there is none, the last of several. Numbers and booleans of JSON count as typed. */
export function textOf(raw: unknown, key: string): string {
  const given = isRecord(raw) ? raw[key] : undefined
  const value: unknown = Array.isArray(given) ? given.at(-1) : given
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** A check box: HTML sends 'on', JSON true. */
export const checked = (raw: unknown, key: string): boolean => ['on', 'true', 'yes', '1'].includes(textOf(raw, key))

/** The rows under a key: an array, or a record of rows under numbers, as flat forms give it; anything else is none. */
export function rowsOf(raw: unknown, key: string): readonly unknown[] {
  const value = isRecord(raw) ? raw[key] : undefined
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return []
  return Object.keys(value)
    .filter((k) => /^\d+$/.test(k))
    .sort((a, b) => Number(a) - Number(b))
    .map((k) => value[k])
}

/** All values under a key that may be given several times: a string is one. */
export function textsOf(raw: unknown, key: string): readonly string[] {
  const value = isRecord(raw) ? raw[key] : undefined
  const all = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return all.filter((one) => typeof one === 'string')
}

/**
 * A flat form as the raw value of the readers: names are pointers without the leading slash (`children/0/birth/year`), so a field's
 * name is its error's pointer. A name given several times is an array.
 */
export function nested(values: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  // Without a prototype `__proto__` is a name like any other.
  const root: Record<string, unknown> = Object.create(null)
  for (const [name, all] of Object.entries(values)) {
    const path = name.split('/')
    const leaf = path.pop() ?? ''
    let at = root
    for (const step of path) {
      const next = at[step]
      const inner: Record<string, unknown> = isRecord(next) ? next : Object.create(null)
      at[step] = inner
      at = inner
    }
    if (!isRecord(at[leaf])) at[leaf] = all.length === 1 ? all[0] : [...all]
  }
  return root
}

export const part = (raw: unknown, key: string): unknown => (isRecord(raw) ? raw[key] : undefined)

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Values of a record of reads, or all their errors together. */
export function readAll<T extends Record<string, unknown>, C extends string>(
  reads: { [K in keyof T]: Read<T[K], C> },
): Read<T, C> {
  const errors: FieldError<C>[] = []
  const value: Record<string, unknown> = {}
  for (const [key, read] of Object.entries(reads) as [string, Read<unknown, C>][]) {
    if (read.ok) value[key] = read.value
    else errors.push(...read.errors)
  }
  // Without errors every key of `T` was set from its own read.
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: value as T }
}

export const good = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const bad = <C extends string>(
  pointer: string,
  code: C,
  slots: Record<string, string | number> = {},
): { ok: false; errors: FieldError<C>[] } => ({ ok: false, errors: [{ pointer, code, slots }] })

/** Length in code points: 𠮷 is one. */
export const lengthOf = (text: string): number => [...text].length
