/**
 * A small Excel file (OOXML, ECMA-376): sheets of text and whole numbers, printed on A4. For forms and tables that a town wants;
 * every text is an inline string, so no formula can hide in what somebody typed.
 */
import { zip } from './zip.ts'

/**
 * `label`: a shaded cell; `title`: large; `box`: framed, and text whatever is typed into it, so that a telephone number keeps its 0.
 * Merged over the columns that `span` counts. A number is one to the program, too. `choices`: what the program offers to choose from.
 */
export type XlsxCell = {
  text: string | number
  look?: 'title' | 'label' | 'box' | 'note'
  span?: number
  choices?: readonly string[]
}
export type XlsxSheet = {
  name: string
  /** Widths in characters. */
  columns: readonly number[]
  rows: readonly { cells: readonly XlsxCell[]; height?: number }[]
  wide?: boolean
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const looks = { title: 1, label: 2, box: 3, note: 4 } as const
/** Framed, with a comma between thousands. */
const numberStyle = 5

/** XML 1.0 knows no control characters; a file with one does not open. */
const xml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

function sheetXml({ columns, rows, wide }: XlsxSheet): string {
  const merges: string[] = []
  const lists: string[] = []
  const body = rows.map(({ cells, height }, r) => {
    let at = 0
    const drawn = cells.flatMap(({ text, look, span = 1, choices }) => {
      const style = look ? looks[look] : 0
      if (span > 1) merges.push(`${columnName(at)}${r + 1}:${columnName(at + span - 1)}${r + 1}`)
      const place = `${columnName(at)}${r + 1}`
      if (choices)
        lists.push(
          `<dataValidation type="list" allowBlank="1" sqref="${place}"><formula1>"${xml(choices.join(','))}"</formula1></dataValidation>`,
        )
      const first =
        typeof text === 'number'
          ? `<c r="${place}" s="${numberStyle}"><v>${text}</v></c>`
          : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`
      // The cells under a merge keep its border.
      const rest = Array.from({ length: span - 1 }, (_, i) => `<c r="${columnName(at + i + 1)}${r + 1}" s="${style}"/>`)
      at += span
      return [first, ...rest]
    })
    return `<row r="${r + 1}"${height ? ` ht="${height}" customHeight="1"` : ''}>${drawn.join('')}</row>`
  })
  const widths = columns.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  return `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${widths.join('')}</cols><sheetData>${body.join(
    '',
  )}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}${lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : ''}<pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${wide ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const xf = (font: number, fill: number, border: number, align: string, format = 0): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyNumberFormat="1"><alignment vertical="center" wrapText="1"${align}/></xf>`
const font = (size: number, bold = ''): string =>
  `<font>${bold}<sz val="${size}"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font>`
const edge = (side: string): string => `<${side} style="thin"><color rgb="FF666666"/></${side}>`

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="3">${font(11)}${font(16, '<b/>')}${font(9)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${edge('left')}${edge('right')}${edge('top')}${edge('bottom')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${xf(0, 0, 0, '')}${xf(1, 0, 0, ' horizontal="center"')}${xf(0, 2, 1, '')}${xf(0, 0, 1, '', 49)}${xf(2, 0, 0, '')}${xf(0, 0, 1, ' horizontal="right"', 3)}</cellXfs></styleSheet>`

/** @param sheets at least one; their names differ and have at most 31 signs */
export function xlsxFile(...sheets: readonly XlsxSheet[]): Uint8Array {
  const each = (of: (n: number) => string): string => sheets.map((_, i) => of(i + 1)).join('')
  const files: [string, string][] = [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${xlsxType}.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map((sheet, i) => `<sheet name="${xml(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packages}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ...sheets.map((sheet, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
    ['xl/styles.xml', styles],
  ]
  return zip(files.map(([name, text]) => ({ name, bytes: Buffer.from(text, 'utf8') })))
}
