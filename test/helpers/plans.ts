/** What PostgreSQL did for each statement: its own record (auto_explain), sent to the client that asked. */
import pg from 'pg'
import { vi } from 'vitest'

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Node[]
}
export type Plan = { during: string; text: string; root: Node }

/** Records from here on, for connections that are opened from here on. `during` names what is under way. */
export function recordPlans(): { plans: Plan[]; during: string; stop(): void } {
  const record = { plans: [] as Plan[], during: '', stop: () => spy.mockRestore() }
  const connect = pg.Client.prototype.connect
  const spy = vi.spyOn(pg.Client.prototype, 'connect').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    this.on('notice', (notice) => {
      const at = (notice.message ?? '').indexOf('plan:\n')
      if (at < 0) return
      const { 'Query Text': text, Plan: root } = JSON.parse((notice.message ?? '').slice(at + 6)) as {
        'Query Text': string
        Plan: Node
      }
      record.plans.push({ during: record.during, text, root })
    })
    return Reflect.apply(connect, this, args)
  })
  return record
}

/**
 * Every later connection to the database explains itself, and walks through a table only where no index leads to its rows. Joins go row
 * by row: tables that are small here would else be read whole into a hash, as nobody would at the country's size.
 */
export async function explainAll(superuserUrl: string, database: string): Promise<void> {
  const client = new pg.Client(superuserUrl)
  await client.connect()
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_format': 'json',
    'auto_explain.log_level': 'notice',
    enable_seqscan: 'off',
    enable_hashjoin: 'off',
    enable_mergejoin: 'off',
  }
  try {
    await client.query("load 'auto_explain'")
    for (const [name, value] of Object.entries(settings))
      await client.query(`alter database ${database} set ${name} = '${value}'`)
  } finally {
    await client.end()
  }
}

type Reading = { table: string; how: string; rows: number; plan: Plan }

/** How a plan reached each table: sequentially, by a whole index, or by a condition; with the rows it looked at. */
export function readingsOf(plan: Plan): Reading[] {
  const found: Reading[] = []
  const walk = (node: Node): void => {
    const table = node['Relation Name']
    const looked =
      ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
      (node['Actual Loops'] ?? 1)
    if (table) {
      const whole = /^Index/.test(node['Node Type']) && node['Index Cond'] === undefined
      const how = node['Node Type'] === 'Seq Scan' ? 'all rows' : whole ? `all of ${node['Index Name']}` : 'condition'
      found.push({ table, how, rows: looked, plan })
    }
    for (const child of node.Plans ?? []) walk(child)
  }
  walk(plan.root)
  return found
}
