import { z } from 'zod'
import type { LocalDate } from './calendar.ts'

/** A day of this century in a contract, `2026-11-24`. */
export const localDay = z.iso.date().regex(/^20/) as unknown as z.ZodType<LocalDate, string>
