/** Photos: looked at, added, described, ordered, taken away; and given to everybody. */
import { change, type Route, read, type WriteContext } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { addPhoto, judgePhoto } from './add-photo.ts'
import { describePhoto, orderPhotos, removePhoto } from './change-photos.ts'
import * as contract from './photo-contract.ts'
import { photosOf, readPhotoImage, readPublicPhoto } from './read-photos.ts'

async function render({ tx }: WriteContext, ids: Record<string, string>) {
  const list = await photosOf(tx, ids.facility ?? '')
  if (!list) throw new Error('a facility whose photos were changed is not there')
  return list
}

export const photoRoutes: Route[] = [
  read(
    contract.listPhotos,
    async (c, { params }) => (await photosOf(c.tx, params.facilityId)) ?? refuse({ rule: 'SET-2', code: 'not-found' }),
  ),
  read(contract.getPhotoImage, readPhotoImage),
  change(contract.addPhoto, addPhoto, render, judgePhoto),
  change(contract.describePhoto, describePhoto, render),
  change(contract.orderPhotos, orderPhotos, render),
  change(contract.removePhoto, removePhoto, render),
  read(contract.getPublicPhoto, (c, { params }) => readPublicPhoto(c.tx, params.address, params.size, c.today)),
]
