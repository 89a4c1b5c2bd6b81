/** 認定変更 and 認定の消滅 as a form (CERT-4): what is asked, read from what was typed, and how it differs from what stands. Pure. */
import { type LocalDate, parseDate } from '../../platform/calendar.ts'
import { bad, checked, type FieldError, good, part, type Read, readAll, textOf, textsOf } from '../../platform/fields.ts'
import {
  addressLine,
  type Guardian,
  type PersonErrorCode,
  type PersonName,
  type PostalAddress,
  readGuardian2,
  readName,
  readPostal,
  readTelephone,
  readText,
} from '../application/person.ts'
import { type EndFact, endReasons } from './rules.ts'

export const changeParts = ['name', 'phone', 'address', 'child', 'care', 'reduction', 'second'] as const
/** 氏名, 電話番号, 住所, お子さまの氏名, 障害・医療的ケア, 負担軽減, 保護者2. */
export type ChangePart = (typeof changeParts)[number]

export const wishes = ['welfare', 'taxExempt', 'lowIncome', 'unknown', 'none'] as const
/** 要支援 is never asked (CERT-5); `none`: no longer. */
export type Wish = (typeof wishes)[number]

export type EndRequest = {
  kind: 'end'
  child: string
  reason: EndFact['reason']
  day: LocalDate
  /** The new town as the family names it; '' where it is no move. */
  town: string
  handOver: boolean
  note: string
}
export type ChangeRequest = {
  kind: 'change'
  /** Day of the fact. */
  day: LocalDate
  guardian: 1 | 2
  name: PersonName | null
  phone: string | null
  address: PostalAddress | null
  /** Whom `childName` and `care` are about. */
  child: string | null
  childName: PersonName | null
  care: { disability: boolean; medicalCare: boolean } | null
  wish: Wish | null
  /** The wish goes on from an income class that is about to end (FEE-4). Absent in what was asked before there were renewals. */
  renews?: boolean
  second: Guardian | null
  note: string
}

export const diffFields = ['name', 'kana', 'phone', 'address', 'childName', 'childKana', 'care', 'reduction', 'second'] as const
/** What changes, as people read it; `whose`: the person's name. */
export type DiffRow = { field: (typeof diffFields)[number]; whose: string; before: string; after: string }
/** At rest: what was asked, and how it differed then. */
export type StoredChange = { request: EndRequest | ChangeRequest; rows: readonly DiffRow[] }

export type ChangeErrorCode =
  | PersonErrorCode
  | 'change.nothing'
  | 'change.day-missing'
  | 'change.day-future'
  | 'change.child-missing'
  | 'change.reason-missing'
  | 'change.town-missing'
  | 'change.wish-missing'

export type KnownPerson = {
  ordinal: 1 | 2
  familyName: string
  givenName: string
  familyKana: string
  givenKana: string
  phone: string | null
  address: string
  mail: string | null
}
export type KnownChild = { id: string; familyName: string; givenName: string; familyKana: string; givenKana: string }
/** What stands today. */
export type Known = { guardians: readonly KnownPerson[]; children: readonly KnownChild[]; today: LocalDate }

type R<T> = Read<T, ChangeErrorCode>

function readDay(raw: unknown, latest: LocalDate | null): R<LocalDate> {
  const day = parseDate(textOf(raw, 'day'))
  if (!day) return bad('/day', 'change.day-missing')
  return latest !== null && day > latest ? bad('/day', 'change.day-future') : good(day)
}

function readChild(raw: unknown, known: Known): R<string> {
  const [only, ...more] = known.children
  if (only && more.length === 0) return good(only.id)
  const child = known.children.find(({ id }) => id === textOf(raw, 'child'))
  return child ? good(child.id) : bad('/child', 'change.child-missing')
}

/** @param by a family does not revoke */
export function readEnd(raw: unknown, known: Known, by: 'family' | 'office'): R<EndRequest> {
  const allowed = endReasons.filter((one): one is EndFact['reason'] => one !== 'age' && (by === 'office' || one !== 'revoked'))
  const reason = allowed.find((one) => one === textOf(raw, 'reason'))
  const town = textOf(raw, 'town').trim()
  const read = readAll<Omit<EndRequest, 'kind' | 'handOver'>, ChangeErrorCode>({
    child: readChild(raw, known),
    reason: reason ? good(reason) : bad('/reason', 'change.reason-missing'),
    day: readDay(raw, null),
    town: reason !== 'moved' ? good('') : town === '' ? bad('/town', 'change.town-missing') : readText(town, '/town', 100),
    note: readText(textOf(raw, 'note'), '/note'),
  })
  return read.ok ? good({ kind: 'end', ...read.value, handOver: reason === 'moved' && checked(raw, 'handOver') }) : read
}

export function readChange(raw: unknown, known: Known): R<ChangeRequest> {
  const wanted = new Set(textsOf(raw, 'parts'))
  const when = <T>(one: ChangePart, read: () => R<T>): R<T | null> => (wanted.has(one) ? read() : good(null))
  const first = known.guardians.find(({ ordinal }) => ordinal === 1)
  const wish = wishes.find((one) => one === textOf(raw, 'wish'))
  const read = readAll<Omit<ChangeRequest, 'kind' | 'guardian'>, ChangeErrorCode>({
    // A fact is told after it happened; what is still to come may still change.
    day: readDay(raw, known.today),
    name: when('name', () => readName(part(raw, 'person'), '/person')),
    phone: when('phone', () => readTelephone(textOf(raw, 'phone'), '/phone')),
    address: when('address', () => readPostal(part(raw, 'address'), '/address')),
    child: wanted.has('child') || wanted.has('care') ? readChild(raw, known) : good(null),
    childName: when('child', () => readName(part(raw, 'childName'), '/childName')),
    care: when('care', () => good({ disability: checked(raw, 'disability'), medicalCare: checked(raw, 'medicalCare') })),
    wish: when('reduction', () => (wish ? good(wish) : bad('/wish', 'change.wish-missing'))),
    second: when('second', () =>
      readGuardian2(
        { ...(part(raw, 'second') as object | undefined), wanted: 'yes', sameAddress: 'no' },
        { mail: first?.mail ?? '', phone: first?.phone ?? '', address: null },
        '/second',
      ),
    ),
    note: readText(textOf(raw, 'note'), '/note'),
  })
  if (!read.ok) return read
  return changeParts.some((one) => wanted.has(one))
    ? good({
        kind: 'change',
        guardian: textOf(raw, 'guardian') === '2' ? 2 : 1,
        ...read.value,
        renews: read.value.wish !== null && checked(raw, 'renews'),
      })
    : { ok: false, errors: [{ pointer: '/parts', code: 'change.nothing', slots: {} } satisfies FieldError<ChangeErrorCode>] }
}

export const fullName = (p: { familyName: string; givenName: string }): string =>
  [p.familyName, p.givenName].filter(Boolean).join(' ')
const fullKana = (p: { familyKana: string; givenKana: string }): string => [p.familyKana, p.givenKana].filter(Boolean).join(' ')

/** The rows that differ; what was typed as it stands already is none. Words of codes are the page's. */
export function diffOf(request: ChangeRequest, known: Known): DiffRow[] {
  const who = known.guardians.find(({ ordinal }) => ordinal === request.guardian)
  const child = known.children.find(({ id }) => id === request.child)
  const rows: DiffRow[] = []
  const add = (field: DiffRow['field'], whose: string, before: string, after: string) => {
    if (before !== after) rows.push({ field, whose, before, after })
  }
  if (who && request.name) {
    add('name', fullName(who), fullName(who), fullName(request.name))
    add('kana', fullName(who), fullKana(who), fullKana(request.name))
  }
  if (who && request.phone) add('phone', fullName(who), who.phone ?? '', request.phone)
  if (who && request.address) add('address', fullName(who), who.address, addressLine(request.address))
  if (child && request.childName) {
    add('childName', fullName(child), fullName(child), fullName(request.childName))
    add('childKana', fullName(child), fullKana(child), fullKana(request.childName))
  }
  const care = request.care
  if (child && care)
    add(
      'care',
      fullName(child),
      '',
      [care.disability && 'disability', care.medicalCare && 'medicalCare'].filter(Boolean).join(' ') || 'none',
    )
  if (request.wish) add('reduction', '', '', request.wish)
  if (request.second) add('second', fullName(request.second), '', `${fullName(request.second)} ${request.second.mail}`)
  return rows
}
