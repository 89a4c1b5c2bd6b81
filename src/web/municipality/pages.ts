/** The pages of this audience: one `definePage` line each. */
import type { AudiencePages } from '../page.ts'
import { OfficeLayout } from '../ui/layout-staff.tsx'

export const municipalityPages: AudiencePages = {
  name: 'municipality',
  Layout: OfficeLayout,
  pages: [],
}
