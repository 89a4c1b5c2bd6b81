/** 負担軽減 as a family sees it: what is taken off, until when, and whether it is time to renew (FEE-4). */
import { z } from 'zod'
import { endpoint, json } from '../../platform/contract.ts'
import { reductionClasses } from '../municipality/rules.ts'
import { wishes } from './change-form.ts'

const day = z.iso.date()

export const getMyReduction = endpoint({
  method: 'GET',
  path: '/api/v1/my/reduction',
  summary: 'Reductions of the household, what they take off, and whether it is time to renew (FEE-4)',
  reply: json(
    z.object({
      town: z.string(),
      way: z.discriminatedUnion('way', [
        z.object({ way: z.literal('builtIn') }),
        z.object({ way: z.literal('external'), url: z.string() }),
        z.object({ way: z.literal('paper') }),
      ]),
      /** Yen per hour that each class takes off. */
      perHour: z.object({ welfare: z.int(), taxExempt: z.int(), lowIncome: z.int() }),
      /** The last day of the town's tax year that runs today. */
      yearEnds: day,
      /** 所得割 below which the class of small incomes begins, in yen. */
      threshold: z.int(),
      children: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          /** In force today or later, 要支援 never among them (CERT-5). */
          grants: z.array(z.object({ class: z.enum(reductionClasses), from: day, to: day.nullable() })),
        }),
      ),
      /** The last day of an income class that can be renewed now (its last two months), and what it was given for. */
      renewal: z.object({ until: day, last: z.enum(wishes), from: day }).nullable(),
      /** Asked for and not decided yet. */
      open: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    }),
  ),
  may: { guardian1: 'household', guardian2: 'household' },
  audit: null,
  refusals: ['FEE-4'],
})
