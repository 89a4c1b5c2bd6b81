/** Today's children with their names, for the person whose PIN was typed; one tap to a child (ATT-8). */
import { clockText, japanTime } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sent, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { gridRangeText } from '../text/dates.ts'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { endIfAsked, Personal, type PinPerson, personOf } from './personal.tsx'

export const title = '今日のお子さま'

type Data = { person: PinPerson; day: ReplyOf<Routes['GET /api/v1/kiosk/today']> }

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const person = await personOf(api)
  if ('stop' in person || 'redirect' in person) return person
  const day = await api('GET /api/v1/kiosk/today')
  return day.ok ? { person, day: day.value } : stop(day.problem)
}

export const act = async (api: WebApi, form: Sent): Promise<Acted> => (await endIfAsked(api, form)) ?? redirectTo('/kiosk/today')

const clockOf = (iso: string | null): string => (iso ? clockText(japanTime(new Date(iso))) : '')

export function Page({ data, sent }: PageProps<typeof load>) {
  return (
    <Personal person={data.person}>
      <ErrorSummary sent={sent} />
      <h1>{title}</h1>
      <DataTable
        caption="今日のお子さま（来る時間の順）"
        rows={data.day.uses}
        keyOf={(use) => use.booking}
        empty={<p>今日の予約はありません。</p>}
        columns={[
          { key: 'time', head: '予約の時間', cell: (use) => gridRangeText(use.start, use.end) },
          {
            key: 'name',
            head: 'お名前',
            main: true,
            cell: (use) => (
              <>
                <a class="kiosk-open" href={`/kiosk/today/${use.booking}`}>
                  {use.name}
                </a>
                {`　${use.classAge}歳児`}
              </>
            ),
          },
          { key: 'in', head: '登園', cell: (use) => clockOf(use.inAt) },
          { key: 'out', head: '降園', cell: (use) => clockOf(use.outAt) },
          {
            key: 'sheet',
            head: '児童票',
            cell: (use) => (
              <a class="kiosk-open" href={`/kiosk/today/${use.booking}/sheet`}>
                児童票<span class="spoken">（{use.name}）</span>
              </a>
            ),
          },
        ]}
      />
    </Personal>
  )
}
