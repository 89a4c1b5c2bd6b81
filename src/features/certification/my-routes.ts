import { health, type Route, read } from '../../platform/http/route.ts'
import { isRefused } from '../../platform/refusal.ts'
import { certificatePdf } from './certificate-pdf.ts'
import { checkCertificate, getMyCertificate, getMyCertificatePaper, getMyPass } from './my-contract.ts'
import { getMyNotice, listMyNotices } from './my-notice-contract.ts'
import { readCertificateStanding } from './read-certificate-standing.ts'
import { readMyCertificate } from './read-my-certificate.ts'
import { printMyNotice, readMyNotices } from './read-my-notices.ts'
import { readMyPass } from './read-my-pass.ts'
import { readMyReduction } from './read-reduction.ts'
import { getMyReduction } from './reduction-contract.ts'

export const myCertificateRoutes: Route[] = [
  health(getMyCertificate, readMyCertificate),
  read(getMyPass, readMyPass),
  read(getMyReduction, readMyReduction),
  read(listMyNotices, readMyNotices),
  health(getMyNotice, printMyNotice),
  read(checkCertificate, readCertificateStanding),
  health(getMyCertificatePaper, async (c, { params }) => {
    const paper = await certificatePdf(c, params.childId)
    return isRefused(paper) ? paper : { value: paper, children: [params.childId] }
  }),
]
