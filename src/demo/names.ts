/** Made-up people and places of the demo; any likeness is chance. Only the names of municipalities are public ones. */

export const familyNames = [
  ['佐倉', 'サクラ'],
  ['三田村', 'ミタムラ'],
  ['髙橋', 'タカハシ'],
  ['グエン', 'グエン'],
  ['青葉', 'アオバ'],
  ['若宮', 'ワカミヤ'],
  ['水沢', 'ミズサワ'],
  ['月岡', 'ツキオカ'],
  ['小鳥遊', 'タカナシ'],
  ['浜辺', 'ハマベ'],
  ['北条', 'ホウジョウ'],
  ['東雲', 'シノノメ'],
  ['楠木', 'クスノキ'],
  ['早瀬', 'ハヤセ'],
  ['柊', 'ヒイラギ'],
  ['結城', 'ユウキ'],
  ['鷹野', 'タカノ'],
  ['森下', 'モリシタ'],
  ['𠮷野', 'ヨシノ'],
  ['チャン', 'チャン'],
] as const

export const mothers = [
  ['彩', 'アヤ'],
  ['美咲', 'ミサキ'],
  ['由佳', 'ユカ'],
  ['千尋', 'チヒロ'],
  ['麻衣', 'マイ'],
  ['亜紀', 'アキ'],
  ['真理子', 'マリコ'],
  ['ティ・ラン', 'ティ・ラン'],
] as const

export const fathers = [
  ['健一', 'ケンイチ'],
  ['大輔', 'ダイスケ'],
  ['拓也', 'タクヤ'],
  ['直樹', 'ナオキ'],
  ['誠', 'マコト'],
  ['ミン', 'ミン'],
] as const

export const children = [
  ['さくら', 'サクラ', 'female'],
  ['はると', 'ハルト', 'male'],
  ['ひなた', 'ヒナタ', 'female'],
  ['そうた', 'ソウタ', 'male'],
  ['めい', 'メイ', 'female'],
  ['あおい', 'アオイ', 'female'],
  ['れん', 'レン', 'male'],
  ['つむぎ', 'ツムギ', 'female'],
  ['みなと', 'ミナト', 'male'],
  ['ゆい', 'ユイ', 'female'],
  ['いつき', 'イツキ', 'male'],
  ['こはる', 'コハル', 'female'],
] as const

export type DemoFacility = {
  municipality: string
  name: string
  kana: string
  corporation: number
  deliveryType: 'sharedRoom' | 'dedicatedRoom' | 'spareCapacity'
  facilityType: 'nursery' | 'certifiedCentre' | 'kindergarten' | 'smallScale' | 'supportCentre'
  kinds: readonly ('regular' | 'flexible')[]
  classes: readonly number[]
  capacity: number
  caps: readonly [number | null, number | null, number | null]
  address: string
  lat: number
  lng: number
  /** Minutes of the day. */
  from: number
  to: number
  perHour: number
  flexibleWay: 'automatic' | 'confirmed' | 'outside'
  interview: 'published' | 'proposals' | 'phone' | 'closed'
  lunch: number | null
  features: string
}

const base = {
  corporation: 0,
  deliveryType: 'sharedRoom',
  facilityType: 'nursery',
  kinds: ['regular', 'flexible'],
  classes: [0, 1, 2],
  capacity: 4,
  caps: [1, 2, 2],
  from: 540,
  to: 960,
  perHour: 300,
  flexibleWay: 'automatic',
  interview: 'proposals',
  lunch: 300,
} as const

export const facilities: readonly DemoFacility[] = [
  {
    ...base,
    municipality: '131075',
    name: 'すみだひまわり保育園',
    kana: 'スミダヒマワリホイクエン',
    address: '墨田区押上見本1-2-3',
    lat: 35.7106,
    lng: 139.8132,
    capacity: 12,
    caps: [4, 5, 5],
    features: '園庭で在園児といっしょに遊びます。はじめての方は短い時間から始められます。',
  },
  {
    ...base,
    municipality: '131075',
    name: 'つばめ保育室',
    kana: 'ツバメホイクシツ',
    deliveryType: 'dedicatedRoom',
    facilityType: 'supportCentre',
    kinds: ['flexible'],
    capacity: 6,
    caps: [2, 4, 4],
    address: '墨田区錦糸見本2-4-1',
    lat: 35.6971,
    lng: 139.8145,
    lunch: null,
    features: '専用のお部屋で、少人数でゆったり過ごします。',
  },
  {
    ...base,
    municipality: '131075',
    name: '向島こども園',
    kana: 'ムコウジマコドモエン',
    facilityType: 'certifiedCentre',
    corporation: 1,
    interview: 'closed',
    address: '墨田区向島見本3-1-8',
    lat: 35.7164,
    lng: 139.8079,
    classes: [1, 2],
    caps: [0, 2, 2],
    features: '1歳児・2歳児のクラスで受け入れています。',
  },
  {
    ...base,
    municipality: '131075',
    name: '両国みどり保育園',
    kana: 'リョウゴクミドリホイクエン',
    corporation: 2,
    deliveryType: 'spareCapacity',
    capacity: 2,
    caps: [1, 1, 1],
    flexibleWay: 'confirmed',
    address: '墨田区両国見本4-5-2',
    lat: 35.6959,
    lng: 139.7935,
    features: '在園児の定員の空きで受け入れます。月ごとに受け入れ人数が変わります。',
  },
  {
    ...base,
    municipality: '131083',
    name: 'とよすさくら保育園',
    kana: 'トヨスサクラホイクエン',
    address: '江東区豊洲見本1-1-1',
    lat: 35.6553,
    lng: 139.7963,
    capacity: 6,
    caps: [2, 3, 3],
    features: '給食は園の調理室で作っています。アレルギー対応食があります。',
  },
  {
    ...base,
    municipality: '131083',
    name: '木場の森こども園',
    kana: 'キバノモリコドモエン',
    facilityType: 'certifiedCentre',
    corporation: 1,
    address: '江東区木場見本2-2-6',
    lat: 35.6695,
    lng: 139.8064,
    flexibleWay: 'confirmed',
    features: '木のおもちゃが自慢の園です。',
  },
  {
    ...base,
    municipality: '131083',
    name: '亀戸たんぽぽ保育園',
    kana: 'カメイドタンポポホイクエン',
    corporation: 2,
    interview: 'phone',
    address: '江東区亀戸見本5-3-9',
    lat: 35.6973,
    lng: 139.8264,
    perHour: 330,
    features: '駅から歩いて3分です。',
  },
  {
    ...base,
    municipality: '131083',
    name: 'しののめベビールーム',
    kana: 'シノノメベビールーム',
    deliveryType: 'dedicatedRoom',
    facilityType: 'smallScale',
    classes: [0, 1],
    caps: [2, 2, 0],
    interview: 'published',
    address: '江東区東雲見本1-9-4',
    lat: 35.6407,
    lng: 139.8033,
    lunch: null,
    features: '0歳児・1歳児だけの小さなお部屋です。',
  },
  {
    ...base,
    municipality: '142182',
    name: 'あやせ若葉保育園',
    kana: 'アヤセワカバホイクエン',
    corporation: 3,
    address: '綾瀬市深谷見本1-3-5',
    lat: 35.4373,
    lng: 139.4291,
    features: '畑で野菜を育てています。',
  },
  {
    ...base,
    municipality: '142182',
    name: '寺尾幼稚園 ちいさなへや',
    kana: 'テラオヨウチエンチイサナヘヤ',
    facilityType: 'kindergarten',
    corporation: 4,
    kinds: ['flexible'],
    classes: [2],
    caps: [0, 0, 4],
    to: 780,
    address: '綾瀬市寺尾見本2-6-1',
    lat: 35.4278,
    lng: 139.4402,
    perHour: 275,
    features: '2歳児のお子さまが幼稚園の生活を少しずつ体験できます。',
  },
  {
    ...base,
    municipality: '281000',
    name: '六甲そよかぜ保育園',
    kana: 'ロッコウソヨカゼホイクエン',
    corporation: 5,
    address: '神戸市灘区見本1-4-2',
    lat: 34.7153,
    lng: 135.2389,
    features: '山の見える園庭があります。',
  },
  {
    ...base,
    municipality: '281000',
    name: '湊川こども園',
    kana: 'ミナトガワコドモエン',
    corporation: 5,
    facilityType: 'certifiedCentre',
    deliveryType: 'spareCapacity',
    address: '神戸市兵庫区見本3-2-7',
    lat: 34.6791,
    lng: 135.1653,
    features: '在園児の定員の空きで受け入れます。',
  },
  {
    ...base,
    municipality: '232386',
    name: '長久手ほしの子保育園',
    kana: 'ナガクテホシノコホイクエン',
    corporation: 3,
    flexibleWay: 'outside',
    interview: 'phone',
    address: '長久手市見本1-1-8',
    lat: 35.1841,
    lng: 137.0489,
    features: '予約は電話で受け付けています。',
  },
]

export const corporations = [
  '社会福祉法人 ひまわり会',
  '学校法人 むこうじま学園',
  '社会福祉法人 みどりの丘',
  '社会福祉法人 若葉福祉会',
  '学校法人 寺尾学園',
  '社会福祉法人 六甲会',
] as const
