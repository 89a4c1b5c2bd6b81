/** Parts of every frame: skip link, demo line, help and contact at one place (A11Y-08, HLP-1). */
import type { ComponentChildren } from 'preact'
import { askHref, helpHref } from '../help/where.ts'
import type { PageInput } from '../page.ts'
import { uiTexts } from '../text/ui.ts'
import { Banner } from './notice.tsx'
import { useTexts } from './say.tsx'

export function SkipLink() {
  const { say } = useTexts(uiTexts)
  return (
    <a class="skip-link" href="#main">
      {say('toContent')}
    </a>
  )
}

export function DemoBanner({ page }: { page: PageInput }) {
  const { say } = useTexts(uiTexts)
  return page.demo ? <Banner kind="demo">{say('demo')}</Banner> : null
}

/** Always the last thing of the page, whichever the page. */
export function HelpFooter({ page, children }: { page: PageInput; children?: ComponentChildren }) {
  const { say } = useTexts(uiTexts)
  const { contact } = page
  const ask = askHref(page)
  return (
    <footer class="help-footer">
      {children}
      <p>
        <a href={helpHref(page)}>{say('help')}</a>
        {ask ? (
          <>
            {'　'}
            <a href={ask}>{say('askQuestion')}</a>
          </>
        ) : null}
      </p>
      <p>
        {say('contact')}　<a href={contact.href}>{contact.name}</a>
        {contact.phone ? (
          <>
            {' '}
            <a class="phone" href={`tel:${contact.phone.replaceAll('-', '')}`}>
              {contact.phone}
            </a>
          </>
        ) : null}
        {contact.hours ? <span class="muted"> {contact.hours}</span> : null}
      </p>
    </footer>
  )
}

/** `aria-current` of a link: this page, or a place that holds this page. */
export function currentOf(path: string, href: string, exact = false): { 'aria-current'?: 'page' | 'true' } {
  if (path === href) return { 'aria-current': 'page' }
  return !exact && path.startsWith(`${href}/`) ? { 'aria-current': 'true' } : {}
}
