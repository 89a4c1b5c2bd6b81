/** All routes of the system, one line per feature. */

import { accidentRoutes } from './features/accident/routes.ts'
import { languageRoutes } from './features/account/language-routes.ts'
import { leaveRoutes } from './features/account/leave-routes.ts'
import { accountRoutes } from './features/account/routes.ts'
import { announcementRoutes } from './features/announcement/routes.ts'
import { reviewRoutes } from './features/application/review-routes.ts'
import { applicationRoutes } from './features/application/routes.ts'
import { runRoutes } from './features/application/run-routes.ts'
import { attendanceRoutes } from './features/attendance/routes.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { bookingRoutes } from './features/booking/routes.ts'
import { seriesRoutes } from './features/booking/series-routes.ts'
import { staffBookingRoutes } from './features/booking/staff-routes.ts'
import { changeRoutes } from './features/certification/change-routes.ts'
import { myCertificateRoutes } from './features/certification/my-routes.ts'
import { certificationRoutes } from './features/certification/office-routes.ts'
import { childRoutes } from './features/child/routes.ts'
import { masterRoutes } from './features/claim/master-routes.ts'
import { refundRoutes } from './features/claim/refund-routes.ts'
import { repaymentRoutes } from './features/claim/repayment-routes.ts'
import { claimRoutes } from './features/claim/routes.ts'
import { closureRoutes } from './features/closure/routes.ts'
import { connectionRoutes } from './features/connection/routes.ts'
import { drawRoutes } from './features/draw/routes.ts'
import { eligibilityRoutes } from './features/eligibility/routes.ts'
import { enquiryRoutes } from './features/enquiry/routes.ts'
import { enrolmentRoutes } from './features/enrolment/routes.ts'
import { openDataRoutes } from './features/facility/open-data-routes.ts'
import { photoRoutes } from './features/facility/photo-routes.ts'
import { profileRoutes } from './features/facility/profile-routes.ts'
import { facilityRoutes } from './features/facility/routes.ts'
import { figuresRoutes } from './features/figures/routes.ts'
import { helpRoutes } from './features/help/routes.ts'
import { helpArticleRoutes } from './features/help-article/routes.ts'
import { hoursRoutes } from './features/hours/routes.ts'
import { houseEventRoutes } from './features/house-event/routes.ts'
import { importRoutes } from './features/import/routes.ts'
import { inspectionRoutes } from './features/inspection/routes.ts'
import { intakeRoutes } from './features/intake/routes.ts'
import { interviewRoutes } from './features/interview/routes.ts'
import { messageRoutes } from './features/message/routes.ts'
import { settingsRoutes } from './features/municipality/routes.ts'
import { sealRoutes } from './features/municipality/seal-routes.ts'
import { noticeRoutes } from './features/notice/routes.ts'
import { protectionRoutes } from './features/protection/routes.ts'
import { registerRoutes } from './features/register/routes.ts'
import { slotRoutes } from './features/slot/routes.ts'
import { staffRoutes } from './features/staff/routes.ts'
import { supplyRoutes } from './features/supply/routes.ts'
import { waitlistRoutes } from './features/waitlist/routes.ts'
import type { Endpoint } from './platform/contract.ts'
import type { Route } from './platform/http/route.ts'

export const routes: readonly Route[] = [
  ...accountRoutes,
  ...leaveRoutes,
  ...languageRoutes,
  ...childRoutes,
  ...myCertificateRoutes,
  ...applicationRoutes,
  ...reviewRoutes,
  ...runRoutes,
  ...certificationRoutes,
  ...importRoutes,
  ...changeRoutes,
  ...protectionRoutes,
  ...eligibilityRoutes,
  ...facilityRoutes,
  ...openDataRoutes,
  ...profileRoutes,
  ...photoRoutes,
  ...staffRoutes,
  ...connectionRoutes,
  ...intakeRoutes,
  ...interviewRoutes,
  ...hoursRoutes,
  ...bookingRoutes,
  ...staffBookingRoutes,
  ...seriesRoutes,
  ...noticeRoutes,
  ...slotRoutes,
  ...closureRoutes,
  ...houseEventRoutes,
  ...enrolmentRoutes,
  ...drawRoutes,
  ...waitlistRoutes,
  ...attendanceRoutes,
  ...claimRoutes,
  ...masterRoutes,
  ...figuresRoutes,
  ...refundRoutes,
  ...repaymentRoutes,
  ...accidentRoutes,
  ...registerRoutes,
  ...supplyRoutes,
  ...inspectionRoutes,
  ...enquiryRoutes,
  ...helpArticleRoutes,
  ...helpRoutes,
  ...announcementRoutes,
  ...messageRoutes,
  ...settingsRoutes,
  ...sealRoutes,
  ...auditRoutes,
]

export const endpoints: readonly Endpoint[] = routes.map((route) => route.endpoint as Endpoint)
