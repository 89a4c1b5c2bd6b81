/** Mails of the office to guardians about their logins (ACC-2). Nothing of the reason: it may be about safety at home. */
import type { MailRenderers } from '../../platform/outbox.ts'

export const certificationMails: MailRenderers = {
  'account.blockedByOffice': async (_tx, { on }) => ({
    subject: on === 'yes' ? 'ログインを止めました' : 'ログインを再開しました',
    text: [
      on === 'yes'
        ? 'お住まいの市区町村が、お使いのアカウントのログインを止めました。'
        : 'お住まいの市区町村が、お使いのアカウントのログインを再開しました。いままでどおりログインできます。',
      '',
      'くわしいことは、市区町村の窓口にお尋ねください。',
      'このメールに返信しても届きません。',
    ].join('\n'),
  }),
}
