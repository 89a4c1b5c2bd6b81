/**
 * Server rendering (design: mechanism 11): await the data, then render synchronously to one string.
 * No sockets and no globals here; the HTTP server passes the in-process client and the session's frame.
 */
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { japanDate } from '../platform/calendar.ts'
import type { Problem } from '../platform/contract.ts'
import type { Assets } from './assets.ts'
import {
  drawnIn,
  type Form,
  layoutOf,
  nothingSent,
  type PageInput,
  type PageModule,
  type PageRoute,
  type Sent,
  viewerOn,
  withKey,
} from './page.ts'
import { ProblemRoot } from './problem-root.tsx'
import { documentTitle, Root, titleOf, type View } from './root.tsx'
import type { WebApi } from './routes.ts'
import { audienceOfPath, type SiteMatch, sites } from './sites.ts'
import { fallbackContact } from './text/contact.ts'
import { langOf } from './text/locale.ts'
import { problemTitle } from './ui/problem-page.tsx'
import { loginPath, proofPath } from './ui/proof-path.ts'

/** What the HTTP server knows of the request besides its address. */
export type Frame = Pick<PageInput, 'viewer' | 'language' | 'demo' | 'key'> & {
  /** null: no municipality is known yet. */
  contact: PageInput['contact'] | null
  now: Date
  /** A session cookie came but no longer opens anything. */
  expired: boolean
}

export type PageReply = { status: number; html: string } | { status: 303; location: string }

/** The page's view of a request. `match` null: an address without page. */
export function pageInputOf(match: SiteMatch | null, path: string, query: Record<string, string>, frame: Frame): PageInput {
  const audience = match?.route.audience ?? audienceOfPath(path)
  const locale = drawnIn(audience, match?.route ?? null, frame.language)
  return {
    path,
    params: match?.params ?? {},
    query,
    audience,
    side: match?.side ?? null,
    viewer: viewerOn(frame.viewer, match?.params ?? {}, query),
    contact: frame.contact ?? fallbackContact(locale),
    locale,
    language: frame.language,
    demo: frame.demo,
    now: frame.now.toISOString(),
    today: japanDate(frame.now),
    key: frame.key,
  }
}

/**
 * Draws a GET. Replies 200, 303, 401 (expired), 403, 404, or the status of the problem that stopped `load`.
 * @param frame also given to `pageInputOf`; what `load` throws passes through, so that the server logs it and draws `renderProblem`
 */
export async function renderPage(
  match: SiteMatch | null,
  api: WebApi,
  input: PageInput,
  frame: Frame,
  assets: Assets,
): Promise<PageReply> {
  const barred = gate(match, input, frame, assets)
  if (barred) return barred
  if (!match) throw new Error('the gate lets only matches pass')
  const module = await match.route.import()
  return drawLoaded(match, module, api, input, nothingSent, 200, assets)
}

/**
 * Runs a form without script: 303 after success, 422 with summary and typed values after a refusal, 200 where the page itself says that it is done.
 * The caller has already checked the origin and read the body.
 */
export async function handlePost(
  match: SiteMatch | null,
  api: WebApi,
  form: Form,
  input: PageInput,
  frame: Frame,
  assets: Assets,
): Promise<PageReply> {
  const barred = gate(match, input, frame, assets)
  if (barred) return 'location' in barred ? renderProblem(expiredProblem, input, assets) : barred
  if (!match) throw new Error('the gate lets only matches pass')
  const module = await match.route.import()
  if (!module.act) return renderProblem({ ...notFoundProblem, status: 405 }, input, assets)
  const acted = await module.act(withKey(api, form.key), form, input as never)
  if ('redirect' in acted) return { status: 303, location: inside(acted.redirect) }
  if ('done' in acted) return drawLoaded(match, module, api, input, { problem: null, values: {}, done: acted.done }, 200, assets)
  const sent: Sent = { problem: acted.problem, values: acted.values ?? form.values, done: null }
  const status = acted.problem.status >= 400 && acted.problem.status < 600 ? acted.problem.status : 422
  // The same key stays in the form: a refusal leaves nothing behind and may be tried again with it (BOOK-5).
  return drawLoaded(match, module, api, { ...input, key: form.key || input.key }, sent, status, assets)
}

/** A whole page that says what happened: not found, no right, expired, too many, failure. */
export function renderProblem(problem: Problem, input: PageInput, assets: Assets): PageReply {
  const site = sites[input.audience]
  const body = renderToString(h(ProblemRoot, { Layout: site.Layout, page: input, problem }))
  const title = documentTitle(problemTitle(problem, input.locale), true, input.locale)
  return { status: problem.status, html: document({ title, body, input, assets, route: null, view: null }) }
}

export const notFoundProblem: Problem = {
  type: 'about:blank',
  title: 'ページが見つかりません',
  status: 404,
  code: 'not-found',
  requestId: '',
}
export const noRightProblem: Problem = {
  type: 'about:blank',
  title: 'この画面を見る権限がありません',
  status: 403,
  code: 'no-right',
  requestId: '',
}
export const expiredProblem: Problem = {
  type: 'about:blank',
  title: 'ログインの有効時間が切れました',
  status: 401,
  code: 'session-expired',
  requestId: '',
}
export const failureProblem = (requestId: string): Problem => ({
  type: 'about:blank',
  title: '問題が起きました',
  status: 500,
  code: 'defect',
  requestId,
})

function gate(match: SiteMatch | null, input: PageInput, frame: Frame, assets: Assets): PageReply | null {
  if (!match || (match.route.demoOnly && !input.demo)) return renderProblem(notFoundProblem, input, assets)
  // An applicant's capability is judged by the endpoints themselves: their 401 leads on below.
  if (match.route.access !== 'login') return null
  if (!input.viewer) {
    if (frame.expired) return renderProblem(expiredProblem, input, assets)
    return { status: 303, location: loginPath(input) }
  }
  const { kinds } = match.route
  return kinds && !kinds.includes(input.viewer.kind) ? renderProblem(noRightProblem, input, assets) : null
}

async function drawLoaded(
  match: SiteMatch,
  module: PageModule,
  api: WebApi,
  input: PageInput,
  sent: Sent,
  status: number,
  assets: Assets,
): Promise<PageReply> {
  const loaded = await module.load(api, input as never)
  if (isRedirect(loaded)) return { status: 303, location: inside(loaded.redirect) }
  if (isStop(loaded)) {
    const mend = proofPath(loaded.stop.code, input)
    return mend && !sent.problem ? { status: 303, location: mend.href } : renderProblem(loaded.stop, input, assets)
  }
  // What the browser will read back from the document, so that both sides draw the same.
  const view: View = JSON.parse(JSON.stringify({ page: input, data: loaded, sent }))
  const body = renderToString(h(Root, { Layout: await layoutOf(match.site, input), module, view }))
  const again = module.again?.(view.data as never) ?? null
  return { status, html: document({ title: titleOf(module, view), body, input, assets, route: match.route, view, again }) }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isRedirect = (value: unknown): value is { redirect: string } =>
  isObject(value) && 'redirect' in value && typeof value.redirect === 'string'
const isStop = (value: unknown): value is { stop: Problem } => isObject(value) && 'stop' in value && isObject(value.stop)

/** Only addresses of this site: `next=//evil.example` must not lead away. */
export const inside = (path: string): string => (/^\/(?![/\\])/.test(path) ? path : '/')

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** JSON inside a script element: `<` would end it, U+2028/9 would break older readers. */
export const embed = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')

type Document = {
  title: string
  body: string
  input: PageInput
  assets: Assets
  route: PageRoute | null
  view: View | null
  again?: number | null
}

function document({ title, body, input, assets, route, view, again }: Document): string {
  const files = assets.forPage(input.audience, route, input.locale)
  const scripts = view
    ? files.preloads.map((href) => `<link rel="modulepreload" href="${href}">`).join('') +
      `<script type="module" src="${files.script}"></script>`
    : ''
  const sheet = files.sheetText ? `<style>${files.sheetText}</style>` : `<link rel="stylesheet" href="${files.sheet}">`
  const state = view ? `<script type="application/json" id="state">${embed(view)}</script>` : ''
  return (
    `<!doctype html><html lang="${langOf[input.locale]}" data-audience="${input.audience}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${escapeHtml(title)}</title>${sheet}` +
    '<link rel="icon" href="/icon.svg" type="image/svg+xml"><meta name="theme-color" content="#ffffff">' +
    `<meta name="format-detection" content="telephone=no">${scripts}` +
    `${again ? `<noscript><meta http-equiv="refresh" content="${again}"></noscript>` : ''}</head>` +
    `<body><div id="app">${body}</div>${state}</body></html>`
  )
}
