/** What every component may ask about the view it stands in; set once by the root, never global. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PageInput } from '../page.ts'

export const PageContext = createContext<PageInput | null>(null)

/** The page input around this component. Throws outside a page: a component was drawn without its root. */
export function usePage(): PageInput {
  const page = useContext(PageContext)
  if (!page) throw new Error('no page around this component')
  return page
}
