/** よび名: how the screens call the child. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { cleanName, hasControl } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { renameChild as endpoint } from './contract.ts'
import { storeNickname } from './queries.ts'

export async function renameChild(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const nickname = cleanName(body.nickname)
  if (hasControl(nickname)) return refuse({ rule: 'ACC-5', code: 'text.control', pointer: '/nickname' })
  if (!(await storeNickname(c.tx, params.childId, nickname || null))) return refuse({ rule: 'ACC-1', code: 'not-found' })
  return done('renamed', { child: params.childId }, { children: [params.childId] })
}
