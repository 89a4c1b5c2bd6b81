/** 年度の集計 as a screen and as files (FEE-5, CLM-2). */
import { dateOf, fiscalYearOf, japanDate, localMonth, monthOf } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { csvInCode } from '../../platform/csv-in-code.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { type XlsxSheet, xlsxFile, xlsxType } from '../../platform/xlsx.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { readMasters } from './read-masters.ts'
import { selectRepaymentsOfMonths } from './repayment-queries.ts'
import { type YearSums, yearFigures } from './year.ts'
import type { getYear, getYearFile } from './year-contract.ts'
import { selectApproved, selectPaidParts, selectPaidVersions, selectYearRefunds } from './year-queries.ts'

type Year = ReplyOf<typeof getYear>

export async function readYear(c: ReadContext, { query }: Pick<Call<typeof getYear>, 'query'>): Promise<Year | Refused> {
  const town = c.actor.municipality ? await readSettings(c.tx, c.actor.municipality, c.today) : null
  if (!town) return refuse({ rule: 'SEE-1', code: 'not-found' })
  const year = query.year === undefined ? fiscalYearOf(c.today) : Number(query.year)
  const [from, to] = [localMonth(`${year}-04`), monthOf(dateOf(year + 1, 3, 1))]
  const versions = await selectPaidVersions(c.tx, town.code, from, to)
  const parts = await selectPaidParts(c.tx, [...new Set(versions.map((one) => one.payment))])
  const figures = yearFigures(year, versions, parts, await readMasters(c.tx))
  const months = await selectYearRefunds(c.tx, from, to)
  return {
    town: town.name,
    year,
    ...figures,
    refunds: { months, yen: months.reduce((sum, one) => sum + one.yen, 0) },
    repayments: repaymentsOf(await selectRepaymentsOfMonths(c.tx, town.code, from, to)),
    waiting: await selectApproved(c.tx, town.code, from, to),
  }
}

function repaymentsOf(rows: Awaited<ReturnType<typeof selectRepaymentsOfMonths>>): Year['repayments'] {
  const sum = (arrived: boolean) =>
    rows.filter((row) => (row.received_on !== null) === arrived).reduce((total, row) => total + row.yen, 0)
  return {
    rows: rows.map((row) => ({
      id: row.id,
      facility: row.facility,
      yen: row.yen,
      madeOn: japanDate(row.made_at),
      dueOn: row.due_on,
      receivedOn: row.received_on,
    })),
    received: sum(true),
    open: sum(false),
  }
}

const sumHeads = [
  '給付費（円）',
  'うち負担軽減（円）',
  '利用料補助（円）',
  '自治体の時間の軽減（円）',
  '支払った額（円）',
  'うち過誤調整（円）',
]
const sumCells = (one: YearSums): number[] => [one.benefit, one.reduction, one.waiver, one.municipal, one.total, one.corrected]
const shareWord = (borne: Year['borne']): string => (borne === null ? '割合が未登録' : borne.confirmed ? '確認済み' : '未確認')
const shareCells = (borne: Year['borne']): (string | number)[] => [
  borne?.state ?? '',
  borne?.prefecture ?? '',
  borne?.municipality ?? '',
  shareWord(borne),
]

export async function yearFile(
  c: ReadContext,
  { query }: Call<typeof getYearFile>,
): Promise<ReplyOf<typeof getYearFile> | Refused> {
  const year = await readYear(c, { query })
  if (isRefused(year)) return year
  const name = `年度の集計_${year.town}_${year.year}年度`
  const head = ['利用月', '施設', ...sumHeads]
  const rows = year.rows.map((row) => [row.month, row.facility.name, ...sumCells(row)])
  if (query.as === 'csv') return { name: `${name}.csv`, type: 'text/csv', bytes: csvInCode(head, rows, query.code) }
  const sheets = [
    sheetOf(
      year,
      '月ごと',
      ['利用月', ...sumHeads, '国（円）', '都道府県（円）', '市町村（円）', '負担割合'],
      [
        ...year.months.map((one) => [one.month, ...sumCells(one), ...shareCells(one.borne)]),
        ['合計', ...sumCells(year.sums), ...shareCells(year.borne)],
      ],
    ),
    sheetOf(year, '施設ごと', head, rows),
    sheetOf(
      year,
      '支払との突合',
      [
        '支払日',
        'この年度の請求（円）',
        'ほかの年度の請求（円）',
        '前回までの過払い（円）',
        '振込額（円）',
        '次回に差し引く過払い（円）',
      ],
      year.payments.map((one) => [one.payOn, one.ofYear, one.ofOthers, one.debtBefore, one.paid, one.debtAfter]),
    ),
    sheetOf(
      year,
      '返納',
      ['請求した日', '施設', '返納の額（円）', '期限', '受け取った日'],
      year.repayments.rows.map((one) => [one.madeOn, one.facility, one.yen, one.dueOn, one.receivedOn ?? '']),
    ),
    sheetOf(
      year,
      '償還払い',
      ['利用月', '件数', '支払った額（円）'],
      [...year.refunds.months.map((one) => [one.month, one.refunds, one.yen]), ['合計', '', year.refunds.yen]],
    ),
  ]
  return { name: `${name}.xlsx`, type: xlsxType, bytes: xlsxFile(...sheets) }
}

function sheetOf(
  year: Year,
  title: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): XlsxSheet {
  return {
    name: title,
    columns: heads.map((_, i) => (i < 2 ? 20 : 14)),
    wide: true,
    rows: [
      { cells: [{ text: `${title}　${year.town}　${year.year}年度`, look: 'title', span: heads.length }], height: 28 },
      { cells: heads.map((text) => ({ text, look: 'label' as const })) },
      ...rows.map((row) => ({ cells: row.map((text) => ({ text, look: 'box' as const })) })),
    ],
  }
}
