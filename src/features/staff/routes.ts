/** 職員. */
import { change, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { endStaff } from './end-staff.ts'
import { issueFirst, readFirstAccounts } from './first-account.ts'
import { changeRole, invite, resend } from './invite-staff.ts'
import { listStaff } from './list-staff.ts'

const roleOf = async (_c: unknown, ids: Record<string, string>) => ({ roleId: ids.role ?? '' })

export const staffRoutes: Route[] = [
  read(contract.listStaff, listStaff),
  read(contract.listFirstAccounts, readFirstAccounts),
  change(contract.inviteStaff, invite, roleOf),
  change(contract.resendInvitation, resend, roleOf),
  change(contract.changeStaffRole, changeRole, roleOf),
  change(contract.endStaff, endStaff, roleOf),
  change(contract.issueFirstAccount, issueFirst, roleOf),
]
