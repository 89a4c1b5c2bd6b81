import { change, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { addFinding, makeInspection, sendInspection } from './note-inspection.ts'
import { readInspection, readInspections, readOwnInspection, readOwnInspections } from './read-inspections.ts'
import { answerFinding, replyToFinding } from './take-turn.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const inspectionRoutes: Route[] = [
  read(contract.listInspections, readInspections),
  change(contract.makeInspection, makeInspection, async (_c, ids) => ({ id: ids.inspection ?? '' })),
  read(contract.getInspection, readInspection),
  change(contract.addFinding, addFinding, async (_c, ids) => ({ id: ids.finding ?? '' })),
  change(contract.sendInspection, sendInspection, nothing),
  change(contract.replyToFinding, replyToFinding, nothing),
  read(contract.listOwnInspections, readOwnInspections),
  read(contract.getOwnInspection, readOwnInspection),
  change(contract.answerFinding, answerFinding, nothing),
]
