/** Sentences of the hours, their layers, and when bookings open and close (HRS-1, HRS-2, SLOT-2, SLOT-4). Pure. */
import { deliveryTypes } from '../../features/municipality/rules.ts'
import type { FormValues } from '../page.ts'
import { lengthText } from '../text/dates.ts'
import { choice, date, hours, number, range, rowsIn, type Sentence, time, typedAt, words, yes } from './settings-slots.ts'

const typeNames = {
  dedicatedRoom: '一般型（専用室）',
  sharedRoom: '一般型（在園児合同）',
  spareCapacity: '余裕活用型',
} as const satisfies Record<(typeof deliveryTypes)[number], string>
const whoNames = { resident: '住民', other: 'ほかの市区町村の人' } as const

const capOptions = range(14).map((i): readonly [string, string] => [String(180 + 30 * i), lengthText(180 + 30 * i)])

export function hourSentences(values: FormValues, spare: number): Sentence[] {
  return [
    {
      key: 'capMinutes',
      rule: 'HRS-1',
      parts: [
        '国の時間は、1か月に',
        choice('capMinutes', '1か月の上限', ...capOptions, ['600', '10時間（国の基準）']),
        'までです。',
      ],
    },
    ...range(rowsIn(values, 'layers', 'name', 'minutes') + spare).map((i): Sentence => {
      const at = `layers.${i}`
      return {
        key: 'layers',
        rule: 'HRS-2',
        parts: [
          `上乗せ${i + 1}：`,
          words(`${at}.name`, `上乗せ${i + 1}の名前`, 100, { empty: 'なし' }),
          '（記号',
          words(`${at}.code`, `上乗せ${i + 1}の記号`, 30, { empty: 'なし' }),
          '）は、1か月に',
          hours(`${at}.minutes`, `上乗せ${i + 1}の時間`, 'なし'),
          '時間、自分の市区町村の施設だけで、',
          yes(`${at}.endsAtFiscalYear`, `上乗せ${i + 1}の終わり`, '3歳になった年度の3月31日まで', '3歳の誕生日の前々日まで'),
          '、',
          choice(
            `${at}.condition`,
            `上乗せ${i + 1}の条件`,
            ['none', '条件なし'],
            ['allNationalHere', '国の時間をすべて同じ施設で使うとき'],
          ),
          'で使えます。1日に',
          hours(`${at}.maxPerDay`, `上乗せ${i + 1}の1日の上限`, '上限なし'),
          '時間、1か月に',
          number(`${at}.maxVisits`, `上乗せ${i + 1}の回数の上限`, 1, 31, '上限なし'),
          '回、1か月に',
          number(`${at}.maxYen`, `上乗せ${i + 1}の金額の上限`, 1, 10_000_000, '上限なし'),
          '円まで。',
        ],
      }
    }),
  ]
}

export function windowSentences(values: FormValues, spare: number): Sentence[] {
  const each = deliveryTypes.flatMap((type) =>
    (['resident', 'other'] as const).flatMap((who): Sentence[] => {
      const at = `windows.${type}.${who}`
      const called = `${typeNames[type]}・${whoNames[who]}`
      const terms =
        typedAt(values, `${at}.opens.by`) === 'terms' ? rowsIn(values, `${at}.opens.terms`, 'from', 'to', 'opensOn') + spare : 0
      return [
        {
          key: 'windows',
          rule: 'SLOT-2',
          parts: [
            `${called}の予約は、`,
            choice(
              `${at}.opens.by`,
              `${called}：始まりの決め方`,
              ['daysBefore', '利用日からさかのぼって'],
              ['dayOfMonth', '前の月の'],
              ['terms', '期ごとに決めた（下の文の）'],
            ),
            number(`${at}.opens.n`, `${called}：始まりの日数か日`, 0, 365, '期ごと'),
            '日の',
            time(`${at}.opens.time`, `${called}：始まりの時刻`),
            'に始まり、利用日の',
            number(`${at}.closes.daysBefore`, `${called}：締切の日数`, 0, 60),
            '日前の',
            time(`${at}.closes.time`, `${called}：締切の時刻`),
            'に終わります。',
          ],
        },
        ...range(terms).map((i): Sentence => {
          const term = `${at}.opens.terms.${i}`
          return {
            key: 'windows',
            rule: 'SLOT-2',
            parts: [
              `${called}の第${i + 1}期：`,
              date(`${term}.from`, `${called}の第${i + 1}期の初日`),
              'から',
              date(`${term}.to`, `${called}の第${i + 1}期の末日`),
              'までの利用は、',
              date(`${term}.opensOn`, `${called}の第${i + 1}期の予約開始日`),
              'の',
              time(`${term}.time`, `${called}の第${i + 1}期の予約開始時刻`),
              'から予約できます。',
            ],
          }
        }),
      ]
    }),
  )
  return [
    ...each,
    {
      key: 'reservationByPortal',
      rule: 'BOOK-7',
      parts: [
        '保護者の予約は、',
        choice(
          'reservationByPortal.way',
          '保護者の予約の受付方法',
          ['builtIn', 'このシステム'],
          ['external', '市区町村の予約システム'],
          ['facility', '施設（電話など）'],
        ),
        'で受け付けます。市区町村の予約システムは ',
        words('reservationByPortal.url', '市区町村の予約システムのアドレス', 500, { empty: 'なし' }),
        ' です。',
      ],
    },
    {
      key: 'stagger',
      rule: 'SLOT-2',
      parts: [
        '施設ごとに、',
        number('stagger', '予約開始の時差', 0, 60),
        '分までの時差をつけて始まります（5分きざみ、0は同時）。',
      ],
    },
    {
      key: 'acceptsOthers',
      rule: 'SLOT-2',
      parts: ['ほかの市区町村の人の予約は、', yes('acceptsOthers', 'ほかの市区町村の人', '受け付けます', '受け付けません'), '。'],
    },
    {
      key: 'lottery',
      rule: 'SLOT-4',
      parts: [
        '抽選は、施設が',
        yes('lottery.allowed', '抽選', '行えます', '行えません'),
        '。申し込みは',
        number('lottery.entryDays', '抽選の申し込みの日数', 1, 31),
        '日以上、抽選は月の始まりの',
        number('lottery.daysBefore', '抽選の日', 0, 60),
        '日前まで、住民は',
        choice(
          'lottery.residentsFirst',
          '抽選で住民を先にするか',
          ['null', '施設が決める順'],
          ['true', '先'],
          ['false', '同じ順'],
        ),
        'です。',
      ],
    },
  ]
}
