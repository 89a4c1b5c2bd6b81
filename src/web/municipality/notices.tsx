/** 通知書: decisions of some days; their papers are made with a 文書番号 and printed in one go, with envelopes (CERT-8). */
import { bundleTitle, mostOfFile } from '../../features/certification/notice-file.ts'
import { noticeKinds, noticeNames } from '../../features/certification/notice-words.ts'
import { mostAtOnce } from '../../features/certification/print-rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import { type Acted, type DataOf, type Form as FormSent, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FilterForm, Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/text-field.tsx'

export const title = '通知書'

const isDay = (text: string | undefined): text is string => /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text ?? '')
const isId = (text: string | undefined): text is string => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')

const queryOf = ({ query: typed, today }: PageInput) => ({
  kind: noticeKinds.find((one) => one === typed.kind) ?? ('certified' as const),
  from: isDay(typed.from) ? typed.from : today,
  to: isDay(typed.to) ? typed.to : today,
  whom: typed.whom === 'paper' ? ('paper' as const) : ('all' as const),
  ...(isId(typed.child) ? { child: typed.child } : {}),
  ...(isId(typed.subject) ? { subject: typed.subject } : {}),
})
type Query = ReturnType<typeof queryOf>

export async function load(api: WebApi, page: PageInput) {
  const query = queryOf(page)
  const list = await api('GET /api/v1/office/notices', { query })
  if (!list.ok) return stop(list.problem)
  const bundles = page.viewer?.kind === 'wardViewer' ? null : await api('GET /api/v1/office/notices/prints')
  return { ...list.value, query, prints: bundles?.ok ? bundles.value.prints : [] }
}
type Data = DataOf<typeof load>
type Row = Data['rows'][number]

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const query = queryOf(page)
  if (form.intent === 'letters' || form.intent === 'envelopes') {
    const body = { ...query, what: form.intent, part: Number(form.text('part')) || 1 } as const
    const print = await api('POST /api/v1/office/notices/prints', { body })
    return print.ok ? redirectTo(`/office/notices/prints/${print.value.id}`) : { problem: print.problem }
  }
  const made = await api('POST /api/v1/office/notices', { body: query })
  return made.ok
    ? redirectTo(`/office/notices?${new URLSearchParams({ ...query, made: String(made.value.made) })}`)
    : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { query, found, made, rows } = data
  const unsent = rows.filter((row) => row.noAddress && !row.paper)
  const prints = page.viewer?.kind !== 'wardViewer'
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/certificates">認定児童</BackLink>
      <DeskHead
        title={title}
        facts={`${found}件（作成ずみ ${made}件）`}
        action={
          <LinkButton href="/office/seals" look="secondary">
            公印
          </LinkButton>
        }
      />
      <p>
        決めた日で選び、文書番号をつけて作ってから、まとめて印刷します。作った通知書は、あとで印刷しても同じ内容です。文面・文書番号の形・宛名の位置は
        <a href="/office/settings#rules-contact">「設定」の「連絡先と文」</a>で変えられます。
      </p>
      <FilterForm label="通知書をえらぶ">
        <Select
          name="kind"
          label="通知書"
          value={query.kind}
          required={false}
          unmarked
          options={noticeKinds.map((kind) => ({ value: kind, label: noticeNames[kind] }))}
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
            { value: 'paper', label: 'メールで知らせていないご家庭だけ' },
          ]}
        />
        <Button look="secondary">しぼりこむ</Button>
      </FilterForm>
      {page.query.made !== undefined && !sent.problem ? <Made made={page.query.made} /> : null}
      {prints && unsent.length > 0 ? (
        <Notice kind="warning" title={`住所のわからない通知が${unsent.length}件あります`}>
          <p>宛名を空けて作ります：{unsent.map((row) => row.guardian || row.name).join('、')}</p>
        </Notice>
      ) : null}
      {prints ? <Acts data={data} /> : null}
      {data.prints.length > 0 ? <Prints prints={data.prints} today={page.today} /> : null}
      <DataTable<Row>
        caption={found > rows.length ? `はじめの${rows.length}件` : '番号の順'}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<EmptyState title="この期間に決めたものはありません">日付を変えて、もう一度しぼりこんでください。</EmptyState>}
        columns={[
          { key: 'name', head: 'お子さま', main: true, cell: (row) => <a href={hrefOf(query.kind, row)}>{row.name}</a> },
          { key: 'guardian', head: '保護者', cell: (row) => row.guardian },
          {
            key: 'number',
            head: query.kind === 'certified' || query.kind === 'ended' ? '認定番号' : '受付番号',
            cell: (row) => row.number,
          },
          { key: 'day', head: '決めた日', cell: (row) => dayText(row.decidedOn as LocalDate, page.today) },
          { key: 'told', head: 'メール', cell: (row) => (row.online ? '送信の対象' : 'なし') },
          {
            key: 'paper',
            head: '文書番号',
            cell: (row) =>
              row.paper ? `${row.paper.mark}、${dayText(row.paper.issuedOn as LocalDate, page.today)}` : 'まだ作っていません',
          },
          ...(prints && rows.length > 1
            ? [
                {
                  key: 'one',
                  head: 'すること',
                  cell: (row: Row) => (
                    <a
                      href={`/office/notices?${new URLSearchParams({ ...query, subject: row.id })}`}
                      aria-label={`この1件だけ（${row.name}）`}
                    >
                      この1件だけ
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

const Made = ({ made }: { made: string }) =>
  /^[1-9]\d*$/.test(made) ? (
    <Notice kind="success" title={`${made}件の通知書に文書番号をつけて作りました`} />
  ) : (
    <Notice kind="info" title="新しく作る通知書はありませんでした" />
  )

const hrefOf = (kind: Query['kind'], row: Row): string => {
  if (kind === 'rejected') return `/office/applications/${row.application}`
  return kind === 'changed' || kind === 'changeRejected'
    ? `/office/changes/${row.application}`
    : `/office/certificates/${row.child}`
}

function Acts({ data: { query, found, made } }: { data: Data }) {
  const left = Math.min(found - made, mostOfFile)
  const parts = Math.ceil(made / mostOfFile)
  const look = left > 0 ? 'secondary' : 'primary'
  const href = (what: 'letters' | 'envelopes'): string => `/api/v1/office/notices/file?${new URLSearchParams({ ...query, what })}`
  const span = (part: number): string => `${(part - 1) * mostOfFile + 1}〜${Math.min(made, part * mostOfFile)}件目`
  return (
    <>
      {left > 0 ? (
        <Form label="通知書を作る">
          <ButtonRow>
            <Button>{`${left}件に文書番号をつけて作る`}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      {made > 0 && made <= mostAtOnce ? (
        <ButtonRow>
          <LinkButton href={href('letters')} look={look} download>
            {`${made}件を1つのPDFにする`}
          </LinkButton>
          <LinkButton href={href('envelopes')} look="secondary" download>
            封筒（長形3号）のPDF
          </LinkButton>
        </ButtonRow>
      ) : null}
      {made > mostAtOnce
        ? Array.from({ length: parts }, (_, i) => i + 1).map((part) => (
            <Form key={part} label={parts === 1 ? 'まとめて印刷する' : `${span(part)}を印刷する`}>
              <Hidden name="part" value={String(part)} />
              <ButtonRow>
                <Button intent="letters" look={part > 1 ? 'secondary' : look}>
                  {parts === 1 ? `${made}件を1つのPDFにする` : `${span(part)}を1つのPDFにする`}
                </Button>
                <Button intent="envelopes" look="secondary">
                  {parts === 1 ? '封筒（長形3号）のPDFを作る' : `${span(part)}の封筒のPDFを作る`}
                </Button>
              </ButtonRow>
            </Form>
          ))
        : null}
    </>
  )
}

type Print = Data['prints'][number]

const stateOf = (print: Print, today: LocalDate): string => {
  if (print.state === 'waiting') return `書き出しています（${print.drawn} / ${print.papers}件）`
  if (print.state === 'failed') return '作れませんでした'
  return print.until ? `できました。${momentText(print.until, today)}まで` : 'できました'
}

const Prints = ({ prints, today }: { prints: Data['prints']; today: LocalDate }) => (
  <DataTable<Print>
    caption="まとめて作ったPDF"
    rows={prints}
    keyOf={(print) => print.id}
    columns={[
      {
        key: 'what',
        head: 'PDF',
        main: true,
        cell: (print) => <a href={`/office/notices/prints/${print.id}`}>{bundleTitle(print.kind, print.what)}</a>,
      },
      { key: 'papers', head: '件数', align: 'end', cell: (print) => `${print.papers}件` },
      {
        key: 'days',
        head: '決めた日',
        cell: (print) => [...new Set([print.from, print.to])].map((day) => dayText(day as LocalDate, today)).join('〜'),
      },
      { key: 'by', head: '頼んだ人', cell: (print) => `${print.by}、${momentText(print.at, today)}` },
      { key: 'state', head: 'ようす', cell: (print) => stateOf(print, today) },
    ]}
  />
)
