/** Asks the device for a passkey; loaded when somebody presses the button. */
import type { WebApi } from '../routes.ts'

/** The browser's own call, with what this site wants signed. */
export async function signWithPasskey(): Promise<string> {
  const [{ startAuthentication }, api] = await Promise.all([import('@simplewebauthn/browser'), clientApi()])
  const question = await api('GET /api/v1/login/passkey')
  if (!question.ok) throw new Error(question.problem.code)
  return JSON.stringify(await startAuthentication({ optionsJSON: question.value }))
}

/** Makes a new key on this device. */
export async function makePasskey(side: 'guardian' | 'facility' | 'office'): Promise<string> {
  const [{ startRegistration }, api] = await Promise.all([import('@simplewebauthn/browser'), clientApi(side)])
  const wanted = await api('GET /api/v1/me/passkeys/new')
  if (!wanted.ok) throw new Error(wanted.problem.code)
  const optionsJSON = wanted.value.options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON']
  return JSON.stringify(await startRegistration({ optionsJSON }))
}

async function clientApi(side: 'guardian' | 'facility' | 'office' | null = null): Promise<WebApi> {
  const { createBrowserApi } = await import('../client/browser-api.ts')
  return createBrowserApi(side, () => {})
}
