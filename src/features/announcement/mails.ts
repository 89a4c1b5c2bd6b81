/** The mail of an announcement: its title and where to read it. */
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedOf } from '../../web/text/catalogue.ts'
import { announcementMailTexts } from '../../web/text/guardian/announcement-mails.ts'
import type { Locale } from '../../web/text/locale.ts'

const published: MailRenderer = async (tx, { announcement = '', side }, c) => {
  const row = await tx
    .selectFrom('announcement')
    .innerJoin('municipality', 'municipality.code', 'announcement.municipality')
    .select(['announcement.id', 'title', 'withdrawn_at', 'municipality.name as town'])
    .where('announcement.id', '=', announcement)
    .executeTakeFirst()
  if (!row || row.withdrawn_at) return null
  const locale = c.locale as Locale
  return {
    subject: annotatedOf(announcementMailTexts, locale, 'subject', { town: row.town, title: row.title }),
    text: [
      annotatedOf(announcementMailTexts, locale, 'told', { town: row.town }),
      '',
      row.title,
      '',
      annotatedOf(announcementMailTexts, locale, 'where'),
      `${c.baseUrl}${side === 'facility' ? '/facility' : '/my'}/announcements/${row.id}`,
      '',
      annotatedOf(announcementMailTexts, locale, 'noReply'),
    ].join('\n'),
  }
}

export const announcementMails: MailRenderers = { 'announcement.published': published }
