/**
 * 「認定変更届出書」 and 「認定消滅届出書」: their lines, drawn with what stands and read back from what a family sends (CERT-4).
 * A line is found by its label, wherever it stands: people insert rows. Pure.
 */
import { addDays, type LocalDate } from '../../platform/calendar.ts'
import { bad, type FieldError, good, type Read } from '../../platform/fields.ts'
import { cleanName, showPhone } from '../../platform/japanese.ts'
import { readDateText } from '../../platform/japanese-date.ts'
import type { XlsxCell } from '../../platform/xlsx.ts'
import { type ChangePart, fullName, type Known, type KnownPerson } from './change-form.ts'
import { parseCertificateNumber } from './number.ts'

export const sheetTitles = { change: '認定変更届出書', end: '認定消滅届出書' } as const
export type SheetKind = keyof typeof sheetTitles

/** What the sheet shows of whom it is about. */
export const sheetHead = {
  number: '認定番号',
  child: 'お子さまの氏名',
  birthDate: 'お子さまの生年月日',
  guardian: '保護者の氏名',
  address: '保護者の住所',
  phone: '保護者の電話番号',
} as const

type Line = { label: string; path: string; part?: ChangePart; choices?: Readonly<Record<string, string>> }

/** `path`: where the form of the screen has it. */
const changeLines: readonly Line[] = [
  { label: '保護者の姓', path: 'person.familyName', part: 'name' },
  { label: '保護者の名', path: 'person.givenName', part: 'name' },
  { label: '保護者の姓（ふりがな）', path: 'person.familyKana', part: 'name' },
  { label: '保護者の名（ふりがな）', path: 'person.givenKana', part: 'name' },
  { label: '電話番号', path: 'phone', part: 'phone' },
  { label: '郵便番号', path: 'address.postalCode', part: 'address' },
  { label: '都道府県', path: 'address.prefecture', part: 'address' },
  { label: '市区町村', path: 'address.city', part: 'address' },
  { label: '町名・番地', path: 'address.street', part: 'address' },
  { label: '建物名・部屋番号', path: 'address.building', part: 'address' },
  { label: 'お子さまの姓', path: 'childName.familyName', part: 'child' },
  { label: 'お子さまの名', path: 'childName.givenName', part: 'child' },
  { label: 'お子さまの姓（ふりがな）', path: 'childName.familyKana', part: 'child' },
  { label: 'お子さまの名（ふりがな）', path: 'childName.givenKana', part: 'child' },
  {
    label: '障害・医療的ケア',
    path: 'care',
    part: 'care',
    choices: { なし: 'none', 障害: 'disability', 医療的ケア: 'medicalCare', 障害と医療的ケア: 'both' },
  },
  {
    label: '利用料の負担軽減',
    path: 'wish',
    part: 'reduction',
    choices: {
      生活保護: 'welfare',
      市区町村民税非課税: 'taxExempt',
      所得が少ない: 'lowIncome',
      わからない: 'unknown',
      もう必要ない: 'none',
    },
  },
  { label: '変わった日', path: 'day' },
  { label: '連絡事項', path: 'note' },
]

const endLines: readonly Line[] = [
  {
    label: '終わる理由',
    path: 'reason',
    choices: { 転出: 'moved', 保育所などへの入所: 'enrolled', 取下げ: 'withdrawn' },
  },
  { label: '転出日・入所日・最後の日', path: 'day' },
  { label: '転出先の市区町村', path: 'town' },
  { label: '転出先への引き継ぎ', path: 'handOver', choices: { 希望する: 'on', 希望しない: '' } },
  { label: '連絡事項', path: 'note' },
]

/** What stands today, by the path of its line. */
function standing(known: Known, child: string): Readonly<Record<string, string>> {
  const first = known.guardians[0]
  const who = known.children.find(({ id }) => id === child)
  const named = (base: string, person: Omit<KnownPerson, 'ordinal' | 'phone' | 'address' | 'mail'> | undefined) =>
    Object.fromEntries(
      (['familyName', 'givenName', 'familyKana', 'givenKana'] as const).map((key) => [`${base}.${key}`, person?.[key] ?? '']),
    )
  return {
    ...named('person', first),
    ...named('childName', who),
    phone: first?.phone ? showPhone(first.phone) : '',
    'address.street': first?.address ?? '',
  }
}

type Row = { cells: XlsxCell[]; height: number }

/** The part that a family fills in: label, what stands, an empty cell for what is new. */
export function sheetLines(kind: SheetKind, known: Known, child: string): Row[] {
  const box = ({ choices }: Line): XlsxCell => ({
    text: '',
    look: 'box',
    span: kind === 'change' ? 2 : 3,
    ...(choices ? { choices: Object.keys(choices) } : {}),
  })
  if (kind === 'end') return endLines.map((line) => ({ cells: [{ text: line.label, look: 'label' }, box(line)], height: 30 }))
  const before = standing(known, child)
  return [
    {
      cells: [
        { text: '変わること', look: 'label' },
        { text: '変更前', look: 'label' },
        { text: '変更後（変わるところだけ）', look: 'label', span: 2 },
      ],
      height: 24,
    },
    ...changeLines.map((line) => ({
      cells: [
        { text: line.label, look: 'label' } satisfies XlsxCell,
        { text: before[line.path] ?? '', look: 'box' } satisfies XlsxCell,
        box(line),
      ],
      height: 26,
    })),
  ]
}

export type SheetErrorSlots = {
  'excel.other': Record<string, never>
  'excel.number': { typed: string }
  'excel.date': { line: string; typed: string }
  'excel.choice': { line: string; typed: string; choices: string }
}
export type SheetErrorCode = keyof SheetErrorSlots
type R<T> = Read<T, SheetErrorCode>

/** A date as a program without a format for it keeps it: days since the end of 1899. */
const ofSerial = (text: string): string => (/^[2-9]\d{4}$/.test(text) ? addDays('1899-12-30' as LocalDate, Number(text)) : text)
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')
/** The cell in a column of the line with this label; '' where there is none. */
const cellOf = (rows: readonly (readonly string[])[], label: string, column: number): string =>
  cleanName(rows.find((row) => plain(row[0] ?? '') === plain(label))?.[column] ?? '')

/** Which of the two sheets it is, and the 14 digits of the child's 認定番号. */
export function readSheetHead(rows: readonly (readonly string[])[]): R<{ kind: SheetKind; number: string }> {
  const kind = (['change', 'end'] as const).find((one) =>
    rows.slice(0, 5).some((row) => row.some((cell) => plain(cell).includes(sheetTitles[one]))),
  )
  if (!kind) return bad('/file', 'excel.other')
  const typed = cellOf(rows, sheetHead.number, 1)
  const number = parseCertificateNumber(typed)
  return number.ok ? good({ kind, number: number.value.number }) : bad('/file', 'excel.number', { typed })
}

/**
 * The sheet as the form of the screen has it. Of a name only what changes is written; the rest stays as it stands. Of two guardians
 * the one is meant whose name stands at the head.
 */
export function readSheetForm(
  kind: SheetKind,
  rows: readonly (readonly string[])[],
  known: Known,
  child: string,
): R<Record<string, unknown>> {
  const lines = kind === 'change' ? changeLines : endLines
  const column = kind === 'change' ? 2 : 1
  const errors: FieldError<SheetErrorCode>[] = []
  const typed = new Map<string, string>()
  const parts = new Set<ChangePart>()
  for (const { label, path, part, choices } of lines) {
    const text = cellOf(rows, label, column)
    if (text === '') continue
    if (part) parts.add(part)
    if (path === 'day') {
      const day = readDateText(ofSerial(text))
      if (day.ok) typed.set(path, day.value)
      else errors.push({ pointer: '/file', code: 'excel.date', slots: { line: label, typed: text } })
    } else if (choices) {
      const chosen = Object.entries(choices).find(([word]) => plain(word) === plain(text))
      if (chosen) typed.set(path, chosen[1])
      else
        errors.push({
          pointer: '/file',
          code: 'excel.choice',
          slots: { line: label, typed: text, choices: Object.keys(choices).join('・') },
        })
    } else typed.set(path, text)
  }
  if (errors.length > 0) return { ok: false, errors }

  const name = cellOf(rows, sheetHead.guardian, 1)
  const who = known.guardians.find((one) => plain(fullName(one)) === plain(name)) ?? known.guardians[0]
  const named = (
    base: 'person' | 'childName',
    person: Pick<KnownPerson, 'familyName' | 'givenName' | 'familyKana' | 'givenKana'>,
  ) => {
    const one = (key: keyof typeof person) => typed.get(`${base}.${key}`) ?? person[key]
    return {
      familyName: one('familyName'),
      givenName: one('givenName'),
      familyKana: one('familyKana'),
      givenKana: one('givenKana'),
      // Who has one name has it still.
      ...(one('givenName') === '' ? { oneName: 'on' } : {}),
    }
  }
  const text = (path: string): string => typed.get(path) ?? ''
  const kid = known.children.find(({ id }) => id === child)
  const care = text('care')
  return good({
    child,
    guardian: String(who?.ordinal ?? 1),
    day: text('day'),
    note: text('note'),
    ...(kind === 'end'
      ? { reason: text('reason'), town: text('town'), handOver: text('handOver') }
      : {
          parts: [...parts],
          ...(who ? { person: named('person', who) } : {}),
          ...(kid ? { childName: named('childName', kid) } : {}),
          phone: text('phone'),
          address: Object.fromEntries(
            ['postalCode', 'prefecture', 'city', 'street', 'building'].map((key) => [key, text(`address.${key}`)]),
          ),
          wish: text('wish'),
          disability: care === 'disability' || care === 'both' ? 'on' : '',
          medicalCare: care === 'medicalCare' || care === 'both' ? 'on' : '',
        }),
  })
}
