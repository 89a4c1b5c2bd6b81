/** Days and hours, and the reason, of a 臨時休止, as a facility and its town enter them (CLS-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import { fieldOf, type Sent } from '../page.ts'
import { whyWords } from '../text/closure-words.ts'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DateField, TimeSelect } from '../ui/date-field.tsx'

export const ClosureDays = ({ sent, today }: { sent: Sent; today: LocalDate }) => (
  <>
    <DateField {...fieldOf(sent, 'closeFrom', today)} label="最初の日" min={today} />
    <DateField
      {...fieldOf(sent, 'closeTo')}
      label="最後の日"
      support="1日だけのときは、空欄でかまいません。"
      required={false}
      min={today}
    />
    <TimeSelect {...fieldOf(sent, 'start', '0')} label="毎日の始まり" from={0} to={1410} />
    <TimeSelect {...fieldOf(sent, 'end', '1440')} label="毎日の終わり" from={30} to={1440} />
  </>
)

export const ClosureReason = ({ sent }: { sent: Sent }) => (
  <RadioGroup
    {...fieldOf(sent, 'why')}
    legend="理由"
    choices={Object.entries(whyWords).map(([value, { label }]) => ({ value, label }))}
  />
)
