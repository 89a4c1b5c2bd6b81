/** 返納 that towns demand of the facility (CLM-2). */
import { RepaymentTable } from '../claim/repayment-parts.tsx'
import { type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '返納'

export async function load(api: WebApi, page: PageInput) {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/repayments', { params: { facilityId: facility.id } })
  return list.ok ? { id: facility.id, name: facility.name, rows: list.value.repayments } : stop(list.problem)
}

export function Page({ data }: PageProps<typeof load>) {
  return (
    <>
      <BackLink href={`/facility/claims?facility=${data.id}`}>請求</BackLink>
      <DeskHead title={title} facts={`${data.name}　過誤調整で多くなった支払を、市区町村に返すものです`} />
      <RepaymentTable rows={data.rows} side="facility" hrefOf={(id) => `/facility/repayments/${id}?facility=${data.id}`} />
    </>
  )
}
