/** Applications, the office's side at volume: two persons, many cases at once, the way through the queue. */
import { change, type Route, read, type WriteContext } from '../../platform/http/route.ts'
import { assignCases as assignAct } from './assign-cases.ts'
import { removeCorrectionTemplate as removeAct, saveCorrectionTemplate as saveAct } from './correction-templates.ts'
import {
  approveDecision as approveAct,
  prepareDecision as prepareAct,
  sendBackDecision as sendBackAct,
} from './prepare-decision.ts'
import { readCleanCases, readDecisionRun } from './read-runs.ts'
import { caseStanding } from './review-move.ts'
import { neighboursOf } from './review-queries.ts'
import {
  approveDecision,
  assignCases,
  getDecisionRun,
  getNeighbours,
  listCleanCases,
  listCorrectionTemplates,
  listOfficers,
  prepareDecision,
  removeCorrectionTemplate,
  runDecisions,
  saveCorrectionTemplate,
  sendBackDecision,
} from './run-contract.ts'
import { runDecisions as runAct } from './run-decisions.ts'
import { officersOfTown } from './run-queries.ts'
import { correctionTemplates } from './template-queries.ts'

const templateOf = async (_c: WriteContext, ids: Record<string, string>) => ({ id: ids.template ?? '' })

export const runRoutes: Route[] = [
  change(prepareDecision, prepareAct, caseStanding),
  change(approveDecision, approveAct, caseStanding),
  change(sendBackDecision, sendBackAct, caseStanding),
  read(listCleanCases, readCleanCases),
  change(runDecisions, runAct, async (_c, ids) => ({ id: ids.run ?? '' })),
  read(getDecisionRun, readDecisionRun),
  read(getNeighbours, async (c, { params, query }) =>
    neighboursOf(
      c.tx,
      { ...query, q: query.q.normalize('NFKC').trim(), page: 1 },
      { town: c.actor.municipality ?? '', login: c.actor.loginId ?? '' },
      params.id,
    ),
  ),
  read(listOfficers, async (c) => ({ officers: await officersOfTown(c.tx) })),
  change(assignCases, assignAct, async (_c, ids) => ({ assigned: Number(ids.assigned ?? 0) })),
  read(listCorrectionTemplates, async (c) => ({ templates: await correctionTemplates(c.tx) })),
  change(saveCorrectionTemplate, saveAct, templateOf),
  change(removeCorrectionTemplate, removeAct, templateOf),
]
