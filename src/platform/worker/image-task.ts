/** Draws an uploaded picture anew: upright, sRGB, without EXIF, XMP, comments or anything hidden behind the picture. */
import sharp from 'sharp'

export type ImageOrder = {
  bytes: Uint8Array
  type: 'image/jpeg' | 'image/png'
  maxBytes: number
  /** Pixels of the longer side at most; 4,000 where it is not said. */
  longest?: number
}
export type ImageResult = { bytes: Uint8Array; type: 'image/jpeg' | 'image/png' } | { broken: 'unreadable' | 'tooManyPixels' }

/** Pixels, not bytes, cost memory: a small file can hold a huge picture. */
export const mostPixels = 50_000_000
/** A page of a document stays legible at this length. */
const longestSide = 4000

// A picture is decoded once and forgotten.
sharp.cache(false)
sharp.concurrency(1)

/** From its head alone, before a pixel is decoded: null for one still picture of this type that is not too large. */
export async function whyUnreadable(bytes: Uint8Array, type: string): Promise<'unreadable' | 'tooManyPixels' | null> {
  try {
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (`image/${head.format}` !== type || (head.pages ?? 1) !== 1) return 'unreadable'
    return head.width * head.height > mostPixels ? 'tooManyPixels' : null
  } catch {
    return 'unreadable'
  }
}

export async function task({ bytes, type, maxBytes, longest = longestSide }: ImageOrder): Promise<ImageResult> {
  const broken = await whyUnreadable(bytes, type)
  if (broken) return { broken }
  try {
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
    if (type === 'image/png') {
      const drawn = await upright.clone().png({ compressionLevel: 9 }).toBuffer()
      if (drawn.length <= maxBytes) return { bytes: new Uint8Array(drawn), type: 'image/png' }
    }
    const flat = upright.flatten({ background: '#ffffff' })
    for (const quality of [88, 75, 60]) {
      const drawn = await flat.clone().jpeg({ quality, mozjpeg: false }).toBuffer()
      if (drawn.length <= maxBytes) return { bytes: new Uint8Array(drawn), type: 'image/jpeg' }
    }
    return { broken: 'tooManyPixels' }
  } catch {
    return { broken: 'unreadable' }
  }
}
