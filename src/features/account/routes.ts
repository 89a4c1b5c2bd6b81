/** Accounts: endpoints bound to use cases. */
import { type ActorKind, sideOf } from '../../platform/contract.ts'
import { change, type Route, read, type WriteContext } from '../../platform/http/route.ts'
import { blockOther } from './block-other.ts'
import { changeMail } from './change-mail.ts'
import { changePassword, hashOwnNewPassword } from './change-password.ts'
import { confirmMail } from './confirm-mail.ts'
import * as contract from './contract.ts'
import { listDemoAccounts, logInToDemo, readDemoMail } from './demo.ts'
import { enterCode, tryLoginCode } from './enter-code.ts'
import { listRoles } from './list-roles.ts'
import { checkPassword, logIn } from './log-in.ts'
import { askForPasskey, logInWithPasskey } from './log-in-with-passkey.ts'
import { logOut } from './log-out.ts'
import { countLinkRequest, mailAccountLink } from './mail-account-link.ts'
import { addPasskey, listPasskeys, newPasskey, removePasskey } from './manage-passkeys.ts'
import { endOtherSessions, endSession, listSessions } from './manage-sessions.ts'
import { proveCode, sendProofCode, tryProofCode } from './prove-code.ts'
import { provePasskey } from './prove-passkey.ts'
import { provePassword } from './prove-password.ts'
import { ownLogin, speakFor } from './queries.ts'
import { readAccount } from './read-account.ts'
import { readAccountLink } from './read-account-link.ts'
import { readActivity } from './read-activity.ts'
import { readMe } from './read-me.ts'
import { resendCode } from './resend-code.ts'
import { hashNewPassword, setPassword } from './set-password.ts'
import { type LoginSide, setSessionCookie } from './start-session.ts'
import { switchRole } from './switch-role.ts'
import { checkForSwitch, switchSecondStep } from './switch-second-step.ts'
import { verifyOwnPassword } from './verify-own-password.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

/** The answer of a finished login step; a replay sets the same cookie again. */
async function afterLogin(c: WriteContext, ids: Record<string, string>, side: LoginSide) {
  if (ids.session) {
    setSessionCookie(c, side, ids.session)
    return { step: 'done' as const, roles: Number(ids.roles ?? 1), kind: ids.kind as ActorKind }
  }
  return { step: 'code' as const, attempt: c.session.token(ids.attempt ?? '') }
}

/** The session goes on under a new token (SES-03). */
async function afterProof(c: WriteContext, ids: Record<string, string>) {
  if (ids.session) setSessionCookie(c, sideOf[c.actor.kind as keyof typeof sideOf] as LoginSide, ids.session)
  return {}
}

export const accountRoutes: Route[] = [
  read(contract.getMe, readMe),
  // Without a code only guardians get in, so a session of the first step is theirs.
  change(contract.logIn, logIn, (c, ids) => afterLogin(c, ids, 'guardian'), checkPassword),
  change(contract.enterCode, enterCode, (c, ids) => afterLogin(c, ids, ids.side as LoginSide), tryLoginCode),
  change(contract.resendCode, resendCode, nothing),
  read(contract.getPasskeyQuestion, askForPasskey),
  change(contract.logInWithPasskey, logInWithPasskey, (c, ids) => afterLogin(c, ids, ids.side as LoginSide)),
  change(contract.provePasskey, provePasskey, afterProof),
  read(contract.listPasskeys, listPasskeys),
  read(contract.getNewPasskey, newPasskey),
  change(contract.addPasskey, addPasskey, nothing),
  change(contract.removePasskey, removePasskey, nothing),
  change(contract.logOut, logOut, async (c) => {
    if (c.actor.kind in sideOf) c.session.clear(sideOf[c.actor.kind as keyof typeof sideOf])
    return {}
  }),
  read(contract.getRoles, listRoles),
  change(contract.switchRole, switchRole, async (c, ids) => {
    if (ids.session) setSessionCookie(c, ids.side as LoginSide, ids.session)
    return {}
  }),
  read(contract.listSessions, listSessions),
  change(contract.endSession, endSession, nothing),
  change(contract.endOtherSessions, endOtherSessions, nothing),
  change(contract.provePassword, provePassword, afterProof, (c, { body }) => verifyOwnPassword(c, body.password)),
  change(contract.sendProofCode, sendProofCode, nothing),
  change(contract.proveCode, proveCode, afterProof, tryProofCode),
  read(contract.getAccountLink, readAccountLink),
  change(contract.setPassword, setPassword, async (_c, ids) => ({ side: ids.side as LoginSide }), hashNewPassword),
  change(contract.resendActivation, mailAccountLink, nothing, countLinkRequest),
  change(contract.askReset, mailAccountLink, nothing, countLinkRequest),
  read(contract.getAccount, readAccount),
  change(
    contract.switchSecondStep,
    switchSecondStep,
    async (_c, _ids, code) => ({ codeRequired: code === 'secondStepOn' }),
    checkForSwitch,
  ),
  change(contract.changePassword, changePassword, nothing, hashOwnNewPassword),
  change(contract.changeMail, changeMail, nothing),
  change(contract.confirmMail, confirmMail, async (c, ids) => {
    await speakFor(c.tx, ids.login ?? '')
    const login = await ownLogin(c.tx, ids.login ?? '')
    return { purpose: ids.purpose as 'mailChange' | 'mailUndo', mail: login?.mail ?? '' }
  }),
  change(contract.blockOther, blockOther, nothing),
  read(contract.listActivity, readActivity),
  read(contract.demoAccounts, listDemoAccounts),
  change(contract.demoLogin, logInToDemo, async (c, ids) => {
    if (ids.session) setSessionCookie(c, ids.side as LoginSide, ids.session)
    return { kind: ids.kind as ActorKind }
  }),
  read(contract.demoMail, readDemoMail),
]
