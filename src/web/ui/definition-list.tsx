/** Facts in rows; with 「変更」 per row it is the 確認画面 (UX-04). */
import type { ComponentChildren } from 'preact'
import { uiTexts } from '../text/ui.ts'
import { useTexts } from './say.tsx'

export type Fact = {
  term: ComponentChildren
  /** null and '' are drawn as 「未入力」. */
  value: ComponentChildren
  /** Address of the question, which comes back here after the change. */
  changeHref?: string
}

export function DefinitionList({ facts, dense }: { facts: readonly Fact[]; dense?: boolean }) {
  const { say } = useTexts(uiTexts)
  return (
    <dl class={dense ? 'facts facts-dense' : 'facts'}>
      {facts.map((fact, i) => (
        <div class="fact" key={i}>
          <dt>{fact.term}</dt>
          <dd>
            {fact.value === null || fact.value === undefined || fact.value === '' ? (
              <span class="muted">{say('notEntered')}</span>
            ) : (
              fact.value
            )}
          </dd>
          {fact.changeHref ? (
            <dd class="fact-change">
              <a href={fact.changeHref}>
                {say('change')}
                <span class="spoken">{say('changeOf', { what: fact.term })}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
