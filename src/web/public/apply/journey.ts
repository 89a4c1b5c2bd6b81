/** The way through the application: questions in order, where each leads, and how a page's fields become the API's form. */

import type { getOwnApplication } from '../../../features/application/contract.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import { type Acted, type Form, type FormValues, type Loaded, type PageInput, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'

export type Own = ReplyOf<typeof getOwnApplication>
export type Section = Own['open'][number]['section']

/** 「全7問中n問」. A child's two pages are one question. */
export const stepOf: Record<Section, number> = {
  name: 1,
  address: 2,
  contact: 3,
  second: 4,
  child: 5,
  care: 5,
  reduction: 6,
  consents: 7,
}
export const steps = 7

/** What a question is called on the check page: keys of `applyTexts`. */
export const sectionKeys = {
  name: 'name1',
  address: 'address1',
  contact: 'contact1',
  second: 'section.second',
  child: 'section.child',
  care: 'care',
  reduction: 'reduction',
  consents: 'section.consents',
} as const satisfies Record<Section, string>

/** The page of a question; children are counted from 0 here and from 1 in addresses. */
export function pageOf(section: Section, child = 0): string {
  if (section === 'child') return `/apply/children/${child + 1}`
  if (section === 'care') return `/apply/children/${child + 1}/care`
  return `/apply/${section}`
}

export const checkPage = '/apply/check'
/** 「変更」 of the check page: the question comes back here. */
export const changeHref = (section: Section, child: number | null): string => `${pageOf(section, child ?? 0)}?back=check`

/** Where a saved page leads: back to the check page when one came from there. */
export const onward = (page: PageInput, next: string): string => (page.query.back === 'check' ? checkPage : next)

/** The own draft; without one, or once it is sent, elsewhere. */
export async function loadDraft(api: WebApi): Promise<Loaded<Own>> {
  const own = await api('GET /api/v1/applications/own')
  if (!own.ok) return own.problem.status === 401 ? redirectTo('/apply') : stop(own.problem)
  return own.value.state === 'draft' ? own.value : redirectTo('/apply/status')
}

type Nested = { [key: string]: string | Nested }

/** `guardian1.address.city` → `{ guardian1: { address: { city } } }`; of several values the last counts. */
export function nested(values: FormValues): Nested {
  const form: Nested = {}
  for (const [name, all] of Object.entries(values)) {
    const path = name.split('.')
    const last = path.pop()
    if (last === undefined || path.includes('__proto__') || last === '__proto__') continue
    let at = form
    for (const part of path) {
      const next = at[part]
      if (typeof next === 'object') at = next
      else {
        const made: Nested = {}
        at[part] = made
        at = made
      }
    }
    at[last] = all.at(-1) ?? ''
  }
  return form
}

/** The typed value under a field's name; '' where there is none. */
export function typedAt(typed: Own['typed'], name: string): string {
  let at: unknown = typed
  for (const part of name.split('.'))
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined
  return typeof at === 'string' ? at : ''
}

/** Saves a section and goes on, or gives what is wrong with it. */
export async function saveAndGo(
  api: WebApi,
  form: Form,
  page: PageInput,
  { section, child = 0, next }: { section: Section; child?: number; next: string },
): Promise<Acted> {
  const saved = await api('POST /api/v1/applications/own/sections', { body: { section, child, form: nested(form.values) } })
  if (!saved.ok) return saved.problem.status === 401 ? redirectTo('/apply') : { problem: saved.problem }
  return redirectTo(onward(page, next))
}
