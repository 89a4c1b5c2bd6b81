/** Why a family cannot ask a facility for an interview here, per kind of use: what, why, what to do (INT-2). */

import { annotatedRefusal } from '../text/refusals.ts'
import { useFacilityWords } from '../ui/facility-words.ts'
import { usePage } from '../ui/page-context.ts'
import { Annotated } from '../ui/say.tsx'
import type { StandingOf } from './facility-data.ts'

export function WhyNotAsk({ ask }: { ask: StandingOf['ask'] }) {
  const { locale } = usePage()
  const { kindText } = useFacilityWords()
  return (
    <>
      {ask.map((way) => (
        <div key={way.kind}>
          <p>
            <strong>{kindText(way.kind)}</strong>
          </p>
          <ul>
            {way.reasons.map((reason) => {
              const { what, why, next } = annotatedRefusal(reason, locale)
              return (
                <li key={reason.code}>
                  <Annotated text={`${what}${why}${next}`} />
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </>
  )
}
