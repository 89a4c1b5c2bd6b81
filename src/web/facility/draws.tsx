/** 抽選で受け付ける: which months are given by lot (SLOT-4). */
import type { getDraws } from '../../features/draw/contract.ts'
import { addMonths, type LocalDate, type LocalMonth, monthOf, parseDate } from '../../platform/calendar.ts'
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
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/booking-words.ts'
import { momentText, monthText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { CheckboxGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, TimeSelect } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '抽選で受け付ける'

const drawStateWords = { coming: '受付前', open: '受付中', closed: '抽選待ち', drawn: '抽選済み' } as const

type Data = ReplyOf<typeof getDraws> & { maySet: boolean }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const draws = await api('GET /api/v1/facilities/:facilityId/draws', { params: { facilityId: facility.id } })
  if (!draws.ok) return stop(draws.problem)
  const maySet = page.viewer?.kind === 'facilityAdmin' || page.viewer?.kind === 'corporationAdmin'
  return { ...draws.value, maySet }
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const [from, to, drawOn] = ['from', 'to', 'drawOn'].map((name) => parseDate(form.text(name)))
  if (!from || !to || !drawOn)
    return {
      problem: fieldProblem([
        ...(from ? [] : [{ name: 'from', code: 'missing', message: '受付の最初の日を選んでください。' }]),
        ...(to ? [] : [{ name: 'to', code: 'missing', message: '受付の最後の日を選んでください。' }]),
        ...(drawOn ? [] : [{ name: 'drawOn', code: 'missing', message: '抽選の日を選んでください。' }]),
      ]),
    }
  const rules = form.all('rules')
  const set = await api('POST /api/v1/facilities/:facilityId/draws', {
    params: { facilityId: facility.id },
    body: {
      kind: form.text('kind') === 'regular' ? 'regular' : 'flexible',
      month: form.text('month'),
      from,
      to,
      drawOn,
      drawTime: Number(form.text('drawTime')),
      residentsFirst: rules.includes('residentsFirst'),
      siblingsTogether: rules.includes('siblingsTogether'),
    },
  })
  return set.ok ? redirectTo(`/facility/draws/${set.value.id}?facility=${facility.id}&done=set`) : { problem: set.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, draws, bounds, maySet } = data
  const { today } = page
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility/slots?facility=${facility.id}`}>枠カレンダー</BackLink>
      <DeskHead title={title} facts={facility.name} />
      {page.query.done === 'removed' ? <Notice kind="success" title="抽選を取り消しました" live /> : null}
      <DataTable
        caption="抽選で受け付ける月"
        rows={draws}
        keyOf={(draw) => draw.id}
        columns={[
          {
            key: 'month',
            head: '利用月',
            main: true,
            cell: (draw) => (
              <a href={`/facility/draws/${draw.id}?facility=${facility.id}`}>
                {monthText(draw.month as LocalMonth, today)}　{kindWords[draw.kind]}
              </a>
            ),
          },
          { key: 'state', head: '状態', cell: (draw) => drawStateWords[draw.state] },
          { key: 'drawAt', head: '抽選', cell: (draw) => momentText(draw.drawAt, today) },
          { key: 'entries', head: '申し込み', cell: (draw) => `${draw.entries}件`, align: 'end' },
        ]}
        empty={<p>抽選で受け付ける月は、まだありません。どの月も先着順です。</p>}
      />
      {maySet && bounds.allowed ? <SetForm data={data} sent={sent} today={today} /> : null}
      {bounds.allowed ? null : <p>この市区町村では、抽選で受け付けることができません。</p>}
    </>
  )
}

function SetForm({ data, sent, today }: { data: Data; sent: Sent; today: LocalDate }) {
  const { kinds, bounds } = data
  const months = [1, 2, 3, 4, 5, 6].map((n) => addMonths(monthOf(today), n))
  return (
    <>
      <h2>抽選にする月を決める</h2>
      <p>
        受付は{bounds.entryDays}日以上、抽選は利用月の1日の{bounds.daysBefore}日前までにします。
      </p>
      <p>決めた月は、抽選が終わるまで先着順の予約ができません。残った枠は、抽選のあとに先着順で予約できます。</p>
      <Form label="抽選にする月を決める">
        <Select
          {...fieldOf(sent, 'month', months[1])}
          label="利用月"
          options={months.map((m) => ({ value: m, label: monthText(m, today) }))}
        />
        <Select
          {...fieldOf(sent, 'kind', kinds.at(-1))}
          label="区分"
          options={kinds.map((k) => ({ value: k, label: kindWords[k] }))}
        />
        <DateField {...fieldOf(sent, 'from')} label="受付の最初の日" min={today} />
        <DateField {...fieldOf(sent, 'to')} label="受付の最後の日" support="この日の24時までです。" min={today} />
        <DateField {...fieldOf(sent, 'drawOn')} label="抽選の日" min={today} />
        <TimeSelect {...fieldOf(sent, 'drawTime', '600')} label="抽選の時刻" from={0} to={1410} />
        <CheckboxGroup
          {...choicesOf(sent, 'rules', bounds.residentsFirst === true ? ['residentsFirst'] : [])}
          legend="抽選のきまり"
          required={false}
          choices={[
            ...(bounds.residentsFirst === null
              ? [{ value: 'residentsFirst', label: 'この市区町村の認定を受けた方を先にする' }]
              : []),
            { value: 'siblingsTogether', label: 'きょうだいの同じ希望は、そろって当てる' },
          ]}
        />
        <ButtonRow>
          <Button>この内容で決める</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
