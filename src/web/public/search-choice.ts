/** What the sentence of 施設をさがす says, as an address and as a question to the server. Pure. */
import { prefectures } from '../text/prefectures.ts'

export const ticks = ['free', 'open', 'meals', 'parking', 'together', 'support', 'guests'] as const
export type Tick = (typeof ticks)[number]
export const priceSteps = [100, 200, 300, 400, 500] as const

export type Choice = {
  prefecture: string
  municipality: string
  weekday: string
  from: string
  to: string
  classAge: string
  kind: string
  /** Place name, facility name or postcode. */
  words: string
  /** A position rounded to hundredths of a degree, `35.68,139.80`. */
  near: string
  maxYen: string
  ticked: readonly Tick[]
  /** Ids to compare, at most three. */
  compare: readonly string[]
}

export const mostCompared = 3
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const oneOf = (value: string | undefined, allowed: readonly string[]): string => (value && allowed.includes(value) ? value : '')
const hours = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => String((from + i) * 60))
/** Minutes since midnight that the two time words offer. */
export const fromSteps = hours(8, 17)
export const toSteps = hours(9, 19)

/** The ids of an address, without doubles, the first three. */
export const idsOf = (text: string | undefined): string[] =>
  [...new Set((text ?? '').split(','))].filter((one) => id.test(one)).slice(0, mostCompared)

export function choiceOf(q: Record<string, string>): Choice {
  const near = /^(\d\d\.\d{1,2}),(1\d\d\.\d{1,2})$/.test(q.near ?? '') ? (q.near ?? '') : ''
  return {
    prefecture: oneOf(q.prefecture, prefectures),
    municipality: /^\d{6}$/.test(q.municipality ?? '') ? (q.municipality ?? '') : '',
    weekday: oneOf(q.weekday, ['0', '1', '2', '3', '4', '5', '6']),
    from: oneOf(q.from, fromSteps),
    to: oneOf(q.to, toSteps),
    classAge: oneOf(q.classAge, ['0', '1', '2']),
    kind: oneOf(q.kind, ['regular', 'flexible']),
    words: (q.words ?? '').trim().slice(0, 60),
    near,
    maxYen: oneOf(
      q.maxYen,
      priceSteps.map((yen) => String(yen)),
    ),
    ticked: ticks.filter((tick) => q[tick] === '1'),
    compare: idsOf(q.compare),
  }
}

/** Nothing was asked yet: the address names no condition. */
export const isFresh = (q: Record<string, string>): boolean =>
  ![...ticks, 'prefecture', 'municipality', 'weekday', 'from', 'to', 'classAge', 'kind', 'words', 'near', 'maxYen'].some(
    (name) => q[name] !== undefined,
  )

/** A list is only drawn for a place or a word: nobody reads the country from its north end. */
export const placeChosen = (choice: Choice): boolean =>
  [choice.prefecture, choice.municipality, choice.words, choice.near].some((value) => value !== '')

const flat = (choice: Choice): Record<string, string> => {
  const { ticked, compare, ...rest } = choice
  return { ...rest, ...Object.fromEntries(ticked.map((tick) => [tick, '1'])), compare: compare.join(',') }
}

/** The address of a search; `municipality` stays even when empty, so that an emptied sentence is not filled in again. */
export function hrefOf(choice: Choice, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(
    Object.entries({ ...flat(choice), ...more }).filter(([name, value]) => value !== '' || name === 'municipality'),
  )
  return `/search?${query}`
}

/** 「〒135-0016」, full width too → 1350016; null where the words are no postcode. */
export function postcodeIn(words: string): string | null {
  const digits = words.normalize('NFKC').replaceAll(/[〒\s\-‐−ー–]/g, '')
  return /^\d{3,7}$/.test(digits) ? digits : null
}

/** The question to the server. */
export function askOf(choice: Choice, more: { page?: number; points?: boolean } = {}) {
  const { prefecture, municipality, weekday, from, to, classAge, kind, words, near, maxYen } = choice
  const postcode = postcodeIn(words)
  const [lat, lng] = near.split(',')
  return {
    ...(municipality ? { municipality } : prefecture ? { prefecture } : {}),
    ...(weekday ? { weekday } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(classAge ? { classAge } : {}),
    ...(kind ? { kind: kind as 'regular' } : {}),
    ...(postcode ? { postcode } : words ? { words } : {}),
    ...(lat && lng ? { lat, lng } : {}),
    ...(maxYen ? { maxYen } : {}),
    ...(Object.fromEntries(choice.ticked.map((tick) => [tick, '1'])) as Partial<Record<Tick, '1'>>),
    ...(more.points ? { points: '1' as const } : {}),
    ...(more.page ? { page: more.page } : {}),
  }
}
