/** Which signs a TrueType font can draw, and how wide: its `cmap` (subtable of format 12, all planes) and `hmtx` tables. */
export function fontCoverage(font: Buffer): (codePoint: number) => boolean {
  const glyph = glyphs(font)
  return (codePoint) => glyph(codePoint) !== null
}

/** The advance of a sign in parts of the type size; 1 for a sign that the font has not. */
export function fontAdvance(font: Buffer): (codePoint: number) => number {
  const glyph = glyphs(font)
  const unitsPerEm = font.readUInt16BE(tableOf(font, 'head') + 18)
  const [metrics, count] = [tableOf(font, 'hmtx'), font.readUInt16BE(tableOf(font, 'hhea') + 34)]
  return (codePoint) => {
    const id = glyph(codePoint)
    // Glyphs behind the last entry are all as wide as it.
    return id === null ? 1 : font.readUInt16BE(metrics + 4 * Math.min(id, count - 1)) / unitsPerEm
  }
}

function glyphs(font: Buffer): (codePoint: number) => number | null {
  const ranges = format12(font)
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const [from = 0, to = 0, first = 0] = ranges[middle] ?? []
      if (codePoint < from) high = middle - 1
      else if (codePoint > to) low = middle + 1
      else return first + codePoint - from
    }
    return null
  }
}

function tableOf(font: Buffer, name: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8)
  }
  throw new Error(`the font has no table ${name}`)
}

function format12(font: Buffer): [from: number, to: number, first: number][] {
  const cmap = tableOf(font, 'cmap')
  for (let j = 0; j < font.readUInt16BE(cmap + 2); j++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * j + 4)
    if (font.readUInt16BE(table) !== 12) continue
    return Array.from({ length: font.readUInt32BE(table + 12) }, (_, k) => {
      const group = table + 16 + 12 * k
      return [font.readUInt32BE(group), font.readUInt32BE(group + 4), font.readUInt32BE(group + 8)]
    })
  }
  throw new Error('the font has no cmap of format 12')
}
