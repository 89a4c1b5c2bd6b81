/** Draws a photo for a public page anew, in several sizes: upright, sRGB, WebP, nothing of what a camera wrote into it. */
import sharp from 'sharp'
import { mostPixels, whyUnreadable } from './image-task.ts'

export type PhotoOrder = {
  bytes: Uint8Array
  type: 'image/jpeg' | 'image/png' | 'image/webp'
  /** Pixels of the longer side and bytes of each drawing at most. */
  sizes: readonly { longest: number; maxBytes: number }[]
}
export type DrawnPhoto = { bytes: Uint8Array; width: number; height: number }
export type PhotoResult = { drawn: readonly DrawnPhoto[] } | { broken: 'unreadable' | 'tooManyPixels' }

export async function task({ bytes, type, sizes }: PhotoOrder): Promise<PhotoResult> {
  const broken = await whyUnreadable(bytes, type)
  if (broken) return { broken }
  try {
    const drawn: DrawnPhoto[] = []
    for (const size of sizes) {
      const one = await drawOne(bytes, size)
      if (!one) return { broken: 'tooManyPixels' }
      drawn.push(one)
    }
    return { drawn }
  } catch {
    return { broken: 'unreadable' }
  }
}

async function drawOne(bytes: Uint8Array, { longest, maxBytes }: PhotoOrder['sizes'][number]): Promise<DrawnPhoto | null> {
  const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
  for (const quality of [80, 65, 50]) {
    const { data, info } = await upright.clone().webp({ quality, effort: 4 }).toBuffer({ resolveWithObject: true })
    if (data.length <= maxBytes) return { bytes: new Uint8Array(data), width: info.width, height: info.height }
  }
  return null
}
