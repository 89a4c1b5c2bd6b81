/** All audiences and their pages, for the server. A browser entry imports its own table only. */

import type { Side } from '../platform/contract.ts'
import { facilityPages } from './facility/pages.ts'
import { guardianPages } from './guardian/pages.ts'
import { kioskPages } from './kiosk/pages.ts'
import { type Match, matchRoute } from './match.ts'
import { municipalityPages } from './municipality/pages.ts'
import { type Audience, type AudiencePages, sideOfAudience } from './page.ts'
import { publicPages } from './public/pages.ts'

export const sites: Record<Audience, AudiencePages> = {
  public: publicPages,
  guardian: guardianPages,
  facility: facilityPages,
  municipality: municipalityPages,
  kiosk: kioskPages,
}

export type SiteMatch = Match & { site: AudiencePages; side: Side | null }

/** The page at an address, whichever audience it belongs to; null: not found. `side` says which cookie speaks. */
export function findPage(path: string): SiteMatch | null {
  const match = matchRoute(
    Object.values(sites).flatMap((site) => site.pages),
    path,
  )
  if (!match) return null
  return { ...match, site: sites[match.route.audience], side: match.route.side ?? sideOfAudience[match.route.audience] }
}

/** The audience whose frame surrounds an address that has no page (404, wrong link). */
export function audienceOfPath(path: string): Audience {
  if (/^\/my(\/|$)/.test(path)) return 'guardian'
  if (/^\/facility(\/|$)/.test(path)) return 'facility'
  if (/^\/office(\/|$)/.test(path)) return 'municipality'
  if (/^\/kiosk(\/|$)/.test(path)) return 'kiosk'
  return 'public'
}
