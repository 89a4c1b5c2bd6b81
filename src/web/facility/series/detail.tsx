/** One weekly pattern: what came of each date, what is to come, and its change or end from a day on (BOOK-3). */
import type { getSeries } from '../../../features/booking/series-contract.ts'
import { type LocalDate, parseDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
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
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { kindWords } from '../../text/booking-words.ts'
import { dayText, momentText, timeRangeText } from '../../text/dates.ts'
import { refusalText } from '../../text/refusals.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DateField, TimeSelect } from '../../ui/date-field.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form, Hidden } from '../../ui/form.tsx'
import { DeskHead } from '../../ui/layout-staff.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import { facilityOf } from '../which-facility.ts'
import { outcomeWords, patternWords } from './words.ts'

type Series = ReplyOf<typeof getSeries>
type Data = Series & { facility: { id: string; name: string } }

export const title = (data: Data): string => `${data.child.name}さんの定期利用`

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const series = await api('GET /api/v1/facilities/:facilityId/series/:seriesId', {
    params: { facilityId: facility.id, seriesId: page.params.id },
  })
  return series.ok ? { ...series.value, facility: { id: facility.id, name: facility.name } } : stop(series.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput<{ id: string }>): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id, seriesId: page.params.id }
  const here = (done: string) => redirectTo(`/facility/series/${page.params.id}?facility=${facility.id}&done=${done}`)
  const ending = form.text('what') === 'end'
  const from = parseDate(form.text(ending ? 'endFrom' : 'from'))
  if (!from)
    return {
      problem: fieldProblem([{ name: ending ? 'endFrom' : 'from', code: 'missing', message: 'いつからかを入力してください。' }]),
    }
  if (ending) {
    const ended = await api('POST /api/v1/facilities/:facilityId/series/:seriesId/end', {
      params,
      body: { from, cause: form.text('cause') === 'facility' ? 'facility' : 'phone' },
    })
    return ended.ok ? here('ended') : { problem: ended.problem }
  }
  const changed = await api('POST /api/v1/facilities/:facilityId/series/:seriesId/change', {
    params,
    body: { from, start: Number(form.text('start')) || 0, end: Number(form.text('end')) || 0 },
  })
  return changed.ok ? here('changed') : { problem: changed.problem }
}

const doneWords: Readonly<Record<string, string>> = {
  entered: '定期利用を登録しました',
  changed: '時間の変更を登録しました',
  ended: '終わりを登録しました',
}

type Outcomes = Series['series']

function OutcomeTable({ of, caption, today, facility }: { of: Outcomes; caption: string; today: LocalDate; facility: string }) {
  return (
    <DataTable
      caption={caption}
      rows={of.items}
      keyOf={(item) => item.date}
      columns={[
        {
          key: 'date',
          head: '日',
          main: true,
          cell: (item) =>
            item.booking ? (
              <a href={`/facility/bookings/${item.booking}?facility=${facility}`}>{dayText(item.date as LocalDate, today)}</a>
            ) : (
              dayText(item.date as LocalDate, today)
            ),
        },
        { key: 'time', head: '時間', cell: (item) => timeRangeText(item.start, item.end) },
        { key: 'outcome', head: '結果', cell: (item) => outcomeWords[item.outcome] },
        {
          key: 'why',
          head: '理由と次にすること',
          cell: (item) =>
            item.reasons
              .map((reason) => {
                const text = refusalText(reason, 'ja')
                return `${text.what}${text.next}`
              })
              .join(''),
        },
      ]}
    />
  )
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { today } = page
  const first = data.coming[0]
  const refused = data.series.items.filter((item) => item.outcome === 'refused').length
  const done = doneWords[page.query.done ?? '']
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility/series?facility=${data.facility.id}`}>定期利用</BackLink>
      <DeskHead title={title(data)} facts={data.facility.name} action={<PrintButton />} />
      {done ? (
        <Notice kind={refused > 0 && page.query.done === 'entered' ? 'warning' : 'success'} title={done} live>
          <p>
            {page.query.done === 'entered' && refused > 0
              ? `できなかった日が${refused}日あります。理由は表のとおりです。`
              : 'ご家庭には、メールでお知らせしました。'}
          </p>
        </Notice>
      ) : null}
      <p>
        {kindWords[data.kind]}　{patternWords(data.pattern, today)}
      </p>
      <p>これからの予約　{data.coming.length}回</p>
      <OutcomeTable
        of={data.series}
        caption={`登録の結果（${momentText(data.series.at, today)}）`}
        today={today}
        facility={data.facility.id}
      />
      {data.later.map((one) => (
        <OutcomeTable
          key={one.id}
          of={one}
          caption={`${one.what === 'change' ? '時間の変更' : '終わり'}（${momentText(one.at, today)}）`}
          today={today}
          facility={data.facility.id}
        />
      ))}
      {first ? (
        <>
          <h2>これからの時間を変える</h2>
          <Form label="これからの時間を変える">
            <Hidden name="what" value="change" />
            <DateField {...fieldOf(sent, 'from', first.date)} label="いつから" min={today} />
            <TimeSelect {...fieldOf(sent, 'start', String(first.start))} label="開始" from={0} to={1410} />
            <TimeSelect {...fieldOf(sent, 'end', String(first.end))} label="終了" from={30} to={1440} />
            <ButtonRow>
              <Button look="secondary">この時間に変える</Button>
            </ButtonRow>
          </Form>
          <h2>終わりにする</h2>
          <Form label="終わりにする">
            <Hidden name="what" value="end" />
            <DateField {...fieldOf(sent, 'endFrom', first.date)} label="いつの予約から" min={today} />
            <RadioGroup
              name="cause"
              legend="だれの都合ですか"
              inline
              value={sent.values['cause']?.at(-1) ?? 'phone'}
              choices={[
                { value: 'phone', label: 'ご家庭の申し出' },
                { value: 'facility', label: '施設の都合' },
              ]}
            />
            <ButtonRow>
              <Button look="danger">この日からの予約を終わりにする</Button>
            </ButtonRow>
          </Form>
        </>
      ) : null}
    </>
  )
}
