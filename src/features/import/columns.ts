/** What a column of an import can mean, what our template calls it, and how a town's own headings are found again (CERT-2). Pure. */

type Column = { field: string; heading: string; needed?: true; example: string }

/** Fields are pointers with dots into the form's readers; `key` is the town's own number of the child, `household` binds siblings. */
export const columns = [
  { field: 'key', heading: '宛名番号', needed: true, example: '0000012345' },
  { field: 'household', heading: '世帯番号', example: '0000054321' },
  { field: 'receivedOn', heading: '受付日', needed: true, example: '2027/3/1' },
  { field: 'validFrom', heading: '認定開始日', example: '' },
  { field: 'child.familyName', heading: '児童氏名（姓）', needed: true, example: '江東' },
  { field: 'child.givenName', heading: '児童氏名（名）', example: '花' },
  { field: 'child.familyKana', heading: '児童フリガナ（姓）', needed: true, example: 'コウトウ' },
  { field: 'child.givenKana', heading: '児童フリガナ（名）', example: 'ハナ' },
  { field: 'child.birthDate', heading: '児童生年月日', needed: true, example: '2025/4/10' },
  { field: 'child.sex', heading: '児童性別', example: '女' },
  { field: 'child.enrolment', heading: '通園先', example: '' },
  { field: 'child.disability', heading: '障害の申し出', example: '' },
  { field: 'child.medicalCare', heading: '医療的ケアの申し出', example: '' },
  { field: 'reduction', heading: '負担軽減', example: '' },
  { field: 'guardian1.familyName', heading: '保護者氏名（姓）', needed: true, example: '江東' },
  { field: 'guardian1.givenName', heading: '保護者氏名（名）', example: '恵' },
  { field: 'guardian1.familyKana', heading: '保護者フリガナ（姓）', needed: true, example: 'コウトウ' },
  { field: 'guardian1.givenKana', heading: '保護者フリガナ（名）', example: 'メグミ' },
  { field: 'guardian1.relationship', heading: '保護者続柄', example: '母' },
  { field: 'guardian1.phone', heading: '保護者電話番号', needed: true, example: '090-0000-0001' },
  { field: 'guardian1.mail', heading: '保護者メールアドレス', example: 'megumi@example.jp' },
  { field: 'guardian1.address.postalCode', heading: '郵便番号', needed: true, example: '135-0016' },
  { field: 'guardian1.address.prefecture', heading: '都道府県', example: '東京都' },
  { field: 'guardian1.address.city', heading: '市区町村', example: '江東区' },
  { field: 'guardian1.address.street', heading: '町名番地', needed: true, example: '東陽4-11-28' },
  { field: 'guardian1.address.building', heading: '建物名・部屋番号', example: '' },
  { field: 'guardian2.familyName', heading: '保護者2氏名（姓）', example: '' },
  { field: 'guardian2.givenName', heading: '保護者2氏名（名）', example: '' },
  { field: 'guardian2.familyKana', heading: '保護者2フリガナ（姓）', example: '' },
  { field: 'guardian2.givenKana', heading: '保護者2フリガナ（名）', example: '' },
  { field: 'guardian2.relationship', heading: '保護者2続柄', example: '' },
  { field: 'guardian2.phone', heading: '保護者2電話番号', example: '' },
  { field: 'guardian2.mail', heading: '保護者2メールアドレス', example: '' },
] as const satisfies readonly Column[]
export type Field = (typeof columns)[number]['field']
export const fields: readonly Field[] = columns.map(({ field }) => field)
export const neededFields: readonly Field[] = columns.flatMap((column) => ('needed' in column ? [column.field] : []))

/** Field → heading of the town's file. */
export type Mapping = Partial<Record<Field, string>>

const plain = (heading: string): string => heading.normalize('NFKC').replace(/\s/gu, '')
export const headingOfField = (field: Field): string => columns.find((column) => column.field === field)?.heading ?? field

/** The town's kept mapping first, as far as its headings are in the file; then our own headings, each heading once. */
export function mappingFor(head: readonly string[], kept: Mapping): Mapping {
  const mapping: Mapping = {}
  const used = new Set<string>()
  const take = (field: Field, heading: string | undefined): void => {
    if (heading === undefined || mapping[field] !== undefined || used.has(heading) || !head.includes(heading)) return
    mapping[field] = heading
    used.add(heading)
  }
  for (const field of fields) take(field, kept[field])
  for (const { field, heading } of columns) take(field, plain(heading))
  return mapping
}

export const missingFields = (mapping: Mapping): Field[] => neededFields.filter((field) => mapping[field] === undefined)
