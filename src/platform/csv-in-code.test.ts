import { expect, test } from 'vitest'
import { csvInCode } from './csv-in-code.ts'

const head = ['お子さま', '分']
const cp932 = (rows: [string, number][]): string =>
  new TextDecoder('shift_jis', { fatal: true }).decode(csvInCode(head, rows, 'cp932'))

test('UTF-8 begins with its mark and carries every sign', () => {
  const bytes = csvInCode(head, [['𠮷野 葛󠄀', 60]], 'utf8')
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe('お子さま,分\r\n𠮷野 葛󠄀,60\r\n')
})

test('CP932 has no mark, carries the signs of IBM, and says nothing more where all fit', () => {
  expect(cp932([['髙﨑 〜ハナ', 60]]).startsWith('お子さま,分\r\n髙﨑 ')).toBe(true)
  expect(cp932([['髙﨑', 60]])).toBe('お子さま,分\r\n髙﨑,60\r\n')
})

test('what CP932 cannot carry stands as 〓 and is listed once at the end', () => {
  expect(
    cp932([
      ['𠮷野', 60],
      ['𠮷川 é', 90],
    ]),
  ).toBe('お子さま,分\r\n〓野,60\r\n〓川 〓,90\r\n\r\n〓で表した文字,U+20BB7 U+E9\r\n')
})

test('a cell that a spreadsheet would run is text in both codes', () => {
  for (const [code, name] of [
    ['utf8', 'utf-8'],
    ['cp932', 'shift_jis'],
  ] as const)
    expect(new TextDecoder(name).decode(csvInCode(['a'], [['＝1+1']], code))).toContain("'＝1+1")
})
