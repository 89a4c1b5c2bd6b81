/** COPY … FROM STDIN: the fastest way in for many rows, in PostgreSQL's text format. Only for bulk loads: it asks no use case. */
import pg from 'pg'

/** A value of a row. A `Buffer` is bytea; what else a column needs (arrays, jsonb, instants) is written as its text. */
export type CopyValue = string | number | boolean | Buffer | null

const special = /[\\\t\n\r]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text

function textOf(value: CopyValue | undefined): string {
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return `\\\\x${value.toString('hex')}`
}

/** One row as a line of COPY's text format. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = textOf(values[0])
  for (let i = 1; i < values.length; i += 1) line += `\t${textOf(values[i])}`
  return `${line}\n`
}

// What pg gives to whoever submits a statement of its own; its types leave the COPY calls out.
type Wire = {
  stream: { readonly writableNeedDrain: boolean; once(event: 'drain', then: () => void): unknown }
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

/** One COPY as pg's client runs it: told to begin, fed when the server asks, ended by its answer. */
class CopyIn {
  readonly #text: string
  readonly #chunks: Iterator<Uint8Array>
  readonly #done: (error: Error | null) => void
  #failed: Error | null = null

  constructor(text: string, chunks: Iterator<Uint8Array>, done: (error: Error | null) => void) {
    this.#text = text
    this.#chunks = chunks
    this.#done = done
  }

  submit(connection: pg.Connection): void {
    ;(connection as unknown as Wire).query(this.#text)
  }

  handleCopyInResponse(connection: Wire): void {
    try {
      // Never more in memory than the socket takes: what PostgreSQL has not read yet waits here.
      for (let next = this.#chunks.next(); !next.done; next = this.#chunks.next()) {
        if (this.#failed) return
        connection.sendCopyFromChunk(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength))
        if (connection.stream.writableNeedDrain) {
          connection.stream.once('drain', () => this.handleCopyInResponse(connection))
          return
        }
      }
      connection.endCopyFrom()
    } catch (error) {
      connection.sendCopyFail(String(error))
    }
  }

  handleError(error: Error): void {
    this.#failed = error
    this.#done(error)
  }

  handleReadyForQuery(): void {
    if (!this.#failed) this.#done(null)
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

/** Loads the chunks (whole lines of `copyLine`) into the columns of a table. `freeze`: the table was truncated in this transaction. */
export function copyIn(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  chunks: Iterable<Uint8Array>,
  { freeze = false } = {},
): Promise<void> {
  const name = (text: string): string => pg.escapeIdentifier(text)
  const text = `copy ${name(table)} (${columns.map(name).join(', ')}) from stdin${freeze ? ' with (freeze)' : ''}`
  return new Promise((resolve, reject) => {
    client.query(
      new CopyIn(text, chunks[Symbol.iterator](), (error) => {
        if (error) reject(error)
        else resolve()
      }) as unknown as pg.Submittable,
    )
  })
}
