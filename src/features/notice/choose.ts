/** A guardian chooses notices, browsers that take them, and marks of children. Each for the own login; marks for the household. */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type {
  addBrowser as addEndpoint,
  chooseMark as markEndpoint,
  removeBrowser as removeEndpoint,
  saveNoticeChoices as saveEndpoint,
} from './contract.ts'
import { deleteSubscription, insertSubscription, selectSubscriptions, updateMark, upsertChoice } from './queries.ts'

const notFound = refuse({ rule: 'ACC-1', code: 'not-found' })
/** More than a family's phones; the oldest goes. */
const mostBrowsers = 10

export async function saveChoices(c: WriteContext, { body }: Call<typeof saveEndpoint>): Promise<Done | Refused> {
  if (!c.actor.loginId) return notFound
  for (const choice of body.choices) await upsertChoice(c.tx, c.actor.loginId, choice)
  return done('chosen')
}

export async function addBrowser(c: WriteContext, { body }: Call<typeof addEndpoint>): Promise<Done | Refused> {
  if (!c.actor.loginId) return notFound
  const id = await insertSubscription(c.tx, {
    id: c.id(),
    login_id: c.actor.loginId,
    endpoint: body.endpoint,
    ...body.keys,
    agent: c.agent.slice(0, 300),
  })
  const all = await selectSubscriptions(c.tx, c.actor.loginId)
  for (const old of all.slice(0, Math.max(0, all.length - mostBrowsers))) await deleteSubscription(c.tx, old.id)
  return done('added', { browser: id })
}

export async function removeBrowser(c: WriteContext, { params }: Call<typeof removeEndpoint>): Promise<Done | Refused> {
  return (await deleteSubscription(c.tx, params.id)) ? done('removed', { browser: params.id }) : notFound
}

export async function chooseMark(c: WriteContext, { params, body }: Call<typeof markEndpoint>): Promise<Done | Refused> {
  if (!(await updateMark(c.tx, params.childId, body.mark))) return notFound
  return done('chosen', { child: params.childId }, { children: [params.childId] })
}
