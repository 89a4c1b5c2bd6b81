/**
 * Uploaded files (FIL-04): PDF, JPEG, PNG and HEIC, each judged by its extension, its first bytes and a parse; pictures are
 * drawn anew. Kept as encrypted rows of 256 KiB, so that one backup holds everything and every node can serve it.
 * Who may read a file is the caller's decision; row security is the second wall.
 */
import type { UploadedFile } from './contract.ts'
import { openRow, sealRow, sha256 } from './crypto.ts'
import type { ReadTx, WriteTx } from './db.ts'
import { cleanHeic, redrawImage } from './images.ts'
import type { Keys } from './keys.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'
import type { PdfVerdict } from './worker/pdf-check-task.ts'
import { taskBeside, type WorkerPool } from './worker.ts'

export const maxFileBytes = 5 * 1024 * 1024

export type FileType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/heic'
/** A file that passed: clean name, cleaned bytes. */
export type CheckedFile = { field: string; name: string; type: FileType; bytes: Uint8Array }
/** What a file hangs under. */
export type FileOwner = { applicationId: string } | { childId: string } | { refundId: string }

const pdfCheckTask = taskBeside<Uint8Array, PdfVerdict>(import.meta.url, './worker/pdf-check-task')

const typeOfExtension: Record<string, FileType> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  heif: 'image/heic',
}
const extensionOf: Record<FileType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
}

/**
 * Judges and cleans one upload. Refuses with rule FIL-04 and one of: fileName, fileEmpty, fileTooBig, fileType (extension),
 * fileContent (does not hold what its name says, is damaged, or hides something), filePixels (over 50 megapixels).
 * Slots: `name` (cleaned), `limitMb`; pointer: the file's field.
 */
export async function checkUpload(workers: WorkerPool, file: UploadedFile): Promise<CheckedFile | Refused> {
  const name = cleanFileName(file.name)
  const no = (code: string): Refused =>
    refuse({ rule: 'FIL-04', code, slots: { name: name ?? '', limitMb: maxFileBytes / 1024 / 1024 }, pointer: `/${file.field}` })
  if (name === null) return no('fileName')
  if (file.bytes.length === 0) return no('fileEmpty')
  if (file.bytes.length > maxFileBytes) return no('fileTooBig')
  const type = typeOfExtension[name.split('.').at(-1) ?? '']
  if (!type) return no('fileType')
  if (!beginsLike(type, file.bytes)) return no('fileContent')
  const passed = (bytes: Uint8Array, as: FileType = type): CheckedFile => ({
    field: file.field,
    name: withExtension(name, as),
    type: as,
    bytes,
  })

  if (type === 'application/pdf') {
    const verdict = await workers.run(pdfCheckTask, file.bytes)
    return isRefused(verdict) ? verdict : verdict === 'sound' ? passed(file.bytes) : no('fileContent')
  }
  if (type === 'image/heic') {
    const cleaned = cleanHeic(file.bytes)
    return cleaned ? passed(cleaned) : no('fileContent')
  }
  const drawn = await redrawImage(workers, { bytes: file.bytes, type, maxBytes: maxFileBytes })
  if (isRefused(drawn)) return drawn
  if ('broken' in drawn) return no(drawn.broken === 'tooManyPixels' ? 'filePixels' : 'fileContent')
  return passed(drawn.bytes, drawn.type)
}

/**
 * The name as it is stored and offered again: no folders, control or direction signs, no dot but the one before the
 * extension, at most 100 signs, extension in small letters. Null when a control sign hides in it or nothing is left.
 */
export function cleanFileName(given: string): string | null {
  if (/\p{Cc}/u.test(given)) return null
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replaceAll(/[\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}<>:"|?*;]/gu, '').trim()
  const dot = plain.lastIndexOf('.')
  if (dot < 0) return null
  const extension = plain
    .slice(dot + 1)
    .normalize('NFKC')
    .trim()
    .toLowerCase()
  const stem = [...plain.slice(0, dot).replaceAll('.', '_').trim()].slice(0, 100).join('')
  if (!/^[a-z0-9]{1,8}$/.test(extension)) return null
  return `${stem === '' ? 'file' : stem}.${extension}`
}

const withExtension = (name: string, type: FileType): string => `${name.slice(0, name.lastIndexOf('.'))}.${extensionOf[type]}`

function beginsLike(type: FileType, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (type === 'application/pdf') return /^%PDF-[12]\.\d/.test(head)
  if (type === 'image/jpeg') return head.startsWith('\xff\xd8\xff')
  if (type === 'image/png') return head.startsWith('\x89PNG\r\n\x1a\n')
  return head.slice(4, 8) === 'ftyp'
}

const chunkBytes = 256 * 1024
const chunkPlace = (fileId: string, ordinal: number) => ({ table: 'file_chunk', column: 'sealed', row: `${fileId}/${ordinal}` })
const namePlace = (fileId: string) => ({ table: 'stored_file', column: 'sealed_name', row: fileId })

/** Writes a checked file; the row's id is the caller's. */
export async function storeFile(
  tx: WriteTx,
  keys: Keys,
  id: string,
  owner: FileOwner,
  file: CheckedFile,
  at: Date,
): Promise<void> {
  const chunks: Buffer[] = []
  for (let from = 0; from < file.bytes.length; from += chunkBytes) {
    chunks.push(sealRow(keys, chunkPlace(id, chunks.length), id, file.bytes.subarray(from, from + chunkBytes)))
  }
  await tx
    .insertInto('stored_file')
    .values({
      id,
      application_id: 'applicationId' in owner ? owner.applicationId : null,
      child_id: 'childId' in owner ? owner.childId : null,
      refund_id: 'refundId' in owner ? owner.refundId : null,
      field: file.field,
      sealed_name: sealRow(keys, namePlace(id), id, file.name),
      type: file.type,
      size: file.bytes.length,
      sha256: sha256(Buffer.concat(chunks)),
      state: 'ready',
      created_at: at,
    })
    .execute()
  await tx
    .insertInto('file_chunk')
    .values(chunks.map((sealed, ordinal) => ({ file_id: id, ordinal, sealed, created_at: at })))
    .execute()
}

/** The file as it can be sent; null when there is none, or none that this transaction's actor sees. */
export async function readStoredFile(
  tx: ReadTx,
  keys: Keys,
  id: string,
): Promise<{ name: string; type: FileType; bytes: Uint8Array } | null> {
  const row = await tx
    .selectFrom('stored_file')
    .select(['sealed_name', 'type', 'size'])
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .executeTakeFirst()
  if (!row) return null
  const chunks = await tx
    .selectFrom('file_chunk')
    .select(['ordinal', 'sealed'])
    .where('file_id', '=', id)
    .orderBy('ordinal')
    .execute()
  const bytes = Buffer.concat(chunks.map(({ ordinal, sealed }) => openRow(keys, chunkPlace(id, ordinal), id, sealed)))
  if (bytes.length !== row.size) throw new Error(`file ${id} is not whole`)
  return { name: storedFileName(keys, id, row.sealed_name), type: row.type as FileType, bytes: new Uint8Array(bytes) }
}

/** The name from a `stored_file` row, for lists. */
export const storedFileName = (keys: Keys, id: string, sealedName: Uint8Array): string =>
  openRow(keys, namePlace(id), id, sealedName).toString('utf8')

/** Takes the bytes away; the row stays as a trace of what was there. */
export async function removeStoredFile(tx: WriteTx, id: string): Promise<void> {
  await tx.deleteFrom('file_chunk').where('file_id', '=', id).execute()
  await tx.updateTable('stored_file').set({ state: 'removed' }).where('id', '=', id).execute()
}
