/** The town's seal in dated versions (CERT-8): which one a paper of a day shows, and how each version stands. Pure. */
import type { LocalDate } from '../../platform/calendar.ts'

/** Width on paper, in millimetres. */
export const sealWidth = { from: 10, to: 40 } as const
export const mostSealBytes = 1024 * 1024

export const sealStates = ['waiting', 'scheduled', 'current', 'past', 'replaced', 'withdrawn'] as const
export type SealState = (typeof sealStates)[number]

export type SealVersion = { id: string; validFrom: LocalDate; decidedAt: Date | null; withdrawnAt: Date | null }

const later = (a: SealVersion, b: SealVersion): number =>
  a.validFrom !== b.validFrom
    ? a.validFrom < b.validFrom
      ? -1
      : 1
    : (a.decidedAt?.getTime() ?? 0) - (b.decidedAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1)

/** The version of a day: signed, not taken back, begun last; of equal days the one signed last. Null before the first. */
export const sealOn = <S extends SealVersion>(versions: readonly S[], date: LocalDate): S | null =>
  versions
    .filter((one) => one.decidedAt !== null && one.withdrawnAt === null && one.validFrom <= date)
    .sort(later)
    .at(-1) ?? null

export function sealState(one: SealVersion, all: readonly SealVersion[], today: LocalDate): SealState {
  if (one.withdrawnAt) return 'withdrawn'
  if (!one.decidedAt) return 'waiting'
  if (sealOn(all, one.validFrom)?.id !== one.id) return 'replaced'
  if (one.validFrom > today) return 'scheduled'
  return sealOn(all, today)?.id === one.id ? 'current' : 'past'
}
