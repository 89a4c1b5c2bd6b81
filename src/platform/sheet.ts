/** An Excel file that somebody filled in and sent: read in a thread of its own, kept nowhere (FIL-04). */
import type { UploadedFile } from './contract.ts'
import { cleanFileName } from './files.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'
import type { SheetVerdict } from './worker/sheet-task.ts'
import { taskBeside, type WorkerPool } from './worker.ts'

/** A filled form has some ten kilobytes; scanned pictures pasted into one do not make it larger than this. */
export const maxSheetBytes = 2 * 1024 * 1024

const sheetTask = taskBeside<Uint8Array, SheetVerdict>(import.meta.url, './worker/sheet-task')

/** The texts of the first sheet's cells, row by row. Refuses with FIL-04: fileMissing, fileEmpty, fileTooBig, excel.type, excel.content. */
export async function readSheetFile(workers: WorkerPool, file: UploadedFile | undefined): Promise<string[][] | Refused> {
  const no = (code: string): Refused =>
    refuse({
      rule: 'FIL-04',
      code,
      slots: { name: (file && cleanFileName(file.name)) ?? '', limitMb: maxSheetBytes / 1024 / 1024 },
      pointer: '/file',
    })
  if (!file) return no('fileMissing')
  if (file.bytes.length === 0) return no('fileEmpty')
  if (file.bytes.length > maxSheetBytes) return no('fileTooBig')
  // The archive of an .xlsx begins so; an .xls and a CSV do not.
  if (!/\.xlsx$/iu.test(file.name) || Buffer.from(file.bytes.subarray(0, 4)).toString('latin1') !== 'PK\x03\x04')
    return no('excel.type')
  const verdict = await workers.run(sheetTask, file.bytes)
  if (isRefused(verdict)) return verdict
  return typeof verdict === 'object' ? verdict.rows : no('excel.content')
}
