/** マスタ: the state's masters with who, when and why, and the reader's own town beside them; the state adds a version (SET-1, SET-2). */
import { type Done, done } from '../../platform/act.ts'
import { localDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadContext, WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { readSettings } from '../municipality/read-settings.ts'
import { defaultSettings } from '../municipality/rules.ts'
import type { addMaster, listMasters } from './master-contract.ts'
import { insertMaster, selectMasters } from './master-queries.ts'
import { formOf, masterRefusalsOf, overlay } from './masters.ts'
import { masterOn, nationalMasters } from './rules.ts'

type Masters = ReplyOf<typeof listMasters>

/** Where what the software came with is written. */
const delivered: Readonly<Record<number, string>> = {
  2025: '令和7年度の補助単価（国の資料、自治体の公表資料）',
  2026: '令和8年度の公定価格（2025年12月19日決定。国の資料、自治体の公表資料）',
}

export async function readMasterDesk(c: ReadContext): Promise<Masters> {
  const entered = await selectMasters(c.tx)
  const current = masterOn(overlay(entered), c.today)?.from
  const stateOf = (from: string): Masters['versions'][number]['state'] =>
    from === current ? 'current' : from > c.today ? 'scheduled' : 'past'
  const lastOf = new Map(entered.map((one) => [one.from, one]))
  const versions: Masters['versions'] = [
    ...nationalMasters.map((master) => ({
      from: master.from,
      fiscalYear: master.fiscalYear,
      state: lastOf.has(master.from) ? ('replaced' as const) : stateOf(master.from),
      entered: null,
      value: formOf(master, delivered[master.fiscalYear] ?? ''),
    })),
    ...entered.map((one) => ({
      from: one.from,
      fiscalYear: overlay([one]).find((master) => master.from === one.from)?.fiscalYear ?? 0,
      state: lastOf.get(one.from) === one ? stateOf(one.from) : ('replaced' as const),
      entered: { at: one.at.toISOString(), by: one.by, reason: one.reason },
      value: one.value,
    })),
  ]
  const { reductions } = defaultSettings
  const town = c.actor.municipality ? await readSettings(c.tx, c.actor.municipality, c.today) : null
  return {
    mayChange: c.actor.kind === 'nation',
    versions: versions.reverse().sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1)),
    national: {
      perHour: reductions.perHour,
      threshold: reductions.threshold,
      thresholdDesignatedCity: reductions.thresholdDesignatedCity,
    },
    town: town && {
      name: town.name,
      perHour: town.settings.reductions.perHour,
      threshold: town.settings.reductions.threshold,
      thresholdDesignatedCity: town.settings.reductions.thresholdDesignatedCity,
      designated: town.designated,
      municipalLayersToo: town.settings.reductions.municipalLayersToo,
      waives: town.settings.feeWaivers.length > 0,
    },
  }
}

export async function addMasterVersion(c: WriteContext, { body }: Call<typeof addMaster>): Promise<Done | Refused> {
  const version = { from: localDate(body.from), value: body.value }
  const wrong = masterRefusalsOf(overlay(await selectMasters(c.tx)), version, c.today)
  if (wrong.length > 0) return refuse(...wrong)
  const id = c.id()
  await insertMaster(c.tx, { id, ...version, by: c.actor.loginId, at: c.now, reason: body.reason })
  return done('master.added', { master: id })
}
