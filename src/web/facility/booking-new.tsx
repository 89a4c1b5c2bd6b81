/** 代理入力 (BOOK-4): child, day, time; all reasons of a refusal together. */

import { enterReasons } from '../../features/booking/rules.ts'
import type { listBookableChildren } from '../../features/booking/staff-contract.ts'
import { type LocalDate, monthOf, parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  choicesOf,
  errorOf,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords, reasonWords } from '../text/booking-words.ts'
import { lengthText, monthText } from '../text/dates.ts'
import { facilityBookingTexts } from '../text/facility-booking.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx'
import { DateField, TimeSelect } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { Select } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '予約を代理入力する'

type Data = ReplyOf<typeof listBookableChildren> & { facility: { id: string; name: string } }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/bookable', { params: { facilityId: facility.id }, query: {} })
  return list.ok ? { ...list.value, facility } : stop(list.problem)
}

const number = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)

export async function act(api: WebApi, form: Sent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const date = parseDate(form.text('date'))
  const [start, end] = [number(form.text('start')), number(form.text('end'))]
  const child = form.text('child')
  const wrong = [
    ...(child ? [] : [{ name: 'child', code: 'missing', message: 'お子さまを選んでください。' }]),
    ...(date ? [] : [{ name: 'date', code: 'missing', message: '利用する日を入力してください。' }]),
    ...(start === null ? [{ name: 'start', code: 'missing', message: '開始の時刻を選んでください。' }] : []),
    ...(end === null ? [{ name: 'end', code: 'missing', message: '終了の時刻を選んでください。' }] : []),
  ]
  if (!date || start === null || end === null || wrong.length > 0) return { problem: fieldProblem(wrong) }
  const done = await api('POST /api/v1/facilities/:facilityId/bookings', {
    params: { facilityId: facility.id },
    body: {
      child,
      date,
      start,
      end,
      kind: form.text('kind') === 'regular' ? 'regular' : 'flexible',
      reason: enterReasons.find((reason) => reason === form.text('reason')) ?? null,
      override: form.has('override'),
    },
  })
  return done.ok ? redirectTo(`/facility/bookings?facility=${facility.id}&from=${date}&done=yes`) : { problem: done.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { words } = useTexts(facilityBookingTexts)
  const back = `/facility/bookings?facility=${data.facility.id}`
  const month = monthOf(page.today)
  const kind = sent.values.kind?.at(-1) ?? 'flexible'
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={back} />
      <DeskHead title={words('enterTitle')} facts={data.facility.name} />
      {data.children.length === 0 ? (
        <EmptyState
          title={words('noChildren')}
          action={<LinkButton href={`/facility/interviews?facility=${data.facility.id}`}>面談へ</LinkButton>}
        >
          <p>{words('noChildrenWhy')}</p>
        </EmptyState>
      ) : (
        <Form>
          <p>{words('enterHow')}</p>
          <Select
            {...fieldOf(sent, 'child', page.query.child ?? '')}
            label={words('pickChild')}
            empty="選んでください"
            options={data.children.map((child) => ({
              value: child.id,
              label: `${child.name}（${child.months
                .map((m) =>
                  words('left', { month: monthText(m.month as typeof month, page.today), left: lengthText(m.leftMinutes) }),
                )
                .join('、')}）`,
            }))}
          />
          <RadioGroup
            name="kind"
            legend="区分"
            inline
            value={kind}
            choices={(['flexible', 'regular'] as const).map((value) => ({ value, label: kindWords[value] }))}
          />
          <DateField {...fieldOf(sent, 'date', (page.query.date as LocalDate | undefined) ?? page.today)} label="利用する日" />
          <TimeSelect {...fieldOf(sent, 'start')} label="開始" from={0} to={1410} empty="選んでください" />
          <TimeSelect {...fieldOf(sent, 'end')} label="終了" from={30} to={1440} empty="選んでください" />
          <Select
            {...fieldOf(sent, 'reason')}
            label={words('reason')}
            support={words('reasonHow')}
            required={false}
            empty="なし"
            options={enterReasons.map((value) => ({ value, label: reasonWords[value] ?? value }))}
          />
          <Checkbox
            name="override"
            label={words('over')}
            support={words('overHow')}
            checked={choicesOf(sent, 'override').values.length > 0}
            {...(errorOf(sent, 'override') ? { error: errorOf(sent, 'override') as string } : {})}
          />
          <ButtonRow>
            <Button>{words('save')}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
