/** Lays out and writes a PDF. Its fonts are the only files it opens; addresses are refused. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { type PdfDocument, points } from '../pdf.ts'
import { projectRoot } from '../project-root.ts'
import { fontAdvance, fontCoverage } from './font-coverage.ts'
import { setLines } from './set-lines.ts'

const require = createRequire(import.meta.url)
const biz = (file: string): string => require.resolve(`@expo-google-fonts/biz-udpgothic/${file}`)
const [regular, bold] = [biz('400Regular/BIZUDPGothic_400Regular.ttf'), biz('700Bold/BIZUDPGothic_700Bold.ttf')]
const rare = join(projectRoot, 'assets/fonts/rare-kanji.ttf')
const [regularFont, rareFont] = [readFileSync(regular), readFileSync(rare)]
const [inRegular, inRare, advance] = [fontCoverage(regularFont), fontCoverage(rareFont), fontAdvance(regularFont)]

pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => [regular, bold, rare].includes(path))
pdfmake.setFonts({
  biz: { normal: regular, bold, italics: regular, bolditalics: bold },
  rare: { normal: rare, bold: rare, italics: rare, bolditalics: rare },
})
pdfmake.setTableLayouts({
  form: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => '#8c8c8c',
    vLineColor: () => '#8c8c8c',
    paddingLeft: () => 6,
    paddingRight: () => 6,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  },
})

export async function task(document: PdfDocument): Promise<Uint8Array> {
  const missing = new Set<string>()
  const content = [drawable(document.content, missing)]
  const foot = document.foot === undefined ? '' : drawableText(document.foot, missing)
  if (missing.size > 0) content.push({ text: missingNote(missing), style: 'note', margin: [0, 12, 0, 0] })
  const definition: TDocumentDefinitions = {
    info: {
      title: document.title,
      creator: 'tsuen',
      producer: 'tsuen',
      ...(document.created ? { creationDate: document.created } : {}),
    },
    language: 'ja-JP',
    displayTitle: true,
    version: '1.7',
    pageSize: document.sheet ? { width: points(document.sheet.width), height: points(document.sheet.height) } : 'A4',
    // The library turns a sheet that is wider than its orientation.
    pageOrientation:
      document.landscape || (document.sheet && document.sheet.width > document.sheet.height) ? 'landscape' : 'portrait',
    pageMargins: document.sheet ? 0 : [48, 48, 48, 56],
    defaultStyle: { font: 'biz', fontSize: 10.5, lineHeight: 1.35 },
    styles: {
      title: { fontSize: 18, bold: true, margin: [0, 0, 0, 12] },
      heading: { fontSize: 13, bold: true, margin: [0, 14, 0, 6] },
      label: { fillColor: '#f2f2f2' },
      note: { fontSize: 8.5, color: '#4d4d4d' },
    },
    content: content as Content,
    ...(document.images ? { images: { ...document.images } } : {}),
    footer: (page, pages) => ({
      columns: [
        { text: foot, alignment: 'left' },
        { text: document.numbered === false ? '' : `${page} / ${pages}`, alignment: 'right', width: 60 },
      ],
      style: 'note',
      margin: [48, 16, 48, 0],
    }),
  }
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}

type Run = string | { text: string; font: string }

/** The same content with every text in fonts that have its signs. */
function drawable(node: unknown, missing: Set<string>): unknown {
  if (typeof node === 'string') {
    const text = drawableText(node, missing)
    return typeof text === 'string' ? text : { text }
  }
  if (Array.isArray(node)) return node.map((child) => drawable(child, missing))
  if (typeof node !== 'object' || node === null) return node
  if ('repeated' in node && 'text' in node) {
    const { repeated: size, text, ...rest } = node
    return { ...rest, fontSize: size, stack: linesOf(String(text), Number(size)).map((line) => drawnLine(line, missing)) }
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'text' && typeof value === 'string') return [key, drawableText(value, missing)]
      if (key === 'table') return [key, { ...value, body: drawable(value.body, missing) }]
      return [key, ['text', 'stack', 'columns', 'ul', 'ol'].includes(key) ? drawable(value, missing) : value]
    }),
  )
}

/** Between the margins of an upright A4 page; kerning may add a little to the sum of the widths. */
const lineWidth = (595.28 - 2 * 48) * 0.995
const linesSet = new Map<string, string[]>()
/** The last texts that were set: those of one document are few. */
const mostLinesSet = 50

function linesOf(text: string, size: number): string[] {
  const name = `${size} ${text}`
  const known = linesSet.get(name)
  if (known) return known
  const lines = setLines(text, lineWidth / size, advance)
  if (linesSet.size >= mostLinesSet) linesSet.clear()
  linesSet.set(name, lines)
  return lines
}

function drawnLine(line: string, missing: Set<string>): unknown {
  const text = drawableText(line, missing)
  return typeof text === 'string' ? { text: text || ' ', noWrap: true } : { text }
}

/** Splits a text where its font changes; what no font has becomes 〓 and is named in a note. */
function drawableText(given: string, missing: Set<string>): string | Run[] {
  // A voicing mark that stands alone would be set beside its kana; variation selectors and direction signs draw nothing.
  const text = given
    .replaceAll(/[\u3041-\u30ff][\u3099\u309a]/g, (kana) => kana.normalize('NFC'))
    .replaceAll(/[\p{Cf}\p{Variation_Selector}]/gu, '')
  const runs: { text: string; rare: boolean }[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    const known = inRegular(code) || /\s/.test(sign)
    const isRare = !known && inRare(code)
    if (!known && !isRare) missing.add(sign)
    const drawn = known || isRare ? sign : '〓'
    const last = runs.at(-1)
    if (last && last.rare === isRare) last.text += drawn
    else runs.push({ text: drawn, rare: isRare })
  }
  return runs.some((run) => run.rare)
    ? runs.map((run) => (run.rare ? { text: run.text, font: 'rare' } : run.text))
    : (runs[0]?.text ?? '')
}

const missingNote = (missing: Set<string>): string =>
  `〓は、この書類の文字で表せない文字です（${[...missing]
    .slice(0, 30)
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join('、')}）。`
