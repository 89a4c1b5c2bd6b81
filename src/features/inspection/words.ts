/** Words of findings and answers: sealed in their rows, for they may speak of persons. */
import { openRow, sealRow } from '../../platform/crypto.ts'
import type { Keys } from '../../platform/keys.ts'

export type FindingWords = { item: string; words: string }
const findingPlace = (id: string) => ({ table: 'inspection_finding', column: 'sealed', row: id })
const eventPlace = (id: string) => ({ table: 'inspection_event', column: 'sealed', row: id })

/** @param inspection bound into the seal, so that words cannot be moved to another facility's */
export const sealFinding = (keys: Keys, id: string, inspection: string, words: FindingWords): Buffer =>
  sealRow(keys, findingPlace(id), inspection, JSON.stringify(words))
export const openFinding = (keys: Keys, id: string, inspection: string, sealed: Buffer): FindingWords =>
  JSON.parse(openRow(keys, findingPlace(id), inspection, sealed).toString('utf8')) as FindingWords

export const sealTurn = (keys: Keys, id: string, finding: string, text: string): Buffer =>
  sealRow(keys, eventPlace(id), finding, text)
export const openTurn = (keys: Keys, id: string, finding: string, sealed: Buffer): string =>
  openRow(keys, eventPlace(id), finding, sealed).toString('utf8')
