/**
 * 今日の控え on a tablet (REL-09): sealed twice, under a number that staff choose and under a key of this browser, so that neither the
 * tablet alone nor a copy of its disk opens it. It ends with the day, and after five wrong numbers.
 */
import type { getDaySheet } from '../../features/attendance/day-sheet-contract.ts'
import { addDays, japanInstant, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  inStore,
  openBytes,
  openDatabase,
  openSafely,
  openValue,
  type Sealed,
  sealBytes,
  sealingKey,
  sealValue,
} from '../client/sealed-store.ts'

export type DaySheet = ReplyOf<typeof getDaySheet>

/** What may be read without the number. Instants in ms of this tablet's own clock. */
export type KeptNote = { facility: string; keptAt: number; until: number; children: number; tries: number }
type Kept = KeptNote & { salt: Uint8Array<ArrayBuffer>; sealed: Sealed }

export const mostTries = 5
/** OWASP's figure for PBKDF2 with SHA-256. */
const rounds = 600_000
/** A clock that stands before the keeping by more than this was set back, to read what is over. */
const backMs = 10 * 60_000

export type DaySheetStore = {
  /** null: nothing is kept, or no longer. */
  note(now: number): Promise<KeptNote | null>
  keep(sheet: DaySheet, number: string, now: number): Promise<KeptNote>
  /** 'gone': over, or too many wrong numbers. */
  open(number: string, now: number): Promise<DaySheet | 'wrong' | 'gone'>
  drop(): Promise<void>
}

async function keyOf(number: string, salt: BufferSource): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(number), 'PBKDF2', false, ['deriveKey'])
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(way, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** The last moment of the sheet's day, in this tablet's own time: its clock may be off. */
const untilOf = (sheet: DaySheet, now: number): number =>
  now + japanInstant(addDays(sheet.date as LocalDate, 1), 0).getTime() - Date.parse(sheet.at)

export const openDaySheets = (): Promise<DaySheetStore | null> =>
  openSafely(async () => {
    const db = await openDatabase('tsuen-day-sheet', { sheets: {} })
    const own = await sealingKey(db)
    const read = (): Promise<Kept | undefined> => inStore(db, 'sheets', 'readonly', (s) => s.get('today'))
    const write = (kept: Kept): Promise<unknown> => inStore(db, 'sheets', 'readwrite', (s) => s.put(kept, 'today'))
    const drop = async (): Promise<void> => {
      await inStore(db, 'sheets', 'readwrite', (s) => s.delete('today'))
    }
    const live = async (now: number): Promise<Kept | null> => {
      const kept = await read()
      if (!kept) return null
      if (now < kept.until && now > kept.keptAt - backMs && kept.tries < mostTries) return kept
      await drop()
      return null
    }
    return {
      note: live,
      keep: async (sheet, number, now) => {
        const salt = crypto.getRandomValues(new Uint8Array(16))
        const inner = await sealValue(await keyOf(number, salt), sheet)
        const packed = new Uint8Array(12 + inner.data.byteLength)
        packed.set(inner.iv)
        packed.set(new Uint8Array(inner.data), 12)
        const note = {
          facility: sheet.facility,
          keptAt: now,
          until: untilOf(sheet, now),
          children: sheet.children.length,
          tries: 0,
        }
        await write({ ...note, salt, sealed: await sealBytes(own, packed) })
        return note
      },
      open: async (number, now) => {
        const kept = await live(now)
        if (!kept) return 'gone'
        // Counted before it is tried: whoever closes the tab meanwhile has had the try.
        await write({ ...kept, tries: kept.tries + 1 })
        const packed = new Uint8Array(await openBytes(own, kept.sealed))
        const inner = { iv: packed.slice(0, 12), data: packed.slice(12).buffer }
        const sheet = await openValue<DaySheet>(await keyOf(number, kept.salt), inner).catch(() => null)
        if (sheet) {
          await write({ ...kept, tries: 0 })
          return sheet
        }
        return (await live(now)) ? 'wrong' : 'gone'
      },
      drop,
    }
  })
