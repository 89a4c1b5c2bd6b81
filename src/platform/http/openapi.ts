/** The OpenAPI 3.1 document, made from the contract values alone. */
import type { z } from 'zod'
import { type Endpoint, keyScopes } from '../contract.ts'
import { jsonSchema } from './reply-schema.ts'

type Json = Record<string, unknown>

const body = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = jsonSchema(schema, io)
  return rest
}

const parameters = (endpoint: Endpoint): Json[] =>
  (['params', 'query'] as const).flatMap((part) => {
    const schema = endpoint[part]
    if (!schema) return []
    const object = body(schema, 'input') as { properties?: Record<string, Json>; required?: string[] }
    return Object.entries(object.properties ?? {}).map(([name, property]) => ({
      name,
      in: part === 'params' ? 'path' : 'query',
      required: part === 'params' || (object.required ?? []).includes(name),
      schema: property,
    }))
  })

/** Which scope a key needs; calls without one are the cookies' alone, calls open to everybody say nothing. */
function security({ scope, may }: Endpoint): Json {
  if (may.anonymous === 'all') return {}
  const key = scope === undefined ? [] : [{ key: scope === 'any' ? [] : [scope] }]
  return { security: [{ session: [] }, ...key], ...(scope === undefined ? {} : { 'x-scope': scope }) }
}

function operation(endpoint: Endpoint): Json {
  const changes = endpoint.method !== 'GET'
  const content = endpoint.files ? 'multipart/form-data' : 'application/json'
  return {
    operationId: endpoint.key.replace(/[^A-Za-z0-9]+/g, '_'),
    summary: endpoint.summary,
    'x-may': endpoint.may,
    ...security(endpoint),
    'x-strength': endpoint.strength ?? 'base',
    'x-rules': endpoint.refusals,
    'x-audit': endpoint.audit,
    parameters: [
      ...parameters(endpoint),
      ...(changes
        ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', pattern: '^[\\w-]{8,100}$' } }]
        : []),
    ],
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { [content]: { schema: body(endpoint.body, 'input'), example: endpoint.example?.body } },
          },
        }
      : {}),
    responses: {
      200:
        endpoint.reply.kind === 'json'
          ? { description: 'OK', content: { 'application/json': { schema: body(endpoint.reply.schema, 'output') } } }
          : {
              description: 'OK',
              content: Object.fromEntries(
                endpoint.reply.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
              ),
            },
      default: {
        description: 'RFC 9457 problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const text = { type: 'string' }
const problem: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: text,
    rule: text,
    requestId: text,
    retryAfter: { type: 'integer', minimum: 1 },
    reasons: {
      type: 'array',
      items: { type: 'object', properties: { rule: text, code: text, what: text, why: text, next: text, pointer: text } },
    },
    fields: { type: 'array', items: { type: 'object', properties: { pointer: text, code: text, message: text } } },
  },
}

/** `endpoints` in the order of the document. */
export function openApi(endpoints: readonly Endpoint[], baseUrl: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'つうえん (Tsuen)', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: baseUrl }],
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: `A key of one facility, made by its administrators (docs/api.md). Scopes: ${keyScopes.join(', ')}.`,
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'tsuen-facility',
          description: 'A browser’s session, one cookie per side.',
        },
      },
    },
  }
}
