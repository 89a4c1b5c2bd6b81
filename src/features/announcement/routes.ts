import { change, type Route, read } from '../../platform/http/route.ts'
import {
  approveAnnouncement,
  makeAnnouncement,
  previewRecipients,
  readTownAnnouncements,
  renderMade,
  withdrawAnnouncement,
} from './announce.ts'
import * as contract from './contract.ts'
import { markRead, readOneTold, readTold } from './read-told.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const announcementRoutes: Route[] = [
  read(contract.listAnnouncements, readTold),
  read(contract.getAnnouncement, readOneTold),
  change(contract.readAnnouncement, markRead, nothing),
  read(contract.getTownAnnouncements, readTownAnnouncements),
  read(contract.previewRecipients, previewRecipients),
  change(contract.makeAnnouncement, makeAnnouncement, renderMade),
  change(contract.approveAnnouncement, approveAnnouncement, nothing),
  change(contract.withdrawAnnouncement, withdrawAnnouncement, nothing),
]
