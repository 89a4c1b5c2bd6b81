/** What families are told of 定期 intake (REG-1): facility, month and result, and that an application has come in; no child's name. */
import type { LocalMonth } from '../../platform/calendar.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedIn } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { intakeMailTexts } from '../../web/text/guardian/intake.ts'
import { isLocale } from '../../web/text/locale.ts'
import { type IntakeState, intakeStates } from './rules.ts'

/** A result that has become another since is not told any more: the newer mail says it. */
const mailOf =
  (state: IntakeState): MailRenderer =>
  async (tx, { result = '' }, c) => {
    const row = await tx
      .selectFrom('intake_result as r')
      .innerJoin('facility as f', 'f.id', 'r.facility_id')
      .select(['r.state', 'r.month', 'f.name'])
      .where('r.id', '=', result)
      .executeTakeFirst()
    if (row?.state !== state) return null
    const locale = isLocale(c.locale) ? c.locale : 'ja'
    const say = annotatedIn(intakeMailTexts, locale)
    const month = datesIn(locale).monthText(row.month as LocalMonth, c.today)
    return {
      subject: say(`${state}Subject`),
      text: [
        say(state, { place: row.name, month }),
        '',
        say('see'),
        `${c.baseUrl}/my/interviews`,
        '',
        '――――――――――――――',
        say('foot'),
        say('sign'),
      ].join('\n'),
    }
  }

/** Told to who applied; an entry that was taken back since is not told any more. */
const applied: MailRenderer = async (tx, { call = '', child = '' }, c) => {
  const row = await tx
    .selectFrom('intake_entry as e')
    .innerJoin('intake_call as l', 'l.id', 'e.call_id')
    .innerJoin('intake_place as p', 'p.id', 'e.place_id')
    .innerJoin('facility as f', 'f.id', 'p.facility_id')
    .select(['e.number', 'e.month', 'l.entries_until', 'f.name'])
    .where('e.call_id', '=', call)
    .where('e.child_id', '=', child)
    .executeTakeFirst()
  if (!row) return null
  const locale = isLocale(c.locale) ? c.locale : 'ja'
  const say = annotatedIn(intakeMailTexts, locale)
  const { monthText, momentText } = datesIn(locale)
  return {
    subject: say('appliedSubject'),
    text: [
      say('applied', { place: row.name, month: monthText(row.month as LocalMonth, c.today), number: row.number }),
      say('appliedUntil', { until: momentText(row.entries_until.toISOString(), c.today) }),
      '',
      say('seeApplied'),
      `${c.baseUrl}/my/calls/${call}?child=${child}`,
      '',
      '――――――――――――――',
      say('foot'),
      say('sign'),
    ].join('\n'),
  }
}

export const intakeMails: MailRenderers = {
  ...Object.fromEntries(intakeStates.map((state) => [`intake.${state}`, mailOf(state)])),
  'intake.applied': applied,
}
