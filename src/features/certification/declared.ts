/** 障害児 and 医療的ケア児 as declared by the guardian (CERT-5): a health value, sealed on the certificate under the child's key. */
import { type DataKey, openText, seal } from '../../platform/crypto.ts'
import type { HealthTx } from '../../platform/db.ts'

export type Declared = { disability: boolean; medicalCare: boolean }

const place = (certificateId: string) => ({ table: 'certificate', column: 'declared', row: certificateId })

export const sealDeclared = (key: DataKey, certificateId: string, declared: Declared): Buffer =>
  seal(key, place(certificateId), JSON.stringify({ disability: declared.disability, medicalCare: declared.medicalCare }))

/** @param _tx proof that the reading is recorded before the answer leaves (SEE-1) */
export function openDeclared(_tx: HealthTx, key: DataKey, certificateId: string, sealed: Uint8Array): Declared {
  const value = JSON.parse(openText(key, place(certificateId), sealed)) as Partial<Declared>
  return { disability: value.disability === true, medicalCare: value.medicalCare === true }
}
