import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCommonPassword, lengthOfPassword, listedPasswords, normalPassword, passwordProblems } from './password.ts'

const codes = (typed: string, alone = false) => passwordProblems(typed, {}, { alone }).map((p) => p.code)

describe('length (AUT-01)', () => {
  it.each([
    ['', 'password.missing'],
    ['kX9!vQ2', 'password.short'],
    ['kX9!vQ2z', ''],
    ['𠮷野家の朝ごは', 'password.short'],
    ['𠮷野家の朝ごはん', ''],
    ['🍙🍡🍵🍜🍣🍱🍤', 'password.short'],
    ['🍙🍡🍵🍜🍣🍱🍤🍥', ''],
    ['か\u3099き\u3099く\u3099け\u3099', 'password.short'],
    ['correct horse battery staple', ''],
    ['  うちの ねこは 8さい  ', ''],
    [`${'zvQ7'.repeat(31)}kR2p`, ''],
    ['zvQ7'.repeat(32), 'password.common'],
    ['x9Qf2mLw8Zr4Tn6Vb1Yc3Hd5Gs7Jk0Pa'.repeat(2), ''],
    ['x9Qf2mLw8Zr4Tn6Vb1Yc3Hd5Gs7Jk0Pa'.repeat(4), ''],
    [`${'x9Qf2mLw8Zr4Tn6Vb1Yc3Hd5Gs7Jk0Pa'.repeat(4)}a`, 'password.long'],
    ['Tsuen-demo-2026!', ''],
    ['朝の保育園まで歩いて七分', ''],
  ])('%s: %s', (typed, code) => {
    expect(codes(typed).join()).toBe(code)
  })

  it('asks 15 where there is no second step', () => {
    expect(codes('kX9!vQ2zkX9!vQ', true)).toEqual(['password.short'])
    expect(codes('kX9!vQ2zaM4#wT1', true)).toEqual([])
    expect(codes('Tsuen-demo-2026!', true)).toEqual([])
  })

  it('counts and compares after NFC', () => {
    expect(normalPassword('か\u3099')).toBe('が')
    expect(lengthOfPassword('か\u3099🍙𠮷')).toBe(3)
  })
})

describe('common passwords (AUT-02)', () => {
  it('refuses every listed one, in the usual cases', () => {
    const listed = listedPasswords()
    expect(listed.length).toBeGreaterThan(20_000)
    fc.assert(
      fc.property(fc.constantFrom(...listed), fc.constantFrom('as it is', 'upper', 'capital'), (word, how) => {
        const typed =
          how === 'upper' ? word.toUpperCase() : how === 'capital' ? word.charAt(0).toUpperCase() + word.slice(1) : word
        expect([typed, codes(typed)]).toEqual([typed, ['password.common']])
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    '12345678',
    '123456789',
    '87654321',
    '11111111',
    'aaaaaaaa',
    'abababab',
    'abcabcabc',
    'qwertyui',
    'poiuytre',
    'QwertyUiop',
    '1q2w3e4r',
    '1qaz2wsx',
    'qwer1234',
    'abcd1234',
    '1234abcd',
    'asdf7890',
    '20240410',
    '2024-04-10',
    '04102024',
    '10/04/2024',
    'P@ssw0rd',
    'p@$$w0rd1',
    'Password2026!',
    'passwordpassword',
    'ｐａｓｓｗｏｒｄ',
    'Sakura2026',
    'himawari123',
    'iloveyou1',
    'Dragon_2025',
    'ＳＡＫＵＲＡ１２３',
    '1234567890987',
  ])('refuses %s', (typed) => {
    expect(isCommonPassword(typed)).toBe(true)
  })

  it.each([
    'kX9!vQ2z',
    'sakuranohananosaku',
    'dragonfruit-pudding',
    '9月に生まれたさくら',
    'correct horse battery',
    'mizutama boushi',
  ])('takes %s', (typed) => {
    expect(isCommonPassword(typed)).toBe(false)
  })
})

describe('words of the surroundings (AUT-02)', () => {
  const context = {
    mail: 'tanuki.mama@example.jp',
    names: ['さくら', 'Yamanobe'],
    birthDates: ['2024-04-10'],
    towns: ['sumida-ku'],
  }
  it.each([
    ['tanuki.mama', 'tanuki.mama'],
    ['Tanuki-Mama1', 'tanuki.mama'],
    ['tanuki.mama@example.jp', 'tanuki.mama@example.jp'],
    ['yamanobe', 'Yamanobe'],
    ['YAMANOBE2024', 'Yamanobe'],
    ['さくらさくら123', null],
    ['さくら2024', 'さくら'],
    ['20240410', '20240410'],
    ['04102024', '04102024'],
    ['sumida-ku2026', 'sumida-ku'],
    ['daredemo1', 'daredemo'],
    ['Daredemotsuen', 'daredemotsuen'],
    ['こども誰でも通園', 'こども誰でも通園'],
    ['kodomokodomo', 'kodomo'],
    ['tsuentsuen', 'tsuen'],
    ['yamanobe no ie ni iku', null],
  ])('%s: %s', (typed, word) => {
    const hit = passwordProblems(typed, context).find((p) => p.code === 'password.context')
    expect(hit?.slots ?? null).toEqual(word === null ? null : { word })
  })
})
