/** A town's desk reads its settings: what holds, what is scheduled, the history, a draft from elsewhere. */
import { type LocalDate, localDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { countBookingsFrom, lastOrdinal, selectVersions, type VersionRow } from './change-queries.ts'
import type {
  getSettingsCopy as copyEndpoint,
  countTouchedBookings as countEndpoint,
  getSettings as getEndpoint,
  getSettingsVersion as versionEndpoint,
} from './contract.ts'
import { presetTowns } from './presets.ts'
import { selectMunicipalities, selectMunicipality, selectSettingsRows } from './queries.ts'
import { defaultSettings, mergeSettings, type SettingsRow, settingsOn } from './rules.ts'
import { copiedSettings, effectiveVersions, stateOf } from './version-rules.ts'

const absent: Refused = refuse({ rule: 'SET-2', code: 'not-found' })

export async function readOwnSettings({ tx, actor, today }: ReadContext): Promise<ReplyOf<typeof getEndpoint> | Refused> {
  const code = actor.municipality ?? ''
  const town = await selectMunicipality(tx, code)
  if (!town) return absent
  const [versions, seen, others] = await Promise.all([selectVersions(tx, code), lastOrdinal(tx, code), sourcesFor(tx, code)])
  const effective = effectiveVersions(versions)
  const begun = effective.filter((one) => one.validFrom <= today)
  // The one that holds today and all that are to come: what a change is compared with.
  const rows = effective.filter((one) => one.validFrom > today || one.id === begun.at(-1)?.id)
  return {
    town: { code, name: town.name, designated: town.designated },
    seen,
    twoPersons: settingsOn(effective, today).doubleCheck,
    mayChange: actor.kind === 'wardAdmin',
    rows: rows.map(({ validFrom, value }) => ({ validFrom, value: mergeSettings(defaultSettings, value) })),
    versions: versions.map((one) => shown(one, versions, today, actor)),
    sources: others.map(({ code: other, name }) => ({ code: other, name })),
  }
}

export async function readSettingsVersion(
  { tx, actor, today }: ReadContext,
  { params }: Call<typeof versionEndpoint>,
): Promise<ReplyOf<typeof versionEndpoint> | Refused> {
  const versions = await selectVersions(tx, actor.municipality ?? '')
  const one = versions.find((version) => version.id === params.versionId)
  return one ? { ...shown(one, versions, today, actor), value: mergeSettings(defaultSettings, one.value) } : absent
}

export async function readSettingsCopy(
  { tx, actor, today }: ReadContext,
  { params }: Call<typeof copyEndpoint>,
): Promise<ReplyOf<typeof copyEndpoint> | Refused> {
  const code = actor.municipality ?? ''
  const [town, source] = [
    await selectMunicipality(tx, code),
    (await sourcesFor(tx, code)).find((one) => one.code === params.code),
  ]
  if (!town || !source) return absent
  const own = settingsOn((await selectSettingsRows(tx, [code])).get(code) ?? [], today)
  return {
    name: source.name,
    value: mergeSettings(defaultSettings, copiedSettings(source.rows, today, { from: source.name, to: town.name }, own)),
  }
}

export const countBookings = async (
  { tx }: ReadContext,
  { query }: Call<typeof countEndpoint>,
): Promise<ReplyOf<typeof countEndpoint>> => countBookingsFrom(tx, localDate(query.from))

type Source = { code: string; name: string; rows: readonly SettingsRow[] }

/** Towns that work here with the rules that they really have, then the patterns kept as data; never the own one. */
async function sourcesFor(tx: ReadTx, own: string): Promise<Source[]> {
  const joined = (await selectMunicipalities(tx)).filter((town) => town.joined && town.code !== own)
  const rows = await selectSettingsRows(
    tx,
    joined.map((town) => town.code),
  )
  const here = joined.map(({ code, name }) => ({ code, name, rows: rows.get(code) ?? [] }))
  return [...here, ...presetTowns.filter((town) => town.code !== own && !joined.some((other) => other.code === town.code))]
}

function shown(
  one: VersionRow,
  all: readonly VersionRow[],
  today: LocalDate,
  actor: ReadContext['actor'],
): ReplyOf<typeof getEndpoint>['versions'][number] {
  const state = stateOf(one, all, today)
  const administers = actor.kind === 'wardAdmin'
  return {
    id: one.id,
    validFrom: one.validFrom,
    state,
    reason: one.reason,
    madeBy: one.madeBy ?? '',
    approvedBy: one.approvedBy,
    at: one.at.toISOString(),
    mayApprove: administers && state === 'waiting' && one.madeById !== actor.loginId,
    mayWithdraw: administers && one.change && (state === 'waiting' || state === 'scheduled'),
  }
}
