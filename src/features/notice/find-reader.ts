/** Who stands behind an address when a mail is sent: language, choices, and the list of what was told. */
import { japanDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { FindReader, MailText, Reader } from '../../platform/outbox.ts'
import { pushPrefix, subjectOf } from '../../platform/outbox.ts'
import { annotatedOf, wordsOf } from '../../web/text/catalogue.ts'
import { markTexts, reminderTexts } from '../../web/text/guardian/notice-mails.ts'
import { isLocale, type Locale } from '../../web/text/locale.ts'
import { lettered } from '../../web/text/message.ts'
import { contactLine } from '../municipality/contact-line.ts'
import { isChosen, isFleeting, kindOfMail } from './kinds.ts'
import { marksOf } from './marks.ts'
import {
  childOfRefs,
  selectChoices,
  selectGuardianByMail,
  selectGuardianOfMail,
  selectMarks,
  selectSubscription,
  selectSubscriptions,
} from './queries.ts'

const nothing = async (): Promise<void> => undefined

/** With siblings a mail says whom it is about, by the mark that the family chose. */
const marked =
  (mark: string, locale: Locale) =>
  (mail: MailText): MailText => ({
    ...mail,
    subject: locale === 'ja' || locale === 'easy' ? `${mail.subject}（${mark}）` : `${mail.subject} (${mark})`,
    text: `${annotatedOf(reminderTexts, locale, 'child', { mark })}\n\n${mail.text}`,
  })

/** Every mail to a family ends with whom to ask. */
const signed =
  (contact: string) =>
  (mail: MailText): MailText =>
    contact === '' ? mail : { ...mail, text: `${mail.text}\n\n${contact}` }

const localeOf = (text: string | null): Locale => (isLocale(text) ? text : 'ja')

/** An address that is not a login's yet or any more (ACC-5, SEE-4): whose mail it is, its link or its ids say. */
async function formerReader(tx: ReadTx, refs: Readonly<Record<string, string>>, at: Date): Promise<Reader | null> {
  const login = await selectGuardianOfMail(tx, refs)
  if (!login) return null
  const locale = localeOf(login.locale)
  const contact = await contactLine(tx, login.municipality, japanDate(at), locale)
  return { locale, mail: true, note: nothing, dress: (mail) => lettered(signed(contact)(mail)) }
}

/** @param id makes ids of rows; @param baseUrl which links of a mail are our own */
export const findReader =
  ({ id, baseUrl }: { id: () => string; baseUrl: string }): FindReader =>
  async (tx, { kind, refs, recipient, at }): Promise<Reader | null> => {
    if (recipient.startsWith(pushPrefix)) {
      const browser = await selectSubscription(tx, recipient.slice(pushPrefix.length))
      return browser ? { locale: browser.locale ?? 'ja', mail: true, note: nothing, dress: (mail) => mail } : null
    }
    const login = await selectGuardianByMail(tx, recipient)
    if (!login) return await formerReader(tx, refs, at)
    const locale = localeOf(login.locale)
    const contact = await contactLine(tx, login.municipality, japanDate(at), locale)
    const about = await childOfRefs(tx, refs)
    const marks = marksOf(about ? await selectMarks(tx, login.household_id) : [], (colour) => wordsOf(markTexts, locale, colour))
    const mark = about && marks.size > 1 ? marks.get(about) : undefined
    const dress = (mail: MailText): MailText => lettered(signed(contact)(mark === undefined ? mail : marked(mark, locale)(mail)))
    if (isFleeting(kind)) return { locale, mail: true, note: nothing, dress }
    const choiceKind = kindOfMail(kind)
    const choice = (await selectChoices(tx, login.id)).find((one) => one.kind === choiceKind)
    const mailed = !isChosen(choiceKind) || (choice?.mail ?? true)
    const browsers = (choice?.push ?? true) ? await selectSubscriptions(tx, login.id) : []
    return {
      locale,
      mail: mailed,
      dress,
      note: async (write, mail) => {
        const notice = id()
        await write
          .insertInto('notice')
          .values({
            id: notice,
            login_id: login.id,
            kind: choiceKind,
            subject: subjectOf(mail),
            path: ownPath(mail.text, baseUrl),
            mailed,
            pushed: browsers.length > 0,
            at,
          })
          .execute()
        if (browsers.length === 0) return
        await write
          .insertInto('outbox')
          .values(
            browsers.map((browser) => {
              const row = id()
              const to = pushPrefix + browser.id
              return {
                id: row,
                kind: 'notice.push',
                refs: JSON.stringify({ notice }),
                recipient: to,
                message_id: `<${row}@tsuen>`,
                not_before: at,
              }
            }),
          )
          .execute()
      },
    }
  }

/** The first page of the own side that a mail leads to, without its query. */
function ownPath(text: string, baseUrl: string): string | null {
  const found = text.split(/\s/).find((word) => word === `${baseUrl}/my` || word.startsWith(`${baseUrl}/my/`))
  return found ? new URL(found).pathname : null
}
