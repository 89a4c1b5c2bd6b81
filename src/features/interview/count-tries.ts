/** INT-2: number and birth date open a child's data, so wrong pairs are counted per login, whoever asks and wherever. */
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { countClaim, forgiveClaim } from './queries.ts'

/** Before the act, where a refusal does not undo it. */
export const countTry = async (c: WriteContext): Promise<Refused | undefined> =>
  (await countClaim(c.tx, c.actor.loginId ?? '', c.now)) ? undefined : refuse({ rule: 'INT-2', code: 'too-many' })

/** The pair was right. */
export const forgiveTry = (c: WriteContext): Promise<void> => forgiveClaim(c.tx, c.actor.loginId ?? '')
