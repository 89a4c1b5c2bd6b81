/** A problem as a whole page inside its audience's frame; server only. */
import type { ComponentType } from 'preact'
import type { Problem } from '../platform/contract.ts'
import type { LayoutProps, PageInput } from './page.ts'
import { PageContext } from './ui/page-context.ts'
import { ProblemPage } from './ui/problem-page.tsx'

export const ProblemRoot = (props: { Layout: ComponentType<LayoutProps>; page: PageInput; problem: Problem }) => (
  <PageContext.Provider value={props.page}>
    <props.Layout page={props.page}>
      <ProblemPage problem={props.problem} page={props.page} />
    </props.Layout>
  </PageContext.Provider>
)
