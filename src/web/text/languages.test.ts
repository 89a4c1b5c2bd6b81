/** Every catalogue in every language that it must have, with the same slots; no Japanese left inside the pages of families. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guardianPages } from '../guardian/pages.ts'
import { type Catalogue, slotDifferences } from './catalogue.ts'
import { locales } from './locale.ts'
import { parseMessage } from './message.ts'
import { contactTexts, sheetTexts } from './section-words.ts'

const web = 'src/web'
const filesUnder = (folder: string): string[] =>
  readdirSync(join(web, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isCatalogue = (value: unknown): value is Catalogue<Readonly<Record<string, string>>> =>
  isObject(value) &&
  isObject(value.ja) &&
  Object.values(value.ja).every((text) => typeof text === 'string') &&
  !Array.isArray(value.ja)

/** Staff read these: Japanese only. */
const forStaff = new Set(['facilityBookingTexts'])
/** Files whose words only staff read: no やさしい日本語. */
const staffFiles = [
  /^account\/kind-words\.ts$/,
  /^text\/refusals\/(accident|announcement|call-staff|change-sheet|claim|connection|enrolment|figures|help-article|house-event|import|message|paper|profile|protection|register|review|settings|slot-staff|staff)\.ts$/,
]

const objects = await (async () => {
  const found: { file: string; name: string; texts: Record<string, unknown> & { ja: object } }[] = []
  for (const file of [...filesUnder('text'), 'account/kind-words.ts']) {
    const module = (await import(/* @vite-ignore */ `../../../${web}/${file}`)) as Record<string, unknown>
    for (const [name, value] of Object.entries(module))
      if (isObject(value) && isObject(value.ja) && !forStaff.has(name))
        found.push({ file, name: `${file} ${name}`, texts: value as Record<string, unknown> & { ja: object } })
  }
  return found
})()
const catalogues = objects.flatMap(({ name, texts }) => (isCatalogue(texts) ? [{ name, texts }] : []))
/** Catalogues, refusals and words of fields alike. */
const forFamilies = objects.filter(({ file }) => !staffFiles.some((one) => one.test(file)))

describe('catalogues', () => {
  it('are found', () => expect(catalogues.length).toBeGreaterThan(40))

  it.each(catalogues)('$name has English, and in each language the same keys and slots', ({ texts }) => {
    expect(texts.en).toBeDefined()
    expect(slotDifferences(texts)).toEqual([])
    for (const words of Object.values(texts))
      for (const text of Object.values(words ?? {})) expect(() => parseMessage(text)).not.toThrow()
  })

  it.each(forFamilies)('$name has やさしい日本語', ({ texts }) => expect(texts.easy).toBeDefined())

  // What a family reads is written in all eight.
  it.each(forFamilies)('$name has every language', ({ texts }) =>
    expect(locales.filter((locale) => texts[locale] === undefined)).toEqual([]),
  )

  it('every page of a guardian says that it is whole in all of them; test/links.test.ts looks', () =>
    expect(guardianPages.pages.filter((route) => !route.everyLanguage).map((route) => route.path)).toEqual([]))

  it.each(catalogues)('$name: English is English', ({ texts }) => {
    // Terms of law and papers stand in brackets beside their English.
    const kana = Object.entries(texts.en ?? {}).filter(([, text]) =>
      /[ぁ-んァ-ヶ]/.test(text.replaceAll(/\([^)]*\)|こども誰でも通園制度総合支援システム/g, '')),
    )
    expect(kana).toEqual([])
  })
})

describe('児童情報 and 緊急連絡先', () => {
  const stringsOf = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : isObject(value) ? Object.values(value).flatMap(stringsOf) : []
  const choicesOf = (value: unknown): Record<string, string>[] =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, one]) => (key === 'choices' ? [one as Record<string, string>] : choicesOf(one)))
      : []
  const all = locales.map((locale) => ({ locale, words: { ...sheetTexts[locale], ...contactTexts[locale] } }))

  it.each(all)('$locale has every text, and readings only where they are drawn', ({ locale, words }) => {
    const texts = stringsOf(words)
    expect(texts.length).toBe(stringsOf({ ...sheetTexts.ja, ...contactTexts.ja }).length)
    expect(texts.filter((text) => text.trim() === '')).toEqual([])
    if (locale !== 'easy') expect(texts.filter((text) => /[{}]/.test(text))).toEqual([])
    // Typed facts stand beside these words and are never translated; the words themselves may hold Japanese in brackets only.
    if (!['ja', 'easy', 'en'].includes(locale))
      expect(texts.filter((text) => /[ぁ-んァ-ヶ]/.test(text.replaceAll(/[（(][^）)]*[）)]/g, '')))).toEqual([])
  })

  it('easy: every kanji has its reading; options of a list, which hold none, are kana', () => {
    const words = { ...sheetTexts.easy, ...contactTexts.easy }
    expect(stringsOf(words).filter((text) => /[一-龠々]/.test(text.replaceAll(/\{[^|}]+\|[^}]+\}/g, '')))).toEqual([])
    // section-fields.tsx draws a choice of more than six as a list.
    const lists = choicesOf({ kind: sheetTexts.easy.allergies.fields.list.of.kind, ...contactTexts.easy })
    expect(lists.length).toBe(3)
    for (const list of lists) for (const option of Object.values(list)) expect(option).not.toMatch(/[{}|]/)
  })
})

/** Files that are Japanese on purpose; this list only ever becomes shorter. */
const japanese = [
  // Staff.
  /^account\/(kind-words|staff-account)\.tsx?$/,
  /^help\/((staff|office)-chapters|search-help)\.ts$/,
  /^ui\/(layout-staff|layout-kiosk|code-screen|data-table|allergy-block)\.tsx$/,
  /^sheet\/(section-facts|guarded|whole-sheet)\.tsx$/,
  /^claim\//,
  /^place\/(audit-list|call-desk|closure-fields)\.tsx$/,
  // The demo and its pattern book.
  /^public\/(demo|demo-mail)\.tsx$/,
  /^public\/ui\//,
  // Eras as people write them.
  /^ui\/birth-date\.ts$/,
]
/** States are keyed by their Japanese word (text/status.ts). */
const states =
  /'(開始前|有効|停止|終了|申請済|審査中|補正依頼|申込|日程調整中|日程確定|実施済|利用中|利用済|確認済|要確認|[^']{2,8}取消|確定|申請中|見送り|期限切れ)'/g

it('no page of a family has a Japanese sentence in its code', () => {
  const families = ['guardian', 'public', 'account', 'change', 'place', 'sheet', 'help', 'ui', 'client'].flatMap(filesUnder)
  const left = families
    .filter((file) => !japanese.some((one) => one.test(file)) && !file.endsWith('ui/status-tag.tsx'))
    .flatMap((file) =>
      readFileSync(join(web, file), 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .split('\n')
        .filter((line) => /[ぁ-んァ-ヶ一-龠]/.test(line.replace(/(^|\s)\/\/.*/, '').replaceAll(states, '')))
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(left).toEqual([])
})
