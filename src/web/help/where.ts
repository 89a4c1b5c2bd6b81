/** Where help and questions of a page are found (HLP-1). Pure. */
import { pageOfEnquiry } from '../../features/enquiry/rules.ts'
import type { PageInput } from '../page.ts'

const withOrigin = (path: string, from: string, reference?: string): string => {
  const query = new URLSearchParams()
  const page = pageOfEnquiry(from)
  if (page && page !== '/') query.set('from', page)
  if (reference && /^[\w-]{1,64}$/.test(reference)) query.set('ref', reference)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

type Where = Pick<PageInput, 'path' | 'query' | 'audience' | 'viewer'>

/** The page that a help page speaks of: its own `from`, or itself. */
export const originOf = (page: Pick<PageInput, 'path' | 'query'>): string =>
  page.path === '/help' || page.path.startsWith('/manual') || page.path === '/contact' ? (page.query.from ?? '/') : page.path

export const helpHref = (page: Where): string => withOrigin('/help', originOf(page))

/** Where this reader asks; null where nobody asks from here (offices, tablets). */
export function askHref(page: Where, reference?: string): string | null {
  const from = page.path.includes('/enquiries') ? '/' : originOf(page)
  if (page.audience === 'municipality' || page.audience === 'kiosk') return null
  if (page.audience === 'facility')
    return page.viewer ? withOrigin('/facility/enquiries/new', from, reference) : withOrigin('/contact', from, reference)
  const family = page.viewer?.kind === 'guardian1' || page.viewer?.kind === 'guardian2'
  return withOrigin(family ? '/my/enquiries/new' : '/contact', from, reference)
}
