/** What went wrong with the last form, at the top of the page: focus comes here, each field is a link (UX-03). */
import { useEffect, useRef } from 'preact/hooks'
import type { Problem } from '../../platform/contract.ts'
import { nameOf, type Sent } from '../page.ts'
import { networkCode } from '../text/network.ts'
import { uiTexts } from '../text/ui.ts'
import { fieldId } from './field.tsx'
import { usePage } from './page-context.ts'
import { proofPath } from './proof-path.ts'
import { Annotated, useTexts } from './say.tsx'

/**
 * Draws nothing while nothing is wrong. Place it first in the page, above the heading.
 * Reasons say what, why and what to do next; fields link to their control.
 */
export function ErrorSummary({ sent }: { sent: Sent }) {
  return sent.problem ? <Summary problem={sent.problem} /> : null
}

function Summary({ problem }: { problem: Problem }) {
  const { say, words } = useTexts(uiTexts)
  const page = usePage()
  const box = useRef<HTMLDivElement>(null)
  // A new problem takes the focus, also when the box already stood there.
  useEffect(() => box.current?.focus(), [problem])
  const pointed = new Set(problem.fields?.map((f) => f.pointer))
  const reasons = problem.reasons?.filter((r) => r.pointer === undefined || !pointed.has(r.pointer)) ?? []
  const proof = proofPath(problem.code, page)
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title" data-error-summary="">
      <h2 id="error-summary-title">{say('problems')}</h2>
      {reasons.length === 0 && !problem.fields?.length ? (
        <p>
          {problem.code === 'login-needed' && page.viewer ? (
            words('sessionEnded')
          ) : (
            <Annotated text={problem.detail ?? problem.title} />
          )}
        </p>
      ) : null}
      {reasons.map((reason) => (
        <div class="reason" key={reason.code + reason.what}>
          <p class="reason-what">
            <Annotated text={reason.what} />
          </p>
          {reason.why ? (
            <p>
              <Annotated text={reason.why} />
            </p>
          ) : null}
          {reason.next ? (
            <p>
              <Annotated text={reason.next} />
            </p>
          ) : null}
        </div>
      ))}
      {problem.fields?.length ? (
        <ul>
          {problem.fields.map((field) => (
            <li key={field.pointer + field.code}>
              <a href={`#${fieldId(nameOf(field.pointer))}`} data-field={nameOf(field.pointer)}>
                <Annotated text={field.message} />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {problem.code === networkCode ? (
        <button type="button" class="button button-secondary" data-retry="">
          {say('sendAgain')}
        </button>
      ) : null}
      {proof ? (
        <p>
          {say('typedStays')}
          <br />
          <a href={`${proof.href}&from=form`} target="_blank" rel="noopener">
            {say(proof.words)}
            {say('newTab')}
          </a>
        </p>
      ) : null}
    </div>
  )
}
