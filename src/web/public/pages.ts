/** The pages of this audience: one `definePage` line each. */
import type { AudiencePages } from '../page.ts'
import { PublicLayout } from '../ui/layout-public.tsx'

export const publicPages: AudiencePages = {
  name: 'public',
  Layout: PublicLayout,
  pages: [],
}
