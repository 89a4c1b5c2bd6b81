/** `npm run draw:check -- FILE`: does a published draw or 募集 again, from nothing but its record (SLOT-4, REG-1). Needs no database. */
import { readFileSync } from 'node:fs'
import { getDrawRecord } from './features/draw/contract.ts'
import { recordAgrees } from './features/draw/read-record.ts'
import { getCallRecord } from './features/intake/call-contract.ts'
import { callAgrees } from './features/intake/rank-call.ts'
import { startError } from './platform/start-error.ts'

/** @param file the JSON of `/api/v1/public/draws/…` or `/api/v1/public/calls/…`. Throws a StartError when the result does not follow from it. */
export function checkDraw(file: string, say: (line: string) => void): void {
  const given: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof given === 'object' && given !== null && 'call' in given) {
    checkCall(given, say)
    return
  }
  const { draw, record } = getDrawRecord.reply.schema.parse(given)
  if (!record) throw startError('この抽選は、まだ行われていません。', 'This draw has not been done yet.')
  const places = record.places.map(({ classes: [c0 = null, c1 = null, c2 = null], ...place }) => ({
    ...place,
    classes: [c0, c1, c2] as const,
  }))
  const hashes = { seedHash: draw.seedHash, listHash: record.listHash }
  if (!recordAgrees(record.seed, hashes, draw, { ...record, places }, record))
    throw startError('記録と結果が一致しません。', 'The result does not follow from the record.')
  say(
    `記録と結果は一致しています（申し込み${record.entries.length}件、当選${record.won.length}件）。 / The result follows from the record.`,
  )
}

function checkCall(given: unknown, say: (line: string) => void): void {
  const { call, record } = getCallRecord.reply.schema.parse(given)
  if (!record) throw startError('この募集の選考は、まだ行われていません。', 'This call has not been ranked yet.')
  if (!callAgrees(call, record)) throw startError('記録と結果が一致しません。', 'The result does not follow from the record.')
  const offered = record.ranked.filter((one) => one.outcome === 'offered').length
  say(`記録と結果は一致しています（応募${record.entries.length}件、内定${offered}件）。 / The result follows from the record.`)
}
