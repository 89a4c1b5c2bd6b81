/** The pages of this audience: one `definePage` line each. */
import type { AudiencePages } from '../page.ts'
import { KioskLayout } from '../ui/layout-kiosk.tsx'

export const kioskPages: AudiencePages = {
  name: 'kiosk',
  Layout: KioskLayout,
  pages: [],
}
