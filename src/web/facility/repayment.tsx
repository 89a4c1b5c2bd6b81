/** One 返納 as the facility sees it: how much, until when, why, and its lines (CLM-2). */
import { RepaymentFacts } from '../claim/repayment-parts.tsx'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { LinkButton } from '../ui/button.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { facilityOf } from './which-facility.ts'

export const title = (data: DataOf<typeof load>) => `${data.town}への返納`

export async function load(api: WebApi, page: PageInput<{ id: string }>) {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const one = await api('GET /api/v1/facilities/:facilityId/repayments/:repaymentId', {
    params: { facilityId: facility.id, repaymentId: page.params.id },
  })
  return one.ok ? one.value : stop(one.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const facility = data.facility.id
  return (
    <>
      <BackLink href={`/facility/repayments?facility=${facility}`}>返納</BackLink>
      <DeskHead
        title={title(data)}
        facts={data.facility.name}
        action={
          <LinkButton href={`/api/v1/facilities/${facility}/repayments/${data.id}/paper`} look="secondary" download>
            返納通知書（PDF）
          </LinkButton>
        }
      />
      <RepaymentFacts one={data} today={page.today} claimHref={(id) => `/facility/claims/${id}?facility=${facility}`} />
    </>
  )
}
