/** What the system says of a case: ○ △ × with what each rests on, possible doubles, form, files. Facts, not verdicts. */
import type { LocalDate } from '../../platform/calendar.ts'
import { documentNames } from '../text/application-fields.ts'
import { fullDayText } from '../text/dates.ts'
import { enrolmentName } from '../text/enrolments.ts'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Notice } from '../ui/notice.tsx'
import type { CaseData } from './case.tsx'
import { FileViewer } from './file-viewer.tsx'
import { howNames } from './words.ts'

type Fact = CaseData['facts'][number]

const names: Record<Fact['fact'], string> = {
  age: '年齢',
  enrolment: '在籍',
  residence: '住所',
  duplicate: '二重の認定',
  documents: '書類',
  address: 'メールアドレス',
  phone: '電話番号',
  consents: '同意',
}
const marks = { yes: ['○', '合う'], look: ['△', '要確認'], no: ['×', '合わない'] } as const

const day = (value: unknown): string => (typeof value === 'string' && value !== '' ? fullDayText(value as LocalDate) : '')

function basis({ fact, restsOn: r }: Fact): string {
  switch (fact) {
    case 'age':
      return `受付日 ${day(r.receivedOn)}。申請できる日 ${day(r.acceptFrom)}から、使える日 ${day(r.firstDay)}から、国の時間 ${day(r.lastDay)}まで${
        r.municipalLastDay ? `、市区町村の時間 ${day(r.municipalLastDay)}まで` : ''
      }`
    case 'enrolment':
      return `申請の内容では「${enrolmentName[r.enrolment as keyof typeof enrolmentName] ?? ''}」`
    case 'residence':
      return `申請の住所は「${r.city}」。住民基本台帳で確認してください`
    case 'duplicate':
      return r.own === 0 && r.other === 0
        ? '同じお子さまと思われる記録はありません'
        : `同じお子さまかもしれない記録が、区域内に${r.own}件、ほかの市区町村に${r.other}件あります`
    case 'documents':
      return r.missing
        ? `足りない書類：${String(r.missing)
            .split(' ')
            .map((kind) => documentNames[kind] ?? kind)
            .join('、')}`
        : `必要な書類はそろっています（添付 ${r.present}件）`
    case 'address':
      return r.how ? (howNames[String(r.how)] ?? '') : 'ほかのアカウントで使われていません'
    case 'phone':
      return r.how ? '同じ電話番号の世帯があります' : '同じ電話番号の世帯はありません'
    case 'consents':
      return r.outdated ? '同意した文が、いまの版より古いものです' : 'いまの版に同意しています'
  }
}

export const CaseFacts = ({ data }: { data: CaseData }) => (
  <>
    <h2>自動で確認したこと</h2>
    <DataTable<Fact>
      caption="○ 合う　△ 要確認　× 合わない。判断は担当がします"
      rows={data.facts}
      keyOf={(fact) => `${fact.fact}${fact.child ?? ''}`}
      columns={[
        {
          key: 'fact',
          head: '確認',
          main: true,
          cell: (fact) => (
            <>
              <span aria-hidden="true">{marks[fact.ok][0]} </span>
              <span class="spoken">{marks[fact.ok][1]}</span>
              {names[fact.fact]}
              {fact.child === null ? '' : `（${data.children[fact.child]?.name ?? `${fact.child + 1}人目`}）`}
            </>
          ),
        },
        { key: 'basis', head: 'もとにした内容', cell: basis },
      ]}
    />
    <Doubles data={data} />
  </>
)

const stateNames: Record<string, string> = {
  valid: '有効',
  suspended: '停止',
  ended: '終了',
  submitted: '申請済',
  reviewing: '審査中',
  returned: '補正依頼',
}

function Doubles({ data }: { data: CaseData }) {
  const rows = data.children.flatMap((child) =>
    child.matches.map((match, i) => ({ ...match, child: child.name, key: child.id + i })),
  )
  const shielded = data.children.filter((child) => child.shielded > 0)
  if (shielded.length > 0)
    return (
      <>
        <Notice kind="warning" title="支援措置の対象の記録が見つかりました">
          <p>
            {shielded.map((child) => child.name).join('、')}
            さんと同じかもしれない記録があります。どこの、どのような記録かは、指定された職員だけが見られます。申請した方には伝えず、管理者に相談してください。
          </p>
        </Notice>
        <DoublesTable rows={rows} />
      </>
    )
  return <DoublesTable rows={rows} />
}

type DoubleRow = CaseData['children'][number]['matches'][number] & { child: string; key: string }

function DoublesTable({ rows }: { rows: DoubleRow[] }) {
  if (rows.length === 0) return null
  return (
    <DataTable
      caption="同じお子さまかもしれない記録。ほかの市区町村については、市区町村・期間・状態だけを表示します"
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { key: 'child', head: 'お子さま', main: true, cell: (row) => row.child },
        { key: 'town', head: '市区町村', cell: (row) => row.town },
        { key: 'kind', head: '記録', cell: (row) => (row.kind === 'certificate' ? '認定' : '申請') },
        {
          key: 'state',
          head: '状態',
          cell: (row) => `${stateNames[row.state] ?? row.state}${row.known === 'move' ? '（転入のようです）' : ''}`,
        },
        { key: 'span', head: '期間', cell: (row) => `${day(row.from)}から${row.until ? `${day(row.until)}まで` : ''}` },
        {
          key: 'link',
          head: '詳しく',
          cell: (row) =>
            row.id === null ? (
              'ほかの市区町村'
            ) : (
              <a href={row.kind === 'certificate' ? `/office/certificates/${row.id}` : `/office/applications/${row.id}`}>
                {row.by === 'name' ? '生年月日と氏名のフリガナが同じ' : '生年月日と名のフリガナ、性別が同じ'}
              </a>
            ),
        },
      ]}
    />
  )
}

export const CaseForm = ({ data }: { data: CaseData }) =>
  data.form ? (
    <div>
      {data.form.map((group) => (
        <div key={group.title}>
          <h3>{group.title}</h3>
          <DefinitionList dense facts={group.rows.map((row) => ({ term: row.term, value: row.value }))} />
        </div>
      ))}
    </div>
  ) : (
    <p>申請の内容は、保存期間が終わったため消えています。</p>
  )

export const CaseFiles = ({ data }: { data: CaseData }) => (
  <>
    <h2>添付書類</h2>
    {data.files.length === 0 ? (
      <p>添付された書類はありません。</p>
    ) : (
      <ul>
        {data.files.map((file) => (
          <li key={file.id}>
            <a href={`/api/v1/office/applications/${data.id}/files/${file.id}`} download="">
              {documentNames[file.field] ?? 'そのほかの書類'}：{file.name}（{Math.ceil(file.bytes / 1024)} KB）
            </a>
            <FileViewer href={`/api/v1/office/applications/${data.id}/files/${file.id}`} name={file.name} />
          </li>
        ))}
      </ul>
    )}
    {data.files.length > 0 ? <p class="muted">書類を開いたことは記録されます。</p> : null}
  </>
)
