/** Made-up people and places, in the proportions of a country: common family names come often. Any likeness is chance. */

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text.split(',').map((pair) => {
    const [name = '', kana = ''] = pair.split(' ')
    return [name, kana] as const
  })

/** The commonest first; `commonName` draws them accordingly. */
export const familyNames = pairs(
  '佐藤 サトウ,鈴木 スズキ,高橋 タカハシ,田中 タナカ,伊藤 イトウ,渡辺 ワタナベ,山本 ヤマモト,中村 ナカムラ,小林 コバヤシ,加藤 カトウ,吉田 ヨシダ,山田 ヤマダ,佐々木 ササキ,山口 ヤマグチ,松本 マツモト,井上 イノウエ,木村 キムラ,林 ハヤシ,斎藤 サイトウ,清水 シミズ,山崎 ヤマザキ,森 モリ,池田 イケダ,橋本 ハシモト,阿部 アベ,石川 イシカワ,山下 ヤマシタ,中島 ナカジマ,石井 イシイ,小川 オガワ,前田 マエダ,岡田 オカダ,長谷川 ハセガワ,藤田 フジタ,後藤 ゴトウ,近藤 コンドウ,村上 ムラカミ,遠藤 エンドウ,青木 アオキ,坂本 サカモト,福田 フクダ,太田 オオタ,西村 ニシムラ,藤井 フジイ,金子 カネコ,和田 ワダ,中山 ナカヤマ,藤原 フジワラ,岡本 オカモト,三浦 ミウラ,髙橋 タカハシ,渡邉 ワタナベ,𠮷田 ヨシダ,グエン グエン,チャン チャン,小鳥遊 タカナシ,東雲 シノノメ,四月一日 ワタヌキ,勅使河原 テシガワラ,キム キム',
)
export const mothers = pairs(
  '彩 アヤ,美咲 ミサキ,由佳 ユカ,千尋 チヒロ,麻衣 マイ,亜紀 アキ,真理子 マリコ,愛 アイ,恵 メグミ,香織 カオリ,裕子 ユウコ,舞 マイ,沙織 サオリ,友美 トモミ,直美 ナオミ,明日香 アスカ,ティ・ラン ティ・ラン,さやか サヤカ,瞳 ヒトミ,綾子 アヤコ',
)
export const fathers = pairs(
  '健一 ケンイチ,大輔 ダイスケ,拓也 タクヤ,直樹 ナオキ,誠 マコト,翔太 ショウタ,健太 ケンタ,剛 ツヨシ,亮 リョウ,達也 タツヤ,雄一 ユウイチ,ミン ミン,浩 ヒロシ,純 ジュン,隆 タカシ,修 オサム',
)
export const girls = pairs(
  '陽葵 ヒマリ,凛 リン,紬 ツムギ,結菜 ユイナ,芽依 メイ,葵 アオイ,咲良 サクラ,莉子 リコ,美月 ミツキ,結衣 ユイ,心春 コハル,ひなた ヒナタ,さくら サクラ,めい メイ,杏 アン,琴音 コトネ,楓 カエデ,詩 ウタ,澪 ミオ,一花 イチカ',
)
export const boys = pairs(
  '蓮 レン,陽翔 ハルト,湊 ミナト,蒼 アオイ,樹 イツキ,大翔 ヒロト,悠真 ユウマ,律 リツ,朝陽 アサヒ,暖 ハル,碧 アオ,新 アラタ,結翔 ユイト,そうた ソウタ,颯太 ソウタ,奏 カナデ,伊織 イオリ,晴 ハル,凪 ナギ,旭 アサヒ',
)

/** A draw 0 ≤ x < 1 to a place in the list: about twice as often the first tenth as the middle. */
export const common = <T>(list: readonly T[], x: number): T => {
  const value = list[Math.floor(list.length * x ** 1.6)]
  if (value === undefined) throw new RangeError('an empty list')
  return value
}

export const placeWords = pairs(
  'ひまわり ヒマワリ,さくら サクラ,つばめ ツバメ,わかば ワカバ,みどり ミドリ,あおぞら アオゾラ,たんぽぽ タンポポ,すみれ スミレ,どんぐり ドングリ,ほしのこ ホシノコ,そよかぜ ソヨカゼ,にじいろ ニジイロ,こばと コバト,ひばり ヒバリ,めばえ メバエ,いずみ イズミ,ことり コトリ,つくし ツクシ,あさひ アサヒ,ゆりかご ユリカゴ,なのはな ナノハナ,すぎのこ スギノコ,しらゆり シラユリ,もみじ モミジ,はなみずき ハナミズキ,おひさま オヒサマ,くるみ クルミ,まつのみ マツノミ,こぐま コグマ,かもめ カモメ',
)

export type PlaceType = {
  ending: readonly [string, string]
  facilityType: 'nursery' | 'certifiedCentre' | 'kindergarten' | 'smallScale' | 'supportCentre'
  deliveryType: 'sharedRoom' | 'dedicatedRoom' | 'spareCapacity'
}
/** In their shares; each draws one of ten. */
export const placeTypes: readonly PlaceType[] = [
  ...Array.from(
    { length: 4 },
    (): PlaceType => ({ ending: ['保育園', 'ホイクエン'], facilityType: 'nursery', deliveryType: 'sharedRoom' }),
  ),
  ...Array.from(
    { length: 2 },
    (): PlaceType => ({ ending: ['こども園', 'コドモエン'], facilityType: 'certifiedCentre', deliveryType: 'sharedRoom' }),
  ),
  { ending: ['保育所', 'ホイクショ'], facilityType: 'nursery', deliveryType: 'spareCapacity' },
  { ending: ['ベビールーム', 'ベビールーム'], facilityType: 'smallScale', deliveryType: 'spareCapacity' },
  { ending: ['幼稚園', 'ヨウチエン'], facilityType: 'kindergarten', deliveryType: 'dedicatedRoom' },
  { ending: ['こどもひろば', 'コドモヒロバ'], facilityType: 'supportCentre', deliveryType: 'dedicatedRoom' },
]
