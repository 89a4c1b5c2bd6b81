/** The pages of this audience: one `definePage` line each. */
import { type AudiencePages, definePage, type PageOptions } from '../page.ts'
import { OfficeLayout } from '../ui/layout-staff.tsx'

const ward: PageOptions = { access: 'login', kinds: ['wardAdmin', 'wardOfficer', 'wardViewer'] }
const officers: PageOptions = { access: 'login', kinds: ['wardAdmin', 'wardOfficer'] }

export const municipalityPages: AudiencePages = {
  name: 'municipality',
  Layout: OfficeLayout,
  pages: [
    definePage('/office', 'municipality', () => import('./queue.tsx'), ward),
    definePage('/office/applications/:id', 'municipality', () => import('./case.tsx'), ward),
    definePage('/office/certificates', 'municipality', () => import('./certificates.tsx'), ward),
    definePage('/office/certificates/new', 'municipality', () => import('./certificate-new.tsx'), officers),
    definePage('/office/certificates/:id', 'municipality', () => import('./certified-child.tsx'), ward),
    definePage('/office/usage', 'municipality', () => import('./usage.tsx'), ward),
  ],
}
