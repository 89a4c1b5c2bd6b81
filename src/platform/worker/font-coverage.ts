/** Which signs a TrueType font can draw: its `cmap` table, subtable of format 12 (all planes). */
export function fontCoverage(font: Buffer): (codePoint: number) => boolean {
  const ranges = format12(font)
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const [from = 0, to = 0] = ranges[middle] ?? []
      if (codePoint < from) high = middle - 1
      else if (codePoint > to) low = middle + 1
      else return true
    }
    return false
  }
}

function format12(font: Buffer): [from: number, to: number][] {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const record = 12 + 16 * i
    if (font.toString('latin1', record, record + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(record + 8)
    for (let j = 0; j < font.readUInt16BE(cmap + 2); j++) {
      const table = cmap + font.readUInt32BE(cmap + 4 + 8 * j + 4)
      if (font.readUInt16BE(table) !== 12) continue
      return Array.from({ length: font.readUInt32BE(table + 12) }, (_, k) => {
        const group = table + 16 + 12 * k
        return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
      })
    }
  }
  throw new Error('the font has no cmap of format 12')
}
