/** The pages of this audience: one `definePage` line each. */
import { type AudiencePages, definePage } from '../page.ts'
import { PublicLayout } from '../ui/layout-public.tsx'

export const publicPages: AudiencePages = {
  name: 'public',
  Layout: PublicLayout,
  pages: [
    definePage('/login', 'public', () => import('./login.tsx'), { access: 'public' }),
    definePage('/demo', 'public', () => import('./demo.tsx'), { access: 'public', demoOnly: true }),
    definePage('/ui', 'public', () => import('./ui/index.tsx'), { access: 'public', demoOnly: true }),
    definePage('/demo/mail', 'public', () => import('./demo-mail.tsx'), { access: 'public', demoOnly: true }),
  ],
}
