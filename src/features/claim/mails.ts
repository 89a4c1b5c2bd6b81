/** Mails of claims (CLM-4): to the town, to the facility, and to families the amount of the benefit. No child's name, no health word. */
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db.ts'
import type { MailRenderer, MailRenderers } from '../../platform/outbox.ts'
import { annotatedIn } from '../../web/text/catalogue.ts'
import { datesIn } from '../../web/text/dates.ts'
import { benefitMailTexts } from '../../web/text/guardian/benefit-mails.ts'
import { isLocale } from '../../web/text/locale.ts'
import { monthOnPaper } from './claim-pdf.ts'

const foot = `
――――――――――――――
このメールは、送信専用のアドレスからお送りしています。
こども誰でも通園制度総合支援システム（つうえん）`

const claimOf = (tx: ReadTx, id: string) =>
  tx
    .selectFrom('claim')
    .innerJoin('facility', 'facility.id', 'claim.facility_id')
    .innerJoin('municipality', 'municipality.code', 'claim.municipality')
    .select([
      'claim.id',
      'claim.month',
      'claim.version',
      'claim.corrects',
      'claim.facility_id',
      'facility.name as facility',
      'municipality.name as town',
    ])
    .where('claim.id', '=', id)
    .executeTakeFirst()
type Told = NonNullable<Awaited<ReturnType<typeof claimOf>>>

const letter =
  (subject: (claim: Told) => string, lines: (claim: Told, baseUrl: string) => string[]): MailRenderer =>
  async (tx, refs, c) => {
    const claim = await claimOf(tx, refs.claim ?? '')
    return claim ? { subject: subject(claim), text: `${lines(claim, c.baseUrl).join('\n')}\n${foot}` } : null
  }

const desk = (claim: Told, baseUrl: string): string => `${baseUrl}/facility/claims/${claim.id}?facility=${claim.facility_id}`

export const claimMailRenderers: MailRenderers = {
  'claim.submitted': letter(
    (claim) => `請求が届きました（${claim.facility}、${monthOnPaper(claim.month)}分）`,
    (claim, baseUrl) => [
      `${claim.facility}から、${monthOnPaper(claim.month)}分の請求が届きました。`,
      '',
      `${baseUrl}/office/claims/${claim.id}`,
    ],
  ),
  'claim.returned': letter(
    (claim) => `請求が差し戻されました（${claim.town}、${monthOnPaper(claim.month)}分）`,
    (claim, baseUrl) => [
      `${claim.town}が、${monthOnPaper(claim.month)}分の請求を差し戻しました。`,
      'どの明細のどこを直すかは、次のページで確かめられます。',
      '',
      desk(claim, baseUrl),
    ],
  ),
  'claim.correction': letter(
    (claim) => `過誤調整が始まりました（${claim.facility}、${claim.town}、${monthOnPaper(claim.month)}分）`,
    (claim, baseUrl) => [
      `支払が済んだ${monthOnPaper(claim.month)}分の請求に、直すところが見つかりました。`,
      `${claim.facility}が請求を作りなおし、差額は後の支払で精算します。`,
      '理由は、次のページで確かめられます。',
      '',
      `施設　${desk(claim, baseUrl)}`,
      `市区町村　${baseUrl}/office/claims/${claim.id}`,
    ],
  ),
  'claim.correction-withdrawn': letter(
    (claim) => `過誤調整が取り下げられました（${claim.facility}、${claim.town}、${monthOnPaper(claim.month)}分）`,
    (claim, baseUrl) => [
      `支払が済んだ${monthOnPaper(claim.month)}分の請求の過誤調整が、取り下げられました。`,
      '請求は、支払った版のままです。実績を開いていたときは、元のとおりに確定してください。',
      '理由は、次のページで確かめられます。',
      '',
      `施設　${desk(claim, baseUrl)}`,
      `市区町村　${baseUrl}/office/claims/${claim.id}`,
    ],
  ),
  'claim.repayment': letter(
    (claim) => `返納のお願いが届きました（${claim.town}）`,
    (claim, baseUrl) => [
      `${claim.town}から、多く支払った額の返納のお願いが届きました。`,
      '額と期限、理由、もとになった明細は、次のページで確かめられます。',
      '',
      `${baseUrl}/facility/repayments?facility=${claim.facility_id}`,
    ],
  ),
  'claim.approved': letter(
    (claim) => `請求が承認されました（${claim.town}、${monthOnPaper(claim.month)}分）`,
    (claim, baseUrl) => [`${claim.town}が、${monthOnPaper(claim.month)}分の請求を承認しました。`, '', desk(claim, baseUrl)],
  ),
  'claim.paid': letter(
    (claim) => `支払の手続きが済みました（${claim.town}、${monthOnPaper(claim.month)}分）`,
    (claim, baseUrl) => [
      `${claim.town}が、${monthOnPaper(claim.month)}分の支払の手続きをしました。`,
      '支払日と金額は、次のページで確かめられます。',
      '',
      desk(claim, baseUrl),
    ],
  ),
  'claim.benefit': async (tx, refs, c) => {
    const claim = await claimOf(tx, refs.claim ?? '')
    if (!claim) return null
    const { rows } = await sql<{ minutes: number; yen: number }>`
      select coalesce(sum(l.minutes) filter (where l.kind = 'use'), 0)::int as minutes, coalesce(sum(l.yen), 0)::int as yen
      from claim_line l where l.claim_id = ${claim.id} and l.child_id = ${refs.child ?? ''}::uuid
        and l.kind in ('use', 'initial') and l.held_at is null`.execute(tx)
    const [sum] = rows
    if (!sum || sum.yen === 0) return null
    const locale = isLocale(c.locale) ? c.locale : 'ja'
    const say = annotatedIn(benefitMailTexts, locale)
    const { lengthText, monthText, yenText } = datesIn(locale)
    const { facility, town } = claim
    const month = monthText(claim.month, c.today)
    return {
      subject: say('subject', { month }),
      text: [
        say(claim.corrects ? 'corrected' : 'lead', { facility, month }),
        '',
        say('hours', { length: lengthText(sum.minutes) }),
        say('yen', { yen: yenText(sum.yen) }),
        '',
        say('paid', { town }),
        say('see'),
        `${c.baseUrl}/my/records?month=${claim.month}`,
        '',
        say('who', { town }),
      ].join('\n'),
    }
  },
}
