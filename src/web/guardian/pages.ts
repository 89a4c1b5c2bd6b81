/** The pages of this audience: one `definePage` line each. */
import { type AudiencePages, definePage } from '../page.ts'
import { GuardianLayout } from '../ui/layout-guardian.tsx'

export const guardianPages: AudiencePages = {
  name: 'guardian',
  Layout: GuardianLayout,
  pages: [definePage('/my/menu', 'guardian', () => import('./menu.tsx'), { access: 'login' })],
}
