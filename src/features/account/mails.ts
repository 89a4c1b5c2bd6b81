/** What the mails of accounts say (ACC-3, ACC-4, ACC-5). No child's name, nothing of health; codes and links are derived when it is sent. */
import type { ReadTx } from '../../platform/db.ts'
import { linkToken, oneTimeCode } from '../../platform/one-time-code.ts'
import type { MailContext, MailRenderer, MailRenderers } from '../../platform/outbox.ts'

const foot = `
――――――――――――――
このメールは、送信専用のアドレスからお送りしています。
心当たりのないときは、このメールを消してください。くり返し届くときは、市区町村の窓口にお知らせください。
こども誰でも通園制度総合支援システム（つうえん）`

const letter = (...lines: string[]): string => `${lines.join('\n')}\n${foot}`

/** A code that was replaced, used or is over would only confuse. */
async function liveCode(tx: ReadTx, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('one_time_code')
    .select(['used_at', 'voided_at', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined && row.used_at === null && row.voided_at === null && row.expires_at > now
}

async function liveLink(tx: ReadTx, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('account_link')
    .select(['used_at', 'voided_at', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined && row.used_at === null && row.voided_at === null && row.expires_at > now
}

const code =
  (purpose: string): MailRenderer =>
  async (tx, { code: id = '' }, c) =>
    (await liveCode(tx, id, c.now))
      ? {
          subject: '確認コードのお知らせ',
          text: letter(
            `${purpose}の確認コードをお送りします。`,
            '',
            `　${oneTimeCode(c.keys, id)}`,
            '',
            'この6けたの数字を、ログインの画面に入力してください。使えるのは10分間です。',
            'このコードは、だれにも教えないでください。職員が電話などでお聞きすることはありません。',
          ),
        }
      : null

/** A mail around a one-time link; `path` is the page that opens it. */
const link =
  (subject: string, path: (token: string) => string, text: (url: string) => string[]): MailRenderer =>
  async (tx, { link: id = '' }, c: MailContext) =>
    (await liveLink(tx, id, c.now)) ? { subject, text: letter(...text(c.baseUrl + path(linkToken(c.keys, id)))) } : null

const plain =
  (subject: string, ...lines: string[]): MailRenderer =>
  async () => ({ subject, text: letter(...lines) })

const reportIt = 'ご自分でした覚えがないときは、すぐに市区町村の窓口にお知らせください。'

export const accountMails: MailRenderers = {
  'account.activate': link(
    'アカウント発行のお知らせ',
    (token) => `/activate/${token}`,
    (url) => [
      'こども誰でも通園制度を利用するためのアカウントを発行しました。',
      '次のリンクを開いて、パスワードを設定してください。',
      '',
      url,
      '',
      'リンクは7日間使えます。新しいお知らせを受け取ったときは、古いリンクは使えなくなります。',
      'パスワードを設定したら、このメールアドレスでログインできます。',
    ],
  ),
  'account.childAdded': async (_tx, _refs, c) => ({
    subject: 'お子さま追加のお知らせ',
    text: letter(
      'お使いのアカウントに、あらたに認定されたお子さまを追加しました。',
      'いままでのメールアドレスとパスワードでログインして、お子さまの情報を確かめてください。',
      '',
      `${c.baseUrl}/my`,
    ),
  }),
  'account.reset': link(
    'パスワードを設定しなおすためのリンク',
    (token) => `/reset/${token}`,
    (url) => [
      'パスワードを設定しなおすお申し出を受け付けました。',
      '次のリンクを開いて、新しいパスワードを設定してください。',
      '',
      url,
      '',
      'リンクは30分間使えます。お申し出をしていないときは、何もしなければ、いまのパスワードのままです。',
    ],
  ),
  'account.loginCode': code('ログイン'),
  'account.proofCode': code('ご本人の確認'),
  'account.passwordSet': plain(
    'パスワードが設定されました',
    'お使いのアカウントのパスワードが設定されました。ほかの端末のログインは、すべて終わりました。',
    reportIt,
  ),
  'account.secondStep': async (_tx, { on, own }) => {
    const whose = own === 'yes' ? 'あなた' : 'もうひとりの保護者の方'
    return {
      subject: 'ログイン時の2段階認証が変更されました',
      text: letter(
        `${whose}のログイン時の2段階認証が、${on === 'yes' ? '「有効」' : '「無効」'}になりました。`,
        on === 'yes'
          ? 'これからは、ログインのたびに、メールでお送りする確認コードが必要です。'
          : 'これからは、メールアドレスとパスワードだけでログインできます。',
        '設定は、マイページの「メニュー」→「利用者情報管理」→「利用者」で、いつでも変えられます。',
        reportIt,
      ),
    }
  },
  'account.mailChange': link(
    '新しいメールアドレスの確認',
    (token) => `/mail/${token}`,
    (url) => [
      'このメールアドレスを、ログインに使うアドレスにするお申し出を受け付けました。',
      '次のリンクを開いて、確認のボタンを押してください。',
      '',
      url,
      '',
      'リンクは30分間使えます。確認が終わるまでは、いままでのアドレスのままです。',
    ],
  ),
  'account.mailChanged': link(
    'メールアドレスが変更されました',
    (token) => `/mail/${token}`,
    (url) => [
      'ログインに使うメールアドレスが変更されました。このアドレスには、これからお知らせが届きません。',
      'ご自分で変更したときは、何もする必要はありません。',
      '',
      '覚えがないときは、72時間以内に次のリンクを開いてください。もとのアドレスに戻し、すべてのログインを終わらせます。',
      '',
      url,
    ],
  ),
  'account.mailUndone': plain(
    'メールアドレスをもとに戻しました',
    '以前のメールアドレスの方のお申し出により、ログインに使うアドレスをもとに戻しました。',
    'すべての端末のログインを終わらせ、いままでのパスワードは使えなくなりました。',
    'もとのアドレスに、パスワードを設定しなおすリンクをお送りしています。',
  ),
  'account.mailTaken': plain(
    'このメールアドレスはすでに使われています',
    'このメールアドレスを、別のアカウントのログインに使うお申し出がありました。',
    'すでにこのシステムのアカウントで使われているため、変更しませんでした。別のメールアドレスをお使いください。',
  ),
  'account.passkey': async (_tx, { act }) => ({
    subject: act === 'added' ? 'パスキーが追加されました' : 'パスキーが削除されました',
    text: letter(
      act === 'added'
        ? 'お使いのアカウントに、パスキーが追加されました。パスキーのある端末では、パスワードを入力しないでログインできます。'
        : 'お使いのアカウントのパスキーが削除されました。そのパスキーでは、もうログインできません。',
      ...(act === 'removedLast' ? ['パスキーがなくなったため、ログイン時の2段階認証を「有効」に戻しました。'] : []),
      'パスキーは、マイページの「メニュー」→「利用者情報管理」→「利用者」→「パスキー」で確かめられます。',
      reportIt,
    ),
  }),
  'account.ended': plain(
    'アカウントを終了しました',
    'お申し出により、アカウントを終了しました。保護者の方のログイン、パスワード、メールアドレスの登録は、なくなりました。',
    '利用の記録は5年間、児童情報は最後の認定が終わってから1年間保存し、そのあと消します。',
    'もう一度利用するときは、お住まいの市区町村に申請してください。同じメールアドレスが使えます。',
    '覚えがないときは、すぐに市区町村の窓口にお知らせください。',
  ),
  'account.blocked': async (_tx, { on }) => ({
    subject: on === 'yes' ? '代理利用者のログインが止められました' : '代理利用者のログインを再開しました',
    text: letter(
      on === 'yes'
        ? '保護者1の方が、代理利用者（保護者2）のログインを止めました。'
        : '保護者1の方が、代理利用者（保護者2）のログインを再開しました。',
      'くわしいことは、保護者1の方か、市区町村の窓口にお尋ねください。',
    ),
  }),
}
