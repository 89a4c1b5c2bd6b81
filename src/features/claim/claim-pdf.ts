/** 請求書 with its 明細, 支払通知 and 領収書 as PDF (CLM-1, CLM-4, FEE-7). */
import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { clockText, type LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Aside, Context } from '../../platform/http/route.ts'
import { showBirthDate, showLength } from '../../platform/japanese-date.ts'
import { renderPdf } from '../../platform/pdf.ts'
import { isRefused } from '../../platform/refusal.ts'
import { selectBank } from './fee-queries.ts'
import { selectPlace } from './month-queries.ts'
import type { RepaymentDetail } from './read-repayments.ts'
import type { ClaimDetail } from './view-claim.ts'
import { additionWords, claimStateWords, findingWords, lineKindWords } from './words.ts'

type File = { name: string; type: string; bytes: Uint8Array }
type C = Pick<Context, 'workers' | 'today'> & { tx: ReadTx }

const yenOnPaper = (yen: number): string => `${String(yen).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}円`
/** With its sign: what a correction adds or takes back. */
const moved = (yen: number): string => (yen > 0 ? '＋' : yen < 0 ? '−' : '±') + yenOnPaper(Math.abs(yen))
export const monthOnPaper = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

const form = (facts: readonly [string, string][]): Content => ({
  layout: 'form',
  table: { widths: [150, '*'], body: facts.map(([term, value]) => [{ text: term, style: 'label' }, value]) },
})

const end = (text: string): TableCell => ({ text, alignment: 'right', noWrap: true })
const short = (text: string): TableCell => ({ text, noWrap: true })
const label = (text: string): TableCell => ({ text, style: 'label' })

/** Landscape, for the 明細 has as many columns as it has reasons. */
export async function claimPaper(c: C, detail: ClaimDetail): Promise<Aside<File>> {
  const { claim, lines } = detail
  const place = await selectPlace(c.tx, claim.facility.id)
  const bank = await selectBank(c.tx, { facility: claim.facility.id })
  const sums: [string, string][] = [
    ['利用（単価と加算）', yenOnPaper(claim.use)],
    ['初回対応加算', yenOnPaper(claim.initial)],
    ['負担軽減の分', yenOnPaper(claim.reduction)],
    ['給付費の小計', yenOnPaper(claim.benefit)],
    ['利用料補助（給付費の外）', yenOnPaper(claim.waiver)],
    ['自治体の時間（給付費の外）', yenOnPaper(claim.municipal)],
    ['請求額', yenOnPaper(claim.total)],
  ]
  const detailRows = lines.map((line): TableCell[] => [
    { text: `${line.child.name}\n${line.child.certificate}`, fontSize: 8 },
    short(`${Number(line.date.slice(5, 7))}/${Number(line.date.slice(8))}`),
    short(lineKindWords[line.kind]),
    short(line.booked ? `${clockText(line.booked.start)}–${clockText(line.booked.end)}` : ''),
    short(line.real?.in != null && line.real.out != null ? `${clockText(line.real.in)}–${clockText(line.real.out)}` : ''),
    end(line.minutes > 0 ? showLength(line.minutes) : ''),
    short(`${line.classAge}歳児`),
    end(line.kind === 'municipal' ? '' : yenOnPaper(line.unit)),
    {
      text: line.additions.map((one) => `${additionWords[one.code]} ${yenOnPaper(one.perHour)}`).join('\n'),
      fontSize: 8,
    },
    end(line.reduction > 0 ? yenOnPaper(line.reduction) : ''),
    end(yenOnPaper(line.yen)),
    { text: line.rules.join(' '), fontSize: 7 },
  ])
  const content: Content = [
    { text: claim.corrects ? '乳児等支援給付費 請求書（過誤調整）' : '乳児等支援給付費 請求書', style: 'title' },
    ...(claim.state === 'draft' ? [{ text: '作成中のもので、まだ提出していません。', style: 'note' }] : []),
    { text: `${claim.town.name}長　様`, margin: [0, 4, 0, 8] },
    form([
      ['利用月', `${monthOnPaper(claim.month)}分（第${claim.claimVersion}版・${claimStateWords[claim.state]}）`],
      ['法人', place?.corporation ?? ''],
      ['事業所', `${claim.facility.name}（${claim.facility.number}）`],
      ['所在地', place?.address ?? ''],
      ['請求額', yenOnPaper(claim.total)],
      [
        '振込先',
        bank
          ? `${bank.bank_kana}（${bank.bank_code}）${bank.branch_kana}（${bank.branch_code}）${bank.kind === 'ordinary' ? '普通' : '当座'} ${bank.number}　${bank.holder_kana}`
          : '',
      ],
    ]),
    { text: '内訳', style: 'heading' },
    form(sums),
    ...correctionOnPaper(detail),
    { text: '明細', style: 'heading', pageBreak: 'before' },
    {
      layout: 'form',
      fontSize: 9,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [90, 'auto', 'auto', 'auto', 'auto', 'auto', 'auto', 'auto', '*', 'auto', 'auto', 66],
        body: [
          [
            'お子さま・認定番号',
            '日',
            '区分',
            '予約',
            '実際',
            '時間',
            '年齢',
            '単価',
            '加算（1時間）',
            '軽減',
            '金額',
            '規則',
          ].map(label),
          ...detailRows,
        ],
      },
    },
  ]
  return pdf(c, {
    title: '請求書',
    foot: `${claim.facility.number} ${claim.month} ${claim.town.code} 第${claim.claimVersion}版`,
    content,
    name: `請求書_${claim.town.name}_${claim.month}_第${claim.claimVersion}版.pdf`,
    landscape: true,
  })
}

/** 過誤調整: why, what was paid, what it comes to now, and the lines that moved. */
function correctionOnPaper({ claim, correction, changes }: ClaimDetail): Content[] {
  if (!claim.corrects) return []
  const now = claim.approved ?? claim.total
  const side = (one: { minutes: number; yen: number } | null): string =>
    one ? `${one.minutes > 0 ? `${showLength(one.minutes)} ` : ''}${yenOnPaper(one.yen)}` : 'なし'
  return [
    {
      unbreakable: true,
      stack: [
        { text: '過誤調整', style: 'heading' },
        form([
          ['前に支払った額', `${yenOnPaper(claim.corrects.paid)}（第${claim.corrects.version}版）`],
          [`第${claim.claimVersion}版の額`, yenOnPaper(now)],
          ['差額', moved(now - claim.corrects.paid)],
          ...(correction
            ? [
                ['理由', `${correction.side === 'ward' ? '市区町村' : '事業所'}の申立て：${findingWords[correction.code]}`] as [
                  string,
                  string,
                ],
              ]
            : []),
          ...(correction?.note ? [['ひとこと', correction.note] as [string, string]] : []),
        ]),
      ],
    },
    ...(changes && changes.length > 0
      ? [
          {
            layout: 'form',
            fontSize: 9,
            margin: [0, 6, 0, 0],
            table: {
              headerRows: 1,
              dontBreakRows: true,
              widths: ['*', 'auto', 'auto', 'auto', 'auto', 'auto'],
              body: [
                ['お子さま', '日', '区分', '前の版', 'この版', '差額'].map(label),
                ...changes.map((one): TableCell[] => [
                  one.child,
                  short(`${Number(one.date.slice(5, 7))}/${Number(one.date.slice(8))}`),
                  short(lineKindWords[one.kind]),
                  end(side(one.before)),
                  end(side(one.after)),
                  end(moved((one.after?.yen ?? 0) - (one.before?.yen ?? 0))),
                ]),
              ],
            },
          } as Content,
        ]
      : []),
  ]
}

/** 支払通知: what the town pays, and which lines it holds back. */
export function noticePaper(c: C, detail: ClaimDetail): Aside<File> {
  const { claim, lines, payment } = detail
  const held = lines.filter((line) => line.held)
  const content: Content = [
    { text: '支払通知書', style: 'title' },
    { text: `${claim.facility.name}　様`, margin: [0, 4, 0, 8] },
    form([
      ['支払者', claim.town.name],
      ['利用月', `${monthOnPaper(claim.month)}分（第${claim.claimVersion}版）`],
      ['支払日', payment ? showBirthDate(payment.payOn as LocalDate) : ''],
      [claim.corrects ? 'この請求の差額' : '支払額', claim.corrects ? moved(payment?.yen ?? 0) : yenOnPaper(payment?.yen ?? 0)],
      ['請求額', yenOnPaper(claim.total)],
      ['翌月に保留した額', yenOnPaper(claim.total - (claim.approved ?? claim.total))],
    ]),
    ...correctionOnPaper(detail),
    ...(payment
      ? [
          { text: 'この支払日の振込', style: 'heading' } as Content,
          form([
            ['請求と過誤調整の合計', payment.whole.claims < 0 ? moved(payment.whole.claims) : yenOnPaper(payment.whole.claims)],
            ['前回までの過払いの差引', payment.whole.debtBefore > 0 ? moved(-payment.whole.debtBefore) : 'なし'],
            ['振込額', yenOnPaper(payment.whole.paid)],
            ['次回に差し引く過払い', payment.whole.debtAfter > 0 ? yenOnPaper(payment.whole.debtAfter) : 'なし'],
          ]),
        ]
      : []),
    ...(held.length > 0
      ? [
          { text: '保留した明細', style: 'heading' } as Content,
          form(
            held.map((line): [string, string] => [
              `${line.child.name}　${Number(line.date.slice(5, 7))}月${Number(line.date.slice(8))}日`,
              `${lineKindWords[line.kind]}　${yenOnPaper(line.yen)}`,
            ]),
          ),
        ]
      : []),
  ]
  return pdf(c, {
    title: '支払通知書',
    foot: `${claim.facility.number} ${claim.month} ${claim.town.code}`,
    content,
    name: `支払通知_${claim.facility.name}_${claim.month}.pdf`,
  })
}

export type ReceiptOnPaper = {
  number: string
  facility: string
  corporation: string
  child: string
  month: string
  yen: number
  price: number
  off: number
  paidOn: LocalDate
  way: string
  voided: boolean
}

/** 領収書: price, taken off, paid (FEE-7). */
export function receiptPaper(c: Pick<Context, 'workers' | 'today'>, receipt: ReceiptOnPaper): Aside<File> {
  const content: Content = [
    { text: receipt.voided ? '領収書（取り消し済み）' : '領収書', style: 'title' },
    { text: `${receipt.child}　様`, margin: [0, 4, 0, 8] },
    form([
      ['領収額', yenOnPaper(receipt.yen)],
      ['ただし', `こども誰でも通園制度　${monthOnPaper(receipt.month)}分の利用料`],
      ['月の利用料', yenOnPaper(receipt.price)],
      ['補助・軽減', receipt.off > 0 ? `−${yenOnPaper(receipt.off)}` : 'なし'],
      ['月のお支払い', yenOnPaper(receipt.price - receipt.off)],
      ['領収日', showBirthDate(receipt.paidOn)],
      ['支払方法', receipt.way],
      ['発行', `${receipt.corporation}　${receipt.facility}`],
    ]),
  ]
  return pdf(c, { title: '領収書', foot: `領収番号 ${receipt.number}`, content, name: `領収書-${receipt.number}.pdf` })
}

/** 給付費の額に係る通知 to the family (CLM-4). */
export function benefitPaper(
  c: Pick<Context, 'workers' | 'today'>,
  benefit: { town: string; facility: string; child: string; month: string; minutes: number; yen: number; paidOn: LocalDate },
): Aside<File> {
  const content: Content = [
    { text: '乳児等支援給付費の額に係る通知', style: 'title' },
    { text: `${benefit.child}　様の保護者の方`, margin: [0, 4, 0, 8] },
    form([
      ['利用月', `${monthOnPaper(benefit.month)}分`],
      ['利用した施設', benefit.facility],
      ['給付の対象となった時間', showLength(benefit.minutes)],
      ['給付費の額', yenOnPaper(benefit.yen)],
      ['施設に支払った日', showBirthDate(benefit.paidOn)],
      ['支払者', benefit.town],
    ]),
    {
      text: `給付費は、法律により、${benefit.town}が保護者の方に代わって施設へ直接支払いました。お支払いいただくものではありません。`,
      style: 'note',
    },
  ]
  const foot = `${benefit.town} ${benefit.month}`
  return pdf(c, { title: '給付費の額に係る通知', foot, content, name: `給付費の額の通知_${benefit.month}.pdf` })
}

/** 返納通知書: how much, until when, why, and the lines that it comes from. */
export function repaymentPaper(c: Pick<C, 'workers' | 'today'>, one: RepaymentDetail): Aside<File> {
  const rows = one.claims.flatMap((claim) =>
    claim.changes.map((line): TableCell[] => [
      short(`${monthOnPaper(claim.month)}分`),
      line.child,
      short(`${Number(line.date.slice(5, 7))}/${Number(line.date.slice(8))}`),
      short(lineKindWords[line.kind]),
      end(yenOnPaper(line.before?.yen ?? 0)),
      end(yenOnPaper(line.after?.yen ?? 0)),
      end(moved((line.after?.yen ?? 0) - (line.before?.yen ?? 0))),
    ]),
  )
  const content: Content = [
    { stack: [one.mark, showBirthDate(one.madeOn as LocalDate), one.issuer].filter(Boolean), alignment: 'right' },
    { text: '返納通知書', style: 'title' },
    { text: `${one.facility.name}　様`, margin: [0, 4, 0, 8] },
    {
      text: `すでにお支払いした額が、過誤調整によって多くなりました。次のとおり、${one.town}に返納してください。`,
      margin: [0, 0, 0, 8],
    },
    form([
      ['返納する額', yenOnPaper(one.yen)],
      ['返納の期限', showBirthDate(one.dueOn as LocalDate)],
      ['理由', one.reason],
      ['請求した市区町村', one.town],
      ['請求した日', showBirthDate(one.madeOn as LocalDate)],
      ...(one.receivedOn ? [['受け取った日', showBirthDate(one.receivedOn as LocalDate)] as [string, string]] : []),
      ...(one.state === 'withdrawn' ? [['いまの状態', '取り下げました。返納は必要ありません'] as [string, string]] : []),
    ]),
    { text: '多くなった請求', style: 'heading' },
    form(
      one.claims.map((claim): [string, string] => [
        `${monthOnPaper(claim.month)}分（第${claim.version}版）`,
        `前に支払った額 ${yenOnPaper(claim.before)}　直した額 ${yenOnPaper(claim.after)}　差額 ${moved(claim.after - claim.before)}`,
      ]),
    ),
    ...(rows.length > 0
      ? [
          { text: '変わった明細', style: 'heading' } as Content,
          {
            layout: 'form',
            fontSize: 9,
            table: {
              headerRows: 1,
              dontBreakRows: true,
              widths: ['auto', '*', 'auto', 'auto', 'auto', 'auto', 'auto'],
              body: [['利用月', 'お子さま', '日', '区分', '支払った版', '直した版', '差額'].map(label), ...rows],
            },
          } as Content,
        ]
      : []),
  ]
  const foot = `${one.town} ${one.madeOn}`
  return pdf(c, { title: '返納通知書', foot, content, name: `返納通知書_${one.facility.name}_${one.madeOn}.pdf` })
}

function pdf(
  { workers }: Pick<Context, 'workers'>,
  { name, ...document }: { title: string; foot: string; content: Content; name: string; landscape?: boolean },
): Aside<File> {
  return {
    aside: async () => {
      const bytes = await renderPdf(workers, document)
      return isRefused(bytes) ? bytes : { name, type: 'application/pdf', bytes }
    },
  }
}
