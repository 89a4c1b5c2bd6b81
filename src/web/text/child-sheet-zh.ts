/** Simplified Chinese words of 児童情報 and 利用者情報; choices and fields as in child-sheet.ts. */
import type { ContactWords, SheetWords } from './child-sheet.ts'

const more = '再添加一项'
const note = { label: '其他想告诉我们的事' }

export const sheetZh: SheetWords = {
  allergies: {
    title: '过敏（アレルギー）',
    lead: '这是最重要的一项。只是怀疑过敏的，也请填写。',
    fields: {
      has: { label: '孩子有过敏吗？' },
      list: {
        label: '过敏的内容',
        row: '过敏 ',
        add: more,
        of: {
          kind: {
            label: '种类',
            choices: {
              food: '食物',
              drug: '药物',
              animal: '动物',
              plant: '植物、花粉',
              insect: '昆虫',
              contact: '接触皮肤的东西',
              other: '其他',
            },
          },
          substance: { label: '引起过敏的东西（过敏原）', support: '例如：鸡蛋、牛奶、花生、屋尘（ハウスダスト）' },
          severity: {
            label: '严重程度',
            choices: {
              severe: '重度（呼吸困难、全身瘫软等）',
              moderate: '中度（全身荨麻疹等）',
              mild: '轻度（嘴巴周围发红等）',
              suspected: '怀疑（只是化验数值高、只发生过1次等）',
            },
          },
          symptom: { label: '会出现什么症状？' },
          action: { label: '出现症状时，希望我们怎么做？', support: '例如：给孩子吃药，拨打119叫救护车，并联系监护人' },
          medicine: {
            label: '交给设施保管的药',
            support: '例如：肾上腺素注射笔（エピペン）、抗组胺药（抗ヒスタミン薬）。没有的话请留空。',
          },
          epipen: { label: '备有肾上腺素注射笔（エピペン）' },
          diagnosed: { label: '经医生诊断' },
        },
      },
      anaphylaxis: { label: '孩子发生过严重过敏反应（包括过敏性休克，アナフィラキシー）吗？' },
      guidanceSheet: {
        label: '生活管理指导表（生活管理指導表，由医生填写）',
        choices: { submitted: '已提交', willSubmit: '准备提交', none: '没有' },
      },
      guidanceDate: { label: '生活管理指导表上的日期' },
      foodRemoval: {
        label: '避开过敏食物（除去食）',
        choices: { none: '不需要', partly: '避开一部分', completely: '完全避开', ownMeal: '从家里带食物' },
      },
      note,
    },
  },
  health: {
    title: '健康',
    fields: {
      bloodType: { label: '血型', choices: { A: 'A型', B: 'B型', O: 'O型', AB: 'AB型', unknown: '不清楚' } },
      normalTemperature: { label: '平时的体温（平熱）' },
      illnesses: {
        label: '得过的病、受过的伤',
        row: '病或伤 ',
        add: more,
        of: {
          name: { label: '病或伤的名称' },
          when: { label: '什么时候', support: '例如：1岁2个月、2026年春天' },
          state: { label: '现在的情况', choices: { healed: '已痊愈', watching: '观察中', treated: '治疗中' } },
        },
      },
      seizures: {
        label: '惊厥、抽搐（けいれん）',
        choices: {
          none: '没有发生过',
          febrile: '有过热性惊厥（熱性けいれん）',
          other: '有过不发烧的惊厥（熱のないけいれん）',
        },
      },
      seizureLast: { label: '最近一次惊厥是什么时候？' },
      seizureAction: { label: '发生惊厥时，希望我们怎么做？' },
      dislocation: { label: '胳膊肘等关节容易脱位吗？' },
      medication: { label: '孩子有平时在吃或在用的药吗？' },
      medicines: {
        label: '药的内容',
        row: '药 ',
        add: more,
        of: {
          name: { label: '药名' },
          dose: { label: '用量' },
          when: { label: '什么时候用？' },
          reason: { label: '用来治什么？' },
        },
      },
      skin: { label: '皮肤情况、外用药' },
      note,
    },
  },
  growth: {
    title: '发育',
    lead: '只填知道的内容就可以。还没有到的阶段请留空。',
    fields: {
      birthWeeks: { label: '出生时的孕周' },
      birthWeight: { label: '出生时的体重' },
      birthNote: { label: '出生时的情况' },
      height: { label: '现在的身高' },
      weight: { label: '现在的体重' },
      measuredOn: { label: '测量日期' },
      headUp: { label: '能抬稳头的月龄' },
      sits: { label: '能独坐的月龄' },
      crawls: { label: '会爬的月龄' },
      walks: { label: '能独自走路的月龄' },
      words: { label: '开始说话的月龄' },
      note,
    },
  },
  meals: {
    title: '饮食',
    fields: {
      stage: {
        label: '现在的饮食',
        choices: {
          milk: '只喝母乳或配方奶',
          early: '辅食 初期（磨成细滑的糊状）',
          middle: '辅食 中期（能用舌头压碎）',
          late: '辅食 后期（能用牙龈压碎）',
          finishing: '辅食 完成期（能用牙龈咀嚼）',
          toddler: '幼儿餐（幼児食）',
        },
      },
      milkKind: {
        label: '母乳、配方奶',
        choices: { breast: '母乳', mixed: '母乳和配方奶', formula: '配方奶', none: '不喝' },
      },
      milkBrand: { label: '配方奶的牌子' },
      milkAmount: { label: '每次喝的量' },
      milkInterval: { label: '喝奶的间隔', support: '例如：每3至4小时' },
      eaten: {
        label: '在家吃过2次以上，没有出现任何问题的食物',
        choices: {
          rice: '米',
          bread: '面包',
          noodle: '面条',
          egg: '鸡蛋',
          milkProduct: '牛奶、奶制品',
          soy: '大豆',
          wheat: '小麦',
          whiteFish: '白肉鱼（鳕鱼等）',
          redFish: '红肉鱼、青背鱼（金枪鱼、青花鱼等）',
          meat: '肉',
          shrimp: '虾',
          crab: '螃蟹',
          nuts: '坚果、花生',
          buckwheat: '荞麦（そば）',
          fruit: '水果',
          vegetable: '蔬菜',
        },
      },
      notEaten: { label: '还没有吃过的、不爱吃的食物' },
      avoided: { label: '因宗教或理念等不吃的食物' },
      cutlery: {
        label: '怎么吃',
        choices: { fedByOthers: '大人喂', hands: '用手抓', spoon: '用勺子', fork: '用叉子' },
      },
      drink: { label: '怎么喝', choices: { bottle: '奶瓶', straw: '吸管', cup: '杯子', mug: '学饮杯（マグ）' } },
      note,
    },
  },
  sleep: {
    title: '睡眠',
    fields: {
      position: {
        label: '睡觉的姿势',
        choices: { back: '仰睡', side: '侧睡', stomach: '趴着睡', varies: '不固定' },
      },
      fallsAsleep: { label: '怎样入睡', support: '例如：抱着、轻拍后背' },
      comforter: { label: '睡觉时要用的东西' },
      naps: { label: '午睡的时间' },
      nightSleep: { label: '晚上的睡眠时间' },
      note,
    },
  },
  toilet: {
    title: '大小便',
    fields: {
      state: { label: '现在的情况', choices: { nappy: '用尿布', training: '练习中', toilet: '会上厕所' } },
      stools: { label: '大便的次数和情况' },
      signals: { label: '拉了、想拉时的动作或表情' },
      note,
    },
  },
  care: {
    title: '需要特别照顾的事',
    lead: '为了能安心地照看孩子而使用。不会因为填写了内容而不能使用。',
    fields: {
      disability: {
        label: '残障或发育方面',
        choices: { none: '没有特别的', diagnosed: '有诊断或残障手册（手帳）等', consulting: '正在咨询，或有些担心' },
      },
      disabilityNote: { label: '详细内容' },
      medicalCare: { label: '孩子需要医疗护理（医療的ケア）吗？' },
      medicalCareKinds: {
        label: '医疗护理的种类',
        choices: {
          suction: '吸痰',
          tubeFeeding: '管饲（経管栄養）',
          oxygen: '吸氧',
          ventilator: '呼吸机',
          tracheostomy: '气管切开',
          catheter: '导尿',
          insulin: '注射胰岛素',
          other: '其他',
        },
      },
      medicalCareNote: { label: '医疗护理的详细内容' },
      services: { label: '正在使用的支援服务', support: '例如：儿童发展支援（児童発達支援）、上门护理（訪問看護）' },
      wishes: { label: '对设施的希望' },
    },
  },
  doctor: {
    title: '常去的医院（かかりつけ医）',
    fields: {
      clinic: { label: '常去的诊所' },
      clinicPhone: { label: '诊所的电话号码' },
      hospital: { label: '大医院（在那里看病时填写）' },
      hospitalPhone: { label: '医院的电话号码' },
      emergencyTreatment: {
        label: '联系不到监护人时，您同意孩子接受必要的治疗吗？',
        support: '有生命危险时，即使没有同意，我们也会叫救护车。',
      },
    },
  },
  vaccination: {
    title: '预防接种和体检',
    fields: {
      done: {
        label: '已接种的疫苗',
        choices: {
          rotavirus: '轮状病毒（ロタウイルス）',
          hepatitisB: '乙型肝炎（B型肝炎）',
          pneumococcus: '儿童肺炎球菌（小児用肺炎球菌）',
          fiveInOne: '百白破、脊髓灰质炎、Hib（五種混合）',
          fourInOne: '百白破、脊髓灰质炎（四種混合）',
          hib: 'b型流感嗜血杆菌（ヒブ、Hib）',
          bcg: '卡介苗（BCG）',
          measlesRubella: '麻疹、风疹（MR）',
          varicella: '水痘（水ぼうそう）',
          mumps: '腮腺炎（おたふくかぜ）',
          encephalitis: '乙型脑炎（日本脳炎）',
          influenza: '流感（インフルエンザ）',
        },
      },
      checkups: {
        label: '已接受的体检（健診）',
        choices: {
          oneMonth: '1个月',
          fourMonths: '3至4个月',
          sevenMonths: '6至7个月',
          tenMonths: '9至10个月',
          oneYear: '1岁',
          eighteenMonths: '1岁6个月',
          threeYears: '3岁',
        },
      },
      checkupNote: { label: '体检时医生说的话' },
      note,
    },
  },
  comfort: {
    title: '喜欢的事和语言',
    fields: {
      calledBy: { label: '在家的称呼' },
      favourites: { label: '喜欢的游戏、玩具、歌曲' },
      dislikes: { label: '不喜欢或害怕的东西' },
      soothing: { label: '哭的时候，怎样能平静下来？' },
      languages: { label: '在家使用的语言', support: '例如：日语、中文' },
      siblings: { label: '兄弟姐妹' },
      earlierCare: { label: '以前托人照看的经历', support: '例如：临时托管（一時預かり）、祖父母' },
      note,
    },
  },
  consents: {
    title: '照片等的同意',
    fields: {
      photoInside: { label: '可以在设施里张贴照片吗？' },
      photoPrinted: { label: '可以在园报（おたより）等上刊登照片吗？' },
      photoWeb: { label: '可以在设施的网站或社交媒体（SNS）上刊登照片吗？' },
      nameInside: { label: '可以在设施里写出名字吗？' },
      outings: { label: '可以带孩子到设施外散步吗？' },
      note,
    },
  },
}

const relations = {
  mother: '母亲',
  father: '父亲',
  grandmother: '奶奶、外婆（祖母）',
  grandfather: '爷爷、外公（祖父）',
  aunt: '姑、姨等（おば）',
  uncle: '叔、舅等（おじ）',
  sibling: '兄弟姐妹',
  sitter: '保姆（ベビーシッター）',
  familySupport: '家庭互助（ファミリー・サポート）',
  other: '其他',
} as const

export const contactsZh: ContactWords = {
  emergency: {
    title: '紧急联系人（緊急連絡先）',
    lead: '我们从上到下依次打电话。最多可填写3人。',
    fields: {
      contacts: {
        label: '紧急联系人',
        row: '联系人 ',
        add: '再添加1人',
        of: {
          name: { label: '姓名' },
          kana: { label: '姓名的假名（ふりがな）' },
          relation: { label: '与孩子的关系', choices: relations },
          phone: { label: '电话号码' },
          secondPhone: { label: '其他电话号码', support: '例如：工作单位' },
          place: { label: '工作单位等' },
          note: { label: '联系时希望我们知道的事', support: '例如：星期二上午不能接电话' },
        },
      },
    },
  },
  pickup: {
    title: '接送人（送迎者）',
    lead: '没有写在这里的人，我们不会把孩子交给他。',
    fields: {
      people: {
        label: '接送人',
        row: '接送人 ',
        add: '再添加1人',
        of: {
          name: { label: '姓名' },
          kana: { label: '姓名的假名（ふりがな）' },
          relation: { label: '与孩子的关系', choices: relations },
          phone: { label: '电话号码' },
          brings: { label: '送孩子来' },
          fetches: { label: '来接孩子（お迎え）' },
          note: { label: '希望我们知道的事' },
        },
      },
    },
  },
}
