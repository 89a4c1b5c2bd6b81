/** 指導監査 of this facility: results that its town sent, and what is to be answered until when (INS-1). */
import type { listOwnInspections } from '../../features/inspection/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { InspectionList } from '../inspection/list.tsx'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { DeskHead } from '../ui/layout-staff.tsx'
import { SettingsTabs } from './settings-tabs.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof listOwnInspections> & { facility: string }
export const title = '指導監査'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/inspections', { params: { facilityId: facility.id } })
  return list.ok ? { ...list.value, facility: facility.id } : stop(list.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const open = data.inspections.reduce((n, one) => n + one.open, 0)
  return (
    <>
      <SettingsTabs current="inspections" facility={data.facility} />
      <DeskHead title={title} facts={open > 0 ? `回答を待っている指摘 ${open}件` : '回答を待っている指摘はありません'} />
      <InspectionList
        rows={data.inspections}
        caption={`${data.inspections.length}件`}
        today={page.today as LocalDate}
        side="facility"
        hrefOf={(row) => `/facility/inspections/${row.id}?facility=${data.facility}`}
      />
    </>
  )
}
