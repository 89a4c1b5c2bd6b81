/** 年度の集計: what the town paid by month and facility, who bears it, and the payments that it comes from (FEE-5, CLM-2). */
import type { getYear } from '../../features/claim/year-contract.ts'
import { fiscalYearOf, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { movedText } from '../claim/claim-parts.tsx'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { fullDayText, monthText, yenText } from '../text/dates.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Tabs } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'

type Data = ReplyOf<typeof getYear>
type Sums = Data['sums']

export const title = '年度の集計'

/** 児童福祉法 names the scheme since April 2025. */
const firstYear = 2025

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const asked = page.query.year ?? ''
  const year = await api('GET /api/v1/office/year', { query: /^20\d{2}$/.test(asked) ? { year: asked } : {} })
  return year.ok ? year.value : stop(year.problem)
}

const sumColumns = <Row extends Sums>(): Column<Row>[] => [
  { key: 'benefit', head: '給付費', align: 'end', cell: (row) => yenText(row.benefit) },
  { key: 'reduction', head: 'うち軽減', align: 'end', cell: (row) => yenText(row.reduction) },
  { key: 'waiver', head: '利用料補助', align: 'end', cell: (row) => yenText(row.waiver) },
  { key: 'municipal', head: '自治体の時間', align: 'end', cell: (row) => yenText(row.municipal) },
  { key: 'total', head: '支払った額', align: 'end', cell: (row) => <strong>{yenText(row.total)}</strong> },
  { key: 'corrected', head: 'うち過誤調整', align: 'end', cell: (row) => (row.corrected === 0 ? '' : movedText(row.corrected)) },
]

type MonthRow = Sums & { key: string; label: string; borne: Data['borne'] }

export function Page({ data, page }: PageProps<typeof load>) {
  const { today } = page
  const now = fiscalYearOf(today)
  const fileOf = (as: string): string => `/api/v1/office/year/file?year=${data.year}&${as}`
  const months: MonthRow[] = [
    ...data.months.map((one) => ({ ...one, key: one.month, label: monthText(one.month as LocalMonth, today) })),
    { ...data.sums, key: 'all', label: '合計', borne: data.borne },
  ]
  const unconfirmed = data.months.some((one) => one.borne !== null && !one.borne.confirmed)
  const share = (key: 'state' | 'prefecture' | 'municipality', head: string): Column<MonthRow> => ({
    key,
    head,
    align: 'end',
    cell: (row) => (row.borne ? yenText(row.borne[key]) : '—'),
  })
  const nothing = <EmptyState title="この年度に支払った請求はありません">支払の手続きが済むと、ここに並びます。</EmptyState>
  return (
    <>
      <BackLink href="/office/claims">請求審査</BackLink>
      <DeskHead
        title={`年度の集計　${data.year}年度`}
        facts={`${data.town}。${data.year}年4月から${data.year + 1}年3月までの利用について、支払った請求`}
        action={
          <ButtonRow>
            <LinkButton href={fileOf('as=xlsx')} look="secondary" download>
              Excelで保存
            </LinkButton>
            <LinkButton href={fileOf('as=csv')} look="secondary" download>
              CSVで保存（UTF-8）
            </LinkButton>
            <LinkButton href={fileOf('as=csv&code=cp932')} look="secondary" download>
              CSVで保存（Shift_JIS）
            </LinkButton>
            <PrintButton />
          </ButtonRow>
        }
      />
      <Tabs
        label="年度"
        items={[now - 4, now - 3, now - 2, now - 1, now]
          .filter((year) => year >= firstYear)
          .map((year) => ({ text: `${year}年度`, href: `/office/year?year=${year}`, current: year === data.year }))}
      />
      {data.waiting.claims > 0 ? (
        <Notice kind="info" title={`支払を待つ請求が${data.waiting.claims}件あります`}>
          <p>{data.waiting.yen < 0 ? movedText(data.waiting.yen) : yenText(data.waiting.yen)}。この集計には入っていません。</p>
        </Notice>
      ) : null}
      {data.refunds.months.length > 0 ? (
        <section class="chart-section">
          <h2>償還払い</h2>
          <p class="chart-about">保護者に支払った額です。ほかの表の額と、負担の内訳には入っていません。</p>
          <DataTable<Data['refunds']['months'][number]>
            caption={`利用した月ごと。合計 ${yenText(data.refunds.yen)}`}
            rows={data.refunds.months}
            keyOf={(one) => one.month}
            columns={[
              { key: 'month', head: '利用月', main: true, cell: (one) => monthText(one.month as LocalMonth, today) },
              { key: 'refunds', head: '申請', align: 'end', cell: (one) => `${one.refunds}件` },
              { key: 'yen', head: '支払った額', align: 'end', cell: (one) => yenText(one.yen) },
            ]}
          />
        </section>
      ) : null}
      {data.rows.length === 0 ? (
        nothing
      ) : (
        <>
          {unconfirmed || data.borne === null ? (
            <Notice kind="warning" title="負担割合は未確認です">
              <p>
                {data.borne === null
                  ? '割合が登録されていない月があるため、合計は出せません。'
                  : '国の資料で確かめていない割合で計算した参考の額です。'}
                <a href="/office/masters">単価・負担割合</a>
              </p>
            </Notice>
          ) : null}
          <section class="chart-section">
            <h2>月ごとと、負担の内訳</h2>
            <p class="chart-about">
              給付費だけを、国・都道府県・市町村で分けます。国と都道府県の額は月ごとに1円未満を切り捨て、残りを市町村の額とします。利用料補助と自治体の時間は、市町村の負担です。
            </p>
            <DataTable<MonthRow>
              caption={`利用した月ごと${unconfirmed ? '（負担の内訳は未確認）' : ''}`}
              rows={months}
              keyOf={(row) => row.key}
              columns={[
                { key: 'month', head: '利用月', main: true, cell: (row) => row.label },
                ...sumColumns<MonthRow>(),
                share('state', '国'),
                share('prefecture', '都道府県'),
                share('municipality', '市町村'),
              ]}
            />
          </section>
          <section class="chart-section">
            <h2>施設ごと</h2>
            <DataTable<Data['rows'][number]>
              caption="月と施設ごと。施設の名前から、明細・打刻・ルール・単価表をたどれます"
              rows={data.rows}
              keyOf={(row) => row.claim}
              columns={[
                { key: 'month', head: '利用月', cell: (row) => monthText(row.month as LocalMonth, today) },
                {
                  key: 'facility',
                  head: '施設',
                  main: true,
                  cell: (row) => <a href={`/office/claims/${row.claim}`}>{row.facility.name}</a>,
                },
                ...sumColumns<Data['rows'][number]>(),
              ]}
            />
          </section>
          <section class="chart-section">
            <h2>支払との突合</h2>
            <p class="chart-about">
              請求の合計から前回までの過払いを差し引いた額が、振込額です。差し引ききれない過払いは、次の支払に繰り越します。
            </p>
            <DataTable<Data['payments'][number]>
              caption="支払日ごと"
              rows={data.payments}
              keyOf={(one) => one.id}
              columns={[
                { key: 'on', head: '支払日', main: true, cell: (one) => fullDayText(one.payOn as LocalDate) },
                { key: 'year', head: 'この年度の請求', align: 'end', cell: (one) => movedOr(one.ofYear) },
                { key: 'others', head: 'ほかの年度の請求', align: 'end', cell: (one) => movedOr(one.ofOthers) },
                { key: 'before', head: '前回までの過払い', align: 'end', cell: (one) => movedOr(-one.debtBefore) },
                { key: 'after', head: '次回に差し引く過払い', align: 'end', cell: (one) => yenText(one.debtAfter) },
                { key: 'paid', head: '振込額', align: 'end', cell: (one) => <strong>{yenText(one.paid)}</strong> },
              ]}
            />
            <p>
              この年度の請求の合計　<strong>{yenText(data.payments.reduce((sum, one) => sum + one.ofYear, 0))}</strong>
              　（上の表の「支払った額」の合計と同じです）
            </p>
          </section>
          {data.repayments.rows.length > 0 ? (
            <section class="chart-section">
              <h2>返納</h2>
              <p class="chart-about">
                「支払った額」は過誤調整のあとの額なので、返納の額はもう引かれています。受け取った額{' '}
                {yenText(data.repayments.received)}
                、まだ受け取っていない額 {yenText(data.repayments.open)}。
              </p>
              <DataTable<Data['repayments']['rows'][number]>
                caption="この年度の請求をもとにした返納"
                rows={data.repayments.rows}
                keyOf={(one) => one.id}
                columns={[
                  {
                    key: 'facility',
                    head: '施設',
                    main: true,
                    cell: (one) => <a href={`/office/repayments/${one.id}`}>{one.facility}</a>,
                  },
                  { key: 'made', head: '請求した日', cell: (one) => fullDayText(one.madeOn as LocalDate) },
                  { key: 'due', head: '期限', cell: (one) => fullDayText(one.dueOn as LocalDate) },
                  { key: 'yen', head: '返納の額', align: 'end', cell: (one) => yenText(one.yen) },
                  {
                    key: 'on',
                    head: '受け取った日',
                    cell: (one) => (one.receivedOn ? fullDayText(one.receivedOn as LocalDate) : 'まだです'),
                  },
                ]}
              />
            </section>
          ) : null}
        </>
      )}
    </>
  )
}

const movedOr = (yen: number): string => (yen < 0 ? movedText(yen) : yenText(yen))
