/** What a passkey's form sends: the device's answer as JSON. The server judges it; a broken one is sent on as an empty answer. */
import type { Ask, Endpoint } from '../../platform/contract.ts'
import type { Form } from '../page.ts'
import type { Routes } from '../routes.ts'

type BodyOf<K extends keyof Routes> = Routes[K] extends Endpoint ? NonNullable<Ask<Routes[K]>['body']> : never
export type Signed = BodyOf<'POST /api/v1/login/passkey'>['response']
export type NewKey = BodyOf<'POST /api/v1/me/passkeys'>['response']

export function answerIn<T extends Signed | NewKey>(form: Form): T {
  try {
    return JSON.parse(form.text('answer')) as T
  } catch {
    return {} as T
  }
}
