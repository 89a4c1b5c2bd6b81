/**
 * 1,741 municipalities. Real: the prefectures, how many municipalities each has, the special wards, the designated cities, the seats of
 * prefectures and the demo's towns, with rounded populations. Made up: all others; their numbers within the prefecture start at 701,
 * which no municipality bears, and their names say 「見本」. Every code carries its right check digit.
 */
import { prefectures } from '../features/application/prefecture.ts'
import { municipalityCheckDigit } from '../features/certification/number.ts'
import { demoTowns } from '../features/municipality/towns.ts'

export type NationTown = {
  code: string
  prefecture: string
  name: string
  kana: string
  designated: boolean
  /** Inhabitants in ten thousands; shares out children and places. */
  people: number
  lat: number
  lng: number
}

/** In the order of `prefectures`: municipalities, inhabitants in ten thousands, where about its seat lies. */
const extent: readonly (readonly [towns: number, people: number, lat: number, lng: number])[] = [
  ...([
    [179, 514, 43.06, 141.35],
    [40, 120, 40.82, 140.74],
    [33, 118, 39.7, 141.15],
    [35, 228, 38.27, 140.87],
    [25, 93, 39.72, 140.1],
    [35, 104, 38.24, 140.36],
    [59, 179, 37.75, 140.47],
    [44, 284, 36.37, 140.47],
  ] as const),
  ...([
    [25, 191, 36.55, 139.88],
    [35, 191, 36.39, 139.06],
    [63, 734, 35.86, 139.65],
    [54, 627, 35.61, 140.12],
    [62, 1404, 35.69, 139.7],
    [33, 923, 35.45, 139.64],
    [30, 215, 37.9, 139.02],
    [15, 102, 36.7, 137.21],
  ] as const),
  ...([
    [19, 112, 36.59, 136.63],
    [17, 75, 36.06, 136.22],
    [27, 80, 35.66, 138.57],
    [77, 202, 36.65, 138.18],
    [42, 195, 35.39, 136.72],
    [35, 358, 34.98, 138.38],
    [54, 750, 35.18, 136.91],
    [29, 174, 34.73, 136.51],
  ] as const),
  ...([
    [19, 141, 35.0, 135.87],
    [26, 255, 35.02, 135.76],
    [43, 878, 34.69, 135.5],
    [41, 540, 34.69, 135.18],
    [39, 131, 34.69, 135.8],
    [30, 90, 34.23, 135.17],
    [19, 54, 35.5, 134.24],
    [19, 66, 35.47, 133.05],
  ] as const),
  ...([
    [27, 186, 34.66, 133.94],
    [23, 276, 34.4, 132.46],
    [19, 131, 34.19, 131.47],
    [24, 70, 34.07, 134.56],
    [17, 93, 34.34, 134.04],
    [20, 131, 33.84, 132.77],
    [34, 68, 33.56, 133.53],
    [60, 512, 33.61, 130.42],
  ] as const),
  ...([
    [20, 80, 33.25, 130.3],
    [21, 128, 32.74, 129.87],
    [45, 172, 32.79, 130.74],
    [18, 111, 33.24, 131.61],
    [26, 105, 31.91, 131.42],
    [43, 156, 31.56, 130.56],
    [41, 147, 26.21, 127.68],
  ] as const),
]

/** Real ones beside the demo's: 5 digits, name, kana, inhabitants in ten thousands; `*` = 政令指定都市. */
const wards =
  '千代田区 チヨダク 7,中央区 チュウオウク 17,港区 ミナトク 26,新宿区 シンジュクク 35,文京区 ブンキョウク 24,台東区 タイトウク 21,墨田区 スミダク 28,江東区 コウトウク 53,品川区 シナガワク 42,目黒区 メグロク 29,大田区 オオタク 74,世田谷区 セタガヤク 94,渋谷区 シブヤク 24,中野区 ナカノク 34,杉並区 スギナミク 59,豊島区 トシマク 30,北区 キタク 36,荒川区 アラカワク 22,板橋区 イタバシク 58,練馬区 ネリマク 75,足立区 アダチク 69,葛飾区 カツシカク 45,江戸川区 エドガワク 69'
const cities = [
  '01100 札幌市 サッポロシ 197 *,04100 仙台市 センダイシ 110 *,11100 さいたま市 サイタマシ 134 *,12100 千葉市 チバシ 98 *,14100 横浜市 ヨコハマシ 377 *',
  '14130 川崎市 カワサキシ 154 *,14150 相模原市 サガミハラシ 73 *,15100 新潟市 ニイガタシ 78 *,22100 静岡市 シズオカシ 68 *,22130 浜松市 ハママツシ 78 *',
  '23100 名古屋市 ナゴヤシ 233 *,26100 京都市 キョウトシ 144 *,27100 大阪市 オオサカシ 277 *,27140 堺市 サカイシ 81 *,33100 岡山市 オカヤマシ 72 *',
  '34100 広島市 ヒロシマシ 118 *,40100 北九州市 キタキュウシュウシ 92 *,40130 福岡市 フクオカシ 164 *,43100 熊本市 クマモトシ 74 *',
  '02201 青森市 アオモリシ 27,03201 盛岡市 モリオカシ 28,05201 秋田市 アキタシ 30,06201 山形市 ヤマガタシ 24,07201 福島市 フクシマシ 27,08201 水戸市 ミトシ 27',
  '09201 宇都宮市 ウツノミヤシ 51,10201 前橋市 マエバシシ 33,16201 富山市 トヤマシ 41,17201 金沢市 カナザワシ 46,18201 福井市 フクイシ 26,19201 甲府市 コウフシ 19',
  '20201 長野市 ナガノシ 37,21201 岐阜市 ギフシ 40,24201 津市 ツシ 27,25201 大津市 オオツシ 34,29201 奈良市 ナラシ 35,30201 和歌山市 ワカヤマシ 35,31201 鳥取市 トットリシ 18',
  '32201 松江市 マツエシ 20,35203 山口市 ヤマグチシ 19,36201 徳島市 トクシマシ 25,37201 高松市 タカマツシ 41,38201 松山市 マツヤマシ 50,39201 高知市 コウチシ 32',
  '41201 佐賀市 サガシ 23,42201 長崎市 ナガサキシ 40,44201 大分市 オオイタシ 47,45201 宮崎市 ミヤザキシ 40,46201 鹿児島市 カゴシマシ 59,47201 那覇市 ナハシ 31',
].join(',')
const demoPeople: Readonly<Record<string, number>> = { '142182': 8, '281000': 150, '232386': 6 }

const first =
  '桜 サクラ,若葉 ワカバ,青葉 アオバ,緑 ミドリ,花 ハナ,星 ホシ,月 ツキ,朝日 アサヒ,夕日 ユウヒ,白鳥 シラトリ,清水 シミズ,松 マツ,竹 タケ,梅 ウメ,菊 キク,藤 フジ,楓 カエデ,柏 カシワ,栗 クリ,桃 モモ,杉 スギ,風 カゼ,雪 ユキ,光 ヒカリ,虹 ニジ,泉 イズミ,千歳 チトセ,美空 ミソラ,春 ハル,秋 アキ,鶴 ツル,亀 カメ,鈴 スズ,琴 コト,笹 ササ,萩 ハギ,葵 アオイ,茜 アカネ,椿 ツバキ,蓮 ハス'
const second =
  '川 ガワ,野 ノ,山 ヤマ,原 ハラ,里 サト,浜 ハマ,島 シマ,田 タ,崎 サキ,沢 サワ,谷 タニ,岡 オカ,木 キ,井 イ,森 モリ,池 イケ,橋 ハシ,坂 サカ,瀬 セ,浦 ウラ,津 ツ,丘 オカ,台 ダイ,郷 ゴウ,本 モト,倉 クラ,尾 オ,根 ネ,口 クチ,宮 ミヤ,江 エ,城 シロ,見 ミ,戸 ト,道 ミチ,音 オト,穂 ホ,園 ソノ,淵 フチ,峰 ミネ,岩 イワ,砂 スナ,石 イシ,枝 エダ,葉 ハ'
const pairs = (text: string): [string, string][] => text.split(',').map((pair) => pair.split(' ') as [string, string])

const coded = (code5: string): string => code5 + municipalityCheckDigit(code5)

type Known = Pick<NationTown, 'code' | 'name' | 'kana' | 'designated' | 'people'>

function knownTowns(): Known[] {
  const own = wards.split(',').map((text, i): Known => {
    const [name = '', kana = '', people = '0'] = text.split(' ')
    return { code: coded(String(13_101 + i)), name, kana, designated: false, people: Number(people) }
  })
  const others = cities.split(',').map((text): Known => {
    const [code = '', name = '', kana = '', people = '0', star] = text.split(' ')
    return { code: coded(code), name, kana, designated: star === '*', people: Number(people) }
  })
  const known = [...own, ...others]
  for (const { code, name, kana, designatedCity } of demoTowns)
    if (!known.some((town) => town.code === code))
      known.push({ code, name, kana, designated: designatedCity, people: demoPeople[code] ?? 5 })
  return known
}

/** By code. */
export function nationTowns(): NationTown[] {
  const known = knownTowns()
  const [starts, ends] = [pairs(first), pairs(second)]
  const towns: NationTown[] = []
  let made = 0
  for (const [p, prefecture] of prefectures.entries()) {
    const [count = 0, people = 0, lat = 0, lng = 0] = extent[p] ?? []
    const digits = String(p + 1).padStart(2, '0')
    const real = known.filter((town) => town.code.startsWith(digits))
    const left = Math.max(5, people - real.reduce((sum, town) => sum + town.people, 0))
    const others = count - real.length
    const ranks = Array.from({ length: others }, (_, i) => 1 / (i + 1) ** 0.9)
    const sum = ranks.reduce((a, b) => a + b, 0)
    const rest = ranks.map((rank, i): Known => {
      const mine = (left * rank) / sum
      const [a, b] = [starts[made % starts.length], ends[Math.floor(made / starts.length) % ends.length]]
      made += 1
      const [kind, kindKana] = mine >= 4 ? ['市', 'シ'] : mine >= 0.6 ? ['町', 'チョウ'] : ['村', 'ムラ']
      return {
        code: coded(`${digits}${701 + i}`),
        name: `${a?.[0]}${b?.[0]}見本${kind}`,
        kana: `${a?.[1]}${b?.[1]}ミホン${kindKana}`,
        designated: false,
        people: mine,
      }
    })
    // Around the seat, farther out with each: the country is not one point, and nothing more is claimed.
    for (const [i, town] of [...real, ...rest].entries())
      towns.push({
        ...town,
        prefecture,
        lat: lat + 0.04 * Math.sqrt(i) * Math.sin(i * 2.4),
        lng: lng + 0.05 * Math.sqrt(i) * Math.cos(i * 2.4),
      })
  }
  return towns.sort((a, b) => (a.code < b.code ? -1 : 1))
}
