/** A child's own data: endpoints bound to use cases. */
import { change, health, type Route, read } from '../../platform/http/route.ts'
import { confirmContacts } from './confirm-contacts.ts'
import { confirmSheet } from './confirm-sheet.ts'
import * as contract from './contract.ts'
import { confirmOnPaper, savePaperContacts, savePaperSection } from './from-paper.ts'
import { listFacilityChildren } from './list-facility-children.ts'
import { readChild } from './read-child.ts'
import { readContacts } from './read-contacts.ts'
import { readFacilityChild } from './read-facility-child.ts'
import { readOwnSection } from './read-own-section.ts'
import { readSheet } from './read-sheet.ts'
import { readTodo } from './read-todo.ts'
import { renameChild } from './rename-child.ts'
import { saveContacts } from './save-contacts.ts'
import { saveSection } from './save-section.ts'

const nothing = async (): Promise<Record<string, never>> => ({})
const version = async (_c: unknown, ids: Record<string, string>) => ({ version: Number(ids.version ?? 0) })

export const childRoutes: Route[] = [
  read(contract.getTodo, readTodo),
  read(contract.getChild, readChild),
  change(contract.renameChild, renameChild, nothing),
  read(contract.getSheet, readSheet),
  health(contract.getSection, readOwnSection),
  change(contract.saveSection, saveSection, version),
  change(contract.confirmSheet, confirmSheet, nothing),
  health(contract.getContacts, readContacts),
  change(contract.saveContacts, saveContacts, nothing),
  change(contract.confirmContacts, confirmContacts, nothing),
  health(contract.getFacilityChild, readFacilityChild),
  read(contract.listFacilityChildren, listFacilityChildren),
  change(contract.savePaperSection, savePaperSection, version),
  change(contract.savePaperContacts, savePaperContacts, nothing),
  change(contract.confirmOnPaper, confirmOnPaper, nothing),
]
