/** 払い戻し (FEE-3): what can be asked for, town by town, and what was asked. */
import type { LocalDate } from '../../../platform/calendar.ts'
import { refundStatus } from '../../claim/refund-status.ts'
import { type PageInput, type PageProps, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { refundTexts } from '../../text/guardian/refunds.ts'
import { ButtonRow, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { useDates } from '../../ui/use-dates.ts'

export const title = titleIn(refundTexts, 'title')

export async function load(api: WebApi, _page: PageInput) {
  const refunds = await api('GET /api/v1/my/refunds')
  return refunds.ok ? refunds.value : stop(refunds.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say } = useTexts(refundTexts)
  const { dayText, momentText, yenText } = useDates()
  const { today } = page
  const sum = (uses: readonly { yen: number }[]): string => yenText(uses.reduce((total, use) => total + use.yen, 0))
  const first = (uses: readonly { until: string }[]): LocalDate => uses.map((use) => use.until).sort()[0] as LocalDate
  return (
    <>
      <BackLink href="/my/menu" />
      <h1>{say('title')}</h1>
      <p>{say('lead')}</p>
      <h2>{say('canAsk')}</h2>
      {data.towns.length === 0 ? (
        <EmptyState title={say('none')} action={<a href="/my/records">{say('toRecords')}</a>}>
          {say('noneWhy')}
        </EmptyState>
      ) : (
        data.towns.map((town) => (
          <Card key={town.code}>
            <p>
              <strong>{say('canAskOf', { town: town.name, n: town.uses.length, yen: sum(town.uses) })}</strong>
            </p>
            <p>{say('firstUntil', { day: dayText(first(town.uses), today) })}</p>
            <ButtonRow>
              <LinkButton href={`/my/refunds/new?town=${town.code}`}>{say('start')}</LinkButton>
            </ButtonRow>
          </Card>
        ))
      )}
      <h2>{say('requests')}</h2>
      {data.refunds.length === 0 ? <p>{say('noRequests')}</p> : null}
      {data.refunds.map((one) => (
        <Card
          key={one.id}
          level={3}
          href={`/my/refunds/${one.id}`}
          title={say('requestOf', { day: momentText(one.askedAt, today), yen: yenText(one.decided ?? one.asked) })}
        >
          <p>
            <StatusTag status={refundStatus[one.state]} />
          </p>
          <p>{say('requestNote', { town: one.town, n: one.lines, number: one.number })}</p>
        </Card>
      ))}
    </>
  )
}
