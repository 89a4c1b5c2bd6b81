/** Photos of a facility: kept by its administrators, shown on its public page (SET-2, FIL-04). */
import { z } from 'zod'
import { endpoint, file, json, type May } from '../../platform/contract.ts'
import { arrivingPhotoBytes, mostAltLength, mostPhotos } from './photo-rules.ts'

const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const atFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const ofFacility = z.object({ facilityId: z.uuid() })
const onePhoto = z.object({ facilityId: z.uuid(), photoId: z.uuid() })
/** One line: no control signs. */
const alt = z
  .string()
  .trim()
  .max(mostAltLength)
  .regex(/^[^\p{Cc}]*$/u)

const list = z.object({
  facility: z.object({ id: z.uuid(), name: z.string() }),
  published: z.boolean(),
  most: z.int(),
  /** In the order of the page; the first is shown large. */
  photos: z.array(
    z.object({
      id: z.uuid(),
      alt: z.string(),
      /** Of the small drawing. */
      width: z.int(),
      height: z.int(),
      addedBy: z.string(),
      addedAt: z.iso.datetime(),
    }),
  ),
})

export const listPhotos = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/photos',
  summary: 'The photos of the facility’s page in their order, with who added them',
  params: ofFacility,
  reply: json(list),
  may: admins,
  target: atFacility,
  audit: null,
  refusals: [],
  work: 'own',
})

export const getPhotoImage = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/photos/:photoId/image',
  summary: 'A photo for the facility’s own desk, also while the facility is not published',
  params: onePhoto,
  reply: file('image/webp'),
  may: admins,
  target: atFacility,
  audit: null,
  refusals: ['SET-2'],
  work: 'own',
})

export const addPhoto = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/photos',
  summary: 'A photo behind the others, drawn anew without metadata: JPEG, PNG or WebP of up to 10 MB, six per facility',
  params: ofFacility,
  body: z.object({ alt, agreed: z.enum(['yes', 'no']) }),
  files: { max: 1, maxBytes: arrivingPhotoBytes },
  reply: json(list),
  may: admins,
  target: atFacility,
  audit: 'facility.photo.add',
  refusals: ['SET-2', 'FIL-04'],
  example: { body: { alt: '園庭のすべり台', agreed: 'yes' } },
  work: 'own',
})

export const describePhoto = endpoint({
  method: 'PUT',
  path: '/api/v1/facilities/:facilityId/photos/:photoId',
  summary: 'Other words for who does not see the photo',
  params: onePhoto,
  body: z.object({ alt }),
  reply: json(list),
  may: admins,
  target: atFacility,
  audit: 'facility.photo.describe',
  refusals: ['SET-2'],
  example: { body: { alt: '園庭のすべり台と砂場' } },
  work: 'own',
})

export const orderPhotos = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/photos/order',
  summary: 'The order of the photos: all of them, each once',
  params: ofFacility,
  body: z.object({ ids: z.array(z.uuid()).max(mostPhotos) }),
  reply: json(list),
  may: admins,
  target: atFacility,
  audit: 'facility.photo.order',
  refusals: ['SET-2'],
  example: { body: { ids: ['00000000-0000-7000-8000-000000000001'] } },
  work: 'own',
})

export const removePhoto = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/photos/:photoId/remove',
  summary: 'Takes a photo away: its bytes are deleted and its address answers 404',
  params: onePhoto,
  reply: json(list),
  may: admins,
  target: atFacility,
  audit: 'facility.photo.remove',
  refusals: ['SET-2'],
  work: 'own',
})

export const getPublicPhoto = endpoint({
  method: 'GET',
  path: '/api/v1/public/photos/:address/:size',
  summary: 'A photo of a published facility; the address comes with the facility’s page and is nothing one could guess',
  params: z.object({ address: z.string().regex(/^[\w-]{22}$/), size: z.enum(['large', 'small']) }),
  reply: file('image/webp'),
  may: { anonymous: 'all' },
  audit: null,
  refusals: ['SET-2'],
  example: { params: { address: 'AAAAAAAAAAAAAAAAAAAAAA', size: 'large' } },
  work: 'search',
  lasting: true,
})
