/** A guardian chooses the language of screens and mails; the other guardian keeps the own one. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { chooseLanguage as endpoint } from './language-contract.ts'
import { storeLocale } from './language-queries.ts'

export async function chooseLanguage(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const { loginId } = c.actor
  if (!loginId) return refuse({ rule: 'ACC-1', code: 'not-found' })
  await storeLocale(c.tx, loginId, body.language)
  return done('chosen', { login: loginId })
}
