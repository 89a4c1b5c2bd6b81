/** How many members of staff the children ask for, now and at the fullest time: a calculator beside the board, not a law. */
import { busiestTime, byClass, staffNeeded } from '../../features/attendance/rules.ts'
import { clockText } from '../../platform/calendar.ts'
import { Button } from '../ui/button.tsx'
import { FilterForm, Hidden } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Use } from './board-rows.tsx'

const most = 99
/** Members of staff in the room, as typed; null = not said. */
const staffIn = (query: Record<string, string>): number | null => {
  const typed = (query.staff ?? '').normalize('NFKC')
  return /^\d{1,2}$/.test(typed) ? Math.min(most, Number(typed)) : null
}

export function StaffHint({ uses, query }: { uses: readonly Use[]; query: Record<string, string> }) {
  const counts = byClass(uses.filter((use) => use.state === 'inUse'))
  const needed = staffNeeded(counts)
  const busiest = busiestTime(uses.filter((use) => use.state === 'confirmed' || use.state === 'inUse' || use.state === 'used'))
  if (!busiest) return null
  const staff = staffIn(query)
  const short = staff === null ? 0 : needed - staff
  const classes = counts.map((n, age) => `${age}歳児${n}人`).join('、')
  return (
    <section class="board-staff no-print" aria-label="職員の人数のめやす">
      <p>
        いまの職員のめやす <strong>{needed}人</strong>（{classes}）
        {staff === null ? null : short > 0 ? (
          <strong class="board-alert">　{short}人足りません</strong>
        ) : (
          <span>　足りています（いま{staff}人）</span>
        )}
      </p>
      <p class="muted">
        予約がいちばん重なるのは{clockText(busiest.from)}から。お子さま{busiest.children}人に、職員{busiest.staff}人がめやすです。
      </p>
      <Details summary="めやすの数え方と、いまの職員の人数">
        <p>
          0歳児は3人に1人、1歳児と2歳児は6人に1人で足し上げ、切り上げます。お子さまがいる間は2人より少なくしません。
          国の基準をもとにしためやすです。市区町村の基準や施設の実施方式によって変わります。
        </p>
        <FilterForm label="いまの職員の人数">
          {Object.entries(query)
            .filter(([name]) => name !== 'staff')
            .map(([name, value]) => (
              <Hidden name={name} value={value} key={name} />
            ))}
          <TextField
            name="staff"
            label="いま部屋にいる職員"
            value={staff === null ? '' : String(staff)}
            width="short"
            unit="人"
            inputMode="numeric"
            required={false}
          />
          <Button look="secondary">比べる</Button>
        </FilterForm>
      </Details>
    </section>
  )
}
