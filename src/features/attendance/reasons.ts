/** Why a stamp is corrected (ATT-2): codes, for screens and records. Pure. */
export const correctionReasons = ['forgotten', 'wrongTime', 'wrongChild', 'device', 'other'] as const
export type CorrectionReason = (typeof correctionReasons)[number]

export const correctionReasonWords: Readonly<Record<CorrectionReason, string>> = {
  forgotten: '打刻を忘れた',
  wrongTime: '時刻を間違えた',
  wrongChild: '別のお子さまに打刻した',
  device: '端末や通信の不具合',
  other: 'そのほか',
}
