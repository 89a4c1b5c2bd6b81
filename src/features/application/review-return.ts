/** 補正依頼: exactly the marked fields open again, each with its reason and the officer's words (CERT-1). */
import { type Done, done } from '../../platform/act.ts'
import { localDate } from '../../platform/calendar.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { fieldRefusals } from './field-refusals.ts'
import { readText } from './person.ts'
import type { returnCase as endpoint } from './review-contract.ts'
import { lockSeenCase, moveCase, nextState } from './review-move.ts'
import { insertCorrections } from './review-queries.ts'
import { returnRefusals } from './rules.ts'
import { applicationKey, sealMessage } from './sealed-form.ts'

const longest = 500

export async function returnCase(c: WriteContext, { params, body }: Call<typeof endpoint>): Promise<Done | Refused> {
  const locked = await lockSeenCase(c, params.id, body.version)
  if (isRefused(locked)) return locked
  const { row, children } = locked
  const next = nextState(row, 'return')
  if (isRefused(next)) return next
  const pointers = body.marks.map(({ pointer }) => pointer)
  const wrong = returnRefusals(pointers)
  if (wrong.length > 0) return { refused: wrong }
  if (body.dueOn < c.today) return refuse({ rule: 'CERT-1', code: 'review.due-past', pointer: '/dueOn' })
  const words = body.marks.map((mark, i) => readText(mark.message, `/marks/${i}/message`, longest))
  const errors = words.flatMap((read) => (read.ok ? [] : read.errors))
  if (errors.length > 0) return fieldRefusals(errors)
  const key = applicationKey(c.keys, row)
  if (!key) return refuse({ rule: 'CERT-1', code: 'not-found' })
  await insertCorrections(
    c.tx,
    body.marks
      // Marked twice is marked once: the last words count.
      .filter((mark, i) => pointers.lastIndexOf(mark.pointer) === i)
      .map((mark) => {
        const id = c.id()
        const read = words[body.marks.indexOf(mark)]
        const text = read?.ok ? read.value : ''
        const place = Number(mark.pointer.match(/^\/children\/(\d+)\//)?.[1] ?? -1)
        return {
          id,
          application_id: row.id,
          application_child_id: children.find(({ ordinal }) => ordinal === place + 1)?.id ?? null,
          pointer: mark.pointer,
          reason_code: mark.reason,
          message: text === '' ? null : sealMessage(key, id, text),
          requested_by: c.actor.loginId,
        }
      }),
    c.now,
  )
  await moveCase(c, locked, 'return', next.state, {
    correction_due_on: localDate(body.dueOn),
    officer_id: row.officer_id ?? c.actor.loginId,
  })
  return done(
    'returned',
    { application: row.id },
    { mails: row.mail ? [{ kind: 'application.returned', refs: { application: row.id }, to: row.mail }] : [] },
  )
}
