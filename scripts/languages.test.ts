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

  it('follows what only the cut words read, and short names that functions use again', () => {
    const code = 'const r={m:`母`},n={...r,a:`空`},e={a:`A`},c={ja:n,en:e};function f(n,[r]){let e=n;return e+r}x(f,c)'
    expect(only(code, 'en')).toBe('const r=0,n=0,e={a:`A`},c={en:e};function f(n,[r]){let e=n;return e+r}x(f,c)')
    expect(only(code, 'ja')).toBe('const r={m:`母`},n={...r,a:`空`},e=0,c={ja:n};function f(n,[r]){let e=n;return e+r}x(f,c)')
    const names = 'const n={a:`空`},c={ja:n,en:{n:1}};x(c.n,{n:2});export{x as n}'
    expect(only(names, 'en')).toBe('const n=0,c={en:{n:1}};x(c.n,{n:2});export{x as n}')
    const short = 'const n={a:`空`},c={ja:n,en:{a:1}};x({n})'
    expect(only(short, 'en')).toBe('const n={a:`空`},c={en:{a:1}};x({n})')
    const read = 'const n={a:`空`},c={ja:n,en:{a:1}};x(()=>{{let n=1;y(n)}return n})'
    expect(only(read, 'en')).toBe('const n={a:`空`},c={en:{a:1}};x(()=>{{let n=1;y(n)}return n})')
    const shared = 'const n={a:`空`},c={ja:n,en:{a:1}};export{n as z}'
    expect(only(shared, 'en')).toBe('const n={a:`空`},c={en:{a:1}};export{n as z}')
  })

  it('keeps words that something else reads too, and finds its places behind wide letters', () => {
    const code = 'const n={a:`𠮷野家🙂`};f(n);g({ja:{a:1},en:n})'
    expect(only(code, 'ja')).toBe('const n={a:`𠮷野家🙂`};f(n);g({ja:{a:1}})')
    expect(only('h({easy:{},en:{}})', 'ja')).toBe('h({})')
  })
})
