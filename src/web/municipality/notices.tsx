/** 通知書: decisions of some days, printed in one go for window envelopes; who was told by mail can be left out. */
import { mostOfFile } from '../../features/certification/notice-file.ts'
import { noticeKinds } from '../../features/certification/notice-words.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterForm } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/text-field.tsx'

export const title = '通知書'

const kindNames = { certified: '認定通知書', ended: '消滅通知書' } as const
const isDay = (text: string | undefined): text is string => /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text ?? '')

export async function load(api: WebApi, page: PageInput) {
  const { query: typed, today } = page
  const query = {
    kind: noticeKinds.find((one) => one === typed.kind) ?? ('certified' as const),
    from: isDay(typed.from) ? typed.from : today,
    to: isDay(typed.to) ? typed.to : today,
    whom: typed.whom === 'paper' ? ('paper' as const) : ('all' as const),
  }
  const list = await api('GET /api/v1/office/notices', { query })
  return list.ok ? { ...list.value, query } : stop(list.problem)
}
type Data = DataOf<typeof load>
type Row = Data['rows'][number]

export function Page({ data, page }: PageProps<typeof load>) {
  const { query, found, rows } = data
  const unsent = rows.filter((row) => row.noAddress)
  return (
    <>
      <BackLink href="/office/certificates">認定児童</BackLink>
      <DeskHead title={title} facts={`${found}件`} />
      <p>
        認定や消滅を決めた日で選び、まとめて印刷します。宛名は長形3号の窓あき封筒に合わせてあります。文面は「設定」の「連絡先と文」で変えられます。
      </p>
      <FilterForm label="通知書をえらぶ">
        <Select
          name="kind"
          label="通知書"
          value={query.kind}
          required={false}
          unmarked
          options={noticeKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        />
        <DateField name="from" label="決めた日（ここから）" value={query.from} required={false} unmarked />
        <DateField name="to" label="決めた日（ここまで）" value={query.to} required={false} unmarked />
        <Select
          name="whom"
          label="送る相手"
          value={query.whom}
          required={false}
          unmarked
          options={[
            { value: 'all', label: 'すべて' },
            { value: 'paper', label: 'アカウントのないご家庭だけ' },
          ]}
        />
        <Button look="secondary">しぼりこむ</Button>
      </FilterForm>
      {unsent.length > 0 ? (
        <Notice kind="warning" title={`住所のわからない通知が${unsent.length}件あります`}>
          <p>宛名を空けて印刷します：{unsent.map((row) => row.guardian || row.name).join('、')}</p>
        </Notice>
      ) : null}
      {found > 0 && page.viewer?.kind !== 'wardViewer' ? <Files data={data} /> : null}
      <DataTable<Row>
        caption={found > rows.length ? `はじめの${rows.length}件` : '認定番号の順'}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<EmptyState title="この期間に決めたものはありません">日付を変えて、もう一度しぼりこんでください。</EmptyState>}
        columns={[
          {
            key: 'name',
            head: 'お子さま',
            main: true,
            cell: (row) => <a href={`/office/certificates/${row.child}`}>{row.name}</a>,
          },
          { key: 'guardian', head: '保護者', cell: (row) => row.guardian },
          { key: 'number', head: '認定番号', cell: (row) => row.number },
          { key: 'day', head: '決めた日', cell: (row) => dayText(row.decidedOn as LocalDate, page.today) },
          { key: 'told', head: 'メール', cell: (row) => (row.online ? '送信の対象' : 'アカウントなし') },
        ]}
      />
    </>
  )
}

function Files({ data: { query, found } }: { data: Data }) {
  const parts = Math.ceil(found / mostOfFile)
  const href = (part: number): string => `/api/v1/office/notices/file?${new URLSearchParams({ ...query, part: String(part) })}`
  return (
    <ButtonRow>
      {Array.from({ length: parts }, (_, i) => (
        <LinkButton key={i} href={href(i + 1)} look={i === 0 ? 'primary' : 'secondary'} download>
          {parts === 1
            ? `${found}件を1つのPDFにする`
            : `${i * mostOfFile + 1}〜${Math.min(found, (i + 1) * mostOfFile)}件目をPDFにする`}
        </LinkButton>
      ))}
    </ButtonRow>
  )
}
