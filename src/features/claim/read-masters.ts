/** The state's masters as the engines count with them (SET-1, FEE-1, FEE-2). */
import type { ReadTx } from '../../platform/db.ts'
import { selectEntered } from './master-queries.ts'
import { overlay } from './masters.ts'
import type { YearMaster } from './rules.ts'

export const readMasters = async (tx: ReadTx): Promise<YearMaster[]> => overlay(await selectEntered(tx))
