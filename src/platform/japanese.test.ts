import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bareDigits,
  cleanName,
  fullKana,
  fullWidth,
  halfWidth,
  hiragana,
  isKana,
  kanaKey,
  katakana,
  normalKana,
  readPhone,
  readPostcode,
  samePhone,
  showPhone,
  showPostcode,
} from './japanese.ts'

describe('widths and kana', () => {
  it('turns full width into half width and back', () => {
    expect(halfWidth('ＡＢｃ１２３　＠－')).toBe('ABc123 @-')
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((c) => String.fromCharCode(c)) }), (text) => {
        expect(halfWidth(fullWidth(text))).toBe(text)
      }),
    )
  })

  it('leaves every other letter alone', () => {
    for (const text of ['𠮷田', '髙橋', '﨑', '辻\u{e0100}', '神', '①', '㈱', '株式会社', 'Ǆ']) {
      expect(halfWidth(text)).toBe(text)
      expect(fullKana(text)).toBe(text)
    }
  })

  it.each([
    ['ｶﾞｷﾞｸﾞ', 'ガギグ'],
    ['ﾊﾟﾋﾟ', 'パピ'],
    ['ｳﾞｧﾝ', 'ヴァン'],
    ['ﾔﾏﾀﾞ･ﾀﾛｰ', 'ヤマダ・タロー'],
    ['か\u3099', 'が'],
    ['ハ\u309a', 'パ'],
  ])('%s → %s', (typed, full) => {
    expect(fullKana(typed)).toBe(full)
  })

  it('goes from hiragana to katakana and back for every letter', () => {
    for (let c = 0x3041; c <= 0x3096; c++) {
      const letter = String.fromCharCode(c)
      expect(katakana(letter)).toBe(String.fromCharCode(c + 0x60))
      expect(hiragana(katakana(letter))).toBe(letter)
    }
    expect(katakana('ゔぁいおりん')).toBe('ヴァイオリン')
  })
})

describe('names', () => {
  const exact = [
    '𠮷田',
    '髙橋',
    '山﨑',
    '辻\u{e0100}',
    '葛\u{e0101}城',
    '渡邉',
    '齋藤',
    '神',
    'プラープダー',
    'José',
    'Jose\u0301',
    "O'Brien",
    'Nguyễn Thị Minh Khai',
    '김민준',
    'محمد',
    'Mary Jane',
    'ゝ',
    'A',
    'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).trim(),
  ]
  it.each(exact)('keeps %s to the code point', (name) => {
    expect([...cleanName(name)]).toEqual([...name])
  })

  it('only trims, collapses spaces and drops invisible marks', () => {
    expect(cleanName('　山田　　太郎 ')).toBe('山田 太郎')
    expect(cleanName('\ufeff山田\u200b')).toBe('山田')
    expect(cleanName('山田\t\n太郎')).toBe('山田 太郎')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanName(cleanName(text))).toBe(cleanName(text))
      }),
    )
  })
})

describe('kana names', () => {
  it.each([
    ['やまだ', 'ヤマダ'],
    ['ﾔﾏﾀﾞ', 'ヤマダ'],
    ['ヤマダ　タロウ', 'ヤマダ タロウ'],
    ['たろー', 'タロー'],
    ['タロ-', 'タロー'],
    ['タロ－', 'タロー'],
    ['タロ—', 'タロー'],
    ['ゔぃくとりあ', 'ヴィクトリア'],
    ['ジャン･ポール', 'ジャン・ポール'],
    ['ジャン·ポール', 'ジャン・ポール'],
    ['ｼﾞｬﾝ･ﾎﾟｰﾙ', 'ジャン・ポール'],
    ['ヶ', 'ヶ'],
    ['Ｓｍｉｔｈ', 'Smith'],
    ['Smith-Jones', 'Smith-Jones'],
    ['O’Brien', "O'Brien"],
    ['François', 'François'],
    ['Nguyễn Thị', 'Nguyễn Thị'],
    ['ヴァン・デン・ベルフ', 'ヴァン・デン・ベルフ'],
    ['ジョン B', 'ジョン B'],
    ['ヷ', 'ヷ'],
  ])('%s → %s', (typed, stored) => {
    expect(normalKana(typed)).toBe(stored)
    expect(isKana(stored)).toBe(true)
    expect(normalKana(stored)).toBe(stored)
  })

  it.each(['山田', '山田タロウ', '1', 'タロウ2', '', 'ー', '・', '김', 'タロウ!', 'ﾀﾛｳ'])('%s is no kana', (text) => {
    expect(isKana(text)).toBe(false)
  })

  it.each([
    ['タロー', 'タロ'],
    ['ショウ', 'シヨウ'],
    ['さくら', 'サ クラ'],
    ['ジャン・ポール', 'ジャンポール'],
    ['ミヅキ', 'ミズキ'],
    ['SMITH', 'smith'],
  ])('%s and %s are one name to look up', (a, b) => {
    expect(kanaKey(a)).toBe(kanaKey(b))
  })

  it('keeps different names apart', () => {
    expect(kanaKey('ハルト')).not.toBe(kanaKey('バルト'))
    expect(kanaKey('ユイ')).not.toBe(kanaKey('ユキ'))
  })
})

describe('telephone', () => {
  const dashKinds = ['-', '‐', '‑', '‒', '–', '—', '―', '−', 'ー', 'ｰ', '－', '─', '━', '﹣', '➖']
  it.each(dashKinds)('takes the dash %s', (dash) => {
    expect(readPhone(`03${dash}5608${dash}1253`)).toBe('0356081253')
    expect(readPostcode(`130${dash}0001`)).toBe('1300001')
  })

  it.each([
    ['０３ー５６０８ー１２５３', '0356081253'],
    ['(03)5608-1253', '0356081253'],
    ['（０３）５６０８・１２５３', '0356081253'],
    ['03 5608 1253', '0356081253'],
    ['03.5608.1253', '0356081253'],
    ['+81 3-5608-1253', '0356081253'],
    ['+81 (0)3-5608-1253', '0356081253'],
    ['＋81-90-1234-5678', '09012345678'],
    ['090-1234-5678', '09012345678'],
    ['060-1234-5678', '06012345678'],
    ['050-1234-5678', '05012345678'],
    ['0120-123-456', '0120123456'],
    ['0800-123-4567', '08001234567'],
    ['TEL:03-5608-1253', '0356081253'],
    ['+1 650 253 0000', '+16502530000'],
  ])('%s → %s', (typed, stored) => {
    expect(readPhone(typed)).toBe(stored)
  })

  it.each([
    '',
    '03-5608-125',
    '03-5608-12534',
    '090-1234-567',
    '5608-1253',
    '110',
    'abc',
    '03-5608-1253 内線12',
    '+8190123456789',
    '+0123456789',
  ])('%s is none', (typed) => {
    expect(readPhone(typed)).toBeNull()
  })

  it.each([
    ['0356081253', '03-5608-1253'],
    ['0660001234', '06-6000-1234'],
    ['09012345678', '090-1234-5678'],
    ['08001234567', '0800-123-4567'],
    ['0120123456', '0120-123-456'],
    ['0780003301', '078-000-3301'],
    ['0450001234', '045-000-1234'],
    ['0460007001', '0460-00-7001'],
    ['0467701234', '0467-70-1234'],
    ['0561631234', '0561-63-1234'],
    ['0422001234', '0422-00-1234'],
    ['0426001234', '042-600-1234'],
    ['+16502530000', '+16502530000'],
  ])('shows %s as %s', (number, shown) => {
    expect(showPhone(number)).toBe(shown)
    expect(readPhone(shown)).toBe(number)
  })

  it('reads back what it shows, for any number', () => {
    const rest = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 10, maxLength: 11 }).map((t) => `0${t.slice(1)}`)
    fc.assert(
      fc.property(rest, (number) => {
        fc.pre(readPhone(number) !== null)
        expect(readPhone(showPhone(number))).toBe(number)
      }),
    )
  })

  it('compares numbers, not spellings (ACC-2)', () => {
    expect(samePhone('090-1234-5678', '＋81 90 1234 5678')).toBe(true)
    expect(samePhone('090-1234-5678', '090-1234-5679')).toBe(false)
    expect(samePhone('', '')).toBe(false)
  })
})

describe('postcode', () => {
  it.each([
    ['〒130-0001', '1300001'],
    ['130-0001', '1300001'],
    ['1300001', '1300001'],
    ['１３０ー０００１', '1300001'],
    ['〒 １３０－０００１', '1300001'],
    ['〒1300001', '1300001'],
    ['〶130-0001', '1300001'],
    [' 130 0001 ', '1300001'],
  ])('%s → %s', (typed, digits) => {
    expect(readPostcode(typed)).toBe(digits)
  })
  it.each(['', '130-001', '13000011', '130-000a', '〒', '〒〒130-0001'])('%s is none', (typed) => {
    expect(readPostcode(typed)).toBeNull()
  })
  it('is shown with its dash', () => expect(showPostcode('1300001')).toBe('130-0001'))
})

it('bare digits keep letters that are no dash or space', () => {
  expect(bareDigits(' １２３ー４５６\u200b 7 ')).toBe('1234567')
  expect(bareDigits('12a')).toBe('12a')
})
