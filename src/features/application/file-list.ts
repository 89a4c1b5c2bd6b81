import { storedFileName } from '../../platform/files.ts'
import type { Keys } from '../../platform/keys.ts'

type Row = { id: string; field: string; sealed_name: Buffer; size: number }

/** Documents as lists show them. */
export const fileList = (keys: Keys, rows: readonly Row[]): { id: string; field: string; name: string; bytes: number }[] =>
  rows.map((file) => ({
    id: file.id,
    field: file.field,
    name: storedFileName(keys, file.id, file.sealed_name),
    bytes: file.size,
  }))
