/** 面談枠: times that families choose from (INT-2): add some in a row, weekly again, take free ones back, see who took which. */
import type { LocalDate } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import {
  type Acted,
  errorOf,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Sent,
  stop,
} from '../../page.ts'
import type { Routes, WebApi } from '../../routes.ts'
import { dayText, gridRangeText } from '../../text/dates.ts'
import { interviewSentence, kindWords } from '../../text/facility-words.ts'
import { interviewStateWords } from '../../text/interview-words.ts'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-group.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateField, TimeSelect } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { DeskHead } from '../../ui/layout-staff.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { Select } from '../../ui/text-field.tsx'
import { facilityOf } from '../which-facility.ts'
import { lengthOptions } from './lengths.ts'

type Times = ReplyOf<Routes['GET /api/v1/facilities/:facilityId/interview-times']>
type Time = Times['times'][number]
type Data = Times & { facility: { id: string; name: string } }

export const title = '面談枠'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const times = await api('GET /api/v1/facilities/:facilityId/interview-times', {
    params: { facilityId: facility.id },
    query: {},
  })
  return times.ok ? { ...times.value, facility } : stop(times.problem)
}

const numberOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id }
  const here = `/facility/interviews/times?facility=${facility.id}`
  if (form.intent === 'remove') {
    const times = [...form.all('times')]
    if (times.length === 0)
      return {
        problem: fieldProblem([{ name: 'times', code: 'missing', message: '取り下げる面談枠を選んでください。' }]),
      }
    const done = await api('POST /api/v1/facilities/:facilityId/interview-times/remove', { params, body: { times } })
    return done.ok ? redirectTo(`${here}&removed=${done.value.removed}`) : { problem: done.problem }
  }
  const date = form.text('date')
  const [start, minutes, count, weeks] = ['start', 'minutes', 'count', 'weeks'].map((name) => numberOf(form.text(name)))
  const wrong = [
    ...(/^20\d{2}-\d{2}-\d{2}$/.test(date) ? [] : [{ name: 'date', code: 'missing', message: '面談の日を選んでください。' }]),
    ...(start == null ? [{ name: 'start', code: 'missing', message: '始まりの時刻を選んでください。' }] : []),
  ]
  if (wrong.length > 0 || start == null) return { problem: fieldProblem(wrong) }
  const kind = form.text('kind')
  const done = await api('POST /api/v1/facilities/:facilityId/interview-times', {
    params,
    body: {
      date,
      start,
      minutes: minutes ?? 30,
      count: count ?? 1,
      weeks: weeks ?? 1,
      kind: kind === 'regular' || kind === 'flexible' ? kind : null,
    },
  })
  return done.ok ? redirectTo(`${here}&added=${done.value.added}&left=${done.value.left}`) : { problem: done.problem }
}

const counted = (text: string | undefined): number => (text && /^\d{1,3}$/.test(text) ? Number(text) : 0)

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { today, query } = page
  const [added, left, removed] = [counted(query.added), counted(query.left), counted(query.removed)]
  const shown = data.ways.filter(({ way }) => way === 'published')
  const free = data.times.filter((time) => !time.interview && !time.past).length
  const taken = data.times.filter((time) => time.interview).length
  return (
    <>
      <ErrorSummary sent={sent} />
      {added > 0 && !sent.problem ? (
        <Notice kind="success" title={`面談枠を${added}件、公開しました`} live>
          {left > 0 ? <p>{`時間が重なる${left}件は、出していません。`}</p> : null}
        </Notice>
      ) : null}
      {removed > 0 && !sent.problem ? <Notice kind="success" title={`面談枠を${removed}件、取り下げました`} live /> : null}
      <BackLink href={`/facility/interviews?facility=${data.facility.id}`}>面談の一覧</BackLink>
      <DeskHead title={title} facts={`${data.facility.name}　あき ${free}件　決まった面談 ${taken}件`} />
      {shown.length === 0 ? (
        <Notice kind="warning" title="いまの設定では、面談枠は保護者の方に表示されません">
          {data.ways.map(({ kind, way }) => (
            <p key={kind}>{`${kindWords[kind]}　${interviewSentence[way]}`}</p>
          ))}
        </Notice>
      ) : null}
      <TimesList data={data} sent={sent} today={today} />
      <AddForm data={data} sent={sent} today={today} />
    </>
  )
}

function AddForm({ data, sent, today }: { data: Data; sent: Sent; today: LocalDate }) {
  return (
    <>
      <h2>面談枠を出す</h2>
      <p>保護者の方は、出した日時の中から1つを選びます。選ぶと、その場で面談が決まり、メールでお知らせします。</p>
      <Form label="面談枠を出す">
        <div class="proposal-row">
          <DateField {...fieldOf(sent, 'date')} label="面談の日" min={today} />
          <TimeSelect {...fieldOf(sent, 'start', '600')} label="始まり" from={420} to={1200} step={5} />
          <Select {...fieldOf(sent, 'minutes', '30')} label="1回の長さ" options={lengthOptions} width="short" />
        </div>
        <div class="proposal-row">
          <Select
            {...fieldOf(sent, 'count', '1')}
            label="続けて出す数"
            options={Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: `${i + 1}件` }))}
            width="short"
          />
          <Select
            {...fieldOf(sent, 'weeks', '1')}
            label="くり返し"
            options={[
              { value: '1', label: 'この日だけ' },
              ...[2, 3, 4, 6, 8, 12, 26].map((n) => ({ value: String(n), label: `毎週、${n}週分` })),
            ]}
          />
        </div>
        {data.ways.length > 1 ? (
          <RadioGroup
            legend="利用のしかた"
            {...fieldOf(sent, 'kind', 'both')}
            inline
            choices={[
              { value: 'both', label: 'どちらも' },
              ...data.ways.map(({ kind }) => ({ value: kind as string, label: kindWords[kind] })),
            ]}
          />
        ) : null}
        <ButtonRow>
          <Button>この面談枠を公開する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function TimesList({ data, sent, today }: { data: Data; sent: Sent; today: LocalDate }) {
  const free = data.times.filter((time) => !time.interview && !time.past)
  const taken = data.times.filter((time) => time.interview)
  const when: Column<Time> = {
    key: 'when',
    head: '日時',
    main: true,
    cell: (time) => `${dayText(time.date, today)} ${gridRangeText(time.start, time.start + time.minutes)}`,
  }
  const kind: Column<Time> = {
    key: 'kind',
    head: '利用のしかた',
    cell: (time) => (time.kind ? kindWords[time.kind] : 'どちらも'),
  }
  return (
    <>
      <h2>決まった面談</h2>
      <DataTable
        caption="保護者の方が選んだ面談枠"
        rows={taken}
        keyOf={(time) => time.id}
        columns={[
          when,
          kind,
          {
            key: 'child',
            head: 'お子さま',
            cell: ({ interview }) => (
              <a href={`/facility/interviews/${interview?.id}?facility=${data.facility.id}`}>
                {interview?.name ?? '閲覧期間が終わったお子さま'}
              </a>
            ),
          },
          {
            key: 'state',
            head: '状態',
            cell: ({ interview }) => (interview ? <StatusTag status={interviewStateWords[interview.state]} /> : null),
          },
        ]}
        empty={<p>これからの面談枠を選んだ方は、まだいません。</p>}
      />
      <h2>あいている面談枠</h2>
      {free.length === 0 ? (
        <EmptyState title="あいている面談枠はありません">
          <p>下の「面談枠を出す」から、日時を公開できます。</p>
        </EmptyState>
      ) : (
        <Form label="あいている面談枠">
          <ErrorText name="times">{errorOf(sent, 'times')}</ErrorText>
          <div id="f-times" tabIndex={-1}>
            <DataTable
              caption="保護者の方が選べる面談枠"
              rows={free}
              keyOf={(time) => time.id}
              columns={[when, kind]}
              select={{
                name: 'times',
                labelOf: (time) => `${dayText(time.date, today)} ${gridRangeText(time.start, time.start + time.minutes)}`,
                checked: sent.problem ? (sent.values.times ?? []) : [],
              }}
            />
          </div>
          <ButtonRow>
            <Button intent="remove" look="secondary">
              選んだ面談枠を取り下げる
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
