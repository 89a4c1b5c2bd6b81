/** The fields of a call against its contract, before anybody is asked who calls. */
import type { z } from 'zod'
import type { Endpoint } from '../contract.ts'
import type { RawCall, Texts } from './pipeline.ts'

export type Parsed =
  | { ok: true; value: never }
  | { ok: false; status: number; code: string; fields: { pointer: string; code: string; message: string }[] }

/** One pointer, code and sentence per wrong field; an address that cannot name anything is 404 without a word. */
export function parseCall(endpoint: Endpoint, call: RawCall, texts: Texts): Parsed {
  const value: Record<string, unknown> = { files: call.files }
  const fields: { pointer: string; code: string; message: string }[] = []
  for (const [part, schema, given] of [
    ['params', endpoint.params, call.params],
    ['query', endpoint.query, call.query],
    ['body', endpoint.body, call.body],
  ] as const) {
    if (!schema) continue
    const result = (schema as z.ZodType).safeParse(given ?? {})
    if (result.success) value[part] = result.data
    else
      for (const issue of result.error.issues) {
        const path = issue.path.map(String)
        const pointer = `/${part === 'body' ? '' : `${part}/`}${path.join('/')}`
        fields.push({
          pointer,
          code: issue.code,
          message: texts.field({ code: issue.code, path: path.join('/'), detail: { ...issue } }, call.language ?? ''),
        })
      }
  }
  if (fields.length > 0) {
    // an id in the address that is no id names nothing: the same answer as for a foreign object
    const addressed = fields.some((f) => f.pointer.startsWith('/params/'))
    return {
      ok: false,
      status: addressed ? 404 : 422,
      code: addressed ? 'not-found' : 'fields-wrong',
      fields: addressed ? [] : fields,
    }
  }
  return { ok: true, value: value as never }
}

/** The id that the contract calls the target; undefined where none was given. */
export function targetId(endpoint: Endpoint, value: Record<string, unknown>): string | undefined {
  if (!endpoint.target) return undefined
  const part = value[endpoint.target.in] as Record<string, unknown> | undefined
  const id = part?.[endpoint.target.name]
  return typeof id === 'string' ? id : undefined
}
