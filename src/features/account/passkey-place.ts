/** Where passkeys of this installation are good: its own host. A browser signs the address on which it was asked. */
import { isLoopback } from '../../platform/config.ts'

/** The name passkeys are bound to. */
export const passkeyHost = (baseUrl: string): string => new URL(baseUrl).hostname

/**
 * Addresses whose signatures count: the base URL's own. On a loopback the port is left open, for the same machine serves several there.
 * @param clientData what the browser signed, base64url
 */
export function passkeyOrigins(baseUrl: string, clientData: string): string[] {
  const own = new URL(baseUrl)
  if (!isLoopback(own.hostname)) return [own.origin]
  const said = originIn(clientData)
  return said !== null && said.hostname === own.hostname ? [own.origin, said.origin] : [own.origin]
}

function originIn(clientData: string): URL | null {
  try {
    const { origin } = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')) as { origin?: unknown }
    return typeof origin === 'string' ? new URL(origin) : null
  } catch {
    return null
  }
}
