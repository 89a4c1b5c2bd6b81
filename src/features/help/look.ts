/** The help desk's side of a consent: the code opens the view once; every look is on record (HLP-1). */
import { type Done, done } from '../../platform/act.ts'
import { addDays } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { HealthContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { consentUntil } from './consent.ts'
import type { getHelpView, openHelpView } from './contract.ts'
import { hashHelpCode, readHelpCode } from './help-code.ts'
import { lookAt, openByCode } from './queries.ts'

/** Bookings shown: so many days back and ahead. */
const daysBack = 60
const daysAhead = 60

export async function openView(c: WriteContext, { body }: Call<typeof openHelpView>): Promise<Done | Refused> {
  const code = readHelpCode(body.code)
  const id = code && (await openByCode(c.tx, hashHelpCode(c.keys, code), c.now, consentUntil(c.now)))
  return id ? done('help.opened', { consent: id }) : refuse({ rule: 'HLP-1', code: 'help.code-wrong', pointer: '/code' })
}

export async function lookAtAccount(
  c: HealthContext,
  { params }: Call<typeof getHelpView>,
): Promise<{ value: ReplyOf<typeof getHelpView>; children: readonly string[] } | Refused> {
  const days = { from: addDays(c.today, -daysBack), to: addDays(c.today, daysAhead) }
  const seen = await lookAt(c.tx, params.consentId, c.now, days)
  if (!seen) return refuse({ rule: 'HLP-1', code: 'not-found' })
  const { childIds, ...rest } = seen
  const at = (text: string): string => new Date(text).toISOString()
  const maybe = (text: string | null): string | null => text && at(text)
  return {
    // Each child's family finds it under 「お子さまの情報を見た人」, too.
    children: childIds,
    value: {
      ...rest,
      until: at(rest.until),
      children: rest.children.map((child) => ({
        ...child,
        contactsConfirmed: maybe(child.contactsConfirmed),
        sheetConfirmed: maybe(child.sheetConfirmed),
      })),
      applications: rest.applications.map((one) => ({ ...one, submitted: maybe(one.submitted), decided: maybe(one.decided) })),
      told: rest.told.map((one) => ({ ...one, at: at(one.at) })),
    },
  }
}
