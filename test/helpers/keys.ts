/** Keys of a test: fresh each time, so that nothing can depend on their values. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Keys } from '../../src/platform/keys.ts'

export function testKeys(): Keys {
  return {
    encryption: { current: 'test-1', byId: new Map([['test-1', randomBytes(32)]]) },
    pepper: randomBytes(32),
    code: randomBytes(32),
    scan: randomBytes(32),
    guardianCode: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
    audit: generateKeyPairSync('ed25519').privateKey,
  }
}
