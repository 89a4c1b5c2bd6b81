/** Which kinds of notice a guardian chooses, and which mails belong to them. Pure. */

/** What is chosen, in the order of the page. */
export const noticeKinds = [
  'booking',
  'offer',
  'use-eve',
  'interview-eve',
  'hours-left',
  'confirmation',
  'reduction',
  'ending',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/**
 * What every guardian must be told: decisions of the town and the facility (answers, cancellations, amounts), and what touches the
 * safety of the login. These cannot be switched off by mail.
 */
export const fixedKinds = ['answer', 'certificate', 'benefit', 'account'] as const
export type FixedKind = (typeof fixedKinds)[number]

const chosenBy: Readonly<Record<string, NoticeKind>> = {
  'booking.confirmed': 'booking',
  'booking.requested': 'booking',
  'booking.changed': 'booking',
  'booking.change-requested': 'booking',
  'booking.cancelled': 'booking',
  'booking.cancelled-late': 'booking',
  'interview.asked': 'booking',
  'certificate.ending': 'ending',
  'draw.result': 'offer',
  'reminder.use': 'use-eve',
  'reminder.interview': 'interview-eve',
  'reminder.hours': 'hours-left',
  'reminder.confirmation': 'confirmation',
  'reminder.reduction': 'reduction',
}

/** Codes and links that serve one moment: told by mail alone, and not listed. */
const fleeting = new Set(['account.loginCode', 'account.proofCode', 'account.activate', 'account.reset', 'account.mailChange'])
export const isFleeting = (mail: string): boolean => fleeting.has(mail)

const fixedBy: Readonly<Record<string, FixedKind>> = {
  account: 'account',
  application: 'certificate',
  review: 'certificate',
  certificate: 'certificate',
  change: 'certificate',
  refund: 'benefit',
  claim: 'benefit',
}

/** The kind that a mail to a guardian belongs to; what nobody has named is told in any case. */
export const kindOfMail = (mail: string): NoticeKind | FixedKind =>
  chosenBy[mail] ?? (mail.startsWith('waitlist.') ? 'offer' : (fixedBy[mail.split('.')[0] ?? ''] ?? 'answer'))

export const isChosen = (kind: NoticeKind | FixedKind): kind is NoticeKind => (noticeKinds as readonly string[]).includes(kind)

/** How siblings are told apart in mails: the initial, or one of these. */
export const markColours = ['red', 'blue', 'yellow', 'green', 'purple', 'orange', 'pink', 'white'] as const
export type MarkColour = (typeof markColours)[number]

/** Services that take notices for browsers. Only these are called: an address inside our own network is none of them. */
const pushHosts = ['fcm.googleapis.com', 'web.push.apple.com', 'updates.push.services.mozilla.com']
const pushDomains = ['.push.services.mozilla.com', '.notify.windows.com', '.push.apple.com']

/** True for an address of a known push service: https, its own port, no name and password in it. */
export function isPushAddress(address: string): boolean {
  if (address.length > 1000 || !URL.canParse(address)) return false
  const url = new URL(address)
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    (pushHosts.includes(url.hostname) || pushDomains.some((domain) => url.hostname.endsWith(domain)))
  )
}

const allKinds = [...noticeKinds, ...fixedKinds]
/** A kind as it was stored; what was renamed since counts as an answer. */
export const kindOfStored = (kind: string): NoticeKind | FixedKind => allKinds.find((one) => one === kind) ?? 'answer'
