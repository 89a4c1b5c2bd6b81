/** States of 認定変更 and 消滅 (CERT-4): asked, decided or not, taken back; no 補正, the desk telephones. Pure. */
import type { ApplicationState } from '../application/rules.ts'

export const changeRejectReasons = ['documents', 'residence', 'duplicate', 'other'] as const
export type ChangeRejectReason = (typeof changeRejectReasons)[number]

export const isOpenChange = (state: ApplicationState): boolean => state === 'submitted' || state === 'reviewing'
