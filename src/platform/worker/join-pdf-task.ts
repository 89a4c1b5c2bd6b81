/** The thread's side of `joinRendered`. */
import { joinPdfs } from '../join-pdf.ts'

export const task = async (documents: readonly Uint8Array[]): Promise<Uint8Array> => joinPdfs(documents)
