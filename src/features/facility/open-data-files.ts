/** The open data of a town as CSV (heads in Japanese, as town halls publish them) and GeoJSON. Pure. */
import { type CsvCell, csvFile } from '../../platform/csv.ts'
import { facilityWordTexts } from '../../web/text/facility-words.ts'
import type { OpenData, OpenFacilities } from './open-data.ts'

type OpenFile = { name: string; type: string; bytes: Uint8Array }
type Facility = OpenFacilities['facilities'][number]

const words: Readonly<Record<string, string>> = facilityWordTexts.ja
const wordOf = (code: string): string => words[code] ?? code
/** `bookingAutomatic`, `interviewPhone`: the words of a way. */
const wayWord = (what: 'booking' | 'interview', code: string): string =>
  wordOf(`${what}${code.charAt(0).toUpperCase()}${code.slice(1)}`)
const yes = (value: boolean): string => (value ? '有' : '無')

type Column = { head: string; cell: (facility: Facility) => CsvCell }

const facilityColumns: readonly Column[] = [
  { head: 'ID', cell: (f) => f.id },
  { head: '事業所番号', cell: (f) => f.number },
  { head: '名称', cell: (f) => f.name },
  { head: '名称_カナ', cell: (f) => f.kana },
  { head: '種別', cell: (f) => wordOf(f.facilityType) },
  { head: '実施方法', cell: (f) => wordOf(f.deliveryType) },
  { head: '法人の名称', cell: (f) => f.corporation },
  { head: '郵便番号', cell: (f) => f.postalCode },
  { head: '所在地_連結表記', cell: (f) => f.address },
  { head: '緯度', cell: (f) => f.lat },
  { head: '経度', cell: (f) => f.lng },
  { head: '電話番号', cell: (f) => f.phone },
  { head: 'URL', cell: (f) => f.website },
  { head: '案内のページ', cell: (f) => f.page },
  { head: '0歳児', cell: (f) => yes(f.classes.includes(0)) },
  { head: '1歳児', cell: (f) => yes(f.classes.includes(1)) },
  { head: '2歳児', cell: (f) => yes(f.classes.includes(2)) },
  { head: '受入月齢', cell: (f) => f.fromMonths },
  { head: '対象年齢', cell: (f) => f.agesText },
  { head: '利用可能曜日・時間', cell: (f) => f.hoursText },
  { head: '休業日', cell: (f) => f.closedText },
  { head: '1時間あたりの利用料', cell: (f) => f.perHour },
  { head: '利用方法', cell: (f) => f.ways.map((way) => wordOf(way.kind)).join('・') },
  {
    head: '予約の方法',
    cell: (f) => f.ways.map((way) => `${wordOf(way.kind)}：${wayWord('booking', way.booking)}`).join('／'),
  },
  {
    head: '初回面談の申込',
    cell: (f) => f.ways.map((way) => `${wordOf(way.kind)}：${wayWord('interview', way.interview)}`).join('／'),
  },
  { head: '給食', cell: (f) => yes(f.meals) },
  { head: '駐車場', cell: (f) => yes(f.parking) },
  { head: '親子通園', cell: (f) => yes(f.parentChild) },
  { head: '医療的ケア児の受入', cell: (f) => yes(f.medicalCare) },
  { head: '市区町村外からの利用', cell: (f) => yes(f.outsiders) },
]

const townHeads = ['全国地方公共団体コード', '地方公共団体名'] as const
const licenceHeads = ['更新日時', 'ライセンス'] as const

export function facilitiesCsv({ facilities: data }: OpenData): OpenFile {
  const rows = data.facilities.map((facility): CsvCell[] => [
    data.municipality,
    data.municipalityName,
    ...facilityColumns.map((column) => column.cell(facility)),
    data.readAt,
    data.licence,
  ])
  return {
    name: `${data.municipality}_facilities.csv`,
    type: 'text/csv; charset=utf-8',
    bytes: csvFile([...townHeads, ...facilityColumns.map((column) => column.head), ...licenceHeads], rows),
  }
}

/** One row per facility and day; a class that is not taken leaves its cell empty. */
export function placesCsv({ places: data }: OpenData): OpenFile {
  const rows = data.facilities.flatMap((facility) =>
    facility.days.map((day): CsvCell[] => [
      data.municipality,
      data.municipalityName,
      facility.id,
      facility.number,
      facility.name,
      day.date,
      day.class0,
      day.class1,
      day.class2,
      data.readAt,
      data.licence,
    ]),
  )
  const heads = ['ID', '事業所番号', '名称', '日付', '0歳児の空き', '1歳児の空き', '2歳児の空き']
  return {
    name: `${data.municipality}_free-places.csv`,
    type: 'text/csv; charset=utf-8',
    bytes: csvFile([...townHeads, ...heads, ...licenceHeads], rows),
  }
}

/** RFC 7946: longitude first; a facility whose place nobody entered has no geometry. */
export function facilitiesGeojson({ facilities: data }: OpenData): OpenFile {
  const { facilities, ...head } = data
  const collection = {
    type: 'FeatureCollection',
    ...head,
    features: facilities.map(({ id, lat, lng, ...properties }) => ({
      type: 'Feature',
      id,
      geometry: lat === null || lng === null ? null : { type: 'Point', coordinates: [lng, lat] },
      properties,
    })),
  }
  return {
    name: `${data.municipality}_facilities.geojson`,
    type: 'application/geo+json',
    bytes: Buffer.from(JSON.stringify(collection), 'utf8'),
  }
}
