/** The foot of a mail to a family: the desk of its town, with phone and hours, in the reader's language. */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { annotatedIn } from '../../web/text/catalogue.ts'
import { mailFootTexts } from '../../web/text/guardian/mail-foot.ts'
import type { Locale } from '../../web/text/locale.ts'
import { contactOf } from './contact-of.ts'

/** '' where there is no such town. */
export async function contactLine(tx: ReadTx, municipality: string, today: LocalDate, locale: Locale): Promise<string> {
  const contact = await contactOf(tx, municipality, today)
  if (!contact) return ''
  const say = annotatedIn(mailFootTexts, locale)
  const { name, phone, hours } = contact
  const call = phone === null ? [] : [hours === null ? say('phone', { phone }) : say('phoneHours', { phone, hours })]
  return [say('ask', { desk: name }), ...call].join('\n')
}
