import { change, type Route, read } from '../../platform/http/route.ts'
import { addSeal, approveSeal, checkSeal, renderSeal, withdrawSeal } from './change-seals.ts'
import { readSealPicture, readSeals } from './read-seals.ts'
import * as contract from './seal-contract.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const sealRoutes: Route[] = [
  read(contract.listSeals, readSeals),
  read(contract.getSealPicture, readSealPicture),
  change(contract.addSeal, addSeal, renderSeal, checkSeal),
  change(contract.approveSeal, approveSeal, nothing),
  change(contract.withdrawSeal, withdrawSeal, nothing),
]
