import { change, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { enterDraw, leaveDraw, readOwnDraw, readOwnDraws } from './enter-draw.ts'
import { readPublicDraws, readRecord } from './read-record.ts'
import { readDraw, readDraws, removeDrawOf, renderDraw, setDraw } from './set-draw.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const drawRoutes: Route[] = [
  read(contract.getDraws, readDraws),
  change(contract.setDraw, setDraw, renderDraw),
  read(contract.getDraw, readDraw),
  change(contract.removeDraw, removeDrawOf, nothing),
  read(contract.getOwnDraws, readOwnDraws),
  read(contract.getOwnDraw, (c, { params }) => readOwnDraw(c, params)),
  change(contract.enterDraw, enterDraw, async (c, ids) => {
    const own = await readOwnDraw(c, { childId: ids.child ?? '', drawId: ids.draw ?? '' })
    if ('refused' in own) throw new Error('an entry that was made is not there')
    return own
  }),
  change(contract.leaveDraw, leaveDraw, nothing),
  read(contract.listPublicDraws, readPublicDraws),
  read(contract.getDrawRecord, readRecord),
]
