/** Open data: five addresses, one reading a minute. */
import type { Endpoint, ReplyOf } from '../../platform/contract.ts'
import { type Route, read } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { knownOpenData, type OpenData, readOpenData } from './open-data.ts'
import {
  openFacilitiesCsv,
  openFacilitiesGeojson,
  openFacilitiesJson,
  openPlacesCsv,
  openPlacesJson,
} from './open-data-contract.ts'
import { facilitiesCsv, facilitiesGeojson, placesCsv } from './open-data-files.ts'

const open = <E extends Endpoint>(endpoint: E, form: (data: OpenData) => ReplyOf<E>): Route =>
  read(
    endpoint,
    async (c, { query }) => {
      const data = await readOpenData(c, (query as Query).municipality)
      return data ? form(data) : refuse({ rule: 'SET-1', code: 'not-found' })
    },
    (c, { query }) => {
      const known = knownOpenData(c, (query as Query).municipality)
      return known && Promise.resolve(form(known))
    },
  )
type Query = { municipality: string }

export const openDataRoutes: Route[] = [
  open(openFacilitiesJson, (data) => data.facilities),
  open(openFacilitiesCsv, facilitiesCsv),
  open(openFacilitiesGeojson, facilitiesGeojson),
  open(openPlacesJson, (data) => data.places),
  open(openPlacesCsv, placesCsv),
]
