import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Keys } from '../../platform/keys.ts'
import { deviceCodeHolds, readScanCode, windowSeconds as serverWindowSeconds } from '../../platform/scan-code.ts'
import {
  codeWindow,
  deviceCodeFields,
  deviceCodeSigned,
  deviceCodeToken,
  untilNextCode,
  windowHolds,
  windowSeconds,
} from './code.ts'

const deviceId = '0198f2c4-7a10-7c3e-9d55-00ffee123456'
const at = (ms: number) => new Date(1_766_534_400_000 + ms)

it('a code holds in its window and the next one, to the millisecond, and never before', () => {
  const window = codeWindow(at(0))
  expect(windowSeconds).toBe(serverWindowSeconds)
  expect([-1, 0, 29_999, 30_000, 59_999, 60_000].map((ms) => windowHolds(window, at(ms)))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
  expect([0, 1, 29_999].map((ms) => untilNextCode(at(ms)))).toEqual([30_000, 29_999, 1])
})

it('what a tablet draws offline is what the server reads', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const fields = deviceCodeFields(deviceId, at(0))
  const signature = sign('sha256', deviceCodeSigned(fields), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  const read = readScanCode({ scan: Buffer.alloc(32) } as unknown as Keys, deviceCodeToken(fields, signature), at(0))
  if (read?.kind !== 'device') throw new Error('not read')
  expect(read).toMatchObject({ deviceId, window: codeWindow(at(0)) })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  expect([59_999, 60_000].map((ms) => deviceCodeHolds(read, spki, at(ms)))).toEqual([true, false])
  const other = deviceCodeSigned(deviceCodeFields(deviceId, at(30_000)))
  expect(deviceCodeHolds({ ...read, signed: Buffer.from(other) }, spki, at(0))).toBe(false)
})

it('refuses an id that is none', () => expect(() => deviceCodeFields('tablet', at(0))).toThrow('not a uuid'))
