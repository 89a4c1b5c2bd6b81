/** 臨時休止: days, times and cause; what it ends is shown before it is decided (CLS-1); closures that stand can be lifted. */
import type { listClosures, previewClosure } from '../../features/closure/contract.ts'
import type { ClosureCause } from '../../features/closure/rules.ts'
import { type LocalDate, parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/booking-words.ts'
import { closureStateWords, whyWords } from '../text/closure-words.ts'
import { dayText, gridRangeText, momentText } from '../text/dates.ts'
import { Button } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { type ClosureChoice, ClosureForm, ClosurePreview } from './closure-forms.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '臨時休止'

type List = ReplyOf<typeof listClosures>
type Closure = List['closures'][number]
type Data = List & {
  mayClose: boolean
  preview: { choice: ClosureChoice; hits: ReplyOf<typeof previewClosure> } | null
}

const causeWords: Record<ClosureCause, string> = { facility: '施設の都合', disaster: '災害・警報', infection: '感染症' }

const hrefOf = (facility: string, more = ''): string => `/facility/closures?facility=${facility}${more}`

/** A closure as it stands in the address of its preview. */
function choiceOf(given: Record<string, string>): ClosureChoice | null {
  const [from, to] = [parseDate(given.closeFrom ?? ''), parseDate(given.closeTo ?? '')]
  const [start, end] = [Number(given.start || 0), Number(given.end || 1440)]
  const kinds = (given.kinds ?? '').split(',').filter((kind) => kind === 'regular' || kind === 'flexible')
  const why = given.why ?? ''
  if (!from || !to || kinds.length === 0 || !(why in whyWords) || !Number.isInteger(start) || !Number.isInteger(end)) return null
  return { from, to, start, end, kinds, why: why as ClosureChoice['why'] }
}
const queryOf = ({ from, to, start, end, kinds }: ClosureChoice) => ({ from, to, start, end, kinds: kinds.join(',') })

const names = { '/from': 'closeFrom', '/to': 'closeTo' }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id }
  const list = await api('GET /api/v1/facilities/:facilityId/closures', { params })
  if (!list.ok) return stop(list.problem)
  const mayClose = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  const choice = mayClose ? choiceOf(page.query) : null
  const hits = choice && (await api('GET /api/v1/facilities/:facilityId/closures/preview', { params, query: queryOf(choice) }))
  return { ...list.value, mayClose, preview: choice && hits?.ok ? { choice, hits: hits.value } : null }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id }
  if (form.intent?.startsWith('lift:')) {
    const done = await api('POST /api/v1/facilities/:facilityId/closures/:closureId/lift', {
      params: { ...params, closureId: form.intent.slice(5) },
      body: {},
    })
    return done.ok ? redirectTo(hrefOf(facility.id, '&done=lifted')) : { problem: done.problem }
  }
  const raw = {
    closeFrom: form.text('closeFrom'),
    closeTo: form.text('closeTo') || form.text('closeFrom'),
    start: form.text('start'),
    end: form.text('end'),
    kinds: form.all('kinds').join(','),
    why: form.text('why'),
  }
  const choice = choiceOf(raw)
  if (!choice)
    return {
      problem: fieldProblem([
        ...(parseDate(raw.closeFrom) ? [] : [{ name: 'closeFrom', code: 'missing', message: '最初の日を入力してください。' }]),
        ...(parseDate(raw.closeTo)
          ? []
          : [{ name: 'closeTo', code: 'missing', message: '最後の日を、正しい日付で入力してください。' }]),
        ...(raw.kinds ? [] : [{ name: 'kinds', code: 'missing', message: 'お休みにする区分を選んでください。' }]),
        ...(raw.why in whyWords ? [] : [{ name: 'why', code: 'missing', message: '理由を選んでください。' }]),
      ]),
    }
  if (form.intent !== 'close') {
    const seen = await api('GET /api/v1/facilities/:facilityId/closures/preview', { params, query: queryOf(choice) })
    if (!seen.ok) return { problem: renameFields(seen.problem, names) }
    return redirectTo(hrefOf(facility.id, `&${new URLSearchParams(raw)}`))
  }
  const { why, ...range } = choice
  const done = await api('POST /api/v1/facilities/:facilityId/closures', { params, body: { ...range, ...whyWords[why].as } })
  return done.ok
    ? redirectTo(hrefOf(facility.id, `&done=closed&ended=${done.value.bookings}`))
    : { problem: renameFields(done.problem, names) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, mayClose, preview } = data
  const { today } = page
  const plain = hrefOf(facility.id)
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={preview ? plain : `/facility/slots?facility=${facility.id}`}>
        {preview ? '入力に戻る' : '枠カレンダー'}
      </BackLink>
      {page.query.done === 'closed' ? (
        <Notice kind="success" title="お休みにしました" live>
          <p>
            {Number(page.query.ended) > 0
              ? `取り消した予約は${Number(page.query.ended)}件です。ご家族には、メールでお知らせします。`
              : '取り消した予約は、ありません。'}
          </p>
        </Notice>
      ) : null}
      {page.query.done === 'lifted' ? (
        <Notice kind="success" title="お休みを解除しました" live>
          <p>枠は空きに戻りました。キャンセル待ちの方がいるときは、順番にご案内しています。</p>
        </Notice>
      ) : null}
      <DeskHead title={preview ? 'お休みの内容を確かめる' : title} facts={facility.name} />
      {preview ? (
        <ClosurePreview {...preview} action={plain} back={plain} today={today} />
      ) : (
        <>
          <List data={data} today={today} action={plain} />
          {mayClose ? <ClosureForm kinds={data.kinds} sent={sent} today={today} action={plain} /> : null}
        </>
      )}
    </>
  )
}

function List({ data, today, action }: { data: Data; today: LocalDate; action: string }) {
  const columns: Column<Closure>[] = [
    {
      key: 'when',
      head: '日',
      main: true,
      cell: (c) => `${dayText(c.from, today)}${c.to === c.from ? '' : `から${dayText(c.to, today)}まで`}`,
    },
    { key: 'time', head: '時間', cell: (c) => (c.start === 0 && c.end === 1440 ? '終日' : gridRangeText(c.start, c.end)) },
    { key: 'kinds', head: '区分', cell: (c) => c.kinds.map((kind) => kindWords[kind]).join('・') },
    { key: 'cause', head: '理由', cell: (c) => causeWords[c.cause] },
    { key: 'bookings', head: '取り消した予約', align: 'end', cell: (c) => `${c.bookings}件` },
    { key: 'state', head: '状態', cell: (c) => closureStateWords[c.state] },
    { key: 'decided', head: '登録した日時', cell: (c) => momentText(c.decidedAt, today) },
    {
      key: 'lift',
      head: '解除',
      hiddenHead: true,
      cell: (c) =>
        c.byTown ? (
          '市区町村の決定'
        ) : data.mayClose && (c.state === 'coming' || c.state === 'now') ? (
          <Form action={action} label={`${dayText(c.from, today)}のお休みの解除`}>
            <Button intent={`lift:${c.id}`} look="secondary" size="small">
              解除する<span class="spoken">（{dayText(c.from, today)}のお休み）</span>
            </Button>
          </Form>
        ) : null,
    },
  ]
  return (
    <DataTable
      caption="お休みの一覧"
      columns={columns}
      rows={data.closures}
      keyOf={(c) => c.id}
      empty={<p>登録したお休みは、ありません。</p>}
    />
  )
}
