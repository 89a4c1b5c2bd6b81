import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newKeys } from './keys.ts'
import { qrSvgPath } from './qr.ts'
import {
  deviceCodeHolds,
  facilityCode,
  guardianCode,
  guardianCodePublicKey,
  nextWindowAt,
  printedCode,
  readGuardianCode,
  readScanCode,
  readScanTicket,
  scanTicket,
  scanUrl,
} from './scan-code.ts'

const keys = newKeys()
const facilityId = '0198c000-0000-7000-8000-00000000000f'
const [householdId, loginId] = ['0198c000-0000-7000-8000-000000000001', '0198c000-0000-7000-8000-000000000002']
const at = new Date('2026-12-24T00:00:15.000Z')
const later = (ms: number): Date => new Date(at.getTime() + ms)

/** Every sign of the token replaced once, and neighbours swapped. */
function forgeries(token: string): string[] {
  const forged: string[] = []
  for (let i = 0; i < token.length; i++) forged.push(`${token.slice(0, i)}${token[i] === 'A' ? 'B' : 'A'}${token.slice(i + 1)}`)
  return [...forged, token.slice(0, -1), `${token}A`, `${token}=`, token.toLowerCase(), '']
}

describe('the facility’s rotating code', () => {
  it('is good in its own window and the next, to the millisecond', () => {
    const token = facilityCode(keys, facilityId, at)
    expect(facilityCode(keys, facilityId, later(14_999))).toBe(token)
    expect(nextWindowAt(at)).toEqual(later(15_000))
    expect(facilityCode(keys, facilityId, later(15_000))).not.toBe(token)
    for (const ms of [0, 14_999, 15_000, 44_999])
      expect(readScanCode(keys, token, later(ms))).toEqual({ kind: 'facility', facilityId })
    for (const ms of [45_000, 3_600_000, -15_001]) expect(readScanCode(keys, token, later(ms))).toBeNull()
  })

  it('cannot be forged, nor read as another kind or with other keys', () => {
    const token = facilityCode(keys, facilityId, at)
    for (const forged of forgeries(token)) expect(readScanCode(keys, forged, at), forged).toBeNull()
    for (const kind of 'PDTG') expect(readScanCode(keys, kind + token.slice(1), at)).toBeNull()
    expect(readScanCode(newKeys(), token, at)).toBeNull()
  })

  it('fits a small code', () => {
    // Version 6 (41 modules) and a quiet zone of 4 on each side.
    expect(qrSvgPath(scanUrl('https://tsuen.city.example.lg.jp/', facilityCode(keys, facilityId, at))).size).toBeLessThanOrEqual(
      41 + 8,
    )
    expect(scanUrl('http://localhost:3000/', 'Fx')).toBe('http://localhost:3000/s/Fx')
  })
})

describe('the printed code', () => {
  it('has no window, and its serial', () => {
    const token = printedCode(keys, facilityId, 3)
    expect(readScanCode(keys, token, later(1e10))).toEqual({ kind: 'printed', facilityId, serial: 3 })
    for (const forged of forgeries(token)) expect(readScanCode(keys, forged, at)).toBeNull()
  })
})

describe('the tablet’s code', () => {
  const deviceId = '0198c000-0000-7000-8000-00000000000d'
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = pair.publicKey.export({ format: 'der', type: 'spki' })
  const drawn = (when: Date): string => {
    const fields = Buffer.alloc(20)
    Buffer.from(deviceId.replaceAll('-', ''), 'hex').copy(fields)
    fields.writeUInt32BE(Math.floor(when.getTime() / 30_000), 16)
    const signature = sign('sha256', Buffer.concat([Buffer.from('tsuen-D'), fields]), {
      key: pair.privateKey,
      dsaEncoding: 'ieee-p1363',
    })
    return `D${Buffer.concat([fields, signature]).toString('base64url')}`
  }
  const holds = (token: string, when: Date, key: Uint8Array = spki): boolean => {
    const code = readScanCode(keys, token, when)
    return code?.kind === 'device' && code.deviceId === deviceId && deviceCodeHolds(code, key, when)
  }

  it('is checked with the paired key, in this window and the next', () => {
    const token = drawn(at)
    expect(holds(token, at)).toBe(true)
    expect(holds(token, later(44_999))).toBe(true)
    expect(holds(token, later(45_000))).toBe(false)
    for (const forged of forgeries(token)) expect(holds(forged, at)).toBe(false)
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'der', type: 'spki' })
    expect(holds(token, at, stranger)).toBe(false)
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'der', type: 'spki' })
    expect(holds(token, at, rsa)).toBe(false)
  })
})

describe('the scan ticket', () => {
  it('lives ten minutes and remembers where it came from', () => {
    for (const source of ['screen', 'device', 'printed'] as const) {
      const token = scanTicket(keys, facilityId, source, at)
      expect(readScanTicket(keys, token, later(599_999))).toEqual({ facilityId, source, scannedAt: at })
      expect(readScanTicket(keys, token, later(600_000))).toBeNull()
      for (const forged of forgeries(token)) expect(readScanTicket(keys, forged, at)).toBeNull()
    }
  })

  it('is no facility code, and the other way round', () => {
    expect(readScanCode(keys, scanTicket(keys, facilityId, 'screen', at), at)).toBeNull()
    expect(readScanTicket(keys, facilityCode(keys, facilityId, at), at)).toBeNull()
  })
})

describe('the guardian’s code', () => {
  it('lives sixty seconds and needs only the public key', () => {
    const token = guardianCode(keys, { householdId, loginId }, at)
    const key = guardianCodePublicKey(keys)
    expect(key.type).toBe('public')
    expect(readGuardianCode(key, token, later(59_999))).toEqual({ householdId, loginId, madeAt: at })
    expect(readGuardianCode(key, token, later(60_000))).toBeNull()
    expect(readGuardianCode(key, token, later(-1))).toBeNull()
    for (const forged of forgeries(token)) expect(readGuardianCode(key, forged, at)).toBeNull()
    expect(readGuardianCode(guardianCodePublicKey(newKeys()), token, at)).toBeNull()
  })
})
