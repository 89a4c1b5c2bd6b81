/** The pages of this audience: one `definePage` line each. */
import { type AudiencePages, definePage, type PageOptions } from '../page.ts'
import { OfficeLayout } from '../ui/layout-staff.tsx'

const ward: PageOptions = { access: 'login', kinds: ['wardAdmin', 'wardOfficer', 'wardViewer'] }
const desks: PageOptions = { access: 'login', kinds: ['wardAdmin', 'wardOfficer', 'wardViewer', 'helpdesk'] }
const answering: PageOptions = { access: 'login', kinds: ['wardAdmin', 'wardOfficer', 'helpdesk'] }
const officers: PageOptions = { access: 'login', kinds: ['wardAdmin', 'wardOfficer'] }

export const municipalityPages: AudiencePages = {
  name: 'municipality',
  Layout: OfficeLayout,
  pages: [
    definePage('/office', 'municipality', () => import('./queue.tsx'), ward),
    definePage('/office/applications/:id', 'municipality', () => import('./case.tsx'), ward),
    definePage('/office/certify', 'municipality', () => import('./certify-run.tsx'), officers),
    definePage('/office/certify/:id', 'municipality', () => import('./certify-result.tsx'), ward),
    definePage('/office/correction-templates', 'municipality', () => import('./correction-templates.tsx'), officers),
    definePage('/office/certificates', 'municipality', () => import('./certificates.tsx'), ward),
    definePage('/office/certificates/new', 'municipality', () => import('./certificate-new.tsx'), officers),
    definePage('/office/certificates/:id', 'municipality', () => import('./certified-child.tsx'), ward),
    definePage('/office/certificates/:id/change', 'municipality', () => import('./change-new.tsx'), officers),
    definePage('/office/certificates/:id/protection', 'municipality', () => import('./protection.tsx'), officers),
    definePage('/office/imports', 'municipality', () => import('./imports.tsx'), officers),
    definePage('/office/imports/:id', 'municipality', () => import('./import.tsx'), officers),
    definePage('/office/notices', 'municipality', () => import('./notices.tsx'), ward),
    definePage('/office/seals', 'municipality', () => import('./seals.tsx'), ward),
    definePage('/office/renewals', 'municipality', () => import('./renewals.tsx'), officers),
    definePage('/office/changes', 'municipality', () => import('./changes.tsx'), ward),
    definePage('/office/changes/:id', 'municipality', () => import('./change-case.tsx'), ward),
    definePage('/office/calls', 'municipality', () => import('./calls.tsx'), ward),
    definePage('/office/calls/:id', 'municipality', () => import('./call.tsx'), ward),
    definePage('/office/intake', 'municipality', () => import('./intake.tsx'), ward),
    definePage('/office/usage', 'municipality', () => import('./usage.tsx'), ward),
    definePage('/office/statistics', 'municipality', () => import('./statistics.tsx'), ward),
    definePage('/office/towns', 'municipality', () => import('./towns.tsx'), {
      access: 'login',
      kinds: ['nation', 'prefecture'],
    }),
    definePage('/office/claims', 'municipality', () => import('./claims.tsx'), ward),
    definePage('/office/claims/:id', 'municipality', () => import('./claim.tsx'), ward),
    definePage('/office/year', 'municipality', () => import('./year.tsx'), ward),
    definePage('/office/masters', 'municipality', () => import('./masters.tsx'), {
      access: 'login',
      kinds: ['wardAdmin', 'wardOfficer', 'wardViewer', 'nation', 'prefecture'],
    }),
    definePage('/office/payments', 'municipality', () => import('./payments.tsx'), ward),
    definePage('/office/refunds', 'municipality', () => import('./refunds.tsx'), ward),
    definePage('/office/refunds/:id', 'municipality', () => import('./refund.tsx'), ward),
    definePage('/office/enquiries', 'municipality', () => import('./enquiries.tsx'), desks),
    definePage('/office/enquiries/templates', 'municipality', () => import('./enquiry-templates.tsx'), answering),
    definePage('/office/enquiries/:id', 'municipality', () => import('./enquiry.tsx'), desks),
    definePage('/office/help', 'municipality', () => import('./help-open.tsx'), { access: 'login', kinds: ['helpdesk'] }),
    definePage('/office/help/:id', 'municipality', () => import('./help-view.tsx'), { access: 'login', kinds: ['helpdesk'] }),
    definePage('/office/accidents', 'municipality', () => import('./accidents.tsx'), ward),
    definePage('/office/accidents/:id', 'municipality', () => import('./accident.tsx'), ward),
    definePage('/office/announcements', 'municipality', () => import('./announcements.tsx'), ward),
    definePage('/office/closures', 'municipality', () => import('./closures.tsx'), ward),
    definePage('/office/settings', 'municipality', () => import('./settings.tsx'), ward),
    definePage('/office/settings/versions', 'municipality', () => import('./settings-versions.tsx'), ward),
    definePage('/office/facilities', 'municipality', () => import('./facilities.tsx'), { access: 'login', kinds: ['wardAdmin'] }),
    definePage('/office/audit', 'municipality', () => import('./audit.tsx'), { access: 'login', kinds: ['wardAdmin'] }),
    definePage('/office/account', 'municipality', () => import('../account/staff-account.tsx'), { access: 'login' }),
    definePage('/office/proof', 'municipality', () => import('../account/proof-password.tsx'), { access: 'login' }),
    definePage('/office/proof/code', 'municipality', () => import('../account/proof-code.tsx'), { access: 'login' }),
    definePage('/office/roles', 'municipality', () => import('../account/roles.tsx'), { access: 'login' }),
    definePage('/office/passkeys', 'municipality', () => import('../account/passkeys.tsx'), { access: 'login' }),
    definePage('/office/sessions', 'municipality', () => import('../account/sessions.tsx'), { access: 'login' }),
    definePage('/office/password', 'municipality', () => import('../account/password.tsx'), { access: 'login' }),
    definePage('/office/logout', 'municipality', () => import('../account/logout.tsx'), { access: 'login' }),
  ],
}
