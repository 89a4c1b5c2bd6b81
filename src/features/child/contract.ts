/** Endpoints of a child's own data: 児童情報, 利用者情報, to-do, who has looked, 児童票 (ACC-6, ACC-7, SEE-1). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { sectionNames } from './rules.ts'

const own: May = { guardian1: 'household', guardian2: 'household' }
const guardians: May = { guardian1: 'all', guardian2: 'all' }
const staff: May = { corporationAdmin: 'relation', facilityAdmin: 'relation', facilityStaff: 'relation' }
const ofChild = { kind: 'child', in: 'params', name: 'childId' } as const

const exampleId = '00000000-0000-7000-8000-000000000001'
const nothing = json(z.object({}))
const section = z.enum(sectionNames as [string, ...string[]])
const contactSection = z.enum(['emergency', 'pickup'])
/** As typed, by the section's definition; the reader of `read-section.ts` judges it. */
const raw = z.record(z.string().max(60), z.unknown())
/** Every field of the section's definition, null where nothing was typed. */
const value = z.record(z.string(), z.unknown())
const at = z.iso.datetime()
const day = z.iso.date()

const standing = z.object({
  /** null: never confirmed. */
  confirmedOn: day.nullable(),
  /** Last day on which the confirmation holds. */
  until: day.nullable(),
  state: z.enum(['never', 'stale', 'soon', 'good']),
  onPaper: z.boolean(),
})

export const getTodo = endpoint({
  method: 'GET',
  path: '/api/v1/my/todo',
  summary: 'やること: what must be confirmed before new bookings are taken (ACC-6)',
  reply: json(
    z.object({
      /** Nothing was ever confirmed: the first login leads to 利用者情報管理. */
      first: z.boolean(),
      items: z.array(
        z.object({
          /** `contacts`: 利用者情報 of the family; `sheet`: 児童情報 of a child. */
          part: z.enum(['contacts', 'sheet']),
          childId: z.uuid().nullable(),
          childName: z.string().nullable(),
          standing,
          /** Bookings are refused until it is done; else only a reminder. */
          blocks: z.boolean(),
          href: z.string(),
        }),
      ),
    }),
  ),
  may: guardians,
  audit: null,
  refusals: [],
})

export const getChild = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId',
  summary: 'A child of the household: facts, certificate in short, who has looked at its data (SEE-1)',
  params: z.object({ childId: z.uuid() }),
  reply: json(
    z.object({
      id: z.uuid(),
      name: z.string(),
      kana: z.string(),
      nickname: z.string().nullable(),
      birthDate: day,
      sex: z.enum(['female', 'male', 'unknown']),
      municipality: z.string(),
      certificate: z.object({ state: z.enum(['before', 'valid', 'suspended', 'ended']), validFrom: day, until: day }).nullable(),
      contacts: standing,
      sheet: standing,
      reads: z.array(
        z.object({
          at,
          /** Name of the facility or office, and the role of who looked. */
          place: z.string(),
          role: z.enum(['facility', 'office', 'other']),
          kind: z.string(),
          event: z.string(),
        }),
      ),
    }),
  ),
  may: own,
  target: ofChild,
  audit: null,
  refusals: [],
  example: { params: { childId: exampleId } },
})

export const renameChild = endpoint({
  method: 'PUT',
  path: '/api/v1/my/children/:childId/nickname',
  summary: 'How the screens call the child; the name itself changes only by 認定変更',
  params: z.object({ childId: z.uuid() }),
  body: z.object({ nickname: z.string().max(20) }),
  reply: nothing,
  may: own,
  target: ofChild,
  audit: 'child.renamed',
  refusals: ['ACC-5'],
  example: { params: { childId: exampleId }, body: { nickname: 'さくらちゃん' } },
})

export const getSheet = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/sheet',
  summary: 'Which sections of the child sheet are saved, and when it was last confirmed; no values',
  params: z.object({ childId: z.uuid() }),
  reply: json(
    z.object({
      name: z.string(),
      standing,
      missing: z.array(section),
      sections: z.array(z.object({ section, version: z.int(), savedAt: at.nullable(), savedBy: z.string().nullable() })),
    }),
  ),
  may: own,
  target: ofChild,
  audit: null,
  refusals: [],
  example: { params: { childId: exampleId } },
})

export const getSection = endpoint({
  method: 'GET',
  path: '/api/v1/my/children/:childId/sheet/:section',
  summary: 'One section of the child sheet; version 0 is an empty one',
  params: z.object({ childId: z.uuid(), section }),
  reply: json(z.object({ name: z.string(), version: z.int(), savedAt: at.nullable(), value: value.nullable() })),
  may: own,
  target: ofChild,
  strength: 'fresh',
  audit: 'childSheet.ownRead',
  refusals: [],
  example: { params: { childId: exampleId, section: 'allergies' } },
})

export const saveSection = endpoint({
  method: 'PUT',
  path: '/api/v1/my/children/:childId/sheet/:section',
  summary: 'Saves one section as a new version; refused when another screen saved in between',
  params: z.object({ childId: z.uuid(), section }),
  body: z.object({ version: z.int().min(0), value: raw }),
  reply: json(z.object({ version: z.int() })),
  may: own,
  target: ofChild,
  strength: 'fresh',
  audit: 'childSheet.saved',
  refusals: ['ACC-6'],
  example: { params: { childId: exampleId, section: 'allergies' }, body: { version: 0, value: { has: 'no' } } },
})

export const confirmSheet = endpoint({
  method: 'POST',
  path: '/api/v1/my/children/:childId/sheet/confirm',
  summary: '「内容に変わりはありません」: the child sheet holds as it stands (ACC-6)',
  params: z.object({ childId: z.uuid() }),
  reply: nothing,
  may: own,
  target: ofChild,
  strength: 'fresh',
  audit: 'childSheet.confirmed',
  refusals: ['ACC-6'],
  example: { params: { childId: exampleId } },
})

export const getContacts = endpoint({
  method: 'GET',
  path: '/api/v1/my/contacts',
  summary: '利用者情報: emergency contacts in order, who brings and fetches; one list for the family',
  reply: json(
    z.object({
      /** Changes with every save; sent back with the next one. */
      stamp: z.string(),
      savedAt: at.nullable(),
      emergency: z.array(value),
      pickup: z.array(value),
      standing,
    }),
  ),
  may: guardians,
  strength: 'fresh',
  audit: 'contacts.ownRead',
  refusals: [],
})

export const saveContacts = endpoint({
  method: 'PUT',
  path: '/api/v1/my/contacts/:section',
  summary: 'Saves 緊急連絡先 or 送迎者 for all children of the family',
  params: z.object({ section: contactSection }),
  body: z.object({ stamp: z.string().max(80), value: raw }),
  reply: nothing,
  may: guardians,
  strength: 'fresh',
  audit: 'contacts.saved',
  refusals: ['ACC-6'],
  example: {
    params: { section: 'emergency' },
    body: { stamp: '', value: { contacts: [{ name: '見本 花子', relation: 'mother', phone: '090-0000-0001' }] } },
  },
})

export const confirmContacts = endpoint({
  method: 'POST',
  path: '/api/v1/my/contacts/confirm',
  summary: '「内容に変わりはありません」 for the family’s contacts (ACC-6)',
  reply: nothing,
  may: guardians,
  strength: 'fresh',
  audit: 'contacts.confirmed',
  refusals: ['ACC-6'],
})

export const getFacilityChild = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/children/:childId/sheet',
  summary: '児童票: the whole sheet for a facility with a live relation; each opening is recorded (SEE-1)',
  params: z.object({ facilityId: z.uuid(), childId: z.uuid() }),
  reply: json(
    z.object({
      child: z.object({
        id: z.uuid(),
        name: z.string(),
        kana: z.string(),
        nickname: z.string().nullable(),
        birthDate: day,
        sex: z.enum(['female', 'male', 'unknown']),
        address: z.string(),
        /** SEE-3: nobody may be told where the child is. */
        guarded: z.boolean(),
      }),
      guardians: z.array(z.object({ name: z.string(), relationship: z.string(), phone: z.string().nullable() })),
      liveUntil: day,
      /** No guardian can log in: staff take the sheet down from paper (ACC-7). */
      paper: z.boolean(),
      contacts: standing,
      sheet: standing,
      emergency: z.array(value),
      pickup: z.array(value),
      sections: z.array(z.object({ section, version: z.int(), savedAt: at, value })),
      contactsSavedAt: at.nullable(),
      /** Day of the last use here: what was saved after it is new to this facility. */
      lastUse: day.nullable(),
    }),
  ),
  may: { ...staff, vendorKey: 'relation' },
  scope: 'child-sheet:read',
  target: ofChild,
  audit: 'childSheet.read',
  refusals: ['SEE-1'],
  example: { params: { facilityId: exampleId, childId: exampleId } },
})

export const listFacilityChildren = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/children',
  summary: 'Children with a live relation to the facility; names and standings only',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(
    z.object({
      children: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          kana: z.string(),
          birthDate: day,
          liveUntil: day,
          contacts: standing,
          sheet: standing,
          /** SEE-3: nobody may be told where the child is. */
          guarded: z.boolean(),
        }),
      ),
    }),
  ),
  may: { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility', vendorKey: 'facility' },
  scope: 'child-sheet:read',
  target: { kind: 'facility', in: 'params', name: 'facilityId' },
  audit: null,
  refusals: [],
  example: { params: { facilityId: exampleId } },
})

export const savePaperSection = endpoint({
  method: 'PUT',
  path: '/api/v1/facilities/:facilityId/children/:childId/sheet/:section',
  summary: 'Takes a section down from paper, for a household without login (ACC-7)',
  params: z.object({ facilityId: z.uuid(), childId: z.uuid(), section }),
  body: z.object({ version: z.int().min(0), value: raw }),
  reply: json(z.object({ version: z.int() })),
  may: staff,
  target: ofChild,
  audit: 'childSheet.savedFromPaper',
  refusals: ['ACC-6', 'ACC-7'],
  example: {
    params: { facilityId: exampleId, childId: exampleId, section: 'allergies' },
    body: { version: 0, value: { has: 'no' } },
  },
})

export const savePaperContacts = endpoint({
  method: 'PUT',
  path: '/api/v1/facilities/:facilityId/children/:childId/contacts/:section',
  summary: 'Takes contacts down from paper, for a household without login (ACC-7)',
  params: z.object({ facilityId: z.uuid(), childId: z.uuid(), section: contactSection }),
  body: z.object({ value: raw }),
  reply: nothing,
  may: staff,
  target: ofChild,
  audit: 'contacts.savedFromPaper',
  refusals: ['ACC-6', 'ACC-7'],
  example: {
    params: { facilityId: exampleId, childId: exampleId, section: 'emergency' },
    body: { value: { contacts: [{ name: '見本 花子', relation: 'mother', phone: '090-0000-0001' }] } },
  },
})

export const confirmOnPaper = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/children/:childId/paper-confirmation',
  summary: 'Records that the household confirmed on paper, on which day (ACC-7)',
  params: z.object({ facilityId: z.uuid(), childId: z.uuid() }),
  body: z.object({ part: z.enum(['contacts', 'sheet']), confirmedOn: day }),
  reply: nothing,
  may: staff,
  target: ofChild,
  audit: 'childSheet.confirmedOnPaper',
  refusals: ['ACC-6', 'ACC-7'],
  example: { params: { facilityId: exampleId, childId: exampleId }, body: { part: 'sheet', confirmedOn: '2026-11-20' } },
})
