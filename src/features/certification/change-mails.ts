/** Mails about 認定変更 and 消滅 (CERT-4): received, granted, not granted. No name, nothing of what changes. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedIn, type SayOf, wordFor } from '../../web/text/catalogue.ts'
import { changeRejectTexts } from '../../web/text/change-words.ts'
import { type Dates, datesIn } from '../../web/text/dates.ts'
import { changeMailTexts } from '../../web/text/guardian/certificate-mails.ts'
import { isLocale, type Locale } from '../../web/text/locale.ts'

type Row = { due_on: LocalDate | null; reason_code: string | null }
type Say = SayOf<typeof changeMailTexts>
type Outcome = 'Received' | 'Granted' | 'Rejected'

const letter =
  (outcome: Outcome, more: (row: Row, say: Say, dates: Dates, locale: Locale) => string[]): MailRenderer =>
  async (tx, { application = '' }, c) => {
    const row = await tx
      .selectFrom('application as a')
      .innerJoin('municipality as m', 'm.code', 'a.municipality')
      .select(['a.number', 'a.kind', 'a.due_on', 'a.reason_code', 'm.name as town'])
      .where('a.id', '=', application)
      .executeTakeFirst()
    if (!row) return null
    const locale = isLocale(c.locale) ? c.locale : 'ja'
    const say = annotatedIn(changeMailTexts, locale)
    const subject = { Received: 'receivedSubject', Granted: 'grantedSubject', Rejected: 'rejectedSubject' } as const
    return {
      subject: say(subject[outcome]),
      text: [
        say(row.kind === 'end' ? `end${outcome}` : `change${outcome}`, { town: row.town }),
        '',
        say('number', { number: row.number }),
        ...more(row, say, datesIn(locale), locale),
        '',
        say('see'),
        `${c.baseUrl}/my/changes/${application}`,
      ].join('\n'),
    }
  }

export const changeMails: MailRenderers = {
  'change.received': letter('Received', (row, say, dates) =>
    row.due_on ? [say('due', { day: dates.fullDayText(row.due_on) })] : [],
  ),
  'change.granted': letter('Granted', () => []),
  'change.rejected': letter('Rejected', (row, say, _dates, locale) => [
    say('reason', { reason: wordFor(changeRejectTexts, locale, row.reason_code ?? 'other') }),
  ]),
}
