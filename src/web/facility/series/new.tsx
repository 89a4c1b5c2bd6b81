/** 定期利用を登録する: the pattern, then each of its dates as it would be decided, then one act (BOOK-3). */
import type { lookAtSeries } from '../../../features/booking/series-contract.ts'
import { patternRefusals, patternText, readPattern, type SeriesPattern } from '../../../features/booking/series-rules.ts'
import type { listBookableChildren } from '../../../features/booking/staff-contract.ts'
import { addMonths, type LocalDate, lastDayOf, monthOf, parseDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
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
  type Sent,
  stop,
} from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { kindWords } from '../../text/booking-words.ts'
import { dayText, lengthText, monthText, timeRangeText } from '../../text/dates.ts'
import { refusalText } from '../../text/refusals.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '../../ui/choice-group.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DateField, TimeSelect } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { DeskHead } from '../../ui/layout-staff.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/text-field.tsx'
import { facilityOf } from '../which-facility.ts'
import { patternWords, weekdayName } from './words.ts'

export const title = '定期利用を登録する'

type Children = ReplyOf<typeof listBookableChildren>['children']
type Look = ReplyOf<typeof lookAtSeries>
type Data = { facility: { id: string; name: string }; children: Children; look: Look | null }

const kindOf = (text: string | undefined): 'regular' | 'flexible' => (text === 'flexible' ? 'flexible' : 'regular')

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const found = await facilityOf(api, page)
  if ('stop' in found) return found
  const facility = { id: found.id, name: found.name }
  const params = { facilityId: facility.id }
  const { child, p } = page.query
  if (child && p && readPattern(p)) {
    const look = await api('GET /api/v1/facilities/:facilityId/series/look', {
      params,
      query: { child, kind: kindOf(page.query.kind), pattern: p },
    })
    return look.ok ? { facility, children: [], look: look.value } : stop(look.problem)
  }
  const list = await api('GET /api/v1/facilities/:facilityId/bookable', { params, query: {} })
  return list.ok ? { facility, children: list.value.children, look: null } : stop(list.problem)
}

const number = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)
const datesOf = (texts: readonly string[]): LocalDate[] => texts.flatMap((text) => parseDate(text) ?? [])
/** Fields for days instead of those left out. */
const substitutes = [1, 2, 3, 4] as const

const hrefOf = (facility: string, child: string, kind: string, pattern: SeriesPattern): string =>
  `/facility/series/new?${new URLSearchParams({ facility, child, kind, p: patternText(pattern) })}`

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const known = page.query.p ? readPattern(page.query.p) : null
  if (known && page.query.child) {
    const pattern = {
      ...known,
      without: datesOf(form.all('without')),
      instead: datesOf(substitutes.map((n) => form.text(`instead${n}`))),
    }
    const kind = kindOf(page.query.kind)
    if (form.intent === 'look') return redirectTo(hrefOf(facility.id, page.query.child, kind, pattern))
    const made = await api('POST /api/v1/facilities/:facilityId/series', {
      params: { facilityId: facility.id },
      body: { child: page.query.child, kind, pattern: { ...pattern, weeks: pattern.weeks && [...pattern.weeks] } },
    })
    return made.ok
      ? redirectTo(`/facility/series/${made.value.id}?facility=${facility.id}&done=entered`)
      : { problem: made.problem }
  }
  const [from, to] = [parseDate(form.text('from')), parseDate(form.text('to'))]
  const [start, end] = [number(form.text('start')), number(form.text('end'))]
  const child = form.text('child')
  const missing = (name: string, message: string) => ({ name, code: 'missing', message })
  const wrong = [
    ...(child ? [] : [missing('child', 'お子さまを選んでください。')]),
    ...(from ? [] : [missing('from', '最初の日を入力してください。')]),
    ...(to ? [] : [missing('to', '最後の日を入力してください。')]),
    ...(start === null ? [missing('start', '開始の時刻を選んでください。')] : []),
    ...(end === null ? [missing('end', '終了の時刻を選んでください。')] : []),
  ]
  if (!from || !to || start === null || end === null || wrong.length > 0) return { problem: fieldProblem(wrong) }
  const weeks = form.all('weeks').map(Number)
  const pattern: SeriesPattern = {
    weekday: Number(form.text('weekday')) || 0,
    weeks: weeks.length === 0 || weeks.length === 5 ? null : weeks,
    from,
    to,
    start,
    end,
    maxPerMonth: number(form.text('most')) || null,
    without: [],
    instead: [],
  }
  const [refused] = patternRefusals(pattern)
  if (refused) {
    const text = refusalText(refused, 'ja')
    const problem = fieldProblem([
      { name: refused.pointer?.slice(1) ?? 'from', code: refused.code, message: text.what + text.next },
    ])
    return { problem: renameFields(problem, { '/pattern/to': 'to', '/pattern/end': 'end', '/pattern/from': 'from' }) }
  }
  return redirectTo(hrefOf(facility.id, child, kindOf(form.text('kind')), pattern))
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, look } = data
  const here = `facility=${facility.id}`
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={look ? `/facility/series/new?${here}` : `/facility/series?${here}`}>
        {look ? '曜日と時間' : '定期利用'}
      </BackLink>
      <DeskHead title={title} facts={facility.name} />
      {look ? <Preview look={look} page={page} sent={sent} /> : <PatternForm data={data} page={page} sent={sent} />}
    </>
  )
}

function PatternForm({ data, page, sent }: { data: Data; page: PageInput; sent: Sent }) {
  const { today } = page
  if (data.children.length === 0)
    return (
      <EmptyState
        title="登録できるお子さまがいません"
        action={<LinkButton href={`/facility/interviews?facility=${data.facility.id}`}>面談へ</LinkButton>}
      >
        <p>面談の結果が「受入可」のお子さまを登録できます。</p>
      </EmptyState>
    )
  return (
    <Form>
      <Select
        {...fieldOf(sent, 'child', page.query.child ?? '')}
        label="お子さま"
        empty="選んでください"
        options={data.children.map((child) => ({ value: child.id, label: child.name }))}
      />
      <RadioGroup
        name="kind"
        legend="区分"
        inline
        value={sent.values['kind']?.at(-1) ?? 'regular'}
        choices={(['regular', 'flexible'] as const).map((value) => ({ value, label: kindWords[value] }))}
      />
      <RadioGroup
        name="weekday"
        legend="曜日"
        inline
        value={sent.values['weekday']?.at(-1) ?? '2'}
        choices={[1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: weekdayName(day) }))}
      />
      <CheckboxGroup
        {...choicesOf(sent, 'weeks')}
        legend="週"
        support="選ばないときは、毎週です。"
        inline
        choices={[1, 2, 3, 4, 5].map((week) => ({ value: String(week), label: `第${week}` }))}
      />
      <DateField {...fieldOf(sent, 'from', today)} label="最初の日" />
      <DateField {...fieldOf(sent, 'to', lastDayOf(addMonths(monthOf(today), 1)))} label="最後の日" />
      <TimeSelect {...fieldOf(sent, 'start')} label="開始" from={0} to={1410} empty="選んでください" />
      <TimeSelect {...fieldOf(sent, 'end')} label="終了" from={30} to={1440} empty="選んでください" />
      <Select
        {...fieldOf(sent, 'most')}
        label="ひと月の回数"
        required={false}
        empty="決めない"
        options={[1, 2, 3, 4, 5, 6, 8, 10].map((n) => ({ value: String(n), label: `${n}回まで` }))}
      />
      <ButtonRow>
        <Button>日ごとの見込みを見る</Button>
      </ButtonRow>
    </Form>
  )
}

function Preview({ look, page, sent }: { look: Look; page: PageInput; sent: Sent }) {
  const { today } = page
  const good = look.items.filter((item) => item.ok).length
  return (
    <>
      <p>
        <strong>{look.child.name}</strong>　{kindWords[look.kind]}　{patternWords(look.pattern, today)}
      </p>
      <Notice
        kind={good === look.items.length ? 'info' : 'warning'}
        title={`${look.items.length}日のうち${good}日を登録できます`}
      >
        <p>できない日があっても、ほかの日は登録されます。枠がまだ公開されていない日は、公開してから登録してください。</p>
      </Notice>
      <Form>
        <DataTable
          caption="日ごとの見込み（早い日から順に決まります）"
          rows={look.items}
          keyOf={(item) => item.date}
          columns={[
            { key: 'date', head: '日', main: true, cell: (item) => dayText(item.date as LocalDate, today) },
            { key: 'time', head: '時間', cell: (item) => timeRangeText(item.start, item.end) },
            { key: 'ok', head: '見込み', cell: (item) => (item.ok ? '登録できます' : 'できません') },
            {
              key: 'why',
              head: '理由と近い時間',
              cell: (item) => (
                <>
                  {item.reasons.map((reason) => refusalText(reason, 'ja').what).join('')}
                  {item.nearest.length > 0
                    ? `　近い時間：${item.nearest.map((r) => `${dayText(r.date as LocalDate, today)} ${timeRangeText(r.start, r.end)}`).join('、')}`
                    : ''}
                </>
              ),
            },
          ]}
        />
        {look.months.map(({ month, before, after }) => (
          <p key={month}>
            {monthText(month as never, today)}の残り　{lengthText(before)} → {lengthText(after)}
          </p>
        ))}
        {look.holidays.length > 0 ? (
          <CheckboxGroup
            {...choicesOf(sent, 'without', look.pattern.without)}
            legend="この期間の祝日：お休みにする日"
            choices={look.holidays.map((day) => ({
              value: day.date,
              label: `${dayText(day.date as LocalDate, today)}　${day.name}`,
            }))}
          />
        ) : null}
        <div class="proposal-row">
          {substitutes.map((n) => (
            <DateField
              key={n}
              {...fieldOf(sent, `instead${n}`, look.pattern.instead[n - 1] ?? '')}
              label={`振替の日${n}`}
              required={false}
            />
          ))}
        </div>
        <ButtonRow>
          {good > 0 ? <Button>{`この${good}日を登録する`}</Button> : null}
          <Button intent="look" look="secondary">
            祝日と振替で見なおす
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
