import { change, type Route, read } from '../../platform/http/route.ts'
import { addBrowser, chooseMark, removeBrowser, saveChoices } from './choose.ts'
import * as contract from './contract.ts'
import { readNoticeChoices, readNotices } from './read-notices.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const noticeRoutes: Route[] = [
  read(contract.listNotices, readNotices),
  read(contract.getNoticeChoices, readNoticeChoices),
  change(contract.saveNoticeChoices, saveChoices, nothing),
  change(contract.addBrowser, addBrowser, async (_c, ids) => ({ id: ids.browser ?? '' })),
  change(contract.removeBrowser, removeBrowser, nothing),
  change(contract.chooseMark, chooseMark, nothing),
]
