/** Words of 児童情報 and 利用者情報: every section, field and choice of `features/child/rules.ts`; what is missing does not compile. */
import type { contactSections, SectionName, sheetSections } from '../../features/child/rules.ts'

type ChoicesOf<F> = F extends { kind: 'choice' | 'choices'; of: readonly (infer C extends string)[] }
  ? { choices: Readonly<Record<C, string>> }
  : unknown
type RowsOf<F> = F extends { kind: 'rows'; of: infer Inner }
  ? { row: string; add: string; of: { readonly [K in keyof Inner]: FieldWords<Inner[K]> } }
  : unknown
/** `unit` of a number comes from its definition. */
export type FieldWords<F = unknown> = { label: string; support?: string } & ChoicesOf<F> & RowsOf<F>
type SectionWords<S> = { title: string; lead?: string; fields: { readonly [K in keyof S]: FieldWords<S[K]> } }

export type SheetWords = { readonly [N in SectionName]: SectionWords<(typeof sheetSections)[N]> }
export type ContactWords = { readonly [N in keyof typeof contactSections]: SectionWords<(typeof contactSections)[N]> }

export const sheetWords: SheetWords = {
  allergies: {
    title: 'アレルギー',
    lead: 'いちばん大切な項目です。「疑い」の段階のものも書いてください。',
    fields: {
      has: { label: 'アレルギーはありますか' },
      list: {
        label: 'アレルギーの内容',
        row: 'アレルギー',
        add: 'もう1つ追加する',
        of: {
          kind: {
            label: '種類',
            choices: {
              food: '食べ物',
              drug: '薬',
              animal: '動物',
              plant: '植物・花粉',
              insect: '虫',
              contact: '肌にふれるもの',
              other: 'そのほか',
            },
          },
          substance: { label: '原因となるもの', support: '例：卵、牛乳、ピーナッツ、ハウスダスト' },
          severity: {
            label: '重さ',
            choices: {
              severe: '重い（呼吸が苦しくなる、ぐったりするなど）',
              moderate: '中くらい（全身のじんましんなど）',
              mild: '軽い（口のまわりが赤くなるなど）',
              suspected: '疑い（検査の数値だけ、1度だけなど）',
            },
          },
          symptom: { label: 'どのような症状が出ますか' },
          action: { label: '症状が出たとき、どうしてほしいですか', support: '例：薬を飲ませて、119番と保護者に連絡' },
          medicine: { label: '預ける薬', support: '例：エピペン、抗ヒスタミン薬。ないときは空欄のままにしてください。' },
          epipen: { label: 'エピペンを持っている' },
          diagnosed: { label: '医師の診断を受けている' },
        },
      },
      anaphylaxis: { label: 'アナフィラキシーを起こしたことがありますか' },
      guidanceSheet: {
        label: '生活管理指導表（医師が書くもの）',
        choices: { submitted: '提出した', willSubmit: 'これから提出する', none: 'ない' },
      },
      guidanceDate: { label: '生活管理指導表に書かれた日付' },
      foodRemoval: {
        label: '食べ物の除去',
        choices: { none: 'しない', partly: '一部を除く', completely: '完全に除く', ownMeal: '家から食べ物を持っていく' },
      },
      note: { label: 'ほかに伝えたいこと' },
    },
  },
  health: {
    title: '健康',
    fields: {
      bloodType: { label: '血液型', choices: { A: 'A型', B: 'B型', O: 'O型', AB: 'AB型', unknown: '分からない' } },
      normalTemperature: { label: '平熱' },
      illnesses: {
        label: 'これまでにかかった病気・けが',
        row: '病気・けが',
        add: 'もう1つ追加する',
        of: {
          name: { label: '病気やけがの名前' },
          when: { label: 'いつごろ', support: '例：1歳2か月、2026年春' },
          state: { label: 'いまの様子', choices: { healed: '治った', watching: '様子を見ている', treated: '治療中' } },
        },
      },
      seizures: {
        label: 'けいれん',
        choices: { none: '起こしたことはない', febrile: '熱性けいれんがあった', other: '熱のないけいれんがあった' },
      },
      seizureLast: { label: '最後にけいれんを起こした時期' },
      seizureAction: { label: 'けいれんのとき、どうしてほしいですか' },
      dislocation: { label: '肘などが抜けやすいですか' },
      medication: { label: 'ふだん飲んでいる薬・使っている薬はありますか' },
      medicines: {
        label: '薬の内容',
        row: '薬',
        add: 'もう1つ追加する',
        of: {
          name: { label: '薬の名前' },
          dose: { label: '量' },
          when: { label: 'いつ使いますか' },
          reason: { label: '何のための薬ですか' },
        },
      },
      skin: { label: '肌の様子・ぬり薬' },
      note: { label: 'ほかに伝えたいこと' },
    },
  },
  growth: {
    title: '発育',
    lead: '分かるところだけでかまいません。まだのものは空欄のままにしてください。',
    fields: {
      birthWeeks: { label: '生まれたときの週数' },
      birthWeight: { label: '生まれたときの体重' },
      birthNote: { label: '生まれたときの様子' },
      height: { label: 'いまの身長' },
      weight: { label: 'いまの体重' },
      measuredOn: { label: '測った日' },
      headUp: { label: '首がすわった月齢' },
      sits: { label: 'ひとりですわった月齢' },
      crawls: { label: 'はいはいした月齢' },
      walks: { label: 'ひとりで歩いた月齢' },
      words: { label: 'ことばが出た月齢' },
      note: { label: 'ほかに伝えたいこと' },
    },
  },
  meals: {
    title: '食事',
    fields: {
      stage: {
        label: 'いまの食事',
        choices: {
          milk: 'ミルク・母乳だけ',
          early: '離乳食 初期（なめらかにすりつぶす）',
          middle: '離乳食 中期（舌でつぶせる）',
          late: '離乳食 後期（歯ぐきでつぶせる）',
          finishing: '離乳食 完了期（歯ぐきでかめる）',
          toddler: '幼児食',
        },
      },
      milkKind: {
        label: 'ミルク・母乳',
        choices: { breast: '母乳', mixed: '母乳とミルク', formula: 'ミルク', none: '飲んでいない' },
      },
      milkBrand: { label: 'ミルクの銘柄' },
      milkAmount: { label: '1回に飲む量' },
      milkInterval: { label: '飲む間かく', support: '例：3〜4時間おき' },
      eaten: {
        label: '家で2回以上食べて、なにも起きなかったもの',
        choices: {
          rice: '米',
          bread: 'パン',
          noodle: 'めん',
          egg: '卵',
          milkProduct: '牛乳・乳製品',
          soy: '大豆',
          wheat: '小麦',
          whiteFish: '白身の魚',
          redFish: '赤身・青魚',
          meat: '肉',
          shrimp: 'えび',
          crab: 'かに',
          nuts: 'ナッツ・ピーナッツ',
          buckwheat: 'そば',
          fruit: '果物',
          vegetable: '野菜',
        },
      },
      notEaten: { label: 'まだ食べたことがないもの・苦手なもの' },
      avoided: { label: '宗教や考え方などで食べないもの' },
      cutlery: {
        label: '食べ方',
        choices: { fedByOthers: '大人が食べさせる', hands: '手づかみ', spoon: 'スプーン', fork: 'フォーク' },
      },
      drink: { label: '飲み方', choices: { bottle: '哺乳びん', straw: 'ストロー', cup: 'コップ', mug: 'マグ' } },
      note: { label: 'ほかに伝えたいこと' },
    },
  },
  sleep: {
    title: '睡眠',
    fields: {
      position: {
        label: '寝るときの姿勢',
        choices: { back: 'あおむけ', side: '横向き', stomach: 'うつぶせ', varies: 'いろいろ' },
      },
      fallsAsleep: { label: '寝つくまでの様子', support: '例：だっこ、背中をとんとんする' },
      comforter: { label: '寝るときに使うもの' },
      naps: { label: 'お昼寝の時間' },
      nightSleep: { label: '夜の睡眠の時間' },
      note: { label: 'ほかに伝えたいこと' },
    },
  },
  toilet: {
    title: '排泄',
    fields: {
      state: { label: 'いまの様子', choices: { nappy: 'おむつ', training: '練習中', toilet: 'トイレでできる' } },
      stools: { label: '便の回数と様子' },
      signals: { label: '出たとき・出そうなときのしぐさ' },
      note: { label: 'ほかに伝えたいこと' },
    },
  },
  care: {
    title: '配慮が必要なこと',
    lead: '安心してお預かりするために使います。書いたことで利用できなくなることはありません。',
    fields: {
      disability: {
        label: '障害や発達のこと',
        choices: { none: 'とくにない', diagnosed: '診断・手帳などがある', consulting: '相談している・気になっている' },
      },
      disabilityNote: { label: 'くわしい内容' },
      medicalCare: { label: '医療的ケアは必要ですか' },
      medicalCareKinds: {
        label: '医療的ケアの種類',
        choices: {
          suction: 'たんの吸引',
          tubeFeeding: '経管栄養',
          oxygen: '酸素',
          ventilator: '人工呼吸器',
          tracheostomy: '気管切開',
          catheter: '導尿',
          insulin: 'インスリン注射',
          other: 'そのほか',
        },
      },
      medicalCareNote: { label: '医療的ケアのくわしい内容' },
      services: { label: '利用している支援', support: '例：児童発達支援、訪問看護' },
      wishes: { label: '施設にお願いしたいこと' },
    },
  },
  doctor: {
    title: 'かかりつけ医',
    fields: {
      clinic: { label: 'かかりつけの医院' },
      clinicPhone: { label: '医院の電話番号' },
      hospital: { label: '大きな病院（通っているとき）' },
      hospitalPhone: { label: '病院の電話番号' },
      emergencyTreatment: {
        label: '保護者と連絡が取れないとき、必要な手当てを受けることに同意しますか',
        support: '命にかかわるときは、同意がなくても救急車を呼びます。',
      },
    },
  },
  vaccination: {
    title: '予防接種・健診',
    fields: {
      done: {
        label: '受けた予防接種',
        choices: {
          rotavirus: 'ロタウイルス',
          hepatitisB: 'B型肝炎',
          pneumococcus: '小児用肺炎球菌',
          fiveInOne: '五種混合',
          fourInOne: '四種混合',
          hib: 'ヒブ',
          bcg: 'BCG',
          measlesRubella: 'MR（麻しん・風しん）',
          varicella: '水ぼうそう',
          mumps: 'おたふくかぜ',
          encephalitis: '日本脳炎',
          influenza: 'インフルエンザ',
        },
      },
      checkups: {
        label: '受けた健診',
        choices: {
          oneMonth: '1か月',
          fourMonths: '3〜4か月',
          sevenMonths: '6〜7か月',
          tenMonths: '9〜10か月',
          oneYear: '1歳',
          eighteenMonths: '1歳6か月',
          threeYears: '3歳',
        },
      },
      checkupNote: { label: '健診で言われたこと' },
      note: { label: 'ほかに伝えたいこと' },
    },
  },
  comfort: {
    title: '好きなこと・ことば',
    fields: {
      calledBy: { label: '家でのよび方' },
      favourites: { label: '好きな遊び・おもちゃ・歌' },
      dislikes: { label: '苦手なこと・こわがるもの' },
      soothing: { label: '泣いたとき、どうすると落ち着きますか' },
      languages: { label: '家で使うことば', support: '例：日本語、英語' },
      siblings: { label: 'きょうだい' },
      earlierCare: { label: 'これまでに預けたこと', support: '例：一時預かり、祖父母' },
      note: { label: 'ほかに伝えたいこと' },
    },
  },
  consents: {
    title: '写真などの同意',
    fields: {
      photoInside: { label: '施設の中で写真をはってもよいですか' },
      photoPrinted: { label: 'おたよりなどに写真をのせてもよいですか' },
      photoWeb: { label: '施設のホームページやSNSに写真をのせてもよいですか' },
      nameInside: { label: '施設の中で名前を出してもよいですか' },
      outings: { label: '施設の外への散歩に行ってもよいですか' },
      note: { label: 'ほかに伝えたいこと' },
    },
  },
}

const relations = {
  mother: '母',
  father: '父',
  grandmother: '祖母',
  grandfather: '祖父',
  aunt: 'おば',
  uncle: 'おじ',
  sibling: 'きょうだい',
  sitter: 'ベビーシッター',
  familySupport: 'ファミリー・サポート',
  other: 'そのほか',
} as const

export const contactWords: ContactWords = {
  emergency: {
    title: '緊急連絡先',
    lead: '上から順に電話をかけます。3人まで書けます。',
    fields: {
      contacts: {
        label: '緊急連絡先',
        row: '連絡先',
        add: 'もう1人追加する',
        of: {
          name: { label: 'お名前' },
          kana: { label: 'ふりがな' },
          relation: { label: 'お子さまとの関係', choices: relations },
          phone: { label: '電話番号' },
          secondPhone: { label: '別の電話番号', support: '例：勤め先' },
          place: { label: '勤め先など' },
          note: { label: '連絡するときに知っておいてほしいこと', support: '例：火曜の午前は出られません' },
        },
      },
    },
  },
  pickup: {
    title: '送迎者',
    lead: 'ここに書かれていない方には、お子さまをお渡ししません。',
    fields: {
      people: {
        label: '送迎する方',
        row: '送迎する方',
        add: 'もう1人追加する',
        of: {
          name: { label: 'お名前' },
          kana: { label: 'ふりがな' },
          relation: { label: 'お子さまとの関係', choices: relations },
          phone: { label: '電話番号' },
          brings: { label: '送りに来る' },
          fetches: { label: 'お迎えに来る' },
          note: { label: '知っておいてほしいこと' },
        },
      },
    },
  },
}

/** 続柄 of guardians, as stored by applications. */
export const relationshipWords: Readonly<Record<string, string>> = {
  ...relations,
  grandparent: '祖父母',
  fosterParent: '里親',
  otherRelative: 'そのほかの親族',
}

/** Any section's words, loosened for drawing. */
export type LooseWords = {
  label: string
  support?: string
  choices?: Readonly<Record<string, string>>
  row?: string
  add?: string
  of?: Readonly<Record<string, LooseWords>>
}
export type LooseSection = { title: string; lead?: string; fields: Readonly<Record<string, LooseWords>> }
