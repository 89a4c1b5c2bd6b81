/** SQL of the stored weekly pattern. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { StoredLine } from './pattern.ts'
import type { SlotKind } from './rules.ts'

export async function selectPattern(tx: ReadTx, facility: string, kind: SlotKind): Promise<StoredLine[]> {
  const rows = await tx
    .selectFrom('slot_pattern')
    .select(['weekday', 'start_min', 'end_min', 'cap', 'cap0', 'cap1', 'cap2', 'valid_from', 'valid_to'])
    .select(['on_holidays', 'except_dates'])
    .where('facility_id', '=', facility)
    .where('kind', '=', kind)
    .orderBy('valid_from')
    .orderBy('weekday')
    .orderBy('start_min')
    .orderBy('id')
    .execute()
  return rows.map((r) => ({
    weekday: r.weekday,
    start: r.start_min,
    end: r.end_min,
    cap: r.cap,
    caps: [r.cap0, r.cap1, r.cap2],
    from: r.valid_from,
    to: r.valid_to,
    onHolidays: r.on_holidays,
    except: r.except_dates,
  }))
}

/** All lines of the kind at once; the caller holds the painter's lock, so nobody else writes between. */
export async function replacePattern(
  tx: WriteTx,
  facility: string,
  kind: SlotKind,
  lines: readonly StoredLine[],
  id: () => string,
): Promise<void> {
  await sql`delete from slot_pattern where facility_id = ${facility} and kind = ${kind}`.execute(tx)
  if (lines.length === 0) return
  await tx
    .insertInto('slot_pattern')
    .values(
      lines.map((line) => ({
        id: id(),
        facility_id: facility,
        kind,
        weekday: line.weekday,
        start_min: line.start,
        end_min: line.end,
        cap: line.cap,
        cap0: line.caps[0],
        cap1: line.caps[1],
        cap2: line.caps[2],
        valid_from: line.from,
        valid_to: line.to,
        on_holidays: line.onHolidays,
        except_dates: sql<LocalDate[]>`${[...line.except]}::date[]`,
      })),
    )
    .execute()
}
