/**
 * What a password must be (ACC-4; NIST SP 800-63B-4 3.1.1.2): 8 to 128 code points after NFC, no rules of composition,
 * not one of the common ones, no word of its surroundings. Whole passwords are compared, parts are not. Pure.
 */
import { halfWidth } from '../../platform/japanese.ts'
import { aloneFrom } from './rules.ts'

export type PasswordProblemSlots = {
  'password.missing': Record<string, never>
  'password.short': { min: number; length: number }
  'password.long': { max: number }
  'password.common': Record<string, never>
  'password.context': { word: string }
}
export type PasswordProblemCode = keyof PasswordProblemSlots
export type PasswordProblem = {
  [C in PasswordProblemCode]: { code: C; slots: PasswordProblemSlots[C] }
}[PasswordProblemCode]

export const passwordLength = { min: 8, max: 128, alone: aloneFrom } as const

/** As it is hashed: NFC; spaces and letters of any script stay. Never trimmed: the blank may be meant. */
export const normalPassword = (typed: string): string => typed.normalize('NFC')

/** Length in code points: 𠮷 and emoji signs count one each. */
export const lengthOfPassword = (typed: string): number => [...normalPassword(typed)].length

/** What is public about this account: it is the first that others try. */
export type PasswordContext = {
  mail?: string
  names?: readonly string[]
  birthDates?: readonly string[]
  towns?: readonly string[]
}

/** Words of the scheme itself. */
const schemeWords = [
  ...[
    'tsuen',
    'tsuuen',
    'tsupo',
    'daretsu',
    'daredemo',
    'daredemotsuen',
    'kodomo',
    'kodomodaredemo',
    'kodomodaredemotsuen',
    'cfadaretsu',
  ],
  ...[
    'つうえん',
    'つうぽ',
    'つうえんぽーたる',
    'こども',
    'こどもだれでもつうえん',
    'こども誰でも通園',
    'こども誰でも通園制度',
    '誰でも通園',
  ],
  ...['hoikuen', 'youchien', 'kodomoen', 'kosodate', 'ほいくえん', 'guardian', 'facility', 'hogosha'],
]

/** Most used bases of passwords, worldwide and Japanese; with `endings` and years they make over 20,000 refused ones. */
const bases = (
  'password passw0rd passwd pass admin administrator root user guest login welcome letmein secret master default changeme change temp test ' +
  'hello sunshine princess dragon monkey football baseball basketball soccer superman batman spiderman pokemon pikachu naruto starwars ' +
  'shadow michael michelle jennifer jessica ashley daniel charlie jordan andrew thomas robert george matthew joshua nicole samantha ' +
  'iloveyou loveyou lovely love baby angel angels flower flowers butterfly chocolate cookie cheese banana orange apple cherry summer winter ' +
  'spring autumn january february march april may june july august september october november december monday friday sunday ' +
  'qwerty qwertyuiop qwert asdf asdfg asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc qweasd qweasdzxc azerty abcd abcde abcdef ' +
  'abcdefg abcdefgh abc aaaaaa xxxxxx google yahoo amazon facebook twitter instagram youtube apple iphone android windows microsoft ' +
  'computer internet samsung nintendo playstation freedom whatever trustno1 mustang harley ranger hunter killer buster tigger ginger ' +
  'pepper maggie peanut bailey snoopy mickey minnie doraemon kitty hellokitty disney totoro anpanman precure sakura himawari tanpopo ' +
  'tokyo osaka kyoto nagoya yokohama kobe fukuoka sapporo sendai hiroshima saitama chiba sumida koto ayase nagakute japan nippon nihon ' +
  'tanaka suzuki sato satou takahashi watanabe ito itou yamamoto nakamura kobayashi kato katou yoshida yamada sasaki yamaguchi matsumoto ' +
  'inoue kimura hayashi shimizu taro tarou hanako takeshi kenji hiroshi yuki haruto sota souta hinata yui aoi hina mei rin sakurako ' +
  'daisuki aishiteru arigatou arigato konnichiwa ohayou sayonara samurai ninja sushi mama papa okaasan otousan akachan family kazoku ' +
  'happy lucky smile peace heaven forever friend friends mother father sister brother daughter money business office company school'
).split(' ')

const endings = [
  '',
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '1234567',
  '12345678',
  '123456789',
  '!',
  '!!',
  '1!',
  '123!',
  '@',
  '@123',
  '#1',
  '01',
  '02',
  '03',
]
const years = Array.from({ length: 80 }, (_, i) => String(1955 + i))

/** Half width, lower case, NFKC: the variants that people think of as another password. */
const folded = (text: string): string => halfWidth(text.normalize('NFKC')).toLowerCase()
const leet: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}
const unleet = (text: string): string => [...text].map((c) => leet[c] ?? c).join('')

const baseSet = new Set(bases)
const rows = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
]
const walks = rows.flatMap((row) => [row + row, [...(row + row)].reverse().join('')])

/** One sign or one short piece again and again, or one that walks along the keyboard or the alphabet. */
function isPattern(word: string): boolean {
  for (let length = 1; length <= Math.min(4, word.length / 2); length++) {
    if (
      word
        .slice(0, length)
        .repeat(Math.ceil(word.length / length))
        .startsWith(word)
    )
      return true
  }
  if (walks.some((walk) => walk.includes(word))) return true
  // Two walks side by side: 'qwer1234', 'asdf7890', 'abcd4321'.
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)]
    if (walks.some((walk) => walk.includes(left)) && walks.some((walk) => walk.includes(right))) return true
  }
  return false
}

/** A day written with 6 or 8 digits, in any usual order: the first that is guessed of parents. */
function isDay(word: string): boolean {
  const digits = word.replace(/[-/.]/g, '')
  if (!/^\d{8}$/.test(digits)) return false
  const day = (y: string, m: string, d: string) =>
    Number(y) >= 1900 && Number(y) <= 2100 && Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31
  return (
    day(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)) ||
    day(digits.slice(4), digits.slice(0, 2), digits.slice(2, 4)) ||
    day(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2))
  )
}

/** Whether the whole password is one of the commonest: a base with an ending or a year, in any case, twice, or with 0 for o. */
export function isCommonPassword(typed: string): boolean {
  const word = folded(typed)
  if (isPattern(word) || isDay(word) || /^\d{1,9}$/.test(word)) return true
  const heads = new Set<string>()
  for (const ending of [...endings, ...years, ...years.map((year) => `${year}!`)]) {
    if (word.endsWith(ending)) heads.add(ending === '' ? word : word.slice(0, -ending.length))
  }
  for (const head of heads) {
    const trimmed = head.replace(/[-_. ]$/, '')
    for (const candidate of [head, trimmed, unleet(head), unleet(trimmed)]) {
      if (candidate !== '' && (baseSet.has(candidate) || twice(candidate))) return true
    }
  }
  return false
}

const twice = (word: string): boolean => {
  const half = word.slice(0, word.length / 2)
  return half + half === word && baseSet.has(half)
}

/** How many passwords of at least 8 signs the list of bases and endings names by itself. */
export const listedPasswords = (): string[] =>
  bases
    .flatMap((base) => [...endings, ...years].map((ending) => base + ending))
    .filter((word) => word.length >= passwordLength.min)

function contextWords({ mail, names = [], birthDates = [], towns = [] }: PasswordContext): string[] {
  const local = mail?.split('@')[0] ?? ''
  const days = birthDates.flatMap((date) => {
    const [y = '', m = '', d = ''] = date.split('-')
    return [
      `${y}${m}${d}`,
      `${y}-${m}-${d}`,
      `${y}/${m}/${d}`,
      `${m}${d}${y}`,
      `${d}${m}${y}`,
      `${Number(y) - 2018}${m}${d}`,
      `r${Number(y) - 2018}.${Number(m)}.${Number(d)}`,
    ]
  })
  return [...schemeWords, local, mail ?? '', ...names, ...towns, ...days].filter((word) => folded(word).length >= 3)
}

/**
 * Everything against a password, for one message each; [] = it may be set. `alone`: there will be no second step, so 15 code points
 * are asked. A context word counts alone, twice, and with an ending or a year.
 */
export function passwordProblems(typed: string, context: PasswordContext = {}, { alone = false } = {}): PasswordProblem[] {
  const password = normalPassword(typed)
  const length = lengthOfPassword(password)
  const min = alone ? passwordLength.alone : passwordLength.min
  if (length === 0) return [{ code: 'password.missing', slots: {} }]
  const problems: PasswordProblem[] = []
  if (length < min) problems.push({ code: 'password.short', slots: { min, length } })
  if (length > passwordLength.max) problems.push({ code: 'password.long', slots: { max: passwordLength.max } })
  const word = folded(password)
  const bare = word.replace(/[-_.!@# ]/g, '')
  const hit = contextWords(context).find((entry) => {
    const core = folded(entry)
    const plain = core.replace(/[-_.!@# ]/g, '')
    return (
      word === core || bare === plain || bare === plain + plain || (bare.startsWith(plain) && isEnding(bare.slice(plain.length)))
    )
  })
  if (hit !== undefined) problems.push({ code: 'password.context', slots: { word: hit } })
  else if (isCommonPassword(password)) problems.push({ code: 'password.common', slots: {} })
  return problems
}

const isEnding = (text: string): boolean => endings.includes(text) || years.includes(text)
