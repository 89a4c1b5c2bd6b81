/** The matcher of page addresses, shared by server and browser. */
import type { PageRoute } from './page.ts'

export type Match = { route: PageRoute; params: Record<string, string> }

const segmentsOf = (path: string): string[] => path.split('/').filter((s) => s !== '')

/** Params of `path` under `pattern`, or null. A trailing slash makes no difference; undecodable addresses match nothing. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const want = segmentsOf(pattern)
  const got = segmentsOf(path)
  if (want.length !== got.length) return null
  const params: Record<string, string> = {}
  for (const [i, part] of want.entries()) {
    const value = got[i] ?? ''
    if (!part.startsWith(':')) {
      if (part !== value) return null
      continue
    }
    try {
      params[part.slice(1)] = decodeURIComponent(value)
    } catch {
      return null
    }
  }
  return params
}

const literals = (pattern: string): number => segmentsOf(pattern).filter((s) => !s.startsWith(':')).length

/** The page of an address: of several patterns that fit, the one with most literal segments. */
export function matchRoute(routes: readonly PageRoute[], path: string): Match | null {
  let best: Match | null = null
  for (const route of routes) {
    const params = matchPath(route.path, path)
    if (params && (best === null || literals(route.path) > literals(best.route.path))) best = { route, params }
  }
  return best
}

/** Query of an address as a plain record; of a name given twice the last value counts. */
export const queryOf = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))
