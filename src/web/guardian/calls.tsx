/** 定期利用の募集: those that the family can enter, and those that it has entered (REG-1). */
import type { LocalMonth } from '../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { callTexts } from '../text/guardian/calls.ts'
import { LinkButton } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = titleIn(callTexts, 'title')

const listOf = (api: WebApi) => api('GET /api/v1/my/calls')
type Data = Extract<Awaited<ReturnType<typeof listOf>>, { ok: true }>['value']

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const list = await listOf(api)
  return list.ok ? list.value : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(callTexts)
  const { momentText, monthText } = useDates()
  const { today } = page
  const nameOf = (call: Data['calls'][number]): string => call.facility?.name ?? call.municipality.name
  const open = data.calls.filter((call) => call.own.length === 0)
  const entered = data.calls.flatMap((call) => call.own.map((one) => ({ call, ...one })))
  return (
    <>
      <BackLink href="/my/menu" />
      <h1>{say('title')}</h1>
      {data.calls.length === 0 ? (
        <EmptyState title={say('none')} action={<LinkButton href="/search">{say('find')}</LinkButton>}>
          <p>{say('noneHow')}</p>
        </EmptyState>
      ) : null}
      {entered.length > 0 ? (
        <>
          <h2>{say('applied')}</h2>
          <LinkList
            label={words('applied')}
            items={entered.map(({ call, child }) => ({
              href: `/my/calls/${call.id}?child=${child.id}`,
              text: say('callOf', { name: nameOf(call) }),
              note: say('ofChild', { name: child.name }),
            }))}
          />
        </>
      ) : null}
      {open.length > 0 ? (
        <>
          <h2>{say('apply')}</h2>
          <LinkList
            label={words('apply')}
            items={open.map((call) => ({
              href: `/my/calls/${call.id}`,
              text: `${words('callOf', { name: nameOf(call) })}　${words('useMonths', {
                from: monthText(call.month as LocalMonth, today),
                to: monthText(call.lastMonth as LocalMonth, today),
              })}`,
              note: say('openUntil', { until: momentText(new Date(Date.parse(call.until) - 60_000).toISOString(), today) }),
            }))}
          />
        </>
      ) : null}
    </>
  )
}
