/** Masters and year-end figures: endpoints bound to use cases. */
import { change, type Route, read } from '../../platform/http/route.ts'
import * as contract from './master-contract.ts'
import { addMasterVersion, readMasterDesk } from './master-desk.ts'
import { readYear, yearFile } from './read-year.ts'
import * as year from './year-contract.ts'

export const masterRoutes: Route[] = [
  read(contract.listMasters, readMasterDesk),
  change(contract.addMaster, addMasterVersion, async (_c, ids) => ({ id: ids.master ?? '' })),
  read(year.getYear, readYear),
  read(year.getYearFile, yearFile),
]
