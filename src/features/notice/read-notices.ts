/** What a guardian was told, and what is chosen. */
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { agentWords } from '../account/agent-words.ts'
import { calledName } from '../child/names.ts'
import type { getNoticeChoices, listNotices } from './contract.ts'
import { kindOfStored, noticeKinds } from './kinds.ts'
import { selectChoices, selectMarks, selectNamed, selectNotices, selectSubscriptions } from './queries.ts'

const shown = 100

export async function readNotices(c: ReadContext): Promise<ReplyOf<typeof listNotices>> {
  const rows = c.actor.loginId ? await selectNotices(c.tx, c.actor.loginId, shown) : []
  return {
    notices: rows.map(({ kind, at, ...row }) => ({ ...row, kind: kindOfStored(kind), at: at.toISOString() })),
  }
}

export async function readNoticeChoices(c: ReadContext): Promise<ReplyOf<typeof getNoticeChoices>> {
  const login = c.actor.loginId ?? ''
  const household = c.actor.householdId
  const chosen = await selectChoices(c.tx, login)
  const browsers = await selectSubscriptions(c.tx, login)
  const marks = household ? await selectMarks(c.tx, household) : []
  const names = new Map((household ? await selectNamed(c.tx, household) : []).map((child) => [child.id, calledName(child)]))
  return {
    choices: noticeKinds.map((kind) => {
      const own = chosen.find((one) => one.kind === kind)
      return { kind, mail: own?.mail ?? true, push: own?.push ?? true }
    }),
    pushKey: c.keys.push.publicKey,
    browsers: browsers.map((row) => ({ id: row.id, agent: agentWords(row.agent), since: row.created_at.toISOString() })),
    children: marks.map((child) => ({ ...child, name: names.get(child.id) ?? '' })),
  }
}
