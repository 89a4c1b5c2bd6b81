import { change, health, type Route, read } from '../../platform/http/route.ts'
import { endAccount, readAccountEnd } from './end-account.ts'
import { exportData, readDataContents } from './export-data.ts'
import * as contract from './leave-contract.ts'

export const leaveRoutes: Route[] = [
  health(contract.getOwnData, exportData),
  read(contract.getDataContents, readDataContents),
  read(contract.getAccountEnd, readAccountEnd),
  change(contract.endAccount, endAccount, async (c) => {
    c.session.clear('guardian')
    return {}
  }),
]
