/** 監査: each look commits its own row before it is answered. */
import { type HealthContext, health, type Route } from '../../platform/http/route.ts'
import { auditFile } from './audit-file.ts'
import * as contract from './contract.ts'
import type { AuditScope } from './queries.ts'
import { readAudit } from './read-audit.ts'

const ownTown = (c: HealthContext): AuditScope => ({ municipality: c.actor.municipality ?? '' })
const none: readonly string[] = []

export const auditRoutes: Route[] = [
  health(contract.getAudit, async (c, { query }) => ({ value: await readAudit(c, ownTown(c), query), children: none })),
  health(contract.getAuditFile, async (c, { query }) => ({ value: await auditFile(c, ownTown(c), query), children: none })),
  health(contract.getFacilityAudit, async (c, { params, query }) => ({
    value: await readAudit(c, { facility: params.facilityId }, query),
    children: none,
    facility: params.facilityId,
  })),
  health(contract.getFacilityAuditFile, async (c, { params, query }) => ({
    value: await auditFile(c, { facility: params.facilityId }, query),
    children: none,
    facility: params.facilityId,
  })),
]
