/** 募集 of 定期利用 at a desk: the list, the form with its sentence, the entries and what came of them (REG-1). Staff read Japanese. */
import type { listTownCalls, makeTownCall, readTownCall } from '../../features/intake/call-contract.ts'
import {
  addDays,
  addMonths,
  dateOf,
  firstDayOf,
  type LocalDate,
  type LocalMonth,
  monthOf,
  parseDate,
} from '../../platform/calendar.ts'
import type { Call, Problem, ReplyOf } from '../../platform/contract.ts'
import { type Form as FormSent, fieldOf, fieldProblem, renameFields, type Sent } from '../page.ts'
import { gridRangeText, momentText, monthText, weekdayText } from '../text/dates.ts'
import { facilityWordsIn } from '../text/facility-words.ts'
import { intakeWords } from '../text/intake-words.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField, TimeSelect } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Fieldset } from '../ui/field.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Select, TextField } from '../ui/text-field.tsx'

export type Desk = ReplyOf<typeof listTownCalls>
export type DeskCall = ReplyOf<typeof readTownCall>
type Ask = Call<typeof makeTownCall>['body']
const { classText } = facilityWordsIn('ja')
type Place = DeskCall['call']['places'][number]

/** Rows of places that the form offers; another call takes more. */
const rows = [1, 2, 3, 4, 5, 6] as const
const stateWords = { coming: '受付前', open: '受付中', closed: '選考待ち', ranked: '選考済み' } as const
const classChoices = [
  { value: '0', label: '0歳児' },
  { value: '1', label: '1歳児' },
  { value: '2', label: '2歳児' },
  { value: '01', label: '0・1歳児' },
  { value: '12', label: '1・2歳児' },
  { value: '012', label: '0〜2歳児' },
] as const
const dayOf = (weekday: number): string => weekdayText(dateOf(2026, 2, 1 + weekday))
const placeText = (place: Pick<Place, 'weekday' | 'start' | 'end'>): string =>
  `${dayOf(place.weekday)}曜 ${gridRangeText(place.start, place.end)}`
const lastMinute = (until: string, today: LocalDate): string =>
  momentText(new Date(Date.parse(until) - 60_000).toISOString(), today)

/** What the form says, or which fields have to be filled. `facility`: the one that calls, where the form does not ask. */
export function readAsk(form: FormSent, facility: string | null): { body: Ask } | { problem: Problem } {
  const [from, to] = ['from', 'to'].map((name) => parseDate(form.text(name)))
  const used = rows.filter((n) => form.text(`places${n}`) !== '')
  const number = (name: string): number => Number(form.text(name).normalize('NFKC') || 0)
  const bad = (name: string, most: number, least = 0): boolean => {
    const n = number(name)
    return !Number.isInteger(n) || n < least || n > most
  }
  const wrong = [
    ...(from ? [] : [{ name: 'from', code: 'missing', message: '受付の最初の日を選んでください。' }]),
    ...(to ? [] : [{ name: 'to', code: 'missing', message: '受付の最後の日を選んでください。' }]),
    ...(used.length > 0 ? [] : [{ name: 'places1', code: 'missing', message: '1行目の人数を入力してください。' }]),
    ...used
      .filter((n) => bad(`places${n}`, 99, 1))
      .map((n) => ({ name: `places${n}`, code: 'form', message: `${n}行目の人数を、1から99の数字で入力してください。` })),
    ...(['reserves', 'sibling', 'firstTime'] as const)
      .filter((name) => bad(name, 99))
      .map((name) => ({ name, code: 'form', message: '0から99の数字で入力してください。' })),
  ]
  if (!from || !to || wrong.length > 0) return { problem: fieldProblem(wrong) }
  const month = form.text('month') as LocalMonth
  return {
    body: {
      month,
      lastMonth: addMonths(month, Math.max(0, Math.min(11, number('length') - 1))),
      from,
      to,
      residentsFirst: form.text('residentsFirst') === 'yes',
      sibling: number('sibling'),
      firstTime: number('firstTime'),
      reserves: number('reserves'),
      places: used.map((n) => ({
        facility: facility ?? form.text(`facility${n}`),
        weekday: number(`weekday${n}`),
        start: number(`start${n}`),
        end: number(`end${n}`),
        places: number(`places${n}`),
        classes: [...(classChoices.find((one) => one.value === form.text(`classes${n}`))?.value ?? '1')].map(
          Number,
        ) as Ask['places'][number]['classes'],
      })),
    },
  }
}
/** Pointers of the API to the rows of the form. */
export const renamed = (problem: Problem, form: FormSent): Problem => {
  const used = rows.filter((n) => form.text(`places${n}`) !== '')
  return renameFields(problem, Object.fromEntries(used.map((n, i) => [`/places/${i}`, `places${n}`])))
}

/** What the look gives back: the sentence, and what was typed. */
export type Looked = { sentence: string; values: Sent['values'] }

/** One sentence that says the whole call, before it is made. */
export function sentenceOf(ask: Ask, desk: Desk, today: LocalDate): string {
  const places = ask.places.map((place) => {
    const name = desk.facilities.length > 1 ? `${desk.facilities.find((one) => one.id === place.facility)?.name ?? ''} ` : ''
    return `${name}${placeText(place)}（${place.classes.map((n) => classText(n)).join('・')}）${place.places}名`
  })
  const points = desk.points ?? { sibling: ask.sibling, care: 0, firstTime: ask.firstTime }
  const before = [
    ...((desk.residentsFirst ?? ask.residentsFirst) ? ['住民が先'] : []),
    ...(points.sibling ? [`きょうだい${points.sibling}点`] : []),
    ...(points.care ? [`要支援${points.care}点`] : []),
    ...(points.firstTime ? [`初めて${points.firstTime}点`] : []),
  ]
  const span =
    ask.month === ask.lastMonth
      ? monthText(ask.month, today)
      : `${monthText(ask.month, today)}から${monthText(ask.lastMonth, today)}まで`
  const until = momentText(new Date(Date.parse(`${addDays(ask.to, 1)}T00:00:00+09:00`) - 60_000).toISOString(), today)
  return `${span}の定期利用を、${monthText(monthOf(ask.from), today)}${Number(ask.from.slice(8))}日の0時から${until}まで募集します。募集は、${places.join('、')}です。選び方は、${[...before, '同じ条件の中はくじ'].join('、')}で、補欠は曜日ごとに${ask.reserves}名までです。`
}

export function CallList({ desk, hrefOf, today }: { desk: Desk; hrefOf: (id: string) => string; today: LocalDate }) {
  return (
    <DataTable
      caption="募集（新しい順）"
      rows={desk.calls}
      keyOf={(call) => call.id}
      columns={[
        {
          key: 'call',
          head: '募集',
          main: true,
          cell: (call) => (
            <a href={hrefOf(call.id)}>
              {call.facility?.name ?? call.municipality.name}　{monthText(call.month as LocalMonth, today)}から
            </a>
          ),
        },
        { key: 'state', head: '状態', cell: (call) => stateWords[call.state] },
        { key: 'until', head: '受付の終わり', cell: (call) => lastMinute(call.until, today) },
        {
          key: 'places',
          head: '募集',
          cell: (call) => `${call.places.reduce((sum, place) => sum + place.places, 0)}名`,
          align: 'end',
        },
        { key: 'entries', head: '応募', cell: (call) => `${call.entries}件`, align: 'end' },
      ]}
      empty={<p>募集は、まだありません。</p>}
    />
  )
}

export function CallForm({ desk, sent: given, today, town }: { desk: Desk; sent: Sent; today: LocalDate; town: boolean }) {
  const months = [1, 2, 3, 4, 5, 6].map((n) => addMonths(monthOf(today), n))
  const looked = given.done as Looked | null
  const sentence = looked?.sentence
  const sent: Sent = looked ? { ...given, values: looked.values } : given
  return (
    <>
      <h2>募集をする</h2>
      {sentence ? (
        <Notice kind="info" title="まだ募集していません。内容を確かめてください" live>
          <p>{sentence}</p>
          <p>よければ、下の「この内容で募集する」を押してください。</p>
        </Notice>
      ) : null}
      <Form label="募集をする">
        <div class="proposal-row">
          <Select
            {...fieldOf(sent, 'month', months[1])}
            label="利用を始める月"
            options={months.map((m) => ({ value: m, label: monthText(m, today) }))}
          />
          <Select
            {...fieldOf(sent, 'length', '6')}
            label="利用の長さ"
            options={Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: `${i + 1}か月` }))}
          />
        </div>
        <div class="proposal-row">
          <DateField {...fieldOf(sent, 'from')} label="受付の最初の日" min={today} support="この日の0時から" />
          <DateField
            {...fieldOf(sent, 'to')}
            label="受付の最後の日"
            min={today}
            max={addDays(firstDayOf(months.at(-1) ?? monthOf(today)), -1)}
            support="この日の24時まで"
          />
        </div>
        {rows.map((n) => (
          <Fieldset
            key={n}
            legend={`曜日と時間 ${n}`}
            required={n === 1}
            {...(n === 1 ? {} : { support: '使わない行は、人数を空欄にします。' })}
          >
            {town ? (
              <Select
                {...fieldOf(sent, `facility${n}`, desk.facilities[0]?.id)}
                label="施設"
                unmarked
                options={desk.facilities.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : null}
            <div class="proposal-row">
              <Select
                {...fieldOf(sent, `weekday${n}`, String(((n - 1) % 5) + 1))}
                label="曜日"
                unmarked
                options={[1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: dayOf(day) }))}
              />
              <TimeSelect {...fieldOf(sent, `start${n}`, '540')} label="はじまり" unmarked from={420} to={1080} />
              <TimeSelect {...fieldOf(sent, `end${n}`, '690')} label="終わり" unmarked from={480} to={1140} />
              <Select {...fieldOf(sent, `classes${n}`, '12')} label="クラス" unmarked options={[...classChoices]} />
              <TextField
                {...fieldOf(sent, `places${n}`)}
                label="人数"
                required={n === 1}
                unmarked
                inputMode="numeric"
                width="short"
                unit="名"
              />
            </div>
          </Fieldset>
        ))}
        {desk.residentsFirst === null ? (
          <Select
            {...fieldOf(sent, 'residentsFirst', 'yes')}
            label="住民"
            options={[
              { value: 'yes', label: 'この市区町村の認定を受けた方を先にする' },
              { value: 'no', label: '同じ順にする' },
            ]}
          />
        ) : (
          <p>住民：{desk.residentsFirst ? '先にします' : '同じ順です'}（市区町村の設定）</p>
        )}
        {desk.points === null ? (
          <div class="proposal-row">
            <TextField
              {...fieldOf(sent, 'sibling', '0')}
              label="きょうだいが利用中"
              inputMode="numeric"
              width="short"
              unit="点"
            />
            <TextField
              {...fieldOf(sent, 'firstTime', '0')}
              label="初めての定期利用"
              inputMode="numeric"
              width="short"
              unit="点"
            />
          </div>
        ) : (
          <p>
            点数：きょうだい{desk.points.sibling}点、要支援{desk.points.care}点、初めて{desk.points.firstTime}
            点（市区町村の設定）
          </p>
        )}
        <TextField
          {...fieldOf(sent, 'reserves', '5')}
          label="補欠の人数"
          support="曜日と時間ごとに。これより後の方は落選になります。"
          inputMode="numeric"
          width="short"
          unit="名"
        />
        <ButtonRow>
          <Button intent="look" look="secondary">
            確かめる（まだ募集しない）
          </Button>
          <Button intent="make">この内容で募集する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** The call with its entries by place. Names only where the reader may see the child (SEE-1). */
export function CallEntries({
  data,
  facility,
  today,
  mayRemove,
}: {
  data: DeskCall
  facility: string | null
  today: LocalDate
  mayRemove: boolean
}) {
  const { call, list, movable } = data
  const places = call.places.filter((place) => facility === null || place.facility.id === facility)
  return (
    <>
      <DefinitionList
        dense
        facts={[
          { term: '状態', value: stateWords[call.state] },
          { term: '受付', value: `${momentText(call.from, today)}から${lastMinute(call.until, today)}まで` },
          {
            term: '利用',
            value: `${monthText(call.month as LocalMonth, today)}から${monthText(call.lastMonth as LocalMonth, today)}まで`,
          },
          {
            term: '選び方',
            value: `${call.residentsFirst ? '住民が先、' : ''}きょうだい${call.points.sibling}点、要支援${call.points.care}点、初めて${call.points.firstTime}点、同じ条件の中はくじ`,
          },
          { term: '応募', value: `${list.length}件（1施設だけ：${call.oneFacility ? 'はい' : 'いいえ'}）` },
          { term: '公開の記録', value: <a href={`/calls/${call.id}`}>選考の記録</a> },
        ]}
      />
      {places.map((place) => {
        const own = list.filter((entry) => entry.place === place.id)
        const name = `${facility === null ? `${place.facility.name}　` : ''}${placeText(place)}`
        return (
          <section key={place.id}>
            <DataTable
              caption={`${name}　募集${place.places}名（${place.classes.map((n) => classText(n)).join('・')}）　応募${own.length}件`}
              rows={own}
              keyOf={(entry) => entry.number}
              columns={[
                { key: 'rank', head: '順番', cell: (entry) => (entry.rank ? String(entry.rank) : ''), align: 'end' },
                { key: 'number', head: '応募番号', cell: (entry) => entry.number, main: true },
                { key: 'child', head: 'お子さま', cell: (entry) => entry.child?.name ?? '（内定の間だけ表示）' },
                {
                  key: 'why',
                  head: '見た条件',
                  cell: (entry) =>
                    [
                      ...(entry.resident === null ? [] : [entry.resident ? '住民' : 'ほかの市区町村']),
                      ...(entry.sibling ? ['きょうだい'] : []),
                      ...(entry.firstTime ? ['初めて'] : []),
                    ].join('、'),
                },
                {
                  key: 'state',
                  head: '結果',
                  cell: (entry) => (entry.state ? <StatusTag status={intakeWords[entry.state]} /> : ''),
                },
              ]}
              empty={<p>{name}：応募は、ありません。</p>}
            />
            {movable.includes(place.id) ? (
              <Form label={`${name}の繰り上げ`}>
                <Hidden name="place" value={place.id} />
                <ButtonRow>
                  <Button intent="up" hidden={`（${name}）`}>
                    次の補欠を内定にして知らせる
                  </Button>
                </ButtonRow>
              </Form>
            ) : null}
          </section>
        )
      })}
      {mayRemove && call.state !== 'ranked' && call.entries === 0 ? (
        <Form label="募集を取り消す">
          <ButtonRow>
            <Button intent="remove" look="danger">
              募集を取り消す
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  )
}
