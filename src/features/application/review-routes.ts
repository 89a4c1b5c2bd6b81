/** Applications, the office's side. */
import { change, health, type Route, read } from '../../platform/http/route.ts'
import { showCertificateNumber } from '../certification/number.ts'
import { certifyCase as certifyAct } from './review-certify.ts'
import {
  certifyCase,
  enterApplication,
  getCase,
  getCaseFile,
  listApplications,
  recallCase,
  rejectCase,
  releaseCase,
  returnCase,
  takeCase,
  withdrawCase,
} from './review-contract.ts'
import { enterApplication as enterAct } from './review-enter.ts'
import { caseStanding as standing } from './review-move.ts'
import { caseById, caseChildren } from './review-queries.ts'
import { readCase } from './review-read-case.ts'
import { readCaseFile } from './review-read-file.ts'
import { readQueue } from './review-read-queue.ts'
import { recallCase as recallAct } from './review-recall.ts'
import { rejectCase as rejectAct } from './review-reject.ts'
import { releaseCase as releaseAct } from './review-release.ts'
import { returnCase as returnAct } from './review-return.ts'
import { takeCase as takeAct } from './review-take.ts'
import { withdrawCase as withdrawAct } from './review-withdraw.ts'

export const reviewRoutes: Route[] = [
  read(listApplications, readQueue),
  change(enterApplication, enterAct, async (c, ids) => {
    const row = await caseById(c.tx, ids.application ?? '')
    return { id: ids.application ?? '', number: row?.number ?? '' }
  }),
  health(getCase, readCase),
  health(getCaseFile, readCaseFile),
  change(takeCase, takeAct, standing),
  change(releaseCase, releaseAct, standing),
  change(returnCase, returnAct, standing),
  change(recallCase, recallAct, standing),
  change(rejectCase, rejectAct, standing),
  change(withdrawCase, withdrawAct, standing),
  change(certifyCase, certifyAct, async (c, ids) => ({
    ...(await standing(c, ids)),
    certificates: (await caseChildren(c.tx, ids.application ?? '')).flatMap((child) =>
      child.child_id && child.certificate_number
        ? [{ childId: child.child_id, number: showCertificateNumber(child.certificate_number) }]
        : [],
    ),
  })),
]
