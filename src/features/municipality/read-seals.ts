/** The town's seals as its desk sees them, and the one that a paper of a day shows (CERT-8). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import { openRow } from '../../platform/crypto.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import type { Keys } from '../../platform/keys.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readSettings } from './read-settings.ts'
import type { getSealPicture, listSeals } from './seal-contract.ts'
import { sealedPictures, selectSeals } from './seal-queries.ts'
import { sealOn, sealState } from './seal-rules.ts'

export const sealPlace = (id: string) => ({ table: 'town_seal', column: 'sealed', row: id })

export async function readSeals({ tx, actor, today }: ReadContext): Promise<ReplyOf<typeof listSeals>> {
  const code = actor.municipality ?? ''
  const [rows, town] = [await selectSeals(tx, code), await readSettings(tx, code, today)]
  const mayChange = actor.kind === 'wardAdmin'
  return {
    twoPersons: town?.settings.doubleCheck ?? false,
    mayChange,
    seals: rows.map((row) => {
      const state = sealState(row, rows, today)
      return {
        id: row.id,
        validFrom: row.validFrom,
        state,
        widthMm: row.widthMm,
        picture: row.picture,
        reason: row.reason,
        madeBy: row.madeBy ?? '',
        approvedBy: row.approvedBy,
        at: row.at.toISOString(),
        mayApprove: mayChange && state === 'waiting' && row.madeById !== actor.loginId,
        mayWithdraw: mayChange && (state === 'waiting' || state === 'scheduled'),
      }
    }),
  }
}

export type ShownSeal = { id: string; widthMm: number; picture: boolean }
const shown = ({ id, widthMm, picture }: ShownSeal): ShownSeal => ({ id, widthMm, picture })

/** A version whatever its state, for a sample. */
export async function sealVersion(tx: ReadTx, town: string, id: string): Promise<ShownSeal | null> {
  const one = (await selectSeals(tx, town)).find((seal) => seal.id === id)
  return one ? shown(one) : null
}

/** Null where papers of that day show none: none was ever entered. A version without a picture says 公印省略. */
export async function sealOfDay(tx: ReadTx, town: string, date: LocalDate): Promise<ShownSeal | null> {
  const one = sealOn(await selectSeals(tx, town), date)
  return one && shown(one)
}

/** The pictures of versions, past ones too, by id. */
export async function sealPictures(tx: ReadTx, keys: Keys, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  if (ids.length === 0) return new Map()
  const rows = await sealedPictures(tx, ids)
  return new Map(
    rows.flatMap((row) =>
      row.sealed ? [[row.id, new Uint8Array(openRow(keys, sealPlace(row.id), row.municipality, row.sealed))] as const] : [],
    ),
  )
}

export async function readSealPicture(
  { tx, keys }: ReadContext,
  { params }: Call<typeof getSealPicture>,
): Promise<ReplyOf<typeof getSealPicture> | Refused> {
  const bytes = (await sealPictures(tx, keys, [params.sealId])).get(params.sealId)
  return bytes ? { name: '公印.png', type: 'image/png', bytes } : refuse({ rule: 'CERT-8', code: 'not-found' })
}
