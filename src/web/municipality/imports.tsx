/** 取込: a CSV file of certified children or of applications is chosen here; what it would do is shown before anything is written (CERT-2). */
import { type Acted, fieldOf, type PageProps, redirectTo, renameFields, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { importKindNames } from './import-words.ts'

export const title = 'CSVの取込'

export async function load(api: WebApi) {
  const list = await api('GET /api/v1/office/imports')
  return list.ok ? list.value : stop(list.problem)
}

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  const kind = form.text('kind') === 'application' ? 'application' : 'certified'
  const staged = await api('POST /api/v1/office/imports', { body: { kind }, files: await form.files('file') })
  return staged.ok ? redirectTo(`/office/imports/${staged.value.id}`) : { problem: renameFields(staged.problem, {}) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/certificates">認定児童</BackLink>
      <DeskHead
        title="CSVの取込"
        facts="選んだあとに、取り込む内容を確認できます"
        action={
          <LinkButton href="/api/v1/office/imports/template" look="secondary" download>
            ひな形をダウンロード
          </LinkButton>
        }
      />
      <Form files>
        <RadioGroup
          name="kind"
          legend="取り込むもの"
          value={sent.values.kind?.at(-1) ?? 'certified'}
          choices={[
            { value: 'certified', label: '認定したお子さま', support: '認定し、保護者にアカウントのお知らせを送ります。' },
            { value: 'application', label: '申請', support: '申請審査の一覧に入ります。' },
          ]}
        />
        <FileField
          name="file"
          label="CSVファイル"
          accept=".csv,text/csv"
          kinds="CSV（UTF-8・シフトJIS）"
          max={1}
          maxMegabytes={8}
          support="お子さま1人につき1行、1万行まで"
          {...(fieldOf(sent, 'file').error ? { error: fieldOf(sent, 'file').error ?? '' } : {})}
        />
        <ButtonRow>
          <Button>内容を確認する</Button>
        </ButtonRow>
      </Form>
      <Details summary="書き方">
        <ul>
          <li>日付：2027/4/1、R9.4.1、令和9年4月1日、20270401</li>
          <li>性別：男・女・不明。続柄：母・父・祖父母・里親・その他の親族・その他</li>
          <li>通園先：認可保育所・認定こども園・幼稚園・認可外・一時預かりなど。どこにも通っていないときは空欄</li>
          <li>障害・医療的ケアの申し出：あり・なし</li>
          <li>負担軽減：生活保護・非課税・低所得・要支援。ないときは空欄</li>
          <li>きょうだいは1人1行にし、世帯番号かメールアドレスを同じにします</li>
          <li>メールアドレスのない世帯は空欄にします。アカウントを作らずに認定します</li>
          <li>氏名が1つの列のときは、「（姓）」の項目に選びます。空白で姓と名に分けます</li>
          <li>個人番号（マイナンバー）の列は入れないでください</li>
        </ul>
      </Details>
      <h2>これまでの取込</h2>
      <DataTable
        caption="新しいものから20件"
        rows={data.rows}
        keyOf={(row) => row.id}
        empty={<EmptyState title="取込はまだありません">ひな形をダウンロードして、書き方をご確認ください。</EmptyState>}
        columns={[
          {
            key: 'at',
            head: '選んだ日時',
            main: true,
            cell: (row) => <a href={`/office/imports/${row.id}`}>{momentText(row.stagedAt, page.today)}</a>,
          },
          { key: 'kind', head: '取り込むもの', cell: (row) => importKindNames[row.kind] },
          { key: 'by', head: '担当', cell: (row) => row.by },
          { key: 'state', head: '状態', cell: (row) => (row.doneAt === null ? '取り込んでいません' : '取り込みました') },
          { key: 'certified', head: '認定', align: 'end', cell: (row) => (row.doneAt === null ? '' : `${row.certified}人`) },
          { key: 'queued', head: '審査へ', align: 'end', cell: (row) => (row.doneAt === null ? '' : `${row.queued}人`) },
        ]}
      />
    </>
  )
}
