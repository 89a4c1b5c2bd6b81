/** Public: search, page, free places. */
import { localMonth } from '../../platform/calendar.ts'
import { type Route, read } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { getAvailability, getFacility, searchFacilities } from './contract.ts'
import { describeFacility } from './describe-facility.ts'
import { knownAvailability, readAvailability } from './read-availability.ts'
import { searchFacilities as search } from './search-facilities.ts'

export const facilityRoutes: Route[] = [
  read(searchFacilities, (c, { query }) => search(c.tx, query, c.today)),
  read(
    getFacility,
    async (c, { params }) =>
      (await describeFacility(c.tx, params.facilityId, c.today)) ?? refuse({ rule: 'SET-1', code: 'not-found' }),
  ),
  read(
    getAvailability,
    (c, { params, query }) =>
      readAvailability(c.tx, params.facilityId, localMonth(query.month), c.now.getTime(), c.keys.fingerprint),
    (c, { params, query }) => knownAvailability(params.facilityId, localMonth(query.month), c.now.getTime(), c.keys.fingerprint),
  ),
]
