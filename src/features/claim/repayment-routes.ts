/** Binds the endpoints of 返納. */
import { change, health, type Route, read } from '../../platform/http/route.ts'
import { demandRepayment, receiveRepayment, withdrawRepayment } from './demand-repayment.ts'
import {
  printOwnRepayment,
  printRepayment,
  readOwnRepayment,
  readOwnRepayments,
  readRepayment,
  readRepayments,
} from './read-repayments.ts'
import * as contract from './repayment-contract.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const repaymentRoutes: Route[] = [
  read(contract.listRepayments, readRepayments),
  change(contract.demandRepayment, demandRepayment, async (_c, ids) => ({ id: ids.repayment ?? '' })),
  health(contract.getRepayment, readRepayment),
  health(contract.getRepaymentPaper, printRepayment),
  change(contract.receiveRepayment, receiveRepayment, nothing),
  change(contract.withdrawRepayment, withdrawRepayment, nothing),
  read(contract.listOwnRepayments, readOwnRepayments),
  health(contract.getOwnRepayment, readOwnRepayment),
  health(contract.getOwnRepaymentPaper, printOwnRepayment),
]
