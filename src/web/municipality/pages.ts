/** The pages of this audience: one `definePage` line each. */
import { type AudiencePages, definePage } from '../page.ts'
import { OfficeLayout } from '../ui/layout-staff.tsx'

export const municipalityPages: AudiencePages = {
  name: 'municipality',
  Layout: OfficeLayout,
  pages: [
    definePage('/office/account', 'municipality', () => import('../account/staff-account.tsx'), { access: 'login' }),
    definePage('/office/proof', 'municipality', () => import('../account/proof-password.tsx'), { access: 'login' }),
    definePage('/office/proof/code', 'municipality', () => import('../account/proof-code.tsx'), { access: 'login' }),
    definePage('/office/roles', 'municipality', () => import('../account/roles.tsx'), { access: 'login' }),
    definePage('/office/sessions', 'municipality', () => import('../account/sessions.tsx'), { access: 'login' }),
    definePage('/office/password', 'municipality', () => import('../account/password.tsx'), { access: 'login' }),
    definePage('/office/logout', 'municipality', () => import('../account/logout.tsx'), { access: 'login' }),
  ],
}
