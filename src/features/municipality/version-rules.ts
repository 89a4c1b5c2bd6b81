/** How the versions of a town's settings stand to each other: which holds, which waits, which may be taken back (SET-2). Pure. */
import type { LocalDate } from '../../platform/calendar.ts'
import { defaultSettings, mergeSettings, type SettingsOverrides, type SettingsRow, settingsOn } from './rules.ts'

export type VersionState = 'waiting' | 'scheduled' | 'current' | 'past' | 'replaced' | 'withdrawn'

/** A version as it was decided; without a decision it waits for the second person. */
export type Version = {
  id: string
  validFrom: LocalDate
  value: SettingsOverrides
  decidedAt: Date | null
  withdrawnAt: Date | null
}

/** Those that count, oldest first: signed, not taken back, of equal dates the one decided last. */
export function effectiveVersions(versions: readonly Version[]): (Version & { decidedAt: Date })[] {
  const live = versions.filter((one): one is Version & { decidedAt: Date } => one.decidedAt !== null && one.withdrawnAt === null)
  const last = new Map<LocalDate, Version & { decidedAt: Date }>()
  for (const one of live) {
    const other = last.get(one.validFrom)
    if (!other || other.decidedAt < one.decidedAt || (other.decidedAt.getTime() === one.decidedAt.getTime() && other.id < one.id))
      last.set(one.validFrom, one)
  }
  return [...last.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

export function stateOf(version: Version, all: readonly Version[], today: LocalDate): VersionState {
  if (version.withdrawnAt) return 'withdrawn'
  if (!version.decidedAt) return 'waiting'
  const effective = effectiveVersions(all)
  if (!effective.some((one) => one.id === version.id)) return 'replaced'
  if (version.validFrom > today) return 'scheduled'
  const current = effective.filter((one) => one.validFrom <= today).at(-1)
  return current?.id === version.id ? 'current' : 'past'
}

/**
 * Another town's rules as a draft for this one: its contact, sentences, papers and addresses stay with it (an address left empty is refused, so
 * that it is entered), its name in the layers becomes this town's.
 */
export function copiedSettings(
  rows: readonly SettingsRow[],
  date: LocalDate,
  names: { from: string; to: string },
  own: Pick<SettingsOverrides, 'contact' | 'texts' | 'papers'>,
): SettingsOverrides {
  const given = settingsOn(rows, date)
  const blank = <C extends { way: string }>(channel: C): C => (channel.way === 'external' ? { ...channel, url: '' } : channel)
  return mergeSettings(defaultSettings, {
    ...given,
    channels: {
      application: blank(given.channels.application),
      change: blank(given.channels.change),
      end: blank(given.channels.end),
    },
    reservationByPortal: blank(given.reservationByPortal),
    regularIntake: given.regularIntake && { ...given.regularIntake, channel: blank(given.regularIntake.channel) },
    layers: given.layers.map((layer) => ({ ...layer, name: layer.name.replace(names.from, names.to) })),
    contact: own.contact ?? defaultSettings.contact,
    texts: own.texts ?? defaultSettings.texts,
    papers: own.papers ?? defaultSettings.papers,
  })
}
