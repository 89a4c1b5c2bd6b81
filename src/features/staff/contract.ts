/** 職員: who works at a facility with which role; the ward makes a facility's first account. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'
import { localDay } from '../../platform/local-day.ts'

const admins: May = { corporationAdmin: 'facility', facilityAdmin: 'facility' }
const atFacility = { kind: 'facility', in: 'params', name: 'facilityId' } as const
const kind = z.enum(['corporationAdmin', 'facilityAdmin', 'facilityStaff'])
const mail = z.string().trim().min(1).max(300)
const name = z.string().trim().min(1).max(60)

const staffRow = z.object({
  roleId: z.uuid(),
  name: z.string(),
  mail: z.string(),
  kind,
  state: z.enum(['invited', 'active', 'ending', 'ended']),
  /** The last day of work. */
  lastDay: localDay.nullable(),
  since: z.iso.datetime(),
  /** The caller's own. */
  self: z.boolean(),
})

export const listStaff = endpoint({
  method: 'GET',
  path: '/api/v1/facilities/:facilityId/staff',
  summary: 'The staff of a facility: roles, states, last days; 法人管理者 only for one of them',
  params: z.object({ facilityId: z.uuid() }),
  reply: json(
    z.object({
      facility: z.object({ id: z.uuid(), name: z.string() }),
      kinds: z.array(kind),
      staff: z.array(staffRow),
    }),
  ),
  may: admins,
  target: atFacility,
  audit: null,
  refusals: [],
  work: 'own',
})

export const inviteStaff = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/staff',
  summary: 'Invites somebody by mail; an address that has a login gets the role and a mail that says so',
  params: z.object({ facilityId: z.uuid() }),
  body: z.object({ name, mail, kind }),
  reply: json(z.object({ roleId: z.uuid() })),
  may: admins,
  target: atFacility,
  audit: 'staff.invite',
  refusals: ['ACC-1', 'ACC-4'],
  example: { body: { name: '見本 花子', mail: 'hanako@staff.example', kind: 'facilityStaff' } },
  work: 'own',
})

const oneRole = z.object({ facilityId: z.uuid(), roleId: z.uuid() })

export const resendInvitation = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/staff/:roleId/resend',
  summary: 'Sends the invitation again; the earlier link is void (ACC-3)',
  params: oneRole,
  reply: json(z.object({ roleId: z.uuid() })),
  may: admins,
  target: atFacility,
  audit: 'staff.resend',
  refusals: ['ACC-3', 'ACC-4'],
  work: 'own',
})

export const changeStaffRole = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/staff/:roleId/role',
  summary: 'Gives another role; the old one ends with its sessions',
  params: oneRole,
  body: z.object({ kind: z.enum(['facilityAdmin', 'facilityStaff']) }),
  reply: json(z.object({ roleId: z.uuid() })),
  may: admins,
  target: atFacility,
  audit: 'staff.role',
  refusals: ['ACC-4'],
  example: { body: { kind: 'facilityAdmin' } },
  work: 'own',
})

export const endStaff = endpoint({
  method: 'POST',
  path: '/api/v1/facilities/:facilityId/staff/:roleId/end',
  summary: 'Ends a role after a last day, at once, or (`keep`) takes a set day back; its sessions end with it',
  params: oneRole,
  body: z.object({ when: z.enum(['now', 'day', 'keep']), lastDay: localDay.nullable() }),
  reply: json(z.object({ roleId: z.uuid() })),
  may: admins,
  target: atFacility,
  audit: 'staff.end',
  refusals: ['ACC-4'],
  example: { body: { when: 'now', lastDay: null } },
  work: 'own',
})

const wardAdmins: May = { wardAdmin: 'area' }

export const listFirstAccounts = endpoint({
  method: 'GET',
  path: '/api/v1/office/facilities',
  summary: 'The facilities of the municipality, and which have an administrator who can log in',
  reply: json(
    z.object({
      facilities: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          corporation: z.string(),
          admins: z.int(),
          /** Addresses invited as administrator that have not set a password. */
          invited: z.array(z.string()),
        }),
      ),
    }),
  ),
  may: { wardAdmin: 'all' },
  audit: null,
  refusals: [],
  work: 'own',
})

export const issueFirstAccount = endpoint({
  method: 'POST',
  path: '/api/v1/office/facilities/:facilityId/administrator',
  summary: 'Issues the first administrator of a facility, or again while nobody there can log in as one',
  params: z.object({ facilityId: z.uuid() }),
  body: z.object({ name, mail }),
  reply: json(z.object({ roleId: z.uuid() })),
  may: wardAdmins,
  target: atFacility,
  audit: 'staff.first',
  refusals: ['ACC-1', 'ACC-4'],
  example: { body: { name: '見本 園長', mail: 'encho@staff.example' } },
  work: 'own',
})
