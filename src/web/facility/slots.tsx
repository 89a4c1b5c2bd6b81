/** 枠カレンダー: a week of places as 予約／枠, painted by days, weekdays and times, looked at before it is published (SLOT-1, SLOT-2). */

import { useEffect, useState } from 'preact/hooks'
import type { getSlots, previewSlots } from '../../features/slot/contract.ts'
import { addDays, daysBetween, type LocalDate, parseDate } from '../../platform/calendar.ts'
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
import { wordsIn } from '../text/catalogue.ts'
import { dayText, gridRangeText } from '../text/dates.ts'
import { facilityBookingTexts } from '../text/facility-booking.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { fieldId } from '../ui/field.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { datesIn, mondayOf } from './slot-dates.ts'
import { CopyForm, CopyPreview, PaintForm, PaintPreview, type PaintQuery } from './slot-forms.tsx'
import type { Picked } from './slot-picking.ts'
import { kindOf, SlotTabs, slotHref } from './slot-tabs.tsx'
import { WeekGrid } from './slot-week.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '枠カレンダー'

type Data = {
  slots: ReplyOf<typeof getSlots>
  kind: 'regular' | 'flexible'
  from: string
  mayPaint: boolean
  preview: { query: PaintQuery; plan: ReplyOf<typeof previewSlots> } | null
  copy: { weeks: number; from: LocalDate; plan: ReplyOf<typeof previewSlots> } | null
}

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
    skipHolidays: query.skipHolidays === 'yes' ? 'yes' : 'no',
    except: /^(20\d{2}-\d{2}-\d{2})(,20\d{2}-\d{2}-\d{2})*$/.test(query.except ?? '') ? (query.except ?? '') : '',
    ...(cap0 === undefined ? {} : { cap0 }),
    ...(cap1 === undefined ? {} : { cap1 }),
    ...(cap2 === undefined ? {} : { cap2 }),
  }
}

const hrefOf = (facility: string, kind: string, from: string, more = ''): string =>
  `/facility/slots?facility=${facility}&kind=${kind}&from=${from}${more}`

/** A day that the day view sends here to be painted, with its times; without script the form stands on it as well. */
function dayOfAddress({ query }: PageInput, from: LocalDate): Picked | null {
  const day = parseDate(query.day ?? '')
  if (!day || day < from || day > addDays(from, 6)) return null
  const [start, end] = (/^\d{1,4}-\d{1,4}$/.test(query.at ?? '') ? (query.at ?? '') : '540-720').split('-').map(Number)
  const at = daysBetween(from, day)
  return { firstDay: at, lastDay: at, start: start ?? 540, end: end ?? 720 }
}

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
  const weeks = mayPaint && /^\d{1,2}$/.test(page.query.copyWeeks ?? '') ? Number(page.query.copyWeeks) : null
  if (weeks !== null) {
    const plan = await api('GET /api/v1/facilities/:facilityId/slots/copy', { params, query: { kind, from, weeks } })
    return { ...base, preview: null, copy: plan.ok ? { weeks, from, plan: plan.value } : null }
  }
  const query = mayPaint ? paintOf(page.query) : null
  if (!query) return { ...base, preview: null, copy: null }
  const plan = await api('GET /api/v1/facilities/:facilityId/slots/preview', { params, query })
  return { ...base, copy: null, preview: plan.ok ? { query, plan: plan.value } : null }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id }
  const kind = kindOf(page.query.kind)
  const from = mondayOf(parseDate(page.query.from ?? '') ?? page.today)
  if (form.intent === 'copy') {
    const weeks = Number(form.text('weeks'))
    const body = { kind, from, weeks, version: form.text('version') || null }
    const done = await api('POST /api/v1/facilities/:facilityId/slots/copy', { params, body })
    return done.ok ? redirectTo(hrefOf(facility.id, kind, addDays(from, 7), '&done=copied')) : { problem: done.problem }
  }
  if (form.intent === 'checkCopy') {
    const weeks = Number(form.text('weeks'))
    const seen = await api('GET /api/v1/facilities/:facilityId/slots/copy', { params, query: { kind, from, weeks } })
    return seen.ok ? redirectTo(hrefOf(facility.id, kind, from, `&copyWeeks=${weeks}`)) : { problem: seen.problem }
  }
  const except = datesIn(form.text('except'), parseDate(form.text('paintFrom')) ?? page.today)
  const raw = {
    kind,
    skipHolidays: form.text('skipHolidays'),
    except: except.dates.join(','),
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
  if (!paint || except.wrong !== null) {
    const wrong = [
      ...(parseDate(raw.paintFrom) ? [] : [{ name: 'paintFrom', code: 'missing', message: 'いつからかを入力してください。' }]),
      ...(parseDate(raw.paintTo) ? [] : [{ name: 'paintTo', code: 'missing', message: 'いつまでかを入力してください。' }]),
      ...(raw.weekdays ? [] : [{ name: 'weekdays', code: 'missing', message: '曜日を1つ以上選んでください。' }]),
      ...(raw.start && raw.end ? [] : [{ name: 'start', code: 'missing', message: '開始と終了の時刻を選んでください。' }]),
      ...(/^\d{1,3}$/.test(raw.cap)
        ? []
        : [{ name: 'cap', code: 'missing', message: '枠の数を、0から999までの数で入力してください。' }]),
    ]
    if (except.wrong !== null)
      wrong.push({
        name: 'except',
        code: 'unread',
        message: wordsIn(facilityBookingTexts, 'ja')('exceptWrong', { text: except.wrong }),
      })
    return { problem: fieldProblem(wrong) }
  }
  if (form.intent !== 'publish') {
    const plan = await api('GET /api/v1/facilities/:facilityId/slots/preview', { params, query: paint })
    if (!plan.ok) return { problem: renameFields(plan.problem, paintNames) }
    const { kind: _, ...given } = raw
    const kept = Object.entries(given).filter(([, value]) => value !== '')
    return redirectTo(hrefOf(facility.id, kind, mondayOf(paint.from as LocalDate), `&${new URLSearchParams(kept)}`))
  }
  const { weekdays, cap0, cap1, cap2, skipHolidays, except: days, ...rest } = paint
  const done = await api('PUT /api/v1/facilities/:facilityId/slots', {
    params,
    body: {
      ...rest,
      weekdays: weekdays.split(',').map(Number),
      caps: [cap0 ?? null, cap1 ?? null, cap2 ?? null],
      skipHolidays: skipHolidays === 'yes',
      except: days ? (days.split(',') as LocalDate[]) : [],
      version: form.text('version') || null,
    },
  })
  return done.ok
    ? redirectTo(hrefOf(facility.id, kind, mondayOf(paint.from as LocalDate), '&done=painted'))
    : { problem: renameFields(done.problem, paintNames) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { words } = useTexts(facilityBookingTexts)
  const { slots, kind } = data
  const from = data.from as LocalDate
  const href = (date: LocalDate) => hrefOf(slots.facility.id, kind, date)
  const plain = hrefOf(slots.facility.id, kind, from)
  const [picked, setPicked] = useState<Picked | null>(() => dayOfAddress(page, from))
  const [number, setNumber] = useState('')
  const [asked, setAsked] = useState(0)
  // After the form has taken the choice: it is drawn anew, and what had the focus is gone.
  useEffect(() => {
    if (asked > 0) document.getElementById(fieldId('cap'))?.focus()
  }, [asked])
  const paint = data.mayPaint
    ? {
        onPick: setPicked,
        onNumber: (digit: string) => {
          setNumber(digit)
          setAsked((n) => n + 1)
        },
      }
    : null
  const said = picked
    ? words('picked', {
        from: dayText(addDays(from, picked.firstDay), page.today),
        to: dayText(addDays(from, picked.lastDay), page.today),
        time: gridRangeText(picked.start, picked.end),
      })
    : ''
  return (
    <>
      <ErrorSummary sent={sent} />
      {page.query.done === 'painted' || page.query.done === 'copied' ? (
        <Notice kind="success" title={words(page.query.done)} live />
      ) : null}
      <DeskHead title={words('slotsTitle')} facts={`${slots.facility.name}　${words('capacity', { n: slots.capacity })}`} />
      {data.copy ? (
        <CopyPreview copy={data.copy} back={plain} today={page.today} now={page.now} />
      ) : data.preview ? (
        <PaintPreview preview={data.preview} capacities={data.slots.capacities} back={plain} today={page.today} now={page.now} />
      ) : (
        <>
          <SlotTabs
            view="week"
            facility={slots.facility.id}
            kinds={slots.kinds}
            kind={kind}
            from={from}
            mayPaint={data.mayPaint}
          />
          <p class="day-turn">
            <a href={href(addDays(from, -7))}>前の週</a>
            <strong>{dayText(from, page.today)}からの週</strong>
            <a href={href(addDays(from, 7))}>次の週</a>
          </p>
          <p>
            <a href={`/facility/closures?facility=${slots.facility.id}`}>臨時休止を登録する・見る</a>
          </p>
          {slots.spare ? (
            <p>
              <a href={slotHref('enrolment', slots.facility.id, kind, from)}>定員と在籍を入力する・見る</a>
            </p>
          ) : null}
          <p>
            <a href={`/facility/draws?facility=${slots.facility.id}`}>抽選で受け付ける月を決める</a>
          </p>
          <WeekGrid key={`${kind}${from}`} slots={slots} kind={kind} from={from} today={page.today} paint={paint} />
          <LiveRegion visible>{said}</LiveRegion>
          {data.mayPaint ? (
            <>
              <PaintForm
                key={picked ? `${picked.firstDay}-${picked.lastDay}-${picked.start}-${picked.end}-${number}` : ''}
                slots={slots}
                from={from}
                sent={sent}
                today={page.today}
                action={plain}
                picked={picked}
                number={number}
                fromVacancy={page.query.spare === 'yes'}
              />
              {slots.cells.length > 0 ? <CopyForm action={plain} /> : null}
            </>
          ) : null}
        </>
      )}
    </>
  )
}
