import { type Route, read, settled, several } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import type { SlotKind } from '../slot/rules.ts'
import { closeFacility, liftOf } from './close-facility.ts'
import { beginTown, finishTown, liftTown, listOfTown, lookAtTown, renderLifted, renderTown } from './close-town.ts'
import * as contract from './contract.ts'
import * as office from './office-contract.ts'
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
    async (c, { params }) => {
      const known = (await managesPlace(c.tx, params.facilityId))
        ? await selectClosure(c.tx, params.facilityId, params.closureId)
        : undefined
      if (!known) return refuse({ rule: 'CLS-1', code: 'not-found' })
      return known.by_town
        ? refuse({ rule: 'CLS-1', code: 'closure.by-town', slots: {} })
        : liftOf(params.facilityId, params.closureId)
    },
    renderClosure,
  ),
  read(office.listTownClosures, (c) => listOfTown(c)),
  read(office.previewTownClosure, (c, { query }) =>
    lookAtTown(c, { ...query, facilities: query.facilities === undefined ? null : query.facilities.split(',') }),
  ),
  several(office.closeTown, (c, { body }, request) => beginTown(c, body, request), finishTown, renderTown, 'closure.close'),
  settled(office.liftTownClosure, (c, { params }) => liftTown(c, params.closureId), renderLifted),
]
