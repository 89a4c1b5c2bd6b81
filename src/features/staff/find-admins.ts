import type { ReadTx } from '../../platform/db.ts'
import { selectAdminAddresses } from './queries.ts'

/**
 * Addresses of all who administer these facilities now, each once per facility; none where the actor neither administers it nor is an
 * officer of its town. @param except logins that need not be told, because they did it
 */
export const findAdmins = async (
  tx: ReadTx,
  facilities: readonly string[],
  now: Date,
  except: readonly (string | null)[] = [],
): Promise<{ facility: string; mail: string }[]> =>
  (await selectAdminAddresses(tx, facilities, now))
    .filter((one) => !except.includes(one.login_id))
    .map((one) => ({ facility: one.facility_id, mail: one.mail }))
