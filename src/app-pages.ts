/** Serves the pages: the server-rendered first view, forms without script, and the built assets. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addAssets, pageReplies } from './app-assets.ts'
import type { Clock } from './platform/clock.ts'
import type { Endpoint, Outcome, Side, UploadedFile } from './platform/contract.ts'
import { maxFileBytes } from './platform/files.ts'
import type { Effect } from './platform/http/pipeline.ts'
import type { Route } from './platform/http/route.ts'
import { rawCallOf, readMultipart, readTokens, type Serve, sameOrigin, setCookies } from './platform/http/server.ts'
import { formOf, type Viewer } from './web/page.ts'
import { type Frame, failureProblem, handlePost, inside, pageInputOf, renderPage, renderProblem } from './web/render.ts'
import type { WebApi } from './web/routes.ts'
import { audienceOfPath, findPage, type SiteMatch } from './web/sites.ts'
import { isLocale, type Locale, localeOfHeader, locales, tagOf } from './web/text/locale.ts'

export type PagesOptions = {
  routes: readonly Route[]
  serve: Serve
  clock: Clock
  baseUrl: string
  secure: boolean
  demo: boolean
  webDir: string
  onDefect: (error: unknown, requestId: string) => void
}

type Me = {
  kind: Viewer['kind']
  name: string
  place: string | null
  children: { id: string; name: string; color: number }[]
  facilities: { id: string; name: string }[]
  contact: Frame['contact'] | null
  locale: Locale | null
}

/** The typed client in process: the same pipeline without the socket. Cookies that calls set speak for the later calls of the same page. */
function inProcessApi(
  options: PagesOptions,
  request: FastifyRequest,
  side: Side | null,
  languageNow: () => Locale,
): { api: WebApi; effects: Effect[] } {
  const routes = new Map(options.routes.map((route) => [(route.endpoint as Endpoint).key, route]))
  const tokens = readTokens(request.headers.cookie, options.secure)
  const effects: Effect[] = []
  type Ask = { params?: unknown; query?: unknown; body?: unknown; files?: readonly UploadedFile[]; key?: string }
  const api = async (key: string, ask: Ask = {}): Promise<Outcome<unknown>> => {
    const route = routes.get(key as Endpoint['key'])
    if (!route) throw new Error(`no route ${key}`)
    const call = rawCallOf(request, options.secure, {
      language: tagOf[languageNow()],
      params: ask.params,
      query: ask.query,
      body: ask.body,
      files: ask.files ?? [],
      tokens,
    })
    const served = await options.serve(route, { ...call, ...(side ? { side } : {}), key: ask.key ?? randomUUID() })
    for (const effect of served.effects) {
      effects.push(effect)
      if (effect.token) tokens[effect.side] = effect.token
      else delete tokens[effect.side]
    }
    return served.ok ? { ok: true, value: served.value, status: served.status } : { ok: false, problem: served.problem }
  }
  return { api: api as unknown as WebApi, effects }
}

export function addPages(app: FastifyInstance, options: PagesOptions): void {
  const { assetsFor, sendHtml } = pageReplies(options.webDir)
  addAssets(app, options.webDir)

  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 200_000 },
    (_request, body, done) => done(null, [...new URLSearchParams(String(body))]),
  )

  const frameOf = async (api: WebApi, match: SiteMatch | null, request: FastifyRequest): Promise<Frame> => {
    const base = nobody(options, request)
    const side = match?.side
    if (!side) return base
    const had = readTokens(request.headers.cookie, options.secure)[side] !== undefined
    if (!had) return base
    if (side === 'applicant')
      return { ...base, viewer: { kind: 'anonymous', name: '', place: null, children: [], facilities: [] }, expired: false }
    const me = (await (api as unknown as (key: string) => Promise<Outcome<Me>>)('GET /api/v1/me')) satisfies Outcome<Me>
    if (!me.ok) return { ...base, viewer: null, expired: true }
    const chosen = flatQuery(request).child ?? childChoice(request.headers.cookie)
    const { children, facilities } = me.value
    const current = children.some((c) => c.id === chosen) ? chosen : children[0]?.id
    return {
      ...base,
      ...(me.value.contact ? { contact: me.value.contact } : {}),
      language: chosenLanguage(request) ?? me.value.locale ?? base.language,
      viewer: {
        kind: me.value.kind,
        name: me.value.name,
        place: me.value.place,
        children: children.map((c) => ({ ...c, chosen: c.id === current, current: c.id === current })),
        facilities: facilities.length > 1 ? facilities : [],
      },
      expired: false,
    }
  }

  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    out: Awaited<ReturnType<typeof renderPage>>,
    effects: readonly Effect[],
  ): FastifyReply | Promise<FastifyReply> => {
    setCookies(reply, effects, options.secure)
    if ('location' in out) return reply.redirect(out.location, 303)
    return sendHtml(request, reply, out.status, out.html)
  }

  const applicantRoute = options.routes.find(
    ({ endpoint }) => (endpoint as Endpoint).may.anonymous === 'applicant' && (endpoint as Endpoint).method === 'GET',
  )
  const isStranger = async (match: SiteMatch, frame: Frame, request: FastifyRequest): Promise<boolean> =>
    match.side === 'applicant' && applicantRoute
      ? (await options.serve.bar(applicantRoute, { ...rawCallOf(request, options.secure, {}), side: 'applicant' })) !== null
      : match.route.access === 'login' && frame.viewer === null

  const draw = async (request: FastifyRequest, reply: FastifyReply, act: boolean): Promise<FastifyReply> => {
    const path = new URL(request.url, options.baseUrl).pathname
    const match = findPage(path)
    const assets = assetsFor(request)
    let input = pageInputOf(match, path, flatQuery(request), nobody(options, request))
    const { api, effects } = inProcessApi(options, request, match?.side ?? null, () => input.locale)
    try {
      const frame = await frameOf(api, match, request)
      input = pageInputOf(match, path, flatQuery(request), frame)
      const current = frame.viewer?.children.find((child) => child.current)
      if (current && input.query.child === current.id) keepChild(reply, current.id, options.secure)
      if (!act) return send(request, reply, await renderPage(match, api, input, frame, assets), effects)
      if (!sameOrigin(request, options.baseUrl))
        return send(request, reply, renderProblem({ ...failureProblem(request.id), status: 403 }, input, assets), [])
      // Nobody's files are read: what is behind a login answers a stranger without them.
      const stranger = match !== null && request.isMultipart() && (await isStranger(match, frame, request))
      const form = stranger ? formOf([], []) : await readForm(request, match?.route.mostFileBytes)
      if (stranger) reply.header('connection', 'close')
      return send(request, reply, await handlePost(match, api, form, input, frame, assets), effects)
    } catch (error) {
      options.onDefect(error, request.id)
      return send(request, reply, renderProblem(failureProblem(request.id), input, assets), effects)
    }
  }

  // The switch on every page: the cookie for this browser, and the login's own language for mails and other devices.
  app.post('/language', async (request, reply) => {
    const form = await readForm(request)
    const language = form.text('language')
    const next = inside(form.text('next'))
    if (!sameOrigin(request, options.baseUrl) || !isLocale(language)) return reply.redirect(next, 303)
    keepLanguage(reply, language, options.secure)
    const { api } = inProcessApi(options, request, 'guardian', () => language)
    if (readTokens(request.headers.cookie, options.secure).guardian) await api('POST /api/v1/my/language', { body: { language } })
    return reply.redirect(next, 303)
  })
  // Links for posters and mails of a town: `/en/apply` opens `/apply` in English. Personal pages have no such address.
  for (const language of locales)
    for (const path of [`/${language}`, `/${language}/*`])
      app.get(path, async (request, reply) => {
        const { pathname, search } = new URL(request.url, options.baseUrl)
        const path = inside(pathname.slice(language.length + 1))
        if (audienceOfPath(path) === 'public') keepLanguage(reply, language, options.secure)
        return reply.redirect(path + search, 303)
      })

  app.setNotFoundHandler(async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return draw(request, reply, false)
    if (request.method === 'POST') return draw(request, reply, true)
    return reply.code(405).send()
  })
  // Every page is the not-found handler's: addresses live in the page tables only. POST needs a route so that bodies are parsed.
  app.post('/*', { bodyLimit: 30_000_000 }, async (request, reply) => draw(request, reply, true))
}

/** The frame of somebody unknown. */
const nobody = (options: PagesOptions, request: FastifyRequest): Frame => ({
  contact: null,
  language: chosenLanguage(request) ?? localeOfHeader(request.headers['accept-language']),
  demo: options.demo,
  key: randomUUID(),
  now: options.clock.now(),
  viewer: null,
  expired: false,
})

/** The language that this browser was told by the switch; it goes before the login's own and the browser's list. */
const chosenLanguage = (request: FastifyRequest): Locale | null => {
  const found = /(?:^|;\s*)tsuen-language=([a-z]+)/.exec(request.headers.cookie ?? '')?.[1]
  return isLocale(found) ? found : null
}

const keepLanguage = (reply: FastifyReply, language: Locale, secure: boolean): void => {
  reply.header(
    'set-cookie',
    `tsuen-language=${language}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure ? '; Secure' : ''}`,
  )
}

/** Which child the guardian looks at; a preference, checked against the household on each request. */
const childChoice = (cookie: string | undefined): string | undefined =>
  /(?:^|;\s*)tsuen-child=([0-9a-f-]{36})/.exec(cookie ?? '')?.[1]

/** The child switch of the top bar is a plain link with `?child=`; the choice outlives the page. */
const keepChild = (reply: FastifyReply, id: string, secure: boolean): void => {
  reply.header('set-cookie', `tsuen-child=${id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure ? '; Secure' : ''}`)
}

const flatQuery = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries([...new URL(request.url, 'http://x').searchParams])

async function readForm(request: FastifyRequest, maxBytes = maxFileBytes): Promise<ReturnType<typeof formOf>> {
  if (request.isMultipart()) {
    const { fields, files, tooLarge } = await readMultipart(request, { max: 10, maxBytes })
    // A file that is too large does not arrive at all: the page must hear of it, or the form would seem to have none.
    return formOf(tooLarge ? [...fields, ['_tooLarge', 'yes'] as [string, string]] : fields, files)
  }
  return formOf(Array.isArray(request.body) ? (request.body as [string, string][]) : [], [])
}
