/**
 * Contract values: the only way to add a route. Validation, the typed client, OpenAPI and the
 * authorisation, audit and fuzz tests all come from them. Pure: no server code, no SQL.
 */
import type { z } from 'zod'

export const actorKinds = [
  'anonymous',
  'guardian1',
  'guardian2',
  'corporationAdmin',
  'facilityAdmin',
  'facilityStaff',
  'device',
  'wardAdmin',
  'wardOfficer',
  'wardViewer',
  'prefecture',
  'nation',
  'helpdesk',
  'vendorKey',
  'job',
] as const
export type ActorKind = (typeof actorKinds)[number]

/** What a key of another system may be given, each for itself (docs/api.md). */
export const keyScopes = [
  'slots:read',
  'slots:write',
  'bookings:read',
  'stamps:write',
  'child-sheet:read',
  'results:read',
] as const
export type KeyScope = (typeof keyScopes)[number]

/** The side whose cookie carries the session (design: one cookie per side). */
export type Side = 'guardian' | 'facility' | 'office' | 'device' | 'applicant'

export const sideOf: Record<Exclude<ActorKind, 'anonymous' | 'vendorKey' | 'job'>, Side> = {
  guardian1: 'guardian',
  guardian2: 'guardian',
  corporationAdmin: 'facility',
  facilityAdmin: 'facility',
  facilityStaff: 'facility',
  device: 'device',
  wardAdmin: 'office',
  wardOfficer: 'office',
  wardViewer: 'office',
  prefecture: 'office',
  nation: 'office',
  helpdesk: 'office',
}

/**
 * What binds an actor to the target of a call.
 * `all`: the call has no tenant (public data, own login). `applicant`: holds the capability session of that application.
 * `household`: the target hangs under the actor's household. `facility`: under one of the actor's facilities.
 * `residence`: the actor's municipality certifies the target's child or handles its application.
 * `area`: the target's facility lies in the actor's municipality. `relation`: a child with a live relation (SEE-1).
 */
export type Relation = 'all' | 'applicant' | 'household' | 'facility' | 'residence' | 'area' | 'relation'

/** Who may call, and by which relation to the target. A kind that is not named is refused. */
export type May = Partial<Record<ActorKind, Relation>>

/** What the id in the call names; the pipeline loads its owners and compares them with the actor. */
export type TargetKind = 'application' | 'booking' | 'child' | 'facility' | 'household' | 'interview' | 'municipality'

export type Target = { kind: TargetKind; in: 'params' | 'query' | 'body'; name: string }

/** `base`: a session. `fresh`: own password or passkey, a code counts too, at most 1 hour ago. `code`: a mailed code at most 10 minutes ago (ACC-4). */
export type Strength = 'base' | 'fresh' | 'code'

export type Reply = { kind: 'json'; schema: z.ZodType } | { kind: 'file'; types: readonly string[] }

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Shape = {
  method: Method
  /** Fastify syntax, `/api/v1/…/:id`. */
  path: string
  /** One English line for OpenAPI. */
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** `multipart/form-data`: `body` describes the text fields, files arrive as `files`. */
  files?: { max: number; maxBytes: number }
  reply: Reply
  may: May
  target?: Target
  /** Of a call that `may` opens to `vendorKey`: the scope that the key must have; `any`: every key may. */
  scope?: KeyScope | 'any'
  strength?: Strength
  /** Event name of the one audit row; `null` for calls that change nothing. GETs that read health data name one too. */
  audit: string | null
  /** Rule ids this call can refuse with. */
  refusals: readonly string[]
  /** A valid call for tests and documentation; ids are replaced by the test. Required where there is a body. */
  example?: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }
  /** Work class with its own budget (rush): stamp > proxy > own > booking > search > report. */
  work?: 'stamp' | 'proxy' | 'own' | 'booking' | 'search' | 'report'
  /**
   * Asked with `Accept: text/event-stream`, the line stays open and says `change` when something of the target (a facility) was changed,
   * through whichever node; what changed is asked for by the reader. Without that header: the plain reply.
   */
  live?: true
  /** Served to the person whose PIN was typed at a tablet, by the tablet's session, and through nothing else (ATT-8). */
  pin?: true
  /** Open data: pages of other sites may read it, and what stands between keeps it for a minute. Only of what everybody sees alike. */
  shared?: true
  /** A file whose address gives the same bytes for ever, shown in a page: whoever got it keeps it for a month and asks by its `ETag`. */
  lasting?: true
}

export type Endpoint<S extends Shape = Shape> = S & { readonly key: `${S['method']} ${S['path']}` }

/** Declares a route. Throws at load when a route that changes something names no audit event. */
export function endpoint<const S extends Shape>(shape: S): Endpoint<S> {
  const changes = shape.method !== 'GET'
  if (changes && shape.audit === null) throw new Error(`${shape.method} ${shape.path} changes something: name its audit event`)
  if ((shape.scope !== undefined) !== (shape.may.vendorKey !== undefined))
    throw new Error(`${shape.method} ${shape.path}: a scope and the right of keys go together`)
  if (shape.body && shape.example?.body === undefined) throw new Error(`${shape.method} ${shape.path} needs an example body`)
  return { ...shape, key: `${shape.method} ${shape.path}` as const }
}

export const json = <const T extends z.ZodType>(schema: T) => ({ kind: 'json', schema }) as const
export const file = <const T extends readonly string[]>(...types: T) => ({ kind: 'file', types }) as const

type OutputOf<T> = T extends z.ZodType ? z.output<T> : undefined
type InputOf<T> = T extends z.ZodType ? z.input<T> : undefined

/** What a use case receives after validation. */
export type Call<E extends Shape> = {
  params: OutputOf<E['params']>
  query: OutputOf<E['query']>
  body: OutputOf<E['body']>
  files: readonly UploadedFile[]
}

export type UploadedFile = { field: string; name: string; type: string; bytes: Uint8Array }

export type ReplyOf<E extends Shape> = E['reply'] extends { kind: 'json'; schema: infer S extends z.ZodType }
  ? z.output<S>
  : E['reply'] extends { kind: 'file' }
    ? { name: string; type: string; bytes: Uint8Array }
    : never

type Given<K extends string, T> = T extends undefined ? { [P in K]?: undefined } : { [P in K]: T }

/** What a caller passes: only the parts that the endpoint declares. */
export type Ask<E extends Shape> = Given<'params', InputOf<E['params']>> &
  Given<'query', InputOf<E['query']>> &
  Given<'body', InputOf<E['body']>> & { files?: readonly UploadedFile[]; key?: string }

/** The endpoints of a contract module, by their key: `RoutesOf<typeof import('./contract.ts')>`. */
export type RoutesOf<M> = {
  [K in keyof M as M[K] extends { key: infer Key extends string } ? Key : never]: M[K] extends Shape ? M[K] : never
}

/** One reason of a refusal, in the reader's language: what, why, what to do next. */
export type Reason = { rule: string; code: string; what: string; why: string; next: string; pointer?: string }

/** RFC 9457 problem with our extensions. */
export type Problem = {
  type: string
  title: string
  status: number
  detail?: string
  code: string
  rule?: string
  reasons?: Reason[]
  /** Wrong fields: JSON pointer into the body, and the remedy in words. */
  fields?: { pointer: string; code: string; message: string }[]
  requestId: string
  /** Seconds after which asking again makes sense (503, 429). */
  retryAfter?: number
}

export type Outcome<T> = { ok: true; value: T; status: number } | { ok: false; problem: Problem }

/** The typed client: the same on the server (in process) and in the browser (fetch). */
export type Api<Routes> = <K extends keyof Routes & string>(
  key: K,
  ...ask: Routes[K] extends Shape ? (Record<string, never> extends Ask<Routes[K]> ? [Ask<Routes[K]>?] : [Ask<Routes[K]>]) : never
) => Promise<Outcome<Routes[K] extends Shape ? ReplyOf<Routes[K]> : never>>
