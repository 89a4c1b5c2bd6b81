/** The pages of this audience: one `definePage` line each. */
import { type AudiencePages, definePage } from '../page.ts'
import { KioskLayout } from '../ui/layout-kiosk.tsx'

export const kioskPages: AudiencePages = {
  name: 'kiosk',
  Layout: KioskLayout,
  pages: [
    definePage('/kiosk', 'kiosk', () => import('./index.tsx'), { access: 'public' }),
    definePage('/kiosk/person', 'kiosk', () => import('./person.tsx'), { access: 'public' }),
    definePage('/kiosk/today', 'kiosk', () => import('./today.tsx'), { access: 'public' }),
    definePage('/kiosk/today/:bookingId', 'kiosk', () => import('./today-use.tsx'), { access: 'public' }),
    definePage('/kiosk/today/:bookingId/sheet', 'kiosk', () => import('./sheet.tsx'), { access: 'public' }),
    definePage('/kiosk/pair', 'kiosk', () => import('./pair.tsx'), { access: 'public' }),
  ],
}
