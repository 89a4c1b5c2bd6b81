/** 抽選の申し込み: what the child has entered (SLOT-4). */
import type { LocalMonth } from '../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText, monthText } from '../text/dates.ts'
import { LinkButton } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { BackLink } from '../ui/navigation.tsx'
import type { Draws } from './booking-data.ts'

export const title = '抽選の申し込み'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<{ child: { id: string; name: string }; draws: Draws }>> {
  const child = page.viewer?.children.find((one) => one.current)
  if (!child) return redirectTo('/my')
  const draws = await api('GET /api/v1/my/children/:childId/draws', { params: { childId: child.id }, query: {} })
  return draws.ok ? { child: { id: child.id, name: child.name }, draws: draws.value.draws } : stop(draws.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { child, draws } = data
  return (
    <>
      <BackLink href="/my/menu" />
      <h1>{title}</h1>
      <p>{child.name}さんの申し込み</p>
      {draws.length === 0 ? (
        <EmptyState
          title="申し込んだ抽選はありません"
          action={<LinkButton href="/my/bookings/new">予約する施設を選ぶ</LinkButton>}
        >
          <p>抽選で受け付ける月は、施設の予約のカレンダーでお知らせします。</p>
        </EmptyState>
      ) : (
        <LinkList
          label={title}
          items={draws.map((draw) => ({
            href: `/my/draws/${draw.id}?child=${child.id}`,
            text: `${draw.facility.name}　${monthText(draw.month as LocalMonth, page.today)}`,
            note: draw.state === 'drawn' ? '結果が出ました' : `抽選は${momentText(draw.drawAt, page.today)}`,
          }))}
        />
      )}
    </>
  )
}
