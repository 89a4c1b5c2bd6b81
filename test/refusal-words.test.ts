/**
 * Words of refusals against what the code can give: every code that a rule, reader or use case names has its three parts, says one
 * thing, blames nobody, and is readable with the values that are really put into it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { refusalCatalogues, refusalText } from '../src/web/text/refusals.ts'

const sources: { file: string; text: string }[] = ['src/features', 'src/platform'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(^|[/-])contract\.ts$/.test(name))
    .map((name) => ({
      file: join(folder, name),
      text: readFileSync(join(folder, name), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''),
    })),
)

/** Text between a bracket at `open` and its partner, without either. */
function inside(text: string, open: number): string {
  let depth = 0
  for (let i = open; i < text.length; i += 1) {
    const letter = text[i] as string
    if ('({['.includes(letter)) depth += 1
    if (')}]'.includes(letter)) depth -= 1
    if (depth === 0) return text.slice(open + 1, i)
  }
  throw new Error(`no partner: ${text.slice(open, open + 80)}`)
}

const literals = (expression: string): string[] => [...expression.matchAll(/'([a-zA-Z][\w.-]*)'/g)].map((m) => m[1] as string)

/** `'code': { slot: type; … }` of the tables that the catalogues are written from. */
const tables = new Map<string, string[]>()
for (const { text } of sources)
  for (const table of text.matchAll(/export type \w+(?:Refusals|RefusalSlots|ErrorSlots|ProblemSlots) =[^{]*\{/g)) {
    const body = inside(text, table.index + table[0].length - 1)
    for (const [, code = '', type = ''] of body.matchAll(/^\s+'?([a-zA-Z][\w.-]*)'?: (.*)$/gm))
      tables.set(code, type.startsWith('{') ? [...type.matchAll(/(\w+): /g)].map((m) => m[1] as string) : [])
  }

type Given = { code: string; file: string; rule: string | null }
const given: Given[] = []
/** Calls whose code is a value; each must be typed by a slot table. */
const byValue: string[] = []
for (const { file, text } of sources) {
  for (const call of text.matchAll(/\b(refusal|bookingRefusal|bad|wrong|fail)\(\s*(?!<)/g)) {
    if (/(function|const)\s+$/.test(text.slice(0, call.index))) continue
    const open = call.index + call[0].indexOf('(')
    const codes = literals(inside(text, open).split(/\{|=>/)[0] ?? '').filter((word) => !/^[A-Z]+-\d+$/.test(word))
    const code = codes.find((word) => tables.has(word)) ?? (call[1] === 'refusal' ? codes[0] : undefined)
    if (code) given.push({ code, file, rule: null })
    else byValue.push(`${file}: ${call[1]}(${inside(text, open).slice(0, 60)}`)
  }
  for (const found of text.matchAll(/\brule(?:: *'([A-Z]+-\d+)')?,\s*code: ([^,}]+)/g))
    for (const code of literals((found[2] as string).replace(/^[^?]*\?/, ''))) given.push({ code, file, rule: found[1] ?? null })
  for (const found of text.matchAll(/\{ pointer[^{}]*, code: '([\w.-]+)'/g))
    given.push({ code: found[1] as string, file, rule: null })
}
for (const code of tables.keys())
  if (!given.some((one) => one.code === code)) given.push({ code, file: 'slot tables', rule: null })

const words = new Map(refusalCatalogues.flatMap((texts) => Object.entries(texts.ja)))
const parts = [...words].flatMap(([code, three]) =>
  (['what', 'why', 'next'] as const).map((part) => ({ at: `${code} ${part}`, code, part, text: three[part] })),
)

describe('codes', () => {
  test('the walk sees the code base: tables, calls and literals of every kind', () => {
    expect(tables.size).toBeGreaterThan(90)
    expect(given.length).toBeGreaterThan(200)
    for (const known of ['booking.overlap', 'login-other-side', 'login-stopped', 'phone.form', 'settings.cap-until', 'too-many'])
      expect(given.map((one) => one.code)).toContain(known)
  })

  test('every code that can be given has its words', () => {
    const missing = given.filter(({ code }) => !words.has(code)).map(({ code, file }) => `${code} (${file})`)
    expect([...new Set(missing)].sort()).toEqual([])
  })

  test('no words lie about for codes that nobody gives', () => {
    const all = sources.map(({ text }) => text).join('\n')
    expect(
      [...words.keys()].filter(
        (code) => !all.includes(`'${code}'`) && !/^(busy|defect|in-flight|no-right|session-expired)$/.test(code),
      ),
    ).toEqual([])
  })

  test('one code, one meaning: no two catalogues, and no two codes with the same three sentences', () => {
    const codes = refusalCatalogues.flatMap((texts) => Object.keys(texts.ja))
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
    const whole = [...words].map(([code, three]) => [code, `${three.what}${three.why}${three.next}`] as const)
    const twins = whole.filter(([, text], i) => whole.findIndex(([, other]) => other === text) !== i)
    expect(twins.map(([code]) => code)).toEqual([])
  })
})

/** What rules put into the slots: raw, as a reader must never see it. A new slot needs a sample here. */
const samples: Record<string, string | number> = {
  line: 12,
  other: 7,
  column: 3,
  rows: 10_001,
  head: 33,
  cells: 32,
  date: '2026-12-03',
  from: '2026-12-03',
  lastDay: '2026-12-03',
  nationalEnd: '2026-12-03',
  municipalEnd: '2026-12-03',
  confirmedOn: '2026-05-24',
  today: '2026-11-24',
  until: '2026-12-03',
  acceptedOn: '2026-12-03',
  firstDay: '2025年1月15日',
  last: 29,
  first: 1,
  month: '2026-12',
  months: 6,
  start: 540,
  end: 1440,
  classAge: 1,
  kind: 'regular',
  what: 'household',
  state: 'confirmed',
  limitAt: '2026-12-02T15:00:00.000Z',
  answerBy: '2026-12-02T15:00:00.000Z',
  fromAt: '2026-12-02T15:00:00.000Z',
  opensAt: '2026-12-02T15:00:00.000Z',
  closedAt: '2026-12-02T15:00:00.000Z',
  drawAt: '2026-12-07T01:00:00.000Z',
  untilAt: '2026-12-05T15:00:00.000Z',
  days: 3,
  entries: 12,
  wishes: 2,
  stampedAt: '2026-12-02T15:00:00.000Z',
  inAt: '2026-12-02T15:00:00.000Z',
  startAt: '2026-12-02T15:00:00.000Z',
  lostMinutes: 90,
  needMinutes: 90,
  leftMinutes: 30,
  maxMinutes: 480,
  maxYen: 2550,
  leftYen: 1000,
  owedYen: 1700,
  lengthMinutes: 90,
  shortestMinutes: 60,
  stepMinutes: 30,
  minutes: 3,
  seconds: 60,
  max: 3,
  min: 8,
  n: 2,
  count: 40,
  left: 4,
  most: 31,
  longest: 2000,
  cap: 5,
  taken: 6,
  otherKinds: 2,
  licensed: 10,
  length: 5,
  word: 'さくら',
  to: 39,
  unit: '℃',
  purpose: 'residence',
  town: '江東区',
  mail: 'hanako@example.jp',
  typed: 'あ',
  year: '24',
  era: '平成',
  instead: '令和',
  name: '証明書',
  facility: 'ひまわり保育園',
  limitMb: 5,
  times: '9時から11時',
  direction: 'in',
  fiscalYear: 2026,
  layer: '区独自の時間',
  given: 0,
  number: 1,
  block: 45,
  choices: '転出・取下げ',
  channel: 'application',
  key: 'noticeDays',
  pointer: '/phone',
  day: '32',
}

describe('sentences', () => {
  test('three parts: what and what to do always, every one whole sentences', () => {
    for (const { at, part, text } of parts) {
      if (part !== 'why') expect(text, at).not.toBe('')
      // A field's remedy may end with an example of how to type.
      if (text !== '') expect(text, at).toMatch(part === 'next' ? /。(例：\S+)?$/ : /。$/)
    }
  })

  test('nobody is blamed and nothing is barked', () => {
    // 無断キャンセル is the scheme's own name of that state (BOOK-2).
    const blame =
      /誤って|誤り|間違|違反|不正|禁止|無断(?!キャンセル)|勝手|ミス|失敗|怠|いけません|エラー|べきです|しろ。|あなた|ペナルティ|警告/
    expect(parts.filter(({ text }) => blame.test(text)).map(({ at, text }) => `${at}: ${text}`)).toEqual([])
  })

  test('no slot that the code is not given with', () => {
    const foreign = parts.flatMap(({ at, code, text }) => {
      const table = tables.get(code)
      return table
        ? [...text.matchAll(/\{(\w+)[,}]/g)].filter((m) => !table.includes(m[1] as string)).map((m) => `${at}: ${m[0]}`)
        : []
    })
    expect(foreign).toEqual([])
  })

  test('with the rules’ raw values they read as Japanese: no code, no ISO date, no bare minute of the day', () => {
    const unread = parts.flatMap(({ at, code, part, text }) => {
      const slots = [...text.matchAll(/\{(\w+)[,}]/g)].map((m) => m[1] as string)
      const unknown = slots.filter((slot) => !(slot in samples))
      const said = refusalText({ rule: 'X', code, slots: samples }, 'ja')[part]
      const bare = said.replace(/(hanako|name)@example\.jp|https:|Idempotency-Key/g, '').match(/[a-z]{3,}|\b20\d{2}-\d{2}\b|[{}]/)
      return [...unknown.map((slot) => `${at}: no sample for {${slot}}`), ...(bare ? [`${at}: ${said}`] : [])]
    })
    expect(unread).toEqual([])
  })
})
