/** The facility a staff page speaks of: `?facility=`, else the first of the login's. */
import { type PageInput, type Stopped, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'

export async function facilityOf(
  api: WebApi,
  page: Pick<PageInput<never>, 'query'>,
): Promise<{ id: string; name: string } | Stopped> {
  const me = await api('GET /api/v1/me')
  if (!me.ok) return stop(me.problem)
  const { facilities } = me.value
  const chosen = facilities.find((one) => one.id === page.query.facility) ?? facilities[0]
  if (!chosen)
    return stop({ type: 'about:blank', title: 'この画面を見る権限がありません', status: 403, code: 'no-right', requestId: '' })
  return chosen
}
