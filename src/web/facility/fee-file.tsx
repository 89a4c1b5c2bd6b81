/** 利用料のCSV: saved for the house's own service, and read back with what was paid, after a look (FEE-3). */
import { mostPaidRows, type PaidRow, paidColumns, paidText, payWayWords, readFeeFile } from '../../features/claim/fee-file.ts'
import { decodeFile } from '../../features/import/read-csv.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { Problem } from '../../platform/contract.ts'
import type { Refusal } from '../../platform/refusal.ts'
import {
  type Acted,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as SentForm,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, monthText, yenText } from '../text/dates.ts'
import { refusalText } from '../text/refusals.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { facilityOf } from './which-facility.ts'

type Page1 = PageInput<{ month: string }>
type Data = { facility: { id: string; name: string }; month: string }
/** What was read, to be registered without choosing the file again. */
type Looked = { counted: { fresh: number; known: number; yen: number }; rows: (PaidRow & { name: string })[]; text: string }

export const title = (data: Data, page: PageInput): string => `${monthText(data.month as LocalMonth, page.today)}の利用料のCSV`

export async function load(api: WebApi, page: Page1): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  return { facility: { id: facility.id, name: facility.name }, month: page.params.month }
}

const wrongFile = (refused: readonly Refusal[]): Problem =>
  fieldProblem(
    refused.slice(0, 50).map((one) => {
      const text = refusalText({ ...one, ...one }, 'ja')
      return { name: 'file', code: one.code, message: `${text.what}${text.next}` }
    }),
  )

export async function act(api: WebApi, form: SentForm, page: Page1): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const month = page.params.month as LocalMonth
  const [file] = form.files('file')
  const take = form.intent === 'take'
  if (!take && !file)
    return { problem: fieldProblem([{ name: 'file', code: 'missing', message: 'CSVファイルを選んでください。' }]) }
  const text = file && !take ? decodeFile(file.bytes) : { ok: true as const, value: form.raw('rows') }
  if (!text.ok) return { problem: wrongFile([{ rule: 'FEE-3', ...text.fault }]) }
  const read = readFeeFile(text.value, month)
  if ('refused' in read) return { problem: wrongFile(read.refused) }
  const params = { facilityId: facility.id, month }
  const done = await api('PUT /api/v1/facilities/:facilityId/months/:month/fees/file', {
    params,
    body: { dry: !take, rows: read.rows },
  })
  if (!done.ok) return { problem: done.problem }
  if (take) return redirectTo(`/facility/month/${month}/fees?facility=${facility.id}&taken=${done.value.fresh}`)
  const fees = await api('GET /api/v1/facilities/:facilityId/months/:month/fees', { params })
  if (!fees.ok) return { problem: fees.problem }
  const names = new Map(fees.value.families.map(({ child }) => [child.id, child.name]))
  const rows = read.rows.map((row) => ({ ...row, name: names.get(row.child) ?? '' }))
  return { done: { counted: done.value, rows, text: paidText(read.rows, month) } satisfies Looked }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const looked = sent.done as Looked | null
  const { facility } = data
  const month = data.month as LocalMonth
  const plain = `/facility/month/${month}/fees/file?facility=${facility.id}`
  const saved = (code: string): string => `/api/v1/facilities/${facility.id}/months/${month}/fees/file?code=${code}`
  return (
    <>
      <BackLink href={`/facility/month/${month}/fees?facility=${facility.id}`}>利用料</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={looked ? 'ファイルの領収' : title(data, page)} facts={facility.name} />
      {looked ? (
        <Look looked={looked} action={plain} today={page.today} />
      ) : (
        <>
          <h2>保存する</h2>
          <p>園のキャッシュレスや会計のサービスに渡すファイルです。お子さまの名前と金額が入っています。</p>
          <ButtonRow>
            <LinkButton href={saved('utf8')} look="secondary" download>
              CSVで保存（UTF-8）
            </LinkButton>
            <LinkButton href={saved('cp932')} look="secondary" download>
              CSVで保存（Shift_JIS）
            </LinkButton>
          </ButtonRow>
          <Form files action={plain} label="領収の読み込み">
            <h2>領収を読み込む</h2>
            <p>
              保存したファイルの「領収した額（円）」「領収した日」「支払方法」に書き足して、読み込みます。額が空欄の行は読みとばします。必要な列は
              {paidColumns.map((one) => `「${one}」`).join('')}
              です。1行でも誤りがあると、何も登録しません。
            </p>
            <FileField
              {...fieldOf(sent, 'file')}
              label="領収を書いたCSV"
              accept=".csv,text/csv"
              kinds="CSV"
              max={1}
              support={`1回に${mostPaidRows.toLocaleString('ja-JP')}行まで`}
            />
            <ButtonRow>
              <Button intent="look">内容を確かめる（まだ登録しない）</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  )
}

function Look({ looked, action, today }: { looked: Looked; action: string; today: PageInput['today'] }) {
  const { counted, rows, text } = looked
  return (
    <>
      <Notice kind="info" title={counted.fresh > 0 ? 'まだ登録していません' : 'すべて、もう登録されています'} live>
        <p>
          新しい領収 {counted.fresh}件、合わせて{yenText(counted.yen)}。
          {counted.known > 0 ? `もう登録されている領収 ${counted.known}件は、そのままにします。` : ''}
        </p>
      </Notice>
      <DataTable
        caption="ファイルの領収"
        rows={rows}
        keyOf={(row) => String(row.line)}
        columns={[
          { key: 'child', head: 'お子さま', main: true, cell: (row) => row.name },
          { key: 'yen', head: '領収した額', align: 'end', cell: (row) => yenText(row.yen) },
          { key: 'day', head: '領収した日', cell: (row) => dayText(row.paidOn, today) },
          { key: 'way', head: '支払方法', cell: (row) => payWayWords[row.way] },
        ]}
      />
      <Form action={action} label="領収の登録">
        <Hidden name="rows" value={text} />
        <ButtonRow>
          {counted.fresh > 0 ? <Button intent="take">{counted.fresh}件の領収を登録する</Button> : null}
          <LinkButton href={action} look="secondary">
            登録しないで戻る
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}
