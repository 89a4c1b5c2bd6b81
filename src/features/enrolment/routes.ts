import { change, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { enterEnrolment } from './enter-enrolment.ts'
import { readEnrolment } from './read-enrolment.ts'

export const enrolmentRoutes: Route[] = [
  read(contract.getEnrolment, readEnrolment),
  change(contract.enterEnrolment, enterEnrolment, async () => ({})),
]
