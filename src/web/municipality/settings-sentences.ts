/** A town's settings as sentences: words with the values between them. The form, the reading view and the comparison all come from here. Pure. */
import { deliveryTypes, type MunicipalitySettings, reductionClasses } from '../../features/municipality/rules.ts'
import type { FormValues } from '../page.ts'
import { lengthText, timeText } from '../text/dates.ts'
import { enrolments, enrolmentTexts } from '../text/enrolments.ts'
import { reductionNames } from './words.ts'

export type Control =
  /** `empty`: words for no value at all, which is then allowed. */
  | { kind: 'number'; from: number; to: number; empty?: string }
  /** Minutes, typed in hours. */
  | { kind: 'hours'; empty?: string }
  | { kind: 'choice'; options: readonly (readonly [value: string, label: string])[] }
  | { kind: 'time' }
  | { kind: 'date' }
  | { kind: 'words'; max: number; long?: true; empty?: string }
  | { kind: 'ticks'; options: readonly (readonly [value: string, label: string])[] }
/** `at`: the field's name, the setting's path with dots. `name`: what the control is called when read aloud. */
export type Slot = { at: string; name: string; control: Control }
export type Sentence = { key: keyof MunicipalitySettings; rule: string; parts: readonly (string | Slot)[] }
export type Group = { id: string; title: string; sentences: readonly Sentence[] }

const number = (at: string, name: string, from: number, to: number, empty?: string): Slot => ({
  at,
  name,
  control: { kind: 'number', from, to, ...(empty === undefined ? {} : { empty }) },
})
const hours = (at: string, name: string, empty?: string): Slot => ({
  at,
  name,
  control: { kind: 'hours', ...(empty === undefined ? {} : { empty }) },
})
const choice = (at: string, name: string, ...options: (readonly [string, string])[]): Slot => ({
  at,
  name,
  control: { kind: 'choice', options },
})
const yes = (at: string, name: string, on: string, off: string): Slot => choice(at, name, ['true', on], ['false', off])
const time = (at: string, name: string): Slot => ({ at, name, control: { kind: 'time' } })
const date = (at: string, name: string): Slot => ({ at, name, control: { kind: 'date' } })
const words = (at: string, name: string, max: number, more: { long?: true; empty?: string } = {}): Slot => ({
  at,
  name,
  control: { kind: 'words', max, ...more },
})

export const typedAt = (values: FormValues, at: string): string => values[at]?.at(-1) ?? ''
/** How many rows of a list the form has, by the name of the list. */
export const rowsIn = (values: FormValues, list: string): number =>
  Object.keys(values).reduce((most, name) => {
    const found = name.startsWith(`${list}.`) ? /^\d+/.exec(name.slice(list.length + 1)) : null
    return found ? Math.max(most, Number(found[0]) + 1) : most
  }, 0)
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

const typeNames = {
  dedicatedRoom: '一般型（専用室）',
  sharedRoom: '一般型（在園児合同）',
  spareCapacity: '余裕活用型',
} as const satisfies Record<(typeof deliveryTypes)[number], string>
const whoNames = { resident: '住民', other: 'ほかの市区町村の人' } as const

/** @param spare empty rows for what is added; 0 where sentences are only read */
export function groupsFor(values: FormValues, spare: number): Group[] {
  return [
    {
      id: 'age',
      title: '対象と年齢',
      sentences: [
        {
          key: 'agePolicy',
          rule: 'AGE-2',
          parts: [
            '利用できるのは、',
            choice(
              'agePolicy',
              '利用できる最初の日',
              ['dayBefore', '満6か月になる日（前日の終わりに達する日）'],
              ['sameDay', 'その翌日'],
            ),
            'からです。',
          ],
        },
        {
          key: 'acceptFromDaysBefore',
          rule: 'ELIG-3',
          parts: ['申請は、その', number('acceptFromDaysBefore', '申請を受け付ける日数', 0, 180), '日前から受け付けます。'],
        },
        {
          key: 'acceptFromMonths',
          rule: 'ELIG-3',
          parts: [
            '月齢で決めるときは、',
            number('acceptFromMonths', '申請を受け付ける月齢', 0, 6, '使わない'),
            'か月から受け付けます。',
          ],
        },
      ],
    },
    {
      id: 'enrolment',
      title: '対象外の在籍',
      sentences: [
        {
          key: 'excludedEnrolments',
          rule: 'ELIG-1',
          parts: [
            '次のどれかに当てはまるお子さまは、利用できません：',
            {
              at: 'excludedEnrolments',
              name: '対象外の在籍',
              control: {
                kind: 'ticks',
                options: enrolments.filter((one) => one !== 'none').map((one) => [one, enrolmentTexts.ja[one]]),
              },
            },
          ],
        },
      ],
    },
    { id: 'hours', title: '時間の上限と上乗せ', sentences: hourSentences(values, spare) },
    { id: 'windows', title: '予約の窓', sentences: windowSentences(values, spare) },
    {
      id: 'unit',
      title: '単位と数え方',
      sentences: [
        {
          key: 'unit',
          rule: 'HRS-4',
          parts: [
            '予約は',
            choice(
              'unit',
              '予約の単位',
              ['halfHour', '1時間から、30分きざみ'],
              ['wholeHour', '1時間きざみ'],
              ['block', '決まった長さのひとまとまり'],
            ),
            'で、ひとまとまりのときは',
            number('unit.block', 'ひとまとまりの分数', 60, 1440, '決めない'),
            '分です。',
          ],
        },
        {
          key: 'counting',
          rule: 'HRS-6',
          parts: [
            '使った時間は、',
            choice(
              'counting',
              '使った時間の数え方',
              ['greater', '予約の時間（遅れたときは足す）'],
              ['booked', '予約の時間'],
              ['actual', '実際の時間（切り上げ）'],
            ),
            'で数えます。',
          ],
        },
        {
          key: 'graceMinutes',
          rule: 'HRS-6',
          parts: ['お迎えの遅れは、', number('graceMinutes', 'お迎えの遅れの猶予', 0, 60), '分までは数えません。'],
        },
        {
          key: 'familiarisationCounts',
          rule: 'ATT-6',
          parts: [
            '親子通園と慣らしは、',
            yes('familiarisationCounts', '親子通園と慣らし', '時間に数えます', '時間に数えません'),
            '。',
          ],
        },
      ],
    },
    {
      id: 'cancel',
      title: '取消し',
      sentences: [
        {
          key: 'cancel',
          rule: 'CAN-1',
          parts: [
            '予約は、利用日の',
            number('cancel.daysBefore', '取消しの日数', 0, 14),
            '日前の',
            time('cancel.time', '取消しの時刻'),
            'より前に取り消すと、時間が戻ります。（0日前は利用日の当日です）',
          ],
        },
        {
          key: 'illnessWaived',
          rule: 'CAN-1',
          parts: [
            'お子さまの病気による当日の取消しは、',
            yes('illnessWaived', '病気による当日の取消し', '時間が戻ります', '時間が戻りません'),
            '。',
          ],
        },
      ],
    },
    { id: 'interview', title: '面談と確認', sentences: interviewSentences },
    { id: 'channels', title: '認定の受付方法と書類', sentences: channelSentences(values, spare) },
    { id: 'fees', title: '利用料・軽減', sentences: feeSentences(values, spare) },
    { id: 'regular', title: '定期利用', sentences: regularSentences(values) },
    {
      id: 'waiting',
      title: '予約への答えと、キャンセル待ちの申し出',
      sentences: [
        {
          key: 'booking',
          rule: 'BOOK-8',
          parts: [
            '施設は、予約の申し込みから',
            number('booking.answerHours', '施設が答える時間', 1, 168),
            '時間まで、遅くとも受付が終わって',
            number('booking.answerAfterCloseHours', '受付終了後に答える時間', 0, 24),
            '時間までに答えます。',
          ],
        },
        {
          key: 'booking',
          rule: 'BOOK-6',
          parts: [
            '空きの申し出は',
            number('booking.offerMinutes', '申し出の分数', 10, 2880),
            '分待ち、',
            time('booking.quietFrom', '申し出を止める始まり'),
            'から',
            time('booking.quietTo', '申し出を止める終わり'),
            'までは時計を止めます。',
          ],
        },
      ],
    },
    { id: 'contact', title: '連絡先と文', sentences: contactSentences },
  ]
}

const capOptions = range(14).map((i): readonly [string, string] => [String(180 + 30 * i), lengthText(180 + 30 * i)])

function hourSentences(values: FormValues, spare: number): Sentence[] {
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
    ...range(rowsIn(values, 'layers') + spare).map((i): Sentence => {
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

function windowSentences(values: FormValues, spare: number): Sentence[] {
  const each = deliveryTypes.flatMap((type) =>
    (['resident', 'other'] as const).flatMap((who): Sentence[] => {
      const at = `windows.${type}.${who}`
      const called = `${typeNames[type]}・${whoNames[who]}`
      const terms = typedAt(values, `${at}.opens.by`) === 'terms' ? rowsIn(values, `${at}.opens.terms`) + spare : 0
      return [
        {
          key: 'windows',
          rule: 'SLOT-2',
          parts: [
            `${called}の予約は、`,
            choice(
              `${at}.opens.by`,
              `${called}：始まりの決め方`,
              ['daysBefore', '利用日の何日前'],
              ['dayOfMonth', '前の月の何日'],
              ['terms', '期ごとに決めた日'],
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

const interviewSentences: readonly Sentence[] = [
  {
    key: 'interviewByGuardian',
    rule: 'INT-2',
    parts: [
      '柔軟利用の面談は、保護者がこのシステムで',
      yes('interviewByGuardian.flexible', '柔軟利用の面談', '申し込めます', '申し込めません'),
      '。定期利用の面談は、',
      yes('interviewByGuardian.regular', '定期利用の面談', '申し込めます', '申し込めません'),
      '。',
    ],
  },
  {
    key: 'interviewMonths',
    rule: 'INT-1',
    parts: [
      '面談の結果は、',
      number('interviewMonths', '面談の結果の期限', 1, 36, 'ずっと有効'),
      'か月で、もう一度必要になります。',
    ],
  },
  {
    key: 'confirmationMonths',
    rule: 'ACC-6',
    parts: ['児童情報は、', number('confirmationMonths', '児童情報の確認の間隔', 1, 12), 'か月ごとに保護者が確かめます。'],
  },
]

const ways = [
  ['builtIn', 'このシステムのフォーム'],
  ['external', '市区町村のフォーム'],
  ['paper', '紙か窓口'],
] as const

function channelSentences(values: FormValues, spare: number): Sentence[] {
  const cycles = typedAt(values, 'certificateStart') === 'cycles' ? rowsIn(values, 'certificateStart.cycles') + spare : 0
  return [
    ...(
      [
        ['application', '認定の申請'],
        ['change', '認定の変更'],
        ['end', '認定の取下げ・消滅'],
      ] as const
    ).map(
      ([what, name]): Sentence => ({
        key: 'channels',
        rule: 'CERT-2',
        parts: [
          `${name}は、`,
          choice(`channels.${what}.way`, `${name}の受付方法`, ...ways),
          'で受け付けます。市区町村のフォームは ',
          words(`channels.${what}.url`, `${name}のフォームのアドレス`, 500, { empty: 'なし' }),
          ' です。',
        ],
      }),
    ),
    {
      key: 'excelForms',
      rule: 'CERT-4',
      parts: ['Excelの届出書は、', yes('excelForms', 'Excelの届出書', '受け付けます', '受け付けません'), '。'],
    },
    {
      key: 'targetDays',
      rule: 'CERT-1',
      parts: ['結果は、受付から', number('targetDays', '結果を知らせる日数', 1, 90), '日以内にお知らせします。'],
    },
    {
      key: 'doubleCheck',
      rule: 'CERT-7',
      parts: [
        '認定と設定の変更は、',
        yes('doubleCheck', '2人での確認', '2人で確かめます（作成した人とは別の人が承認）', '1人で決められます'),
        '。',
      ],
    },
    {
      key: 'certificateStart',
      rule: 'CERT-7',
      parts: [
        '認定は、',
        choice(
          'certificateStart',
          '認定の始まり',
          ['receipt', '受付の日'],
          ['decision', '決定の日'],
          ['cycles', '締切日ごとに決めた日'],
        ),
        'から始まります（利用できる最初の日より前にはなりません）。',
      ],
    },
    ...range(cycles).map((i): Sentence => {
      const at = `certificateStart.cycles.${i}`
      return {
        key: 'certificateStart',
        rule: 'CERT-7',
        parts: [
          `締切${i + 1}：`,
          number(`${at}.untilDay`, `締切${i + 1}の日`, 1, 31, 'なし'),
          '日までに受け付けた分は、',
          number(`${at}.monthsLater`, `締切${i + 1}の何か月後`, 0, 3, 'なし'),
          'か月後の',
          number(`${at}.startDay`, `締切${i + 1}の始まりの日`, 1, 31, 'なし'),
          '日から。',
        ],
      }
    }),
    {
      key: 'claims',
      rule: 'CLM-4',
      parts: [
        '施設の請求は翌月',
        number('claims.submitByDay', '請求の期限の日', 1, 31),
        '日まで、支払は',
        number('claims.payByDay', '支払の期限の日', 1, 31),
        '日までです（31は月末）。',
      ],
    },
    {
      key: 'claims',
      rule: 'FEE-3',
      parts: [
        '利用料の払い戻しは、利用した月から',
        number('claims.refundMonths', '払い戻しを申請できる月数', 1, 60, '60'),
        'か月のあいだ申請できます。',
      ],
    },
  ]
}

function feeSentences(values: FormValues, spare: number): Sentence[] {
  const layers = range(rowsIn(values, 'layers')).flatMap((i): (readonly [string, string])[] => {
    const code = typedAt(values, `layers.${i}.code`)
    return code ? [[code, `${typedAt(values, `layers.${i}.name`) || code}だけ`]] : []
  })
  return [
    {
      key: 'reductions',
      rule: 'FEE-4',
      parts: [
        '1時間あたりの軽減は、',
        ...reductionClasses.flatMap((one, i) => [
          `${i === 0 ? '' : '、'}${reductionNames[one]}`,
          number(`reductions.perHour.${one}`, `${reductionNames[one]}の軽減`, 0, 5000),
          '円',
        ]),
        'です。',
      ],
    },
    {
      key: 'reductions',
      rule: 'FEE-4',
      parts: [
        '所得割の基準は',
        number('reductions.threshold', '所得割の基準', 0, 1_000_000),
        '円未満（指定都市',
        number('reductions.thresholdDesignatedCity', '所得割の基準（指定都市）', 0, 1_000_000),
        '円未満）です。',
      ],
    },
    {
      key: 'reductions',
      rule: 'FEE-4',
      parts: [
        '軽減は、',
        choice(
          'reductions.from',
          '軽減の始まり',
          ['application', '申請の日'],
          ['decision', '決定の日'],
          ['nextMonth', '翌月1日'],
        ),
        'からで、上乗せの時間には',
        yes('reductions.municipalLayersToo', '上乗せの時間の軽減', '使えます', '使えません'),
        '。',
      ],
    },
    ...range(rowsIn(values, 'feeWaivers') + spare).map((i): Sentence => {
      const at = `feeWaivers.${i}`
      const stored = typedAt(values, `${at}.layers`)
      const known = [['all', 'すべての時間'], ['national', '国の時間だけ'], ...layers] as (readonly [string, string])[]
      return {
        key: 'feeWaivers',
        rule: 'FEE-3',
        parts: [
          `無料${i + 1}：`,
          choice(`${at}.for`, `無料${i + 1}の対象`, ['', 'なし'], ['residents', '住民'], ['prefecture', '同じ都道府県の住民']),
          'は、',
          choice(
            `${at}.where`,
            `無料${i + 1}の場所`,
            ['own', 'この市区町村の施設'],
            ['anywhere', 'どこの施設でも'],
            ['refund', 'あとで申請して返金'],
          ),
          'で、',
          choice(
            `${at}.layers`,
            `無料${i + 1}の時間`,
            ...known,
            ...(stored && !known.some(([code]) => code === stored) ? [[stored, stored] as const] : []),
          ),
          'の利用料が無料です。',
        ],
      }
    }),
  ]
}

function regularSentences(values: FormValues): Sentence[] {
  const by: Sentence = {
    key: 'regularIntake',
    rule: 'REG-1',
    parts: [
      '定期利用の募集は、',
      choice(
        'regularIntake.by',
        '定期利用の募集',
        ['none', '行いません'],
        ['municipality', '市区町村が行います'],
        ['facility', '施設が行います'],
      ),
      '。',
    ],
  }
  if (['', 'none'].includes(typedAt(values, 'regularIntake.by'))) return [by]
  return [
    by,
    {
      key: 'regularIntake',
      rule: 'REG-1',
      parts: [
        '申し込みは、前月の',
        number('regularIntake.fromDay', '定期利用の受付の初日', 1, 31),
        '日から',
        number('regularIntake.toDay', '定期利用の受付の末日', 1, 31),
        '日まで、',
        choice('regularIntake.channel.way', '定期利用の受付方法', ...ways),
        'で受け付けます。市区町村のフォームは ',
        words('regularIntake.channel.url', '定期利用のフォームのアドレス', 500, { empty: 'なし' }),
        ' です。',
      ],
    },
    {
      key: 'regularIntake',
      rule: 'REG-1',
      parts: [
        '申し込めるのは',
        yes('regularIntake.oneFacility', '申し込める施設の数', '1施設だけ', '何施設でも'),
        '、選び方は',
        choice('regularIntake.selection', '定期利用の選び方', ['lottery', '抽選'], ['facility', '施設が選ぶ']),
        'で、住民は',
        yes('regularIntake.residentsFirst', '定期利用で住民を先にするか', '先', '同じ順'),
        'です。',
      ],
    },
  ]
}

const contactSentences: readonly Sentence[] = [
  {
    key: 'contact',
    rule: 'HLP-1',
    parts: [
      '窓口は ',
      words('contact.office', '窓口の名前', 100, { empty: '（未記入）' }),
      '、電話 ',
      words('contact.phone', '窓口の電話', 30, { empty: '（未記入）' }),
      '、受付 ',
      words('contact.hours', '窓口の受付時間', 100, { empty: '（未記入）' }),
      '、ホームページ ',
      words('contact.url', '窓口のホームページ', 500, { empty: 'なし' }),
      ' です。',
    ],
  },
  ...(
    [
      ['notice', '全体のお知らせ'],
      ['application', '申請の案内'],
      ['regular', '定期利用の案内'],
      ['fee', '利用料の案内'],
      ['end', '取下げの案内'],
    ] as const
  ).map(
    ([what, name]): Sentence => ({
      key: 'texts',
      rule: 'HLP-1',
      parts: [`${name}：`, words(`texts.${what}`, name, 1000, { long: true, empty: '（文はありません）' })],
    }),
  ),
]

export const isSlot = (part: string | Slot): part is Slot => typeof part !== 'string'

/** A value as it reads inside its sentence. */
export function slotWords({ control, at }: Slot, values: FormValues): string {
  const value = typedAt(values, at)
  if (control.kind === 'ticks') {
    const picked = control.options.filter(([code]) => values[at]?.includes(code)).map(([, label]) => label)
    return picked.length > 0 ? picked.join('、') : 'なし'
  }
  if (control.kind === 'choice') return control.options.find(([code]) => code === value)?.[1] ?? value
  if (value === '') return 'empty' in control && control.empty !== undefined ? control.empty : ''
  return control.kind === 'time' ? timeText(Number(value)) : value
}

export const sentenceText = (sentence: Sentence, values: FormValues): string =>
  sentence.parts.map((part) => (isSlot(part) ? slotWords(part, values) : part)).join('')
/** Same sentence in two versions: by its place, since its words hold the values. */
export const sentenceId = (sentence: Sentence): string =>
  sentence.parts.flatMap((part) => (isSlot(part) ? [part.at] : [])).join(' ')
