/**
 * Words of every refusal. A feature writes `refusals/<noun>.ts` with `defineRefusals` and adds its import and its line here.
 * Pure: the call pipeline asks it too. A code that two features give must have one meaning; a test finds doubles.
 */
import type { Refusal } from '../../platform/refusal.ts'
import { type Locale, nearest } from './locale.ts'
import { annotatedText, plainText } from './message.ts'
import { slotText } from './refusal-slots.ts'
import type { RefusalTexts, RefusalWords } from './refusal-texts.ts'
import { accidentRefusals } from './refusals/accident.ts'
import { accountRefusals } from './refusals/account.ts'
import { announcementRefusals } from './refusals/announcement.ts'
import { applicationRefusals } from './refusals/application.ts'
import { attendanceRefusals } from './refusals/attendance.ts'
import { bookingRefusals } from './refusals/booking.ts'
import { callRefusals } from './refusals/call.ts'
import { callStaffRefusals } from './refusals/call-staff.ts'
import { changeRefusals } from './refusals/change.ts'
import { changeSheetRefusals } from './refusals/change-sheet.ts'
import { childRefusals } from './refusals/child.ts'
import { claimRefusals } from './refusals/claim.ts'
import { closureRefusalTexts } from './refusals/closure.ts'
import { commonRefusals } from './refusals/common.ts'
import { connectionRefusals } from './refusals/connection.ts'
import { drawRefusals } from './refusals/draw.ts'
import { eligibilityRefusals } from './refusals/eligibility.ts'
import { enquiryRefusals } from './refusals/enquiry.ts'
import { enrolmentRefusals } from './refusals/enrolment.ts'
import { figuresRefusals } from './refusals/figures.ts'
import { formFieldRefusals } from './refusals/form-fields.ts'
import { helpRefusals } from './refusals/help.ts'
import { helpArticleRefusals } from './refusals/help-article.ts'
import { hoursRefusals } from './refusals/hours.ts'
import { houseEventRefusals } from './refusals/house-event.ts'
import { importRefusals } from './refusals/import.ts'
import { intakeRefusals } from './refusals/intake.ts'
import { interviewRefusals } from './refusals/interview.ts'
import { messageRefusals } from './refusals/message.ts'
import { paperRefusals } from './refusals/paper.ts'
import { profileRefusals } from './refusals/profile.ts'
import { protectionRefusals } from './refusals/protection.ts'
import { refundRefusals } from './refusals/refund.ts'
import { registerRefusals } from './refusals/register.ts'
import { reviewRefusals } from './refusals/review.ts'
import { seriesRefusals } from './refusals/series.ts'
import { settingsRefusals } from './refusals/settings.ts'
import { slotRefusals } from './refusals/slot.ts'
import { slotStaffRefusals } from './refusals/slot-staff.ts'
import { staffRefusals } from './refusals/staff.ts'
import { waitlistRefusals } from './refusals/waitlist.ts'

export const refusalCatalogues: readonly RefusalTexts[] = [
  commonRefusals,
  bookingRefusals,
  seriesRefusals,
  slotRefusals,
  slotStaffRefusals,
  closureRefusalTexts,
  drawRefusals,
  hoursRefusals,
  helpRefusals,
  accountRefusals,
  childRefusals,
  changeRefusals,
  eligibilityRefusals,
  applicationRefusals,
  reviewRefusals,
  formFieldRefusals,
  figuresRefusals,
  interviewRefusals,
  attendanceRefusals,
  settingsRefusals,
  paperRefusals,
  profileRefusals,
  staffRefusals,
  connectionRefusals,
  claimRefusals,
  refundRefusals,
  protectionRefusals,
  accidentRefusals,
  registerRefusals,
  enquiryRefusals,
  helpArticleRefusals,
  houseEventRefusals,
  enrolmentRefusals,
  announcementRefusals,
  messageRefusals,
  intakeRefusals,
  callRefusals,
  callStaffRefusals,
  waitlistRefusals,
  importRefusals,
  changeSheetRefusals,
]

/** The three parts of a refusal in the reader's language (or the nearest that has them), with its slots filled. */
export const refusalText = (refusal: Refusal, locale: Locale): RefusalWords => filled(refusal, locale, plainText)

/** The same with the readings of やさしい日本語, to be drawn by `Annotated`. */
export const annotatedRefusal = (refusal: Refusal, locale: Locale): RefusalWords => filled(refusal, locale, annotatedText)

function filled(refusal: Refusal, locale: Locale, text: typeof plainText): RefusalWords {
  const words = find(refusal.code, locale) ?? fallback[nearest(locale, (l) => fallback[l] !== undefined)] ?? fallback.ja
  const slots = Object.fromEntries(
    Object.entries(refusal.slots ?? {}).map(([name, value]) => [name, slotText(name, value, locale)]),
  )
  const fill = (source: string): string => text(source, slots, locale)
  return { what: fill(words.what), why: fill(words.why), next: fill(words.next) }
}

function find(code: string, locale: Locale): RefusalWords | undefined {
  const texts = refusalCatalogues.find((one) => one.ja[code])
  return texts?.[nearest(locale, (l) => texts[l] !== undefined)]?.[code]
}

const fallback: { readonly ja: RefusalWords } & Readonly<Partial<Record<Locale, RefusalWords>>> = {
  ja: {
    what: 'この操作はできませんでした。',
    why: '',
    next: '画面を開きなおして、もう一度お試しください。続くときは、お問い合わせください。',
  },
  easy: {
    what: 'できませんでした。',
    why: '',
    next: 'ページを もう{一度|いちど} {開|ひら}いて、やりなおしてください。',
  },
  en: {
    what: 'This could not be done.',
    why: '',
    next: 'Please open the screen again and retry. If it goes on, please contact us.',
  },
  zh: {
    what: '未能完成此操作。',
    why: '',
    next: '请重新打开画面再试一次。如果仍然不行，请咨询我们。',
  },
  pt: {
    what: 'Não foi possível fazer isso.',
    why: '',
    next: 'Abra a página de novo e tente outra vez. Se continuar, fale conosco.',
  },
  vi: {
    what: 'Không thực hiện được thao tác này.',
    why: '',
    next: 'Hãy mở lại trang và thử lại. Nếu vẫn không được, hãy liên hệ với chúng tôi.',
  },
  tl: {
    what: 'Hindi ito nagawa.',
    why: '',
    next: 'Buksan muli ang pahina at subukan ulit. Kung hindi pa rin, magtanong sa amin.',
  },
  ne: {
    what: 'यो काम हुन सकेन।',
    why: '',
    next: 'पृष्ठ फेरि खोलेर एक पटक फेरि प्रयास गर्नुहोस्। फेरि पनि भएन भने हामीलाई सोध्नुहोस्।',
  },
}
