/** The sentence that is the filter: native lists inside words. A plain GET form, so it works on every phone and without script. */
import { useRef, useState } from 'preact/hooks'
import { prefectures } from '../text/prefectures.ts'
import { searchTexts } from '../text/public/search.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/choice-group.tsx'
import { useFacilityWords } from '../ui/facility-words.ts'
import { FilterForm, Hidden } from '../ui/form.tsx'
import { Details } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { Select } from '../ui/text-field.tsx'
import { useDates } from '../ui/use-dates.ts'
import { type Choice, fromSteps, priceSteps, ticks, toSteps } from './search-choice.ts'
import { SearchHere } from './search-here.tsx'

export type Town = { code: string; name: string }

function Word(props: {
  name: string
  label: string
  value: string
  all: string
  options: readonly (readonly [string, string])[]
  onChange?: (value: string) => void
}) {
  const { name, label, value, all, options, onChange } = props
  return (
    <select
      class="word"
      name={name}
      aria-label={label}
      {...(onChange ? { onChange: (event: Event) => onChange((event.currentTarget as HTMLSelectElement).value) } : {})}
    >
      <option value="" selected={value === ''}>
        {all}
      </option>
      {options.map(([key, text]) => (
        <option key={key} value={key} selected={key === value}>
          {text}
        </option>
      ))}
    </select>
  )
}

export function SearchSentence({ choice, towns: given, view }: { choice: Choice; towns: readonly Town[]; view: 'list' | 'map' }) {
  const { say, words } = useTexts(searchTexts)
  const { timeText, weekdayHeads, yenText } = useDates()
  const { classText, kindText } = useFacilityWords()
  const [chosen, setChosen] = useState<{ prefecture: string; towns: readonly Town[] } | null>(null)
  const asked = useRef('')
  const towns = chosen?.towns ?? given

  /** The towns of another prefecture come without leaving the sentence; without script the button brings them. */
  const choosePrefecture = async (prefecture: string): Promise<void> => {
    asked.current = prefecture
    setChosen({ prefecture, towns: [] })
    if (prefecture === '') return
    try {
      const reply = await fetch(`/api/v1/public/towns?${new URLSearchParams({ prefecture })}`)
      const found = (await reply.json()) as { towns?: Town[] }
      if (asked.current === prefecture) setChosen({ prefecture, towns: found.towns ?? [] })
    } catch {
      // The line is dead: the search button tells it, and brings the towns when it is back.
    }
  }

  return (
    <FilterForm label={words('conditions')}>
      <p class="sentence">
        {say('sentence', {
          place: (
            <>
              <Word
                name="prefecture"
                label={words('prefecture')}
                value={chosen?.prefecture ?? choice.prefecture}
                all={words('allPrefectures')}
                options={prefectures.map((name) => [name, name])}
                onChange={(value) => void choosePrefecture(value)}
              />{' '}
              <Word
                name="municipality"
                label={words('town')}
                value={chosen ? '' : choice.municipality}
                all={words('allTowns')}
                options={towns.map((town) => [town.code, town.name])}
              />
            </>
          ),
          day: (
            <Word
              name="weekday"
              label={words('weekday')}
              value={choice.weekday}
              all={words('anyDay')}
              options={[1, 2, 3, 4, 5, 6, 0].map((n) => [String(n), words('weekdayName', { day: weekdayHeads[n] ?? '' })])}
            />
          ),
          from: (
            <Word
              name="from"
              label={words('from')}
              value={choice.from}
              all={words('anyFrom')}
              options={fromSteps.map((time) => [time, timeText(Number(time))])}
            />
          ),
          to: (
            <Word
              name="to"
              label={words('to')}
              value={choice.to}
              all={words('anyTo')}
              options={toSteps.map((time) => [time, timeText(Number(time))])}
            />
          ),
          cls: (
            <Word
              name="classAge"
              label={words('cls')}
              value={choice.classAge}
              all={words('anyClass')}
              options={[0, 1, 2].map((n) => [String(n), classText(n)])}
            />
          ),
          kind: (
            <Word
              name="kind"
              label={words('kind')}
              value={choice.kind}
              all={words('anyKind')}
              options={(['flexible', 'regular'] as const).map((kind) => [kind, kindText(kind)])}
            />
          ),
        })}
      </p>
      <div class="sentence-end">
        <label class="sentence-words">
          <span>{say('words')}</span>
          <input class="input" type="search" name="words" defaultValue={choice.words} maxLength={60} />
        </label>
        {view === 'map' ? <Hidden name="view" value="map" /> : null}
        {choice.compare.length > 0 ? <Hidden name="compare" value={choice.compare.join(',')} /> : null}
        {choice.near ? <Hidden name="near" value={choice.near} /> : null}
        <Button>{say('search')}</Button>
      </div>
      <div class="sentence-more">
        <Details
          summary={
            choice.ticked.length + Number(choice.maxYen !== '') > 0
              ? words('moreChosen', { n: choice.ticked.length + Number(choice.maxYen !== '') })
              : words('more')
          }
        >
          <div class="search-ticks">
            {ticks.map((tick) => (
              <Checkbox key={tick} name={tick} value="1" label={say(tick)} checked={choice.ticked.includes(tick)} />
            ))}
          </div>
          <Select
            name="maxYen"
            label={say('maxYen')}
            value={choice.maxYen}
            empty={words('anyYen')}
            required={false}
            options={priceSteps.map((yen) => ({ value: String(yen), label: words('upTo', { yen: yenText(yen) }) }))}
            unmarked
          />
        </Details>
        <SearchHere choice={choice} view={view} />
      </div>
    </FilterForm>
  )
}
