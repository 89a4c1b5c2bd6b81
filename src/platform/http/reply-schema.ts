/** Replies are written by a serializer compiled from the contract: members that the contract does not declare never leave the process. */
import fastJson from 'fast-json-stringify'
import { z } from 'zod'
import type { Endpoint } from '../contract.ts'

type Compiled = { stringify(value: unknown): string; strip(value: unknown): unknown }
const compiled = new WeakMap<object, Compiled>()

/** JSON Schema of a zod type for documents and serializers. */
export const jsonSchema = (
  schema: z.ZodType,
  io: 'input' | 'output',
  target: 'draft-7' | 'draft-2020-12' = 'draft-2020-12',
): Record<string, unknown> => z.toJSONSchema(schema, { io, target, unrepresentable: 'any' }) as Record<string, unknown>

/** The compiled serializer of an endpoint; `strip` gives server-rendered pages exactly what the wire would carry. */
export function replySchema(endpoint: Endpoint): Compiled {
  const { reply } = endpoint
  if (reply.kind !== 'json') return { stringify: () => '', strip: (value) => value }
  let entry = compiled.get(reply.schema)
  if (!entry) {
    const { $schema: _, ...schema } = jsonSchema(reply.schema, 'output', 'draft-7')
    const stringify = fastJson(schema as unknown as fastJson.Schema)
    entry = { stringify: (value) => stringify(value), strip: (value) => JSON.parse(stringify(value)) as unknown }
    compiled.set(reply.schema, entry)
  }
  return entry
}
