/** Where a call that wants a login or a stronger proof sends the reader (ACC-4). Pure. */
import type { PageInput } from '../page.ts'

type Place = Pick<PageInput, 'side' | 'path' | 'query'>

const backTo = ({ path, query }: Place): string => {
  const search = new URLSearchParams(query).toString()
  return encodeURIComponent(path + (search ? `?${search}` : ''))
}

/** Where to log in on the way to this page. */
export function loginPath(place: Place): string {
  if (place.side === 'device') return '/kiosk/pair'
  if (place.side === 'applicant') return '/apply/status'
  return `/login?${place.side === 'guardian' || place.side === null ? '' : `side=${place.side}&`}next=${backTo(place)}`
}

/** Staff prove themselves in their own frame: the cookie of their side must speak. */
const proofPages = (side: Place['side']): { password: string; code: string } =>
  side === 'facility' || side === 'office'
    ? { password: `/${side}/proof`, code: `/${side}/proof/code` }
    : { password: '/login/proof', code: '/login/code' }

/** The page that mends a refusal for a missing login or proof, or null for every other problem; `words`: of `uiTexts`. */
export function proofPath(
  code: string,
  place: Place,
): { href: string; words: 'provePassword' | 'proveCode' | 'loginAgain' } | null {
  const pages = proofPages(place.side)
  if (code === 'proof-needed') return { href: `${pages.password}?next=${backTo(place)}`, words: 'provePassword' }
  if (code === 'code-needed') return { href: `${pages.code}?next=${backTo(place)}`, words: 'proveCode' }
  if (code === 'login-needed' || code === 'session-expired') return { href: loginPath(place), words: 'loginAgain' }
  return null
}
