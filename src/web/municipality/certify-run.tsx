/** まとめて認定: what would be decided of every clean case, and why the others are left to a person (CERT-1). Nothing is written before the button. */
import type { LocalDate } from '../../platform/calendar.ts'
import { type Acted, type DataOf, fieldProblem, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { ageText, dayText, fullDayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { unclearNames } from './words.ts'

export const title = 'まとめて認定'

export async function load(api: WebApi) {
  const list = await api('GET /api/v1/office/clean-cases')
  return list.ok ? list.value : stop(list.problem)
}
type Case = DataOf<typeof load>['cases'][number]

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  const cases = form.all('case').flatMap((one) => {
    const [id = '', version = ''] = one.split(' ')
    return id === '' ? [] : [{ id, version: Number(version) || 1 }]
  })
  if (cases.length === 0)
    return { problem: fieldProblem([{ name: 'case', code: 'empty', message: '申請を1件以上選んでください。' }]) }
  const step = form.text('step') === 'prepare' ? 'prepare' : 'certify'
  const outcome = await api('POST /api/v1/office/decision-runs', { body: { step, cases } })
  return outcome.ok ? redirectTo(`/office/certify/${outcome.value.id}`) : { problem: outcome.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const clean = data.cases.filter(({ reasons }) => reasons.length === 0)
  const left = data.cases.filter(({ reasons }) => reasons.length > 0)
  const steps = [
    { step: 'certify', cases: clean.filter(({ step }) => step === 'certify') },
    { step: 'prepare', cases: clean.filter(({ step }) => step === 'prepare') },
  ] as const
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office">申請審査</BackLink>
      <DeskHead
        title={title}
        facts={`確認することがない申請 ${clean.length}件、人が確認する申請 ${left.length}件`}
        action={<PrintButton />}
      />
      <p>
        年齢・在籍・住所・書類・同意に問題がなく、同じお子さまや同じ連絡先の記録がなく、読む記入も軽減の希望もない申請です。押したときに、もう一度1件ずつ確かめます。
      </p>
      {clean.length === 0 ? (
        <EmptyState title="まとめて認定できる申請はありません">下の申請は、1件ずつ開いて確認してください。</EmptyState>
      ) : null}
      {steps.map(({ step, cases }) =>
        cases.length === 0 ? null : (
          <Form key={step}>
            <Hidden name="step" value={step} />
            {data.twoPersons ? <h2>{step === 'certify' ? 'ほかの担当が起案した申請' : 'これから起案する申請'}</h2> : null}
            <ButtonRow>
              <Button>
                {step === 'prepare'
                  ? '選んだ申請を起案する'
                  : data.twoPersons
                    ? '選んだ申請を承認して認定する'
                    : '選んだ申請を認定する'}
              </Button>
            </ButtonRow>
            <p class="muted">
              {step === 'prepare'
                ? 'ほかの担当が承認するまで、何も決まりません。'
                : `1件ずつ認定番号が決まり、保護者にアカウントのお知らせを${data.noticeOn === page.today ? '' : `${dayText(data.noticeOn as LocalDate, page.today)}にまとめて`}メールします（すべて選ぶと${cases.reduce((sum, one) => sum + one.mails, 0)}通）。`}
            </p>
            <CleanTable cases={cases} today={page.today} chosen={sent.problem ? sent.values.case : undefined} />
          </Form>
        ),
      )}
      {left.length > 0 ? (
        <DataTable<Case>
          caption={`人が確認する申請 ${left.length}件`}
          rows={left}
          keyOf={(row) => row.id}
          columns={[
            {
              key: 'applicant',
              head: '申請者',
              main: true,
              cell: (row) => <a href={`/office/applications/${row.id}`}>{row.applicant || row.number}</a>,
            },
            { key: 'number', head: '受付番号', cell: (row) => row.number },
            { key: 'due', head: '結果のめやす', cell: (row) => (row.dueOn ? dayText(row.dueOn as LocalDate, page.today) : '') },
            { key: 'why', head: '確認すること', cell: (row) => row.reasons.map((reason) => unclearNames[reason]).join('、') },
          ]}
        />
      ) : null}
      {data.runs.length > 0 ? (
        <DataTable
          caption="これまでのまとめて認定"
          rows={data.runs}
          keyOf={(run) => run.id}
          columns={[
            {
              key: 'at',
              head: '日時',
              main: true,
              cell: (run) => <a href={`/office/certify/${run.id}`}>{momentText(run.at, page.today)}</a>,
            },
            { key: 'what', head: '内容', cell: (run) => (run.step === 'prepare' ? '起案' : '認定') },
            { key: 'by', head: '担当', cell: (run) => run.by },
            { key: 'count', head: '件数', align: 'end', cell: (run) => `${run.decided}件` },
          ]}
        />
      ) : null}
    </>
  )
}

const keyOf = (row: Case): string => `${row.id} ${row.version}`

function CleanTable({ cases, today, chosen }: { cases: Case[]; today: LocalDate; chosen: readonly string[] | undefined }) {
  const children = (row: Case, cell: (child: Case['children'][number]) => string) =>
    row.children.map((child) => <div key={child.id}>{cell(child)}</div>)
  return (
    <DataTable<Case>
      caption={`${cases.length}件。はずしたい申請は、チェックを外してください`}
      rows={cases}
      keyOf={keyOf}
      select={{ name: 'case', labelOf: (row) => `${row.applicant || row.number}を選ぶ`, checked: chosen ?? cases.map(keyOf) }}
      columns={[
        {
          key: 'applicant',
          head: '申請者',
          main: true,
          cell: (row) => <a href={`/office/applications/${row.id}`}>{row.applicant || row.number}</a>,
        },
        { key: 'child', head: 'お子さま', cell: (row) => children(row, ({ name }) => name) },
        { key: 'born', head: '生年月日', cell: (row) => children(row, ({ birthDate }) => fullDayText(birthDate as LocalDate)) },
        {
          key: 'age',
          head: '今日の年齢',
          cell: (row) => children(row, ({ birthDate }) => ageText(birthDate as LocalDate, today)),
        },
        {
          key: 'from',
          head: '認定の開始日',
          cell: (row) => children(row, ({ validFrom }) => dayText(validFrom as LocalDate, today)),
        },
        { key: 'until', head: '最後の日', cell: (row) => children(row, ({ until }) => dayText(until as LocalDate, today)) },
        { key: 'due', head: '結果のめやす', cell: (row) => (row.dueOn ? dayText(row.dueOn as LocalDate, today) : '') },
      ]}
    />
  )
}
