import { change, type Route, read, settled } from '../../platform/http/route.ts'
import { declineOffer, takeOffer } from './answer-offer.ts'
import * as contract from './contract.ts'
import { join, leave } from './join.ts'
import { readEntry, readFacilityLine, readLine, readOwnLine } from './read-line.ts'
import { readWatches, unwatch, watch } from './watch.ts'

const nothing = async (): Promise<Record<string, never>> => ({})

export const waitlistRoutes: Route[] = [
  read(contract.listWaitlist, readOwnLine),
  read(contract.getLine, readLine),
  change(contract.joinWaitlist, join, async (c, ids) => {
    const entry = await readEntry(c, { childId: ids.child ?? '', entryId: ids.entry ?? '' })
    if ('refused' in entry) throw new Error('an entry that was made is not there')
    const { quote: _quote, ...made } = entry
    return made
  }),
  read(contract.getEntry, (c, { params }) => readEntry(c, params)),
  change(contract.leaveWaitlist, leave, nothing),
  settled(
    contract.takeOffer,
    (c, { params }) => takeOffer(c, params),
    async (_c, ids) => ({ booking: ids.booking ?? '' }),
  ),
  settled(contract.declineOffer, (c, { params }) => declineOffer(c, params), nothing),
  read(contract.getFacilityWaitlist, readFacilityLine),
  read(contract.listWatches, readWatches),
  change(contract.askWatch, watch, nothing),
  change(contract.stopWatch, unwatch, nothing),
]
