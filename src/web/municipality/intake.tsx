/** 定期利用の選考: the town's results from a file, looked at first, then entered and told in one act (REG-1). */
import { decodeFile } from '../../features/import/read-csv.ts'
import type { listIntake } from '../../features/intake/contract.ts'
import { intakeColumns, readIntake } from '../../features/intake/rules.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { Problem, ReplyOf } from '../../platform/contract.ts'
import type { Refusal } from '../../platform/refusal.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { monthText } from '../text/dates.ts'
import { intakeWords } from '../text/intake-words.ts'
import { refusalText } from '../text/refusals.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { StatusTag } from '../ui/status-tag.tsx'

export const title = '定期利用の選考結果'

type Data = { results: ReplyOf<typeof listIntake>['results'] }
type Counts = { fresh: number; same: number; offered: number; reserve: number; rejected: number }
type Looked = { counts: Counts }

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const list = await api('GET /api/v1/office/intake')
  return list.ok ? list.value : stop(list.problem)
}

const wrongFile = (refused: readonly Refusal[]): Problem =>
  fieldProblem(
    refused.map((one) => {
      const text = refusalText({ ...one, ...one }, 'ja')
      return { name: 'file', code: one.code, message: `${text.what}${text.next}` }
    }),
  )

export async function act(api: WebApi, form: FormSent, _page: PageInput): Promise<Acted> {
  const [file] = form.files('file')
  if (!file) return { problem: fieldProblem([{ name: 'file', code: 'missing', message: 'CSVファイルを選んでください。' }]) }
  const text = decodeFile(file.bytes)
  if (!text.ok) return { problem: wrongFile([{ rule: 'REG-1', ...text.fault }]) }
  const read = readIntake(text.value)
  if ('refused' in read) return { problem: wrongFile(read.refused) }
  const dry = form.intent !== 'enter'
  const done = await api('POST /api/v1/office/intake', { body: { dry, rows: read.rows } })
  if (!done.ok) return { problem: done.problem }
  if (dry) return { done: { counts: done.value } satisfies Looked }
  return redirectTo(`/office/intake?done=${done.value.fresh}`)
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const looked = sent.done as Looked | null
  const officer = page.viewer?.kind !== 'wardViewer'
  const done = /^\d{1,4}$/.test(page.query.done ?? '') ? Number(page.query.done) : null
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} action={data.results.length > 0 ? <PrintButton /> : undefined} />
      <p>
        <a href="/office/calls">定期利用の募集と応募</a>
      </p>
      {done === null ? null : (
        <Notice
          kind="success"
          title={done === 0 ? '新しい結果はありませんでした' : `${done}件を登録し、ご家庭にメールでお知らせしました`}
          live
        />
      )}
      {looked ? (
        <Notice kind="info" title="このファイルは登録できます。まだ登録していません" live>
          <p>
            内定{looked.counts.offered}件、補欠{looked.counts.reserve}件、落選{looked.counts.rejected}件。このうち
            {looked.counts.same}件は、登録済みで変わりません。
          </p>
          <p>よければ、同じファイルをもう一度選んで「登録して知らせる」を押してください。</p>
        </Notice>
      ) : null}
      {officer ? (
        <Form files label="選考結果の読み込み">
          <p>列の順：{intakeColumns.join('、')}（結果は、内定・補欠・落選）。1行でも誤りがあると、何も登録しません。</p>
          <FileField {...fieldOf(sent, 'file')} label="選考結果のCSV" accept=".csv,text/csv" kinds="CSV" max={1} />
          <ButtonRow>
            <Button intent="look" look="secondary">
              確かめる（まだ登録しない）
            </Button>
            <Button intent="enter">登録して知らせる</Button>
          </ButtonRow>
        </Form>
      ) : null}
      <DataTable
        caption="選考結果（新しい月の順）"
        rows={data.results}
        keyOf={(row) => row.id}
        empty={<p>結果は、まだ登録されていません。</p>}
        columns={[
          { key: 'child', head: 'お子さま', main: true, cell: (row) => row.child?.name ?? '（ほかの市区町村）' },
          { key: 'number', head: '認定番号', cell: (row) => row.number ?? '' },
          { key: 'facility', head: '施設', cell: (row) => row.facility.name },
          { key: 'month', head: '利用開始', cell: (row) => monthText(row.month as LocalMonth, page.today) },
          { key: 'state', head: '結果', cell: (row) => <StatusTag status={intakeWords[row.state]} /> },
        ]}
      />
    </>
  )
}
