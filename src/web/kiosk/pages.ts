/** The pages of this audience: one `definePage` line each. */
import { type AudiencePages, definePage } from '../page.ts'
import { KioskLayout } from '../ui/layout-kiosk.tsx'

export const kioskPages: AudiencePages = {
  name: 'kiosk',
  Layout: KioskLayout,
  pages: [
    definePage('/kiosk', 'kiosk', () => import('./index.tsx'), { access: 'public' }),
    definePage('/kiosk/pair', 'kiosk', () => import('./pair.tsx'), { access: 'public' }),
  ],
}
