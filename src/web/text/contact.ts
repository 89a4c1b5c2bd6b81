/** Whom to ask before a municipality is known (HLP-1). */
import type { Contact } from '../page.ts'

export const fallbackContact: Contact = { name: 'お住まいの市区町村の窓口', phone: null, hours: null, href: '/help' }
