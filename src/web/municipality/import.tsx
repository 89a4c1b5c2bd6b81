/** 取込の確認: what the file would do, what is wrong with it by row and column, what its headings mean; then it is taken in whole (CERT-2, CERT-6). */
import { columns } from '../../features/import/columns.ts'
import { type Acted, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/text-field.tsx'
import { importKindNames, lookNames } from './import-words.ts'

export const title = '取込の確認'

export async function load(api: WebApi, page: PageInput<{ id: string }>) {
  const found = await api('GET /api/v1/office/imports/:id', { params: { id: page.params.id } })
  return found.ok ? found.value : stop(found.problem)
}

export async function act(api: WebApi, form: Sendable, page: PageInput<{ id: string }>): Promise<Acted> {
  const { params } = page
  const back = redirectTo(`/office/imports/${params.id}`)
  if (form.intent === 'columns') {
    const chosen = Object.fromEntries(
      columns.map(({ field }) => [field, form.text(field)]).filter(([, heading]) => heading !== ''),
    )
    const kept = await api('PUT /api/v1/office/imports/:id/columns', { params, body: { columns: chosen } })
    return kept.ok ? back : { problem: kept.problem }
  }
  const body = { certified: Number(form.text('certified')), queued: Number(form.text('queued')) }
  const done = await api('POST /api/v1/office/imports/:id/run', { params, body })
  return done.ok ? back : { problem: done.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { missing, faults, done, certified, queued } = data
  const ready = !done && missing.length === 0 && faults === 0 && certified + queued > 0
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/imports">CSVの取込</BackLink>
      <DeskHead title={title} facts={`${importKindNames[data.kind]}${done ? '' : ` ${data.rows}行`}`} />
      {done ? (
        <Notice kind="success" title="取り込みました">
          認定 {certified}人、審査へ {queued}人、前に取り込んでいた行 {data.skipped}行
        </Notice>
      ) : missing.length > 0 ? (
        <Notice kind="warning" title="列の対応を選んでください">
          見出しから分からない項目が{missing.length}つあります。選んだ対応は、次の取込でも使います。
        </Notice>
      ) : faults > 0 ? (
        <Notice kind="error" title={`直すところが${faults}か所あります`}>
          まだ何も取り込んでいません。ファイルを直して、もう一度選んでください。
        </Notice>
      ) : ready && data.second ? (
        <Notice kind="info" title="ほかの職員が取り込みます">
          直すところはなく、まだ何も書き込んでいません。この市区町村では、選んだ人とは別の職員が、「CSVの取込」の一覧から開いて取り込みます。
        </Notice>
      ) : ready ? (
        <Notice kind="info" title="このまま取り込めます">
          まだ何も書き込んでいません。
        </Notice>
      ) : (
        <Notice kind="info" title="新しい行はありません">
          どの行も、前に取り込んでいます。
        </Notice>
      )}
      {done || missing.length > 0 || faults > 0 ? null : (
        <DefinitionList
          dense
          facts={[
            ...(data.kind === 'certified'
              ? [
                  { term: 'すぐに認定する', value: `${certified}人（${data.households}世帯）` },
                  { term: 'アカウントのお知らせ', value: `${data.mailed}通` },
                  { term: 'メールのない世帯', value: `${data.withoutMail}世帯` },
                ]
              : []),
            { term: '申請審査に入れる', value: `${queued}人` },
            { term: '前に取り込んだ行', value: `${data.skipped}行` },
          ]}
        />
      )}
      {ready && !data.second ? (
        <Form>
          <Hidden name="certified" value={String(certified)} />
          <Hidden name="queued" value={String(queued)} />
          <ButtonRow>
            <Button intent="run">
              {certified > 0 ? `${certified}人を認定し、${data.mailed}通を送る` : `${queued}人を申請審査に入れる`}
            </Button>
            <LinkButton href="/office/imports" look="quiet">
              取り込まない
            </LinkButton>
          </ButtonRow>
        </Form>
      ) : null}
      {done ? (
        <p>
          <a href="/office/certificates">認定児童を見る</a>　<a href="/office?state=submitted">申請審査を見る</a>
        </p>
      ) : null}
      {faults > 0 ? (
        <DataTable
          caption={faults > data.errors.length ? `直すところ（はじめの${data.errors.length}か所）` : '直すところ'}
          rows={data.errors}
          keyOf={(row) => `${row.line}-${row.column}-${row.what}`}
          columns={[
            { key: 'line', head: '行', align: 'end', cell: (row) => row.line },
            { key: 'column', head: '列', main: true, cell: (row) => row.column ?? '行全体' },
            { key: 'what', head: 'どこが', cell: (row) => row.what },
            { key: 'next', head: '直し方', cell: (row) => row.next },
          ]}
        />
      ) : null}
      {data.looks.length > 0 ? (
        <DataTable
          caption="審査で確認するお子さま"
          rows={data.looks}
          keyOf={(row) => String(row.line)}
          columns={[
            { key: 'line', head: '行', align: 'end', cell: (row) => row.line },
            { key: 'name', head: 'お子さま', main: true, cell: (row) => row.name },
            { key: 'why', head: '理由', cell: (row) => row.reasons.map((reason) => lookNames[reason]).join('、') },
          ]}
        />
      ) : null}
      {done ? null : (
        <Details summary="列の対応" open={missing.length > 0}>
          <Form>
            {columns.map(({ field, heading }) => (
              <Select
                key={field}
                name={field}
                label={heading}
                value={sent.values[field]?.at(-1) ?? data.mapping[field] ?? ''}
                required={missing.includes(field)}
                empty="使わない"
                options={data.head.map((name) => ({ value: name, label: name }))}
              />
            ))}
            <ButtonRow>
              <Button intent="columns" look="secondary">
                対応を保存して、もう一度確認する
              </Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
    </>
  )
}
