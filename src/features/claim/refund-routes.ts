/** 償還払い, both sides: endpoints bound to use cases. */
import { change, health, type Route, read } from '../../platform/http/route.ts'
import { askRefund, judgeAsked, judgeMended, mendRefund, withdrawRefund } from './ask-refund.ts'
import { listTownRefundPayments, payRefunds, refundPaymentFile } from './pay-refunds.ts'
import {
  listTownRefunds,
  readMyRefund,
  readMyRefundPaper,
  readMyRefunds,
  readTownPaper,
  readTownReceipt,
  readTownRefund,
  refundStanding,
} from './read-refunds.ts'
import * as contract from './refund-contract.ts'
import { checkRefund, decideRefund, returnRefund } from './review-refund.ts'

export const refundRoutes: Route[] = [
  read(contract.getMyRefunds, readMyRefunds),
  change(contract.askRefund, askRefund, refundStanding, judgeAsked),
  read(contract.getMyRefund, readMyRefund),
  change(contract.mendRefund, mendRefund, refundStanding, judgeMended),
  change(contract.withdrawRefund, withdrawRefund, refundStanding),
  read(contract.getMyRefundPaper, readMyRefundPaper),
  read(contract.listRefunds, listTownRefunds),
  health(contract.getRefund, readTownRefund),
  health(contract.getRefundPaper, readTownPaper),
  health(contract.getRefundReceipt, readTownReceipt),
  change(contract.returnRefund, returnRefund, refundStanding),
  change(contract.checkRefund, checkRefund, refundStanding),
  change(contract.decideRefund, decideRefund, refundStanding),
  change(contract.payRefunds, payRefunds, async (_c, ids) => ({ id: ids.payment ?? '' })),
  read(contract.listRefundPayments, listTownRefundPayments),
  health(contract.getRefundPaymentFile, refundPaymentFile),
]
