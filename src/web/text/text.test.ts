import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { localDate, localMonth } from '../../platform/calendar.ts'
import { catalogue, slotDifferences, wordsOf } from './catalogue.ts'
import { ageText, dayText, eraYear, fullDayText, lengthText, momentText, monthText, timeRangeText, yenText } from './dates.ts'
import { annotatedNodes, annotatedText, lettered, parseMessage, plainText, withoutReadings } from './message.ts'
import { refusalCatalogues, refusalText } from './refusals.ts'
import { uiTexts } from './ui.ts'

describe('messages', () => {
  it('are nodes: words, ruby, slots, plurals', () => {
    expect(parseMessage('{認定|にんてい}まで あと{n}日')).toEqual([
      { base: '認定', reading: 'にんてい' },
      'まで あと',
      { slot: 'n' },
      '日',
    ])
    expect(plainText('{n, one: # place, other: # places} left', { n: 1 }, 'en')).toBe('1 place left')
    expect(plainText('{n, one: # place, other: # places} left', { n: 3 }, 'en')).toBe('3 places left')
    expect(plainText('{n, other: #名}', { n: 1 }, 'ja')).toBe('1名')
    expect(plainText('{漢字|かんじ}を書く')).toBe('漢字を書く')
    expect(() => parseMessage('あと{n名')).toThrow(RangeError)
  })

  it('fall back to the nearest language and show where a language differs in its slots', () => {
    const texts = catalogue({ ja: { left: 'あと{n}名' }, en: { left: '{count} left' } })
    expect(wordsOf(texts, 'easy', 'left', { n: 2 })).toBe('あと2名')
    expect(wordsOf(texts, 'zh', 'left', { n: 2 })).toBe(' left')
    expect(slotDifferences(texts)).toEqual(['en.left'])
    expect(slotDifferences(uiTexts)).toEqual([])
  })

  it('no page asks the Japanese of a catalogue for a word: the scripts of the other languages come without it', () => {
    const pages = readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
    const asking = pages.filter((name) =>
      /\bin \w+Texts\.ja\b|(?<!typeof \w+)Texts\.ja\[/.test(readFileSync(join('src/web', name), 'utf8')),
    )
    expect(pages.length).toBeGreaterThan(200)
    expect(asking).toEqual([])
  })

  it('refusals: every language has the same codes and slots, no code twice, three parts', () => {
    const codes = refusalCatalogues.flatMap((texts) => Object.keys(texts.ja))
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
    for (const texts of refusalCatalogues) {
      for (const part of ['what', 'why', 'next'] as const) {
        const sources = Object.fromEntries(
          Object.entries(texts).map(([locale, words]) => [
            locale,
            Object.fromEntries(Object.entries(words).map(([code, w]) => [code, w[part]])),
          ]),
        )
        expect(slotDifferences(sources as never)).toEqual([])
      }
      for (const [code, words] of Object.entries(texts.ja)) expect(words.what && words.next, code).toBeTruthy()
    }
    expect(refusalText({ rule: 'X', code: 'no-such-code' }, 'ja').next).toContain('もう一度')
  })
})

describe('readings that travel as data', () => {
  const text = annotatedText('{予約|よやく}は、{town}の {予約|よやく}の {画面|がめん}で。', { town: '墨田区' })
  it('are drawn as pieces, in order', () => {
    expect(annotatedNodes(text)).toEqual([
      ...[{ base: '予約', reading: 'よやく' }, 'は、墨田区の ', { base: '予約', reading: 'よやく' }, 'の '],
      ...[{ base: '画面', reading: 'がめん' }, 'で。'],
    ])
    expect(annotatedNodes('読みのない文')).toEqual(['読みのない文'])
    expect(annotatedNodes('')).toEqual([])
  })
  it('stand in brackets in a mail, once for each word, and not in its subject', () => {
    expect(lettered({ subject: text, text })).toEqual({
      subject: '予約は、墨田区の 予約の 画面で。',
      text: '予約（よやく）は、墨田区の 予約の 画面（がめん）で。',
    })
    expect(withoutReadings(text)).toBe(
      plainText('{予約|よやく}は、{town}の {予約|よやく}の {画面|がめん}で。', { town: '墨田区' }),
    )
  })
})

describe('dates and lengths as the screens write them', () => {
  const today = localDate('2026-11-20')
  it.each([
    [dayText(localDate('2026-11-24'), today), '11月24日（火）'],
    [dayText(localDate('2027-01-05'), today), '2027年1月5日（火）'],
    [fullDayText(localDate('2024-04-10')), '2024年（令和6年）4月10日'],
    [eraYear(localDate('2019-05-01')), '令和元年'],
    [eraYear(localDate('2019-04-30')), '平成31年'],
    [monthText(localMonth('2026-12'), today), '12月'],
    [monthText(localMonth('2027-01'), today), '2027年1月'],
    [timeRangeText(570, 660), '9時30分から11時'],
    [lengthText(450), '7時間30分'],
    [lengthText(30), '30分'],
    [lengthText(600), '10時間'],
    [lengthText(0), '0分'],
    [yenText(2550), '2,550円'],
    [yenText(1234567), '1,234,567円'],
    [yenText(-300), '-300円'],
    [momentText('2026-11-24T00:28:00Z', today), '11月24日（火） 9:28'],
    [momentText('2026-11-23T15:00:00Z', today), '11月24日（火） 0:00'],
    [ageText(localDate('2024-12-21'), today), '1歳10か月'],
    [ageText(localDate('2024-12-20'), today), '1歳11か月'],
    [ageText(localDate('2026-04-20'), today), '7か月'],
    [ageText(localDate('2024-11-20'), today), '2歳'],
  ])('%s', (got, want) => expect(got).toBe(want))
})
