/** 今月の時間を使う: up to three ways, each one tap from its confirmation. */
import type { getPlan } from '../../../features/booking/series-contract.ts'
import { wishesText } from '../../../features/booking/series-rules.ts'
import type { LocalDate, LocalMonth } from '../../../platform/calendar.ts'
import { addMonths, monthOf } from '../../../platform/calendar.ts'
import type { ReplyOf } from '../../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { severalTexts } from '../../text/guardian/several.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BackLink, Tabs } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'

export const title = titleIn(severalTexts, 'planTitlePlain')

type Data = ReplyOf<typeof getPlan>

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const children = page.viewer?.children ?? []
  const child = (children.find((c) => c.id === page.query.child) ?? children.find((c) => c.current))?.id
  if (!child) return redirectTo('/my')
  const month = /^20\d{2}-(0[1-9]|1[0-2])$/.test(page.query.month ?? '') ? page.query.month : undefined
  const plan = await api('GET /api/v1/my/children/:childId/plan', {
    params: { childId: child },
    query: { together: page.query.together === 'yes' ? 'yes' : 'no', ...(month ? { month } : {}) },
  })
  return plan.ok ? plan.value : stop(plan.problem)
}

const styleKeys = { steady: 'planSteady', long: 'planLong', soon: 'planSoon' } as const

export function Page({ data, page }: PageProps<typeof load>) {
  const { say, words } = useTexts(severalTexts)
  const { dayText, lengthText, monthText, timeRangeText } = useDates()
  const { today } = page
  const month = monthText(data.month as LocalMonth, today)
  const hrefOf = (query: { month?: string; together?: boolean }) =>
    `/my/plan?${new URLSearchParams({ child: data.child.id, month: query.month ?? data.month, together: (query.together ?? data.together) ? 'yes' : 'no' })}`
  const now = monthOf(today)
  return (
    <>
      <BackLink href="/my" />
      <h1>{say('planTitle', { month })}</h1>
      <Tabs
        label={words('month')}
        items={[now, addMonths(now, 1)].map((one) => ({
          text: monthText(one, today),
          href: hrefOf({ month: one }),
          current: one === data.month,
        }))}
      />
      <p>{say('planLead', { name: data.child.name, month, left: lengthText(data.bookable) })}</p>
      {data.siblings > 0 ? (
        <Tabs
          label={words('planTogether')}
          items={[
            { text: say('planAlone', { name: data.child.name }), href: hrefOf({ together: false }), current: !data.together },
            { text: say('planTogether'), href: hrefOf({ together: true }), current: data.together },
          ]}
        />
      ) : null}
      {data.plans.length === 0 ? (
        <EmptyState title={say('planNone')} action={<LinkButton href="/search">{say('findPlace')}</LinkButton>}>
          <p>{say('planNoneWhy')}</p>
        </EmptyState>
      ) : (
        data.plans.map(({ style, wishes }) => {
          const flat = wishes.map((wish) => ({ ...wish, child: wish.child.id, facility: wish.facility.id }))
          const minutes = wishes
            .filter((wish) => wish.child.id === data.child.id)
            .reduce((sum, wish) => sum + wish.end - wish.start, 0)
          return (
            <Card key={style} title={say(styleKeys[style])}>
              <p>
                <strong>
                  {say('planSum', {
                    count: wishes.filter((wish) => wish.child.id === data.child.id).length,
                    length: lengthText(minutes),
                  })}
                </strong>
              </p>
              <ul>
                {wishes.map((wish) => (
                  <li key={`${wish.child.id} ${wish.date}`}>
                    {say('bookThis', {
                      day: dayText(wish.date as LocalDate, today),
                      time: timeRangeText(wish.start, wish.end),
                    })}
                    <br />
                    {say('whose', { place: wish.facility.name, name: wish.child.name })}
                  </li>
                ))}
              </ul>
              <LinkButton href={`/my/bookings/several/confirm?${new URLSearchParams({ w: wishesText(flat) })}`} look="secondary">
                {say('planChoose')}
              </LinkButton>
            </Card>
          )
        })
      )}
    </>
  )
}
