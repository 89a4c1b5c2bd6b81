import type { LocalDate } from '../../platform/calendar.ts'
import { change, type Route, read } from '../../platform/http/route.ts'
import { copyWeek, getSlots, paintSlots as paintEndpoint, previewCopy, previewSlots } from './contract.ts'
import { importReply, importSlots, writeSlotFile } from './exchange-slots.ts'
import type { Caps } from './paint.ts'
import { copyWeekOn, paintSlots, planCopy, planOfRange, planPaint } from './paint-slots.ts'
import { type PatternLine, readLines } from './pattern.ts'
import { getPattern, previewPattern, putPattern } from './pattern-contract.ts'
import { patternPlanOf, planPattern, publishPattern, readPattern } from './publish-pattern.ts'
import { readSlots } from './read-slots.ts'
import type { SlotRow } from './slot-file.ts'
import { getSlotFile, putSlotFile } from './slot-file-contract.ts'

export const slotRoutes: Route[] = [
  read(getSlots, (c, { params, query }) => readSlots(c, params.facilityId, query)),
  read(previewSlots, async (c, { params, query }) => {
    const { weekdays, cap0, cap1, cap2, skipHolidays, except, ...rest } = query
    const caps: Caps = [cap0 ?? null, cap1 ?? null, cap2 ?? null]
    const planned = await planPaint(
      c.tx,
      params.facilityId,
      {
        ...rest,
        weekdays: weekdays.split(',').map(Number),
        caps,
        skipHolidays: skipHolidays === 'yes',
        except: except ? (except.split(',') as LocalDate[]) : [],
      },
      c.today,
    )
    return 'refused' in planned ? planned : planned.plan
  }),
  change(
    paintEndpoint,
    (c, { params, body }) => paintSlots(c, params.facilityId, { ...body, caps: body.caps as unknown as Caps }),
    (c, ids) => planOfRange(c.tx, ids, c.today),
  ),
  read(previewCopy, async (c, { params, query }) => {
    const planned = await planCopy(c.tx, params.facilityId, query, c.today)
    return 'refused' in planned ? planned : planned.plan
  }),
  change(
    copyWeek,
    (c, { params, body }) => copyWeekOn(c, params.facilityId, body),
    (c, ids) => planOfRange(c.tx, ids, c.today),
  ),
  read(getPattern, (c, { params, query }) => readPattern(c, params.facilityId, query.kind)),
  read(previewPattern, (c, { params, query }) =>
    planPattern(
      c.tx,
      params.facilityId,
      {
        ...query,
        lines: readLines(query.lines) ?? [],
        skipHolidays: query.skipHolidays === 'yes',
        except: query.except ? (query.except.split(',') as LocalDate[]) : [],
      },
      c.today,
    ),
  ),
  change(
    putPattern,
    (c, { params, body }) => publishPattern(c, params.facilityId, { ...body, lines: body.lines as unknown as PatternLine[] }),
    (c, ids) => patternPlanOf(c.tx, ids, c.today),
  ),
  read(getSlotFile, (c, { params, query }) => writeSlotFile(c, params.facilityId, query)),
  change(
    putSlotFile,
    (c, { params, body }) => importSlots(c, params.facilityId, { ...body, rows: body.rows as unknown as SlotRow[] }),
    (c, ids) => importReply(c.tx, ids, c.today),
  ),
]
