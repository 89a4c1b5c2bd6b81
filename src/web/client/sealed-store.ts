/**
 * What a browser keeps for itself: a database whose values are sealed under a key that never leaves it (AES-GCM, not extractable). Only a
 * page of this site can open them; a copy of the disk cannot.
 */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

/** @param stores every database also has `keys` */
export const openDatabase = (name: string, stores: Readonly<Record<string, IDBObjectStoreParameters>>): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1)
    asked.onupgradeneeded = () => {
      for (const [store, options] of Object.entries({ keys: {}, ...stores })) asked.result.createObjectStore(store, options)
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

/** null: this browser can keep nothing safely (a private window, plain http). */
export async function openSafely<T>(open: () => Promise<T>): Promise<T | null> {
  if (typeof indexedDB === 'undefined' || !globalThis.crypto?.subtle) return null
  try {
    return await open()
  } catch {
    return null
  }
}

/** One transaction; resolves when it has committed, on the disk and not only in memory. */
export function inStore<T>(
  db: IDBDatabase,
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const tx = db.transaction(name, mode, { durability: 'strict' })
    const asked = work(tx.objectStore(name))
    tx.oncomplete = () => resolve(asked.result)
    tx.onabort = () => reject(tx.error)
    tx.onerror = () => reject(tx.error)
  })
}

export async function sealingKey(db: IDBDatabase): Promise<CryptoKey> {
  const known = await inStore<CryptoKey | undefined>(db, 'keys', 'readonly', (s) => s.get('seal'))
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Another tab may have been quicker: the first one stays.
  await inStore(db, 'keys', 'readwrite', (s) => s.add(made, 'seal')).catch(() => undefined)
  return (await inStore<CryptoKey | undefined>(db, 'keys', 'readonly', (s) => s.get('seal'))) ?? made
}

export async function sealBytes(key: CryptoKey, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) }
}

/** Rejects where key or content are not those that were sealed. */
export const openBytes = (key: CryptoKey, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)

export const sealValue = (key: CryptoKey, value: unknown): Promise<Sealed> =>
  sealBytes(key, new TextEncoder().encode(JSON.stringify(value)))

export const openValue = async <T>(key: CryptoKey, sealed: Sealed): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await openBytes(key, sealed))) as T
