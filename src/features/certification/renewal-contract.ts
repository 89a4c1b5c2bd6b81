/** 負担軽減の更新 by the town (FEE-4): the income classes that end with the town's tax year, renewed together with the new year's tax. */
import { z } from 'zod'
import { endpoint, json, type May } from '../../platform/contract.ts'

const officers: May = { wardAdmin: 'residence', wardOfficer: 'residence' }
/** What a tax assessment or a welfare office says; 要支援 is the town's own knowledge and decided child by child. */
export const renewalClasses = ['taxExempt', 'lowIncome', 'welfare'] as const
const income = z.enum(['taxExempt', 'lowIncome'])
export const mostRenewals = 500
const chosen = z.object({
  children: z
    .array(z.object({ id: z.uuid(), class: z.enum(renewalClasses) }))
    .min(1)
    .max(mostRenewals),
})
const example = {
  body: { children: [{ id: '00000000-0000-7000-8000-000000000001', class: 'taxExempt' as const }] },
}

export const listRenewals = endpoint({
  method: 'GET',
  path: '/api/v1/office/renewals',
  summary:
    'Children of the own town whose income class ends with the town’s tax year and is not renewed yet; in its last two months',
  reply: json(
    z.object({
      /** Whether it is one of the last two months of the tax year. */
      open: z.boolean(),
      twoPersons: z.boolean(),
      until: z.iso.date(),
      from: z.iso.date(),
      rows: z.array(
        z.object({
          childId: z.uuid(),
          name: z.string(),
          kana: z.string(),
          birthDate: z.iso.date(),
          class: income,
          /** 起案 of another or the own hand, where the town's setting asks for two persons. */
          prepared: z
            .object({ class: z.enum(renewalClasses), by: z.string(), mine: z.boolean(), at: z.iso.datetime() })
            .nullable(),
        }),
      ),
    }),
  ),
  may: officers,
  audit: null,
  refusals: [],
  work: 'report',
})

export const renewReductions = endpoint({
  method: 'POST',
  path: '/api/v1/office/renewals',
  summary: 'Renews the named children’s reduction from the new tax year on, all or none; families are told',
  body: chosen,
  reply: json(z.object({ renewed: z.int() })),
  may: officers,
  audit: 'reduction.renewed',
  refusals: ['CERT-1', 'FEE-4'],
  example,
  work: 'report',
})

export const prepareRenewals = endpoint({
  method: 'POST',
  path: '/api/v1/office/renewals/prepare',
  summary: '起案 of a renewal for another officer’s approval, where the town’s setting asks for two persons; all or none',
  body: chosen,
  reply: json(z.object({ prepared: z.int() })),
  may: officers,
  audit: 'reduction.prepared',
  refusals: ['CERT-1', 'FEE-4'],
  example,
  work: 'report',
})

export const approveRenewals = endpoint({
  method: 'POST',
  path: '/api/v1/office/renewals/approve',
  summary: '承認 of renewals that another officer prepared, in the classes that were seen; all or none; families are told',
  body: chosen,
  reply: json(z.object({ renewed: z.int() })),
  may: officers,
  audit: 'reduction.approved',
  refusals: ['CERT-1', 'FEE-4'],
  example,
  work: 'report',
})

export const sendBackRenewals = endpoint({
  method: 'POST',
  path: '/api/v1/office/renewals/send-back',
  summary: 'Does not approve what was prepared, or takes it back; all or none',
  body: z.object({ children: z.array(z.uuid()).min(1).max(mostRenewals) }),
  reply: json(z.object({ sentBack: z.int() })),
  may: officers,
  audit: 'reduction.sentBack',
  refusals: ['CERT-1', 'FEE-4'],
  example: { body: { children: ['00000000-0000-7000-8000-000000000001'] } },
  work: 'report',
})
