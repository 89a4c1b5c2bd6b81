/** What families are told of 定期 intake (REG-1): facility, month and result; no child's name. */
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

export const intakeMails: MailRenderers = Object.fromEntries(intakeStates.map((state) => [`intake.${state}`, mailOf(state)]))
