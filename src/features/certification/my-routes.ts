import { health, type Route } from '../../platform/http/route.ts'
import { isRefused } from '../../platform/refusal.ts'
import { certificatePdf } from './certificate-pdf.ts'
import { getMyCertificate, getMyCertificatePaper } from './my-contract.ts'
import { readMyCertificate } from './read-my-certificate.ts'

export const myCertificateRoutes: Route[] = [
  health(getMyCertificate, readMyCertificate),
  health(getMyCertificatePaper, async (c, { params }) => {
    const paper = await certificatePdf(c, params.childId)
    return isRefused(paper) ? paper : { value: paper, children: [params.childId] }
  }),
]
