/** Sentences of interviews, ways of applying, fees, regular intake and the town's own words. Pure. */
import { reductionClasses } from '../../features/municipality/rules.ts'
import type { FormValues } from '../page.ts'
import { choice, number, range, rowsIn, type Sentence, typedAt, words, yes } from './settings-slots.ts'
import { reductionNames } from './words.ts'

export const interviewSentences: readonly Sentence[] = [
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

export function channelSentences(values: FormValues, spare: number): Sentence[] {
  const cycles =
    typedAt(values, 'certificateStart') === 'cycles' ? rowsIn(values, 'certificateStart.cycles', 'untilDay') + spare : 0
  const days =
    typedAt(values, 'certifiedNotices') === 'days' ? Math.min(31, rowsIn(values, 'certifiedNotices.days', '') + spare * 2) : 0
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
      key: 'certifiedNotices',
      rule: 'CERT-7',
      parts: [
        '認定のお知らせは、',
        choice(
          'certifiedNotices',
          '認定のお知らせを送る日',
          ['atOnce', '決めたらすぐに'],
          ['halfMonth', '15日と月末にまとめて'],
          ['monthEnd', '月末にまとめて'],
          ['days', '毎月の決めた日にまとめて'],
        ),
        '送ります。',
      ],
    },
    ...(days > 0
      ? [
          {
            key: 'certifiedNotices',
            rule: 'CERT-7',
            parts: [
              'まとめて送る日は、毎月',
              ...range(days).flatMap((i) => [
                ...(i > 0 ? ['、'] : []),
                number(`certifiedNotices.days.${i}`, `お知らせを送る日${i + 1}`, 1, 31, 'なし'),
                '日',
              ]),
              'です（31は月末）。',
            ],
          } satisfies Sentence,
        ]
      : []),
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
        number('claims.refundMonths', '払い戻しを申請できる月数', 1, 60),
        'か月のあいだ申請できます。',
      ],
    },
  ]
}

export function feeSentences(values: FormValues, spare: number): Sentence[] {
  const layers = range(rowsIn(values, 'layers', 'name', 'minutes')).flatMap((i): (readonly [string, string])[] => {
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
    {
      key: 'reductions',
      rule: 'FEE-4',
      parts: [
        '非課税と所得割の軽減は、毎年',
        number('reductions.taxYearSwitchMonth', '新しい年度の税に切り替わる月', 6, 10),
        '月から新しい年度の税で決め、その前の2か月で更新します。',
      ],
    },
    ...range(rowsIn(values, 'feeWaivers', 'for') + spare).map((i): Sentence => {
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

export function regularSentences(values: FormValues): Sentence[] {
  const by: Sentence = {
    key: 'regularIntake',
    rule: 'REG-1',
    parts: [
      '定期利用の募集は、',
      choice(
        'regularIntake.by',
        '定期利用の募集',
        ['none', '決めません（施設も市区町村も行えます）'],
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
    {
      key: 'regularIntake',
      rule: 'REG-1',
      parts: [
        '抽選の前に見る点数は、きょうだいが利用している施設なら',
        number('regularIntake.points.sibling', 'きょうだいの点数', 0, 99),
        '点、要支援の家庭は',
        number('regularIntake.points.care', '要支援の点数', 0, 99),
        '点、初めての定期利用は',
        number('regularIntake.points.firstTime', '初めての点数', 0, 99),
        '点です。',
      ],
    },
  ]
}

export const contactSentences: readonly Sentence[] = [
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
  {
    key: 'papers',
    rule: 'CERT-1',
    parts: [
      '通知書は、',
      words('papers.issuer', '通知書を出す人', 100, { empty: '（市区町村の長）' }),
      ' の名で出します。文書番号は ',
      words('papers.mark', '通知書の文書番号の形', 100, { empty: '第{番号}号' }),
      ' の形で、年度ごとに1から続けてつけます（{年}は年度、{番号}は通し番号になります）。',
    ],
  },
  {
    key: 'papers',
    rule: 'CERT-8',
    parts: [
      '窓あき封筒にあわせ、宛名を紙の左から',
      number('papers.addressLeft', '宛名の左からの位置', 10, 110),
      'mm、上から',
      number('papers.addressTop', '宛名の上からの位置', 8, 60),
      'mmに印刷します。',
    ],
  },
  ...(
    [
      ['certified', '認定通知書の文'],
      ['rejected', '却下通知書の文'],
      ['changed', '認定変更通知書の文'],
      ['changeRejected', '認定変更却下通知書の文'],
      ['ended', '消滅通知書の文'],
      ['appeal', '通知書の教示'],
    ] as const
  ).map(
    ([what, name]): Sentence => ({
      key: 'papers',
      rule: 'CERT-1',
      parts: [`${name}：`, words(`papers.${what}`, name, 1000, { long: true, empty: '（決まった文）' })],
    }),
  ),
]
