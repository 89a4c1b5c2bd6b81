import { change, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { readSupply, supplyFile } from './read-supply.ts'
import { savePlan } from './save-plan.ts'

export const supplyRoutes: Route[] = [
  read(contract.getSupply, readSupply),
  read(contract.getSupplyFile, supplyFile),
  change(contract.savePlan, savePlan, async (_c, ids) => ({ version: Number(ids.version) })),
]
