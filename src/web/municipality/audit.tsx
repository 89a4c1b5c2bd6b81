/** 監査: who did and saw what in the town (SEE-1). */
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import { type Audit, AuditList, auditAsk, auditOf } from '../place/audit-list.tsx'
import type { WebApi } from '../routes.ts'
import { DeskHead } from '../ui/layout-staff.tsx'

export const title = '監査'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Audit>> {
  const audit = await api('GET /api/v1/office/audit', { query: auditAsk(page.query) })
  return audit.ok ? auditOf(audit.value, page.query) : stop(audit.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  return (
    <>
      <DeskHead title={title} facts="だれが、いつ、何をして、何を見たか" />
      <AuditList data={data} page={page} path="/office/audit" file="/api/v1/office/audit/file" />
    </>
  )
}
