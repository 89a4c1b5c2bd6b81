/** Imports, the office's side. */
import { change, type Route, read, type WriteContext } from '../../platform/http/route.ts'
import { getImport, getImportTemplate, keepColumns, listImports, runImport, stageImport } from './contract.ts'
import { keepColumns as keepAct } from './keep-columns.ts'
import { importFile } from './queries.ts'
import { readImport, readImports, readTemplate } from './read-import.ts'
import { runImport as runAct } from './run-import.ts'
import { stageImport as stageAct } from './stage-import.ts'

const named = async (_c: WriteContext, ids: Record<string, string>) => ({ id: ids.import ?? '' })

export const importRoutes: Route[] = [
  read(listImports, readImports),
  read(getImportTemplate, readTemplate),
  change(stageImport, stageAct, named),
  read(getImport, readImport),
  change(keepColumns, keepAct, named),
  change(runImport, runAct, async (c, ids) => {
    const row = await importFile(c.tx, ids.import ?? '')
    return { id: ids.import ?? '', certified: row?.certified ?? 0, queued: row?.queued ?? 0, skipped: row?.skipped ?? 0 }
  }),
]
