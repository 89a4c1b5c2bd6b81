/** A use as board, month and acts show it. */

import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import { lateNotices } from '../booking/late-notices.ts'
import type { postStaffStamp } from './contract.ts'
import { openProposal } from './counted.ts'
import { selectCorrections, type UseRow } from './queries.ts'
import { boardState, overdueMinutes } from './rules.ts'

export type UseView = ReplyOf<typeof postStaffStamp>

const nameless = '（氏名は表示できません）'
export const nameOfUse = (use: UseRow): string => use.name ?? nameless

export async function viewsOf(tx: ReadTx, uses: readonly UseRow[], now: Date): Promise<UseView[]> {
  const [earlier, late] = await Promise.all([
    selectCorrections(
      tx,
      uses.flatMap((u) => [u.inId, u.outId].filter((id): id is string => id !== null)),
    ),
    lateNotices(
      tx,
      uses.filter((u) => u.state === 'confirmed').map((u) => u.id),
    ),
  ])
  const stamp = (id: string | null, at: Date | null, source: UseRow['inSource']): UseView['in'] =>
    id && at && source
      ? {
          at: at.toISOString(),
          source,
          earlier: (earlier.get(id) ?? []).map((e) => ({ at: e.at.toISOString(), reason: e.reason })),
        }
      : null
  return uses.map((u) => ({
    booking: u.id,
    number: u.number,
    child: u.child,
    name: nameOfUse(u),
    kana: u.kana ?? '',
    classAge: u.classAge,
    kind: u.kind,
    date: u.date,
    start: u.start,
    end: u.end,
    state: u.state,
    board: boardState(u, now),
    in: stamp(u.inId, u.in, u.inSource),
    out: stamp(u.outId, u.out, u.outSource),
    minutes: u.minutes,
    proposal: openProposal(u),
    late: late.get(u.id) ?? null,
    overdue: overdueMinutes(u, now),
  }))
}
