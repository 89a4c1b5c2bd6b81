/** SQL of a facility's photos. Their bytes are read one at a time, never with a list. */
import { sql } from 'kysely'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReadTx, WriteTx } from '../../platform/db.ts'
import type { DrawnPhoto } from '../../platform/worker/photo-task.ts'
import type { PhotoSize } from './photo-rules.ts'
import { publishedFacilities } from './queries.ts'

/** Two administrators at once wait for each other here: places 1 to 6 are given one after the other. */
export const lockPhotos = (tx: WriteTx, facilityId: string): Promise<unknown> =>
  tx.selectFrom('facility').select('id').where('id', '=', facilityId).forNoKeyUpdate().execute()

const photosInOrder = (tx: ReadTx, facilityId: string) =>
  tx
    .selectFrom('facility_photo')
    .select(['facility_photo.id', 'alt', 'address', 'width', 'height', 'small_width', 'small_height'])
    .where('facility_id', '=', facilityId)
    .orderBy('ordinal')

export const selectPhotos = (tx: ReadTx, facilityId: string) => photosInOrder(tx, facilityId).execute()

/** With who added them; null whom the reader may not see, who has left since. */
export const selectPhotosAdded = (tx: ReadTx, facilityId: string) =>
  photosInOrder(tx, facilityId)
    .leftJoin('login', 'login.id', 'facility_photo.added_by')
    .select(['facility_photo.created_at', 'login.display_name as added_by_name'])
    .execute()

/** Of the small drawing; undefined where the facility has no such photo. */
export const selectPhotoImage = (tx: ReadTx, facilityId: string, id: string) =>
  tx
    .selectFrom('facility_photo')
    .select('small as bytes')
    .where('facility_id', '=', facilityId)
    .where('id', '=', id)
    .executeTakeFirst()

/** By its address, while its facility is published. */
export const selectPublicPhoto = (tx: ReadTx, address: string, size: PhotoSize, today: LocalDate) =>
  publishedFacilities(tx, today)
    .innerJoin('facility_photo', 'facility_photo.facility_id', 'facility.id')
    .select(size === 'large' ? 'facility_photo.bytes as bytes' : 'facility_photo.small as bytes')
    .where('facility_photo.address', '=', address)
    .executeTakeFirst()

export const insertPhoto = (
  tx: WriteTx,
  row: {
    id: string
    facilityId: string
    ordinal: number
    alt: string
    address: string
    large: DrawnPhoto
    small: DrawnPhoto
    by: string
    at: Date
  },
) =>
  tx
    .insertInto('facility_photo')
    .values({
      id: row.id,
      facility_id: row.facilityId,
      ordinal: row.ordinal,
      type: 'image/webp',
      bytes: Buffer.from(row.large.bytes),
      alt: row.alt,
      address: row.address,
      width: row.large.width,
      height: row.large.height,
      small: Buffer.from(row.small.bytes),
      small_width: row.small.width,
      small_height: row.small.height,
      added_by: row.by,
      created_at: row.at,
    })
    .execute()

export async function updateAlt(tx: WriteTx, facilityId: string, id: string, alt: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('facility_photo')
    .set({ alt })
    .where('facility_id', '=', facilityId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deletePhoto(tx: WriteTx, facilityId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('facility_photo')
    .where('facility_id', '=', facilityId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** Gives the photos places 1, 2, … in this order, in one statement. */
export const placePhotos = (tx: WriteTx, facilityId: string, ids: readonly string[]) =>
  tx
    .updateTable('facility_photo')
    .set({ ordinal: sql<number>`array_position(${[...ids]}::uuid[], id)` })
    .where('facility_id', '=', facilityId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
