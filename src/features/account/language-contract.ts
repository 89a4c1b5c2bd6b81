/** The language of a guardian's screens and mails. */
import { z } from 'zod'
import { endpoint, json } from '../../platform/contract.ts'
import { locales } from '../../web/text/locale.ts'

export const chooseLanguage = endpoint({
  method: 'POST',
  path: '/api/v1/my/language',
  summary: 'The language of the own screens and mails, on every device of this login',
  body: z.object({ language: z.enum(locales) }),
  reply: json(z.object({})),
  may: { guardian1: 'all', guardian2: 'all' },
  audit: 'language.chosen',
  refusals: [],
  example: { body: { language: 'en' } },
})
