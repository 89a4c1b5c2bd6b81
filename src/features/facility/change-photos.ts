/** Photos are described, ordered and taken away (SET-2). */
import { type Done, done } from '../../platform/act.ts'
import type { Call } from '../../platform/contract.ts'
import type { WriteContext } from '../../platform/http/route.ts'
import { type Refused, refuse } from '../../platform/refusal.ts'
import type {
  describePhoto as describeEndpoint,
  orderPhotos as orderEndpoint,
  removePhoto as removeEndpoint,
} from './photo-contract.ts'
import { deletePhoto, lockPhotos, placePhotos, selectPhotos, updateAlt } from './photo-queries.ts'

const absent: Refused = refuse({ rule: 'SET-2', code: 'not-found' })

export async function describePhoto(
  { tx }: WriteContext,
  { params, body }: Call<typeof describeEndpoint>,
): Promise<Done | Refused> {
  const { facilityId, photoId } = params
  if (body.alt === '') return refuse({ rule: 'SET-2', code: 'photo.alt', pointer: '/alt' })
  if (!(await updateAlt(tx, facilityId, photoId, body.alt))) return absent
  return done('described', { facility: facilityId, photo: photoId }, { facility: facilityId })
}

export async function orderPhotos({ tx }: WriteContext, { params, body }: Call<typeof orderEndpoint>): Promise<Done | Refused> {
  const { facilityId } = params
  await lockPhotos(tx, facilityId)
  const known = (await selectPhotos(tx, facilityId)).map(({ id }) => id)
  // Somebody added or took away one in between: the order that was meant is not known.
  if (known.length !== body.ids.length || known.some((id) => !body.ids.includes(id)))
    return refuse({ rule: 'SET-2', code: 'photo.stale' })
  await placePhotos(tx, facilityId, body.ids)
  return done('ordered', { facility: facilityId }, { facility: facilityId })
}

export async function removePhoto({ tx }: WriteContext, { params }: Call<typeof removeEndpoint>): Promise<Done | Refused> {
  const { facilityId, photoId } = params
  await lockPhotos(tx, facilityId)
  if (!(await deletePhoto(tx, facilityId, photoId))) return absent
  await placePhotos(
    tx,
    facilityId,
    (await selectPhotos(tx, facilityId)).map(({ id }) => id),
  )
  return done('removed', { facility: facilityId, photo: photoId }, { facility: facilityId })
}
