/** Photos of a facility: how many, how big, of which kinds (SET-2, FIL-04). Pure. */

/** [D] One large and a few beside it: a page of a phone stays light. */
export const mostPhotos = 6
/** A file as a telephone or camera writes it. */
export const mostPhotoBytes = 10 * 1024 * 1024
/** A little more arrives, so that the refusal can say the limit. */
export const arrivingPhotoBytes = 12 * 1024 * 1024
/** Signs of the words that are read aloud instead of the picture. */
export const mostAltLength = 120
/** Pixels of the longer side, as families get them. */
export const photoSides = { large: 1280, small: 480 } as const
export type PhotoSize = keyof typeof photoSides

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'
const types: Record<string, PhotoType> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

/** The type that extension and first bytes agree on; `heic`: of an iPhone, which cannot be drawn here (patents). */
export function photoTypeOf(name: string, bytes: Uint8Array): PhotoType | 'heic' | 'other' | 'broken' {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (/^hei[cf]$/.test(extension) || /^ftyp(he[iv][cxms]|mif1|msf1)$/.test(head.slice(4, 12))) return 'heic'
  const type = types[extension]
  if (!type) return 'other'
  const begins =
    type === 'image/jpeg'
      ? head.startsWith('\xff\xd8\xff')
      : type === 'image/png'
        ? head.startsWith('\x89PNG\r\n\x1a\n')
        : head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'
  return begins ? type : 'broken'
}

/** `ids` with one of them moved a place to the front or to the back; as it was where there is no such place. */
export function movedPhoto(ids: readonly string[], id: string, to: 'front' | 'back'): string[] {
  const at = ids.indexOf(id)
  const other = to === 'front' ? at - 1 : at + 1
  if (at < 0 || other < 0 || other >= ids.length) return [...ids]
  return ids.map((one, i) => (i === at ? (ids[other] ?? one) : i === other ? id : one))
}
