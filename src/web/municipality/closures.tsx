/** 臨時休止 by the town: all or chosen facilities, looked at first, closed in one act; lifted one by one (CLS-1). */
import type { listTownClosures, previewTownClosure } from '../../features/closure/office-contract.ts'
import { type LocalDate, parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  choicesOf,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  stop,
} from '../page.ts'
import { ClosureDays, ClosureReason } from '../place/closure-fields.tsx'
import type { WebApi } from '../routes.ts'
import { closureStateWords, whyWords } from '../text/closure-words.ts'
import { dayText, gridRangeText, momentText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

export const title = '施設の臨時休止'

const home = '/office/closures'
type Choice = {
  from: LocalDate
  to: LocalDate
  start: number
  end: number
  why: keyof typeof whyWords
  facilities: string[] | null
}
type Data = ReplyOf<typeof listTownClosures> & {
  officer: boolean
  preview: { choice: Choice; hits: ReplyOf<typeof previewTownClosure>['facilities'] } | null
}

function choiceOf(given: Record<string, string>): Choice | null {
  const [from, to] = [parseDate(given.closeFrom ?? ''), parseDate(given.closeTo ?? '')]
  const [start, end] = [Number(given.start || 0), Number(given.end || 1440)]
  const why = given.why ?? ''
  const facilities = given.which === 'some' ? (given.facilities ?? '').split(',').filter((id) => /^[\da-f-]{36}$/.test(id)) : null
  if (!from || !to || !(why in whyWords) || !Number.isInteger(start) || !Number.isInteger(end)) return null
  return facilities?.length === 0 ? null : { from, to, start, end, why: why as Choice['why'], facilities }
}
const queryOf = ({ from, to, start, end, facilities }: Choice) => ({
  from,
  to,
  start,
  end,
  ...(facilities ? { facilities: facilities.join(',') } : {}),
})
const names = { '/from': 'closeFrom', '/to': 'closeTo' }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const list = await api('GET /api/v1/office/closures')
  if (!list.ok) return stop(list.problem)
  const officer = page.viewer?.kind !== 'wardViewer'
  const choice = officer ? choiceOf(page.query) : null
  const hits = choice && (await api('GET /api/v1/office/closures/preview', { query: queryOf(choice) }))
  return { ...list.value, officer, preview: choice && hits?.ok ? { choice, hits: hits.value.facilities } : null }
}

export async function act(api: WebApi, form: FormSent, _page: PageInput): Promise<Acted> {
  if (form.intent?.startsWith('lift:')) {
    const closureId = form.intent.slice(5)
    const done = await api('POST /api/v1/office/closures/:closureId/lift', { params: { closureId }, body: {} })
    return done.ok ? redirectTo(`${home}?done=lifted`) : { problem: done.problem }
  }
  const raw = {
    closeFrom: form.text('closeFrom'),
    closeTo: form.text('closeTo') || form.text('closeFrom'),
    start: form.text('start'),
    end: form.text('end'),
    why: form.text('why'),
    which: form.text('which'),
    facilities: form.all('facilities').join(','),
  }
  const choice = choiceOf(raw)
  if (!choice) {
    const missing = (name: string, message: string) => ({ name, code: 'missing', message })
    return {
      problem: fieldProblem([
        ...(parseDate(raw.closeFrom) ? [] : [missing('closeFrom', '最初の日を入力してください。')]),
        ...(parseDate(raw.closeTo) ? [] : [missing('closeTo', '最後の日を、正しい日付で入力してください。')]),
        ...(raw.why in whyWords ? [] : [missing('why', '理由を選んでください。')]),
        ...(raw.which === 'some' && raw.facilities === '' ? [missing('facilities', 'お休みにする施設を選んでください。')] : []),
      ]),
    }
  }
  if (form.intent !== 'close') {
    const seen = await api('GET /api/v1/office/closures/preview', { query: queryOf(choice) })
    return seen.ok ? redirectTo(`${home}?${new URLSearchParams(raw)}`) : { problem: renameFields(seen.problem, names) }
  }
  const { why, ...range } = choice
  const done = await api('POST /api/v1/office/closures', { body: { ...range, ...whyWords[why].as } })
  if (!done.ok) return { problem: renameFields(done.problem, names) }
  return redirectTo(`${home}?done=closed&n=${done.value.closed.length}&open=${done.value.refused.map((one) => one.id).join()}`)
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facilities, officer, preview } = data
  const { today, query } = page
  const open = facilities.filter((one) => (query.open ?? '').split(',').includes(one.id))
  return (
    <>
      <ErrorSummary sent={sent} />
      {preview ? <BackLink href={home}>入力に戻る</BackLink> : null}
      {query.done === 'closed' ? (
        <Notice kind="success" title={`${Number(query.n) || 0}施設をお休みにしました`} live>
          <p>ご家族には、メールでお知らせします。施設の受入ボードにも出ています。</p>
        </Notice>
      ) : null}
      {open.length > 0 ? (
        <Notice kind="warning" title={`お休みにできなかった施設が${open.length}件あります`}>
          <p>{open.map((one) => one.name).join('、')}。この期間の月の締めが終わっています。施設に確かめてください。</p>
        </Notice>
      ) : null}
      {query.done === 'lifted' ? <Notice kind="success" title="お休みを解除しました" live /> : null}
      <DeskHead title={preview ? 'お休みの内容を確かめる' : title} />
      {preview ? (
        <Preview choice={preview.choice as Choice} hits={preview.hits} today={today} />
      ) : (
        <>
          {officer && facilities.length > 0 ? <CloseForm facilities={facilities} sent={sent} today={today} /> : null}
          <Standing closures={data.closures} officer={officer} today={today} />
        </>
      )}
    </>
  )
}

function CloseForm(props: { facilities: Data['facilities']; sent: Parameters<typeof fieldOf>[0]; today: LocalDate }) {
  const { facilities, sent, today } = props
  return (
    <Form action={home} label="お休みを登録する">
      <p>次の画面で、取り消される予約を確かめてから決めます。ここではまだ、何も変わりません。</p>
      <ClosureDays sent={sent} today={today} />
      <ClosureReason sent={sent} />
      <RadioGroup
        {...fieldOf(sent, 'which', 'all')}
        legend="施設"
        choices={[
          { value: 'all', label: `すべての施設（${facilities.length}か所）` },
          { value: 'some', label: '下で選んだ施設だけ' },
        ]}
      />
      <CheckboxGroup
        {...choicesOf(sent, 'facilities', [])}
        legend="お休みにする施設"
        required={false}
        choices={facilities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ButtonRow>
        <Button intent="check">取り消される予約を確かめる</Button>
      </ButtonRow>
    </Form>
  )
}

const rangeText = (c: { from: string; to: string; start: number; end: number }, today: LocalDate): string => {
  const days = `${dayText(c.from as LocalDate, today)}${c.to === c.from ? '' : `から${dayText(c.to as LocalDate, today)}まで`}`
  return `${days}　${c.start === 0 && c.end === 1440 ? '終日' : gridRangeText(c.start, c.end)}`
}

function Preview({
  choice,
  hits,
  today,
}: {
  choice: Choice
  hits: ReplyOf<typeof previewTownClosure>['facilities']
  today: LocalDate
}) {
  const ended = hits.reduce((n, hit) => n + hit.ended, 0)
  const cut = hits.reduce((n, hit) => n + hit.cutShort, 0)
  return (
    <>
      <DefinitionList
        dense
        facts={[
          { term: '日時', value: rangeText(choice, today) },
          { term: '理由', value: whyWords[choice.why].label },
          { term: '施設', value: `${hits.length}か所` },
        ]}
      />
      <h2>お休みにすると</h2>
      <ul>
        <li>
          {ended > 0
            ? `${ended}件の予約が「施設都合取消」になります。使う予定だった時間は、すべてご家族に戻ります。`
            : '取り消される予約は、ありません。'}
        </li>
        {cut > 0 ? <li>いま利用中の{cut}件は、お迎えまでの実際の時間で数えます。</li> : null}
        <li>ご家族には、すぐにメールでお知らせします。施設の受入ボードにも出ます。</li>
        <li>件数は、この市区町村が認定したお子さまの予約です。ほかの市区町村のお子さまの予約も、同じように取り消されます。</li>
      </ul>
      <DataTable
        caption="施設ごとの予約"
        rows={hits}
        keyOf={(hit) => hit.id}
        columns={[
          { key: 'name', head: '施設', main: true, cell: (hit) => hit.name },
          { key: 'ended', head: '取り消し', align: 'end', cell: (hit) => `${hit.ended}件` },
          { key: 'cut', head: '利用中', align: 'end', cell: (hit) => `${hit.cutShort}件` },
        ]}
      />
      <Form action={home} label="お休みにする">
        <Hidden name="closeFrom" value={choice.from} />
        <Hidden name="closeTo" value={choice.to} />
        <Hidden name="start" value={String(choice.start)} />
        <Hidden name="end" value={String(choice.end)} />
        <Hidden name="why" value={choice.why} />
        <Hidden name="which" value={choice.facilities ? 'some' : 'all'} />
        {(choice.facilities ?? []).map((id) => (
          <Hidden key={id} name="facilities" value={id} />
        ))}
        <ButtonRow>
          <Button intent="close" look="danger">{`${hits.length}か所をお休みにする`}</Button>
          <LinkButton href={home} look="secondary">
            やめる
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}

function Standing({ closures, officer, today }: { closures: Data['closures']; officer: boolean; today: LocalDate }) {
  return (
    <Form action={home} label="お休みの一覧">
      <DataTable
        caption="市区町村が決めたお休み"
        rows={closures}
        keyOf={(one) => one.id}
        empty={<p>登録したお休みは、ありません。</p>}
        columns={[
          { key: 'when', head: '日時', main: true, cell: (one) => rangeText(one, today) },
          { key: 'facility', head: '施設', cell: (one) => one.facility.name },
          { key: 'bookings', head: '取り消した予約', align: 'end', cell: (one) => `${one.bookings}件` },
          { key: 'decided', head: '決めた日時', cell: (one) => momentText(one.decidedAt, today) },
          { key: 'state', head: '状態', cell: (one) => closureStateWords[one.state] },
          {
            key: 'lift',
            head: '解除',
            hiddenHead: true,
            cell: (one) =>
              officer && (one.state === 'coming' || one.state === 'now') ? (
                <Button intent={`lift:${one.id}`} look="secondary" size="small">
                  解除する<span class="spoken">（{one.facility.name}）</span>
                </Button>
              ) : null,
          },
        ]}
      />
    </Form>
  )
}
