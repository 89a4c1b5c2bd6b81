/** Words of reports and replies: sealed in each event's row, so that whoever the wall shows the row can open it, also without the child's key. */
import { openRow, sealRow } from '../../platform/crypto.ts'
import type { Keys } from '../../platform/keys.ts'
import type { Report } from './rules.ts'

const placeOf = (event: string) => ({ table: 'accident_event', column: 'sealed', row: event })

/** @param accident bound into the seal, so that words cannot be moved to another accident */
export const sealReport = (keys: Keys, event: string, accident: string, report: Report): Buffer =>
  sealRow(keys, placeOf(event), accident, JSON.stringify(report))
export const openReport = (keys: Keys, event: string, accident: string, sealed: Buffer): Report =>
  JSON.parse(openRow(keys, placeOf(event), accident, sealed).toString('utf8')) as Report

export const sealReply = (keys: Keys, event: string, accident: string, text: string): Buffer =>
  sealRow(keys, placeOf(event), accident, text)
export const openReply = (keys: Keys, event: string, accident: string, sealed: Buffer): string =>
  openRow(keys, placeOf(event), accident, sealed).toString('utf8')
