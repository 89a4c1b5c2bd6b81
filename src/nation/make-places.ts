/** Corporations, facilities, their staff, patterns and cells. Popularity falls off with the rank, as shops and schools have it. */

import { openOn } from '../demo/open-days.ts'
import type { Terms } from '../features/booking/rules.ts'
import { defaultFacilitySettings, type FacilitySettings, termsOf, windowsOf } from '../features/facility/rules.ts'
import type { MunicipalitySettings, WindowPair } from '../features/municipality/rules.ts'
import type { ClassAge, SlotKind } from '../features/slot/rules.ts'
import { addDays, type LocalDate } from '../platform/calendar.ts'
import { type PlaceType, placeTypes, placeWords } from './names.ts'
import { listed, type Nation, stamp } from './nation.ts'
import type { TownPlan } from './plan.ts'

/** Cells of one kind: `taken` counts [all, 0歳児, 1歳児, 2歳児] of each half hour of each open day. */
export type Grid = { from: number; to: number; cap: number; caps: readonly [number, number, number]; taken: Uint16Array }

export type Place = {
  id: string
  municipality: string
  kinds: readonly SlotKind[]
  classes: readonly ClassAge[]
  grids: Readonly<Partial<Record<SlotKind, Grid>>>
  terms: Terms
  /** The same as it is stored with each booking. */
  agreed: string
  confirms: boolean
  windows: Readonly<Record<SlotKind, WindowPair>>
  /** The facility's 管理者, who enters what is not booked by families. */
  admin: string
}

const halfHours = (grid: Grid): number => (grid.to - grid.from) / 30
const cellAt = (grid: Grid, day: number, start: number): number => (day * halfHours(grid) + (start - grid.from) / 30) * 4

/** Takes a place in each cell of the range, or in none. `day`: which of the open days. */
export function takePlace(grid: Grid, day: number, start: number, end: number, classAge: ClassAge): boolean {
  if (start < grid.from || end > grid.to) return false
  for (let t = start; t < end; t += 30) {
    const at = cellAt(grid, day, t)
    if ((grid.taken[at] ?? 0) >= grid.cap || (grid.taken[at + 1 + classAge] ?? 0) >= grid.caps[classAge]) return false
  }
  for (let t = start; t < end; t += 30) {
    const at = cellAt(grid, day, t)
    grid.taken[at] = (grid.taken[at] ?? 0) + 1
    grid.taken[at + 1 + classAge] = (grid.taken[at + 1 + classAge] ?? 0) + 1
  }
  return true
}

/** Open days between two dates, inclusive. */
export function openDays(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) if (openOn(date)) days.push(date)
  return days
}

export function makePlaces(nation: Nation, town: TownPlan, settings: MunicipalitySettings, days: number): Place[] {
  const places: Place[] = []
  let corporation = { id: '', left: 0 }
  for (let rank = 0; rank < town.facilities; rank += 1) {
    if (corporation.left === 0) corporation = makeCorporation(nation, town, rank)
    corporation.left -= 1
    places.push(makePlace(nation, town, settings, { rank, corporation: corporation.id, days }))
  }
  return places
}

function makeCorporation(nation: Nation, town: TownPlan, rank: number): { id: string; left: number } {
  const { add, chance } = nation
  const id = nation.id()
  const name = `${chance.hit(0.7) ? '社会福祉法人' : '学校法人'} ${placeWords[rank % placeWords.length]?.[0]}${town.name.slice(0, 2)}会`
  add('corporation', [id, name])
  makeLogin(nation, { kind: 'corporationAdmin', corporation: id, name: `${name} 本部` })
  return { id, left: 1 + chance.below(3) }
}

type Staff = {
  kind: 'corporationAdmin' | 'facilityAdmin' | 'facilityStaff' | 'wardAdmin' | 'wardOfficer' | 'nation' | 'helpdesk'
  name: string
  corporation?: string
  facility?: string
  municipality?: string
  /** A named account of the demo's page: it has a password. */
  mail?: string
}

export function makeLogin(nation: Nation, staff: Staff): string {
  const id = nation.id()
  nation.serial.staff += 1
  const opened = staff.mail ? [nation.passwordHash, stamp(nation.now)] : [null, null]
  nation.add('login', [id, staff.mail ?? `staff${nation.serial.staff}@nation.example`, staff.name, ...opened])
  const { corporation = null, facility = null, municipality = null } = staff
  nation.add('login_role', [nation.id(), id, staff.kind, null, corporation, facility, municipality, null, stamp(nation.now)])
  return id
}

function makePlace(
  nation: Nation,
  town: TownPlan,
  settings: MunicipalitySettings,
  at: { rank: number; corporation: string; days: number },
): Place {
  const { add, chance } = nation
  const id = nation.id()
  const type: PlaceType = chance.pick(placeTypes)
  const [word, wordKana] = placeWords[at.rank % placeWords.length] ?? ['', '']
  const round = Math.floor(at.rank / placeWords.length)
  const name = `${word}${type.ending[0]}${round > 0 ? ` 第${round + 1}` : ''}`
  const show = at.rank === 0 && town.code === '131075'
  const drawn = chance.share()
  const kinds: readonly SlotKind[] = show || drawn < 0.35 ? ['regular', 'flexible'] : drawn < 0.92 ? ['flexible'] : ['regular']
  const classes: readonly ClassAge[] = show || chance.hit(0.72) ? [0, 1, 2] : chance.hit(0.6) ? [1, 2] : [2]
  // The popular ones are somewhat larger.
  const capacity = 2 + chance.below(6) + (at.rank < town.facilities / 4 ? 3 : 0)
  const caps = [0, 1, 2].map((c) => (classes.includes(c as ClassAge) ? Math.ceil((capacity * (c === 0 ? 2 : 3)) / 5) : 0))
  const classCaps = [caps[0] ?? 0, caps[1] ?? 0, caps[2] ?? 0] as const
  const from = chance.pick([510, 540, 540, 540, 570, 600])
  const to = chance.pick([840, 900, 960, 960, 960, 1020])
  const own: FacilitySettings = {
    ...defaultFacilitySettings,
    perHour: chance.pick([300, 300, 300, 300, 350, 400, 275]),
    bookingWays: { regular: 'facility', flexible: show || chance.hit(0.82) ? 'automatic' : 'confirmed' },
    interviewWays: { regular: 'proposals', flexible: chance.hit(0.8) ? 'proposals' : 'phone' },
  }
  add('facility', [
    id,
    town.code,
    at.corporation,
    `${town.code.slice(0, 5)}${String(at.rank + 1).padStart(5, '0')}`,
    name,
    `${wordKana}${type.ending[1]}`,
    type.facilityType,
    type.deliveryType,
    listed(kinds),
    `${town.name}見本${1 + chance.below(9)}-${1 + chance.below(30)}-${1 + chance.below(20)}`,
    town.lat + (chance.share() - 0.5) / 12,
    town.lng + (chance.share() - 0.5) / 10,
    `0300${String(chance.below(1_000_000)).padStart(6, '0')}`,
    listed(classes),
    capacity,
    ...classCaps.map((cap) => cap || null),
    `月曜から金曜 ${from / 60}時から${to / 60}時`.replaceAll('.5時', '時30分'),
    '土曜・日曜・祝日、12月29日から1月3日',
    chance.hit(0.7) ? '[{"code":"lunch","name":"給食","yen":300,"when":"11時から12時をまたぐ利用"}]' : '[]',
    '着替え一組、紙おむつ（必要な枚数）、飲みなれた水筒',
    '利用した日に現金またはコード決済でお支払いください。',
    '前日の23時59分までに取り消すと、時間が戻ります。',
    chance.hit(0.3),
    chance.hit(0.15),
    chance.hit(0.5),
    '在園児といっしょに過ごします。はじめての方は短い時間から始められます。',
    '2026-04-01',
    true,
  ])
  add('facility_setting', [nation.id(), id, '2026-04-01', JSON.stringify(own), stamp(nation.now)])
  const admin = makeLogin(nation, {
    kind: 'facilityAdmin',
    facility: id,
    name: '園長',
    ...(show ? { mail: 'facility@demo.example' } : {}),
  })
  makeLogin(nation, { kind: 'facilityStaff', facility: id, name: '保育士', ...(show ? { mail: 'staff@demo.example' } : {}) })
  const grids: Partial<Record<SlotKind, Grid>> = {}
  const regularCap = kinds.length > 1 ? Math.ceil(capacity / 3) : capacity
  for (const kind of kinds) {
    const end = kind === 'regular' ? Math.min(to, 750) : to
    const cap = kind === 'regular' ? regularCap : capacity - (kinds.length > 1 ? regularCap : 0)
    grids[kind] = { from, to: end, cap, caps: classCaps, taken: new Uint16Array(((end - from) / 30) * at.days * 4) }
    for (let weekday = 1; weekday <= 5; weekday += 1)
      add('slot_pattern', [nation.id(), id, kind, weekday, from, end, cap, ...classCaps, '2026-04-01'])
  }
  const terms = termsOf(settings, own, true)
  return {
    id,
    municipality: town.code,
    kinds,
    classes,
    grids,
    terms,
    agreed: JSON.stringify(terms),
    confirms: own.bookingWays.flexible === 'confirmed',
    windows: windowsOf(settings, own, type.deliveryType, id),
    admin,
  }
}

/** The cells with what was taken of them. */
export function writeCells(nation: Nation, place: Place, days: readonly LocalDate[]): void {
  for (const kind of place.kinds) {
    const grid = place.grids[kind]
    if (!grid) continue
    for (const [day, date] of days.entries())
      for (let start = grid.from; start < grid.to; start += 30) {
        const at = cellAt(grid, day, start)
        const [all = 0, t0 = 0, t1 = 0, t2 = 0] = grid.taken.subarray(at, at + 4)
        nation.add('slot_cell', [place.id, date, start, kind, grid.cap, ...grid.caps, all, t0, t1, t2, true])
      }
  }
}

/** The place of rank r is wished for about as 1 / (r + 1)^0.8 (Zipf). The sums make one draw enough. */
export function popularity(places: readonly Place[]): Float64Array {
  const sums = new Float64Array(places.length)
  let sum = 0
  for (let i = 0; i < places.length; i += 1) {
    sum += 1 / (i + 1) ** 0.8
    sums[i] = sum
  }
  return sums
}

export function wishedPlace(nation: Nation, places: readonly Place[], sums: Float64Array): Place | undefined {
  const drawn = nation.chance.share() * (sums[sums.length - 1] ?? 0)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < drawn) low = middle + 1
    else high = middle
  }
  return places[low]
}
