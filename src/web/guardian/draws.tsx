/** 抽選の申し込み: what the child has entered (SLOT-4). */
import type { LocalMonth } from '../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { drawTexts } from '../text/guardian/draws.ts'
import { LinkButton } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import type { Draws } from './booking-data.ts'

export const title = titleIn(drawTexts, 'list')

export async function load(api: WebApi, page: PageInput): Promise<Loaded<{ child: { id: string; name: string }; draws: Draws }>> {
  const child = page.viewer?.children.find((one) => one.current)
  if (!child) return redirectTo('/my')
  const draws = await api('GET /api/v1/my/children/:childId/draws', { params: { childId: child.id }, query: {} })
  return draws.ok ? { child: { id: child.id, name: child.name }, draws: draws.value.draws } : stop(draws.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { child, draws } = data
  const { say, words } = useTexts(drawTexts)
  const { momentText, monthText } = useDates()
  return (
    <>
      <BackLink href="/my/menu" />
      <h1>{say('list')}</h1>
      <p>{say('ofChild', { name: child.name })}</p>
      {draws.length === 0 ? (
        <EmptyState title={say('none')} action={<LinkButton href="/my/bookings/new">{say('choosePlace')}</LinkButton>}>
          <p>{say('noneHow')}</p>
        </EmptyState>
      ) : (
        <LinkList
          label={words('list')}
          items={draws.map((draw) => ({
            href: `/my/draws/${draw.id}?child=${child.id}`,
            text: say('placeMonth', { place: draw.facility.name, month: monthText(draw.month as LocalMonth, page.today) }),
            note: draw.state === 'drawn' ? say('resultOut') : say('drawAt', { when: momentText(draw.drawAt, page.today) }),
          }))}
        />
      )}
    </>
  )
}
