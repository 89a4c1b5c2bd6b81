/** What a rival is asked for, and how it asks the database: with statements prepared once per connection. */
import type pg from 'pg'

export type Ask = {
  id: string
  number: string
  child: string
  certificate: string
  login: string
  household: string
  date: string
  start: number
  end: number
}

export const cellsOf = ({ start, end }: Pick<Ask, 'start' | 'end'>): number[] =>
  Array.from({ length: (end - start) / 30 }, (_, i) => start + i * 30)

const names = new Map<string, string>()
const nameOf = (text: string): string => {
  if (!names.has(text)) names.set(text, `s${names.size}`)
  return names.get(text) ?? ''
}
export const ask = (client: pg.PoolClient, text: string, values: unknown[]): Promise<pg.QueryResult> =>
  client.query({ name: nameOf(text), text, values })
