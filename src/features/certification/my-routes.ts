import { health, type Route } from '../../platform/http/route.ts'
import { getMyCertificate } from './my-contract.ts'
import { readMyCertificate } from './read-my-certificate.ts'

export const myCertificateRoutes: Route[] = [health(getMyCertificate, readMyCertificate)]
