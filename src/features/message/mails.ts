/** The mail of a message (MSG-1): that the facility has written, and where to read it; nothing of what it wrote. */
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedOf } from '../../web/text/catalogue.ts'
import { messageMailTexts } from '../../web/text/guardian/message-mails.ts'
import type { Locale } from '../../web/text/locale.ts'

const sent: MailRenderer = async (tx, { message = '' }, c) => {
  const row = await tx
    .selectFrom('message')
    .innerJoin('facility', 'facility.id', 'message.facility_id')
    .select(['message.id', 'facility.name'])
    .where('message.id', '=', message)
    .where('sent_at', 'is not', null)
    .executeTakeFirst()
  if (!row) return null
  const locale = c.locale as Locale
  return {
    subject: annotatedOf(messageMailTexts, locale, 'subject', { facility: row.name }),
    text: [
      annotatedOf(messageMailTexts, locale, 'told', { facility: row.name }),
      '',
      annotatedOf(messageMailTexts, locale, 'where'),
      `${c.baseUrl}/my/notices/messages/${row.id}`,
      '',
      annotatedOf(messageMailTexts, locale, 'noReply'),
    ].join('\n'),
  }
}

export const messageMails: MailRenderers = { 'message.sent': sent }
