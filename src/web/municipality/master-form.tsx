/** The state's form for the next version of the masters: typed, then shown with what it changes, then entered (SET-1). */
import type { listMasters } from '../../features/claim/master-contract.ts'
import { type MasterValue, masterOf, workedExamples } from '../../features/claim/masters.ts'
import { addMonths, firstDayOf, type LocalDate, monthOf, parseDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type FormValues, fieldOf, fieldProblem, type Form as Sendable, type Sent } from '../page.ts'
import { fullDayText, yenText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Checkbox } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'

export type Version = ReplyOf<typeof listMasters>['versions'][number]
/** What a look at the changes hands on: nothing has been entered, and what was typed stays. */
export type Shown = { preview: MasterBody; values: FormValues }
export type MasterBody = { from: string; reason: string; value: MasterValue }

const unitFields = [
  ['unit0', '基本の単価　0歳児'],
  ['unit1', '基本の単価　1歳児'],
  ['unit2', '基本の単価　2歳児'],
] as const
const additionFields = [
  ['disability', '障害児加算'],
  ['medicalCare', '医療的ケア児加算'],
  ['support', '要支援家庭のこども加算'],
] as const
const initialFields = [
  ['initial0', '初回対応加算　0歳児'],
  ['initial1', '初回対応加算　1歳児'],
  ['initial2', '初回対応加算　2歳児'],
] as const
const shareFields = [
  ['state', '負担割合　国'],
  ['prefecture', '負担割合　都道府県'],
  ['municipality', '負担割合　市町村'],
] as const
const moneyNames: readonly (readonly [string, string])[] = [...unitFields, ...additionFields, ...initialFields]

/** The form's fields by the pointers of its body. */
export const masterFieldNames: Record<string, string> = { 'value.shares.state': 'state', 'value.source': 'source' }

export function readMaster(form: Sendable): { body: MasterBody } | { problem: ReturnType<typeof fieldProblem> } {
  const number = (name: string): number => {
    const text = form.text(name).normalize('NFKC').replaceAll(',', '')
    return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  }
  const group = (fields: readonly (readonly [string, string])[]): boolean => fields.some(([name]) => form.text(name) !== '')
  const [withInitial, withShares] = [group(initialFields), group(shareFields)]
  const asked = [...unitFields, ...additionFields, ...(withInitial ? initialFields : []), ...(withShares ? shareFields : [])]
  const isMoney = (name: string): boolean => moneyNames.some(([one]) => one === name)
  const wrong = [
    ...(parseDate(form.text('from')) ? [] : [{ name: 'from', code: 'missing', message: '適用を始める日を入力してください。' }]),
    ...asked
      .filter(([name]) => !(number(name) <= (isMoney(name) ? 100_000 : 1_000)))
      .map(([name, label]) => ({ name, code: 'form', message: `「${label}」を数字で入力してください。` })),
    ...(form.text('source') ? [] : [{ name: 'source', code: 'missing', message: '出典を入力してください。' }]),
    ...(form.text('reason') ? [] : [{ name: 'reason', code: 'missing', message: '理由を入力してください。' }]),
  ]
  if (wrong.length > 0) return { problem: fieldProblem(wrong) }
  const classes = (prefix: string) => ({ 0: number(`${prefix}0`), 1: number(`${prefix}1`), 2: number(`${prefix}2`) })
  const value: MasterValue = {
    unit: classes('unit'),
    additions: { disability: number('disability'), medicalCare: number('medicalCare'), support: number('support') },
    medicalExcludesDisability: form.has('medicalExcludesDisability'),
    initial: withInitial ? classes('initial') : null,
    shares: withShares
      ? {
          state: number('state'),
          prefecture: number('prefecture'),
          municipality: number('municipality'),
          confirmed: form.has('confirmed'),
        }
      : null,
    source: form.text('source').slice(0, 300),
  }
  return { body: { from: form.text('from'), reason: form.text('reason').slice(0, 300), value } }
}

const exampleWords = {
  first: '0歳児・障害児が8時間30分利用し、初回対応があった月の給付費',
  hours: '2歳児が10時間利用し、1時間200円の負担軽減を受けた月の給付費',
}

function Preview({ body, before }: { body: MasterBody; before: Version | null }) {
  const after = masterOf({ from: body.from as LocalDate, value: body.value })
  const old = before ? workedExamples(masterOf({ from: before.from as LocalDate, value: before.value })) : []
  return (
    <Notice kind="info" title="まだ登録していません。変わる額を確かめてください">
      <p>
        {fullDayText(body.from as LocalDate)}からの利用に、この単価を使います。その前の利用と、確定した月の請求は変わりません。
      </p>
      <DataTable
        caption="同じ利用での、変更前と変更後"
        rows={workedExamples(after)}
        keyOf={(one) => one.key}
        columns={[
          { key: 'case', head: '例', main: true, cell: (one) => exampleWords[one.key] },
          {
            key: 'before',
            head: before ? `変更前（${fullDayText(before.from as LocalDate)}から）` : '変更前',
            align: 'end',
            cell: (one) => {
              const same = old.find(({ key }) => key === one.key)
              return same ? yenText(same.yen) : 'なし'
            },
          },
          { key: 'after', head: '変更後', align: 'end', cell: (one) => <strong>{yenText(one.yen)}</strong> },
        ]}
      />
    </Notice>
  )
}

/** @param props.versions those that hold or will hold, the newest first */
export function MasterForm(props: { versions: readonly Version[]; sent: Sent; today: LocalDate }) {
  const { versions, today } = props
  const done = props.sent.done as Shown | null
  const shown = done?.preview ?? null
  const sent: Sent = done ? { ...props.sent, values: done.values } : props.sent
  const [latest] = versions
  const before = shown ? (versions.find((one) => one.from <= shown.from) ?? null) : null
  const typed = Object.keys(sent.values).length > 0
  const ticked = (name: string, stored: boolean): boolean => (typed ? sent.values[name] !== undefined : stored)
  const from = fieldOf(sent, 'from', firstDayOf(addMonths(monthOf(today), 1)))
  const value = latest?.value
  const yenField = (name: string, label: string, stored: number | undefined, required = true) => (
    <TextField
      key={name}
      {...fieldOf(sent, name, stored === undefined ? '' : String(stored))}
      label={label}
      unit="円"
      inputMode="numeric"
      width="short"
      required={required}
    />
  )
  return (
    <Form label="単価と負担割合の登録">
      {shown ? <Preview body={shown} before={before} /> : null}
      <DateField {...from} label="適用を始める日" support="来月以降の1日です。始まっている月の単価は変えられません。" />
      {unitFields.map(([name, label], i) => yenField(name, `${label}（1時間）`, value?.unit[i as 0 | 1 | 2]))}
      {additionFields.map(([name, label]) => yenField(name, `${label}（1時間）`, value?.additions[name]))}
      <Checkbox
        name="medicalExcludesDisability"
        label="医療的ケア児加算と障害児加算は、あわせて算定しない"
        checked={ticked('medicalExcludesDisability', value?.medicalExcludesDisability ?? true)}
      />
      {initialFields.map(([name, label], i) => yenField(name, `${label}（1回）`, value?.initial?.[i as 0 | 1 | 2], false))}
      {shareFields.map(([name, label]) => (
        <TextField
          key={name}
          {...fieldOf(sent, name, value?.shares ? String(value.shares[name]) : '')}
          label={label}
          inputMode="numeric"
          width="short"
          required={false}
          {...(name === 'state' ? { support: '3つの数の比です。4分の3・8分の1・8分の1は、6・1・1と入力します。' } : {})}
        />
      ))}
      <Checkbox
        name="confirmed"
        label="負担割合を国の資料で確かめた"
        support="つけないと「未確認」と表示します。"
        checked={ticked('confirmed', value?.shares?.confirmed ?? false)}
      />
      <TextField {...fieldOf(sent, 'source')} label="出典（告示・通知の名前と日付）" maxLength={300} />
      <TextField {...fieldOf(sent, 'reason')} label="理由" maxLength={300} />
      <ButtonRow>
        <Button intent="preview" look={shown ? 'secondary' : 'primary'}>
          変わる額を確かめる
        </Button>
        {shown ? <Button intent="add">この内容で登録する</Button> : null}
      </ButtonRow>
    </Form>
  )
}
