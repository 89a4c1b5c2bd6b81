/** SQL of applications for many cases at once. */
import { sql } from 'kysely'
import type { WriteTx } from '../../platform/db.ts'

type Settled = {
  application: string
  household: string
  children: readonly { applicationChild: string; child: string; certificate: string }[]
}

/** 認定 of whole cases: state, household, certificates, and who decided. `officer`: whose those become that were nobody's. */
export async function settleMany(
  tx: WriteTx,
  cases: readonly Settled[],
  { by, now, officer }: { by: string | null; now: Date; officer?: string | null },
): Promise<void> {
  if (cases.length === 0) return
  const heads = JSON.stringify(cases.map(({ application, household }) => ({ application, household })))
  await sql`update application a set state = 'certified', household_id = d.household, decided_at = ${now}, decided_by = ${by},
      officer_id = coalesce(officer_id, ${officer ?? null}::uuid), version = version + 1, updated_at = ${now}
    from json_to_recordset(${heads}::json) as d(application uuid, household uuid) where a.id = d.application`.execute(tx)
  const children = JSON.stringify(cases.flatMap((one) => one.children))
  await sql`update application_child k set state = 'certified', child_id = d.child, certificate_id = d.certificate, version = version + 1
    from json_to_recordset(${children}::json) as d("applicationChild" uuid, child uuid, certificate uuid)
    where k.id = d."applicationChild"`.execute(tx)
}
