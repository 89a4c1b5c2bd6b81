/** マイページ: the next use, the hours left, what is to do, and how interviews stand. */

import type { getMyDay } from '../../features/attendance/scan-contract.ts'
import type { getTodo } from '../../features/child/contract.ts'
import type { getMyHours } from '../../features/hours/contract.ts'
import type { listOwnInterviews } from '../../features/interview/contract.ts'
import { clockText, japanTime, type LocalDate, type LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { todoWords } from '../sheet/next-todo.tsx'
import { bookingStateWords } from '../text/booking-words.ts'
import { dayText, lengthText, monthText, timeRangeText, timeText } from '../text/dates.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { Card, LinkList } from '../ui/card.tsx'
import { HoursMeter } from '../ui/hours-meter.tsx'
import { Details } from '../ui/navigation.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { MoreBookings, type Usual } from './several/usual.tsx'

type Day = ReplyOf<typeof getMyDay>['children'][number]
type Hours = ReplyOf<typeof getMyHours>['children'][number]
type Interview = ReplyOf<typeof listOwnInterviews>['interviews'][number]
type Todo = ReplyOf<typeof getTodo>['items']
type Data = {
  child: Day | null
  hours: Hours | null
  todo: Todo
  interviews: Interview[]
  others: Day[]
  bookable: boolean
  usual: Usual
}

export const title = 'ホーム'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const [day, hours, todo, interviews] = await Promise.all([
    api('GET /api/v1/my/day'),
    api('GET /api/v1/my/hours'),
    api('GET /api/v1/my/todo'),
    api('GET /api/v1/my/interviews'),
  ])
  if (!day.ok) return stop(day.problem)
  if (!hours.ok) return stop(hours.problem)
  if (!todo.ok) return stop(todo.problem)
  if (!interviews.ok) return stop(interviews.problem)
  const chosen = page.viewer?.children.find((child) => child.current)?.id
  const child = day.value.children.find((c) => c.child.id === chosen) ?? day.value.children[0] ?? null
  // What comes next without a booking: book, where a facility has accepted the child, else find one (INT-1).
  const places =
    child?.uses.length === 0
      ? await api('GET /api/v1/my/children/:childId/places', { params: { childId: child.child.id } })
      : null
  if (places && !places.ok) return stop(places.problem)
  const usual = child ? await api('GET /api/v1/my/children/:childId/usual', { params: { childId: child.child.id } }) : null
  return {
    // The page is more than this offer: without an answer it stands without it.
    usual: usual?.ok ? usual.value.usual : null,
    child,
    bookable: places !== null && places.value.facilities.length > 0,
    hours: hours.value.children.find((h) => h.child === child?.child.id) ?? null,
    todo: todo.value.items,
    interviews: interviews.value.interviews.filter(
      (i) => i.childId === child?.child.id && ['requested', 'arranging', 'fixed', 'held'].includes(i.state),
    ),
    others: day.value.children.filter((c) => c.child.id !== child?.child.id && c.uses.length > 0),
  }
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { child, hours } = data
  if (!child)
    return (
      <>
        <h1>ホーム</h1>
        <p>認定されたお子さまがまだ登録されていません。認定が決まると、ここに表示されます。</p>
        <LinkButton href="/apply/status">申請の状況を見る</LinkButton>
      </>
    )
  return (
    <>
      <h1 class="spoken">{child.child.name}さんのホーム</h1>
      <NextUse child={child} today={page.today} bookable={data.bookable} />
      {data.others.map((other) => (
        <p key={other.child.id}>
          {/* The server remembers the choice, so the page is loaded whole. */}
          <a href={`/my?child=${other.child.id}`} data-full="">
            {other.child.name}さんの次の利用
          </a>{' '}
          {other.uses[0] ? dayText(other.uses[0].date as LocalDate, page.today) : ''}
        </p>
      ))}
      {data.bookable || child.uses.length > 0 || data.usual ? <MoreBookings usual={data.usual} child={child.child.id} /> : null}
      {data.todo.length > 0 ? <ToDo items={data.todo} /> : null}
      {hours ? <HoursLeft hours={hours} today={page.today} /> : null}
      {data.interviews.length > 0 ? <Interviews list={data.interviews} today={page.today} /> : null}
      <LastDays child={child} today={page.today} />
    </>
  )
}

function NextUse({ child, today, bookable }: { child: Day; today: LocalDate; bookable: boolean }) {
  const [next, ...later] = child.uses
  if (!next)
    return (
      <Card title="次の利用">
        <p>{child.child.name}さんの予約はまだありません。</p>
        {bookable ? null : <p>はじめての施設では、予約の前に初回面談をします。施設をさがして、面談を申し込んでください。</p>}
        <ButtonRow>
          {bookable ? (
            <LinkButton href={`/my/bookings/new?child=${child.child.id}`} size="large">
              予約する
            </LinkButton>
          ) : null}
          <LinkButton href="/search" look={bookable ? 'secondary' : 'primary'} size="large">
            施設をさがす
          </LinkButton>
        </ButtonRow>
      </Card>
    )
  const isToday = next.date === today
  return (
    <Card title={next.state === 'inUse' ? 'いま利用中' : '次の利用'} warm>
      <p class="next-use">
        <span>
          {isToday ? '今日 ' : ''}
          {dayText(next.date as LocalDate, today)}
        </span>{' '}
        <span>{timeRangeText(next.start, next.end)}</span>
      </p>
      <p>
        {next.facility.name}　<StatusTag status={bookingStateWords[next.state]} />
      </p>
      {next.state === 'inUse' && next.inAt ? (
        <p>
          登園 {clockText(japanTime(new Date(next.inAt)))}　お迎えは{timeText(next.end)}まで
        </p>
      ) : null}
      <ButtonRow>
        {isToday && next.state !== 'requested' ? (
          <LinkButton href="/my/scan" size="large">
            {next.state === 'inUse' ? '降園のコードを読み取る' : '登園のコードを読み取る'}
          </LinkButton>
        ) : null}
        <LinkButton href={`/my/bookings/${next.booking}`} look="secondary" size={isToday ? 'normal' : 'large'}>
          予約の内容
        </LinkButton>
      </ButtonRow>
      <Details summary="場所と持ち物">
        <dl class="facts facts-dense">
          <div class="fact">
            <dt>場所</dt>
            <dd>
              {next.address}
              {next.access ? `（${next.access}）` : ''}
            </dd>
          </div>
          {next.phone ? (
            <div class="fact">
              <dt>電話</dt>
              <dd>
                <a href={`tel:${next.phone}`}>{next.phone}</a>
              </dd>
            </div>
          ) : null}
          <div class="fact">
            <dt>持ち物</dt>
            <dd>{next.thingsToBring ?? '施設の案内を確かめてください。'}</dd>
          </div>
          <div class="fact">
            <dt>登園</dt>
            <dd>施設の受付の2次元コードを、この画面の「登降園」かカメラで読み取ります。予約の30分前からできます。</dd>
          </div>
        </dl>
      </Details>
      {later.length > 0 ? (
        <LinkList
          label="そのあとの利用"
          items={later.map((use) => ({
            href: `/my/bookings/${use.booking}`,
            text: `${dayText(use.date as LocalDate, today)} ${timeRangeText(use.start, use.end)}`,
            note: use.facility.name,
          }))}
        />
      ) : null}
    </Card>
  )
}

function ToDo({ items }: { items: Todo }) {
  return (
    <section aria-labelledby="todo">
      <h2 id="todo">やること</h2>
      <LinkList
        items={items.map((item) => ({
          href: item.href,
          text: todoWords(item),
          note: item.blocks ? '確認するまで、新しい予約はできません' : 'もうすぐ確認の期限です',
        }))}
      />
    </section>
  )
}

function HoursLeft({ hours, today }: { hours: Hours; today: LocalDate }) {
  const [now, next] = hours.months
  return (
    <Card>
      {now?.layers.map((layer) => (
        <HoursMeter
          key={layer.code}
          name={
            now.layers.length > 1
              ? `${monthText(now.month as LocalMonth, today)} ${layer.name}`
              : monthText(now.month as LocalMonth, today)
          }
          hours={{ granted: layer.granted, used: layer.used ?? 0, booked: layer.booked ?? 0 }}
        />
      ))}
      {now && now.layers.length === 0 ? <p>{monthText(now.month as LocalMonth, today)}に使える時間はありません。</p> : null}
      {next && next.layers.length > 0 ? (
        <p>
          {monthText(next.month as LocalMonth, today)}は{' '}
          {next.layers
            .map(
              (l) => `${next.layers.length > 1 ? `${l.name} ` : ''}残り${lengthText(l.left)}（${lengthText(l.granted)}のうち）`,
            )
            .join('、')}
        </p>
      ) : null}
      <p class="muted">使わなかった時間は、次の月に繰り越せません。</p>
    </Card>
  )
}

const interviewWords = { requested: '申込', arranging: '日程調整中', fixed: '日程確定', held: '実施済' } as const

function Interviews({ list, today }: { list: Interview[]; today: LocalDate }) {
  return (
    <section aria-labelledby="interviews">
      <h2 id="interviews">初回面談</h2>
      <LinkList
        items={list.map((i) => ({
          href: `/my/interviews/${i.id}`,
          text: i.facilityName,
          note: (
            <>
              <StatusTag status={interviewWords[i.state as keyof typeof interviewWords]} />{' '}
              {i.fixed ? `${dayText(i.fixed.date as LocalDate, today)} ${timeText(i.fixed.start)}から` : ''}
            </>
          ),
        }))}
      />
    </section>
  )
}

/** CERT-5: one sentence per right. */
function LastDays({ child, today }: { child: Day; today: LocalDate }) {
  if (!child.nationalEnd) return null
  const national = dayText(child.nationalEnd as LocalDate, today)
  const town =
    child.municipalEnd && child.municipality
      ? `、${child.municipality}の時間は${dayText(child.municipalEnd as LocalDate, today)}まで`
      : ''
  return (
    <p>
      {child.validFrom && child.validFrom > today ? `${dayText(child.validFrom as LocalDate, today)}から利用できます。` : ''}
      国の時間は{national}まで{town}利用できます。
      <a href={`/my/children/${child.child.id}/certificate`}>認定証を見る</a>
    </p>
  )
}
