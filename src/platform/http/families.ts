/**
 * Families' sessions for the rush: the look-ups of all who ask at the same time are one statement. Nothing is kept: a session that was
 * revoked is gone for the next request.
 */
import type pg from 'pg'
import type { ActorKind } from '../contract.ts'
import { type Actor, anonymous } from '../db.ts'
import { createGathering } from '../gather.ts'

export type Family = { actor: Actor; children: readonly string[] }
/** Null: no live session of a family. */
export type FindFamily = (tokenHash: Buffer, now: Date) => Promise<Family | null>

type Row = {
  token_hash: Buffer
  kind: ActorKind
  session_id: string
  login_id: string
  role_id: string
  household_id: string
  children: string[]
  proof_at: Date | null
  code_at: Date | null
}
type Look = { tokenHash: Buffer; now: Date }

/** More would not make a look-up cheaper. */
const most = 200

/** @param around runs each look-up, in its turn among other work */
export function createFamilies(pool: pg.Pool, around: <T>(look: () => Promise<T>) => Promise<T>): FindFamily {
  const lookUp = async (looks: readonly Look[]): Promise<({ value: Family | null } | { error: unknown })[]> => {
    try {
      // A session that ends between two of them is judged at the later one.
      const now = looks.reduce((last, look) => (look.now > last ? look.now : last), new Date(0))
      const { rows } = await around(() =>
        pool.query<Row>('select * from family_sessions($1::bytea[], $2)', [looks.map((look) => look.tokenHash), now]),
      )
      const found = new Map(rows.map((row) => [row.token_hash.toString('hex'), familyOf(row)]))
      return looks.map((look) => ({ value: found.get(look.tokenHash.toString('hex')) ?? null }))
    } catch (error) {
      return looks.map(() => ({ error }))
    }
  }
  const gathering = createGathering(lookUp, { lanes: 1, most, poolOf: () => '' })
  return async (tokenHash, now) => (await gathering.run([{ tokenHash, now }]))[0] ?? null
}

const familyOf = (row: Row): Family => ({
  actor: {
    ...anonymous,
    kind: row.kind,
    sessionId: row.session_id,
    loginId: row.login_id,
    roleId: row.role_id,
    householdId: row.household_id,
    proofAt: row.proof_at,
    codeAt: row.code_at,
  },
  children: row.children,
})
