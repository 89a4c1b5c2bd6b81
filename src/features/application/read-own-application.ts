/** The own application as its pages need it: draft, sent form, state, timeline, open corrections. */
import type { ReplyOf } from '../../platform/contract.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getOwnApplication } from './contract.ts'
import { documentsPointer, mayRemove } from './document-rules.ts'
import { openSections, rawOf, readDraft } from './draft.ts'
import { neededDocuments } from './facts.ts'
import { fileList } from './file-list.ts'
import { formContext } from './form-context.ts'
import { applicationChildren, applicationFiles, openCorrections, ownApplication, publicEvents } from './queries.ts'
import type { ApplicationAct, CorrectionReason, RejectReason } from './rules.ts'
import { applicationKey, openContents, openMessage } from './sealed-form.ts'
import { byPlace, pointerName, summarise } from './summary.ts'

export async function readOwnApplication(c: ReadContext): Promise<ReplyOf<typeof getOwnApplication> | Refused> {
  const row = await ownApplication(c.tx, c.actor.applicationId ?? '')
  if (!row) return refuse({ rule: 'CERT-1', code: 'not-found' })
  const context = await formContext(c.tx, row.municipality, c.today)
  const contents = openContents(c.keys, row)
  const draft = contents && 'draft' in contents ? contents.draft : null
  const read = draft ? readDraft(draft, context) : null
  const form = contents && 'form' in contents ? contents.form : read?.ok ? read.value : null
  const children = await applicationChildren(c.tx, row.id)
  const marks =
    row.state === 'returned' ? [...(await openCorrections(c.tx, row.id))].sort((a, b) => byPlace(a.pointer, b.pointer)) : []
  const key = applicationKey(c.keys, row)
  const { town } = context
  const stored = await applicationFiles(c.tx, row.id)
  const asked = marks.find(({ pointer }) => pointer === documentsPointer)?.requested_at
  return {
    number: row.number,
    state: row.state,
    municipality: { code: town.code, name: town.name, prefecture: town.prefecture },
    contact: {
      ...town.settings.contact,
      phone: town.settings.contact.phone === '' ? '' : showPhone(town.settings.contact.phone),
    },
    targetDays: town.settings.targetDays,
    mail: row.mail,
    typed: draft ?? (marks.length > 0 && form ? rawOf(form) : null),
    open: draft ? openSections(draft, context) : [],
    children: children.map((child) => ({
      number: child.number,
      name: [child.family_name, child.given_name].filter(Boolean).join(' '),
      state: child.state,
      // Written by the review as one of these codes.
      reason: child.reason_code as RejectReason | null,
    })),
    summary: form ? summarise(form) : null,
    files: fileList(c.keys, stored).map((file, i) => ({
      ...file,
      removable: mayRemove(row.state, stored[i]?.created_at, asked),
    })),
    neededDocuments: form ? neededDocuments(form.reduction) : [],
    consents: context.consents.map(({ purpose, version, body }) => ({ purpose, version, body })),
    receivedOn: row.received_on,
    dueOn: row.due_on,
    correctionDueOn: row.correction_due_on,
    events: (await publicEvents(c.tx, row.id)).map((event) => ({
      at: event.at.toISOString(),
      event: event.event as ApplicationAct,
      child: children.find(({ id }) => id === event.application_child_id)?.number ?? null,
    })),
    corrections:
      form && key
        ? marks.map((mark) => ({
            pointer: mark.pointer,
            name: pointerName(mark.pointer, form),
            reason: mark.reason_code as CorrectionReason,
            message: mark.message ? openMessage(key, mark.id, mark.message) : '',
          }))
        : [],
  }
}
