import { type Route, read, settled } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import { closeFacility, liftOf } from './close-facility.ts'
import * as contract from './contract.ts'
import { managesPlace, selectClosure } from './queries.ts'
import { lookAtClosure, readClosures, renderClosure } from './read-closures.ts'

export const closureRoutes: Route[] = [
  read(contract.listClosures, (c, { params }) => readClosures(c, params.facilityId)),
  read(contract.previewClosure, (c, { params, query }) =>
    lookAtClosure(c, params.facilityId, { ...query, kinds: query.kinds.split(',') as SlotKind[] }),
  ),
  settled(contract.closeFacility, (c, { params, body }) => closeFacility(c, params.facilityId, body), renderClosure),
  settled(
    contract.liftClosure,
    async (c, { params }) =>
      (await managesPlace(c.tx, params.facilityId)) && (await selectClosure(c.tx, params.facilityId, params.closureId))
        ? liftOf(params.facilityId, params.closureId)
        : refuse({ rule: 'CLS-1', code: 'not-found' }),
    renderClosure,
  ),
]
