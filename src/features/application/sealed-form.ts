/** The contents of an application at rest: one data key per application, the whole form sealed under it. Also an officer's words to the applicant. */
import { type DataKey, type EncryptionKeys, newDataKey, open, openDataKey, seal } from '../../platform/crypto.ts'
import type { Keys } from '../../platform/keys.ts'
import type { StoredChange } from '../certification/change-form.ts'
import type { RawForm } from './draft.ts'
import type { ApplicationForm } from './form.ts'

/** A draft keeps what was typed, a sent application what was read from it; a change or an end what is asked (CERT-4). */
export type Contents = { draft: RawForm } | { form: ApplicationForm } | { change: StoredChange }

export type SealedRow = { id: string; kek: string; wrapped_key: Buffer | null; sealed: Buffer | null }

const place = (id: string) => ({ table: 'application', column: 'sealed', row: id })
const messagePlace = (id: string) => ({ table: 'application_correction', column: 'message', row: id })

/** A new key for a new application, with its first contents. */
export function sealNew(
  keys: EncryptionKeys,
  id: string,
  contents: Contents,
): { kek: string; wrapped_key: Buffer; sealed: Buffer } {
  const { key, stored } = newDataKey(keys, id)
  return { kek: stored.kekId, wrapped_key: stored.wrapped, sealed: seal(key, place(id), JSON.stringify(contents)) }
}

/** Null after erasure: the key is gone. */
export function applicationKey(keys: Keys, row: Pick<SealedRow, 'id' | 'kek' | 'wrapped_key'>): DataKey | null {
  return row.wrapped_key ? openDataKey(keys, row.id, { kekId: row.kek, wrapped: row.wrapped_key }) : null
}

export const sealContents = (key: DataKey, id: string, contents: Contents): Buffer =>
  seal(key, place(id), JSON.stringify(contents))

/** What lies sealed in the row; null after erasure. */
export function openContents(keys: Keys, row: SealedRow): Contents | null {
  const key = applicationKey(keys, row)
  // Only `sealContents` and `sealNew` write this column.
  return key && row.sealed ? (JSON.parse(open(key, place(row.id), row.sealed).toString('utf8')) as Contents) : null
}

/** The form of a sent application; null for drafts and after erasure. */
export function openForm(keys: Keys, row: SealedRow): ApplicationForm | null {
  const contents = openContents(keys, row)
  return contents && 'form' in contents ? contents.form : null
}

/** What a sent 認定変更 or 消滅 asks; null after erasure. */
export function openChange(keys: Keys, row: SealedRow): StoredChange | null {
  const contents = openContents(keys, row)
  return contents && 'change' in contents ? contents.change : null
}

/** The officer's words beside a mark of a 補正依頼 (`id`: the correction's row). */
export const sealMessage = (key: DataKey, id: string, words: string): Buffer => seal(key, messagePlace(id), words)
export const openMessage = (key: DataKey, id: string, sealed: Buffer): string =>
  open(key, messagePlace(id), sealed).toString('utf8')
