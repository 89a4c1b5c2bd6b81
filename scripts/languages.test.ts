/** The words that a script loses: other languages in it, and what only they used. */
import { describe, expect, it } from 'vitest'
import { locales, nearest } from '../src/web/text/locale.ts'
import { chains, locales as cut, findLanguages, inLanguage } from './languages.mjs'

const only = (code: string, locale: string): string => inLanguage(code, findLanguages(code), locale)

describe('one language per script', () => {
  it('knows the languages of the screens and what is read where one is missing', () => {
    expect(cut).toEqual([...locales])
    for (const locale of locales)
      for (const has of locales)
        expect(chains[locale].includes(has), `${locale} ${has}`).toBe(has === 'ja' || nearest(locale, (l) => l === has) === has)
  })

  it('keeps the wanted words, or the nearest; leaves other objects alone', () => {
    const code = 'let n={a:`空`},c={ja:{a:`あ`},en:{a:`A`},ne:n},l={ja:`日本語`,en:`English`},m={ja:{}};x(c,l,m)'
    expect(only(code, 'ja')).toBe('let n=0,c={ja:{a:`あ`}},l={ja:`日本語`,en:`English`},m={ja:{}};x(c,l,m)')
    expect(only(code, 'easy')).toBe(only(code, 'ja'))
    expect(only(code, 'zh')).toBe('let n=0,c={en:{a:`A`}},l={ja:`日本語`,en:`English`},m={ja:{}};x(c,l,m)')
    expect(only(code, 'ne')).toBe('let n={a:`空`},c={ne:n},l={ja:`日本語`,en:`English`},m={ja:{}};x(c,l,m)')
  })

  it('keeps words that something else reads too, and finds its places behind wide letters', () => {
    const code = 'const n={a:`𠮷野家🙂`};f(n);g({ja:{a:1},en:n})'
    expect(only(code, 'ja')).toBe('const n={a:`𠮷野家🙂`};f(n);g({ja:{a:1}})')
    expect(only('h({easy:{},en:{}})', 'ja')).toBe('h({})')
  })
})
