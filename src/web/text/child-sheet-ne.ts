/** Nepali words of 児童情報 and 利用者情報; choices and fields as in child-sheet.ts. */
import type { ContactWords, SheetWords } from './child-sheet.ts'

const more = 'अर्को थप्नुहोस्'
const note = { label: 'अरू भन्न चाहेको कुरा' }

export const sheetNe: SheetWords = {
  allergies: {
    title: 'एलर्जी (アレルギー)',
    lead: 'यो सबैभन्दा महत्त्वपूर्ण भाग हो। शङ्का मात्र लागेको भए पनि लेख्नुहोस्।',
    fields: {
      has: { label: 'बच्चालाई एलर्जी छ?' },
      list: {
        label: 'एलर्जीको विवरण',
        row: 'एलर्जी ',
        add: more,
        of: {
          kind: {
            label: 'किसिम',
            choices: {
              food: 'खाना',
              drug: 'औषधि',
              animal: 'जनावर',
              plant: 'बोटबिरुवा, फूलको पराग',
              insect: 'किरा',
              contact: 'छालामा छुने कुरा',
              other: 'अन्य',
            },
          },
          substance: {
            label: 'एलर्जी गराउने कुरा',
            support: 'जस्तै: अण्डा, गाईको दूध, बदाम (मुमफली), घरको धुलो (ハウスダスト)',
          },
          severity: {
            label: 'कति कडा छ',
            choices: {
              severe: 'कडा (सास फेर्न गाह्रो हुने, शरीर लुलो हुने आदि)',
              moderate: 'मध्यम (जीउभरि डाबर आउने आदि)',
              mild: 'हल्का (मुख वरिपरि रातो हुने आदि)',
              suspected: 'शङ्का (जाँचको नतिजामा मात्र, एक पटक मात्र भएको आदि)',
            },
          },
          symptom: { label: 'कस्तो लक्षण देखिन्छ?' },
          action: {
            label: 'लक्षण देखिँदा हामीले के गर्नुपर्छ?',
            support: 'जस्तै: औषधि खुवाउने, 119 र अभिभावकलाई फोन गर्ने',
          },
          medicine: {
            label: 'संस्थामा छोड्ने औषधि',
            support: 'जस्तै: एपिपेन / EpiPen (エピペン), एन्टिहिस्टामिन (抗ヒスタミン薬)। नभए खाली राख्नुहोस्।',
          },
          epipen: { label: 'एपिपेन / EpiPen (エピペン) छ' },
          diagnosed: { label: 'डाक्टरले जाँचेर एलर्जी भनेको छ' },
        },
      },
      anaphylaxis: { label: 'बच्चालाई पहिले एनाफिल्याक्सिस / anaphylaxis (アナフィラキシー) भएको छ?' },
      guidanceSheet: {
        label: 'दैनिक हेरचाहबारे डाक्टरले लेख्ने पत्र (生活管理指導表)',
        choices: { submitted: 'बुझाइसकियो', willSubmit: 'अब बुझाउने', none: 'छैन' },
      },
      guidanceDate: { label: 'डाक्टरको पत्र (生活管理指導表) मा लेखिएको मिति' },
      foodRemoval: {
        label: 'एलर्जी हुने खाना हटाउने (除去食)',
        choices: {
          none: 'हटाउनु पर्दैन',
          partly: 'केही हटाउने',
          completely: 'पूरै हटाउने',
          ownMeal: 'घरबाट खाना ल्याउने',
        },
      },
      note,
    },
  },
  health: {
    title: 'स्वास्थ्य',
    fields: {
      bloodType: { label: 'रक्त समूह', choices: { A: 'A', B: 'B', O: 'O', AB: 'AB', unknown: 'थाहा छैन' } },
      normalTemperature: { label: 'सामान्य अवस्थाको तापक्रम' },
      illnesses: {
        label: 'अहिलेसम्म भएका रोग र चोटपटक',
        row: 'रोग वा चोट ',
        add: more,
        of: {
          name: { label: 'रोग वा चोटको नाम' },
          when: { label: 'कहिले', support: 'जस्तै: 1 वर्ष 2 महिनामा, 2026 को वसन्तमा' },
          state: {
            label: 'अहिलेको अवस्था',
            choices: { healed: 'निको भयो', watching: 'निगरानीमा छ', treated: 'उपचार हुँदै छ' },
          },
        },
      },
      seizures: {
        label: 'कम्पन, seizure (けいれん)',
        choices: {
          none: 'कहिल्यै भएको छैन',
          febrile: 'ज्वरोका कारण कम्पन, febrile seizure (熱性けいれん) भएको छ',
          other: 'ज्वरो नआई कम्पन भएको छ',
        },
      },
      seizureLast: { label: 'पछिल्लो पटक कम्पन कहिले भयो?' },
      seizureAction: { label: 'कम्पन हुँदा हामीले के गर्नुपर्छ?' },
      dislocation: { label: 'कुहिनो वा अरू जोर्नी सजिलै फुस्किन्छ?' },
      medication: { label: 'बच्चाले नियमित खाने वा लगाउने औषधि छ?' },
      medicines: {
        label: 'औषधिको विवरण',
        row: 'औषधि ',
        add: more,
        of: {
          name: { label: 'औषधिको नाम' },
          dose: { label: 'मात्रा' },
          when: { label: 'कहिले प्रयोग गर्ने' },
          reason: { label: 'के को लागि हो' },
        },
      },
      skin: { label: 'छालाको अवस्था, लगाउने मलम' },
      note,
    },
  },
  growth: {
    title: 'शारीरिक विकास',
    lead: 'थाहा भएको मात्र लेख्नुहोस्। बच्चाले अझै नगरेको कुरा खाली राख्नुहोस्।',
    fields: {
      birthWeeks: { label: 'कति हप्तामा जन्मिएको' },
      birthWeight: { label: 'जन्मँदाको तौल' },
      birthNote: { label: 'जन्मँदाको अवस्था' },
      height: { label: 'अहिलेको उचाइ' },
      weight: { label: 'अहिलेको तौल' },
      measuredOn: { label: 'नापेको दिन' },
      headUp: { label: 'कति महिनामा घाँटी थाम्यो' },
      sits: { label: 'कति महिनामा आफैँ बस्यो' },
      crawls: { label: 'कति महिनामा बामे सर्‍यो' },
      walks: { label: 'कति महिनामा आफैँ हिँड्यो' },
      words: { label: 'कति महिनामा पहिलो शब्द बोल्यो' },
      note,
    },
  },
  meals: {
    title: 'खाना',
    fields: {
      stage: {
        label: 'अहिलेको खाना',
        choices: {
          milk: 'आमाको दूध वा फर्मुला दूध मात्र',
          early: 'पूरक खाना, सुरुको चरण: लेदो (離乳食 初期)',
          middle: 'पूरक खाना, बीचको चरण: जिब्रोले थिच्न मिल्ने (離乳食 中期)',
          late: 'पूरक खाना, पछिल्लो चरण: गिजाले थिच्न मिल्ने (離乳食 後期)',
          finishing: 'पूरक खाना, अन्तिम चरण: गिजाले चपाउन मिल्ने (離乳食 完了期)',
          toddler: 'साना बच्चाको खाना (幼児食)',
        },
      },
      milkKind: {
        label: 'दूध',
        choices: {
          breast: 'आमाको दूध',
          mixed: 'आमाको दूध र फर्मुला दूध',
          formula: 'फर्मुला दूध',
          none: 'खाँदैन',
        },
      },
      milkBrand: { label: 'फर्मुला दूधको नाम' },
      milkAmount: { label: 'एक पटकमा खाने मात्रा' },
      milkInterval: { label: 'कति समयको फरकमा खान्छ', support: 'जस्तै: 3–4 घण्टामा' },
      eaten: {
        label: 'घरमा 2 पटक वा बढी खाँदा केही नभएका खाना',
        choices: {
          rice: 'भात, चामल',
          bread: 'पाउरोटी',
          noodle: 'चाउचाउ',
          egg: 'अण्डा',
          milkProduct: 'गाईको दूध, दूधका परिकार',
          soy: 'भटमास',
          wheat: 'गहुँ',
          whiteFish: 'सेतो मासु भएको माछा',
          redFish: 'रातो मासु भएको माछा, सार्डिन जस्ता माछा',
          meat: 'मासु',
          shrimp: 'झिँगे माछा (shrimp)',
          crab: 'गँगटो',
          nuts: 'काजु-ओखर जस्ता नट, बदाम (मुमफली)',
          buckwheat: 'फापर (そば)',
          fruit: 'फलफूल',
          vegetable: 'तरकारी',
        },
      },
      notEaten: { label: 'अझै नखाएको वा मन नपर्ने खाना' },
      avoided: { label: 'धर्म वा विश्वासका कारण नखाने कुरा' },
      cutlery: {
        label: 'कसरी खान्छ',
        choices: { fedByOthers: 'ठूलाले खुवाउने', hands: 'हातले', spoon: 'चम्चाले', fork: 'काँटाले' },
      },
      drink: {
        label: 'कसरी पिउँछ',
        choices: { bottle: 'दूधको बोतल', straw: 'स्ट्र (पाइप)', cup: 'गिलास', mug: 'समाउने भएको कप' },
      },
      note,
    },
  },
  sleep: {
    title: 'निद्रा',
    fields: {
      position: {
        label: 'सुत्ने तरिका',
        choices: { back: 'उत्तानो', side: 'कोल्टो', stomach: 'घोप्टो', varies: 'फरक-फरक' },
      },
      fallsAsleep: { label: 'कसरी निदाउँछ', support: 'जस्तै: काखमा लिने, ढाड थपथपाउने' },
      comforter: { label: 'सुत्दा चाहिने कुरा' },
      naps: { label: 'दिउँसो सुत्ने समय' },
      nightSleep: { label: 'राति सुत्ने समय' },
      note,
    },
  },
  toilet: {
    title: 'दिसा-पिसाब',
    fields: {
      state: {
        label: 'अहिलेको अवस्था',
        choices: { nappy: 'डाइपर लगाउँछ', training: 'सिक्दै छ', toilet: 'शौचालयमा जान सक्छ' },
      },
      stools: { label: 'दिसा कति पटक र कस्तो हुन्छ' },
      signals: { label: 'दिसा-पिसाब गर्दा वा गर्न लाग्दा देखाउने सङ्केत' },
      note,
    },
  },
  care: {
    title: 'विशेष ध्यान दिनुपर्ने कुरा',
    lead: 'बच्चालाई सुरक्षित राख्न यो प्रयोग गर्छौँ। यहाँ लेखेकै कारण सेवा नपाउने हुँदैन।',
    fields: {
      disability: {
        label: 'अपाङ्गता वा विकास',
        choices: {
          none: 'त्यस्तो केही छैन',
          diagnosed: 'डाक्टरले भनेको छ, अपाङ्गता परिचयपत्र (手帳) छ आदि',
          consulting: 'सल्लाह लिँदै छौँ वा चिन्ता छ',
        },
      },
      disabilityNote: { label: 'थप विवरण' },
      medicalCare: { label: 'बच्चालाई चिकित्सकीय हेरचाह (医療的ケア) चाहिन्छ?' },
      medicalCareKinds: {
        label: 'चिकित्सकीय हेरचाह (医療的ケア) को किसिम',
        choices: {
          suction: 'खकार तान्ने',
          tubeFeeding: 'नलीबाट खुवाउने',
          oxygen: 'अक्सिजन',
          ventilator: 'भेन्टिलेटर',
          tracheostomy: 'घाँटीमा सास फेर्ने प्वाल (ट्रेकियोस्टोमी)',
          catheter: 'नलीबाट पिसाब निकाल्ने',
          insulin: 'इन्सुलिनको सुई',
          other: 'अन्य',
        },
      },
      medicalCareNote: { label: 'चिकित्सकीय हेरचाहको थप विवरण' },
      services: {
        label: 'अहिले लिइरहेको सहयोग',
        support: 'जस्तै: बाल विकास सहयोग (児童発達支援), घरमा आउने नर्स (訪問看護)',
      },
      wishes: { label: 'संस्थालाई अनुरोध गर्न चाहेको कुरा' },
    },
  },
  doctor: {
    title: 'सधैँ जचाउने डाक्टर (かかりつけ医)',
    fields: {
      clinic: { label: 'सधैँ जाने क्लिनिक' },
      clinicPhone: { label: 'क्लिनिकको फोन नम्बर' },
      hospital: { label: 'ठूलो अस्पताल (जाने गरेको भए)' },
      hospitalPhone: { label: 'अस्पतालको फोन नम्बर' },
      emergencyTreatment: {
        label: 'अभिभावकसँग सम्पर्क हुन नसके, बच्चाको आवश्यक उपचार गर्न सहमत हुनुहुन्छ?',
        support: 'ज्यान जोखिममा पर्दा, सहमति नभए पनि एम्बुलेन्स बोलाउँछौँ।',
      },
    },
  },
  vaccination: {
    title: 'खोप र स्वास्थ्य जाँच',
    fields: {
      done: {
        label: 'लगाइसकेका खोप',
        choices: {
          rotavirus: 'रोटाभाइरस (ロタウイルス)',
          hepatitisB: 'हेपाटाइटिस बी (B型肝炎)',
          pneumococcus: 'बच्चाको न्युमोकोकल (小児用肺炎球菌)',
          fiveInOne: '5 रोगको एउटै खोप (五種混合)',
          fourInOne: '4 रोगको एउटै खोप (四種混合)',
          hib: 'हिब (ヒブ)',
          bcg: 'बीसीजी (BCG)',
          measlesRubella: 'MR: दादुरा, रुबेला (麻しん・風しん)',
          varicella: 'ठेउला (水ぼうそう)',
          mumps: 'हाँडे (おたふくかぜ)',
          encephalitis: 'जापानी इन्सेफलाइटिस (日本脳炎)',
          influenza: 'इन्फ्लुएन्जा (インフルエンザ)',
        },
      },
      checkups: {
        label: 'गरिसकेका स्वास्थ्य जाँच (健診)',
        choices: {
          oneMonth: '1 महिना',
          fourMonths: '3–4 महिना',
          sevenMonths: '6–7 महिना',
          tenMonths: '9–10 महिना',
          oneYear: '1 वर्ष',
          eighteenMonths: '1 वर्ष 6 महिना',
          threeYears: '3 वर्ष',
        },
      },
      checkupNote: { label: 'स्वास्थ्य जाँचमा भनिएको कुरा' },
      note,
    },
  },
  comfort: {
    title: 'मन पर्ने कुरा र भाषा',
    fields: {
      calledBy: { label: 'घरमा बोलाउने नाम' },
      favourites: { label: 'मन पर्ने खेल, खेलौना, गीत' },
      dislikes: { label: 'मन नपर्ने वा डराउने कुरा' },
      soothing: { label: 'रुँदा के गरे चुप लाग्छ?' },
      languages: { label: 'घरमा बोल्ने भाषा', support: 'जस्तै: जापानी, नेपाली' },
      siblings: { label: 'दाजुभाइ दिदीबहिनी' },
      earlierCare: {
        label: 'यसअघि बच्चालाई हेरेका ठाउँ वा व्यक्ति',
        support: 'जस्तै: छोटो समयको हेरचाह (一時預かり), हजुरबुबा-हजुरआमा',
      },
      note,
    },
  },
  consents: {
    title: 'फोटो आदिको सहमति',
    fields: {
      photoInside: { label: 'संस्थाभित्र बच्चाको फोटो टाँस्न मिल्छ?' },
      photoPrinted: { label: 'संस्थाको समाचारपत्र आदिमा बच्चाको फोटो राख्न मिल्छ?' },
      photoWeb: { label: 'संस्थाको वेबसाइट वा सामाजिक सञ्जालमा बच्चाको फोटो राख्न मिल्छ?' },
      nameInside: { label: 'संस्थाभित्र बच्चाको नाम देखाउन मिल्छ?' },
      outings: { label: 'बच्चालाई संस्थाबाहिर घुम्न लैजान मिल्छ?' },
      note,
    },
  },
}

const relations = {
  mother: 'आमा',
  father: 'बुबा',
  grandmother: 'हजुरआमा',
  grandfather: 'हजुरबुबा',
  aunt: 'काकी, फुपू, माइजू, सानीआमा',
  uncle: 'काका, मामा, फुपाजु',
  sibling: 'दाजुभाइ दिदीबहिनी',
  sitter: 'घरमै बच्चा हेर्ने व्यक्ति',
  familySupport: 'फ्यामिली सपोर्ट (ファミリー・サポート)',
  other: 'अन्य',
} as const

export const contactsNe: ContactWords = {
  emergency: {
    title: 'आपतकालीन सम्पर्क (緊急連絡先)',
    lead: 'माथिबाट क्रमैसँग फोन गर्छौँ। 3 जनासम्म लेख्न सकिन्छ।',
    fields: {
      contacts: {
        label: 'आपतकालीन सम्पर्क',
        row: 'सम्पर्क ',
        add: 'अर्को व्यक्ति थप्नुहोस्',
        of: {
          name: { label: 'नाम' },
          kana: { label: 'काना उच्चारण (ふりがな)' },
          relation: { label: 'बच्चासँगको नाता', choices: relations },
          phone: { label: 'फोन नम्बर' },
          secondPhone: { label: 'अर्को फोन नम्बर', support: 'जस्तै: काम गर्ने ठाउँ' },
          place: { label: 'काम गर्ने ठाउँ आदि' },
          note: {
            label: 'फोन गर्दा थाहा हुनुपर्ने कुरा',
            support: 'जस्तै: मङ्गलबार बिहान फोन उठाउन सक्दिनँ',
          },
        },
      },
    },
  },
  pickup: {
    title: 'ल्याउने-लैजाने व्यक्ति (送迎者)',
    lead: 'यहाँ नलेखिएको व्यक्तिलाई बच्चा दिँदैनौँ।',
    fields: {
      people: {
        label: 'ल्याउने-लैजाने व्यक्ति',
        row: 'व्यक्ति ',
        add: 'अर्को व्यक्ति थप्नुहोस्',
        of: {
          name: { label: 'नाम' },
          kana: { label: 'काना उच्चारण (ふりがな)' },
          relation: { label: 'बच्चासँगको नाता', choices: relations },
          phone: { label: 'फोन नम्बर' },
          brings: { label: 'बच्चा ल्याउने' },
          fetches: { label: 'बच्चा लिन आउने' },
          note: { label: 'थाहा हुनुपर्ने कुरा' },
        },
      },
    },
  },
}
