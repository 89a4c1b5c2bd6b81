/** 初回面談: endpoints bound to use cases. */
import { change, health, type Route, read } from '../../platform/http/route.ts'
import { chooseProposal, proposeAgain } from './answer-proposals.ts'
import { arrangeInterview, fixInterview } from './arrange-interview.ts'
import { askInterview } from './ask-interview.ts'
import { cancelInterview, cancelOwnInterview } from './cancel-interview.ts'
import * as contract from './contract.ts'
import { acceptInterview, refuseInterview } from './decide-interview.ts'
import { publishTimes, removeTimes } from './publish-times.ts'
import { readInterview, readInterviews } from './read-interviews.ts'
import { readOwnInterview, readOwnInterviews } from './read-own-interviews.ts'
import { readStanding } from './read-standing.ts'
import { readFreeTimes, readInterviewTimes } from './read-times.ts'
import { recordInterview } from './record-interview.ts'
import { countRegistering, registerInterview } from './register-interview.ts'
import * as times from './times-contract.ts'

const id = async (_c: unknown, ids: Record<string, string>) => ({ id: ids.interview ?? '' })

export const interviewRoutes: Route[] = [
  read(contract.getStanding, readStanding),
  change(contract.askInterview, askInterview, id),
  read(contract.listOwnInterviews, readOwnInterviews),
  health(contract.getOwnInterview, readOwnInterview),
  change(contract.chooseProposal, chooseProposal, id),
  change(contract.proposeAgain, proposeAgain, id),
  change(contract.cancelOwnInterview, cancelOwnInterview, id),
  read(contract.listInterviews, readInterviews),
  health(contract.getInterview, readInterview),
  change(contract.arrangeInterview, arrangeInterview, id),
  change(contract.fixInterview, fixInterview, id),
  change(contract.recordInterview, recordInterview, id),
  change(contract.acceptInterview, acceptInterview, id),
  change(contract.refuseInterview, refuseInterview, id),
  change(contract.cancelInterview, cancelInterview, id),
  read(times.getFreeTimes, readFreeTimes),
  read(times.getInterviewTimes, readInterviewTimes),
  change(times.publishTimes, publishTimes, async (_c, ids) => ({ added: Number(ids.added), left: Number(ids.left) })),
  change(times.removeTimes, removeTimes, async (_c, ids) => ({ removed: Number(ids.removed) })),
  change(contract.registerInterview, registerInterview, id, countRegistering),
]
