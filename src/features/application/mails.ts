/** Mails to applicants (CERT-1). No child's name and no free text; the number leads to the rest. */
import type { LocalDate } from '../../platform/calendar.ts'
import { oneTimeCode } from '../../platform/one-time-code.ts'
import type { MailContext, MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedIn, sourceOf } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { isLocale } from '../../web/text/locale.ts'
import { annotatedText } from '../../web/text/message.ts'
import { applicationMailTexts } from '../../web/text/public/application-mails.ts'
import { reviewMailTexts } from '../../web/text/public/review-mails.ts'
import { contactLine } from '../municipality/contact-line.ts'

type Owed = Parameters<MailRenderer>[0]

const caseOf = (tx: Owed, refs: Record<string, string>) =>
  tx
    .selectFrom('application')
    .innerJoin('municipality', 'municipality.code', 'application.municipality')
    .select([
      'application.number',
      'application.municipality',
      'application.locale',
      'application.state',
      'application.received_on',
      'application.due_on',
      'municipality.name as town',
    ])
    .where('application.id', '=', refs.application ?? '')
    .executeTakeFirst()

const statusAddress = (c: MailContext, number: string): string => `${c.baseUrl}/apply/status?number=${number}`

type Key = keyof typeof applicationMailTexts.ja
type Line = Key | '' | { plain: string }

/** A letter in the language of the application: keys of the words, '' for an empty line. */
async function letter(
  tx: Owed,
  c: MailContext,
  row: { locale: string | null; number: string; town: string; municipality: string },
  days: Record<string, LocalDate>,
  subject: Key,
  lines: Line[],
) {
  const locale = isLocale(row.locale) ? row.locale : 'ja'
  const { fullDayText } = datesIn(locale)
  const shown = Object.entries(days).map(([name, day]) => [name, fullDayText(day)])
  const slots = (key: string) => ({ town: row.town, number: row.number, day: Object.fromEntries(shown)[key] ?? '' })
  const say = (key: Key): string => annotatedText(sourceOf(applicationMailTexts, locale, key), slots(key), locale)
  const text = [...lines, '' as const, 'foot' as const].map((line) =>
    typeof line === 'object' ? line.plain : line === '' ? '' : say(line),
  )
  return { subject: say(subject), text: [...text, await contactLine(tx, row.municipality, c.today, locale)].join('\n') }
}

const received: MailRenderer = async (tx, refs, c) => {
  const row = await caseOf(tx, refs)
  if (!row?.due_on || !row.received_on) return null
  return letter(tx, c, row, { receivedOn: row.received_on, due: row.due_on }, 'receivedSubject', [
    'received',
    '',
    'number',
    'receivedOn',
    'due',
    '',
    'flow',
    'flow1',
    'flow2',
    '',
    'see',
    { plain: statusAddress(c, row.number) },
  ])
}

const statusCode: MailRenderer = async (tx, refs, c) => {
  const code = await tx
    .selectFrom('one_time_code')
    .leftJoin('application', 'application.id', 'one_time_code.application_id')
    .select(['one_time_code.id', 'used_at', 'voided_at', 'expires_at', 'application.locale', 'application.municipality'])
    .where('one_time_code.id', '=', refs.code ?? '')
    .executeTakeFirst()
  if (!code || code.used_at || code.voided_at || code.expires_at <= c.now) return null
  const locale = isLocale(code.locale) ? code.locale : 'ja'
  const say = annotatedIn(reviewMailTexts, locale)
  return {
    subject: say('codeSubject'),
    text: [
      say('code', { code: oneTimeCode(c.keys, code.id) }),
      '',
      say('codeHow'),
      say('codeSecret'),
      '',
      ...(code.municipality ? [await contactLine(tx, code.municipality, c.today, locale)] : []),
    ].join('\n'),
  }
}

const draft: MailRenderer = async (tx, refs, c) => {
  const row = await caseOf(tx, refs)
  if (row?.state !== 'draft') return null
  return letter(tx, c, row, {}, 'draftSubject', ['draft', '', 'number', '', 'draftHow', { plain: statusAddress(c, row.number) }])
}

const withdrawn: MailRenderer = async (tx, refs, c) => {
  const row = await caseOf(tx, refs)
  if (!row) return null
  return letter(tx, c, row, {}, 'withdrawnSubject', ['withdrawn', '', 'number', '', 'again', { plain: `${c.baseUrl}/apply` }])
}

export const applicationMails: MailRenderers = {
  'application.received': received,
  'application.statusCode': statusCode,
  'application.draft': draft,
  'application.withdrawn': withdrawn,
}
