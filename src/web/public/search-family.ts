/** What facilities mean for the child whom the guardian looks at, and the marks of the login. Null where nobody is logged in. */

import type { getFamilyPlaces } from '../../features/facility/family-contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { Acted, Form, PageInput } from '../page.ts'
import { redirectTo } from '../page.ts'
import type { WebApi } from '../routes.ts'

export type Family = ReplyOf<typeof getFamilyPlaces> & { marked: readonly string[] }

export async function loadFamily(
  api: WebApi,
  page: Pick<PageInput, 'viewer'>,
  facilities: readonly string[],
): Promise<Family | null> {
  const current = page.viewer?.children.find((child) => child.current)
  if (!current) return null
  const [places, marks] = await Promise.all([
    api('GET /api/v1/my/children/:childId/facilities', {
      params: { childId: current.id },
      query: facilities.length > 0 ? { facilities: facilities.join(',') } : {},
    }),
    api('GET /api/v1/my/favourites'),
  ])
  return places.ok && marks.ok ? { ...places.value, marked: marks.value.facilities } : null
}

export const placeOf = (family: Family | null, facility: string): Family['places'][number] | null =>
  family?.places.find((place) => place.facility === facility) ?? null

/** The act of the hearts: `mark` or `unmark`, then the same page, at the same card. */
export async function actMark(api: WebApi, form: Form, page: Pick<PageInput, 'path' | 'query'>): Promise<Acted> {
  const facilityId = form.text('facility')
  const params = { facilityId }
  const done =
    form.intent === 'unmark'
      ? await api('DELETE /api/v1/my/favourites/:facilityId', { params })
      : await api('PUT /api/v1/my/favourites/:facilityId', { params })
  const query = new URLSearchParams(page.query).toString()
  return done.ok ? redirectTo(`${page.path}${query ? `?${query}` : ''}#place-${facilityId}`) : { problem: done.problem }
}
