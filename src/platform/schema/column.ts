/** Column types that differ between what is read and what may be written. */
import type { ColumnType } from 'kysely'
import type { Minutes, TimeOfDay } from '../calendar.ts'

/** jsonb: read as a value; written as text, for pg would send a JavaScript array as a PostgreSQL one. */
export type Json<T = unknown> = ColumnType<T, string, string>
export type JsonOrNull<T = unknown> = ColumnType<T | null, string | null, string | null>
export type DefaultedJson<T = unknown> = ColumnType<T, string | undefined, string>

/** Minutes since midnight in Japan, 0..1440. */
export type Time = ColumnType<TimeOfDay, number, number>
export type TimeOrNull = ColumnType<TimeOfDay | null, number | null, number | null>
export type DefaultedTime = ColumnType<TimeOfDay, number | undefined, number>

/** A length in whole minutes. */
export type Length = ColumnType<Minutes, number, number>
export type LengthOrNull = ColumnType<Minutes | null, number | null, number | null>
export type DefaultedLength = ColumnType<Minutes, number | undefined, number>
