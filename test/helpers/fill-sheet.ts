/** Fills cells of an Excel form as a program does: the cell beside (or two beside) the label, in the file's own XML. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { cookieName } from '../../src/platform/http/server.ts'

/** @param cells what is written, by the label of its line; of a change into the third column, of an end into the second */
export function fillSheet(file: Uint8Array, cells: Readonly<Record<string, string>>, column = 'B'): Uint8Array {
  const parts = unzipSync(file)
  const path = 'xl/worksheets/sheet1.xml'
  let sheet = strFromU8(parts[path] ?? new Uint8Array())
  for (const [label, text] of Object.entries(cells)) {
    const row = [...sheet.matchAll(/<row r="(\d+)".*?<\/row>/g)].find(([line]) => line.includes(`>${label}</t>`))?.[1]
    if (!row) throw new Error(`the form has no line ${label}`)
    const before = sheet
    sheet = sheet.replace(
      new RegExp(`(<c r="${column}${row}"[^>]*><is><t[^>]*>)[^<]*`),
      (_, cell: string) => `${cell}${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}`,
    )
    if (sheet === before) throw new Error(`nothing could be written beside ${label}`)
  }
  return zipSync({ ...parts, [path]: strToU8(sheet) })
}

/** 「認定変更届出書」 or 「認定消滅届出書」 as the family of this session downloads it, filled in. */
export async function filledPaper(
  at: { url: string; token: string; child?: string },
  kind: 'change' | 'end',
  cells: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const paper = await fetch(`${at.url}/api/v1/my/changes/paper?kind=${kind}${at.child ? `&child=${at.child}` : ''}`, {
    headers: { cookie: `${cookieName('guardian', false)}=${at.token}` },
  })
  if (!paper.ok) throw new Error(`no form: ${paper.status}`)
  return fillSheet(new Uint8Array(await paper.arrayBuffer()), cells, kind === 'change' ? 'C' : 'B')
}
