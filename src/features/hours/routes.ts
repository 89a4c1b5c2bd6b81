import { type Route, read } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { getChildHours, getMyHours } from './contract.ts'
import { selectHouseholdChildren } from './queries.ts'
import { readHours } from './read-hours.ts'

const wholeKinds = new Set(['guardian1', 'guardian2', 'wardAdmin', 'wardOfficer', 'wardViewer'])

export const hoursRoutes: Route[] = [
  read(getMyHours, async ({ tx, actor, today }) => {
    const children = actor.householdId ? await selectHouseholdChildren(tx, actor.householdId) : []
    return { children: await readHours(tx, children, today, { whole: true }) }
  }),
  read(getChildHours, async ({ tx, actor, today }, { params }) => {
    const [hours] = await readHours(tx, [params.childId], today, { whole: wholeKinds.has(actor.kind) })
    return hours ?? refuse({ rule: 'SEE-2', code: 'not-found' })
  }),
]
