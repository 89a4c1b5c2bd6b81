import { change, health, type Route, read } from '../../platform/http/route.ts'
import { addByLink, addToEnquiry, closeEnquiry } from './add.ts'
import { answerEnquiry, handEnquiry, moveEnquiry, noteOnEnquiry } from './answer.ts'
import { askEnquiry, askPublicly, countQuestion, renderAsked, renderPublic } from './ask.ts'
import * as contract from './contract.ts'
import { readDeskEnquiry, readQueue, readTemplates } from './desk.ts'
import { readByLink, readOwnEnquiries, readOwnEnquiry } from './read-own.ts'
import { removeTemplate, saveTemplate } from './templates.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const enquiryRoutes: Route[] = [
  read(contract.listEnquiries, readOwnEnquiries),
  change(contract.askEnquiry, askEnquiry, renderAsked),
  health(contract.getEnquiry, readOwnEnquiry),
  change(contract.addToEnquiry, addToEnquiry, nothing),
  change(contract.closeEnquiry, closeEnquiry, nothing),
  change(contract.askPublicly, askPublicly, renderPublic, countQuestion),
  health(contract.getByLink, readByLink),
  change(contract.addByLink, addByLink, nothing),
  read(contract.getDeskEnquiries, readQueue),
  health(contract.getDeskEnquiry, readDeskEnquiry),
  change(contract.answerEnquiry, answerEnquiry, nothing),
  change(contract.noteOnEnquiry, noteOnEnquiry, nothing),
  change(contract.moveEnquiry, moveEnquiry, nothing),
  change(contract.handEnquiry, handEnquiry, nothing),
  read(contract.listTemplates, readTemplates),
  change(contract.saveTemplate, saveTemplate, nothing),
  change(contract.removeTemplate, removeTemplate, nothing),
]
