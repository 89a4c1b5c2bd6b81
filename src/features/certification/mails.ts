/** Mails of the office to guardians about their logins (ACC-2) and about the end of a certificate (ELIG-2). No child's name. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { MailContext, MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedIn } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { certificateMailTexts, officeBlockTexts } from '../../web/text/guardian/certificate-mails.ts'
import { renewalMailTexts } from '../../web/text/guardian/renewal-mails.ts'
import { isLocale } from '../../web/text/locale.ts'
import { showCertificateNumber } from './number.ts'

const certificateOf = (tx: Parameters<MailRenderer>[0], id: string) =>
  tx
    .selectFrom('certificate as c')
    .innerJoin('municipality as m', 'm.code', 'c.municipality')
    .select(['c.number', 'c.national_end', 'c.municipal_end', 'c.state', 'c.end_reason', 'm.name as town'])
    .where('c.id', '=', id)
    .executeTakeFirst()

const tongueOf = (c: MailContext) => {
  const locale = isLocale(c.locale) ? c.locale : 'ja'
  return { say: annotatedIn(certificateMailTexts, locale), dayOf: datesIn(locale).fullDayText }
}

const ended: MailRenderer = async (tx, { certificate = '' }, c) => {
  const row = await certificateOf(tx, certificate)
  if (!row?.end_reason) return null
  const { say, dayOf } = tongueOf(c)
  const { town } = row
  const day = dayOf(row.municipal_end ?? row.national_end)
  return {
    subject: say('endedSubject'),
    text: [
      say('ended', { town }),
      '',
      say('number', { number: showCertificateNumber(row.number) }),
      say('lastDay', { day }),
      '',
      say('endedBookings', { day }),
      say(row.end_reason),
      '',
      `${c.baseUrl}/my`,
    ].join('\n'),
  }
}

const ending: MailRenderer = async (tx, { certificate = '', day = '' }, c) => {
  const row = await certificateOf(tx, certificate)
  // The day was moved or is over: another notice tells of it.
  if (!row || row.state === 'ended' || (row.national_end !== day && row.municipal_end !== day) || day < c.today) return null
  const { say, dayOf } = tongueOf(c)
  const { town } = row
  const last = { town, day: dayOf(day as LocalDate) }
  const then = row.national_end === day && row.municipal_end !== null && row.municipal_end > day ? row.municipal_end : null
  return {
    subject: say(then ? 'nationalSubject' : 'endingSubject'),
    text: [
      then ? say('national', last) : say('ending', last),
      '',
      say('number', { number: showCertificateNumber(row.number) }),
      '',
      then ? say('nationalThen', { town, day: dayOf(then) }) : say('endingHow'),
      '',
      `${c.baseUrl}/my`,
    ].join('\n'),
  }
}

const reductionRenewed: MailRenderer = async (_tx, { day = '' }, c) => {
  const locale = isLocale(c.locale) ? c.locale : 'ja'
  const say = annotatedIn(renewalMailTexts, locale)
  const from = datesIn(locale).fullDayText(day as LocalDate)
  return {
    subject: say('subject'),
    text: [say('renewed', { day: from }), '', say('see'), `${c.baseUrl}/my/reduction`].join('\n'),
  }
}

export const certificationMails: MailRenderers = {
  'certificate.reductionRenewed': reductionRenewed,
  'certificate.ended': ended,
  'certificate.ending': ending,
  // Nothing of the reason: it may be about safety at home.
  'account.blockedByOffice': async (_tx, { on }, c) => {
    const say = annotatedIn(officeBlockTexts, isLocale(c.locale) ? c.locale : 'ja')
    const [subject, what] = on === 'yes' ? (['stoppedSubject', 'stopped'] as const) : (['openedSubject', 'opened'] as const)
    return { subject: say(subject), text: [say(what), '', say('ask'), say('foot')].join('\n') }
  },
}
