/** Mails of enquiries (HLP-1): number and link only. */
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { wordsOf } from '../../web/text/catalogue.ts'
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
    subject: wordsOf(enquiryMailTexts, locale, 'receivedSubject'),
    text: [
      wordsOf(enquiryMailTexts, locale, 'received'),
      '',
      wordsOf(enquiryMailTexts, locale, 'number', { number: row.number }),
      '',
      wordsOf(enquiryMailTexts, locale, 'receivedNext'),
      `${c.baseUrl}/enquiries/${enquiryToken(c.keys, row.id)}`,
      '',
      wordsOf(enquiryMailTexts, locale, 'keepLink'),
      wordsOf(enquiryMailTexts, locale, 'notMine'),
      wordsOf(enquiryMailTexts, locale, 'noReply'),
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
    subject: wordsOf(enquiryMailTexts, locale, 'answeredSubject'),
    text: [
      wordsOf(enquiryMailTexts, locale, 'answered'),
      '',
      wordsOf(enquiryMailTexts, locale, 'number', { number: row.number }),
      '',
      wordsOf(enquiryMailTexts, locale, 'answeredNext'),
      `${c.baseUrl}${path}`,
      '',
      wordsOf(enquiryMailTexts, locale, 'moreToAsk'),
      wordsOf(enquiryMailTexts, locale, 'noReply'),
    ].join('\n'),
  }
}

export const enquiryMails: MailRenderers = { 'enquiry.received': received, 'enquiry.answered': answered }
