/**
 * What a tablet keeps: the stamps that wait and today's list, sealed (`client/sealed-store.ts`), and the key with which it signs its own code (ES256). Only a page of this site can open it; a copy of the disk cannot.
 */
import { base64urlOf } from '../../features/attendance/code.ts'
import type { ClockAnchor } from '../../features/attendance/device-rules.ts'
import type { getKioskDay } from '../../features/attendance/kiosk-contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { inStore, openDatabase, openSafely, openValue, type Sealed, sealingKey, sealValue } from '../client/sealed-store.ts'
import type { QueuedStamp, StampStore } from './stamp-queue.ts'

export type KioskDay = ReplyOf<typeof getKioskDay>
/** The id stands beside the seal, so that what was sent is found without opening it. */
type SealedStamp = Sealed & { id: string }

export type Vault = StampStore & {
  /** Today's list, until `until` (ms of this tablet's own clock); null: none, or over. */
  day(now: number): Promise<KioskDay | null>
  keepDay(day: KioskDay, until: number): Promise<void>
  anchor(): Promise<ClockAnchor | null>
  keepAnchor(anchor: ClockAnchor): Promise<void>
  /** Signs with the tablet's own key; null: it was paired without one. */
  sign(bytes: Uint8Array): Promise<Uint8Array | null>
  /** The list goes; stamps that wait stay. */
  dropDay(): Promise<void>
}

/** The number of a stamp is given by the store itself, so that two tabs never give one twice. */
const openKiosk = (): Promise<IDBDatabase> => openDatabase('tsuen-kiosk', { stamps: { autoIncrement: true }, rest: {} })

/** A fresh key of this tablet; gives its public half (SPKI, base64url) for the pairing. null: the browser cannot (no secure context). */
export const newDeviceKey = (): Promise<string | null> =>
  openSafely(async () => {
    const db = await openKiosk()
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
    await inStore(db, 'keys', 'readwrite', (s) => s.put(pair.privateKey, 'device'))
    return base64urlOf(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)))
  })

/** null: this browser cannot keep anything safely; the tablet then works with a network only. */
export const openVault = (): Promise<Vault | null> =>
  openSafely(async () => {
    const db = await openKiosk()
    return vaultOn(db, await sealingKey(db))
  })

function vaultOn(db: IDBDatabase, key: CryptoKey): Vault {
  const seal = (value: unknown): Promise<Sealed> => sealValue(key, value)
  const open = <T>(sealed: Sealed): Promise<T> => openValue<T>(key, sealed)
  const dropDay = async (): Promise<void> => {
    await inStore(db, 'rest', 'readwrite', (s) => s.delete('day'))
  }

  return {
    add: async (stamp) => {
      const sealed = await seal(stamp)
      const sequence = await inStore(db, 'stamps', 'readwrite', (s) => s.add({ ...sealed, id: stamp.id }))
      return { ...stamp, sequence: Number(sequence) }
    },
    first: async (most) => {
      const numbers = await inStore(db, 'stamps', 'readonly', (s) => s.getAllKeys(undefined, most))
      const sealed = await inStore<Sealed[]>(db, 'stamps', 'readonly', (s) => s.getAll(undefined, most))
      return Promise.all(
        sealed.map(async (one, i): Promise<QueuedStamp> => ({ ...(await open<QueuedStamp>(one)), sequence: Number(numbers[i]) })),
      )
    },
    forget: async (ids) => {
      const numbers = await inStore(db, 'stamps', 'readonly', (s) => s.getAllKeys())
      const stamps = await inStore<SealedStamp[]>(db, 'stamps', 'readonly', (s) => s.getAll())
      for (const [i, stamp] of stamps.entries()) {
        const number = numbers[i]
        // New ones are only ever added at the end, and one sender at a time forgets: number and stamp stand side by side.
        if (number !== undefined && ids.includes(stamp.id)) await inStore(db, 'stamps', 'readwrite', (s) => s.delete(number))
      }
    },
    day: async (now) => {
      const kept = await inStore<{ until: number; sealed: Sealed } | undefined>(db, 'rest', 'readonly', (s) => s.get('day'))
      if (!kept) return null
      if (now < kept.until) return open<KioskDay>(kept.sealed)
      await dropDay()
      return null
    },
    keepDay: async (day, until) => {
      const sealed = await seal(day)
      await inStore(db, 'rest', 'readwrite', (s) => s.put({ until, sealed }, 'day'))
    },
    anchor: async () => (await inStore<ClockAnchor | undefined>(db, 'rest', 'readonly', (s) => s.get('anchor'))) ?? null,
    keepAnchor: async (anchor) => {
      await inStore(db, 'rest', 'readwrite', (s) => s.put(anchor, 'anchor'))
    },
    sign: async (bytes) => {
      const own = await inStore<CryptoKey | undefined>(db, 'keys', 'readonly', (s) => s.get('device'))
      if (!own) return null
      return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, own, new Uint8Array(bytes)))
    },
    dropDay,
  }
}
