/** The Excel file as a container: every part is there, whole, and what was typed cannot break it. */
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type XlsxSheet, xlsxFile } from './xlsx.ts'

/** Reads the parts by the central directory, as a spreadsheet program does. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const parts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let i = file.readUInt16LE(end + 10); i > 0; i -= 1) {
    const [packed, nameLength, local] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt32LE(at + 42)]
    const name = file.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    const from = local + 30 + file.readUInt16LE(local + 26)
    const text = inflateRawSync(file.subarray(from, from + packed))
    expect(text.length, name).toBe(file.readUInt32LE(at + 24))
    parts.set(name, text.toString('utf8'))
    at += 46 + nameLength
  }
  return parts
}

const sheet: XlsxSheet = {
  name: '認定変更届出書',
  columns: [20, 30],
  rows: [
    { cells: [{ text: '題', look: 'title', span: 2 }], height: 30 },
    {
      cells: [
        { text: '氏名', look: 'label' },
        { text: '髙橋 𠮷子 <&"\u0000\u0007>', look: 'box' },
      ],
    },
    { cells: [{ text: '=1+1' }, { text: '' }] },
  ],
}

describe('xlsx', () => {
  it('has the parts of a workbook, and the same sheet gives the same bytes', () => {
    const parts = unzip(xlsxFile(sheet))
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/styles.xml',
    ])
    expect(Buffer.from(xlsxFile(sheet))).toEqual(Buffer.from(xlsxFile(sheet)))
  })
  it('takes several sheets, and numbers as numbers, beyond column Z', () => {
    const cells = Array.from({ length: 28 }, (_, i) => ({ text: i * 1000 }))
    const parts = unzip(xlsxFile(sheet, { name: '時間', columns: [12], rows: [{ cells }], wide: true }))
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<c r="AB1" s="5"><v>27000</v></c>')
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('orientation="landscape"')
    expect(parts.get('xl/workbook.xml')).toContain('<sheet name="時間" sheetId="2" r:id="rId2"/>')
    expect(parts.get('xl/_rels/workbook.xml.rels')).toContain('Id="rId3"')
  })
  it('keeps names exact, drops control characters, and takes nothing for a formula', () => {
    const text = unzip(xlsxFile(sheet)).get('xl/worksheets/sheet1.xml') ?? ''
    expect(text).toContain('髙橋 𠮷子 &lt;&amp;&quot;&gt;')
    expect(text).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>')
    expect(text).not.toContain('<f>')
    expect(text).toContain('<mergeCell ref="A1:B1"/>')
  })
})
