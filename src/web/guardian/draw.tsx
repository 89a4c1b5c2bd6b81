/** 抽選に申し込む, and what came of it (SLOT-4). */
import type { getOwnDraw } from '../../features/draw/contract.ts'
import type { LocalDate, LocalMonth } from '../../platform/calendar.ts'
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
  renameFields,
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { kindWords } from '../text/booking-words.ts'
import { dayText, gridRangeText, lengthText, momentText, monthText, timeRangeText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { TimeSelect } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Fieldset } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/text-field.tsx'

type Data = ReplyOf<typeof getOwnDraw>

export const title = (data: Data): string => (data.draw.state === 'drawn' ? '抽選の結果' : '抽選に申し込む')

/** Wishes that the form offers. */
const places = [1, 2, 3] as const

const childOf = (page: PageInput<{ id: string }>): string | undefined => {
  const children = page.viewer?.children ?? []
  return (children.find((c) => c.id === page.query.child) ?? children.find((c) => c.current))?.id
}

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Data>> {
  const childId = childOf(page)
  if (!childId) return redirectTo('/my')
  const own = await api('GET /api/v1/my/children/:childId/draws/:drawId', { params: { childId, drawId: page.params.id } })
  return own.ok ? own.value : stop(own.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput<{ id: string }>): Promise<Acted> {
  const childId = childOf(page)
  if (!childId) return redirectTo('/my')
  const params = { childId, drawId: page.params.id }
  const here = (done: string) => redirectTo(`/my/draws/${page.params.id}?child=${childId}&done=${done}`)
  if (form.intent === 'leave') {
    const left = await api('DELETE /api/v1/my/children/:childId/draws/:drawId', { params })
    return left.ok ? here('left') : { problem: left.problem }
  }
  const filled = places.filter((n) => form.text(`date${n}`) !== '')
  if (filled.length === 0)
    return { problem: fieldProblem([{ name: 'date1', code: 'missing', message: '第1希望の日を選んでください。' }]) }
  const timeless = filled.filter((n) => form.text(`start${n}`) === '' || form.text(`end${n}`) === '')
  if (timeless.length > 0)
    return {
      problem: fieldProblem(
        timeless.map((n) => ({ name: `start${n}`, code: 'missing', message: `第${n}希望の時間を選んでください。` })),
      ),
    }
  const wishes = filled.map((n) => ({
    date: form.text(`date${n}`) as LocalDate,
    start: Number(form.text(`start${n}`)),
    end: Number(form.text(`end${n}`)),
  }))
  const done = await api('PUT /api/v1/my/children/:childId/draws/:drawId', {
    params,
    body: { most: Number(form.text('most')) || 1, wishes },
  })
  if (done.ok) return here('entered')
  const names = Object.fromEntries(
    filled.flatMap((n, i) => (['date', 'start', 'end'] as const).map((part) => [`/wishes/${i}/${part}`, `${part}${n}`])),
  )
  return { problem: renameFields(done.problem, names) }
}

const outcomeWords = { won: '当選', refused: '利用できませんでした', lost: '落選' } as const

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { draw, child, entry } = data
  const { today } = page
  const month = monthText(draw.month as LocalMonth, today)
  const back = `/my/bookings/new?${new URLSearchParams({ child: child.id, facility: draw.facility.id, kind: draw.kind, month: draw.month })}`
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={back} />
      <h1>{title(data)}</h1>
      <p>
        <strong>{draw.facility.name}</strong>　{kindWords[draw.kind]}　{month}
      </p>
      <p>{child.name}さんの申し込み</p>
      {page.query.done === 'entered' && draw.state !== 'drawn' ? (
        <Notice kind="success" title="抽選の申し込みを受け付けました" live>
          <p>抽選は{momentText(draw.drawAt, today)}です。結果はメールでお知らせします。</p>
        </Notice>
      ) : null}
      {page.query.done === 'left' && !entry ? <Notice kind="success" title="申し込みを取り消しました" live /> : null}
      {entry ? <Entry data={data} entry={entry} today={today} /> : null}
      {draw.state === 'drawn' ? (
        <p>
          <a href={`/draws/${draw.id}`}>抽選の記録を見る</a>
          （番号だけがのっていて、だれでも確かめられます）
        </p>
      ) : null}
      {draw.state === 'coming' ? <p>受付は{momentText(draw.from, today)}からです。</p> : null}
      {draw.state === 'closed' ? <p>受付は終わりました。抽選は{momentText(draw.drawAt, today)}です。</p> : null}
      {draw.state === 'drawn' && !entry ? <p>この抽選には、申し込んでいません。</p> : null}
      {draw.state === 'open' ? <EntryForm data={data} sent={sent} today={today} /> : null}
    </>
  )
}

type Entry = NonNullable<Data['entry']>

function Entry({ data, entry, today }: { data: Data; entry: Entry; today: LocalDate }) {
  const drawn = data.draw.state === 'drawn'
  const won = entry.wishes.filter((wish) => wish.outcome === 'won')
  return (
    <>
      {drawn ? (
        <Notice
          kind={won.length > 0 ? 'success' : 'info'}
          title={won.length > 0 ? '当たりました。予約が決まっています。' : '今回は、当たりませんでした。'}
        >
          {won.length === 0 ? <p>あいた枠は、先着順で予約できます。</p> : null}
          {entry.waits ? <p>当たらなかった方の中での順番は、{entry.waits}番目でした。</p> : null}
        </Notice>
      ) : null}
      <h2>申し込みの内容</h2>
      <DefinitionList
        facts={[
          { term: '抽選番号', value: entry.number },
          ...entry.wishes.map((wish, i) => ({
            term: `第${i + 1}希望`,
            value: (
              <>
                {dayText(wish.date as LocalDate, today)} {timeRangeText(wish.start, wish.end)}
                {wish.outcome ? (
                  <>
                    <br />
                    <strong>{outcomeWords[wish.outcome]}</strong>{' '}
                    {wish.booking ? <a href={`/my/bookings/${wish.booking}`}>予約を見る</a> : null}
                    {wish.reasons.map((reason) => (
                      <span key={reason.code}>{reason.what}</span>
                    ))}
                  </>
                ) : null}
              </>
            ),
          })),
          ...(entry.wishes.length > 1 ? [{ term: '当たってもよい回数', value: `${entry.most}回まで` }] : []),
        ]}
      />
    </>
  )
}

function EntryForm({ data, sent, today }: { data: Data; sent: Sent; today: LocalDate }) {
  const { draw, days, rule, entry, accepted } = data
  const from = Math.min(...days.map((day) => day.from))
  const to = Math.max(...days.map((day) => day.to))
  const stored = (n: number) => entry?.wishes[n - 1]
  if (days.length === 0) return <p>施設が、まだ枠を出していません。枠が出たら、申し込めます。</p>
  return (
    <>
      <h2>{entry ? '申し込みを変える' : '希望を選ぶ'}</h2>
      <p>
        受付は{momentText(new Date(Date.parse(draw.until) - 60_000).toISOString(), today)}まで、抽選は
        {momentText(draw.drawAt, today)}
        です。早く申し込んでも、当たりやすさは変わりません。
      </p>
      <ul>
        <li>申し込んだだけでは、利用できる時間は減りません。当たったときに予約が入り、時間が減ります。</li>
        <li>
          時間は{lengthText(rule.min)}から、{lengthText(rule.step)}きざみで選べます。
        </li>
        {draw.residentsFirst ? <li>施設のある市区町村の認定を受けた方が、先になります。</li> : null}
        {draw.siblingsTogether ? <li>きょうだいで同じ日と時間を選ぶと、全員そろって当たるか、外れます。</li> : null}
      </ul>
      {accepted ? null : (
        <Notice kind="warning" title="初回面談が、まだ終わっていません">
          <p>抽選の日までに「受入可」にならないと、当たっても利用できません。</p>
        </Notice>
      )}
      <Form label={entry ? '申し込みを変える' : '抽選に申し込む'}>
        {places.map((n) => (
          <Fieldset key={n} legend={`第${n}希望`} required={n === 1}>
            <div class="proposal-row">
              <Select
                {...fieldOf(sent, `date${n}`, stored(n)?.date)}
                label="日"
                required={n === 1}
                unmarked
                empty={n === 1 ? '選んでください' : '選ばない'}
                options={days.map((day) => ({
                  value: day.date,
                  label: `${dayText(day.date as LocalDate, today)} ${gridRangeText(day.from, day.to)}`,
                }))}
              />
              <TimeSelect
                {...fieldOf(sent, `start${n}`, String(stored(n)?.start ?? ''))}
                label="はじまり"
                required={n === 1}
                unmarked
                empty="選ぶ"
                from={from}
                to={to - 30}
              />
              <TimeSelect
                {...fieldOf(sent, `end${n}`, String(stored(n)?.end ?? ''))}
                label="終わり"
                required={n === 1}
                unmarked
                empty="選ぶ"
                from={from + 30}
                to={to}
              />
            </div>
          </Fieldset>
        ))}
        <Select
          {...fieldOf(sent, 'most', String(entry?.most ?? 1))}
          label="当たってもよい回数"
          options={places.map((n) => ({ value: String(n), label: `${n}回まで` }))}
        />
        <ButtonRow>
          <Button>{entry ? 'この内容に変える' : 'この内容で申し込む'}</Button>
        </ButtonRow>
      </Form>
      {entry ? (
        <Form label="申し込みを取り消す">
          <ButtonRow>
            <Button intent="leave" look="danger">
              申し込みを取り消す
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
      <p>
        <LinkButton href={`/draws/${draw.id}`} look="quiet">
          抽選のしかたと記録
        </LinkButton>
      </p>
    </>
  )
}
