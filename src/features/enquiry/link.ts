/** The link of an enquiry that was asked without login: the enquiry's id and a mark that only the key file makes. Nothing of it is stored. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { ReadTx } from '../../platform/db.ts'
import type { Keys } from '../../platform/keys.ts'

const markOf = (keys: Keys, id: string): Buffer => createHmac('sha256', keys.code).update(`enquiry\0${id}`).digest()

export const enquiryToken = (keys: Keys, id: string): string => `${id}.${markOf(keys, id).toString('base64url')}`

/** The enquiry of a token that came from outside; null when it cannot be one of ours. */
export function enquiryOfToken(keys: Keys, token: string): string | null {
  const [id = '', mark = '', more] = token.split('.')
  if (more !== undefined || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const given = Buffer.from(mark, 'base64url')
  const right = markOf(keys, id)
  return given.length === right.length && timingSafeEqual(given, right) ? id : null
}

/** From here on this transaction may touch that enquiry. Only for the one just asked, or after its link. */
export async function speakForEnquiry(tx: ReadTx, id: string): Promise<void> {
  await sql`select set_config('tsuen.enquiry', ${id}, true)`.execute(tx)
}
