/** PDF in BIZ UDPGothic, made in a worker thread (200–400 ms of CPU). */
import type { Content } from 'pdfmake/interfaces.js'
import type { Refused } from './refusal.ts'
import { taskBeside, type WorkerPool } from './worker.ts'

export type PdfDocument = {
  title: string
  /**
   * pdfmake content as data: no functions, pictures as `data:` only. Styles: `title`, `heading`, `label` (shaded cell), `note`;
   * table layout: `form`.
   */
  content: Content
  /** Stands at the foot of every page before 'n / m': reference number, request id (FIL-06). */
  foot?: string
  /** false: letters that happen to lie in one file, no 'n / m'. */
  numbered?: boolean
  landscape?: boolean
  /** Pictures that pages share, by the name under which `image` asks for them: `data:` addresses, each written once. */
  images?: Readonly<Record<string, string>>
  /** The instant that the file names as its making: with it, the same content is the same bytes. */
  created?: Date
  /** Other paper than A4, in millimetres, without margins and foot: envelopes. */
  sheet?: { width: number; height: number }
}

/**
 * A text over the page's whole width that many pages repeat: broken into lines once, not on every page (a long one costs more than all
 * the rest of a letter). `size` in points.
 */
export const repeated = (
  text: string,
  size: number,
  more: { style?: string; margin?: [number, number, number, number] },
): Content => ({ ...more, text, repeated: size }) as Content

/** Points of a length in millimetres. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4

const pdfTask = taskBeside<PdfDocument, Uint8Array>(import.meta.url, './worker/pdf-task')

/**
 * A4 pages. Rare kanji (𠮷) come from a second font; a sign that neither has is drawn as 〓 and named in a note at the end.
 * `seconds` that it may take. Refuses when too many documents wait; throws when the content is no data or asks for a file or an address.
 */
export const renderPdf = (workers: WorkerPool, document: PdfDocument, seconds = 30): Promise<Uint8Array | Refused> =>
  workers.run(pdfTask, document, { seconds })

const joinTask = taskBeside<readonly Uint8Array[], Uint8Array>(import.meta.url, './worker/join-pdf-task')

/** Documents of `renderPdf` as one, in their order. Refuses when too many documents wait. */
export const joinRendered = (workers: WorkerPool, documents: readonly Uint8Array[]): Promise<Uint8Array | Refused> =>
  workers.run(joinTask, documents)
