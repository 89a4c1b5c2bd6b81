/** 認定変更 and 消滅, both sides. */
import { change, health, type Route, read, type WriteContext } from '../../platform/http/route.ts'
import {
  addChangeFiles,
  approveChange,
  decideChange,
  enterChange,
  enterChangeSheet,
  getChange,
  getChangePaper,
  getMyChange,
  getMyChanges,
  listChanges,
  prepareChange,
  rejectChange,
  requestChange,
  sendBackChange,
  withdrawChange,
} from './change-contract.ts'
import { readChangePaper } from './change-paper.ts'
import { changeById } from './change-queries.ts'
import { decideChange as decideAct, rejectChange as rejectAct } from './decide-change.ts'
import { enterChange as enterAct } from './enter-change.ts'
import { enterChangeSheet as enterSheetAct, judgeChangeSheet } from './enter-change-sheet.ts'
import { addChangeFiles as filesAct, judgeChangeFiles, withdrawChange as withdrawAct } from './own-change.ts'
import { approveChange as approveAct, prepareChange as prepareAct, sendBackChange as sendBackAct } from './prepare-change.ts'
import { readChangeCase, readChanges, readMyChange, readMyChanges } from './read-change.ts'
import { requestChange as requestAct } from './request-change.ts'

const made = async (c: WriteContext, ids: Record<string, string>) => ({
  id: ids.application ?? '',
  number: (await changeById(c.tx, ids.application ?? ''))?.number ?? '',
})

/** Where it stands after the act, and the version that the next act names. */
async function standing(c: WriteContext, ids: Record<string, string>) {
  const row = await changeById(c.tx, ids.application ?? '')
  return { state: row?.state ?? 'submitted', version: row?.version ?? 1 }
}

export const changeRoutes: Route[] = [
  read(getMyChanges, readMyChanges),
  change(requestChange, requestAct, made),
  read(getChangePaper, readChangePaper),
  read(getMyChange, readMyChange),
  change(addChangeFiles, filesAct, standing, judgeChangeFiles),
  change(withdrawChange, withdrawAct, standing),
  read(listChanges, readChanges),
  health(getChange, readChangeCase),
  change(enterChange, enterAct, made),
  change(enterChangeSheet, enterSheetAct, made, judgeChangeSheet),
  change(decideChange, decideAct, standing),
  change(rejectChange, rejectAct, standing),
  change(prepareChange, prepareAct, standing),
  change(approveChange, approveAct, standing),
  change(sendBackChange, sendBackAct, standing),
]
