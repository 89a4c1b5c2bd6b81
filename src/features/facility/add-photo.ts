/** A photo for the facility's page: judged, drawn anew in two sizes before the act's transaction, then kept behind the others (SET-2, FIL-04). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import { cleanFileName } from '../../platform/files.ts'
import type { Before, WriteContext } from '../../platform/http/route.ts'
import { drawPhoto } from '../../platform/images.ts'
import { isRefused, type Refusal, type Refused, refuse } from '../../platform/refusal.ts'
import type { DrawnPhoto } from '../../platform/worker/photo-task.ts'
import type { addPhoto as endpoint } from './photo-contract.ts'
import { insertPhoto, lockPhotos, selectPhotos } from './photo-queries.ts'
import { mostPhotoBytes, mostPhotos, photoSides, photoTypeOf } from './photo-rules.ts'

type Drawn = { large: DrawnPhoto; small: DrawnPhoto }

/** As the table's CHECKs have them. */
const mostDrawnBytes = { large: 2_000_000, small: 500_000 } as const

/** All that is wrong with words, tick and file is told together; only a whole form costs pixels. */
export const judgePhoto: Before<typeof endpoint, Drawn> = async ({ workers }, { body, files }) => {
  const refused: Refusal[] = []
  const no = (rule: string, code: string, pointer: string, slots: Refusal['slots'] = {}): void => {
    refused.push({ rule, code, pointer, slots })
  }
  const [file] = files
  const name = (file && cleanFileName(file.name)) ?? ''
  const type = file ? photoTypeOf(name, file.bytes) : null
  if (!file) no('FIL-04', 'photo.missing', '/photo')
  else if (name === '') no('FIL-04', 'fileName', '/photo')
  else if (file.bytes.length === 0) no('FIL-04', 'fileEmpty', '/photo', { name })
  else if (file.bytes.length > mostPhotoBytes)
    no('FIL-04', 'fileTooBig', '/photo', { name, limitMb: mostPhotoBytes / 1024 / 1024 })
  else if (type === 'heic') no('FIL-04', 'photo.heic', '/photo', { name })
  else if (type === 'other') no('FIL-04', 'photo.type', '/photo', { name })
  else if (type === 'broken') no('FIL-04', 'photo.broken', '/photo', { name })
  if (body.alt === '') no('SET-2', 'photo.alt', '/alt')
  if (body.agreed !== 'yes') no('SET-2', 'photo.agreed', '/agreed')
  if (refused.length > 0) return { refused }
  if (!file || type === null || type === 'heic' || type === 'other' || type === 'broken')
    throw new Error('a photo that was not judged')
  const bytes = file.bytes
  return {
    aside: async () => {
      const sizes = (['large', 'small'] as const).map((size) => ({ longest: photoSides[size], maxBytes: mostDrawnBytes[size] }))
      const result = await drawPhoto(workers, { bytes, type, sizes })
      if (isRefused(result)) return result
      if ('broken' in result) {
        const code = result.broken === 'tooManyPixels' ? 'photo.pixels' : 'photo.broken'
        return refuse({ rule: 'FIL-04', code, pointer: '/photo', slots: { name } })
      }
      const [large, small] = result.drawn
      if (!large || !small) throw new Error('a photo that was drawn in fewer sizes than were asked')
      return { large, small }
    },
  }
}

export async function addPhoto(
  { tx, now, id, actor, random }: WriteContext,
  { params, body }: Call<typeof endpoint>,
  { large, small }: Drawn,
): Promise<Done | Refused> {
  const { facilityId } = params
  if (!actor.loginId) return refuse({ rule: 'SET-2', code: 'not-found' })
  await lockPhotos(tx, facilityId)
  const { length } = await selectPhotos(tx, facilityId)
  if (length >= mostPhotos) return refuse({ rule: 'SET-2', code: 'photo.many', pointer: '/photo', slots: { max: mostPhotos } })
  const photo = id()
  await insertPhoto(tx, {
    id: photo,
    facilityId,
    ordinal: length + 1,
    alt: body.alt,
    // Not the id, which tells its moment.
    address: Buffer.from(random.bytes(16)).toString('base64url'),
    large,
    small,
    by: actor.loginId,
    at: now,
  })
  return done('added', { facility: facilityId, photo }, { facility: facilityId })
}
