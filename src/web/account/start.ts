/** Where a login begins when it was on the way to nowhere in particular. */
import type { ActorKind } from '../../platform/contract.ts'
import type { WebApi } from '../routes.ts'
import { homeOf, type LoginSide } from './side.ts'

/**
 * The first login of a family leads to its to-do (ACC-6); of offices without a queue the state and
 * prefectures begin with their towns, the help desk at its account.
 */
export async function startPage(api: WebApi, side: LoginSide, kind: ActorKind): Promise<string> {
  if (side === 'guardian') {
    const todo = await api('GET /api/v1/my/todo')
    return todo.ok && todo.value.first ? '/my/user-info' : homeOf.guardian
  }
  if (side !== 'office' || kind.startsWith('ward')) return homeOf[side]
  return kind === 'nation' || kind === 'prefecture' ? '/office/towns' : '/office/account'
}
