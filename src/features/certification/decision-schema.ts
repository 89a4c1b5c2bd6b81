/** What an officer decides for one child, and what is shown before: shared by the review and by the entry of certified children. */
import { z } from 'zod'
import { reductionClasses } from '../municipality/rules.ts'

export const decisionSchema = z.object({
  /** First day of the certificate; null: CERT-7 decides. */
  validFrom: z.iso.date().nullable().default(null),
  /** A child of the household that this is (CERT-6), who gets the new certificate; null: a child new to the system. */
  childId: z.uuid().nullable().default(null),
  /** The town's own number beside ours. */
  ownNumber: z.string().max(40).nullable().default(null),
  reduction: z
    .object({
      class: z.enum(reductionClasses),
      /** Last day; null: 31 August for the income classes, open for the others (FEE-4). */
      until: z.iso.date().nullable().default(null),
    })
    .nullable()
    .default(null),
})
export type Decision = z.output<typeof decisionSchema>

/** CERT-6: of another town only town, period and state. */
export const matchSchema = z.object({
  kind: z.enum(['application', 'certificate']),
  town: z.string(),
  state: z.string(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  by: z.enum(['name', 'givenName']).nullable(),
  known: z.enum(['sibling', 'move']).nullable(),
  /** Child or application of the own town; null for others. */
  id: z.uuid().nullable(),
})

/** ACC-1: a household that address or telephone leads to; names only of the own town. */
export const householdChoice = z.object({
  id: z.uuid(),
  how: z.enum(['main', 'second', 'former', 'phone']),
  own: z.boolean(),
  town: z.string(),
  guardians: z.string().nullable(),
  children: z.array(z.object({ id: z.uuid(), name: z.string(), birthDate: z.iso.date() })),
})
