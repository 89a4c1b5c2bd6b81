/** The pages of this audience: one `definePage` line each. */
import { type AudiencePages, definePage } from '../page.ts'
import { PublicLayout } from '../ui/layout-public.tsx'

/** Pages of an applicant: open to everybody, the endpoints behind them ask for the capability session. */
const applying = { access: 'public', side: 'applicant', everyLanguage: true } as const

export const publicPages: AudiencePages = {
  name: 'public',
  Layout: PublicLayout,
  familyLayout: () => import('../ui/layout-guardian.tsx'),
  pages: [
    definePage('/', 'public', () => import('./index.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/eligibility', 'public', () => import('./eligibility.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/search', 'public', () => import('./search.tsx'), { access: 'public', side: 'guardian', everyLanguage: true }),
    definePage('/search/compare', 'public', () => import('./compare.tsx'), {
      access: 'public',
      side: 'guardian',
      everyLanguage: true,
    }),
    definePage('/search/favourites', 'public', () => import('./favourites.tsx'), {
      access: 'login',
      side: 'guardian',
      everyLanguage: true,
    }),
    definePage('/facilities/:id', 'public', () => import('./facility.tsx'), {
      access: 'public',
      side: 'guardian',
      everyLanguage: true,
    }),
    definePage('/open-data', 'public', () => import('./open-data.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/draws/:id', 'public', () => import('./draw.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/verify', 'public', () => import('./verify.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/help', 'public', () => import('./help.tsx'), { access: 'public', side: 'guardian', everyLanguage: true }),
    definePage('/manual', 'public', () => import('./manual.tsx'), { access: 'public', side: 'guardian', everyLanguage: true }),
    definePage('/manual/:part', 'public', () => import('./manual.tsx'), {
      access: 'public',
      side: 'guardian',
      everyLanguage: true,
    }),
    definePage('/contact', 'public', () => import('./contact.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/enquiries/:token', 'public', () => import('./enquiry-link.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/apply', 'public', () => import('./apply/index.tsx'), applying),
    definePage('/apply/name', 'public', () => import('./apply/name.tsx'), applying),
    definePage('/apply/address', 'public', () => import('./apply/address.tsx'), applying),
    definePage('/apply/contact', 'public', () => import('./apply/contact.tsx'), applying),
    definePage('/apply/second', 'public', () => import('./apply/second.tsx'), applying),
    definePage('/apply/second/details', 'public', () => import('./apply/second-details.tsx'), applying),
    definePage('/apply/children', 'public', () => import('./apply/children.tsx'), applying),
    definePage('/apply/children/:n', 'public', () => import('./apply/child.tsx'), applying),
    definePage('/apply/children/:n/care', 'public', () => import('./apply/care.tsx'), applying),
    definePage('/apply/reduction', 'public', () => import('./apply/reduction.tsx'), applying),
    definePage('/apply/documents', 'public', () => import('./apply/documents.tsx'), applying),
    definePage('/apply/consents', 'public', () => import('./apply/consents.tsx'), applying),
    definePage('/apply/check', 'public', () => import('./apply/check.tsx'), applying),
    definePage('/apply/done', 'public', () => import('./apply/done.tsx'), applying),
    definePage('/apply/pause', 'public', () => import('./apply/pause.tsx'), applying),
    definePage('/apply/status', 'public', () => import('./apply/status.tsx'), applying),
    definePage('/apply/status/code', 'public', () => import('./apply/status-code.tsx'), applying),
    definePage('/apply/status/correct', 'public', () => import('./apply/correct.tsx'), applying),
    definePage('/apply/status/withdraw', 'public', () => import('./apply/withdraw.tsx'), applying),
    definePage('/login', 'public', () => import('./login.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/activate/resend', 'public', () => import('./ask-link.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/activate/:token', 'public', () => import('./set-password.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/reset', 'public', () => import('./ask-link.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/reset/:token', 'public', () => import('./set-password.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/mail/:token', 'public', () => import('./mail-link.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/account-ended', 'public', () => import('./account-ended.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/logout', 'public', () => import('./logged-out.tsx'), { access: 'public', everyLanguage: true }),
    definePage('/demo', 'public', () => import('./demo.tsx'), { access: 'public', demoOnly: true }),
    definePage('/ui', 'public', () => import('./ui/index.tsx'), { access: 'public', demoOnly: true }),
    definePage('/demo/mail', 'public', () => import('./demo-mail.tsx'), { access: 'public', demoOnly: true }),
  ],
}
