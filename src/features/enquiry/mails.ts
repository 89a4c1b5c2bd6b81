/** Mails of enquiries (HLP-1): number and link only. */
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedOf } from '../../web/text/catalogue.ts'
import { enquiryMailTexts } from '../../web/text/guardian/enquiry-mails.ts'
import type { Locale } from '../../web/text/locale.ts'
import { enquiryToken } from './link.ts'

const found = (tx: Parameters<MailRenderer>[0], id = '') =>
  tx
    .selectFrom('enquiry')
    .leftJoin('login', 'login.id', 'enquiry.login_id')
    .select(['enquiry.id', 'enquiry.number', 'enquiry.login_id', 'enquiry.facility_id', 'enquiry.locale', 'enquiry.state'])
    .select('login.locale as now_locale')
    .where('enquiry.id', '=', id)
    .executeTakeFirst()

const received: MailRenderer = async (tx, refs, c) => {
  const row = await found(tx, refs.enquiry)
  if (!row) return null
  const locale = row.locale
  return {
    subject: annotatedOf(enquiryMailTexts, locale, 'receivedSubject'),
    text: [
      annotatedOf(enquiryMailTexts, locale, 'received'),
      '',
      annotatedOf(enquiryMailTexts, locale, 'number', { number: row.number }),
      '',
      annotatedOf(enquiryMailTexts, locale, 'receivedNext'),
      `${c.baseUrl}/enquiries/${enquiryToken(c.keys, row.id)}`,
      '',
      annotatedOf(enquiryMailTexts, locale, 'keepLink'),
      annotatedOf(enquiryMailTexts, locale, 'notMine'),
      annotatedOf(enquiryMailTexts, locale, 'noReply'),
    ].join('\n'),
  }
}

const answered: MailRenderer = async (tx, refs, c) => {
  const row = await found(tx, refs.enquiry)
  if (!row || row.state === 'open') return null
  const locale = (row.now_locale ?? row.locale) as Locale
  const path = row.login_id
    ? `${row.facility_id ? '/facility' : '/my'}/enquiries/${row.id}`
    : `/enquiries/${enquiryToken(c.keys, row.id)}`
  return {
    subject: annotatedOf(enquiryMailTexts, locale, 'answeredSubject'),
    text: [
      annotatedOf(enquiryMailTexts, locale, 'answered'),
      '',
      annotatedOf(enquiryMailTexts, locale, 'number', { number: row.number }),
      '',
      annotatedOf(enquiryMailTexts, locale, 'answeredNext'),
      `${c.baseUrl}${path}`,
      '',
      annotatedOf(enquiryMailTexts, locale, 'moreToAsk'),
      annotatedOf(enquiryMailTexts, locale, 'noReply'),
    ].join('\n'),
  }
}

export const enquiryMails: MailRenderers = { 'enquiry.received': received, 'enquiry.answered': answered }
