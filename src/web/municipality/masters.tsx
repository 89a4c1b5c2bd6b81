/** 単価・負担割合: the state's masters by date with who, when and why; a town's own reductions beside them (SET-1, FEE-1, FEE-2, FEE-4). */

import type { LocalDate } from '../../platform/calendar.ts'
import { type Acted, type DataOf, type Form, type PageInput, type PageProps, redirectTo, renameFields, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { fullDayText, momentText, yenText } from '../text/dates.ts'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { MasterForm, masterFieldNames, readMaster, type Shown, type Version } from './master-form.tsx'

export const title = '単価・負担割合'

export async function load(api: WebApi, _page: PageInput) {
  const masters = await api('GET /api/v1/office/masters')
  return masters.ok ? masters.value : stop(masters.problem)
}
type Data = DataOf<typeof load>

export async function act(api: WebApi, form: Form): Promise<Acted> {
  const read = readMaster(form)
  if ('problem' in read) return read
  if (form.intent !== 'add') return { done: { preview: read.body, values: form.values } satisfies Shown }
  const added = await api('POST /api/v1/office/masters', { body: read.body })
  return added.ok ? redirectTo('/office/masters') : { problem: renameFields(added.problem, masterFieldNames) }
}

const stateWords = { scheduled: '予定', current: '適用中', past: '終了', replaced: '差し替え済み' } as const
const Unconfirmed = () => <span class="muted">未確認</span>

/** Amounts one below the other; a line is never broken. */
const Amounts = ({ of }: { of: readonly (readonly [string, number])[] }) => (
  <>
    {of.map(([label, yen]) => (
      <div key={label} class="nowrap">
        {label}　{yenText(yen)}
      </div>
    ))}
  </>
)
const byAge = (value: { 0: number; 1: number; 2: number }) =>
  ([0, 1, 2] as const).map((age) => [`${age}歳児`, value[age]] as const)

function shareText({ value }: Version) {
  const { shares } = value
  if (!shares) return <Unconfirmed />
  return (
    <>
      {`${shares.state}：${shares.prefecture}：${shares.municipality}`} {shares.confirmed ? null : <Unconfirmed />}
    </>
  )
}

const reductionRows = [
  { key: 'welfare', label: '生活保護世帯' },
  { key: 'taxExempt', label: '市町村民税の非課税世帯' },
  { key: 'lowIncome', label: '所得割合算額が基準未満の世帯' },
  { key: 'support', label: '要支援家庭' },
] as const

function Reductions({ data }: { data: Data }) {
  const { national, town } = data
  const rows = [
    ...reductionRows.map(({ key, label }) => ({
      key: key as string,
      label,
      national: national.perHour[key],
      town: town?.perHour[key] ?? null,
      unit: '／時間',
    })),
    { key: 'threshold', label: '所得割合算額の基準', national: national.threshold, town: town?.threshold ?? null, unit: '未満' },
    {
      key: 'designated',
      label: '所得割合算額の基準（政令指定都市の課税）',
      national: national.thresholdDesignatedCity,
      town: town?.thresholdDesignatedCity ?? null,
      unit: '未満',
    },
  ]
  return (
    <section class="chart-section">
      <h2>負担軽減（利用料から引く額）</h2>
      <p>
        軽減の額は市区町村の設定で決まります。国の標準は、設定がないときに使う額です。
        {town ? (
          <>
            {town.name}の設定は<a href="/office/settings">設定</a>で変えられます。
          </>
        ) : null}
      </p>
      <DataTable
        caption="国の標準と、市区町村のきょうの設定"
        rows={rows}
        keyOf={(row) => row.key}
        columns={[
          { key: 'label', head: '区分', main: true, cell: (row) => row.label },
          { key: 'national', head: '国の標準', align: 'end', cell: (row) => `${yenText(row.national)}${row.unit}` },
          ...(town
            ? [
                {
                  key: 'town',
                  head: town.name,
                  align: 'end' as const,
                  cell: (row: (typeof rows)[number]) => (
                    <>
                      {row.town === null ? '' : `${yenText(row.town)}${row.unit}`}
                      {row.town === row.national ? null : <strong>　国とちがう</strong>}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {town ? (
        <p>
          {town.municipalLayersToo ? '市区町村が足した時間にも軽減があります。' : '軽減は、国の制度の時間だけです。'}
          {town.waives ? '利用料の補助（無償化）の設定があります。' : '利用料の補助（無償化）の設定はありません。'}
        </p>
      ) : null}
    </section>
  )
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const live = data.versions.filter((one) => one.state !== 'replaced')
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts="国が決める額を、適用を始める日ごとに並べています" action={<PrintButton />} />
      <DataTable<Version>
        caption="基本の単価と加算（1時間）、初回対応加算（1回）、費用の負担割合"
        rows={data.versions}
        keyOf={(one) => `${one.from} ${one.entered?.at ?? ''}`}
        columns={[
          {
            key: 'from',
            head: '適用の始まり',
            main: true,
            cell: (one) => (
              <>
                <span class="nowrap">{fullDayText(one.from as LocalDate)}</span>
                <br />
                <span class="muted">
                  {one.fiscalYear}年度　{stateWords[one.state]}
                </span>
              </>
            ),
          },
          { key: 'unit', head: '単価', align: 'end', cell: ({ value }) => <Amounts of={byAge(value.unit)} /> },
          {
            key: 'additions',
            head: '加算',
            align: 'end',
            cell: ({ value }) => (
              <>
                <Amounts
                  of={[
                    ['障害児', value.additions.disability],
                    ['医療的ケア児', value.additions.medicalCare],
                    ['要支援家庭', value.additions.support],
                  ]}
                />
                {value.medicalExcludesDisability ? <div class="muted nowrap">医ケアと障害はあわせない</div> : null}
              </>
            ),
          },
          {
            key: 'initial',
            head: '初回対応',
            align: 'end',
            cell: ({ value }) => (value.initial ? <Amounts of={byAge(value.initial)} /> : 'なし'),
          },
          { key: 'shares', head: '国：都道府県：市町村', cell: shareText },
          {
            key: 'why',
            head: '登録・出典',
            cell: (one) => (
              <>
                {one.entered
                  ? `${momentText(one.entered.at, page.today)}　国${one.entered.by ? `（${one.entered.by}）` : ''}　${one.entered.reason}`
                  : 'はじめから登録'}
                <br />
                <span class="muted">{one.value.source}</span>
              </>
            ),
          },
        ]}
      />
      <Notice kind="info" title="国の資料で確かめられていないこと（未確認）">
        <ul>
          <li>費用の負担割合。「未確認」のある行は、補助制度の割合をもとにした仮の値です。</li>
          <li>障害児・医療的ケア児・要支援家庭の加算を、あわせて算定できるか。</li>
          <li>当日キャンセルと無断キャンセルを、給付費として請求できるか。ここでは請求しません。</li>
        </ul>
      </Notice>
      <Reductions data={data} />
      {data.mayChange ? (
        <Details summary="新しい単価と負担割合を登録する" open={Object.keys(sent.values).length > 0 || sent.done !== null}>
          <MasterForm versions={live} sent={sent} today={page.today} />
        </Details>
      ) : null}
    </>
  )
}
