/** 職員. */
import { change, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { endStaff } from './end-staff.ts'
import { endPin, enterPin, readPinPeople, readPinPerson, showUntil, tryPin } from './enter-pin.ts'
import { issueFirst, readFirstAccounts } from './first-account.ts'
import { changeRole, invite, resend } from './invite-staff.ts'
import { listStaff } from './list-staff.ts'
import { readOwnPin, removePin, setPin } from './own-pin.ts'
import * as pin from './pin-contract.ts'

const nothing = async (): Promise<Record<string, never>> => ({})
const roleOf = async (_c: unknown, ids: Record<string, string>) => ({ roleId: ids.role ?? '' })

export const staffRoutes: Route[] = [
  read(contract.listStaff, listStaff),
  read(contract.listFirstAccounts, readFirstAccounts),
  change(contract.inviteStaff, invite, roleOf),
  change(contract.resendInvitation, resend, roleOf),
  change(contract.changeStaffRole, changeRole, roleOf),
  change(contract.endStaff, endStaff, roleOf),
  change(contract.issueFirstAccount, issueFirst, roleOf),
  read(pin.getOwnPin, readOwnPin),
  change(pin.setPin, setPin, nothing),
  change(pin.removePin, removePin, nothing),
  read(pin.listPinPeople, readPinPeople),
  change(pin.enterPin, enterPin, showUntil, tryPin),
  read(pin.getPinPerson, readPinPerson),
  change(pin.endPin, endPin, nothing),
]
