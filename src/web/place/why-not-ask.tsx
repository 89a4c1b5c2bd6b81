/** Why a family cannot ask a facility for an interview here, per kind of use: what, why, what to do (INT-2). */

import { kindWords } from '../text/facility-words.ts'
import { refusalText } from '../text/refusals.ts'
import type { StandingOf } from './facility-data.ts'

export const WhyNotAsk = ({ ask }: { ask: StandingOf['ask'] }) => (
  <>
    {ask.map((way) => (
      <div key={way.kind}>
        <p>
          <strong>{kindWords[way.kind]}</strong>
        </p>
        <ul>
          {way.reasons.map((reason) => {
            const { what, why, next } = refusalText(reason, 'ja')
            return (
              <li key={reason.code}>
                {what}
                {why}
                {next}
              </li>
            )
          })}
        </ul>
      </div>
    ))}
  </>
)
