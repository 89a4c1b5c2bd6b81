/** お知らせ: a town tells its guardians, its facilities or both; readers see what was published for them. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { audiences, mostAreas } from './rules.ts'

const audience = z.enum(audiences)
const instant = z.iso.datetime()
/** Beginnings of postcodes; none: the whole town. */
const areas = z.array(z.string().regex(/^\d{3,7}$/)).max(mostAreas)
const place = z.object({ id: z.uuid(), name: z.string() })
const readers: May = { guardian1: 'all', guardian2: 'all', corporationAdmin: 'all', facilityAdmin: 'all', facilityStaff: 'all' }
const wards: May = { wardAdmin: 'all', wardOfficer: 'all', wardViewer: 'all' }
const officers: May = { wardAdmin: 'all', wardOfficer: 'all' }
const one = z.object({ announcementId: z.uuid() })
const nothing = json(z.object({}))

const told = z.object({ id: z.uuid(), title: z.string(), town: z.string(), publishedAt: instant, read: z.boolean() })

export const listAnnouncements = endpoint({
  method: 'GET',
  path: '/api/v1/announcements',
  summary: 'What towns have announced to the caller, the newest first',
  reply: json(z.object({ announcements: z.array(told), unread: z.int() })),
  may: readers,
  audit: null,
  refusals: [],
  work: 'own',
})

export const getAnnouncement = endpoint({
  method: 'GET',
  path: '/api/v1/announcements/:announcementId',
  summary: 'One announcement with its text',
  params: one,
  reply: json(z.object({ ...told.shape, body: z.string() })),
  may: readers,
  audit: null,
  refusals: [],
  work: 'own',
})

export const readAnnouncement = endpoint({
  method: 'POST',
  path: '/api/v1/announcements/:announcementId/read',
  summary: 'Marks an announcement as read by this login',
  params: one,
  reply: nothing,
  may: readers,
  audit: 'announcement.read',
  refusals: [],
  work: 'own',
})

const listed = z.object({
  id: z.uuid(),
  title: z.string(),
  body: z.string(),
  audience,
  facility: place.nullable(),
  areas: z.array(z.string()),
  byMail: z.boolean(),
  state: z.enum(['waiting', 'scheduled', 'published', 'withdrawn']),
  publishAt: instant,
  madeBy: z.string(),
  approvedBy: z.string().nullable(),
  /** This login may give the second signature. */
  mayApprove: z.boolean(),
})

export const getTownAnnouncements = endpoint({
  method: 'GET',
  path: '/api/v1/office/announcements',
  summary: "The town's announcements, the newest first, and the facilities whose families can be told",
  reply: json(z.object({ announcements: z.array(listed), facilities: z.array(place) })),
  may: wards,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const previewRecipients = endpoint({
  method: 'GET',
  path: '/api/v1/office/announcements/recipients',
  summary: 'Who would be told and how many, before anything is sent',
  query: z.object({
    audience,
    facility: z.uuid().optional(),
    /** Beginnings of postcodes between commas. */
    areas: z
      .string()
      .regex(/^\d{3,7}(,\d{3,7}){0,19}$/)
      .optional(),
  }),
  reply: json(
    z.object({
      households: z.int(),
      guardians: z.int(),
      facilities: z.int(),
      /** Households that nobody of can log in: they are to be told otherwise. */
      unreached: z.int(),
      /** Households by postcode, the most first; '' where none is known. */
      places: z.array(z.object({ postcode: z.string(), households: z.int() })),
      facilityNames: z.array(z.string()),
      needsSecond: z.boolean(),
    }),
  ),
  may: wards,
  audit: null,
  refusals: [],
  work: 'proxy',
})

export const makeAnnouncement = endpoint({
  method: 'POST',
  path: '/api/v1/office/announcements',
  summary: 'Announces now or at a time; what goes to all guardians, all facilities or both waits for a second person',
  body: z.object({
    audience,
    /** Only the families whom this facility has accepted; with `guardians`. */
    facility: z.uuid().nullable(),
    areas: areas.default([]),
    title: z.string().trim().max(80),
    body: z.string().trim().max(4000),
    byMail: z.boolean(),
    /** null: at once. */
    publishAt: instant.nullable(),
  }),
  reply: json(z.object({ id: z.uuid(), state: z.enum(['waiting', 'scheduled', 'published', 'withdrawn']) })),
  may: officers,
  audit: 'announcement.make',
  refusals: ['HLP-1'],
  example: {
    body: {
      audience: 'guardians',
      facility: null,
      title: '年末年始の窓口について',
      body: '12月29日から1月3日まで、窓口はお休みです。',
      byMail: false,
      publishAt: null,
    },
  },
  work: 'proxy',
})

export const approveAnnouncement = endpoint({
  method: 'POST',
  path: '/api/v1/office/announcements/:announcementId/approve',
  summary: 'The second signature of another person',
  params: one,
  reply: nothing,
  may: officers,
  audit: 'announcement.approve',
  refusals: ['HLP-1'],
  work: 'proxy',
})

export const withdrawAnnouncement = endpoint({
  method: 'POST',
  path: '/api/v1/office/announcements/:announcementId/withdraw',
  summary: 'Takes an announcement back; readers no longer see it',
  params: one,
  reply: nothing,
  may: officers,
  audit: 'announcement.withdraw',
  refusals: ['HLP-1'],
  work: 'proxy',
})
