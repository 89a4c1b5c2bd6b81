/** Breaks a text into lines by the widths of its signs, as Japanese is set (JIS X 4051, shortened): for text that stands on every page. */

/** May not begin a line; may not end one. */
const closing = /^[、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!)\]}%]$/u
const opening = /^[（「『【〔〈《([{]$/u
/** Latin words and numbers stay whole. */
const pieces = /[!-~]+|\s|[^!-~\s]/gu

const startsClosed = (piece: string): boolean => closing.test([...piece][0] ?? '')

/** @param width of a line, in parts of the type size */
export function setLines(text: string, width: number, advance: (codePoint: number) => number): string[] {
  const wide = (piece: string): number => [...piece].reduce((sum, sign) => sum + advance(sign.codePointAt(0) ?? 0), 0)
  return text.split('\n').flatMap((paragraph) => {
    // What may not be parted goes together.
    const units: string[] = []
    for (const [piece] of paragraph.matchAll(pieces)) {
      const last = units.at(-1)
      if (last !== undefined && (startsClosed(piece) || opening.test([...last].at(-1) ?? '')))
        units[units.length - 1] = last + piece
      else units.push(piece)
    }
    const lines: string[] = []
    let [line, filled] = ['', 0]
    for (const unit of units.flatMap((one) => (wide(one) > width ? [...one] : [one]))) {
      const needs = wide(unit)
      if (line !== '' && filled + needs > width) {
        lines.push(line)
        line = ''
        filled = 0
      }
      line += unit
      filled += needs
    }
    return [...lines, line]
  })
}
