/** やさしい日本語 of 児童情報 and 利用者情報; choices and fields as in child-sheet.ts. Choices of more than six are options of a list, which hold no ruby. */
import type { ContactWords, SheetWords } from './child-sheet.ts'

const more = 'もう1つ {書|か}く'
const note = { label: 'ほかに {伝|つた}えたいこと' }

export const sheetEasy: SheetWords = {
  allergies: {
    title: 'アレルギー',
    lead: 'いちばん {大切|たいせつ}です。「アレルギーかもしれない」ものも {書|か}いてください。',
    fields: {
      has: { label: 'アレルギーは ありますか' },
      list: {
        label: 'どんな アレルギーですか',
        row: 'アレルギー',
        add: more,
        of: {
          kind: {
            label: '{種類|しゅるい}',
            choices: {
              food: 'たべもの',
              drug: 'くすり',
              animal: 'どうぶつ',
              plant: 'はな・き・かふん',
              insect: 'むし',
              contact: 'はだに さわるもの',
              other: 'そのほか',
            },
          },
          substance: {
            label: 'アレルギーを {起|お}こすもの',
            support: '{例|れい}：たまご、{牛乳|ぎゅうにゅう}、ピーナッツ、ほこり',
          },
          severity: {
            label: 'どのくらい {重|おも}いですか',
            choices: {
              severe: '{重|おも}い（{息|いき}が {苦|くる}しい、ぐったりするなど）',
              moderate: '{中|ちゅう}くらい（{体|からだ}じゅうが かゆくて {赤|あか}いなど）',
              mild: '{軽|かる}い（{口|くち}の まわりが {赤|あか}いなど）',
              suspected: 'まだ わからない（{検査|けんさ}の {数字|すうじ}だけ、1{回|かい}だけなど）',
            },
          },
          symptom: { label: '{体|からだ}は どうなりますか' },
          action: {
            label: 'そのとき、どうしてほしいですか',
            support:
              '{例|れい}：{薬|くすり}を {飲|の}ませて、119{番|ばん}（{救急車|きゅうきゅうしゃ}）と {親|おや}に {電話|でんわ}する',
          },
          medicine: {
            label: '{施設|しせつ}に {預|あず}ける {薬|くすり}',
            support: '{例|れい}：エピペン、アレルギーの {薬|くすり}。ないときは {書|か}かなくて いいです。',
          },
          epipen: { label: 'エピペンを {持|も}っています' },
          diagnosed: { label: '{医者|いしゃ}に アレルギーだと {言|い}われました' },
        },
      },
      anaphylaxis: { label: 'とても {重|おも}い アレルギー（アナフィラキシー）に なったことが ありますか' },
      guidanceSheet: {
        label: '{医者|いしゃ}が {書|か}く {紙|かみ}（{生活管理指導表|せいかつかんりしどうひょう}）',
        choices: { submitted: '{出|だ}しました', willSubmit: 'これから {出|だ}します', none: 'ありません' },
      },
      guidanceDate: { label: 'その{紙|かみ}に {書|か}いてある {日|ひ}' },
      foodRemoval: {
        label: '{食|た}べものを {抜|ぬ}くこと',
        choices: {
          none: '{抜|ぬ}きません',
          partly: '{少|すこ}しだけ {抜|ぬ}きます',
          completely: 'ぜんぶ {抜|ぬ}きます',
          ownMeal: '{家|いえ}から {食|た}べものを {持|も}っていきます',
        },
      },
      note,
    },
  },
  health: {
    title: '{体|からだ}のこと・{病気|びょうき}',
    fields: {
      bloodType: {
        label: '{血液型|けつえきがた}',
        choices: { A: 'A{型|がた}', B: 'B{型|がた}', O: 'O{型|がた}', AB: 'AB{型|がた}', unknown: 'わかりません' },
      },
      normalTemperature: { label: 'いつもの {体温|たいおん}（{体|からだ}の {熱|ねつ}）' },
      illnesses: {
        label: '{今|いま}までの {病気|びょうき}・けが',
        row: '{病気|びょうき}・けが',
        add: more,
        of: {
          name: { label: '{病気|びょうき}や けがの {名前|なまえ}' },
          when: { label: 'いつごろ', support: '{例|れい}：1{歳|さい}2か{月|げつ}、2026{年|ねん}の {春|はる}' },
          state: {
            label: '{今|いま}',
            choices: {
              healed: '{治|なお}りました',
              watching: 'ようすを {見|み}ています',
              treated: '{病院|びょういん}に {行|い}っています',
            },
          },
        },
      },
      seizures: {
        label: 'けいれん（{急|きゅう}に {体|からだ}が かたくなって ふるえること）',
        choices: {
          none: 'なったことは ありません',
          febrile: '{熱|ねつ}が {高|たか}いときに なりました',
          other: '{熱|ねつ}が ないときに なりました',
        },
      },
      seizureLast: { label: '{最後|さいご}に けいれんに なったのは いつですか' },
      seizureAction: { label: 'けいれんのとき、どうしてほしいですか' },
      dislocation: { label: 'ひじなどの {骨|ほね}が {外|はず}れやすいですか' },
      medication: { label: 'いつも {使|つか}う {薬|くすり}が ありますか' },
      medicines: {
        label: 'どんな {薬|くすり}ですか',
        row: '{薬|くすり}',
        add: more,
        of: {
          name: { label: '{薬|くすり}の {名前|なまえ}' },
          dose: { label: 'どのくらい {使|つか}いますか' },
          when: { label: 'いつ {使|つか}いますか' },
          reason: { label: '{何|なん}のための {薬|くすり}ですか' },
        },
      },
      skin: { label: 'はだのこと・ぬる{薬|くすり}' },
      note,
    },
  },
  growth: {
    title: '{大|おお}きくなったようす',
    lead: 'わかるところだけで いいです。まだ できないことは {書|か}かないでください。',
    fields: {
      birthWeeks: { label: 'おなかの {中|なか}に {何週|なんしゅう} いて {生|う}まれましたか' },
      birthWeight: { label: '{生|う}まれたときの {体重|たいじゅう}（{重|おも}さ）' },
      birthNote: { label: '{生|う}まれたときの ようす' },
      height: { label: '{今|いま}の {身長|しんちょう}（{高|たか}さ）' },
      weight: { label: '{今|いま}の {体重|たいじゅう}（{重|おも}さ）' },
      measuredOn: { label: 'はかった{日|ひ}' },
      headUp: { label: '{首|くび}が ぐらぐら しなくなったのは {何|なん}か{月|げつ}ですか' },
      sits: { label: 'ひとりで すわったのは {何|なん}か{月|げつ}ですか' },
      crawls: { label: 'はいはい したのは {何|なん}か{月|げつ}ですか' },
      walks: { label: 'ひとりで {歩|ある}いたのは {何|なん}か{月|げつ}ですか' },
      words: { label: 'はじめて ことばを {話|はな}したのは {何|なん}か{月|げつ}ですか' },
      note,
    },
  },
  meals: {
    title: '{食事|しょくじ}（{食|た}べること）',
    fields: {
      stage: {
        label: '{今|いま}の {食|た}べもの',
        choices: {
          milk: 'ミルクか おっぱいだけ',
          early: '{離乳食|りにゅうしょく} はじめ（とろとろ）',
          middle: '{離乳食|りにゅうしょく} なか（{舌|した}で つぶせる）',
          late: '{離乳食|りにゅうしょく} おわり（{歯|は}ぐきで つぶせる）',
          finishing: '{離乳食|りにゅうしょく} さいご（{歯|は}ぐきで かめる）',
          toddler: '{子|こ}どもの {食事|しょくじ}（{幼児食|ようじしょく}）',
        },
      },
      milkKind: {
        label: 'ミルク・おっぱい',
        choices: { breast: 'おっぱい', mixed: 'おっぱいと ミルク', formula: 'ミルク', none: '{飲|の}んでいません' },
      },
      milkBrand: { label: 'ミルクの {名前|なまえ}' },
      milkAmount: { label: '1{回|かい}に {飲|の}む {量|りょう}' },
      milkInterval: { label: '{何時間|なんじかん}ごとに {飲|の}みますか', support: '{例|れい}：3〜4{時間|じかん}ごと' },
      eaten: {
        label: '{家|いえ}で 2{回|かい}か もっと {食|た}べて、だいじょうぶだったもの',
        choices: {
          rice: 'こめ',
          bread: 'パン',
          noodle: 'めん',
          egg: 'たまご',
          milkProduct: 'ぎゅうにゅう・チーズなど',
          soy: 'だいず・とうふなど',
          wheat: 'こむぎ',
          whiteFish: 'しろい さかな',
          redFish: 'あかい さかな・あおい さかな',
          meat: 'にく',
          shrimp: 'えび',
          crab: 'かに',
          nuts: 'ナッツ・ピーナッツ',
          buckwheat: 'そば',
          fruit: 'くだもの',
          vegetable: 'やさい',
        },
      },
      notEaten: { label: 'まだ {食|た}べたことがないもの・きらいなもの' },
      avoided: { label: '{宗教|しゅうきょう}や {考|かんが}えで {食|た}べないもの' },
      cutlery: {
        label: '{食|た}べかた',
        choices: {
          fedByOthers: '{大人|おとな}が {食|た}べさせる',
          hands: '{手|て}で {食|た}べる',
          spoon: 'スプーン',
          fork: 'フォーク',
        },
      },
      drink: {
        label: '{飲|の}みかた',
        choices: { bottle: '{哺乳|ほにゅう}びん', straw: 'ストロー', cup: 'コップ', mug: 'マグ' },
      },
      note,
    },
  },
  sleep: {
    title: '{寝|ね}ること',
    fields: {
      position: {
        label: 'どんな {向|む}きで {寝|ね}ますか',
        choices: {
          back: '{顔|かお}が {上|うえ}',
          side: '{顔|かお}が {横|よこ}',
          stomach: '{顔|かお}が {下|した}',
          varies: 'いろいろ',
        },
      },
      fallsAsleep: {
        label: 'どうすると {寝|ね}ますか',
        support: '{例|れい}：だっこする、{背中|せなか}を とんとんする',
      },
      comforter: { label: '{寝|ね}るときに {使|つか}うもの' },
      naps: { label: '{昼寝|ひるね}の {時間|じかん}' },
      nightSleep: { label: '{夜|よる} {寝|ね}る {時間|じかん}' },
      note,
    },
  },
  toilet: {
    title: 'トイレ',
    fields: {
      state: {
        label: '{今|いま}',
        choices: { nappy: 'おむつ', training: 'トイレを {練習|れんしゅう}しています', toilet: 'トイレで できます' },
      },
      stools: { label: 'うんちの {回数|かいすう}と ようす' },
      signals: { label: 'したいとき・したときの {合図|あいず}' },
      note,
    },
  },
  care: {
    title: '{気|き}をつけてほしいこと',
    lead: '{安心|あんしん}して {預|あず}かるために {使|つか}います。{書|か}いても、{使|つか}えなくなることは ありません。',
    fields: {
      disability: {
        label: '{障害|しょうがい}や {発達|はったつ}のこと',
        choices: {
          none: 'とくに ありません',
          diagnosed: '{医者|いしゃ}に {言|い}われました・{手帳|てちょう}が あります',
          consulting: '{相談|そうだん}しています・{心配|しんぱい}しています',
        },
      },
      disabilityNote: { label: 'くわしいこと' },
      medicalCare: { label: '{医療的|いりょうてき}ケアが {必要|ひつよう}ですか' },
      medicalCareKinds: {
        label: '{医療的|いりょうてき}ケアの {種類|しゅるい}',
        choices: {
          suction: 'たんを {取|と}る（{吸引|きゅういん}）',
          tubeFeeding: 'チューブで {栄養|えいよう}を {入|い}れる',
          oxygen: '{酸素|さんそ}',
          ventilator: '{人工|じんこう}{呼吸器|こきゅうき}',
          tracheostomy: 'のどの {穴|あな}（{気管切開|きかんせっかい}）',
          catheter: 'おしっこの {管|くだ}（{導尿|どうにょう}）',
          insulin: 'インスリン{注射|ちゅうしゃ}',
          other: 'そのほか',
        },
      },
      medicalCareNote: { label: '{医療的|いりょうてき}ケアの くわしいこと' },
      services: {
        label: '{使|つか}っている {支援|しえん}',
        support: '{例|れい}：{児童発達支援|じどうはったつしえん}、{訪問看護|ほうもんかんご}',
      },
      wishes: { label: '{施設|しせつ}に お{願|ねが}いしたいこと' },
    },
  },
  doctor: {
    title: 'いつもの {医者|いしゃ}（かかりつけ{医|い}）',
    fields: {
      clinic: { label: 'いつも {行|い}く {医院|いいん}（クリニック）' },
      clinicPhone: { label: '{医院|いいん}の {電話番号|でんわばんごう}' },
      hospital: { label: '{大|おお}きな {病院|びょういん}（{行|い}っているとき）' },
      hospitalPhone: { label: '{病院|びょういん}の {電話番号|でんわばんごう}' },
      emergencyTreatment: {
        label:
          'あなたに {電話|でんわ}が つながらないとき、{子|こ}どもが {必要|ひつよう}な {治療|ちりょう}を {受|う}けても いいですか',
        support: '{命|いのち}が {危|あぶ}ないときは、「いいえ」でも {救急車|きゅうきゅうしゃ}を {呼|よ}びます。',
      },
    },
  },
  vaccination: {
    title: '{予防接種|よぼうせっしゅ}・{健診|けんしん}',
    fields: {
      done: {
        label: '{受|う}けた {予防接種|よぼうせっしゅ}（{病気|びょうき}を {防|ふせ}ぐ {注射|ちゅうしゃ}など）',
        choices: {
          rotavirus: 'ロタウイルス',
          hepatitisB: 'B{型|がた}{肝炎|かんえん}',
          pneumococcus: '{小児用|しょうによう}{肺炎球菌|はいえんきゅうきん}',
          fiveInOne: '{五種|ごしゅ}{混合|こんごう}',
          fourInOne: '{四種|よんしゅ}{混合|こんごう}',
          hib: 'ヒブ',
          bcg: 'BCG',
          measlesRubella: 'MR（はしか・{風|ふう}しん）',
          varicella: '{水|みず}ぼうそう',
          mumps: 'おたふくかぜ',
          encephalitis: '{日本|にほん}{脳炎|のうえん}',
          influenza: 'インフルエンザ',
        },
      },
      checkups: {
        label: '{受|う}けた {健診|けんしん}（{体|からだ}を みてもらうこと）',
        choices: {
          oneMonth: '1か{月|げつ}',
          fourMonths: '3〜4か{月|げつ}',
          sevenMonths: '6〜7か{月|げつ}',
          tenMonths: '9〜10か{月|げつ}',
          oneYear: '1{歳|さい}',
          eighteenMonths: '1{歳|さい}6か{月|げつ}',
          threeYears: '3{歳|さい}',
        },
      },
      checkupNote: { label: '{健診|けんしん}で {言|い}われたこと' },
      note,
    },
  },
  comfort: {
    title: '{好|す}きなこと・ことば',
    fields: {
      calledBy: { label: '{家|いえ}での {呼|よ}び{名|な}' },
      favourites: { label: '{好|す}きな {遊|あそ}び・おもちゃ・{歌|うた}' },
      dislikes: { label: 'きらいなこと・こわいもの' },
      soothing: { label: '{泣|な}いたとき、どうすると {落|お}ち{着|つ}きますか' },
      languages: { label: '{家|いえ}で {話|はな}す ことば', support: '{例|れい}：{日本語|にほんご}、{英語|えいご}' },
      siblings: { label: 'きょうだい' },
      earlierCare: {
        label: '{今|いま}までに {預|あず}けたところ・{人|ひと}',
        support: '{例|れい}：{一時|いちじ}{預|あず}かり、おじいさん・おばあさん',
      },
      note,
    },
  },
  consents: {
    title: '{写真|しゃしん}など してもいいこと',
    fields: {
      photoInside: { label: '{施設|しせつ}の {中|なか}に {写真|しゃしん}を はっても いいですか' },
      photoPrinted: { label: 'お{知|し}らせの {紙|かみ}などに {写真|しゃしん}を のせても いいですか' },
      photoWeb: { label: '{施設|しせつ}の ホームページや SNSに {写真|しゃしん}を のせても いいですか' },
      nameInside: { label: '{施設|しせつ}の {中|なか}で {名前|なまえ}を {出|だ}しても いいですか' },
      outings: { label: '{施設|しせつ}の {外|そと}へ {散歩|さんぽ}に {行|い}っても いいですか' },
      note,
    },
  },
}

const relations = {
  mother: 'おかあさん',
  father: 'おとうさん',
  grandmother: 'おばあさん',
  grandfather: 'おじいさん',
  aunt: 'おば',
  uncle: 'おじ',
  sibling: 'きょうだい',
  sitter: 'ベビーシッター',
  familySupport: 'ファミリー・サポート',
  other: 'そのほか',
} as const

export const contactsEasy: ContactWords = {
  emergency: {
    title: '{緊急|きんきゅう}{連絡先|れんらくさき}',
    lead: '{急|いそ}ぐときに、{上|うえ}の{人|ひと}から {電話|でんわ}します。3{人|にん}まで {書|か}けます。',
    fields: {
      contacts: {
        label: '{電話|でんわ}する{人|ひと}',
        row: '{人|ひと} ',
        add: 'もう{一人|ひとり} {書|か}く',
        of: {
          name: { label: '{名前|なまえ}' },
          kana: { label: 'ふりがな' },
          relation: { label: '{子|こ}どもとの {関係|かんけい}', choices: relations },
          phone: { label: '{電話番号|でんわばんごう}' },
          secondPhone: { label: 'べつの {電話番号|でんわばんごう}', support: '{例|れい}：{仕事|しごと}の {電話|でんわ}' },
          place: { label: '{仕事|しごと}の {場所|ばしょ}など' },
          note: {
            label: '{電話|でんわ}するときに {知|し}っておいてほしいこと',
            support: '{例|れい}：{火曜日|かようび}の {午前|ごぜん}は {出|で}られません',
          },
        },
      },
    },
  },
  pickup: {
    title: '{送|おく}り{迎|むか}えの{人|ひと}',
    lead: 'ここに {書|か}いていない{人|ひと}には、{子|こ}どもを {渡|わた}しません。',
    fields: {
      people: {
        label: '{送|おく}り{迎|むか}えを する{人|ひと}',
        row: '{人|ひと} ',
        add: 'もう{一人|ひとり} {書|か}く',
        of: {
          name: { label: '{名前|なまえ}' },
          kana: { label: 'ふりがな' },
          relation: { label: '{子|こ}どもとの {関係|かんけい}', choices: relations },
          phone: { label: '{電話番号|でんわばんごう}' },
          brings: { label: '{施設|しせつ}へ {連|つ}れて{来|く}る{人|ひと}です' },
          fetches: { label: '{施設|しせつ}へ {迎|むか}えに{来|く}る{人|ひと}です' },
          note: { label: '{知|し}っておいてほしいこと' },
        },
      },
    },
  },
}
