/** One item of an inspection as both sides read it: what was found, until when, every turn; what can be done stands below it. */
import type { ComponentChildren } from 'preact'
import type { LocalDate } from '../../platform/calendar.ts'
import { dayText, momentText } from '../text/dates.ts'
import { Label } from '../ui/status-tag.tsx'
import { type Item, levelWords, stateWords, turnWords } from './words.ts'

export function ItemView(props: { item: Item; at: number; today: LocalDate; children?: ComponentChildren }) {
  const { item, at, today } = props
  return (
    <section>
      <h2>{`${at}　${item.item}（${levelWords[item.level]}）`}</h2>
      <p class="typed-lines">{item.words}</p>
      {item.level === 'none' ? null : (
        <p>
          <strong>{stateWords[item.state]}</strong>
          {item.due && item.state === 'open' ? `　回答の期限 ${dayText(item.due, today)}` : ''}{' '}
          {item.overdue ? <Label>期限を過ぎています</Label> : null}
        </p>
      )}
      {item.turns.length > 0 ? (
        <ol class="thread" aria-label={`${item.item}のやりとり`}>
          {item.turns.map((turn) => (
            <li key={turn.id} class={`thread-words${turn.event === 'answered' ? '' : ' thread-town'}`}>
              <p class="thread-head">
                <strong>
                  {turnWords[turn.event]}
                  {turn.dueOn ? `（${dayText(turn.dueOn, today)}まで）` : ''}
                </strong>
                <span class="muted">
                  {turn.by ? `${turn.by}　` : ''}
                  {momentText(turn.at, today)}
                </span>
              </p>
              {turn.text ? <p class="typed-lines">{turn.text}</p> : null}
            </li>
          ))}
        </ol>
      ) : null}
      {props.children}
    </section>
  )
}
