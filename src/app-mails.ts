/** All mails of the system by their kind, one line per feature, in letters that every mail program can show. */
import { accidentMails } from './features/accident/mails.ts'
import { accountMails } from './features/account/mails.ts'
import { announcementMails } from './features/announcement/mails.ts'
import { applicationMails } from './features/application/mails.ts'
import { reviewMails } from './features/application/review-mails.ts'
import { bookingMails } from './features/booking/mails.ts'
import { seriesMails } from './features/booking/series-mails.ts'
import { changeMails } from './features/certification/change-mails.ts'
import { certificationMails } from './features/certification/mails.ts'
import { claimMailRenderers } from './features/claim/mails.ts'
import { refundMails } from './features/claim/refund-mails.ts'
import { closureMails } from './features/closure/mails.ts'
import { connectionMails } from './features/connection/mails.ts'
import { drawMails } from './features/draw/mails.ts'
import { enquiryMails } from './features/enquiry/mails.ts'
import { inspectionMails } from './features/inspection/mails.ts'
import { intakeMails } from './features/intake/mails.ts'
import { interviewMails } from './features/interview/mails.ts'
import { messageMails } from './features/message/mails.ts'
import { reminderMails } from './features/notice/mails.ts'
import { pushMails } from './features/notice/push.ts'
import { registerMails } from './features/register/mails.ts'
import { staffMails } from './features/staff/mails.ts'
import { waitlistMails } from './features/waitlist/mails.ts'
import type { MailRenderer, MailRenderers } from './platform/outbox.ts'
import { lettered } from './web/text/message.ts'

const renderers: MailRenderers = {
  ...accountMails,
  ...applicationMails,
  ...reviewMails,
  ...certificationMails,
  ...changeMails,
  ...intakeMails,
  ...interviewMails,
  ...bookingMails,
  ...closureMails,
  ...connectionMails,
  ...seriesMails,
  ...drawMails,
  ...reminderMails,
  ...pushMails,
  ...claimMailRenderers,
  ...refundMails,
  ...accidentMails,
  ...registerMails,
  ...inspectionMails,
  ...enquiryMails,
  ...staffMails,
  ...waitlistMails,
  ...announcementMails,
  ...messageMails,
}

const inLetters =
  (render: MailRenderer): MailRenderer =>
  async (tx, refs, c) => {
    const mail = await render(tx, refs, c)
    return mail && lettered(mail)
  }

export const mails: MailRenderers = Object.fromEntries(
  Object.entries(renderers).map(([kind, render]) => [kind, inLetters(render)]),
)
