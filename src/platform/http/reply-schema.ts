/** Replies are written by a serializer compiled from the contract: members that the contract does not declare never leave the process. */
import fastJson from 'fast-json-stringify'
import { z } from 'zod'
import type { Endpoint } from '../contract.ts'

/** A reply as it goes over the wire, and read back from there for who does not use the wire. */
type Sent = { text: string; value(): unknown }
type Compiled = { send(value: unknown): Sent }
const compiled = new WeakMap<object, Compiled>()

const texts = new WeakMap<object, string>()
/** A frozen value is written once: copies are sent to many. */
function textOf(value: unknown, stringify: (value: unknown) => string): string {
  if (typeof value !== 'object' || value === null || !Object.isFrozen(value)) return stringify(value)
  const known = texts.get(value) ?? stringify(value)
  texts.set(value, known)
  return known
}

/** JSON Schema of a zod type for documents and serializers. */
export const jsonSchema = (
  schema: z.ZodType,
  io: 'input' | 'output',
  target: 'draft-7' | 'draft-2020-12' = 'draft-2020-12',
): Record<string, unknown> => z.toJSONSchema(schema, { io, target, unrepresentable: 'any' }) as Record<string, unknown>

/** The compiled serializer of an endpoint; `value` gives server-rendered pages exactly what the wire would carry. */
export function replySchema(endpoint: Endpoint): Compiled {
  const { reply } = endpoint
  if (reply.kind !== 'json') return { send: (value) => ({ text: '', value: () => value }) }
  let entry = compiled.get(reply.schema)
  if (!entry) {
    const { $schema: _, ...schema } = jsonSchema(reply.schema, 'output', 'draft-7')
    const stringify = fastJson(schema as unknown as fastJson.Schema)
    entry = {
      send: (value) => {
        const text = textOf(value, stringify)
        return { text, value: () => JSON.parse(text) as unknown }
      },
    }
    compiled.set(reply.schema, entry)
  }
  return entry
}
