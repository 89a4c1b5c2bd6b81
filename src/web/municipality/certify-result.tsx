/** What became of each case of one まとめて認定. */
import { japanDate } from '../../platform/calendar.ts'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { unclearNames } from './words.ts'

export const title = 'まとめて認定の結果'

export async function load(api: WebApi, page: PageInput<{ id: string }>) {
  const run = await api('GET /api/v1/office/decision-runs/:id', { params: { id: page.params.id } })
  return run.ok ? run.value : stop(run.problem)
}
type Case = DataOf<typeof load>['cases'][number]

export function Page({ data, page }: PageProps<typeof load>) {
  const left = data.cases.filter(({ outcome }) => outcome === 'left')
  const decided = data.cases.filter(({ outcome }) => outcome !== 'left')
  const day = japanDate(new Date(data.at))
  const what = data.step === 'prepare' ? '起案' : '認定'
  return (
    <>
      <BackLink href="/office/certify">まとめて認定</BackLink>
      <DeskHead
        title={title}
        facts={`${momentText(data.at, page.today)}、${data.by}`}
        action={
          <>
            <LinkButton href="/office" look="secondary">
              申請審査へ
            </LinkButton>
            {data.step === 'certify' && decided.length > 0 ? (
              <LinkButton href={`/office/notices?kind=certified&from=${day}&to=${day}`} look="secondary">
                通知書を印刷する
              </LinkButton>
            ) : null}
            <PrintButton />
          </>
        }
      />
      <Notice kind={left.length > 0 ? 'warning' : 'success'} title={`${decided.length}件を${what}しました。`}>
        {left.length > 0 ? `${left.length}件は${what}していません。申請はもとのままです。` : null}
      </Notice>
      {left.length > 0 ? <Cases rows={left} caption={`${what}しなかった申請`} why /> : null}
      {decided.length > 0 ? <Cases rows={decided} caption={`${what}した申請`} /> : null}
    </>
  )
}

const Cases = ({ rows, caption, why }: { rows: Case[]; caption: string; why?: boolean }) => (
  <DataTable<Case>
    caption={`${caption} ${rows.length}件`}
    rows={rows}
    keyOf={(row) => row.id}
    columns={[
      {
        key: 'applicant',
        head: '申請者',
        main: true,
        cell: (row) => <a href={`/office/applications/${row.id}`}>{row.applicant || row.number}</a>,
      },
      { key: 'number', head: '受付番号', cell: (row) => row.number },
      ...(why
        ? [{ key: 'why', head: '理由', cell: (row: Case) => row.reasons.map((reason) => unclearNames[reason]).join('、') }]
        : []),
    ]}
  />
)
