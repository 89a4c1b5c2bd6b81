/** Public: search, page, free places. */
import { localMonth } from '../../platform/calendar.ts'
import { change, type Route, read } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { joinedTowns } from '../municipality/joined-towns.ts'
import { getAvailability, getFacility, listTowns, searchFacilities } from './contract.ts'
import { readFacilityPage } from './describe-facility.ts'
import {
  addFavourite as addContract,
  getFamilyPlaces,
  getFavourites,
  removeFavourite as removeContract,
} from './family-contract.ts'
import { familyPlaces } from './family-places.ts'
import { addFavourite, removeFavourite } from './favourites.ts'
import { selectFavourites } from './queries.ts'
import { knownAvailability, readAvailability } from './read-availability.ts'
import { searchFacilities as search } from './search-facilities.ts'

export const facilityRoutes: Route[] = [
  read(searchFacilities, (c, { query }) => search(c.tx, query, c.today)),
  read(listTowns, async (c, { query }) => ({ towns: await joinedTowns(c.tx, query.prefecture) })),
  read(
    getFacility,
    async (c, { params }) =>
      (await readFacilityPage(c.tx, params.facilityId, c.today, c.now)) ?? refuse({ rule: 'SET-1', code: 'not-found' }),
  ),
  read(
    getAvailability,
    (c, { params, query }) =>
      readAvailability(c.tx, params.facilityId, localMonth(query.month), c.now.getTime(), c.keys.fingerprint),
    (c, { params, query }) => knownAvailability(params.facilityId, localMonth(query.month), c.now.getTime(), c.keys.fingerprint),
  ),
  read(getFamilyPlaces, (c, { params, query }) => familyPlaces(c, params.childId, query.facilities?.split(',') ?? [])),
  read(getFavourites, async (c) => ({ facilities: await selectFavourites(c.tx) })),
  change(addContract, addFavourite, async () => ({})),
  change(removeContract, removeFavourite, async () => ({})),
]
