/** The interview of an address of the facility's side: it must be that facility's own. */
import type { WriteContext } from '../../platform/http/route.ts'
import { type InterviewRow, lockInterview } from './queries.ts'

export async function lockOwn(
  c: WriteContext,
  params: { facilityId: string; interviewId: string },
): Promise<InterviewRow | undefined> {
  const row = await lockInterview(c.tx, params.interviewId)
  return row?.facility_id === params.facilityId ? row : undefined
}
