/** What the pages around a facility ask of the server: its public page, and what it means for a child. */
import type { WebApi } from '../routes.ts'

export const facilityPageOf = (api: WebApi, facilityId: string) =>
  api('GET /api/v1/public/facilities/:facilityId', { params: { facilityId } })
type Told = Extract<Awaited<ReturnType<typeof facilityPageOf>>, { ok: true }>['value']
/** SLOT-2: the days that cannot be booked yet, and the photos, are of the page for everybody alone. */
export type LaterDays = Told['later']
export type FacilityPhoto = Told['photos'][number]
export type FacilityPage = Omit<Told, 'later' | 'photos'>

export const standingOf = (api: WebApi, childId: string, facilityId: string) =>
  api('GET /api/v1/my/children/:childId/facilities/:facilityId', { params: { childId, facilityId } })
export type StandingOf = Extract<Awaited<ReturnType<typeof standingOf>>, { ok: true }>['value']
