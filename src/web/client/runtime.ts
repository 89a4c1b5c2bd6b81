/**
 * The browser's part of a page: hydrates what the server drew, then answers links and forms of the same audience
 * without loading the document again. Whatever it does not know, it leaves to the browser.
 */
import { h, hydrate, render } from 'preact'
import { japanDate } from '../../platform/calendar.ts'
import { type Match, matchRoute, queryOf } from '../match.ts'
import {
  type AudiencePages,
  drawnIn,
  layoutOf,
  nothingSent,
  type PageInput,
  type PageModule,
  type Sent,
  sideOfAudience,
  viewerOn,
  withKey,
} from '../page.ts'
import { Root, titleOf, type View } from '../root.tsx'
import type { WebApi } from '../routes.ts'
import { networkCode, networkWords } from '../text/network.ts'
import { createBrowserApi, newKey } from './browser-api.ts'
import { formAddress, formData, type Submission } from './form-data.ts'
import { keepForms, restoreForm } from './kept-form.ts'
import { announce, focusHeading, showBusy, showLost, showProgress } from './signals.ts'

type Now = { match: Match; module: PageModule; view: View; api: WebApi; serial: number }

/** Starts one audience's runtime on the current document. Does nothing on pages that carry no view (problem pages). */
export async function start(site: AudiencePages): Promise<void> {
  const root = document.getElementById('app')
  const state = document.getElementById('state')?.textContent
  if (!root || !state) return
  const view = JSON.parse(state) as View
  const match = matchRoute(site.pages, view.page.path)
  if (!match) return
  const startedAt = performance.now()
  const serverStart = Date.parse(view.page.now)
  const [module, Layout] = await Promise.all([match.route.import(), layoutOf(site, view.page)])
  // What the server drew is seen first; a background tab paints nothing and must not wait.
  if (!document.hidden) await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))

  const apiOf = (found: Match): WebApi => createBrowserApi(sideOf(found), showProgress, view.page.locale)
  let now: Now = { match, module, view, api: apiOf(match), serial: 0 }
  let turn = 0
  const lostWords = networkWords(view.page.locale)
  const tree = () => h(Root, { Layout, module: now.module, view: now.view, serial: now.serial })
  hydrate(tree(), root)
  restoreForm()
  keepForms()
  document.documentElement.dataset.ready = ''
  history.scrollRestoration = 'manual'
  history.replaceState({ ...history.state, y: window.scrollY }, '')

  const draw = (next: Now): void => {
    now = next
    render(tree(), root)
    document.title = titleOf(now.module, now.view)
  }

  /** The page input of an address, with the server's clock running on. */
  const inputOf = (found: Match, url: URL, key: string): PageInput => {
    const at = new Date(serverStart + performance.now() - startedAt)
    return {
      ...now.view.page,
      path: url.pathname,
      params: found.params,
      query: queryOf(url.search),
      viewer: viewerOn(now.view.page.viewer, found.params, queryOf(url.search)),
      side: sideOf(found),
      now: at.toISOString(),
      today: japanDate(at),
      key,
    }
  }

  /** A page that this runtime may draw itself; everything else is the server's. */
  const ours = (url: URL): Match | null => {
    if (url.origin !== location.origin) return null
    const found = matchRoute(site.pages, url.pathname)
    if (!found || (found.route.demoOnly && !view.page.demo)) return null
    const { viewer } = view.page
    const { kinds, access } = found.route
    if (sideOf(found) !== view.page.side) return null
    // This document brought the words of one language only.
    if (drawnIn(found.route.audience, found.route, view.page.language) !== view.page.locale) return null
    return access === 'login' && (!viewer || (kinds && !kinds.includes(viewer.kind))) ? null : found
  }

  const leave = (url: URL | string): void => location.assign(url)

  const go = async (url: URL, how: 'push' | 'replace' | 'back', y = 0): Promise<void> => {
    const found = ours(url)
    if (!found) return leave(url)
    const mine = ++turn
    showBusy(true)
    try {
      const page = inputOf(found, url, newKey())
      const api = apiOf(found)
      const next = await found.route.import()
      const loaded = await next.load(api, page as never)
      if (mine !== turn) return
      const other = redirectOf(loaded)
      if (other !== null) return await go(new URL(other, location.href), how === 'push' ? 'push' : 'replace')
      const stopped = stopOf(loaded)
      if (stopped?.code === networkCode) return showLost(() => go(url, how, y), lostWords)
      // Every other refusal is drawn by the server, with its own status.
      if (stopped) return leave(url)
      if (how === 'push') {
        history.replaceState({ ...history.state, y: window.scrollY }, '')
        history.pushState({ y: 0 }, '', url)
      } else if (how === 'replace') history.replaceState({ y: 0 }, '', url)
      draw({ match: found, module: next, view: { page, data: loaded, sent: nothingSent }, api, serial: now.serial + 1 })
      showLost(null)
      focusHeading(url.hash)
      if (!url.hash || how === 'back') window.scrollTo(0, y)
      // Effects draw what only script can offer; where that stands above the old place, the browser would move the reader on.
      if (how === 'back') requestAnimationFrame(() => setTimeout(() => (mine === turn ? window.scrollTo(0, y) : undefined)))
      announce(document.title)
    } catch {
      // A chunk of an older build is gone, or the line is dead: a whole load tells the two apart.
      if (navigator.onLine) leave(url)
      else showLost(() => go(url, how, y), lostWords)
    } finally {
      if (mine === turn) showBusy(false)
    }
  }

  const send = async (submission: Submission): Promise<void> => {
    const { url } = submission
    const same = url.pathname === location.pathname
    const found = same ? now.match : ours(url)
    const next = same ? now.module : await found?.route.import()
    if (!found || !next?.act) return submission.native()
    const form = await formData(submission)
    const key = form.key || newKey()
    const page = same ? { ...now.view.page, key } : inputOf(found, url, key)
    const api = apiOf(found)
    const acted = await next.act(withKey(api, key), form, page as never)
    if ('redirect' in acted) {
      const to = new URL(acted.redirect, location.href)
      return go(to, to.pathname === location.pathname ? 'replace' : 'push')
    }
    const sent: Sent =
      'done' in acted
        ? { problem: null, values: {}, done: acted.done }
        : { problem: acted.problem, values: acted.values ?? form.values, done: null }
    const lost = sent.problem?.code === networkCode
    const fresh = lost && same ? now.view.data : await next.load(api, page as never)
    const data = stopOf(fresh) || redirectOf(fresh) !== null ? now.view.data : fresh
    if (!same) history.pushState({ y: 0 }, '', url)
    // After a refusal the key stays: it may be tried again with it. After success a new one begins (BOOK-5).
    const drawn = { ...page, key: sent.problem ? key : newKey() }
    draw({ match: found, module: next, view: { page: drawn, data, sent }, api, serial: now.serial + (sent.problem ? 0 : 1) })
    if (!sent.problem) {
      focusHeading('')
      announce(document.title)
    }
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    const field = target?.closest('a[data-field]')
    if (field) return toField(event, field.getAttribute('data-field') ?? '')
    if (target?.closest('[data-retry]')) return lastForm?.form.requestSubmit(lastForm.submitter)
    const link = target?.closest('a[href]')
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || !plainClick(event)) return
    if (link.target || link.hasAttribute('download') || 'full' in link.dataset) return
    const url = new URL(link.href)
    if (url.pathname === location.pathname && url.search === location.search && url.hash) return
    if (!ours(url)) return
    event.preventDefault()
    void go(url, 'push')
  })

  let lastForm: { form: HTMLFormElement; submitter: HTMLElement | null } | null = null
  const inFlight = new WeakSet<HTMLFormElement>()
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.target || 'full' in form.dataset) return
    const submitter = event.submitter
    const url = formAddress(form, submitter)
    if ((form.getAttribute('method') ?? 'get').toLowerCase() === 'get') {
      if (!ours(url)) return
      event.preventDefault()
      void go(url, 'push')
      return
    }
    const found = ours(url)
    if (!found) return
    event.preventDefault()
    // The second click of a double click: the first is on its way with the same key.
    if (inFlight.has(form)) return
    inFlight.add(form)
    lastForm = { form, submitter }
    showBusy(true, form, submitter)
    const native = (): void => HTMLFormElement.prototype.submit.call(form)
    send({ form, submitter, url, native })
      .catch(() => showLost(() => form.requestSubmit(submitter), lostWords))
      .finally(() => {
        inFlight.delete(form)
        showBusy(false, form, submitter)
      })
  })

  window.addEventListener('popstate', (event) => {
    const y = (event.state as { y?: number } | null)?.y ?? 0
    const url = new URL(location.href)
    if (url.pathname === now.view.page.path && JSON.stringify(queryOf(url.search)) === JSON.stringify(now.view.page.query)) return
    void go(url, 'back', y)
  })
}

const sideOf = ({ route }: Match) => route.side ?? sideOfAudience[route.audience]
const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const redirectOf = (loaded: unknown): string | null =>
  isObject(loaded) && typeof loaded.redirect === 'string' ? loaded.redirect : null
const stopOf = (loaded: unknown): { code: string } | null =>
  isObject(loaded) && isObject(loaded.stop) ? { code: String(loaded.stop.code) } : null

/** From the error summary to the control, or to the first of its group. */
function toField(event: MouseEvent, name: string): void {
  const control =
    document.getElementById(`f-${name.replaceAll('.', '-')}`) ??
    document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"], [name^="${CSS.escape(name)}."]`)
  if (!control) return
  event.preventDefault()
  const first = control.matches('fieldset') ? control.querySelector<HTMLElement>('input, select, textarea') : control
  ;(first ?? control).focus({ preventScroll: true })
  control.scrollIntoView({ block: 'center' })
}
