import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import { newDataKey, seal, sha256 } from '../../platform/crypto.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { stageImport as endpoint } from './contract.ts'
import { sealPlace } from './judge-import.ts'
import { doneImport, insertImportFile } from './queries.ts'
import { decodeFile, type FileFault, readCsv } from './read-csv.ts'

const wrong = ({ code, slots }: FileFault): Refused => refuse({ rule: 'CERT-2', code, slots, pointer: '/file' })

/** A file that can be read at all is kept sealed until it is taken in; one that was taken in before is not taken again. */
export async function stageImport(c: WriteContext, { body, files }: Call<typeof endpoint>): Promise<Done | Refused> {
  const [file] = files
  if (!file) return refuse({ rule: 'FIL-04', code: 'fileMissing', pointer: '/file' })
  const text = decodeFile(file.bytes)
  if (!text.ok) return wrong(text.fault)
  const table = readCsv(text.value)
  if (!table.ok) return wrong(table.fault)
  const hash = sha256(file.bytes)
  if (await doneImport(c.tx, body.kind, hash)) return wrong({ code: 'import.again', slots: {} })
  const id = c.id()
  const { key, stored } = newDataKey(c.keys, id)
  await insertImportFile(c.tx, {
    id,
    municipality: c.actor.municipality ?? '',
    kind: body.kind,
    sha256: hash,
    kek: stored.kekId,
    wrapped_key: stored.wrapped,
    sealed: seal(key, sealPlace(id), text.value),
    staged_by: c.actor.loginId ?? '',
    staged_at: c.now,
  })
  return done('staged', { import: id })
}
