/** 認定通知書 and 消滅通知書 as pages of one document; the address stands where a window envelope (長形3号) shows it. */
import type { Content } from 'pdfmake/interfaces.js'
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import { showPhone } from '../../platform/japanese.ts'
import { showBirthDate, showLength } from '../../platform/japanese-date.ts'
import type { PdfDocument } from '../../platform/pdf.ts'
import type { MunicipalitySettings } from '../municipality/rules.ts'
import type { NoticeRow } from './notice-queries.ts'
import { appealSentence, endCauses, type NoticeKind, noticeSentences, noticeTitles } from './notice-words.ts'
import { showCertificateNumber } from './number.ts'
import { lastDayOfCertificate, rightsOf } from './rules.ts'

export type NoticeTown = { name: string; prefecture: string; settings: MunicipalitySettings }

export const noticePapers = (kind: NoticeKind, rows: readonly NoticeRow[], town: NoticeTown): PdfDocument => ({
  title: noticeTitles[kind],
  numbered: false,
  content: rows.flatMap((row, i) => letter(kind, row, town, i > 0)),
})

const fullName = (family: string | null, given: string | null): string => [family, given].filter(Boolean).join(' ')

function letter(kind: NoticeKind, row: NoticeRow, town: NoticeTown, later: boolean): Content[] {
  const { papers, contact } = town.settings
  const postal = row.postal_code ? `〒${row.postal_code.slice(0, 3)}-${row.postal_code.slice(3).replace('-', '')}` : ''
  const guardian = fullName(row.guardian_family, row.guardian_given)
  const desk = [contact.office, contact.phone && showPhone(contact.phone)].filter(Boolean).join('　')
  return [
    {
      stack: [postal, row.address ?? '', { text: guardian ? `${guardian} 様` : '', fontSize: 12, margin: [0, 8, 0, 0] }],
      // The window begins 12 mm below the fold of thirds; 48 pt are the page's margin.
      margin: [10, 4, 220, 0],
      ...(later ? { pageBreak: 'before' as const } : {}),
    },
    {
      stack: [papers.mark, showBirthDate(japanDate(row.decided)), papers.issuer || `${town.prefecture}${town.name}長`],
      alignment: 'right',
      margin: [0, 34, 0, 24],
    },
    { text: noticeTitles[kind], style: 'heading', alignment: 'center' },
    { text: papers[kind] || noticeSentences[kind], margin: [0, 10, 0, 10] },
    {
      layout: 'form',
      table: { widths: [150, '*'], body: facts(kind, row, town).map(([term, value]) => [{ text: term, style: 'label' }, value]) },
    },
    { text: papers.appeal || appealSentence, style: 'note', margin: [0, 18, 0, 0] },
    ...(desk ? [{ text: `お問い合わせ　${desk}`, style: 'note', margin: [0, 8, 0, 0] } as Content] : []),
  ]
}

function facts(kind: NoticeKind, row: NoticeRow, { settings, prefecture, name }: NoticeTown): [string, string][] {
  const validity = { validFrom: row.valid_from, nationalEnd: row.national_end, municipalEnd: row.municipal_end }
  const common: [string, string][] = [
    ['認定番号', showCertificateNumber(row.number)],
    ...(row.own_number ? [['市区町村の番号', row.own_number] as [string, string]] : []),
    ['お子さま', fullName(row.family_name, row.given_name)],
    ['生年月日', showBirthDate(row.birth_date)],
  ]
  const until = (day: LocalDate): string => `${showBirthDate(day)}まで`
  return kind === 'certified'
    ? [
        ...common,
        ['認定日', showBirthDate(japanDate(row.decided))],
        ['有効期間', `${showBirthDate(row.valid_from)}から${until(lastDayOfCertificate(validity))}`],
        ...rightsOf(validity, settings).map((right): [string, string] => [
          right.name ?? '1か月に利用できる時間',
          `${showLength(right.minutes)}（${until(right.until)}）`,
        ]),
        ['認定した市区町村', `${prefecture}${name}`],
      ]
    : [
        ...common,
        ['利用できる最後の日', showBirthDate(lastDayOfCertificate(validity))],
        ['理由', row.end_reason ? endCauses[row.end_reason] : ''],
        ['認定していた市区町村', `${prefecture}${name}`],
      ]
}
