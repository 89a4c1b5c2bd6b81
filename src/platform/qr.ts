/** 2次元コード as one SVG path: sharp at any size, no style attribute, no picture file. */
import encodeQR from 'qr'

/** `path` draws the dark modules in a square of `size` units, quiet zone of 4 modules included. */
export type QrPath = { size: number; path: string }

/** Error correction M (15 %): a scratched tablet still shows it. Throws when the text is too long (about 2,300 signs). */
export function qrSvgPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  let path = ''
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x += 1
      const width = x + 1 - from
      path += `M${from} ${y}h${width}v1h-${width}z`
    }
  })
  return { size: rows.length, path }
}
