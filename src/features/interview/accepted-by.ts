/** After which interview a facility accepted children: where their 事後面談 are recorded (INT-4). A child known before has none. */
import type { ReadTx } from '../../platform/db.ts'
import { acceptedAfter } from './queries.ts'

export const acceptedBy = async (
  tx: ReadTx,
  facility: string,
  children: readonly string[],
): Promise<{ child: string; interview: string }[]> =>
  children.length === 0
    ? []
    : (await acceptedAfter(tx, facility, [...new Set(children)])).flatMap(({ child_id: child, interview_id: interview }) =>
        interview === null ? [] : [{ child, interview }],
      )
