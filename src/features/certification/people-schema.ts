/** The people of a household as forms of change start from them (CERT-4). */
import { z } from 'zod'

const day = z.iso.date()

const person = z.object({
  ordinal: z.union([z.literal(1), z.literal(2)]),
  name: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  familyKana: z.string(),
  givenKana: z.string(),
  postalCode: z.string().nullable(),
  address: z.string(),
  phone: z.string().nullable(),
})
export const peopleSchema = z.object({
  guardians: z.array(person),
  children: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      familyName: z.string(),
      givenName: z.string(),
      familyKana: z.string(),
      givenKana: z.string(),
      birthDate: day,
      /** Last day of the running certificate; null: none runs. `endDecided`: an end of it is decided. */
      until: day.nullable(),
      endDecided: z.boolean(),
    }),
  ),
})
