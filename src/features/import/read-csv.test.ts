/** Broken files and rows: each has its own answer, and what is right in many spellings is taken (CERT-2). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenFiles } from '../../../test/helpers/broken-imports.ts'
import { localDate } from '../../platform/calendar.ts'
import { encodeCp932 } from '../../platform/cp932.ts'
import { refusalText } from '../../web/text/refusals.ts'
import { settingsOn } from '../municipality/rules.ts'
import { koto } from '../municipality/towns.ts'
import { columns, mappingFor } from './columns.ts'
import { decodeFile, headingOf, readCsv } from './read-csv.ts'
import { readRows } from './read-rows.ts'

const b = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const faultOf = (bytes: Uint8Array): string => {
  const text = decodeFile(bytes)
  if (!text.ok) return text.fault.code
  const table = readCsv(text.value)
  return table.ok ? 'good' : table.fault.code
}

test.each(brokenFiles)('a broken file: %s', (_, bytes, code) => {
  expect(faultOf(bytes)).toBe(code)
  expect(refusalText({ rule: 'CERT-2', code, slots: {} }, 'ja').what).not.toBe('この操作はできませんでした。')
})

test.each<[string, Uint8Array]>([
  ['UTF-8 with BOM', b('\ufeffa,b\r\n1,2\r\n')],
  ['CP932', encodeCp932('氏名,番号\r\n髙﨑,①\r\n').bytes],
  ['CR alone', b('a,b\r1,2')],
  ['stray columns of a spreadsheet', b('a,b,,\n1,2,,\n,,,\n')],
  ['half-width kana in headings', encodeCp932('ｼﾞﾄﾞｳﾒｲ,ﾊﾞﾝｺﾞｳ\r\n髙﨑,1\r\n').bytes],
])('a good file: %s', (_, bytes) => {
  expect(faultOf(bytes)).toBe('good')
})

test('what is written as CSV is read back, line breaks and quotes in cells too; lines are counted as the file has them', () => {
  const cell = fc.string({ minLength: 1 }).map((text) => `x${text.replaceAll('\0', '')}`)
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = [['a', 'b'], ...rows]
        .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + end)
        .join('')
      const read = readCsv(text)
      expect(read.ok && read.value.rows.map(({ cells }) => [...cells])).toEqual(rows.map((pair) => [...pair]))
    }),
  )
  const read = readCsv('a,b\n"1\n1",2\n3,4\n')
  expect(read.ok && read.value.rows.map(({ line }) => line)).toEqual([2, 4])
})

const good: Record<string, string> = {
  ...Object.fromEntries(columns.map(({ field, example }) => [field, example])),
  receivedOn: '2026/11/20',
}
const sheet = {
  settings: settingsOn(koto.rows, localDate('2026-11-24')),
  today: localDate('2026-11-24'),
  town: { name: '江東区', prefecture: '東京都' },
}
const read = (rows: readonly Record<string, string>[]) => {
  const head = columns.map(({ heading }) => headingOf(heading))
  const table = {
    head,
    width: head.length,
    rows: rows.map((row, i) => ({
      line: i + 2,
      cells: columns.map(({ field }) => row[field] ?? (field === 'key' ? `K${i}` : (good[field] ?? ''))),
    })),
  }
  return readRows(table, mappingFor(head, {}), sheet, new Set())
}
const second = {
  'guardian2.familyName': '江東',
  'guardian2.givenName': '望',
  'guardian2.familyKana': 'コウトウ',
  'guardian2.givenKana': 'ノゾム',
  'guardian2.phone': '090-0000-0002',
  'guardian2.mail': 'n@example.jp',
}

test.each<[Record<string, string>, string, string]>([
  [{ key: '' }, 'key', 'import.key-missing'],
  [{ key: '1'.repeat(41) }, 'key', 'import.key-long'],
  [{ key: '1.31E+10' }, 'key', 'import.exponent'],
  [Object.fromEntries(columns.map(({ field, heading }) => [field, heading])), '', 'import.heading-again'],
  [{ 'child.givenName': '#N/A' }, 'child.givenName', 'import.cell-error'],
  [{ 'guardian1.address.street': '########' }, 'guardian1.address.street', 'import.cell-error'],
  [{ key: '=A2' }, 'key', 'import.formula'],
  [{ 'guardian1.address.building': '123456789018' }, 'guardian1.address.building', 'text.my-number'],
  [{ 'child.familyName': '〓田' }, 'child.familyName', 'import.lost-sign'],
  [{ 'child.familyName': '\ue000田' }, 'child.familyName', 'import.lost-sign'],
  [{ 'child.familyName': '' }, 'child.familyName', 'name.missing'],
  [{ 'child.familyKana': '江東' }, 'child.familyKana', 'kana.letters'],
  [{ 'child.birthDate': '' }, 'child.birthDate', 'date.missing'],
  [{ 'child.birthDate': '2025/2/30' }, 'child.birthDate', 'date.no-such-day'],
  [{ 'child.birthDate': '45757' }, 'child.birthDate', 'date.form'],
  [{ 'child.birthDate': '令和31年4月31日' }, 'child.birthDate', 'date.no-such-day'],
  [{ 'child.birthDate': '2026/11/1' }, 'child.birthDate', 'child.too-early'],
  [{ 'child.birthDate': '2020/4/1' }, 'child.birthDate', 'child.too-late'],
  [{ 'child.sex': '雌' }, 'child.sex', 'import.word'],
  [{ 'child.enrolment': '学校' }, 'child.enrolment', 'import.word'],
  [{ 'child.disability': '不詳' }, 'child.disability', 'import.flag'],
  [{ reduction: '半額' }, 'reduction', 'import.word'],
  [{ receivedOn: '' }, 'receivedOn', 'date.missing'],
  [{ receivedOn: '2026/12/1' }, 'receivedOn', 'certificate.received-future'],
  [{ validFrom: '来月' }, 'validFrom', 'date.form'],
  [{ 'guardian1.phone': '9012345678' }, 'guardian1.phone', 'phone.form'],
  [{ 'guardian1.mail': 'a@b' }, 'guardian1.mail', 'mail.form'],
  [{ 'guardian1.relationship': '友' }, 'guardian1.relationship', 'import.word'],
  [{ 'guardian1.address.postalCode': '12' }, 'guardian1.address.postalCode', 'postcode.form'],
  [{ 'guardian1.address.prefecture': '江戸' }, 'guardian1.address.prefecture', 'prefecture.unknown'],
  [{ 'guardian1.address.street': '' }, 'guardian1.address.street', 'street.missing'],
  [{ ...second, 'guardian2.mail': '' }, 'guardian2.mail', 'mail.missing'],
  [{ ...second, 'guardian2.phone': '０９０ー００００ー０００１' }, 'guardian2.phone', 'phone.same-as-guardian1'],
])('a row with %j', async (row, field, code) => {
  const { errors, cases } = await read([row])
  expect([errors.map((one) => [one.line, one.field, one.code]), cases]).toEqual([[[2, field || null, code]], []])
  // Every fault has words of its own, not the general ones.
  expect(refusalText({ rule: 'CERT-2', code, slots: {} }, 'ja').what).not.toBe('この操作はできませんでした。')
})

test('rows against each other', async () => {
  const codes = async (rows: Record<string, string>[]) => (await read(rows)).errors.map(({ line, code }) => [line, code])
  expect(await codes([{ key: 'A' }, { key: 'Ａ' }])).toEqual([[3, 'import.key-twice']])
  expect(await codes([{}, {}])).toEqual([[3, 'import.child-twice']])
  expect(await codes([{}, { 'child.givenKana': 'ツキ', 'guardian1.phone': '090-0000-0009' }])).toEqual([
    [3, 'import.household-differs'],
  ])
  expect(await codes([{}, { household: '9', 'child.givenKana': 'ツキ' }])).toEqual([[3, 'import.mail-twice']])
  expect(
    (await read([{}, { 'child.givenName': '月', 'child.givenKana': 'ツキ' }])).cases.map(({ children }) => children.length),
  ).toEqual([2])
})

test('many spellings are taken', async () => {
  const { cases, errors } = await read([
    {
      'child.birthDate': 'R7.4.10',
      'child.sex': '女児',
      'child.disability': '○',
      reduction: '住民税非課税',
      'guardian1.phone': '０９０（０００１）０００１',
      'guardian1.mail': ' Megumi@Example.jp ',
      ...second,
    },
  ])
  expect(errors).toEqual([])
  expect(cases[0]?.children[0]).toMatchObject({
    reduction: 'taxExempt',
    child: { birthDate: '2025-04-10', sex: 'female', disability: true, enrolment: 'none' },
  })
  expect(cases[0]?.form.guardian1).toMatchObject({ mail: 'megumi@example.jp', phone: '09000010001' })
})
