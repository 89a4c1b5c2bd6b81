import { expect, test } from 'vitest'
import { certificateNumber } from '../certification/number.ts'
import { canSettle, entered, intakeColumns, intakeStates, readDay, readIntake, readMonth } from './rules.ts'

const number = certificateNumber({ municipality: '131075', reiwaYear: 8, serial: 123 })
const file = (...rows: string[]): string => [intakeColumns.join(), ...rows].join('\r\n')
const wrongOf = (text: string) => {
  const read = readIntake(text)
  return 'refused' in read
    ? read.refused.map(({ code, slots }) => [code.replace('intake.', ''), ...Object.values(slots ?? {})])
    : []
}

test('a file is read whole, however dates and months are written', () => {
  expect(readIntake(file(`F-1,${number},2025-04-10,2026-12,内定`, `F-1,${number},2025/4/10,2027年1月,補欠`))).toEqual({
    rows: [
      { line: 2, facility: 'F-1', number, birthDate: '2025-04-10', month: '2026-12', result: 'offered' },
      { line: 3, facility: 'F-1', number, birthDate: '2025-04-10', month: '2027-01', result: 'reserve' },
    ],
  })
})

test.each([
  ['認定番号,結果\n1,内定', [['head']]],
  [file(`F-1,123,2025-02-30,2026-13,当選`), ['認定番号', '生年月日', '利用開始月', '結果'].map((c) => ['cell', 2, c])],
  [file(`,${number},2025-04-10,2026-12,内定`), [['cell', 2, '事業所番号']]],
  [file(`F-1,${number},2025-04-10,2026-12,内定`, '', `F-1,${number},2025-04-10,2026-12,落選`), [['twice', 4]]],
  [file(...Array.from({ length: 501 }, () => 'x,y')), [['rows', 500]]],
])('%#: every wrong cell is named by row and column', (text, wrong) => expect(wrongOf(text)).toEqual(wrong))

test('内定 and what came of it are never taken back by entering again', () => {
  expect(intakeStates.map((state) => entered(state, 'offered'))).toEqual(['same', 'moved', 'moved', 'refused', 'refused'])
  expect(intakeStates.map((state) => entered(state, 'rejected'))).toEqual(['refused', 'moved', 'same', 'refused', 'refused'])
  expect(entered(null, 'reserve')).toBe('new')
})

test('決定 follows 内定, 辞退 follows 内定 and 補欠', () => {
  expect(intakeStates.filter((state) => canSettle(state, 'decided'))).toEqual(['offered'])
  expect(intakeStates.filter((state) => canSettle(state, 'declined'))).toEqual(['offered', 'reserve'])
})

test('months and days', () => {
  expect(['2026-12', '2026/1', '２０２６年３月', '2026-13', '12月', ''].map(readMonth)).toEqual([
    '2026-12',
    '2026-01',
    '2026-03',
    null,
    null,
    null,
  ])
  expect(['2025-4-1', '2025年4月1日', '2025-02-29', 'R7.4.1'].map(readDay)).toEqual(['2025-04-01', '2025-04-01', null, null])
})
