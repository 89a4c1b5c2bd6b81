/**
 * ATT-1, ATT-7: the rotating code as a paired tablet draws it, offline, over bytes and numbers; the signature is passed in.
 * The server's side of the same fields is `platform/scan-code.ts`. Pure.
 */

/** Length of a window; the one before still holds. */
export const windowSeconds = 30

/** Windows are counted from 1970. */
export const codeWindow = (at: Date): number => Math.floor(at.getTime() / (windowSeconds * 1000))

/** This window and the previous one hold, none from the future. */
export const windowHolds = (window: number, at: Date): boolean => window === codeWindow(at) || window === codeWindow(at) - 1

/** Milliseconds until the code must be drawn anew. */
export const untilNextCode = (at: Date): number => (codeWindow(at) + 1) * windowSeconds * 1000 - at.getTime()

/** The fields of a tablet's code: its id (16 bytes) and the window (4 bytes, big endian). @throws RangeError when the id is no uuid */
export function deviceCodeFields(deviceId: string, at: Date): Uint8Array {
  const hex = deviceId.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/.test(hex)) throw new RangeError('not a uuid')
  const fields = new Uint8Array(20)
  for (let i = 0; i < 16; i++) fields[i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16)
  new DataView(fields.buffer).setUint32(16, codeWindow(at))
  return fields
}

/** What the tablet signs with its key (ES256). */
export function deviceCodeSigned(fields: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode('tsuen-D')
  const signed = new Uint8Array(name.length + fields.length)
  signed.set(name)
  signed.set(fields, name.length)
  return signed
}

/** The token after `/s/`: 'D' and base64url of fields and signature (r ‖ s, 64 bytes). */
export function deviceCodeToken(fields: Uint8Array, signature: Uint8Array): string {
  return `D${base64urlOf([...fields, ...signature])}`
}

/** Base64url without padding (RFC 4648 §5), where there is no `Buffer`. */
export const base64urlOf = (bytes: Iterable<number>): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
