/** Canaries: values that exist nowhere else, entered where people type, and looked for in everything the system keeps. */
import { gunzipSync, inflateSync } from 'node:zlib'
import type pg from 'pg'
import { z } from 'zod'
import type { Endpoint } from '../../src/platform/contract.ts'
import { type DataClass, dataClasses, inventory } from '../../src/platform/inventory.ts'

/** `named`: may lie readable in P2 columns (names, addresses, telephones). `sealed`: nowhere. */
export type Canary = { where: string; text: string; kind: 'named' | 'sealed' }

const letters = 'アイウエオカキクケコ'
const mark = 'カナリヤ'
export const isCanary = (text: unknown): boolean =>
  typeof text === 'string' && (text.includes(mark) || text.includes('canary-') || /^090777\d{5}$/.test(text))

/** A cage: makes canaries and knows all that it made. */
export function createCage() {
  const canaries: Canary[] = []
  const keep = (where: string, kind: Canary['kind'], text: string): string => {
    canaries.push({ where, kind, text })
    return text
  }
  const serial = () => String(canaries.length + 1).padStart(4, '0')
  return {
    canaries,
    /** Katakana, so that it passes as name, kana and text alike; ends in a sentinel, so that none is the beginning of another. */
    text: (where: string, kind: Canary['kind'] = 'sealed') =>
      keep(where, kind, `${mark}${[...serial()].map((digit) => letters[Number(digit)]).join('')}ヲ`),
    phone: (where: string, kind: Canary['kind'] = 'sealed') => keep(where, kind, `0907770${serial()}`),
    /** For the bytes of a file and the names of files. */
    ascii: (where: string, kind: Canary['kind'] = 'sealed') => keep(where, kind, `canary-${serial()}-file`),
  }
}

/** All that a stored text could say when somebody unpacks it. */
export function readings(stored: string): string[] {
  const found = [stored]
  const bytesOf: Buffer[] = []
  if (/^\\x[0-9a-f]*$/.test(stored)) bytesOf.push(Buffer.from(stored.slice(2), 'hex'))
  for (const run of stored.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? [])
    bytesOf.push(Buffer.from(run, 'base64'), Buffer.from(run, 'hex'))
  for (const bytes of bytesOf) {
    found.push(bytes.toString('utf8'), bytes.toString('latin1'), bytes.toString('utf16le'))
    for (const unpack of [gunzipSync, inflateSync]) {
      try {
        found.push(unpack(bytes).toString('utf8'))
      } catch {
        // Not packed this way.
      }
    }
  }
  if (/%[0-9a-f]{2}/i.test(stored))
    found.push(stored.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8')))
  if (/\\u[0-9a-f]{4}/i.test(stored))
    found.push(stored.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))))
  return found
}

/** How a canary may be written: telephones also with dashes, bare, and in the international form. */
function spellings({ text }: Canary): string[] {
  if (!/^\d+$/.test(text)) return [text, encodeURIComponent(text), Buffer.from(text).toString('latin1')]
  const [a, b, c] = [text.slice(0, 3), text.slice(3, 7), text.slice(7)]
  return [text, `${a}-${b}-${c}`, `${a}${b}-${c}`, `+81${text.slice(1)}`, `${a.slice(1)}-${b}-${c}`]
}

export const findIn = (stored: string, canaries: readonly Canary[]): Canary[] => {
  const all = readings(stored)
  return canaries.filter((canary) => spellings(canary).some((spelling) => all.some((reading) => reading.includes(spelling))))
}

const classOf = (table: string, column: string): DataClass | undefined => {
  const entry = (inventory as Record<string, Partial<Record<DataClass, string>>>)[table]
  return dataClasses.find((name) => entry?.[name]?.split(' ').includes(column))
}

export type Cage = ReturnType<typeof createCage>

export type Sighting = { place: string; class: DataClass | undefined; canary: Canary }

/** Reads every row of every table of every schema of the application and its workers; also says which columns held anything. */
export async function searchDatabase(
  admin: pg.Pool,
  canaries: readonly Canary[],
): Promise<{ seen: Sighting[]; filled: Set<string>; values: number }> {
  const { rows: tables } = await admin.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  )
  const seen: Sighting[] = []
  const filled = new Set<string>()
  let values = 0
  for (const { schema, name } of tables) {
    const { rows } = await admin.query<{ line: Record<string, unknown> }>(
      `select to_jsonb(t) as line from "${schema}"."${name}" t`,
    )
    for (const { line } of rows)
      for (const [column, value] of Object.entries(line)) {
        if (value === null) continue
        values += 1
        filled.add(`${schema === 'public' ? '' : `${schema}.`}${name}.${column}`)
        const stored = typeof value === 'string' ? value : JSON.stringify(value)
        for (const canary of findIn(stored, canaries))
          seen.push({
            place: `${schema}.${name}.${column}`,
            class: schema === 'public' ? classOf(name, column) : undefined,
            canary,
          })
      }
  }
  return { seen, filled, values }
}

type JsonSchema = { [key: string]: unknown }

/** Pointers of the places of a body where people may type what they like; arrays by their first row, open records as `*`. */
export function freeFields(endpoint: Endpoint): string[] {
  const found = new Set<string>()
  const parts = (schema: JsonSchema, name: string) => (schema[name] ?? []) as JsonSchema[]
  const walk = (schema: JsonSchema, at: string): void => {
    for (const one of [...parts(schema, 'anyOf'), ...parts(schema, 'oneOf')]) walk(one, at)
    if (schema['type'] === 'object') {
      for (const [key, inner] of Object.entries((schema['properties'] ?? {}) as JsonSchema))
        walk(inner as JsonSchema, `${at}/${key}`)
      if (typeof schema['additionalProperties'] === 'object') found.add(`${at}/*`)
    }
    if (schema['type'] === 'array') walk(schema['items'] as JsonSchema, `${at}/0`)
    // What an id, date or month binds holds no words; a pattern that lets words through does. Several patterns stand in `allOf`.
    const patterns = [schema, ...parts(schema, 'allOf')].flatMap((one) =>
      typeof one['pattern'] === 'string' ? [one['pattern']] : [],
    )
    const bound =
      ['enum', 'const', 'format'].some((key) => key in schema) || patterns.some((pattern) => !new RegExp(pattern, 'u').test(mark))
    if (schema['type'] === 'string' && !bound) found.add(at)
  }
  const part = (schema: z.ZodType | undefined, name: string) =>
    schema && walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, name)
  part(endpoint.body, '')
  part(endpoint.query, '?')
  if (endpoint.files) found.add('files')
  return [...found]
}
