/** The form of いつもの枠: its lines, the period, what stays as it is. */
import type { PatternLine, PatternPeriod } from '../../features/slot/pattern.ts'
import { addDays, addMonths, clockText, type LocalDate, lastDayOf, monthOf } from '../../platform/calendar.ts'
import { choicesOf, type Form as FormSent, fieldOf, type Sent } from '../page.ts'
import { dayText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx'
import { DateField, TimeSelect } from '../ui/date-field.tsx'
import { Fieldset } from '../ui/field.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { TextField } from '../ui/text-field.tsx'

const weekdays = ['日', '月', '火', '水', '木', '金', '土']
const mondayFirst = [1, 2, 3, 4, 5, 6, 0]

export const weekdayList = (days: readonly number[]): string =>
  mondayFirst
    .filter((day) => days.includes(day))
    .map((day) => weekdays[day])
    .join('・')

/** 「月・火 9:00–12:00 3名（1歳児 2名）」 */
export function lineWords(line: PatternLine): string {
  const ages = line.caps.flatMap((cap, age) => (cap === null ? [] : [`${age}歳児 ${cap}名`]))
  const tail = ages.length > 0 ? `（うち${ages.join('、')}まで）` : ''
  return `${weekdayList(line.weekdays)}　${clockText(line.start)}–${clockText(line.end)}　${line.cap}名${tail}`
}

export type PatternGiven = {
  from: string
  to: string
  lines: readonly PatternLine[]
  skipHolidays: boolean
  except: string
  painted: 'keep' | 'follow'
}

/** From tomorrow on to the end of the next month, as the stored pattern of that time stands. */
export function givenBy(periods: readonly PatternPeriod[], today: LocalDate): PatternGiven {
  const first = addDays(today, 1)
  const period = periods.find((one) => one.to === null || one.to >= first) ?? periods.at(-1)
  const next = lastDayOf(addMonths(monthOf(today), 1))
  return {
    from: period && period.from > first ? period.from : first,
    to: period?.to && period.to >= first ? period.to : next,
    lines: period?.lines ?? [],
    skipHolidays: period?.skipHolidays ?? true,
    except: (period?.except ?? []).join('、'),
    painted: 'keep',
  }
}

/** Lines as they were typed, and their places among the fields; a line without a number of places is not used. */
export function typedLines(form: FormSent): { lines: PatternLine[]; at: number[]; wrong: { name: string; message: string }[] } {
  const number = (name: string): number | null | undefined => {
    const text = form.text(name).normalize('NFKC')
    return text === '' ? null : /^\d{1,3}$/.test(text) ? Number(text) : undefined
  }
  const lines: PatternLine[] = []
  const at: number[] = []
  const wrong: { name: string; message: string }[] = []
  for (let i = 0; form.has(`l${i}_start`); i++) {
    const [cap, ...caps] = [number(`l${i}_cap`), number(`l${i}_cap0`), number(`l${i}_cap1`), number(`l${i}_cap2`)]
    if (cap === null && caps.every((n) => n === null) && form.all(`l${i}_days`).length === 0) continue
    if (cap === undefined || cap === null)
      wrong.push({ name: `l${i}_cap`, message: `${i + 1}行目の枠の数を、0から999までの数で入力してください。` })
    for (const [age, n] of caps.entries())
      if (n === undefined)
        wrong.push({ name: `l${i}_cap${age}`, message: `${i + 1}行目の${age}歳児の数を、0から999までの数で入力してください。` })
    lines.push({
      weekdays: form.all(`l${i}_days`).map(Number),
      start: Number(form.text(`l${i}_start`)),
      end: Number(form.text(`l${i}_end`)),
      cap: cap ?? 0,
      caps: [caps[0] ?? null, caps[1] ?? null, caps[2] ?? null],
    })
    at.push(i)
  }
  return { lines, at, wrong }
}

export function PatternForm(props: { given: PatternGiven; sent: Sent; today: LocalDate; action: string }) {
  const { given, sent, today, action } = props
  const rows = Math.min(12, Math.max(3, given.lines.length + 2))
  return (
    <Form action={action} label="いつもの枠">
      <h2>曜日と時間</h2>
      <p>
        同じ時間・同じ数の曜日は、1行にまとめられます。年齢ごとの数が空欄のときは、合わせた数だけで決まります。使わない行は、空欄のままでかまいません。
      </p>
      {Array.from({ length: rows }, (_, i) => {
        const line = given.lines[i]
        const text = (n: number | null | undefined) => (n === null || n === undefined ? '' : String(n))
        return (
          <Fieldset key={i} legend={`${i + 1}行目`}>
            <CheckboxGroup
              {...choicesOf(sent, `l${i}_days`, (line?.weekdays ?? []).map(String))}
              legend="曜日"
              inline
              required={false}
              choices={mondayFirst.map((day) => ({ value: String(day), label: weekdays[day] ?? '' }))}
            />
            <div class="pattern-line">
              <TimeSelect {...fieldOf(sent, `l${i}_start`, text(line?.start ?? 540))} label="開始" unmarked from={0} to={1410} />
              <TimeSelect {...fieldOf(sent, `l${i}_end`, text(line?.end ?? 720))} label="終了" unmarked from={30} to={1440} />
              {(['枠の数', '0歳児', '1歳児', '2歳児'] as const).map((label, age) => (
                <TextField
                  key={label}
                  {...fieldOf(
                    sent,
                    age === 0 ? `l${i}_cap` : `l${i}_cap${age - 1}`,
                    text(age === 0 ? line?.cap : line?.caps[age - 1]),
                  )}
                  label={age === 0 ? label : `うち${label}`}
                  required={false}
                  unmarked
                  inputMode="numeric"
                  width="short"
                  unit="名"
                  maxLength={3}
                />
              ))}
            </div>
          </Fieldset>
        )
      })}
      <h2>期間</h2>
      <DateField {...fieldOf(sent, 'patternFrom', given.from)} label="いつから" min={today} />
      <DateField {...fieldOf(sent, 'patternTo', given.to)} label="いつまで" support="366日先まで決められます。" min={today} />
      <Checkbox
        name="skipHolidays"
        value="yes"
        label="祝日には出さない"
        checked={sent.problem ? sent.values.skipHolidays !== undefined : given.skipHolidays}
      />
      <TextField
        {...fieldOf(sent, 'except', given.except)}
        label="変えない日"
        support="「行事」で枠を出さないと決めた日は、書かなくても変えません。ほかの日を「、」で区切って入力します（例：12/29、12/30）。"
        required={false}
        width="full"
      />
      <RadioGroup
        {...fieldOf(sent, 'painted', given.painted)}
        legend="もう枠を出してある日"
        choices={[
          { value: 'keep', label: 'そのままにする', support: 'まだ枠のない日にだけ出します。' },
          {
            value: 'follow',
            label: 'いつもの枠に合わせる',
            support: '合わない時間の枠はなくします。予約が入っている数より少なくはなりません。',
          },
        ]}
      />
      <ButtonRow>
        <Button intent="check">内容を確かめる</Button>
      </ButtonRow>
    </Form>
  )
}

/** What was looked at, to be sent as it is. */
export function GivenFields({ given, lines, version }: { given: PatternGiven; lines: string; version: string }) {
  return (
    <>
      <Hidden name="patternFrom" value={given.from} />
      <Hidden name="patternTo" value={given.to} />
      <Hidden name="lines" value={lines} />
      {given.skipHolidays ? <Hidden name="skipHolidays" value="yes" /> : null}
      <Hidden name="except" value={given.except} />
      <Hidden name="painted" value={given.painted} />
      <Hidden name="version" value={version} />
    </>
  )
}

export const periodWords = (period: PatternPeriod, today: LocalDate): string =>
  `${dayText(period.from, today)}から${period.to === null ? '（終わりは決まっていません）' : `${dayText(period.to, today)}まで`}`
