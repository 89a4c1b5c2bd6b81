/** Three rows of day and time for an interview; only the first must be filled. Both sides use it. */
import { addDays, clockText, type LocalDate } from '../../platform/calendar.ts'
import { fieldOf, type Sent } from '../page.ts'
import { proposalRows } from '../text/interview-proposals.ts'
import { uiTexts } from '../text/ui.ts'
import { DateField } from './date-field.tsx'
import { Fieldset } from './field.tsx'
import { useTexts } from './say.tsx'
import { Select } from './text-field.tsx'

const times = Array.from({ length: 41 }, (_, i) => 480 + i * 15).map((t) => ({ value: String(t), label: clockText(t) }))

/** @param props.words what a row is called: 「第1希望」 */
export function ProposalFields({ sent, today, words }: { sent: Sent; today: LocalDate; words: (n: number) => string }) {
  const { words: ui } = useTexts(uiTexts)
  return (
    <>
      {proposalRows.map((n) => (
        <Fieldset key={n} legend={words(n)} required={n === 1}>
          <div class="proposal-row">
            <DateField
              {...fieldOf(sent, `date${n}`)}
              label={ui('proposalDay')}
              min={addDays(today, 0)}
              max={addDays(today, 120)}
              required={n === 1}
              unmarked
            />
            <Select
              {...fieldOf(sent, `start${n}`)}
              label={ui('proposalFrom')}
              options={times}
              empty={ui('chooseShort')}
              width="short"
              required={n === 1}
              unmarked
            />
            <Select
              {...fieldOf(sent, `end${n}`)}
              label={ui('proposalTo')}
              options={times}
              empty={ui('chooseShort')}
              width="short"
              required={n === 1}
              unmarked
            />
          </div>
        </Fieldset>
      ))}
    </>
  )
}
