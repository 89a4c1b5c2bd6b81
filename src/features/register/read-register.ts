/** 施設台帳 as the town reads it: the list, its file, one facility with its entries (PLC-1). */
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { CsvCell } from '../../platform/csv.ts'
import { csvInCode } from '../../platform/csv-in-code.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { showPhone } from '../../platform/japanese.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import { findAdmins } from '../staff/find-admins.ts'
import type { getRegistered, getRegisterFile, listRegister } from './contract.ts'
import { countChanges, countPlaces, type PlaceRow, selectEntries, selectPlace, selectPlaces } from './queries.ts'
import { mayTakeBack, standingStops } from './rules.ts'
import { deliveryWords, stateWords } from './words.ts'

type Place = ReplyOf<typeof listRegister>['facilities'][number]
const pageSize = 50
/** More than the largest city has. */
const mostLines = 3_000

const viewOf = (row: PlaceRow): Place => ({
  id: row.id,
  number: row.number,
  name: row.name,
  corporation: row.corporation,
  address: row.address,
  delivery: row.delivery_type as Place['delivery'],
  capacity: row.capacity,
  capacities: [row.capacity0, row.capacity1, row.capacity2],
  state: row.state,
  openedOn: row.opened_on,
  endedOn: row.ended_on,
  licence: row.licence,
  confirmation: row.confirmation,
  published: row.published,
})

export async function readRegister(
  { tx, today }: ReadContext,
  { query }: Call<typeof listRegister>,
): Promise<ReplyOf<typeof listRegister>> {
  const found = await countPlaces(tx, query, today)
  const rows = await selectPlaces(tx, query, query, today, { limit: pageSize, offset: (query.page - 1) * pageSize })
  return {
    facilities: rows.map(viewOf),
    found,
    pages: Math.max(1, Math.ceil(found / pageSize)),
    changes: await countChanges(tx, null),
  }
}

const head = [
  '事業所番号',
  '施設',
  '法人',
  '所在地',
  '実施方式',
  '利用定員',
  '0歳児',
  '1歳児',
  '2歳児',
  '状態',
  '事業開始',
  '廃止',
] as const
const numbers = ['認可番号', '認可年月日', '確認番号', '確認年月日', '公開'] as const

export async function registerFile(
  { tx, today }: ReadContext,
  { query }: Call<typeof getRegisterFile>,
): Promise<ReplyOf<typeof getRegisterFile>> {
  const rows = await selectPlaces(tx, query, query, today, { limit: mostLines, offset: 0 })
  const lines = rows
    .map(viewOf)
    .map((one): CsvCell[] => [
      one.number,
      one.name,
      one.corporation,
      one.address,
      deliveryWords[one.delivery],
      one.capacity,
      ...one.capacities,
      stateWords[one.state],
      one.openedOn,
      one.endedOn,
      one.licence?.number ?? null,
      one.licence?.from ?? null,
      one.confirmation?.number ?? null,
      one.confirmation?.from ?? null,
      one.published ? '公開' : '非公開',
    ])
  return { name: `施設台帳_${today}.csv`, type: 'text/csv', bytes: csvInCode([...head, ...numbers], lines, query.code) }
}

export async function readRegistered(
  { tx, today, now, actor }: ReadContext,
  { params }: Call<typeof getRegistered>,
): Promise<ReplyOf<typeof getRegistered> | Refused> {
  const row = await selectPlace(tx, params.facilityId, today)
  if (!row) return refuse({ rule: 'PLC-1', code: 'not-found' })
  const entries = await selectEntries(tx, row.id)
  const standing = new Set(standingStops(entries).map((one) => one.id))
  const mayChange = actor.kind === 'wardAdmin' || actor.kind === 'wardOfficer'
  return {
    facility: {
      ...viewOf(row),
      kana: row.kana,
      corporationNumber: row.corporation_number,
      type: row.facility_type,
      phone: row.phone === null ? null : showPhone(row.phone),
      website: row.website,
      mails: (await findAdmins(tx, [row.id], now)).map((one) => one.mail),
    },
    version: entries.at(-1)?.version ?? 0,
    entries: entries.reverse().map(({ closures: _, at, ...one }) => {
      const isStop = one.event === 'suspended' || one.event === 'ended'
      return {
        ...one,
        at: at.toISOString(),
        takenBack: isStop && !standing.has(one.id),
        mayTakeBack: mayChange && standing.has(one.id) && mayTakeBack(one, today),
      }
    }),
    mayChange,
  }
}
