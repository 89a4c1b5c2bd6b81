/** Administrators enter the next seal, sign it, take it back (CERT-8). */
import { type Done, done } from '../../platform/act.ts'
import { localDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { sealRow } from '../../platform/crypto.ts'
import { cleanFileName } from '../../platform/files.ts'
import type { Aside, WriteContext } from '../../platform/http/route.ts'
import { redrawImage } from '../../platform/images.ts'
import { isRefused, type Refused, refuse } from '../../platform/refusal.ts'
import { sealPlace } from './read-seals.ts'
import { readSettings } from './read-settings.ts'
import type { addSeal as addEndpoint, approveSeal as approveEndpoint, withdrawSeal as withdrawEndpoint } from './seal-contract.ts'
import { insertSeal, markSeal, selectSeals } from './seal-queries.ts'
import { mostSealBytes, sealState, sealWidth } from './seal-rules.ts'

const absent: Refused = refuse({ rule: 'CERT-8', code: 'not-found' })
const no = (code: string, pointer: string, slots: Record<string, string | number> = {}): Refused =>
  refuse({ rule: 'CERT-8', code, pointer, slots })

/** 40 mm at 600 dots to the inch. */
const longest = 945

/** Judges and draws the picture anew before the act: pixels cost time. */
export async function checkSeal(
  c: WriteContext,
  { body, files }: Call<typeof addEndpoint>,
): Promise<Refused | Aside<Uint8Array | null>> {
  const [file] = files
  const { workers } = c
  if (body.show === 'omitted') return { aside: async () => null }
  if (!file || file.bytes.length === 0) return refuse({ rule: 'FIL-04', code: 'fileMissing', pointer: '/file' })
  if (file.bytes.length > mostSealBytes)
    return refuse({
      rule: 'FIL-04',
      code: 'fileTooBig',
      pointer: '/file',
      slots: { name: cleanFileName(file.name) ?? '', limitMb: 1 },
    })
  if (!isPng(file.bytes)) return no('seal.png', '/file')
  return {
    aside: async () => {
      const drawn = await redrawImage(workers, { bytes: file.bytes, type: 'image/png', maxBytes: mostSealBytes, longest })
      if (isRefused(drawn)) return drawn
      if ('broken' in drawn || drawn.type !== 'image/png') return no('seal.broken', '/file')
      return hasAlpha(drawn.bytes) ? drawn.bytes : no('seal.opaque', '/file')
    },
  }
}

const isPng = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n'
/** The colour type of the IHDR chunk: grey or colour with a channel of transparency. */
const hasAlpha = (png: Uint8Array): boolean => png[25] === 4 || png[25] === 6

export async function addSeal(
  c: WriteContext,
  { body }: Call<typeof addEndpoint>,
  picture: Uint8Array | null,
): Promise<Done | Refused> {
  const { actor, now, today } = c
  const code = actor.municipality
  const town = code && (await readSettings(c.tx, code, today))
  if (!town || !actor.loginId) return absent
  const validFrom = localDate(body.validFrom)
  if (validFrom < today) return no('seal.past', '/validFrom')
  if (body.reason === '') return no('seal.reason', '/reason')
  if (picture && (body.widthMm < sealWidth.from || body.widthMm > sealWidth.to)) return no('seal.width', '/widthMm', sealWidth)
  const id = c.id()
  const alone = !town.settings.doubleCheck
  await insertSeal(c.tx, {
    id,
    municipality: town.code,
    valid_from: validFrom,
    width_mm: picture ? body.widthMm : sealWidth.from,
    sealed: picture && sealRow(c.keys, sealPlace(id), town.code, picture),
    reason: body.reason,
    made_by: actor.loginId,
    made_at: now,
    alone,
    approved_by: alone ? actor.loginId : null,
    approved_at: alone ? now : null,
  })
  return done('added', { seal: id })
}

export async function renderSeal(
  { tx, actor, today }: WriteContext,
  ids: Record<string, string>,
): Promise<ReplyOf<typeof addEndpoint>> {
  const rows = await selectSeals(tx, actor.municipality ?? '')
  const one = rows.find((row) => row.id === ids.seal)
  if (!one) throw new Error('a seal that was entered is not there')
  return { id: one.id, state: sealState(one, rows, today) }
}

export async function approveSeal(c: WriteContext, { params }: Call<typeof approveEndpoint>): Promise<Done | Refused> {
  const { tx, actor, now, today } = c
  const rows = await selectSeals(tx, actor.municipality ?? '')
  const one = rows.find((row) => row.id === params.sealId)
  if (!one || !actor.loginId) return absent
  if (sealState(one, rows, today) !== 'waiting') return refuse({ rule: 'CERT-8', code: 'seal.decided' })
  if (one.madeById === actor.loginId) return refuse({ rule: 'CERT-8', code: 'seal.second' })
  // Papers of days that passed while it waited were made without it.
  if (one.validFrom < today) return refuse({ rule: 'CERT-8', code: 'seal.past' })
  return (await markSeal(tx, one.id, { approved_by: actor.loginId, approved_at: now }))
    ? done('approved', { seal: one.id })
    : refuse({ rule: 'CERT-8', code: 'seal.decided' })
}

export async function withdrawSeal(c: WriteContext, { params }: Call<typeof withdrawEndpoint>): Promise<Done | Refused> {
  const { tx, actor, now, today } = c
  const rows = await selectSeals(tx, actor.municipality ?? '')
  const one = rows.find((row) => row.id === params.sealId)
  if (!one || !actor.loginId) return absent
  if (one.withdrawnAt) return refuse({ rule: 'CERT-8', code: 'seal.decided' })
  if (one.decidedAt && one.validFrom <= today) return refuse({ rule: 'CERT-8', code: 'seal.begun' })
  return (await markSeal(tx, one.id, { withdrawn_by: actor.loginId, withdrawn_at: now }))
    ? done('withdrawn', { seal: one.id })
    : refuse({ rule: 'CERT-8', code: 'seal.decided' })
}
