/** The tree that server and browser draw alike: audience frame around the page. */
import type { ComponentType } from 'preact'
import type { LayoutProps, PageInput, PageModule, Sent } from './page.ts'
import { wordsOf } from './text/catalogue.ts'
import type { Locale } from './text/locale.ts'
import { uiTexts } from './text/ui.ts'
import { PageContext } from './ui/page-context.ts'

export type View = { page: PageInput; data: unknown; sent: Sent }

/** Pages are opaque here: their own `PageProps<typeof load>` binds data and component together. */
type OpaquePage = ComponentType<{ data: unknown; page: PageInput; sent: Sent }>

/** @param props.serial grows with each new view, so that fields of the last one do not linger in it */
export function Root(props: { Layout: ComponentType<LayoutProps>; module: PageModule; view: View; serial?: number }) {
  const Page = props.module.Page as unknown as OpaquePage
  const { page, data, sent } = props.view
  return (
    <PageContext.Provider value={page}>
      <props.Layout page={page}>
        <Page key={`${page.path} ${props.serial ?? 0}`} data={data} page={page} sent={sent} />
      </props.Layout>
    </PageContext.Provider>
  )
}

/** Document title of a view; errors are named first (A11Y-12). */
export function titleOf(module: PageModule, view: View): string {
  const own = typeof module.title === 'string' ? module.title : module.title(view.data as never, view.page as never)
  return documentTitle(own, view.sent.problem !== null, view.page.locale)
}

export const documentTitle = (own: string, failed: boolean, locale: Locale): string =>
  `${failed ? wordsOf(uiTexts, locale, 'problemPrefix') : ''}${own} | ${wordsOf(uiTexts, locale, 'siteName')}`
