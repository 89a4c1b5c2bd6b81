/** 請求 and 利用料: endpoints bound to use cases. */
import { change, health, type Route, read } from '../../platform/http/route.ts'
import { endNotedAddition, noteAddition, readAdditions } from './additions.ts'
import { askCorrectionAsFacility, askCorrectionAsTown } from './ask-correction.ts'
import { saveFacilityBank, saveOfficeBank } from './bank-account.ts'
import * as contract from './contract.ts'
import * as family from './family-contract.ts'
import * as fee from './fee-contract.ts'
import { markPaid, readFees, readReceipt, takeReceiptBack } from './fees.ts'
import { makeClaims } from './make-claims.ts'
import * as office from './office-contract.ts'
import { feesFile, paidReply, takePaidFile } from './paid-file.ts'
import { listTownPayments, payApprovedClaims, paymentFile, readOwnNotice, readPaymentNotice } from './pay-claims.ts'
import { listFacilityClaims, madeClaims, readClaim, readClaimFile, readClaimPaper } from './read-claims.ts'
import { readMyBenefit, readMyReceipt, readRecords } from './read-records.ts'
import {
  approveCheckedClaim,
  checkClaimThrough,
  listOfficeClaimsOf,
  readOfficeClaim,
  returnClaimToFacility,
} from './review-claim.ts'
import { readSlips } from './slips.ts'
import { reopenMonth, stepClaim } from './submit-claim.ts'
import * as taking from './withdraw-contract.ts'
import { withdrawAsFacility, withdrawAsTown } from './withdraw-correction.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const claimRoutes: Route[] = [
  read(family.getMyRecords, readRecords),
  read(family.getMyReceipt, readMyReceipt),
  read(family.getMyBenefit, readMyBenefit),
  read(contract.listClaims, listFacilityClaims),
  change(contract.makeClaims, makeClaims, madeClaims),
  change(contract.reopenMonth, reopenMonth, nothing),
  health(contract.getClaim, readClaim),
  health(contract.getClaimPaper, readClaimPaper),
  health(contract.getClaimFile, readClaimFile),
  change(contract.stepClaim, stepClaim, nothing),
  change(contract.askCorrection, askCorrectionAsFacility, nothing),
  change(taking.withdrawCorrection, withdrawAsFacility, nothing),
  change(taking.withdrawOfficeCorrection, withdrawAsTown, nothing),
  health(contract.getOwnPaymentNotice, readOwnNotice),
  health(contract.listAdditions, readAdditions),
  change(contract.addAddition, noteAddition, async (_c, ids) => ({ id: ids.addition ?? '' })),
  change(contract.endAddition, endNotedAddition, nothing),
  change(contract.saveBank, saveFacilityBank, nothing),
  read(fee.listFees, readFees),
  read(fee.listSlips, readSlips),
  change(fee.addReceipt, markPaid, async (_c, ids) => ({ id: ids.receipt ?? '' })),
  change(fee.voidReceipt, takeReceiptBack, nothing),
  read(fee.getReceipt, readReceipt),
  read(fee.getUnpaidFile, feesFile),
  change(fee.putPaidFile, takePaidFile, (_c, ids) => paidReply(ids)),
  read(office.listOfficeClaims, listOfficeClaimsOf),
  health(office.getOfficeClaim, readOfficeClaim),
  change(office.returnClaim, returnClaimToFacility, nothing),
  change(office.checkClaim, checkClaimThrough, nothing),
  change(office.approveClaim, approveCheckedClaim, nothing),
  change(office.askOfficeCorrection, askCorrectionAsTown, nothing),
  change(office.payClaims, payApprovedClaims, async (_c, ids) => ({ id: ids.payment ?? '' })),
  read(office.listPayments, listTownPayments),
  read(office.getPaymentFile, paymentFile),
  health(office.getPaymentNotice, readPaymentNotice),
  change(office.saveTownBank, saveOfficeBank, nothing),
]
