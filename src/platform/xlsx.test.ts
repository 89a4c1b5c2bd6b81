/** The Excel file as a container: every part is there, whole, and what was typed cannot break it. */
import { describe, expect, it } from 'vitest'
import { unzip } from '../../test/helpers/unzip.ts'
import { type XlsxSheet, xlsxFile } from './xlsx.ts'

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
