/** What tables of 統計 are made of: counts, cells and the sums between them (STAT-3, STAT-4). Pure. */
import type { bookingStateWords } from '../../web/text/booking-words.ts'
import type { SumLine } from './publish.ts'
import type { StatisticsTable } from './statistics-contract.ts'

/** A null facility, month or class age is the sum over all of them. */
export type TownCounts = {
  certified: readonly { classYear: number; children: number }[]
  uses: readonly {
    facility: string | null
    month: string | null
    classAge: number | null
    uses: number
    minutes: number
    children: number
  }[]
  outcomes: readonly { state: keyof typeof bookingStateWords; reason: string | null; bookings: number; minutes: number }[]
  places: readonly { facility: string; offered: number; booked: number }[]
  guests: readonly { facility: string; uses: number; minutes: number; children: number }[]
  decisions: readonly {
    outcome: 'certified' | 'rejected'
    reason: string | null
    children: number
    medianDays: number
    mostDays: number
  }[]
  refusals: readonly { reason: string; refusals: number }[]
  waiting: readonly { facility: string; joined: number; taken: number; waiting: number }[]
  costs: readonly {
    facility: string | null
    month: string | null
    benefit: number
    waiver: number
    municipal: number
    refund: number
    children: number
  }[]
  /** Facilities of the tables, in their order. */
  names: readonly { id: string; name: string; own: boolean }[]
}

type Unit = StatisticsTable['columns'][number]['unit']
/** `of`: the cell whose number of people decides whether this one is said. */
export type Draft = { value: number | null; of?: string }
export type DraftTable = Omit<StatisticsTable, 'rows'> & { rows: { key: string; label: string; sum: boolean; cells: Draft[] }[] }

/** Where tables write how many people stand behind a cell (`people` gives its id back), and which cells are sums of which. */
export type Book = { bases: Map<string, number>; lines: SumLine[]; people: (id: string, n: number) => string }

export const column = (key: string, head: string, unit: Unit) => ({ key, head, unit })
export const classText = (age: number): string => `${age}歳児`
export const nameOf = ({ name, own }: TownCounts['names'][number]): string => (own ? name : `${name}（区域外）`)
