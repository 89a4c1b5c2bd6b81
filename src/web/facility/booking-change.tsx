/** 代理入力 of a change (BOOK-4, BOOK-9): the booking that stands above, the new day, time and reason below. */

import { enterReasons } from '../../features/booking/rules.ts'
import type { getFacilityBooking } from '../../features/booking/staff-contract.ts'
import { parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords, reasonWords } from '../text/booking-words.ts'
import { dayText, timeRangeText, untilText } from '../text/dates.ts'
import { facilityBookingTexts } from '../text/facility-booking.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { DateField, TimeSelect } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { Select } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '予約の日時を変更する'

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<ReplyOf<typeof getFacilityBooking>>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const params = { facilityId: facility.id, bookingId: page.params.id }
  const booking = await api('GET /api/v1/facilities/:facilityId/bookings/:bookingId', { params })
  return booking.ok ? booking.value : stop(booking.problem)
}

const minutesOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)

export async function act(api: WebApi, form: FormSent, page: PageInput<{ id: string }>): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const date = parseDate(form.text('date'))
  const [start, end] = [minutesOf(form.text('start')), minutesOf(form.text('end'))]
  const reason = enterReasons.find((one) => one === form.text('reason'))
  const wrong = [
    ...(date ? [] : [{ name: 'date', code: 'missing', message: '新しい日を入力してください。' }]),
    ...(start === null ? [{ name: 'start', code: 'missing', message: '開始の時刻を選んでください。' }] : []),
    ...(end === null ? [{ name: 'end', code: 'missing', message: '終了の時刻を選んでください。' }] : []),
    ...(reason ? [] : [{ name: 'reason', code: 'missing', message: '理由を選んでください。' }]),
  ]
  if (!date || start === null || end === null || !reason) return { problem: fieldProblem(wrong) }
  const done = await api('POST /api/v1/facilities/:facilityId/bookings/:bookingId/change', {
    params: { facilityId: facility.id, bookingId: page.params.id },
    body: { date, start, end, reason },
  })
  return done.ok
    ? redirectTo(`/facility/bookings/${done.value.id}?facility=${facility.id}&done=changed`)
    : { problem: done.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { words } = useTexts(facilityBookingTexts)
  const { today } = page
  const back = `/facility/bookings/${data.id}?facility=${data.facility.id}`
  const { waiting } = data.change
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={back} />
      <DeskHead title={words('changeTitle')} facts={data.child.name} />
      <DefinitionList
        dense
        facts={[
          { term: words('standing'), value: `${dayText(data.date, today)} ${timeRangeText(data.start, data.end)}` },
          { term: '区分', value: kindWords[data.kind] },
          { term: '変更できる期限', value: untilText(data.limitAt, today) },
        ]}
      />
      {data.can.change ? (
        <Form label={words('changeTitle')}>
          <p>{words('changeHow')}</p>
          <DateField {...fieldOf(sent, 'date', data.date)} label="新しい日" min={today} />
          <TimeSelect {...fieldOf(sent, 'start', String(data.start))} label="開始" from={0} to={1410} />
          <TimeSelect {...fieldOf(sent, 'end', String(data.end))} label="終了" from={30} to={1440} />
          <Select
            {...fieldOf(sent, 'reason')}
            label={words('reason')}
            empty="選んでください"
            options={enterReasons.map((value) => ({ value, label: reasonWords[value] ?? value }))}
          />
          <ButtonRow>
            <Button>{words('changeSave')}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <Notice kind="warning" title={words(waiting ? 'hasChange' : 'changeNot')}>
          {waiting ? (
            <LinkButton href={`/facility/bookings/${waiting.id}?facility=${data.facility.id}`}>{words('toChange')}</LinkButton>
          ) : (
            <p>{words('changeInstead')}</p>
          )}
        </Notice>
      )}
    </>
  )
}
