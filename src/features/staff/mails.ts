/** Mails to staff about their role (ACC-3, ACC-4): the invitation with its link, and what changed; to the other administrators as well. */
import type { ReadTx } from '../../platform/db.ts'
import { linkToken } from '../../platform/one-time-code.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'

const foot = `
――――――――――――――
このメールは、送信専用のアドレスからお送りしています。
こども誰でも通園制度総合支援システム（つうえん）`

const kindNames: Readonly<Record<string, string>> = {
  corporationAdmin: '法人管理者',
  facilityAdmin: '事業所管理者',
  facilityStaff: '事業所一般',
}

async function roleOf(tx: ReadTx, id: string) {
  const row = await tx
    .selectFrom('login_role as r')
    .innerJoin('login as l', 'l.id', 'r.login_id')
    .leftJoin('facility as f', 'f.id', 'r.facility_id')
    .leftJoin('corporation as c', 'c.id', 'r.corporation_id')
    .select(['r.kind', 'r.valid_to', 'l.display_name', 'f.name as facility', 'c.name as corporation'])
    .where('r.id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        kind: kindNames[row.kind] ?? row.kind,
        name: row.display_name,
        place: row.facility ?? row.corporation ?? '',
        validTo: row.valid_to,
      }
    : null
}
type Told = NonNullable<Awaited<ReturnType<typeof roleOf>>>

const japanDay = (at: Date): string =>
  new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', year: 'numeric', month: 'long', day: 'numeric' }).format(at)
/** The last day of work: the role ends with the day. */
const lastDay = (role: Told): string => (role.validTo ? japanDay(new Date(role.validTo.getTime() - 1)) : '')

const letter =
  (subject: (role: Told) => string, lines: (role: Told, baseUrl: string) => string[]): MailRenderer =>
  async (tx, refs, c) => {
    const role = await roleOf(tx, refs.role ?? '')
    return role ? { subject: subject(role), text: `${lines(role, c.baseUrl).join('\n')}\n${foot}` } : null
  }

const toldWords: Readonly<Record<string, (role: Told) => string>> = {
  invited: (role) => `${role.name}さんを、${role.kind}に招待しました。`,
  role: (role) => `${role.name}さんの立場が、${role.kind}に変わりました。`,
  ended: (role) => `${role.name}さんの${role.kind}としての利用を終わりにしました。`,
  ending: (role) => `${role.name}さんの${role.kind}としての利用の最後の日を、${lastDay(role)}にしました。`,
  kept: (role) => `${role.name}さんの${role.kind}としての利用を、続けることにしました。`,
}

export const staffMails: MailRenderers = {
  'staff.invited': async (tx, refs, c) => {
    const role = await roleOf(tx, refs.role ?? '')
    const link = await tx
      .selectFrom('account_link')
      .select(['used_at', 'voided_at', 'expires_at'])
      .where('id', '=', refs.link ?? '')
      .executeTakeFirst()
    if (!role || !link || link.used_at || link.voided_at || link.expires_at <= c.now) return null
    return {
      subject: `職員アカウントのご案内（${role.place}）`,
      text: [
        `${role.name}さん`,
        '',
        `${role.place}の${role.kind}として、こども誰でも通園制度総合支援システムの職員アカウントを作りました。`,
        '次のリンクを開いて、パスワードを設定してください。',
        '',
        `${c.baseUrl}/activate/${linkToken(c.keys, refs.link ?? '')}`,
        '',
        'リンクは7日間使えます。新しいご案内を受け取ったときは、古いリンクは使えなくなります。',
        'ログインでは、毎回メールの確認コードかパスキーが必要です。',
        foot,
      ].join('\n'),
    }
  },
  'staff.added': letter(
    (role) => `立場が加わりました（${role.place}）`,
    (role, baseUrl) => [
      `お使いのアカウントに、${role.place}の${role.kind}の立場が加わりました。`,
      'いままでのメールアドレスとパスワードで、職員のログインからお入りください。',
      '',
      `${baseUrl}/facility`,
    ],
  ),
  'staff.role': letter(
    (role) => `立場が変わりました（${role.place}）`,
    (role) => [`${role.place}での立場が、${role.kind}に変わりました。`, 'もう一度ログインしてください。'],
  ),
  'staff.ended': letter(
    (role) => `職員としての利用の終わり（${role.place}）`,
    (role) => [
      `${role.place}の${role.kind}としての利用は、${lastDay(role)}で終わります。`,
      '心当たりのないときは、事業所の管理者にお尋ねください。',
    ],
  ),
  'staff.kept': letter(
    (role) => `職員としての利用の継続（${role.place}）`,
    (role) => [`${role.place}の${role.kind}としての利用の終わりの日は、取り消されました。いままでどおり使えます。`],
  ),
  'staff.pin-locked': async (tx, refs, c) => {
    const place = await tx
      .selectFrom('facility')
      .select('name')
      .where('id', '=', refs.facility ?? '')
      .executeTakeFirst()
    return place
      ? {
          subject: `暗証番号が止まりました（${place.name}）`,
          text: [
            `${place.name}の共用の端末で、あなたの暗証番号が5回続けて間違えられました。安全のため、番号を止めました。`,
            '',
            'あなたが間違えたとき：いつもの端末で、メールの確認コードかパスキーを使ってログインすると、また使えます。番号は次のページで変えられます。',
            `${c.baseUrl}/facility/pin?facility=${refs.facility}`,
            '',
            '心当たりがないとき：事業所の管理者に知らせてください。止まっている間、だれもあなたの番号を使えません。',
            foot,
          ].join('\n'),
        }
      : null
  },
  'staff.told': async (tx, refs, c) => {
    const role = await roleOf(tx, refs.role ?? '')
    const words = role && toldWords[refs.act ?? '']
    return role && words
      ? {
          subject: `職員の変更（${role.place}）`,
          text: [
            words(role),
            '心当たりのないときは、すぐに職員の一覧で確かめてください。',
            '',
            `${c.baseUrl}/facility/staff`,
            foot,
          ].join('\n'),
        }
      : null
  },
}
