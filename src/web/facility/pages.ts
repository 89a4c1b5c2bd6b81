/** The pages of this audience: one `definePage` line each. */
import type { AudiencePages } from '../page.ts'
import { FacilityLayout } from '../ui/layout-staff.tsx'

export const facilityPages: AudiencePages = {
  name: 'facility',
  Layout: FacilityLayout,
  pages: [],
}
