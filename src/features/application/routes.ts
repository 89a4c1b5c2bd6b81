/** Applications, the applicant's side. */
import { readStoredFile } from '../../platform/files.ts'
import { change, type Route, read } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { countDraft, countMailRequest } from '../account/throttle.ts'
import { addFiles as addFilesAct, judgeFiles } from './add-files.ts'
import {
  addFiles,
  correctApplication,
  getOwnApplication,
  getOwnFile,
  getPaper,
  leaveApplication,
  mailNumber,
  openStatus,
  removeChild,
  removeFile,
  saveSection,
  sendStatusCode,
  startApplication,
  submitApplication,
  withdrawApplication,
} from './contract.ts'
import { correctApplication as correctAct } from './correct-application.ts'
import { childrenOf, openSections } from './draft.ts'
import { fileList } from './file-list.ts'
import { formContext } from './form-context.ts'
import { leaveApplication as leaveAct } from './leave-application.ts'
import { mailNumber as mailNumberAct } from './mail-number.ts'
import { setApplicantCookie } from './open-applicant-session.ts'
import { openStatus as openStatusAct, tryStatusCode } from './open-status.ts'
import { applicationFiles, ownApplication } from './queries.ts'
import { readOwnApplication } from './read-own-application.ts'
import { readPaper } from './read-paper.ts'
import { removeChild as removeChildAct } from './remove-child.ts'
import { removeFile as removeFileAct } from './remove-file.ts'
import type { ApplicationState } from './rules.ts'
import { saveSection as saveSectionAct } from './save-section.ts'
import { openContents } from './sealed-form.ts'
import { sendStatusCode as sendStatusCodeAct } from './send-status-code.ts'
import { startApplication as startAct } from './start-application.ts'
import { submitApplication as submitAct } from './submit-application.ts'
import { withdrawApplication as withdrawAct } from './withdraw-application.ts'

const nothing = async () => ({})

export const applicationRoutes: Route[] = [
  change(
    startApplication,
    startAct,
    async (c, ids) => {
      const row = await ownApplication(c.tx, ids.application ?? '')
      return { number: row?.number ?? '' }
    },
    (c) => countDraft(c),
  ),
  read(getOwnApplication, readOwnApplication),
  change(saveSection, saveSectionAct, async (c, ids) => {
    const row = await ownApplication(c.tx, ids.application ?? '')
    const contents = row && openContents(c.keys, row)
    if (!row || !contents || !('draft' in contents)) return { open: [], children: 0 }
    const context = await formContext(c.tx, row.municipality, c.today)
    return { open: openSections(contents.draft, context), children: childrenOf(contents.draft).length }
  }),
  change(removeChild, removeChildAct, nothing),
  change(
    addFiles,
    addFilesAct,
    async (c, ids) => ({ files: fileList(c.keys, await applicationFiles(c.tx, ids.application ?? '')) }),
    judgeFiles,
  ),
  read(getOwnFile, async (c, { params }) => {
    const file = await readStoredFile(c.tx, c.keys, params.fileId)
    return file ?? refuse({ rule: 'CERT-1', code: 'not-found' })
  }),
  change(removeFile, removeFileAct, nothing),
  change(mailNumber, mailNumberAct, nothing, (c) => countMailRequest(c)),
  change(submitApplication, submitAct, async (c, ids) => {
    const row = await ownApplication(c.tx, ids.application ?? '')
    return { number: row?.number ?? '', dueOn: row?.due_on ?? c.today }
  }),
  read(getPaper, readPaper),
  change(correctApplication, correctAct, nothing),
  change(withdrawApplication, withdrawAct, nothing),
  change(leaveApplication, leaveAct, nothing),
  change(sendStatusCode, sendStatusCodeAct, nothing, (c) => countMailRequest(c)),
  change(
    openStatus,
    openStatusAct,
    // The repeated form carries the code, so its answer may carry the cookie again.
    async (c, ids) => {
      const state = ids.state as ApplicationState
      setApplicantCookie(c, ids.session ?? '', state)
      return { state }
    },
    tryStatusCode,
  ),
]
