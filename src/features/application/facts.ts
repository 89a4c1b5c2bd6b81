/**
 * What the system can say about a case before an officer decides (CERT-6 and the automatic checks): facts with the dates they rest
 * on, never verdicts. Pure: what lies in the database comes in as values.
 */
import type { LocalDate } from '../../platform/calendar.ts'
import { kanaKey } from '../../platform/japanese.ts'
import { acceptedFrom } from '../certification/age.ts'
import { eligibility, isExcluded } from '../certification/rules.ts'
import type { MunicipalitySettings } from '../municipality/rules.ts'
import type { ApplicationForm, Child, ConsentPurpose, ReductionWish, Sex } from './form.ts'
import type { PostalAddress } from './person.ts'

export const factNames = ['age', 'enrolment', 'residence', 'duplicate', 'documents', 'address', 'phone', 'consents'] as const
export type FactName = (typeof factNames)[number]
/** ○ △ ×: fulfilled | an officer must look | not fulfilled. */
export type Fact = {
  fact: FactName
  /** Place of the child in the form; null = the whole case. */
  child: number | null
  ok: 'yes' | 'look' | 'no'
  restsOn: Readonly<Record<string, string | number | null>>
}

export type ChildIdentity = { birthDate: LocalDate; familyKana: string; givenKana: string; sex: Sex }

/**
 * CERT-6: could two records be the same child? Same birth date and the same kana name, or the same given-name kana and sex.
 * Kana are compared by `kanaKey`; a sex that is not told excludes nothing; a person's one name counts as the given name. [D]
 */
export function couldBeSame(a: ChildIdentity, b: ChildIdentity): 'name' | 'givenName' | null {
  if (a.birthDate !== b.birthDate) return null
  const whole = (c: ChildIdentity) => kanaKey(c.familyKana + c.givenKana)
  if (whole(a) === whole(b)) return 'name'
  const given = (c: ChildIdentity) => kanaKey(c.givenKana === '' ? c.familyKana : c.givenKana)
  const sexFits = a.sex === b.sex || a.sex === 'unknown' || b.sex === 'unknown'
  return given(a) === given(b) && sexFits ? 'givenName' : null
}

/** One record found under CERT-6: open applications, certificates and ended ones, of any town. */
export type Match = {
  kind: 'application' | 'certificate'
  /** Id of the record; for the own town only. */
  id: string
  municipality: string
  state: string
  from: LocalDate | null
  until: LocalDate | null
  by: 'name' | 'givenName'
  /** What is already known of the pair: siblings, or a move between towns. */
  known: 'sibling' | 'move' | null
  /** SEE-3: 支援措置 hides everything but that there is a case for a named officer. */
  hidden: boolean
}
export type SeenMatch = Pick<Match, 'kind' | 'municipality' | 'state' | 'from' | 'until' | 'known'> & {
  id: string | null
  by: Match['by'] | null
}

/** CERT-6, SEE-3: what an officer of `municipality` sees of a match: of another town only town, period and state. */
export function seenMatch(match: Match, municipality: string): SeenMatch | 'hidden' {
  if (match.hidden) return 'hidden'
  const { kind, state, from, until, known } = match
  const own = match.municipality === municipality
  return {
    kind,
    state,
    from,
    until,
    known,
    municipality: match.municipality,
    id: own ? match.id : null,
    by: own ? match.by : null,
  }
}

/** Documents by kind of field (upload fields have these names). */
export const documentKinds = ['welfareCertificate', 'taxCertificate1', 'taxCertificate2', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Which documents a wish for a reduction needs (FEE-4): the tax certificate of each guardian who was assessed elsewhere. */
export function neededDocuments(wish: ReductionWish | null): DocumentKind[] {
  if (wish === null) return []
  if (wish.class === 'welfare') return ['welfareCertificate']
  return [
    ...(wish.taxPlace1 === 'elsewhere' ? (['taxCertificate1'] as const) : []),
    ...(wish.taxPlace2 === 'elsewhere' ? (['taxCertificate2'] as const) : []),
  ]
}

/** An address or number that is known already: whose it is, from the main address of a household to a former one (ACC-1). */
export type InUse = { how: 'main' | 'second' | 'former' | 'staff'; household: string | null } | null

export type CaseInput = {
  municipality: { code: string; name: string; prefecture: string }
  settings: MunicipalitySettings
  consentVersions: Readonly<Record<ConsentPurpose, number>>
  receivedOn: LocalDate
  form: ApplicationForm
  /** Per child, in the form's order. */
  matches: readonly (readonly Match[])[]
  documents: readonly DocumentKind[]
  mail: InUse
  phone: InUse
}

/** All facts of a case: those of the whole first, then child by child. */
export function caseFacts(input: CaseInput): Fact[] {
  const whole = (fact: FactName, ok: Fact['ok'], restsOn: Fact['restsOn']): Fact => ({ fact, child: null, ok, restsOn })
  const needed = neededDocuments(input.form.reduction)
  const missing = needed.filter((kind) => !input.documents.includes(kind))
  const unclear = input.form.reduction?.class === 'unknown'
  const outdated = Object.entries(input.form.consents).filter(
    ([purpose, version]) => version !== input.consentVersions[purpose as ConsentPurpose],
  )
  return [
    whole('residence', residence(input.form.guardian1.address, input), {
      city: input.form.guardian1.address.city,
      name: input.municipality.name,
    }),
    whole('documents', missing.length > 0 ? 'no' : unclear ? 'look' : 'yes', {
      needed: needed.join(' '),
      missing: missing.join(' '),
      present: input.documents.length,
    }),
    whole('address', input.mail === null ? 'yes' : 'look', {
      how: input.mail?.how ?? null,
      household: input.mail?.household ?? null,
    }),
    whole('phone', input.phone === null ? 'yes' : 'look', {
      how: input.phone?.how ?? null,
      household: input.phone?.household ?? null,
    }),
    whole('consents', outdated.length === 0 ? 'yes' : 'look', { outdated: outdated.map(([purpose]) => purpose).join(' ') }),
    ...input.form.children.flatMap((child, i) => childFacts(child, i, input)),
  ]
}

/** The typed address names the town applied to. Never 'no': only 住民基本台帳 knows. */
function residence(address: PostalAddress, { municipality }: Pick<CaseInput, 'municipality'>): Fact['ok'] {
  const { city } = address
  // Towns are written with their 郡 in addresses: 「足柄上郡大井町」 is 大井町. 大和郡山市 is not one of a 郡.
  const here = city.startsWith(municipality.name) || city.replace(/^.+?郡/u, '').startsWith(municipality.name)
  return address.prefecture === municipality.prefecture && here ? 'yes' : 'look'
}

function childFacts(child: Child, i: number, input: CaseInput): Fact[] {
  const { settings, receivedOn } = input
  const { firstDay, lastDay, municipalLastDay, classAge } = eligibility(child.birthDate, settings, receivedOn)
  const acceptFrom = acceptedFrom(child.birthDate, settings)
  const inAge = receivedOn >= acceptFrom && receivedOn <= (municipalLastDay ?? lastDay)
  const matches = input.matches[i] ?? []
  const other = matches.filter((match) => match.municipality !== input.municipality.code)
  const facts: Fact[] = [
    {
      fact: 'age',
      child: i,
      ok: inAge ? 'yes' : 'no',
      restsOn: { birthDate: child.birthDate, receivedOn, acceptFrom, firstDay, lastDay, municipalLastDay, classAge },
    },
    {
      fact: 'enrolment',
      child: i,
      ok: isExcluded(settings, child.enrolment) ? 'no' : 'yes',
      restsOn: { enrolment: child.enrolment },
    },
    {
      fact: 'duplicate',
      child: i,
      ok: matches.length === 0 ? 'yes' : 'look',
      restsOn: {
        own: matches.length - other.length,
        other: other.length,
        known: matches.filter((match) => match.known !== null).length,
      },
    },
  ]
  if (child.address !== null) {
    facts.push({
      fact: 'residence',
      child: i,
      ok: residence(child.address, input),
      restsOn: { city: child.address.city, name: input.municipality.name },
    })
  }
  return facts
}
