/** An office program opens our Excel files (REP: 帳票). Where none is installed, `xlsx.test.ts` alone reads the container. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { xlsxFile } from './xlsx.ts'

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(
  (path) => existsSync(path),
)
/** What the program holds, as flat XML: the kind of each cell and its value or text. */
function cellsOf(document: string): string[][] {
  const sheets = document.match(/<table:table [\s\S]*?<\/table:table>/g) ?? []
  return sheets.map((sheet) => [
    /table:name="([^"]+)"/.exec(sheet)?.[1] ?? '',
    ...[...sheet.matchAll(/office:value-type="(\w+)"(?: office:value="(\d+)")?[^>]*>\s*<text:p>([^<]*)/g)].map(
      ([, kind, value, text]) => `${kind} ${value ?? text}`,
    ),
  ])
}

test.skipIf(!office)(
  'LibreOffice opens a workbook of two sheets: exact names, no formula, numbers as numbers',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tsuen-office-'))
    try {
      const file = xlsxFile(
        {
          name: '認定変更届出書',
          columns: [20, 30],
          rows: [
            { cells: [{ text: '認定変更届出書', look: 'title', span: 2 }], height: 30 },
            {
              cells: [
                { text: '氏名', look: 'label' },
                { text: '髙﨑 𠮷子 <&>', look: 'box' },
              ],
            },
            {
              cells: [
                { text: '備考', look: 'label' },
                { text: '=1+1', look: 'note' },
              ],
            },
          ],
        },
        { name: '時間', columns: [12, 12], rows: [{ cells: [{ text: '合計' }, { text: 1234567 }] }], wide: true },
      )
      writeFileSync(join(folder, 'book.xlsx'), file)
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      await promisify(execFile)(
        office ?? '',
        [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, join(folder, 'book.xlsx')],
        { timeout: 90_000 },
      )
      const document = readFileSync(join(folder, 'book.fods'), 'utf8')
      expect(cellsOf(document)).toEqual([
        [
          '認定変更届出書',
          'string 認定変更届出書',
          'string 氏名',
          'string 髙﨑 𠮷子 &lt;&amp;&gt;',
          'string 備考',
          'string =1+1',
        ],
        ['時間', 'string 合計', 'float 1234567'],
      ])
      expect(document).not.toContain('table:formula')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  120_000,
)
