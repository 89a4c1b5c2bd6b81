/** 枠カレンダー: a week of places as 予約／枠, painted by days, weekdays and times, looked at before it is published (SLOT-1, SLOT-2). */

import type { getSlots, previewSlots } from '../../features/slot/contract.ts'
import { addDays, type LocalDate, parseDate, weekdayOf } from '../../platform/calendar.ts'
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
import { dayText } from '../text/dates.ts'
import { facilityBookingTexts } from '../text/facility-booking.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Tabs } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { CopyForm, PaintForm, PaintPreview, type PaintQuery } from './slot-forms.tsx'
import { WeekGrid } from './slot-week.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '枠カレンダー'

type Data = {
  slots: ReplyOf<typeof getSlots>
  kind: 'regular' | 'flexible'
  from: string
  mayPaint: boolean
  preview: { query: PaintQuery; plan: ReplyOf<typeof previewSlots> } | null
}

const mondayOf = (date: LocalDate): LocalDate => addDays(date, -((weekdayOf(date) + 6) % 7))
const kindOf = (text: string | undefined): 'regular' | 'flexible' => (text === 'regular' ? 'regular' : 'flexible')

/** A paint as it stands in the address of its preview. */
function paintOf(query: Record<string, string>): PaintQuery | null {
  const from = parseDate(query.paintFrom ?? '')
  const to = parseDate(query.paintTo ?? '')
  if (!from || !to || !/^[0-6](,[0-6])*$/.test(query.weekdays ?? '')) return null
  const number = (text: string | undefined) => (text && /^\d{1,4}$/.test(text) ? Number(text) : undefined)
  const [start, end, cap] = [number(query.start), number(query.end), number(query.cap)]
  if (start === undefined || end === undefined || cap === undefined) return null
  const [cap0, cap1, cap2] = [number(query.cap0), number(query.cap1), number(query.cap2)]
  return {
    kind: kindOf(query.kind),
    from,
    to,
    weekdays: query.weekdays ?? '',
    start,
    end,
    cap,
    ...(cap0 === undefined ? {} : { cap0 }),
    ...(cap1 === undefined ? {} : { cap1 }),
    ...(cap2 === undefined ? {} : { cap2 }),
  }
}

const hrefOf = (facility: string, kind: string, from: string, more = ''): string =>
  `/facility/slots?facility=${facility}&kind=${kind}&from=${from}${more}`

const paintNames = { '/from': 'paintFrom', '/to': 'paintTo', '/caps/0': 'cap0', '/caps/1': 'cap1', '/caps/2': 'cap2' }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const kind = kindOf(page.query.kind)
  const from = mondayOf(parseDate(page.query.from ?? '') ?? page.today)
  const params = { facilityId: facility.id }
  const slots = await api('GET /api/v1/facilities/:facilityId/slots', { params, query: { from, to: addDays(from, 6), kind } })
  if (!slots.ok) return stop(slots.problem)
  const mayPaint = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  const base = { slots: slots.value, kind, from, mayPaint }
  const query = mayPaint ? paintOf(page.query) : null
  if (!query) return { ...base, preview: null }
  const plan = await api('GET /api/v1/facilities/:facilityId/slots/preview', { params, query })
  return { ...base, preview: plan.ok ? { query, plan: plan.value } : null }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id }
  const kind = kindOf(page.query.kind)
  const from = mondayOf(parseDate(page.query.from ?? '') ?? page.today)
  if (form.intent === 'copy') {
    const weeks = Number(form.text('weeks'))
    const done = await api('POST /api/v1/facilities/:facilityId/slots/copy', { params, body: { kind, from, weeks } })
    return done.ok ? redirectTo(hrefOf(facility.id, kind, addDays(from, 7), '&done=copied')) : { problem: done.problem }
  }
  const raw = {
    kind,
    paintFrom: form.text('paintFrom'),
    paintTo: form.text('paintTo'),
    weekdays: form.intent === 'publish' ? form.text('weekdays') : form.all('weekdays').join(','),
    start: form.text('start'),
    end: form.text('end'),
    cap: form.text('cap').normalize('NFKC'),
    cap0: form.text('cap0').normalize('NFKC'),
    cap1: form.text('cap1').normalize('NFKC'),
    cap2: form.text('cap2').normalize('NFKC'),
  }
  const paint = paintOf(raw)
  if (!paint) {
    const wrong = [
      ...(parseDate(raw.paintFrom) ? [] : [{ name: 'paintFrom', code: 'missing', message: 'いつからかを入力してください。' }]),
      ...(parseDate(raw.paintTo) ? [] : [{ name: 'paintTo', code: 'missing', message: 'いつまでかを入力してください。' }]),
      ...(raw.weekdays ? [] : [{ name: 'weekdays', code: 'missing', message: '曜日を1つ以上選んでください。' }]),
      ...(raw.start && raw.end ? [] : [{ name: 'start', code: 'missing', message: '開始と終了の時刻を選んでください。' }]),
      ...(/^\d{1,3}$/.test(raw.cap)
        ? []
        : [{ name: 'cap', code: 'missing', message: '枠の数を、0から999までの数で入力してください。' }]),
    ]
    return { problem: fieldProblem(wrong) }
  }
  if (form.intent !== 'publish') {
    const plan = await api('GET /api/v1/facilities/:facilityId/slots/preview', { params, query: paint })
    if (!plan.ok) return { problem: renameFields(plan.problem, paintNames) }
    const { kind: _, ...given } = raw
    const kept = Object.entries(given).filter(([, value]) => value !== '')
    return redirectTo(hrefOf(facility.id, kind, mondayOf(paint.from as LocalDate), `&${new URLSearchParams(kept)}`))
  }
  const { weekdays, cap0, cap1, cap2, ...rest } = paint
  const done = await api('PUT /api/v1/facilities/:facilityId/slots', {
    params,
    body: { ...rest, weekdays: weekdays.split(',').map(Number), caps: [cap0 ?? null, cap1 ?? null, cap2 ?? null] },
  })
  return done.ok
    ? redirectTo(hrefOf(facility.id, kind, mondayOf(paint.from as LocalDate), '&done=painted'))
    : { problem: renameFields(done.problem, paintNames) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { words } = useTexts(facilityBookingTexts)
  const { slots, kind } = data
  const from = data.from as LocalDate
  const href = (date: LocalDate, of = kind) => hrefOf(slots.facility.id, of, date)
  const plain = hrefOf(slots.facility.id, kind, from)
  return (
    <>
      <ErrorSummary sent={sent} />
      {page.query.done === 'painted' || page.query.done === 'copied' ? (
        <Notice kind="success" title={words(page.query.done)} live />
      ) : null}
      <DeskHead title={words('slotsTitle')} facts={`${slots.facility.name}　${words('capacity', { n: slots.capacity })}`} />
      {data.preview ? (
        <PaintPreview preview={data.preview} back={plain} today={page.today} now={page.now} />
      ) : (
        <>
          {slots.kinds.length > 1 ? (
            <Tabs
              label="区分"
              items={slots.kinds.map((of) => ({ text: kindWords[of], href: href(from, of), current: of === kind }))}
            />
          ) : null}
          <p class="day-turn">
            <a href={href(addDays(from, -7))}>前の週</a>
            <strong>{dayText(from, page.today)}からの週</strong>
            <a href={href(addDays(from, 7))}>次の週</a>
          </p>
          <p>
            <a href={`/facility/closures?facility=${slots.facility.id}`}>臨時休止を登録する・見る</a>
          </p>
          <p>
            <a href={`/facility/draws?facility=${slots.facility.id}`}>抽選で受け付ける月を決める</a>
          </p>
          <WeekGrid slots={slots} from={from} today={page.today} />
          {data.mayPaint ? (
            <>
              <PaintForm slots={slots} from={from} sent={sent} today={page.today} action={plain} />
              {slots.cells.length > 0 ? <CopyForm action={plain} /> : null}
            </>
          ) : null}
        </>
      )}
    </>
  )
}
