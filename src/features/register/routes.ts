import { change, type Route, read, several } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { enterLicence } from './enter-licence.ts'
import { beginReturn } from './enter-return.ts'
import { beginStop, finishEntry, lookAtStop } from './enter-stop.ts'
import { readRegister, readRegistered, registerFile } from './read-register.ts'
import { readChanges, reviewChange } from './review-changes.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const registerRoutes: Route[] = [
  read(contract.listRegister, readRegister),
  read(contract.getRegisterFile, registerFile),
  read(contract.listChanges, readChanges),
  change(contract.reviewChange, reviewChange, nothing),
  read(contract.getRegistered, readRegistered),
  change(contract.enterLicence, enterLicence, nothing),
  read(contract.previewStop, lookAtStop),
  several(contract.enterStop, beginStop, finishEntry, nothing, 'closure.close'),
  several(contract.enterReturn, beginReturn, finishEntry, nothing, 'closure.lift'),
]
