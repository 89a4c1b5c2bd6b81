/** The pages of this audience: one `definePage` line each. */
import { type AudiencePages, definePage } from '../page.ts'
import { GuardianLayout } from '../ui/layout-guardian.tsx'

export const guardianPages: AudiencePages = {
  name: 'guardian',
  Layout: GuardianLayout,
  pages: [
    definePage('/my', 'guardian', () => import('./home.tsx'), { access: 'login' }),
    definePage('/my/scan', 'guardian', () => import('./scan.tsx'), { access: 'login' }),
    definePage('/s/:token', 'guardian', () => import('./opened-code.tsx'), { access: 'public' }),
    definePage('/my/menu', 'guardian', () => import('./menu.tsx'), { access: 'login' }),
    definePage('/login/proof', 'guardian', () => import('../account/proof-password.tsx'), { access: 'login' }),
    definePage('/login/code', 'guardian', () => import('../account/proof-code.tsx'), { access: 'login' }),
    definePage('/my/roles', 'guardian', () => import('../account/roles.tsx'), { access: 'login' }),
    definePage('/my/sessions', 'guardian', () => import('../account/sessions.tsx'), { access: 'login' }),
    definePage('/my/password', 'guardian', () => import('../account/password.tsx'), { access: 'login' }),
    definePage('/my/logout', 'guardian', () => import('../account/logout.tsx'), { access: 'login' }),
    definePage('/my/user-info', 'guardian', () => import('./user-info.tsx'), { access: 'login' }),
    definePage('/my/user-info/account', 'guardian', () => import('./account.tsx'), { access: 'login' }),
    definePage('/my/user-info/contacts', 'guardian', () => import('./contacts.tsx'), { access: 'login' }),
    definePage('/my/children/:childId', 'guardian', () => import('./child.tsx'), { access: 'login' }),
    definePage('/my/children/:childId/sheet', 'guardian', () => import('./sheet.tsx'), { access: 'login' }),
    definePage('/my/children/:childId/sheet/:section', 'guardian', () => import('./sheet-section.tsx'), { access: 'login' }),
    definePage('/my/children/:childId/certificate', 'guardian', () => import('./certificate.tsx'), { access: 'login' }),
    definePage('/my/interviews', 'guardian', () => import('./interviews/index.tsx'), { access: 'login' }),
    definePage('/my/interviews/new', 'guardian', () => import('./interviews/new.tsx'), { access: 'login' }),
    definePage('/my/interviews/:id', 'guardian', () => import('./interviews/detail.tsx'), { access: 'login' }),
    definePage('/my/bookings', 'guardian', () => import('./bookings.tsx'), { access: 'login' }),
    definePage('/my/draws', 'guardian', () => import('./draws.tsx'), { access: 'login' }),
    definePage('/my/draws/:id', 'guardian', () => import('./draw.tsx'), { access: 'login' }),
    definePage('/my/bookings/new', 'guardian', () => import('./booking-new.tsx'), { access: 'login' }),
    definePage('/my/bookings/:id', 'guardian', () => import('./booking.tsx'), { access: 'login' }),
    definePage('/my/bookings/:id/change', 'guardian', () => import('./booking-change.tsx'), { access: 'login' }),
    definePage('/my/bookings/:id/cancel', 'guardian', () => import('./booking-cancel.tsx'), { access: 'login' }),
  ],
}
