/** Certified children, the office's side. */
import { change, health, type Route, read } from '../../platform/http/route.ts'
import { askPrint as askPrintAct } from './ask-print.ts'
import { blockLogin as blockAct } from './block-login.ts'
import { certificatePdf } from './certificate-pdf.ts'
import { makeNotices as makeAct } from './make-papers.ts'
import { getNoticeFile, getNoticeSample, listNotices, makeNotices } from './notice-contract.ts'
import {
  blockLogin,
  getCertificatePaper,
  getCertifiedChild,
  getUsage,
  getUsageFile,
  listCertificates,
  resendLink,
} from './office-contract.ts'
import {
  approveRenewals as approveAct,
  prepareRenewals as prepareAct,
  sendBackRenewals as sendBackAct,
} from './prepare-renewal.ts'
import { askPrint, getPrint, getPrintFile, listPrints } from './print-contract.ts'
import { readCertificateList } from './read-certificate-list.ts'
import { readCertifiedChild } from './read-certified-child.ts'
import { printNotices, printSample, readNotices } from './read-notices.ts'
import { fetchPrint, readPrint, readPrints } from './read-prints.ts'
import { readUsage, readUsageFile } from './read-usage.ts'
import { readRenewals, renewReductions as renewAct } from './renew-reductions.ts'
import { approveRenewals, listRenewals, prepareRenewals, renewReductions, sendBackRenewals } from './renewal-contract.ts'
import { resendLink as resendAct } from './resend-link.ts'

const ok = async () => ({ ok: true })

export const certificationRoutes: Route[] = [
  read(listCertificates, readCertificateList),
  read(getCertifiedChild, readCertifiedChild),
  read(getCertificatePaper, (c, { params }) => certificatePdf(c, params.childId)),
  read(listNotices, readNotices),
  change(makeNotices, makeAct, async (_c, ids) => ({ made: Number(ids.made ?? 0) })),
  health(getNoticeFile, printNotices),
  read(getNoticeSample, printSample),
  change(askPrint, askPrintAct, async (_c, ids) => ({ id: ids.print ?? '' })),
  read(listPrints, readPrints),
  read(getPrint, readPrint),
  health(getPrintFile, fetchPrint),
  change(resendLink, resendAct, ok),
  change(blockLogin, blockAct, ok),
  read(getUsage, readUsage),
  read(getUsageFile, readUsageFile),
  read(listRenewals, readRenewals),
  change(renewReductions, renewAct, async (_c, ids) => ({ renewed: Number(ids.renewed ?? 0) })),
  change(prepareRenewals, prepareAct, async (_c, ids) => ({ prepared: Number(ids.prepared ?? 0) })),
  change(approveRenewals, approveAct, async (_c, ids) => ({ renewed: Number(ids.renewed ?? 0) })),
  change(sendBackRenewals, sendBackAct, async (_c, ids) => ({ sentBack: Number(ids.sentBack ?? 0) })),
]
