/** Accounts: endpoints bound to use cases. */
import { sideOf } from '../../platform/contract.ts'
import { change, type Route, read, type WriteContext } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { listDemoAccounts, logInToDemo, readDemoMail } from './demo.ts'
import { enterCode, tryLoginCode } from './enter-code.ts'
import { checkPassword, logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { readMe } from './read-me.ts'
import { resendCode } from './resend-code.ts'
import { type LoginSide, setSessionCookie } from './start-session.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

/** The answer of a finished login step; a replay sets the same cookie again. */
async function afterLogin(c: WriteContext, ids: Record<string, string>, side: LoginSide) {
  if (ids.session) {
    setSessionCookie(c, side, ids.session)
    return { step: 'done' as const, roles: Number(ids.roles ?? 1) }
  }
  return { step: 'code' as const, attempt: c.session.token(ids.attempt ?? '') }
}

export const accountRoutes: Route[] = [
  read(contract.getMe, readMe),
  // Without a code only guardians get in, so a session of the first step is theirs.
  change(contract.logIn, logIn, (c, ids) => afterLogin(c, ids, 'guardian'), checkPassword),
  change(contract.enterCode, enterCode, (c, ids) => afterLogin(c, ids, ids.side as LoginSide), tryLoginCode),
  change(contract.resendCode, resendCode, nothing),
  change(contract.logOut, logOut, async (c) => {
    if (c.actor.kind in sideOf) c.session.clear(sideOf[c.actor.kind as keyof typeof sideOf])
    return {}
  }),
  read(contract.demoAccounts, listDemoAccounts),
  change(contract.demoLogin, logInToDemo, async (c, ids) => {
    if (ids.session) setSessionCookie(c, ids.side as LoginSide, ids.session)
    return {}
  }),
  read(contract.demoMail, readDemoMail),
]
