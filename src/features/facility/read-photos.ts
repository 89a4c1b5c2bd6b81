/** Photos for the facility's desk, and for everybody while the facility is published (SET-2). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { Call, ReplyOf } from '../../platform/contract.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { ReadContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type { getFacility } from './contract.ts'
import type { getPhotoImage, getPublicPhoto, listPhotos } from './photo-contract.ts'
import { selectPhotoImage, selectPhotos, selectPhotosAdded, selectPublicPhoto } from './photo-queries.ts'
import { mostPhotos, type PhotoSize } from './photo-rules.ts'
import { selectOwnRow } from './profile-queries.ts'

/** Null where there is no such facility. */
export async function photosOf(tx: ReadTx, facilityId: string): Promise<ReplyOf<typeof listPhotos> | null> {
  const facility = await selectOwnRow(tx, facilityId)
  if (!facility) return null
  const rows = await selectPhotosAdded(tx, facilityId)
  return {
    facility: { id: facility.id, name: facility.name },
    published: facility.published,
    most: mostPhotos,
    photos: rows.map((row) => ({
      id: row.id,
      alt: row.alt,
      width: row.small_width,
      height: row.small_height,
      addedBy: row.added_by_name ?? '',
      addedAt: row.created_at.toISOString(),
    })),
  }
}

/** As the public page shows them, with their addresses. */
export async function publicPhotosOf(tx: ReadTx, facilityId: string): Promise<ReplyOf<typeof getFacility>['photos']> {
  const at = (address: string, size: PhotoSize): string => `/api/v1/public/photos/${address}/${size}`
  return (await selectPhotos(tx, facilityId)).map((row) => ({
    alt: row.alt,
    large: { path: at(row.address, 'large'), width: row.width, height: row.height },
    small: { path: at(row.address, 'small'), width: row.small_width, height: row.small_height },
  }))
}

const webp = (name: string, bytes: Uint8Array) => ({ name: `${name}.webp`, type: 'image/webp', bytes })

export async function readPhotoImage(
  { tx }: ReadContext,
  { params }: Call<typeof getPhotoImage>,
): Promise<ReplyOf<typeof getPhotoImage> | Refused> {
  const found = await selectPhotoImage(tx, params.facilityId, params.photoId)
  return found ? webp('photo', found.bytes) : refuse({ rule: 'SET-2', code: 'not-found' })
}

export async function readPublicPhoto(
  tx: ReadTx,
  address: string,
  size: PhotoSize,
  today: LocalDate,
): Promise<ReplyOf<typeof getPublicPhoto> | Refused> {
  const found = await selectPublicPhoto(tx, address, size, today)
  return found ? webp('photo', found.bytes) : refuse({ rule: 'SET-2', code: 'not-found' })
}
