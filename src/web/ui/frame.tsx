/** The frame of families and of the public: what it holds, in its order. */
import type { ComponentChildren } from 'preact'
import type { LayoutProps } from '../page.ts'
import { OtherLanguage } from './language-switch.tsx'
import { DemoBanner, HelpFooter, SkipLink } from './layout-parts.tsx'

/** @param props.look its class @param props.bars what stands after the foot */
export function Frame(
  props: LayoutProps & { look: string; top: ComponentChildren; foot?: ComponentChildren; bars?: ComponentChildren },
) {
  const { page } = props
  return (
    <div class={`frame ${props.look}`}>
      <SkipLink />
      <header class="top-bar">{props.top}</header>
      <DemoBanner page={page} />
      <OtherLanguage page={page} />
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
      <HelpFooter page={page}>{props.foot}</HelpFooter>
      {props.bars}
    </div>
  )
}
