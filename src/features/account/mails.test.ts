import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/helpers/app.ts'
import { type BuiltHousehold, buildHousehold, buildTowns } from '../../../test/helpers/build.ts'
import { accountMails } from './mails.ts'

let t: TestApp
let family: BuiltHousehold
beforeAll(async () => {
  t = await startTestApp()
  await buildTowns(t)
  family = await buildHousehold(t)
})
afterAll(() => t.close())

const owe = async (kind: string, refs: Record<string, string>): Promise<void> => {
  const id = randomUUID()
  await t.admin.query(
    'insert into outbox (id, kind, refs, recipient, message_id, not_before, created_at) values ($1, $2, $3, $4, $5, $6, $6)',
    [id, kind, refs, family.guardian.mail, `<${id}@tsuen>`, t.clock.now()],
  )
}

describe('mails of accounts', () => {
  it('say what happened in the subject, name no child, and carry a link or code only where one lives', async () => {
    // an account without a password gets its first link
    await t.client().call('POST', '/api/v1/password-reset', { mail: family.guardian.mail })
    const link = randomUUID()
    await t.admin.query(
      "insert into account_link (id, token_hash, purpose, login_id, expires_at) values ($1, $2, 'activate', $3, $4)",
      [link, Buffer.alloc(32, 7), family.guardian.id, new Date(t.clock.now().getTime() + 60_000)],
    )
    for (const kind of Object.keys(accountMails).filter((kind) => !kind.endsWith('Code')))
      await owe(kind, { link, on: 'yes', own: 'yes' })
    const mails = await t.mailsTo(family.guardian.mail)
    expect(mails.length).toBe(Object.keys(accountMails).length - 2 + 1)
    for (const mail of mails) {
      expect(mail.subject).toMatch(/^【こども誰でも通園制度総合支援システム】.{5,}/)
      expect(mail.subject + mail.text).not.toMatch(/さくら|見本|アレルギー|undefined|null/)
      expect(mail.text).toContain('送信専用')
    }
  })

  it('are dropped when their code or link lives no more', async () => {
    await t.admin.query('delete from kept_mail')
    for (const kind of ['account.loginCode', 'account.proofCode']) await owe(kind, { code: randomUUID() })
    for (const kind of ['account.activate', 'account.reset', 'account.mailChange', 'account.mailChanged'])
      await owe(kind, { link: randomUUID() })
    expect(await t.mailsTo(family.guardian.mail)).toEqual([])
  })
})
