/** What the mails of accounts say (ACC-3, ACC-4, ACC-5). No child's name, nothing of health; codes and links are derived when it is sent. */
import type { ReadTx } from '../../platform/db.ts'
import { linkToken, oneTimeCode } from '../../platform/one-time-code.ts'
import type { MailContext, MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { sourceOf } from '../../web/text/catalogue.ts'
import { accountMailTexts } from '../../web/text/guardian/account-mails.ts'
import { isLocale } from '../../web/text/locale.ts'
import { annotatedText } from '../../web/text/message.ts'

type Key = keyof typeof accountMailTexts.ja
type Say = (key: Key, slots?: Record<string, string>) => string

const sayIn = (c: MailContext): Say => {
  const locale = isLocale(c.locale) ? c.locale : 'ja'
  return (key, slots = {}) => annotatedText(sourceOf(accountMailTexts, locale, key), slots, locale)
}

/** Lines are keys of the words; '' is an empty line, a link stands for itself. */
function letter(say: Say, ...lines: string[]): string {
  const words = lines.map((line) => (line in accountMailTexts.ja ? say(line as Key) : line))
  return [...words, '', '――――――――――――――', say('footOnly'), say('footUnknown'), say('sign')].join('\n')
}

/** A code that was replaced, used or is over would only confuse. */
async function liveCode(tx: ReadTx, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('one_time_code')
    .select(['used_at', 'voided_at', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined && row.used_at === null && row.voided_at === null && row.expires_at > now
}

async function liveLink(tx: ReadTx, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('account_link')
    .select(['used_at', 'voided_at', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined && row.used_at === null && row.voided_at === null && row.expires_at > now
}

const code =
  (purpose: Key): MailRenderer =>
  async (tx, { code: id = '' }, c) => {
    if (!(await liveCode(tx, id, c.now))) return null
    const say = sayIn(c)
    const shown = say('codeIs', { code: oneTimeCode(c.keys, id) })
    return { subject: say('codeSubject'), text: letter(say, purpose, '', shown, '', 'codeHow', 'codeSecret') }
  }

/** A mail around a one-time link; `path` is the page that opens it. */
const link =
  (subject: Key, path: (token: string) => string, before: readonly Key[], after: readonly Key[]): MailRenderer =>
  async (tx, { link: id = '' }, c: MailContext) => {
    if (!(await liveLink(tx, id, c.now))) return null
    const say = sayIn(c)
    const url = c.baseUrl + path(linkToken(c.keys, id))
    const rest = after.length > 0 ? ['', ...after] : []
    return { subject: say(subject), text: letter(say, ...before, '', url, ...rest) }
  }

const plain =
  (subject: Key, ...lines: Key[]): MailRenderer =>
  async (_tx, _refs, c) => {
    const say = sayIn(c)
    return { subject: say(subject), text: letter(say, ...lines) }
  }

export const accountMails: MailRenderers = {
  'account.activate': link(
    'activateSubject',
    (token) => `/activate/${token}`,
    ['activate', 'activateHow'],
    ['activateLife', 'activateThen'],
  ),
  'account.childAdded': async (_tx, _refs, c) => {
    const say = sayIn(c)
    return { subject: say('childSubject'), text: letter(say, 'child', 'childHow', '', `${c.baseUrl}/my`) }
  },
  'account.reset': link('resetSubject', (token) => `/reset/${token}`, ['reset', 'resetHow'], ['resetLife']),
  'account.loginCode': code('loginCode'),
  'account.proofCode': code('proofCode'),
  'account.passwordSet': plain('passwordSubject', 'password', 'report'),
  'account.secondStep': async (_tx, { on, own }, c) => {
    const say = sayIn(c)
    const what: Key = own === 'yes' ? (on === 'yes' ? 'stepOwnOn' : 'stepOwnOff') : on === 'yes' ? 'stepOtherOn' : 'stepOtherOff'
    return {
      subject: say('stepSubject'),
      text: letter(say, what, on === 'yes' ? 'stepOn' : 'stepOff', 'stepWhere', 'report'),
    }
  },
  'account.mailChange': link('mailSubject', (token) => `/mail/${token}`, ['mail', 'mailHow'], ['mailLife']),
  'account.mailChanged': link('movedSubject', (token) => `/mail/${token}`, ['moved', 'movedOwn', 'movedUndo'], []),
  'account.mailUndone': plain('undoneSubject', 'undone', 'undoneEnds', 'undoneLink'),
  'account.mailTaken': plain('takenSubject', 'taken', 'takenHow'),
  'account.passkey': async (_tx, { act }, c) => {
    const say = sayIn(c)
    const lines: Key[] = [act === 'added' ? 'keyAdded' : 'keyRemoved', ...(act === 'removedLast' ? (['keyLast'] as const) : [])]
    return {
      subject: say(act === 'added' ? 'keyAddedSubject' : 'keyRemovedSubject'),
      text: letter(say, ...lines, 'keyWhere', 'report'),
    }
  },
  'account.ended': plain('endedSubject', 'ended', 'endedKept', 'endedAgain', 'endedReport'),
  'account.blocked': async (_tx, { on }, c) => {
    const say = sayIn(c)
    return {
      subject: say(on === 'yes' ? 'blockedSubject' : 'openedSubject'),
      text: letter(say, on === 'yes' ? 'blocked' : 'opened', 'askGuardian'),
    }
  },
}
