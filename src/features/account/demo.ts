/** Demo only: the accounts of the demo town, one-click login, kept mail (contract: HTTP). */
import { type Done, done } from '../../platform/act.ts'
import { type Call, type ReplyOf, sideOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { demoAccounts, demoMail, demoLogin as endpoint } from './contract.ts'
import { keptMail, loginByMail, rolesOf, speakFor } from './queries.ts'
import { normalAddress } from './rules.ts'
import { type LoginSide, startSession } from './start-session.ts'

/** In the order in which the page shows them. */
export const demoAddresses = [
  'guardian@demo.example',
  'proxy@demo.example',
  'new@demo.example',
  'koto@demo.example',
  'ayase@demo.example',
  'nagakute@demo.example',
  'facility@demo.example',
  'staff@demo.example',
  'ryogoku-facility@demo.example',
  'ward@demo.example',
  'officer@demo.example',
  'nation@demo.example',
  'helpdesk@demo.example',
] as const

/** Families of other towns are told apart by their town. */
const townOf: Readonly<Record<string, string>> = {
  'koto@demo.example': '江東区',
  'ayase@demo.example': '綾瀬市',
  'nagakute@demo.example': '長久手市',
}

const nowhere = refuse({ rule: 'SET-1', code: 'not-found' })

export async function listDemoAccounts(c: ReadContext): Promise<ReplyOf<typeof demoAccounts> | Refused> {
  if (!c.demo) return nowhere
  const accounts: ReplyOf<typeof demoAccounts>['accounts'] = []
  for (const mail of demoAddresses) {
    const login = await loginByMail(c.tx, mail)
    if (!login) continue
    await speakFor(c.tx, login.id)
    for (const role of await rolesOf(c.tx, login.id, c.now)) {
      const side = sideOf[role.kind] as LoginSide
      accounts.push({
        mail,
        name: login.displayName,
        kind: role.kind,
        side,
        place: role.place ?? townOf[mail] ?? null,
        ready: login.passwordHash !== null,
      })
    }
  }
  return { accounts }
}

export async function logInToDemo(c: WriteContext, { body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const mail = normalAddress(body.mail)
  if (!c.demo || !demoAddresses.some((known) => known === mail)) return nowhere
  const login = await loginByMail(c.tx, mail)
  if (!login) return nowhere
  await speakFor(c.tx, login.id)
  const role = (await rolesOf(c.tx, login.id, c.now)).find((r) => sideOf[r.kind] === body.side)
  if (!role) return nowhere
  const session = await startSession(c, { loginId: login.id, role, side: body.side, proofAt: c.now, codeAt: null })
  return done('loggedIn', { session, side: body.side, kind: role.kind })
}

export async function readDemoMail(
  c: ReadContext,
  { query }: Call<typeof demoMail>,
): Promise<ReplyOf<typeof demoMail> | Refused> {
  if (!c.demo) return nowhere
  const rows = await keptMail(c.tx, query.to ? normalAddress(query.to) : null)
  return rows.map((row) => ({ to: row.recipient, subject: row.subject, text: row.body, sentAt: row.sent_at.toISOString() }))
}
