/** What the papers of decisions say, from the decisions as they stand (CERT-5: nothing declared, never 要支援). */
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { ReadTx } from '../../platform/db.ts'
import { showPhone } from '../../platform/japanese.ts'
import { showBirthDate, showLength } from '../../platform/japanese-date.ts'
import type { Keys } from '../../platform/keys.ts'
import { addressLine, type PostalAddress } from '../application/person.ts'
import { openChange, openForm } from '../application/sealed-form.ts'
import type { TownSettings } from '../municipality/read-settings.ts'
import type { DiffRow } from './change-form.ts'
import { type NoticeRow, reductionsDecided, sealedCases } from './notice-queries.ts'
import { changeRejectCauses, endCauses, type NoticeKind, reductionCauses, rejectCauses } from './notice-words.ts'
import { showCertificateNumber } from './number.ts'
import { type PaperFacts, postalText } from './paper-content.ts'
import { lastDayOfCertificate, rightsOf } from './rules.ts'

type Fact = readonly [string, string]
type Town = Pick<TownSettings, 'name' | 'prefecture' | 'settings'>

const fullName = (family: string | null, given: string | null): string => [family, given].filter(Boolean).join(' ')
const until = (day: LocalDate): string => `${showBirthDate(day)}まで`
const day = (date: LocalDate | null): string => (date ? showBirthDate(date) : '')
const reasonOf = (causes: Readonly<Record<string, string>>, code: string | null): string =>
  causes[code ?? ''] ?? causes.other ?? ''

/** In the order of the rows; whatever lies sealed is opened here, a whole run in one reading. */
export async function factsOfNotices(
  { tx, keys }: { tx: ReadTx; keys: Keys },
  kind: NoticeKind,
  rows: readonly NoticeRow[],
  town: Town,
): Promise<PaperFacts[]> {
  if (kind === 'certified' || kind === 'ended') return rows.map((row) => certificateFacts(kind, row, town))
  const ids = [...new Set(rows.flatMap((row) => row.application_id ?? []))]
  const cases = new Map((await sealedCases(tx, ids)).map((one) => [one.id, one]))
  const caseOf = (row: NoticeRow) => cases.get(row.application_id ?? '')
  if (kind === 'rejected')
    return rows.map((row) => {
      const sealed = caseOf(row)
      const form = sealed ? openForm(keys, sealed) : null
      return refusalFacts(row, form?.guardian1 ?? null, town)
    })
  const households = kind === 'changed' ? [...new Set(rows.flatMap((row) => row.household_id ?? []))] : []
  const reductions = await reductionsDecided(tx, households)
  return rows.map((row) => {
    const sealed = caseOf(row)
    const change = sealed ? openChange(keys, sealed) : null
    if (kind === 'changeRejected') return changeRefusalFacts(row, town)
    const granted = reductions.filter((one) => one.household === row.household_id && one.at.getTime() === row.decided.getTime())
    const reduced = granted[0]
      ? `${reductionCauses[granted[0].class]}（${day(granted[0].from)}から${granted[0].to ? until(granted[0].to) : ''}）`
      : 'なし'
    return changeFacts(row, change?.rows ?? [], reduced, town)
  })
}

const addressee = (row: NoticeRow): Omit<PaperFacts, 'facts'> => ({
  postal: postalText(row.postal_code),
  address: row.address ?? '',
  guardian: fullName(row.guardian_family, row.guardian_given),
})

export function certificateFacts(kind: 'certified' | 'ended', row: NoticeRow, { settings, prefecture, name }: Town): PaperFacts {
  const { valid_from: from, national_end: national, birth_date: birth } = row
  if (!from || !national || !birth) throw new Error('a certificate without its days')
  const validity = { validFrom: from, nationalEnd: national, municipalEnd: row.municipal_end }
  const common: Fact[] = [
    ['認定番号', showCertificateNumber(row.number)],
    ...(row.own_number ? [['市区町村の番号', row.own_number] as const] : []),
    ['お子さま', fullName(row.family_name, row.given_name)],
    ['生年月日', showBirthDate(birth)],
  ]
  const facts: Fact[] =
    kind === 'certified'
      ? [
          ['認定日', showBirthDate(japanDate(row.decided))],
          ['有効期間', `${showBirthDate(from)}から${until(lastDayOfCertificate(validity))}`],
          ...rightsOf(validity, settings).map(
            (right): Fact => [right.name ?? '1か月に利用できる時間', `${showLength(right.minutes)}（${until(right.until)}）`],
          ),
          ['認定した市区町村', `${prefecture}${name}`],
        ]
      : [
          ['利用できる最後の日', showBirthDate(lastDayOfCertificate(validity))],
          ['理由', row.end_reason ? endCauses[row.end_reason] : ''],
          ['認定していた市区町村', `${prefecture}${name}`],
        ]
  return { ...addressee(row), facts: [...common, ...facts] }
}

type Applicant = { familyName: string; givenName: string; address: PostalAddress }

export function refusalFacts(row: NoticeRow, applicant: Applicant | null, { prefecture, name }: Town): PaperFacts {
  return {
    ...(applicant
      ? {
          postal: postalText(applicant.address.postalCode),
          address: addressLine(applicant.address),
          guardian: fullName(applicant.familyName, applicant.givenName),
        }
      : addressee(row)),
    facts: [
      ['受付番号', row.number],
      ['お子さま', fullName(row.family_name, row.given_name)],
      ['生年月日', day(row.birth_date)],
      ['申請を受け付けた日', day(row.received_on)],
      ['却下した日', showBirthDate(japanDate(row.decided))],
      ['却下の理由', reasonOf(rejectCauses, row.reason_code)],
      ['決定した市区町村', `${prefecture}${name}`],
    ],
  }
}

const changeTerms: Readonly<Record<DiffRow['field'], string>> = {
  name: '保護者の氏名',
  kana: '保護者のフリガナ',
  phone: '電話番号',
  address: '住所',
  childName: 'お子さまの氏名',
  childKana: 'お子さまのフリガナ',
  care: '障害・医療的ケアの申告',
  reduction: '利用料の負担軽減',
  second: '保護者2',
}

/** What was declared of a child's health stays where it is: a paper travels. */
function changedFact({ field, before, after }: DiffRow, reduced: string): Fact {
  if (field === 'care') return [changeTerms[field], '届出のとおり変更しました']
  if (field === 'reduction') return [changeTerms[field], reduced]
  // The address of the mail is behind the name.
  if (field === 'second') return [changeTerms[field], after.replace(/ \S*@\S*$/, '')]
  const shown = (text: string): string => (field === 'phone' && text ? showPhone(text) : text || 'なし')
  return [changeTerms[field], `${shown(before)} → ${shown(after)}`]
}

export function changeFacts(
  row: NoticeRow,
  changed: readonly DiffRow[],
  reduced: string,
  { prefecture, name }: Town,
): PaperFacts {
  return {
    ...addressee(row),
    facts: [
      ['受付番号', row.number],
      ['お子さま', fullName(row.family_name, row.given_name)],
      ['届出を受け付けた日', day(row.received_on)],
      ['変更を決めた日', showBirthDate(japanDate(row.decided))],
      ...changed.map((one) => changedFact(one, reduced)),
      ['決定した市区町村', `${prefecture}${name}`],
    ],
  }
}

export const changeRefusalFacts = (row: NoticeRow, { prefecture, name }: Town): PaperFacts => ({
  ...addressee(row),
  facts: [
    ['受付番号', row.number],
    ['お子さま', fullName(row.family_name, row.given_name)],
    ['届出を受け付けた日', day(row.received_on)],
    ['決めた日', showBirthDate(japanDate(row.decided))],
    ['理由', reasonOf(changeRejectCauses, row.reason_code)],
    ['決定した市区町村', `${prefecture}${name}`],
  ],
})
