/** Which acts a family reads of in 「だれが何をしたか」, and what tells two outcomes of one act apart. Pure. */

/** Acts by their audit name; what only opened a page or tried a code is not among them. */
export const activityKeys = [
  'account.blockedByOffice:blocked',
  'account.blockedByOffice:unblocked',
  'account.exported',
  'account.linkResent',
  'application.certified',
  'attendance.absence',
  'attendance.correct',
  'attendance.count',
  'attendance.staff-stamp',
  'attendance.stamp',
  'attendance.undo',
  'booking.book',
  'booking.cancel',
  'booking.cancelByStaff',
  'booking.change',
  'booking.changeByStaff',
  'booking.confirm',
  'booking.decline',
  'booking.enter',
  'care.recorded',
  'change.approved',
  'change.decided',
  'change.entered',
  'change.rejected',
  'change.requested',
  'change.withdrawn',
  'child.renamed',
  'childSheet.confirmed',
  'childSheet.confirmedOnPaper',
  'childSheet.saved',
  'childSheet.savedFromPaper',
  'contacts.confirmed',
  'contacts.saved',
  'contacts.savedFromPaper',
  'draw.enter',
  'draw.leave',
  'guardian2.blocked:blocked',
  'guardian2.blocked:unblocked',
  'interview.accepted',
  'interview.arranged',
  'interview.asked',
  'interview.cancelled',
  'interview.fixed',
  'interview.proposed',
  'interview.recorded',
  'interview.refused',
  'interview.registered',
  'passkey.added',
  'passkey.removed',
  'password.changed',
  'secondStep.switched:secondStepOff',
  'secondStep.switched:secondStepOn',
] as const
export type ActivityKey = (typeof activityKeys)[number]

const known: ReadonlySet<string> = new Set(activityKeys)

/** The audit names to look for. */
export const activityEvents: readonly string[] = [...new Set(activityKeys.map((key) => key.split(':')[0] ?? key))]

/** The key of an audit row; null when families do not read of it. */
export function activityKeyOf(event: string, code: string): ActivityKey | null {
  if (known.has(`${event}:${code}`)) return `${event}:${code}` as ActivityKey
  return known.has(event) ? (event as ActivityKey) : null
}
