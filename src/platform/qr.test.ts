import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { qrSvgPath } from './qr.ts'

describe('qrSvgPath', () => {
  it.each(['https://tsuen.example/s/Fabc', `https://tsuen.example.lg.jp/s/D${'Ab9_'.repeat(28)}`, '降園'])(
    'draws what a camera reads: %s',
    async (text) => {
      const { size, path } = qrSvgPath(text)
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 6}" height="${size * 6}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`
      const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      expect(decodeQR({ width: info.width, height: info.height, data })).toBe(text)
    },
  )

  it('uses path commands only', () => {
    expect(qrSvgPath('x').path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
  })
})
