/** 振込先 of a family: sealed under the row of its request, opened for whoever wrote it and for the town that pays. */
import type { z } from 'zod'
import { openRow, sealRow } from '../../platform/crypto.ts'
import type { Keys } from '../../platform/keys.ts'
import type { Refused } from '../../platform/refusal.ts'
import { bankKana } from './bank-kana.ts'
import type { bankAccount } from './contract.ts'

export type RefundAccount = Omit<z.output<typeof bankAccount>, 'consignor'>

const place = (refund: string) => ({ table: 'refund', column: 'sealed_account', row: refund })

export const sealAccount = (keys: Keys, refund: string, account: RefundAccount): Buffer =>
  sealRow(keys, place(refund), refund, JSON.stringify(account))

export const openAccount = (keys: Keys, refund: string, sealed: Uint8Array): RefundAccount =>
  // Sealed by `sealAccount` alone.
  JSON.parse(openRow(keys, place(refund), refund, sealed).toString('utf8')) as RefundAccount

/** The account alone, or which names banks cannot read. */
export function accountOf(body: RefundAccount): RefundAccount | Refused {
  const { bankCode, bankKana: bank, branchCode, branchKana, kind, number, holderKana } = body
  const wrong = Object.entries({ bankKana: bank, branchKana, holderKana }).flatMap(([name, text]) =>
    bankKana(text) === null ? [{ rule: 'FEE-3', code: 'refund.kana', pointer: `/${name}` }] : [],
  )
  return wrong.length > 0 ? { refused: wrong } : { bankCode, bankKana: bank, branchCode, branchKana, kind, number, holderKana }
}
