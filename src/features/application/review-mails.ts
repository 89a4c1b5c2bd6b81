/** Mails about the review (CERT-1): 補正依頼 and 却下. No child's name and none of the officer's words; the number leads to them. */
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { rejectReasonTexts } from '../../web/text/application-fields.ts'
import { annotatedIn, wordFor } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { isLocale } from '../../web/text/locale.ts'
import { reviewMailTexts } from '../../web/text/public/review-mails.ts'
import { contactLine } from '../municipality/contact-line.ts'

const caseOf = (tx: Parameters<MailRenderer>[0], refs: Record<string, string>) =>
  tx
    .selectFrom('application as a')
    .innerJoin('municipality as m', 'm.code', 'a.municipality')
    .select(['a.number', 'a.state', 'a.correction_due_on', 'a.locale', 'a.municipality', 'm.name as town'])
    .where('a.id', '=', refs.application ?? '')
    .executeTakeFirst()

const returned: MailRenderer = async (tx, refs, c) => {
  const row = await caseOf(tx, refs)
  // Taken back or answered in the meantime: the request would only confuse.
  if (row?.state !== 'returned') return null
  const locale = isLocale(row.locale) ? row.locale : 'ja'
  const say = annotatedIn(reviewMailTexts, locale)
  return {
    subject: say('returnedSubject'),
    text: [
      say('returned', { town: row.town }),
      '',
      say('number', { number: row.number }),
      ...(row.correction_due_on ? [say('due', { day: datesIn(locale).fullDayText(row.correction_due_on) })] : []),
      '',
      say('returnedHow'),
      `${c.baseUrl}/apply/status?number=${row.number}`,
      '',
      say('foot'),
      await contactLine(tx, row.municipality, c.today, locale),
    ].join('\n'),
  }
}

const rejected: MailRenderer = async (tx, refs, c) => {
  const row = await caseOf(tx, refs)
  if (!row) return null
  const locale = isLocale(row.locale) ? row.locale : 'ja'
  const say = annotatedIn(reviewMailTexts, locale)
  return {
    subject: say('rejectedSubject'),
    text: [
      say('rejected', { town: row.town }),
      '',
      say('number', { number: row.number }),
      say('reason', { reason: wordFor(rejectReasonTexts, locale, refs.reason ?? 'other') }),
      '',
      say('rejectedHow'),
      `${c.baseUrl}/apply/status?number=${row.number}`,
      '',
      say('again'),
      '',
      say('foot'),
      await contactLine(tx, row.municipality, c.today, locale),
    ].join('\n'),
  }
}

export const reviewMails: MailRenderers = { 'application.returned': returned, 'application.rejected': rejected }
