/**
 * Text as Japanese people type and read it. Conversions never refuse what they can mend; names are kept exact.
 * The same on server and browser. Reading of dates: `japanese-date.ts`. Pure.
 */

/** Every sign that people type for a hyphen: ASCII, dashes, minus, the long-vowel mark, box drawing, full and half width. */
export const dashes =
  /[-\u00ad\u02d7\u058a\u1806\u2010-\u2015\u2043\u2212\u2500\u2501\u2796\u30fc\u3161\ufe58\ufe63\uff0d\uff70\u207b\u208b]/gu

/** Zero-width and direction marks that come along with copied text. IVS selectors (U+E0100…) and U+FE00… are not among them. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Full-width ASCII and the ideographic space to their half-width forms; nothing else changes. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/gu, ' ')

/** ASCII to full width, as some municipal forms and CSV layouts want it. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/ /gu, '\u3000')

/** ひらがな → カタカナ, with ゔ, ゝ and ゞ. */
export const katakana = (text: string): string =>
  text.replace(/[\u3041-\u3096\u309d\u309e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))

/** カタカナ → ひらがな, where hiragana has the letter. */
export const hiragana = (text: string): string =>
  text.replace(/[\u30a1-\u30f6\u30fd\u30fe]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))

/** ｶﾞｷﾞ → ガギ, with voicing marks joined; other half-width signs (｡｢｣､･ｰ) too. Only these ranges are touched. */
export const fullKana = (text: string): string =>
  text
    .replace(/[\uff61-\uff9f]+/gu, (run) => run.normalize('NFKC'))
    .replace(/[\u3041-\u30ff][\u3099\u309a]/gu, (pair) => pair.normalize('NFC'))

/** Trims and collapses any white space to one space, drops invisible marks; every other code point stays as typed (𠮷, 髙, IVS). */
export const cleanName = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim()

/** Control characters that no name or line of text holds; line breaks count. */
export const hasControl = (text: string): boolean => /\p{Cc}/u.test(text)

/**
 * A name in kana, as stored: katakana in full width, one space between parts, 「・」 for the middle dot, 「ー」 for any dash after kana.
 * A name in Latin letters alone (people without kana) is taken as it is, in half width.
 */
export function normalKana(text: string): string {
  const kana = katakana(fullKana(halfWidth(cleanName(text))))
    .replace(/[\u00b7\u2022\u2219\u22c5\u2e31\uff65]/gu, '・')
    .replace(/[\u2018\u2019\u02bc\u00b4]/gu, "'")
  return kana.replace(/([\u30a1-\u30fa\u30fc])[-\u2010-\u2015\u2212\u2500\u2501]/gu, '$1ー')
}

/** Katakana with ー ・ ヽ ヾ, Latin letters (with accents), space, hyphen, apostrophe, full stop; at least one letter. Expects `normalKana`. */
export const isKana = (text: string): boolean =>
  /[\u30a1-\u30fa\p{Script=Latin}]/u.test(text) &&
  /^[\u30a1-\u30fa\u30fc-\u30fe\u31f0-\u31ff・\p{Script=Latin}\p{M}' .-]+$/u.test(text)

/**
 * Key under which two spellings of a kana name are the same (CERT-6): no spaces, dots or long marks, small letters as large ones,
 * ヂヅヲ as ジズオ. For comparing only, never shown.
 */
export function kanaKey(text: string): string {
  const small = 'ァィゥェォッャュョヮヵヶ'
  const large = 'アイウエオツヤユヨワカケ'
  return normalKana(text)
    .toLowerCase()
    .replace(/[ ・ー'.-]/gu, '')
    .replace(/[ァィゥェォッャュョヮヵヶ]/gu, (c) => large[small.indexOf(c)] ?? c)
    .replace(/ヂ/gu, 'ジ')
    .replace(/ヅ/gu, 'ズ')
    .replace(/ヲ/gu, 'オ')
}

/** Digits as typed in any width, without spaces and dashes. */
export const bareDigits = (text: string): string => halfWidth(text).replace(invisible, '').replace(dashes, '').replace(/\s/gu, '')

/** A postcode as stored, 7 digits; null when it is none. Takes 〒, any width, spaces and dashes. */
export function readPostcode(text: string): string | null {
  const digits = bareDigits(text).replace(/^[〒〶\u3020]/u, '')
  return /^\d{7}$/.test(digits) ? digits : null
}

/** '1300001' → '130-0001'. */
export const showPostcode = (digits: string): string => `${digits.slice(0, 3)}-${digits.slice(3)}`

/**
 * A Japanese telephone number as stored: digits only, beginning with 0 (10 digits, 11 for mobile, IP and some service numbers).
 * +81, 81 with its plus, (03), dots, any dash and full width are converted; foreign numbers keep '+' and digits. null when it is none.
 */
export function readPhone(text: string): string | null {
  const plain = bareDigits(text)
    .replace(/^(?:tel|電話)[:：]?/iu, '')
    .replace(/[().・･/]/gu, '')
  if (/^\+81\d+$/.test(plain)) return readPhone(`0${plain.slice(3).replace(/^0/, '')}`)
  if (/^\+[1-9]\d{7,14}$/.test(plain)) return plain
  if (!/^0\d+$/.test(plain)) return null
  return plain.length === (/^0[5-9]0/.test(plain) ? 11 : 10) ? plain : null
}

/** Area codes with three digits, as far as the first three tell, without the four-digit areas that begin alike (0422, 0467, …). */
const threeDigitAreas =
  /^0(?:11|22(?![045689])|42(?![28])|43(?![689])|44|45|46(?![03567])|48(?![05])|49(?![345])|52|54(?![4578])|72(?![15])|75|76(?![135678])|78|79(?![0-14-9])|82(?![024-9])|86(?![3-9])|92(?!0)|93(?!0)|95(?![04-79])|96(?![4-9])|97(?![2-9])|98(?![02-7])|99(?![3-7]))/

/** '0356081253' → '03-5608-1253', '09012345678' → '090-1234-5678', '0120123456' → '0120-123-456'. Grouping is for reading only. */
export function showPhone(number: string): string {
  if (number.startsWith('+')) return number
  const [a, b] = /^0800/.test(number)
    ? [4, 7]
    : number.length === 11
      ? [3, 7]
      : /^0(?:120|570|990)/.test(number)
        ? [4, 7]
        : /^0[36]/.test(number)
          ? [2, 6]
          : threeDigitAreas.test(number)
            ? [3, 6]
            : [4, 6]
  return [number.slice(0, a), number.slice(a, b), number.slice(b)].join('-')
}

/** Same number in two spellings (ACC-2). */
export const samePhone = (a: string, b: string): boolean => {
  const number = readPhone(a)
  return number !== null && number === readPhone(b)
}
