/** 暗証番号: set by its owner after a second step, typed at a paired tablet, good for ten minutes there (ATT-8). */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'

const staff: May = { corporationAdmin: 'facility', facilityAdmin: 'facility', facilityStaff: 'facility' }
const acting: May = { corporationAdmin: 'all', facilityAdmin: 'all', facilityStaff: 'all' }
const atFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const ofFacility = z.object({ facilityId: z.uuid() })
const typed = z.string().max(40)

export const getOwnPin = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/pin',
  summary: 'Whether the caller has a PIN for the tablets of this facility, and whether it is locked; never the number',
  params: ofFacility,
  reply: json(z.object({ facility: z.object({ id: z.uuid(), name: z.string() }), set: z.boolean(), locked: z.boolean() })),
  may: staff,
  target: atFacility,
  audit: null,
  refusals: [],
  work: 'own',
})

export const setPin = endpoint({
  method: 'PUT',
  path: '/api/v1/facilities/:facilityId/pin',
  summary: 'Sets the caller’s PIN, six digits; what was opened with an earlier one ends',
  params: ofFacility,
  body: z.object({ pin: typed }),
  reply: json(z.object({})),
  may: staff,
  target: atFacility,
  strength: 'code',
  audit: 'pin.set',
  refusals: ['ATT-8'],
  example: { body: { pin: '482915' } },
  work: 'own',
})

export const removePin = endpoint({
  method: 'DELETE',
  path: '/api/v1/facilities/:facilityId/pin',
  summary: 'Removes the caller’s PIN; what was opened with it ends',
  params: ofFacility,
  reply: json(z.object({})),
  may: staff,
  target: atFacility,
  audit: 'pin.removed',
  refusals: ['ATT-8'],
  work: 'own',
})

export const listPinPeople = endpoint({
  method: 'GET',
  path: '/api/v1/kiosk/people',
  summary: 'Who of the staff has a PIN at this tablet: names alone',
  reply: json(z.object({ people: z.array(z.object({ role: z.uuid(), name: z.string(), locked: z.boolean() })) })),
  may: { device: 'all' },
  audit: null,
  refusals: [],
})

export const enterPin = endpoint({
  method: 'POST',
  path: '/api/v1/kiosk/pin',
  summary: 'A person types the PIN: for ten minutes this tablet also acts for them. Five wrong in a row lock it for the person',
  body: z.object({ role: z.uuid(), pin: typed }),
  reply: json(z.object({ until: z.iso.datetime() })),
  may: { device: 'all' },
  audit: 'pin.entered',
  refusals: ['ATT-8'],
  example: { body: { role: '0197a1b2-0000-7000-8000-000000000001', pin: '482915' } },
})

export const getPinPerson = endpoint({
  method: 'GET',
  path: '/api/v1/kiosk/person',
  summary: 'Who acts at this tablet now, and until when',
  reply: json(z.object({ name: z.string(), until: z.iso.datetime(), at: z.iso.datetime() })),
  may: acting,
  pin: true,
  audit: null,
  refusals: [],
})

export const endPin = endpoint({
  method: 'POST',
  path: '/api/v1/kiosk/person/end',
  summary: 'The person has finished: the tablet is nobody’s again',
  reply: json(z.object({})),
  may: acting,
  pin: true,
  audit: 'pin.ended',
  refusals: [],
})
