/** The tie between a database and its key file: a database opened with another file's keys would read nothing and seal to nowhere. */
import pg from 'pg'
import { startError } from './start-error.ts'

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The fingerprint that the database holds; null for an empty one. `url` of the owner or of tsuen_app. */
export const storedFingerprint = (url: string): Promise<string | null> =>
  on(url, async (client) => {
    const { rows: there } = await client.query<{ there: boolean }>(
      "select to_regclass('public.installation') is not null as there",
    )
    if (!there[0]?.there) return null
    const { rows } = await client.query<{ key_fingerprint: string }>('select key_fingerprint from installation')
    return rows[0]?.key_fingerprint ?? null
  })

/** Ties an empty database to the keys, or checks the tie. Throws a StartError when it was made with other keys. */
export const tieToKeys = (ownerUrl: string, fingerprint: string): Promise<void> =>
  on(ownerUrl, async (client) => {
    await client.query('insert into installation (id, key_fingerprint) values (1, $1) on conflict do nothing', [fingerprint])
    const { rows } = await client.query<{ key_fingerprint: string }>('select key_fingerprint from installation')
    if (rows[0]?.key_fingerprint !== fingerprint)
      throw startError(
        'このデータベースは別の鍵ファイルで作られています。作ったときの鍵ファイルを TSUEN_KEY_FILE で指定してください。',
        'This database was made with another key file: name that one with TSUEN_KEY_FILE.',
      )
  })
