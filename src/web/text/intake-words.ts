/** States of 定期 intake as words of the status tags (REG-1). */
import type { IntakeState } from '../../features/intake/rules.ts'

export const intakeWords = {
  offered: '内定',
  reserve: '補欠',
  rejected: '落選',
  decided: '決定',
  declined: '辞退',
} as const satisfies Readonly<Record<IntakeState, string>>
