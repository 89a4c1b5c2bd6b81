/**
 * Every endpoint the pages may call: types only, so nothing of the server or of zod reaches the browser.
 * A feature adds one line: `& RoutesOf<typeof import('../features/<noun>/contract.ts')>`.
 */
import type { Api, RoutesOf } from '../platform/contract.ts'

export type Routes = RoutesOf<typeof import('../features/account/contract.ts')> &
  RoutesOf<typeof import('../features/account/leave-contract.ts')> &
  RoutesOf<typeof import('../features/account/language-contract.ts')> &
  RoutesOf<typeof import('../features/certification/my-contract.ts')> &
  RoutesOf<typeof import('../features/certification/reduction-contract.ts')> &
  RoutesOf<typeof import('../features/child/contract.ts')> &
  RoutesOf<typeof import('../features/application/contract.ts')> &
  RoutesOf<typeof import('../features/application/review-contract.ts')> &
  RoutesOf<typeof import('../features/application/run-contract.ts')> &
  RoutesOf<typeof import('../features/certification/renewal-contract.ts')> &
  RoutesOf<typeof import('../features/certification/office-contract.ts')> &
  RoutesOf<typeof import('../features/certification/change-contract.ts')> &
  RoutesOf<typeof import('../features/import/contract.ts')> &
  RoutesOf<typeof import('../features/protection/contract.ts')> &
  RoutesOf<typeof import('../features/eligibility/contract.ts')> &
  RoutesOf<typeof import('../features/enquiry/contract.ts')> &
  RoutesOf<typeof import('../features/help/contract.ts')> &
  RoutesOf<typeof import('../features/help-article/contract.ts')> &
  RoutesOf<typeof import('../features/accident/contract.ts')> &
  RoutesOf<typeof import('../features/register/contract.ts')> &
  RoutesOf<typeof import('../features/supply/contract.ts')> &
  RoutesOf<typeof import('../features/inspection/contract.ts')> &
  RoutesOf<typeof import('../features/announcement/contract.ts')> &
  RoutesOf<typeof import('../features/audit/contract.ts')> &
  RoutesOf<typeof import('../features/municipality/contract.ts')> &
  RoutesOf<typeof import('../features/notice/contract.ts')> &
  RoutesOf<typeof import('../features/message/contract.ts')> &
  RoutesOf<typeof import('../features/hours/contract.ts')> &
  RoutesOf<typeof import('../features/slot/contract.ts')> &
  RoutesOf<typeof import('../features/slot/pattern-contract.ts')> &
  RoutesOf<typeof import('../features/slot/slot-file-contract.ts')> &
  RoutesOf<typeof import('../features/closure/contract.ts')> &
  RoutesOf<typeof import('../features/closure/office-contract.ts')> &
  RoutesOf<typeof import('../features/house-event/contract.ts')> &
  RoutesOf<typeof import('../features/enrolment/contract.ts')> &
  RoutesOf<typeof import('../features/booking/contract.ts')> &
  RoutesOf<typeof import('../features/draw/contract.ts')> &
  RoutesOf<typeof import('../features/waitlist/contract.ts')> &
  RoutesOf<typeof import('../features/booking/change-contract.ts')> &
  RoutesOf<typeof import('../features/booking/staff-contract.ts')> &
  RoutesOf<typeof import('../features/booking/series-contract.ts')> &
  RoutesOf<typeof import('../features/booking/feed-contract.ts')> &
  RoutesOf<typeof import('../features/booking/late-contract.ts')> &
  RoutesOf<typeof import('../features/intake/contract.ts')> &
  RoutesOf<typeof import('../features/intake/call-contract.ts')> &
  RoutesOf<typeof import('../features/facility/contract.ts')> &
  RoutesOf<typeof import('../features/facility/family-contract.ts')> &
  RoutesOf<typeof import('../features/facility/photo-contract.ts')> &
  RoutesOf<typeof import('../features/facility/profile-contract.ts')> &
  RoutesOf<typeof import('../features/staff/contract.ts')> &
  RoutesOf<typeof import('../features/connection/contract.ts')> &
  RoutesOf<typeof import('../features/connection/webhook-contract.ts')> &
  RoutesOf<typeof import('../features/interview/contract.ts')> &
  RoutesOf<typeof import('../features/interview/times-contract.ts')> &
  RoutesOf<typeof import('../features/attendance/contract.ts')> &
  RoutesOf<typeof import('../features/attendance/day-sheet-contract.ts')> &
  RoutesOf<typeof import('../features/certification/notice-contract.ts')> &
  RoutesOf<typeof import('../features/certification/print-contract.ts')> &
  RoutesOf<typeof import('../features/municipality/seal-contract.ts')> &
  RoutesOf<typeof import('../features/attendance/kiosk-contract.ts')> &
  RoutesOf<typeof import('../features/attendance/tablet-contract.ts')> &
  RoutesOf<typeof import('../features/staff/pin-contract.ts')> &
  RoutesOf<typeof import('../features/attendance/record-contract.ts')> &
  RoutesOf<typeof import('../features/attendance/scan-contract.ts')> &
  RoutesOf<typeof import('../features/claim/contract.ts')> &
  RoutesOf<typeof import('../features/claim/master-contract.ts')> &
  RoutesOf<typeof import('../features/claim/year-contract.ts')> &
  RoutesOf<typeof import('../features/claim/withdraw-contract.ts')> &
  RoutesOf<typeof import('../features/claim/fee-contract.ts')> &
  RoutesOf<typeof import('../features/claim/family-contract.ts')> &
  RoutesOf<typeof import('../features/certification/my-notice-contract.ts')> &
  RoutesOf<typeof import('../features/claim/repayment-contract.ts')> &
  RoutesOf<typeof import('../features/claim/refund-contract.ts')> &
  RoutesOf<typeof import('../features/claim/office-contract.ts')> &
  RoutesOf<typeof import('../features/figures/contract.ts')> &
  RoutesOf<typeof import('../features/figures/statistics-contract.ts')> &
  RoutesOf<typeof import('../features/figures/towns-contract.ts')>

/** The typed client that `load` and `act` receive: in process on the server, `fetch` in the browser. */
export type WebApi = Api<Routes>
