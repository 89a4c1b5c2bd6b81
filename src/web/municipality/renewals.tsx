/** 負担軽減の更新: the income classes that end with the town's tax year, renewed together with the new year's tax (FEE-4). */
import { reductionClasses } from '../../features/municipality/rules.ts'
import { type LocalDate, monthNumberOf } from '../../platform/calendar.ts'
import {
  type Acted,
  type DataOf,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { fullDayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { Select } from '../ui/text-field.tsx'
import { reductionNames } from './words.ts'

export const title = '負担軽減の更新'

/** 要支援 is the town's own decision, child by child. */
const renewalClasses = reductionClasses.filter((one) => one !== 'support')

export async function load(api: WebApi) {
  const list = await api('GET /api/v1/office/renewals')
  return list.ok ? list.value : stop(list.problem)
}
type Row = DataOf<typeof load>['rows'][number]

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  const chosen = renewalClasses.find((one) => one === form.text('class'))
  const children = form.all('child').flatMap((one) => {
    const [id = '', last = ''] = one.split(' ')
    const kind = chosen ?? renewalClasses.find((known) => known === last)
    return kind ? [{ id, class: kind }] : []
  })
  if (children.length === 0)
    return { problem: fieldProblem([{ name: 'child', code: 'empty', message: 'お子さまを1人以上選んでください。' }]) }
  const to = (did: string) => redirectTo(`/office/renewals?did=${did}&done=${children.length}`)
  if (form.intent === 'sendBack') {
    const outcome = await api('POST /api/v1/office/renewals/send-back', { body: { children: children.map(({ id }) => id) } })
    return outcome.ok ? to('sentBack') : { problem: outcome.problem }
  }
  if (form.intent === 'approve' || form.intent === 'prepare') {
    const outcome = await api(`POST /api/v1/office/renewals/${form.intent}`, { body: { children } })
    return outcome.ok ? to(form.intent === 'approve' ? 'renewed' : 'prepared') : { problem: outcome.problem }
  }
  const outcome = await api('POST /api/v1/office/renewals', { body: { children } })
  return outcome.ok ? to('renewed') : { problem: outcome.problem }
}

const doneWords: Record<string, { title: (count: number) => string; more?: string }> = {
  renewed: { title: (count) => `${count}人の負担軽減を更新しました。`, more: '保護者にメールでお知らせします。' },
  prepared: { title: (count) => `${count}人の更新を起案しました。`, more: 'ほかの担当が承認すると決まります。' },
  sentBack: { title: (count) => `${count}人の起案をなくしました。` },
}

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    head: 'お子さま',
    main: true,
    cell: (row) => <a href={`/office/certificates/${row.childId}`}>{row.name}</a>,
  },
  { key: 'kana', head: 'フリガナ', cell: (row) => row.kana },
  { key: 'born', head: '生年月日', cell: (row) => fullDayText(row.birthDate as LocalDate) },
  { key: 'class', head: 'いまの区分', cell: (row) => reductionNames[row.class] },
]

/** 起案 that wait for another officer (作成者 ≠ 承認者). */
function Waiting({ rows, page, mine }: { rows: readonly Row[]; page: PageInput; mine: boolean }) {
  if (rows.length === 0) return null
  return (
    <>
      <h2>{mine ? 'あなたの起案' : '承認を待つ起案'}</h2>
      <Form label={mine ? 'あなたの起案' : '承認を待つ起案'}>
        <DataTable<Row>
          caption={mine ? `${rows.length}人。承認は、ほかの担当が行います` : `${rows.length}人`}
          rows={rows}
          keyOf={(row) => `${row.childId} ${row.prepared?.class ?? row.class}`}
          select={{ name: 'child', labelOf: (row) => `${row.name}を選ぶ`, checked: [] }}
          columns={[
            ...columns,
            { key: 'next', head: '新しい区分', cell: (row) => (row.prepared ? reductionNames[row.prepared.class] : '') },
            {
              key: 'by',
              head: '起案した人',
              cell: (row) => (row.prepared ? `${row.prepared.by}、${momentText(row.prepared.at, page.today)}` : ''),
            },
          ]}
        />
        <ButtonRow>
          {mine ? null : <Button intent="approve">選んだお子さまの更新を承認する</Button>}
          <Button intent="sendBack" look="secondary">
            {mine ? '選んだ起案を取り下げる' : '選んだ起案を戻す'}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const [until, from] = [fullDayText(data.until as LocalDate), fullDayText(data.from as LocalDate)]
  const yearMonth = monthNumberOf(data.from as LocalDate)
  const done = Number(page.query.done) || 0
  const said = doneWords[page.query.did ?? '']
  // Where the setting was taken back, what still lies prepared is decided like any other.
  const waiting = data.twoPersons ? data.rows.filter(({ prepared }) => prepared !== null) : []
  const open = data.rows.filter((row) => !waiting.includes(row))
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/certificates">認定児童</BackLink>
      <DeskHead title={title} facts={`${data.rows.length}人が${until}に終わります`} action={<PrintButton />} />
      {said && done > 0 && !sent.problem ? (
        <Notice kind="success" title={said.title(done)}>
          {said.more}
        </Notice>
      ) : null}
      <Waiting rows={waiting.filter(({ prepared }) => !prepared?.mine)} page={page} mine={false} />
      <Waiting rows={waiting.filter(({ prepared }) => prepared?.mine)} page={page} mine />
      {waiting.length > 0 ? <h2>起案していないお子さま</h2> : null}
      {open.length === 0 ? (
        <EmptyState title={waiting.length > 0 ? 'ほかに更新するお子さまはいません' : 'いま更新するお子さまはいません'}>
          {waiting.length > 0
            ? `${until}に終わる負担軽減は、すべて起案されています。`
            : data.open
              ? `${until}に終わる負担軽減は、すべて更新されています。`
              : `非課税と所得割の軽減は、毎年${yearMonth - 2}月と${yearMonth - 1}月に、新しい年度の税の内容で更新します。`}
        </EmptyState>
      ) : (
        <Form>
          <DataTable<Row>
            caption={`新しい年度の税の内容を確かめてから選んでください。選ばないお子さまの軽減は、${until}に終わります`}
            rows={open}
            keyOf={(row) => `${row.childId} ${row.class}`}
            select={{ name: 'child', labelOf: (row) => `${row.name}を選ぶ`, checked: sent.values.child ?? [] }}
            columns={columns}
          />
          <Select
            {...fieldOf(sent, 'class')}
            label="新しい区分"
            required={false}
            empty="それぞれ、いまと同じ区分"
            support={`${from}から始まります。区分が変わるお子さまは、分けて更新してください。`}
            options={renewalClasses.map((value) => ({ value, label: reductionNames[value] }))}
          />
          <ButtonRow>
            {data.twoPersons ? (
              <Button intent="prepare">選んだお子さまの更新を起案する</Button>
            ) : (
              <Button>選んだお子さまを更新する</Button>
            )}
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
