/** 操作の記録: who did and saw what at the facility, for its administrators (SEE-1). */
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import { type Audit, AuditList, auditAsk, auditOf } from '../place/audit-list.tsx'
import type { WebApi } from '../routes.ts'
import { DeskHead } from '../ui/layout-staff.tsx'
import { SettingsTabs } from './settings-tabs.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '操作の記録'

type Data = { audit: Audit; id: string }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const audit = await api('GET /api/v1/facilities/:facilityId/audit', {
    params: { facilityId: facility.id },
    query: auditAsk(page.query),
  })
  return audit.ok ? { audit: auditOf(audit.value, page.query), id: facility.id } : stop(audit.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { audit, id } = data
  return (
    <>
      <DeskHead title={title} facts="だれが、いつ、何をして、何を見たか" />
      <SettingsTabs current="audit" facility={id} />
      <AuditList
        data={audit}
        page={page}
        path="/facility/audit"
        keep={{ facility: id }}
        file={`/api/v1/facilities/${id}/audit/file`}
      />
    </>
  )
}
