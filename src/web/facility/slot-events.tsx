/** 行事: a facility's own days on 枠カレンダー, entered, changed and removed; places that stand on days without places are named (EVT-1). */
import type { listHouseEvents, saveHouseEvent } from '../../features/house-event/contract.ts'
import { longestTitle, mostDays } from '../../features/house-event/rules.ts'
import { type LocalDate, parseDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/choice-group.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { DateField, TimeSelect } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { eventDays, eventTime } from './house-events.tsx'
import { kindOf, SlotTabs, slotHref } from './slot-tabs.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '行事'

type List = ReplyOf<typeof listHouseEvents>
type Event = List['events'][number]
type Data = List & { mayWrite: boolean; chosen: string | null }

const hrefOf = (page: PageInput, facility: string, more = ''): string =>
  slotHref('events', facility, kindOf(page.query.kind), parseDate(page.query.from ?? '') ?? page.today, more)

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/events', {
    params: { facilityId: facility.id },
    query: { from: page.today },
  })
  if (!list.ok) return stop(list.problem)
  const mayWrite = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  const chosen = mayWrite ? list.value.events.find((event) => event.id === page.query.event) : undefined
  return { ...list.value, mayWrite, chosen: chosen?.id ?? null }
}

const names = { '/from': 'eventFrom', '/to': 'eventTo' }

/** The event as it was typed; one day where no last one is named. */
function typed(form: FormSent): Call<typeof saveHouseEvent>['body'] | null {
  const from = parseDate(form.text('eventFrom'))
  const to = parseDate(form.text('eventTo') || form.text('eventFrom'))
  if (!from || !to) return null
  const minutes = (name: string): number | null => (form.text(name) === '' ? null : Number(form.text(name)))
  return {
    version: form.has('version') ? Number(form.text('version')) : null,
    from,
    to,
    start: minutes('start'),
    end: minutes('end'),
    title: form.text('title'),
    shown: form.has('shown'),
    noPlaces: form.has('noPlaces'),
  }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  // The form's own key is the id of a new one: sent twice it is still one.
  const params = { facilityId: facility.id, eventId: form.text('event') || form.key }
  const plain = (done: string) => redirectTo(hrefOf(page, facility.id, `&done=${done}`))
  if (form.intent === 'remove') {
    const body = { version: Number(form.text('version')) }
    const gone = await api('POST /api/v1/facilities/:facilityId/events/:eventId/remove', { params, body })
    return gone.ok ? plain('removed') : { problem: gone.problem }
  }
  const body = typed(form)
  if (!body)
    return {
      problem: fieldProblem([
        ...(parseDate(form.text('eventFrom'))
          ? []
          : [{ name: 'eventFrom', code: 'missing', message: '行事の日を入力してください。' }]),
        ...(form.text('eventTo') && !parseDate(form.text('eventTo'))
          ? [{ name: 'eventTo', code: 'missing', message: '最後の日を、正しい日付で入力してください。' }]
          : []),
      ]),
    }
  const saved = await api('PUT /api/v1/facilities/:facilityId/events/:eventId', { params, body })
  return saved.ok ? plain('saved') : { problem: renameFields(saved.problem, names) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, mayWrite } = data
  const plain = hrefOf(page, facility.id)
  const chosen = data.events.find((event) => event.id === data.chosen) ?? null
  const from = parseDate(page.query.from ?? '') ?? page.today
  return (
    <>
      <ErrorSummary sent={sent} />
      {page.query.done === 'saved' ? <Notice kind="success" title="行事を保存しました" live /> : null}
      {page.query.done === 'removed' ? <Notice kind="success" title="行事を削除しました" live /> : null}
      <DeskHead title="枠カレンダー" facts={facility.name} />
      <SlotTabs
        view="events"
        facility={facility.id}
        kinds={data.kinds}
        kind={kindOf(page.query.kind)}
        from={from}
        mayPaint={mayWrite}
      />
      <EventTable data={data} page={page} />
      {mayWrite ? <EventForm event={chosen} sent={sent} today={page.today} plain={plain} /> : null}
    </>
  )
}

function EventTable({ data, page }: { data: Data; page: PageInput }) {
  const { facility, mayWrite } = data
  const columns: Column<Event>[] = [
    { key: 'when', head: '日', cell: (event) => eventDays(event, page.today) },
    { key: 'time', head: '時間', cell: (event) => eventTime(event) || '決めていない' },
    {
      key: 'title',
      head: '行事',
      main: true,
      cell: (event) =>
        mayWrite ? <a href={`${hrefOf(page, facility.id, `&event=${event.id}`)}#event`}>{event.title}</a> : event.title,
    },
    { key: 'shown', head: 'ご家族の画面', cell: (event) => (event.shown ? '出す' : '出さない') },
    { key: 'places', head: '枠', cell: (event) => <Places event={event} data={data} today={page.today} /> },
  ]
  return (
    <DataTable
      caption="これからの行事"
      columns={columns}
      rows={data.events}
      keyOf={(event) => event.id}
      {...(data.chosen ? { currentKey: data.chosen } : {})}
      empty={<p>これからの行事は、登録されていません。</p>}
    />
  )
}

/** A day without places ends nothing that stands: what stands is told, with the way to end it (CLS-1). */
function Places({ event, data, today }: { event: Event; data: Data; today: LocalDate }) {
  const { facility, kinds, mayWrite } = data
  if (!event.noPlaces) return <>いつもどおり</>
  const close = new URLSearchParams({
    facility: facility.id,
    closeFrom: event.from < today ? today : event.from,
    closeTo: event.to,
    start: '0',
    end: '1440',
    kinds: kinds.join(),
    why: 'event',
  })
  return (
    <>
      出さない
      {event.places > 0 ? (
        <span class="place-event">
          もう出してある枠が{event.places}こまあります（うち予約があるのは{event.taken}こま）。
          {mayWrite ? <a href={`/facility/closures?${close}`}>臨時休止にする</a> : null}
        </span>
      ) : null}
    </>
  )
}

function EventForm(props: { event: Event | null; sent: Sent; today: LocalDate; plain: string }) {
  const { event, sent, today, plain } = props
  const heading = event ? '行事を変更する' : '行事を登録する'
  const ticked = (name: 'shown' | 'noPlaces', stored: boolean): boolean =>
    sent.problem ? sent.values[name] !== undefined : stored
  const minutes = (time: number | null | undefined): string => (time === null || time === undefined ? '' : String(time))
  return (
    <>
      <h2 id="event">{heading}</h2>
      <p>
        運動会、避難訓練、年末年始の休みなど、施設の行事をカレンダーに載せます。お子さまや職員のお名前など、個人がわかることは書かないでください。
      </p>
      <Form action={event ? `${plain}&event=${event.id}` : plain} label={heading}>
        {event ? (
          <>
            <Hidden name="event" value={event.id} />
            <Hidden name="version" value={String(event.version)} />
          </>
        ) : null}
        <TextField
          {...fieldOf(sent, 'title', event?.title)}
          label="行事の名前"
          support={`${longestTitle}文字まで。ご家族の画面にも、この言葉のまま出ます。`}
          maxLength={longestTitle}
        />
        <DateField {...fieldOf(sent, 'eventFrom', event?.from)} label="日" />
        <DateField
          {...fieldOf(sent, 'eventTo', event && event.to !== event.from ? event.to : '')}
          label="最後の日"
          support={`何日か続くときだけ入力します。${mostDays}日まで。`}
          required={false}
          min={today}
        />
        <TimeSelect
          {...fieldOf(sent, 'start', minutes(event?.start))}
          label="開始"
          support="時間を決めないときは、開始も終了も「決めない」にします。"
          required={false}
          empty="決めない"
          from={0}
          to={1425}
          step={15}
        />
        <TimeSelect
          {...fieldOf(sent, 'end', minutes(event?.end))}
          label="終了"
          required={false}
          empty="決めない"
          from={15}
          to={1440}
          step={15}
        />
        <Checkbox name="shown" label="ご家族の画面にも出す" checked={ticked('shown', event?.shown ?? true)} />
        <Checkbox
          name="noPlaces"
          label="この日は枠を出さない"
          support="枠をまとめて出すときも、いつもの枠から出すときも、この日を飛ばします。もう出してある枠と予約は、そのまま残ります。予約を取り消すときは「臨時休止」を使います。"
          checked={ticked('noPlaces', event?.noPlaces ?? false)}
        />
        <ButtonRow>
          <Button intent="save">{event ? 'この内容に変更する' : 'この内容で登録する'}</Button>
          {event ? (
            <>
              <Button intent="remove" look="danger">
                この行事を削除する
              </Button>
              <LinkButton href={plain} look="quiet">
                やめる
              </LinkButton>
            </>
          ) : null}
        </ButtonRow>
      </Form>
    </>
  )
}
