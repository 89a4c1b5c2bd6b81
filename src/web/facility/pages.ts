/** The pages of this audience: one `definePage` line each. */
import { type AudiencePages, definePage, type PageOptions } from '../page.ts'
import { FacilityLayout } from '../ui/layout-staff.tsx'

const admins: PageOptions = { access: 'login', kinds: ['corporationAdmin', 'facilityAdmin'] }

export const facilityPages: AudiencePages = {
  name: 'facility',
  Layout: FacilityLayout,
  pages: [
    definePage('/facility', 'facility', () => import('./board.tsx'), { access: 'login' }),
    definePage('/facility/records/:id', 'facility', () => import('./board-record.tsx'), { access: 'login' }),
    definePage('/facility/code', 'facility', () => import('./code.tsx'), { access: 'login' }),
    definePage('/facility/month', 'facility', () => import('./this-month.tsx'), { access: 'login' }),
    definePage('/facility/month/:month', 'facility', () => import('./month.tsx'), { access: 'login' }),
    definePage('/facility/month/:month/fees', 'facility', () => import('./fees.tsx'), { access: 'login' }),
    definePage('/facility/claims', 'facility', () => import('./claims.tsx'), admins),
    definePage('/facility/claims/:id', 'facility', () => import('./claim.tsx'), admins),
    definePage('/facility/additions', 'facility', () => import('./additions.tsx'), admins),
    definePage('/facility/bank', 'facility', () => import('./bank.tsx'), admins),
    definePage('/facility/slots', 'facility', () => import('./slots.tsx'), { access: 'login' }),
    definePage('/facility/draws', 'facility', () => import('./draws.tsx'), { access: 'login' }),
    definePage('/facility/draws/:id', 'facility', () => import('./draw.tsx'), { access: 'login' }),
    definePage('/facility/bookings', 'facility', () => import('./bookings.tsx'), { access: 'login' }),
    definePage('/facility/waitlist', 'facility', () => import('./waitlist.tsx'), { access: 'login' }),
    definePage('/facility/bookings/new', 'facility', () => import('./booking-new.tsx'), { access: 'login' }),
    definePage('/facility/bookings/:id', 'facility', () => import('./booking.tsx'), { access: 'login' }),
    definePage('/facility/bookings/:id/change', 'facility', () => import('./booking-change.tsx'), { access: 'login' }),
    definePage('/facility/interviews', 'facility', () => import('./interviews/index.tsx'), { access: 'login' }),
    definePage('/facility/interviews/times', 'facility', () => import('./interviews/times.tsx'), { access: 'login' }),
    definePage('/facility/interviews/new', 'facility', () => import('./interviews/new.tsx'), { access: 'login' }),
    definePage('/facility/interviews/:id', 'facility', () => import('./interviews/detail.tsx'), { access: 'login' }),
    definePage('/facility/children', 'facility', () => import('./children.tsx'), { access: 'login' }),
    definePage('/facility/children/:id', 'facility', () => import('./child.tsx'), { access: 'login' }),
    definePage('/facility/children/:id/paper', 'facility', () => import('./paper.tsx'), { access: 'login' }),
    definePage('/facility/children/:id/paper/:section', 'facility', () => import('./paper-section.tsx'), { access: 'login' }),
    definePage('/facility/account', 'facility', () => import('../account/staff-account.tsx'), { access: 'login' }),
    definePage('/facility/proof', 'facility', () => import('../account/proof-password.tsx'), { access: 'login' }),
    definePage('/facility/proof/code', 'facility', () => import('../account/proof-code.tsx'), { access: 'login' }),
    definePage('/facility/roles', 'facility', () => import('../account/roles.tsx'), { access: 'login' }),
    definePage('/facility/passkeys', 'facility', () => import('../account/passkeys.tsx'), { access: 'login' }),
    definePage('/facility/sessions', 'facility', () => import('../account/sessions.tsx'), { access: 'login' }),
    definePage('/facility/password', 'facility', () => import('../account/password.tsx'), { access: 'login' }),
    definePage('/facility/logout', 'facility', () => import('../account/logout.tsx'), { access: 'login' }),
  ],
}
