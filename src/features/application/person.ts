/**
 * People on forms: names, kana, telephone, addresses, free text. Readers convert what can be converted, keep names exact and name every
 * wrong field by its pointer. Pure; every form that asks for a person uses these.
 */
import { bad, checked, good, lengthOf, part, type Read, readAll, textOf } from '../../platform/fields.ts'
import { cleanName, hasControl, isKana, normalKana, readPhone, readPostcode } from '../../platform/japanese.ts'
import { holdsMyNumber } from '../../platform/my-number.ts'
import { type AccountErrorSlots, readAddress, secondGuardianErrors } from '../account/rules.ts'
import { type Prefecture, readPrefecture } from './prefecture.ts'

type None = Record<string, never>
/** Codes and slots: the text catalogue is written from this table (with those of addresses). */
export type PersonErrorSlots = AccountErrorSlots & {
  'name.missing': None
  'name.given-missing': None
  'name.long': { max: number }
  'name.control': None
  'kana.missing': None
  'kana.letters': { typed: string }
  'choice.missing': None
  'phone.missing': None
  'phone.form': { typed: string }
  'postcode.missing': None
  'postcode.form': { typed: string }
  'prefecture.missing': None
  'prefecture.unknown': { typed: string }
  'city.missing': None
  'street.missing': None
  'text.long': { max: number }
  'text.control': None
  'text.my-number': None
}
export type PersonErrorCode = keyof PersonErrorSlots
type R<T> = Read<T, PersonErrorCode>

export const relationships = ['mother', 'father', 'grandparent', 'fosterParent', 'otherRelative', 'other'] as const
export type Relationship = (typeof relationships)[number]

/** `givenName` is '' for persons with one name. */
export type PersonName = { familyName: string; givenName: string; familyKana: string; givenKana: string }
export type PostalAddress = { postalCode: string; prefecture: Prefecture; city: string; street: string; building: string }
export type Guardian = PersonName & { relationship: Relationship; mail: string; phone: string; address: PostalAddress }

/** Longest texts, in code points. */
export const limits = { name: 200, line: 200, text: 1_000 } as const

/** Two parts of one thing: both values in one, or all errors of both. */
export const joined = <T extends object, U extends object, C extends string>(a: Read<T, C>, b: Read<U, C>): Read<T & U, C> =>
  a.ok && b.ok ? good({ ...a.value, ...b.value }) : { ok: false, errors: [...(a.ok ? [] : a.errors), ...(b.ok ? [] : b.errors)] }

/** One part of a name, exact but for its spaces. */
export function readNamePart(typed: string, pointer: string, missing: 'name.missing' | 'name.given-missing'): R<string> {
  const name = cleanName(typed)
  if (name === '') return bad(pointer, missing)
  if (hasControl(name)) return bad(pointer, 'name.control')
  return lengthOf(name) > limits.name ? bad(pointer, 'name.long', { max: limits.name }) : good(name)
}

function readKanaPart(typed: string, name: string, pointer: string): R<string> {
  const kana = normalKana(typed)
  // A name that is itself kana or Latin letters needs no second typing.
  if (kana === '') return isKana(normalKana(name)) ? good(normalKana(name)) : bad(pointer, 'kana.missing')
  if (lengthOf(kana) > limits.name) return bad(pointer, 'name.long', { max: limits.name })
  return isKana(kana) ? good(kana) : bad(pointer, 'kana.letters', { typed: kana })
}

/** Family and given name with kana; with `oneName` ticked only the family fields, which hold the one name. */
export function readName(raw: unknown, base: string): R<PersonName> {
  const one = checked(raw, 'oneName')
  const [family, given] = [textOf(raw, 'familyName'), textOf(raw, 'givenName')]
  return readAll<PersonName, PersonErrorCode>({
    familyName: readNamePart(family, `${base}/familyName`, 'name.missing'),
    givenName: one ? good('') : readNamePart(given, `${base}/givenName`, 'name.given-missing'),
    familyKana: readKanaPart(textOf(raw, 'familyKana'), family, `${base}/familyKana`),
    givenKana: one ? good('') : readKanaPart(textOf(raw, 'givenKana'), given, `${base}/givenKana`),
  })
}

/** One of the offered choices. */
export const choiceOf = <T extends string>(raw: unknown, key: string, of: readonly T[], base: string): R<T> => {
  const hit = of.find((one) => one === textOf(raw, key))
  return hit === undefined ? bad(`${base}/${key}`, 'choice.missing') : good(hit)
}

export function readTelephone(typed: string, pointer: string): R<string> {
  const number = readPhone(typed)
  if (number !== null) return good(number)
  return cleanName(typed) === '' ? bad(pointer, 'phone.missing') : bad(pointer, 'phone.form', { typed: cleanName(typed) })
}

/** Mail, telephone and 続柄. `withoutMail`: entered by staff for a household without an address (ACC-7): mail '' is taken. */
export function readContact(
  raw: unknown,
  base: string,
  { withoutMail = false } = {},
): R<Pick<Guardian, 'relationship' | 'mail' | 'phone'>> {
  const mail = textOf(raw, 'mail')
  return readAll<Pick<Guardian, 'relationship' | 'mail' | 'phone'>, PersonErrorCode>({
    relationship: choiceOf(raw, 'relationship', relationships, base),
    mail: withoutMail && mail.trim() === '' ? good('') : readAddress(mail, `${base}/mail`),
    phone: readTelephone(textOf(raw, 'phone'), `${base}/phone`),
  })
}

function readLine(raw: unknown, key: string, base: string, missing: 'city.missing' | 'street.missing' | null): R<string> {
  const line = cleanName(textOf(raw, key))
  if (line === '' && missing !== null) return bad(`${base}/${key}`, missing)
  return readText(line, `${base}/${key}`, limits.line)
}

/** Free text: line breaks stay, other control characters and a 個人番号 are sent back (番号法). */
export function readText(typed: string, pointer: string, max: number = limits.text): R<string> {
  const text = typed.replace(/\r\n?/g, '\n').trim()
  if (lengthOf(text) > max) return bad(pointer, 'text.long', { max })
  if (hasControl(text.replace(/[\n\t]/g, ''))) return bad(pointer, 'text.control')
  return holdsMyNumber(text) ? bad(pointer, 'text.my-number') : good(text)
}

export function readPostal(raw: unknown, base: string): R<PostalAddress> {
  const [code, prefecture] = [textOf(raw, 'postalCode'), textOf(raw, 'prefecture')]
  const digits = readPostcode(code)
  const found = readPrefecture(prefecture)
  return readAll<PostalAddress, PersonErrorCode>({
    postalCode:
      digits !== null
        ? good(digits)
        : cleanName(code) === ''
          ? bad(`${base}/postalCode`, 'postcode.missing')
          : bad(`${base}/postalCode`, 'postcode.form', { typed: cleanName(code) }),
    prefecture:
      found !== null
        ? good(found)
        : cleanName(prefecture) === ''
          ? bad(`${base}/prefecture`, 'prefecture.missing')
          : bad(`${base}/prefecture`, 'prefecture.unknown', { typed: cleanName(prefecture) }),
    city: readLine(raw, 'city', base, 'city.missing'),
    street: readLine(raw, 'street', base, 'street.missing'),
    building: readLine(raw, 'building', base, null),
  })
}

/** 「東京都墨田区吾妻橋1-23-20 コーポ101」. */
export const addressLine = ({ prefecture, city, street, building }: PostalAddress): string =>
  `${prefecture}${city}${street}${building === '' ? '' : ` ${building}`}`

export const readGuardian1 = (raw: unknown, base = '/guardian1', options: { withoutMail?: boolean } = {}): R<Guardian> =>
  joined(
    joined(readName(raw, base), readContact(raw, base, options)),
    readAll({ address: readPostal(part(raw, 'address'), `${base}/address`) }),
  )

/** What 保護者2 is compared with (ACC-2) and may share. */
export type FirstGuardian = { mail: string; phone: string; address: PostalAddress | null }

/** 保護者2: null unless `wanted`. `sameAddress` takes 保護者1's address. */
export function readGuardian2(raw: unknown, first: FirstGuardian, base = '/guardian2'): R<Guardian | null> {
  if (!checked(raw, 'wanted')) return good(null)
  const address =
    checked(raw, 'sameAddress') && first.address !== null
      ? good(first.address)
      : readPostal(part(raw, 'address'), `${base}/address`)
  const read = joined(joined(readName(raw, base), readContact(raw, base)), readAll({ address }))
  const same = secondGuardianErrors(first, { mail: textOf(raw, 'mail'), phone: textOf(raw, 'phone') }, base)
  return same.length === 0 ? read : { ok: false, errors: [...(read.ok ? [] : read.errors), ...same] }
}
