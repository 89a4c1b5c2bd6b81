/**
 * The page contract (design: mechanism 11). A page module exports `title`, `load`, optionally `act`, and `Page`.
 * The same module runs on the server (first view, forms without script) and in the browser.
 */
import type { ComponentType } from 'preact'
import type { LocalDate } from '../platform/calendar.ts'
import type { ActorKind, Problem, Side, UploadedFile } from '../platform/contract.ts'
import { joinSentences } from '../platform/join-sentences.ts'
import type { WebApi } from './routes.ts'
import { type Locale, nearest, wholeLocales } from './text/locale.ts'

export type Audience = 'public' | 'guardian' | 'facility' | 'municipality' | 'kiosk'

/** One child of the switch in the guardian's top bar; exactly one is `current`. */
/** `chosen` with the switch of the top bar; `current`: the one this page speaks of. `color`: 0..11, of its mark. */
export type ViewerChild = { id: string; name: string; color: number; chosen: boolean; current: boolean }

/** Who looks. `name` as shown in the header; `place`: the facility or office acted for. `facilities`: [] = none, or only one. */
export type Viewer = {
  kind: ActorKind
  name: string
  place: string | null
  children: readonly ViewerChild[]
  facilities: readonly { id: string; name: string }[]
}

/** The viewer as a page shows it: a page about one child names that child in the frame too, whichever was chosen. */
export function viewerOn(viewer: Viewer | null, params: Record<string, string>, query: Record<string, string>): Viewer | null {
  if (!viewer) return null
  const named = params.childId ?? query.child
  const about = viewer.children.some((child) => child.id === named)
  return {
    ...viewer,
    children: viewer.children.map((child) => ({ ...child, current: about ? child.id === named : child.chosen })),
  }
}

/** Where to ask: the ward's own contact, or the public one before login (HLP-1). */
export type Contact = { name: string; phone: string | null; hours: string | null; href: string }

/** What a page knows besides its data. JSON values only: it travels to the browser. */
export type PageInput<Params = Record<string, string>> = {
  /** Path without the query, `/my/bookings/…`. */
  path: string
  params: Params
  /** The query; of a name given twice the last value counts. */
  query: Record<string, string>
  audience: Audience
  side: Side | null
  /** null: nobody is logged in on this side. */
  viewer: Viewer | null
  contact: Contact
  /** The language this page is drawn in. */
  locale: Locale
  /** The language the reader wants; the page has not always been written in it (PageOptions.everyLanguage). */
  language: Locale
  /** The demo says so on every page. */
  demo: boolean
  /** Server time, ISO with Z. In the browser it runs on from the server's. */
  now: string
  /** The day in Japan at `now`. */
  today: LocalDate
  /** Idempotency key of the forms drawn by this view; `<Form>` carries it as `_key`. */
  key: string
}

/** Form values as typed, by field name. Passwords, codes and files are never kept. */
export type FormValues = Record<string, readonly string[]>

/** What a form sent. */
export type Form = {
  /** The value without surrounding blanks; '' when absent. */
  text: (name: string) => string
  /** The value untouched (passwords). */
  raw: (name: string) => string
  /** All values of a name (checkboxes). */
  all: (name: string) => readonly string[]
  has: (name: string) => boolean
  /** Chosen files; an empty file input gives none. */
  files: (name: string) => readonly UploadedFile[]
  /** The pressed button's `_intent`; '' for the plain submit. */
  intent: string
  /** `_key`: sent as Idempotency-Key by every call that `act` makes. */
  key: string
  values: FormValues
}

/** `load` could not give data: the problem is drawn as a page. */
export type Stopped = { stop: Problem }
/** Go elsewhere: an address inside this site. */
export type Redirected = { redirect: string }
/** The act was refused or a field is wrong: the same page again (422), what was typed stays. */
export type Failed = { problem: Problem; values?: FormValues }
/** The act is done and the same page says so (200). Prefer a redirect, which survives reloading. */
export type Done<T> = { done: T }

/** How the last form of this view ended. */
export type Sent = { problem: Problem | null; values: FormValues; done: unknown }

export type Loaded<T> = T | Stopped | Redirected
export type Acted = Redirected | Failed | Done<unknown>

/** The data part of what `load` answers. */
export type DataOf<Load> = Load extends (...args: never[]) => Promise<infer R> ? Exclude<R, Stopped | Redirected> : never

/** Props of `Page`: `export function Page({ data, page, sent }: PageProps<typeof load>)`. */
export type PageProps<Load> = {
  data: DataOf<Load>
  page: Load extends (api: never, page: infer P, ...rest: never[]) => unknown ? (unknown extends P ? PageInput : P) : PageInput
  sent: Sent
}

/** The shape of a page module, seen from outside: its data is opaque here. */
export type PageModule = {
  /** Without 「| つうえん」. The h1 says the same. */
  title: string | ((data: never, page: never) => string)
  load: (api: WebApi, page: never) => Promise<unknown>
  act?: (api: WebApi, form: Form, page: never) => Promise<Acted>
  Page: ComponentType<never>
  /** Seconds after which a reader without script is shown the page anew; null: what it shows stays as it is. */
  again?: (data: never) => number | null
}

/**
 * Who may open a page; the data behind it is guarded again by each endpoint.
 * `public`: everybody. `login`: a session of the page's side. `applicant`: the capability session of an application.
 */
export type Access = 'public' | 'login' | 'applicant'

export type PageOptions = {
  access: Access
  /** Only these kinds; others see 「この画面を見る権限がありません」. */
  kinds?: readonly ActorKind[]
  /** Cookie side, where it is not the audience's own (public pages that act for an applicant). */
  side?: Side
  /** Known only where the demo runs; elsewhere not found. */
  demoOnly?: boolean
  /** Written in all languages, as every page of a family is; else (the demo's own pages) in 日本語, やさしい日本語 and English. Staff pages are Japanese. */
  everyLanguage?: true
  /** Bytes of one file that its form may send without script; 5 MB where it is not said. */
  mostFileBytes?: number
}

export type PageRoute = PageOptions & {
  /** '/my/bookings/:id' */
  path: string
  audience: Audience
  import: () => Promise<PageModule>
}

export type LayoutProps = { page: PageInput; children: preact.ComponentChildren }

/** The language in which a page is drawn for a reader who wants `language`; `route` null: a problem page. */
export function drawnIn(audience: Audience, route: PageRoute | null, language: Locale): Locale {
  if (audience !== 'public' && audience !== 'guardian') return 'ja'
  return nearest(language, (locale) => route === null || route.everyLanguage === true || wholeLocales.includes(locale))
}

/** All pages of one audience with the frame around them: `src/web/<audience>/pages.ts`. */
export type AudiencePages = {
  name: Audience
  Layout: ComponentType<LayoutProps>
  /** The frame of a family that is logged in, where it is another; strangers do not load it. */
  familyLayout?: () => Promise<{ FamilyLayout: ComponentType<LayoutProps> }>
  pages: readonly PageRoute[]
}

/** Who looks does not change within a document, so the frame does not either. */
export const layoutOf = async (site: AudiencePages, { viewer, side }: PageInput): Promise<ComponentType<LayoutProps>> =>
  site.familyLayout && viewer && side === 'guardian' ? (await site.familyLayout()).FamilyLayout : site.Layout

export const sideOfAudience: Record<Audience, Side | null> = {
  public: null,
  guardian: 'guardian',
  facility: 'facility',
  municipality: 'office',
  kiosk: 'device',
}

/**
 * One page of an audience's table.
 * @param path pattern with `:name` segments; more literal segments win over fewer, whatever the order
 * @param loader `() => import('./x.tsx')`, written out so that bundler and preload find the module
 */
export const definePage = (
  path: string,
  audience: Audience,
  loader: () => Promise<PageModule>,
  options: PageOptions,
): PageRoute => ({
  ...options,
  path,
  audience,
  import: loader,
})

export const stop = (problem: Problem): Stopped => ({ stop: problem })
export const redirectTo = (path: string): Redirected => ({ redirect: path })

export const nothingSent: Sent = { problem: null, values: {}, done: null }

/** A problem that the page itself finds before it calls the server: wrong fields by field name. */
export function fieldProblem(fields: readonly { name: string; code: string; message: string }[]): Problem {
  return {
    type: 'about:blank',
    // The summary says it in the page's language; each field has its own message.
    title: '',
    status: 422,
    code: 'fields-wrong',
    fields: fields.map((f) => ({ pointer: pointerOf(f.name), code: f.code, message: f.message })),
    requestId: '',
  }
}

/** `guardian.name` ↔ `/guardian/name`: field names are JSON pointers with dots. */
export const pointerOf = (name: string): string => `/${name.replaceAll('.', '/')}`
export const nameOf = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '.')

/** Renames the pointers of an API's problem to the page's field names, where the two differ: `{ '/birthDate': 'birth' }`. */
export function renameFields(problem: Problem, names: Record<string, string>): Problem {
  const to = (pointer: string): string => {
    const name = names[pointer]
    return name === undefined ? pointer : pointerOf(name)
  }
  return {
    ...problem,
    ...(problem.fields ? { fields: problem.fields.map((f) => ({ ...f, pointer: to(f.pointer) })) } : {}),
    ...(problem.reasons
      ? { reasons: problem.reasons.map((r) => (r.pointer === undefined ? r : { ...r, pointer: to(r.pointer) })) }
      : {}),
  }
}

/** What a field shows after a failed send: `{...fieldOf(sent, 'phone', data.phone)}`. */
export type FieldState = { name: string; value: string; error?: string }

/** Name, typed value (else the stored one) and error text of one field. */
export function fieldOf(sent: Sent, name: string, stored = ''): FieldState {
  const error = errorOf(sent, name)
  const value = sent.values[name]?.at(-1) ?? stored
  return error === undefined ? { name, value } : { name, value, error }
}

/** The same for fields with several values (checkboxes). */
export function choicesOf(
  sent: Sent,
  name: string,
  stored: readonly string[] = [],
): { name: string; values: readonly string[]; error?: string } {
  const error = errorOf(sent, name)
  // A sent form without the name means that nothing was ticked.
  const values = sent.problem ? (sent.values[name] ?? []) : stored
  return error === undefined ? { name, values } : { name, values, error }
}

export function errorOf(sent: Sent, name: string): string | undefined {
  const pointer = pointerOf(name)
  const field = sent.problem?.fields?.find((f) => f.pointer === pointer)
  if (field) return field.message
  const reason = sent.problem?.reasons?.find((r) => r.pointer === pointer)
  return reason ? joinSentences(reason.what, reason.next) : undefined
}

const secret = /password|passcode|^code$|pin$/i

/** Values that may be drawn again after a failed send. */
export const keepable = (name: string): boolean => !name.startsWith('_') && !secret.test(name)

/** Makes a `Form` of name/value pairs and files; server and browser give the same. */
export function formOf(pairs: Iterable<readonly [string, string]>, files: readonly UploadedFile[]): Form {
  const all = new Map<string, string[]>()
  for (const [name, value] of pairs) all.set(name, [...(all.get(name) ?? []), value])
  const raw = (name: string): string => all.get(name)?.at(-1) ?? ''
  return {
    text: (name) => raw(name).trim(),
    raw,
    all: (name) => all.get(name) ?? [],
    has: (name) => all.has(name),
    files: (name) => files.filter((f) => f.field === name && f.bytes.byteLength > 0),
    intent: raw('_intent'),
    key: raw('_key'),
    values: Object.fromEntries([...all].filter(([name]) => keepable(name))),
  }
}

/**
 * Gives every changing call of one act its idempotency key: the form's for the first, `key-2`, `key-3` … for later ones.
 * The order of calls in an act is fixed, so a repeated form repeats the same keys (BOOK-5).
 */
export function withKey(api: WebApi, key: string): WebApi {
  let calls = 0
  const bound = (route: string, ask?: { key?: string }) => {
    const send = api as unknown as (route: string, ask?: object) => Promise<unknown>
    if (route.startsWith('GET ') || key === '' || ask?.key !== undefined) return send(route, ask)
    calls += 1
    return send(route, { ...ask, key: calls === 1 ? key : `${key}-${calls}` })
  }
  return bound as unknown as WebApi
}
