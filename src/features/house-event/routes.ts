import { change, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { readEvents } from './read-events.ts'
import { removeHouseEvent, saveHouseEvent } from './save-event.ts'

export const houseEventRoutes: Route[] = [
  read(contract.listHouseEvents, readEvents),
  change(contract.saveHouseEvent, saveHouseEvent, async (_c, ids) => ({ version: Number(ids.version) })),
  change(contract.removeHouseEvent, removeHouseEvent, async () => ({})),
]
