/** Filipino words of 児童情報 and 利用者情報; choices and fields as in child-sheet.ts. */
import type { ContactWords, SheetWords } from './child-sheet.ts'

const more = 'Magdagdag ng isa pa'
const note = { label: 'Iba pang gusto ninyong sabihin' }

export const sheetTl: SheetWords = {
  allergies: {
    title: 'Allergy (アレルギー)',
    lead: 'Ito ang pinakamahalagang bahagi. Isulat din kahit hinala pa lang.',
    fields: {
      has: { label: 'May allergy ba ang bata?' },
      list: {
        label: 'Mga allergy',
        row: 'Allergy ',
        add: more,
        of: {
          kind: {
            label: 'Uri',
            choices: {
              food: 'Pagkain',
              drug: 'Gamot',
              animal: 'Hayop',
              plant: 'Halaman, pollen',
              insect: 'Insekto',
              contact: 'Bagay na dumidikit sa balat',
              other: 'Iba pa',
            },
          },
          substance: {
            label: 'Ano ang sanhi',
            support: 'Halimbawa: itlog, gatas ng baka, mani, alikabok sa bahay (ハウスダスト)',
          },
          severity: {
            label: 'Gaano kalala',
            choices: {
              severe: 'Malala (hirap huminga, nanlalata at iba pa)',
              moderate: 'Katamtaman (pantal sa buong katawan at iba pa)',
              mild: 'Bahagya (namumula ang paligid ng bibig at iba pa)',
              suspected: 'Hinala (sa resulta lang ng test, minsan lang nangyari at iba pa)',
            },
          },
          symptom: { label: 'Anong sintomas ang lumalabas?' },
          action: {
            label: 'Ano ang dapat naming gawin kapag lumabas ang sintomas?',
            support: 'Halimbawa: painumin ng gamot, tumawag sa 119 at sa tagapag-alaga',
          },
          medicine: {
            label: 'Gamot na iiwan sa pasilidad',
            support: 'Halimbawa: EpiPen (エピペン), antihistamine (抗ヒスタミン薬). Iwang blangko kung wala.',
          },
          epipen: { label: 'May EpiPen (エピペン)' },
          diagnosed: { label: 'May diagnosis ng doktor' },
        },
      },
      anaphylaxis: { label: 'Nagkaroon na ba ng anaphylaxis (アナフィラキシー) ang bata?' },
      guidanceSheet: {
        label: 'Gabay ng doktor sa pang-araw-araw na pag-aalaga (生活管理指導表)',
        choices: { submitted: 'Naibigay na', willSubmit: 'Ibibigay pa', none: 'Wala' },
      },
      guidanceDate: { label: 'Petsang nakasulat sa gabay ng doktor (生活管理指導表)' },
      foodRemoval: {
        label: 'Pag-alis ng pagkaing may allergen (除去食)',
        choices: {
          none: 'Walang aalisin',
          partly: 'Alisin ang ilan',
          completely: 'Alisin lahat',
          ownMeal: 'Magdadala ng pagkain mula sa bahay',
        },
      },
      note,
    },
  },
  health: {
    title: 'Kalusugan',
    fields: {
      bloodType: { label: 'Blood type', choices: { A: 'A', B: 'B', O: 'O', AB: 'AB', unknown: 'Hindi alam' } },
      normalTemperature: { label: 'Karaniwang temperatura' },
      illnesses: {
        label: 'Mga naging sakit at pinsala',
        row: 'Sakit o pinsala ',
        add: more,
        of: {
          name: { label: 'Pangalan ng sakit o pinsala' },
          when: { label: 'Kailan', support: 'Halimbawa: 1 taon at 2 buwan, tagsibol ng 2026' },
          state: {
            label: 'Kalagayan ngayon',
            choices: { healed: 'Magaling na', watching: 'Binabantayan pa', treated: 'Ginagamot pa' },
          },
        },
      },
      seizures: {
        label: 'Kombulsyon (けいれん)',
        choices: {
          none: 'Hindi pa nagkaroon',
          febrile: 'Nagkaroon ng febrile seizure o kombulsyon dahil sa lagnat (熱性けいれん)',
          other: 'Nagkaroon ng kombulsyon nang walang lagnat',
        },
      },
      seizureLast: { label: 'Kailan ang huling kombulsyon?' },
      seizureAction: { label: 'Ano ang dapat naming gawin kapag nagkombulsyon?' },
      dislocation: { label: 'Madali bang malinsad (ma-dislocate) ang siko o ibang kasukasuan?' },
      medication: { label: 'May regular bang iniinom o ginagamit na gamot ang bata?' },
      medicines: {
        label: 'Mga gamot',
        row: 'Gamot ',
        add: more,
        of: {
          name: { label: 'Pangalan ng gamot' },
          dose: { label: 'Gaano karami' },
          when: { label: 'Kailan ginagamit' },
          reason: { label: 'Para saan ang gamot' },
        },
      },
      skin: { label: 'Kalagayan ng balat, ointment' },
      note,
    },
  },
  growth: {
    title: 'Paglaki',
    lead: 'Ang alam lang ninyo ang isulat. Iwang blangko ang hindi pa nagagawa ng bata.',
    fields: {
      birthWeeks: { label: 'Ilang linggo sa tiyan nang ipanganak' },
      birthWeight: { label: 'Timbang nang ipanganak' },
      birthNote: { label: 'Kalagayan nang ipanganak' },
      height: { label: 'Taas ngayon' },
      weight: { label: 'Timbang ngayon' },
      measuredOn: { label: 'Araw ng pagsukat' },
      headUp: { label: 'Ilang buwan nang kayang iangat ang ulo' },
      sits: { label: 'Ilang buwan nang makaupo mag-isa' },
      crawls: { label: 'Ilang buwan nang gumapang' },
      walks: { label: 'Ilang buwan nang makalakad mag-isa' },
      words: { label: 'Ilang buwan nang unang magsalita' },
      note,
    },
  },
  meals: {
    title: 'Pagkain',
    fields: {
      stage: {
        label: 'Pagkain ngayon',
        choices: {
          milk: 'Formula o gatas ng ina lang',
          early: 'Unang yugto ng solid food: dinurog nang pino (離乳食 初期)',
          middle: 'Gitnang yugto: nadudurog ng dila (離乳食 中期)',
          late: 'Sunod na yugto: nadudurog ng gilagid (離乳食 後期)',
          finishing: 'Huling yugto: nangunguya ng gilagid (離乳食 完了期)',
          toddler: 'Pagkain ng maliliit na bata (幼児食)',
        },
      },
      milkKind: {
        label: 'Gatas',
        choices: { breast: 'Gatas ng ina', mixed: 'Gatas ng ina at formula', formula: 'Formula', none: 'Hindi umiinom' },
      },
      milkBrand: { label: 'Brand ng formula' },
      milkAmount: { label: 'Gaano karami bawat inom' },
      milkInterval: { label: 'Gaano kadalas uminom', support: 'Halimbawa: tuwing 3 hanggang 4 na oras' },
      eaten: {
        label: 'Mga nakain na sa bahay nang 2 beses o higit pa at walang nangyari',
        choices: {
          rice: 'Kanin, bigas',
          bread: 'Tinapay',
          noodle: 'Noodles',
          egg: 'Itlog',
          milkProduct: 'Gatas ng baka, produktong gatas',
          soy: 'Soya',
          wheat: 'Trigo',
          whiteFish: 'Isdang puti ang laman',
          redFish: 'Isdang pula ang laman, isdang gaya ng sardinas',
          meat: 'Karne',
          shrimp: 'Hipon',
          crab: 'Alimango',
          nuts: 'Nuts, mani',
          buckwheat: 'Buckwheat, soba (そば)',
          fruit: 'Prutas',
          vegetable: 'Gulay',
        },
      },
      notEaten: { label: 'Hindi pa nakakain o ayaw kainin' },
      avoided: { label: 'Hindi kinakain dahil sa relihiyon o paniniwala' },
      cutlery: {
        label: 'Paano kumain',
        choices: { fedByOthers: 'Sinusubuan', hands: 'Nagkakamay', spoon: 'Kutsara', fork: 'Tinidor' },
      },
      drink: {
        label: 'Paano uminom',
        choices: { bottle: 'Bote ng gatas', straw: 'Straw', cup: 'Baso', mug: 'Training cup' },
      },
      note,
    },
  },
  sleep: {
    title: 'Pagtulog',
    fields: {
      position: {
        label: 'Posisyon sa pagtulog',
        choices: { back: 'Nakatihaya', side: 'Nakatagilid', stomach: 'Nakadapa', varies: 'Iba-iba' },
      },
      fallsAsleep: { label: 'Paano nakakatulog', support: 'Halimbawa: kinakarga, tinatapik ang likod' },
      comforter: { label: 'Gamit na kailangan sa pagtulog' },
      naps: { label: 'Oras ng pagtulog sa araw' },
      nightSleep: { label: 'Oras ng pagtulog sa gabi' },
      note,
    },
  },
  toilet: {
    title: 'Pagdumi at pag-ihi',
    fields: {
      state: {
        label: 'Kalagayan ngayon',
        choices: { nappy: 'Naka-diaper', training: 'Nagsasanay', toilet: 'Marunong na sa toilet' },
      },
      stools: { label: 'Ilang beses dumumi at ano ang itsura' },
      signals: { label: 'Kilos kapag nakadumi o nakaihi na, o malapit na' },
      note,
    },
  },
  care: {
    title: 'Espesyal na pangangailangan',
    lead: 'Ginagamit namin ito para ligtas na maalagaan ang bata. Hindi kayo tatanggihan dahil sa isinulat dito.',
    fields: {
      disability: {
        label: 'Kapansanan o paglaki ng bata',
        choices: {
          none: 'Wala naman',
          diagnosed: 'May diagnosis, handbook ng kapansanan (手帳) at iba pa',
          consulting: 'Kumokonsulta o may inaalala',
        },
      },
      disabilityNote: { label: 'Mga detalye' },
      medicalCare: { label: 'Kailangan ba ng bata ang pangangalagang medikal (医療的ケア)?' },
      medicalCareKinds: {
        label: 'Uri ng pangangalagang medikal (医療的ケア)',
        choices: {
          suction: 'Suction ng plema',
          tubeFeeding: 'Pagpapakain sa tube',
          oxygen: 'Oxygen',
          ventilator: 'Ventilator',
          tracheostomy: 'Tracheostomy',
          catheter: 'Catheter sa pag-ihi',
          insulin: 'Iniksyon ng insulin',
          other: 'Iba pa',
        },
      },
      medicalCareNote: { label: 'Mga detalye ng pangangalagang medikal' },
      services: {
        label: 'Suportang ginagamit ngayon',
        support: 'Halimbawa: suporta sa paglaki ng bata (児童発達支援), nars na dumadalaw sa bahay (訪問看護)',
      },
      wishes: { label: 'Gustong ipakiusap sa pasilidad' },
    },
  },
  doctor: {
    title: 'Regular na doktor (かかりつけ医)',
    fields: {
      clinic: { label: 'Regular na klinika' },
      clinicPhone: { label: 'Telepono ng klinika' },
      hospital: { label: 'Malaking ospital (kung nagpapatingin doon)' },
      hospitalPhone: { label: 'Telepono ng ospital' },
      emergencyTreatment: {
        label: 'Kung hindi namin makontak ang tagapag-alaga, pumapayag ba kayong bigyan ang bata ng kailangang gamutan?',
        support: 'Kung nanganganib ang buhay, tatawag kami ng ambulansya kahit walang pahintulot.',
      },
    },
  },
  vaccination: {
    title: 'Bakuna at checkup',
    fields: {
      done: {
        label: 'Mga bakunang naibigay na',
        choices: {
          rotavirus: 'Rotavirus (ロタウイルス)',
          hepatitisB: 'Hepatitis B (B型肝炎)',
          pneumococcus: 'Pneumococcal para sa bata (小児用肺炎球菌)',
          fiveInOne: '5-in-1 (五種混合)',
          fourInOne: '4-in-1 (四種混合)',
          hib: 'Hib (ヒブ)',
          bcg: 'BCG',
          measlesRubella: 'MR: tigdas, rubella (麻しん・風しん)',
          varicella: 'Bulutong-tubig (水ぼうそう)',
          mumps: 'Beke (おたふくかぜ)',
          encephalitis: 'Japanese encephalitis (日本脳炎)',
          influenza: 'Trangkaso o flu (インフルエンザ)',
        },
      },
      checkups: {
        label: 'Mga checkup (健診) na natapos na',
        choices: {
          oneMonth: '1 buwan',
          fourMonths: '3 hanggang 4 na buwan',
          sevenMonths: '6 hanggang 7 buwan',
          tenMonths: '9 hanggang 10 buwan',
          oneYear: '1 taon',
          eighteenMonths: '1 taon at 6 na buwan',
          threeYears: '3 taon',
        },
      },
      checkupNote: { label: 'Sinabi sa checkup' },
      note,
    },
  },
  comfort: {
    title: 'Mga hilig at wika',
    fields: {
      calledBy: { label: 'Tawag sa bahay' },
      favourites: { label: 'Paboritong laro, laruan, kanta' },
      dislikes: { label: 'Ayaw o kinatatakutan' },
      soothing: { label: 'Kapag umiiyak, ano ang nagpapatahan?' },
      languages: { label: 'Wikang gamit sa bahay', support: 'Halimbawa: Japanese, Filipino' },
      siblings: { label: 'Mga kapatid' },
      earlierCare: {
        label: 'Mga nag-alaga na noon',
        support: 'Halimbawa: pansamantalang pag-aalaga (一時預かり), lolo at lola',
      },
      note,
    },
  },
  consents: {
    title: 'Pahintulot sa litrato at iba pa',
    fields: {
      photoInside: { label: 'Puwede bang idikit ang litrato ng bata sa loob ng pasilidad?' },
      photoPrinted: { label: 'Puwede bang ilagay ang litrato ng bata sa mga newsletter ng pasilidad?' },
      photoWeb: { label: 'Puwede bang ilagay ang litrato ng bata sa website o social media ng pasilidad?' },
      nameInside: { label: 'Puwede bang ipakita ang pangalan ng bata sa loob ng pasilidad?' },
      outings: { label: 'Puwede bang ipasyal ang bata sa labas ng pasilidad?' },
      note,
    },
  },
}

const relations = {
  mother: 'Nanay',
  father: 'Tatay',
  grandmother: 'Lola',
  grandfather: 'Lolo',
  aunt: 'Tita',
  uncle: 'Tito',
  sibling: 'Kapatid',
  sitter: 'Babysitter',
  familySupport: 'Family Support (ファミリー・サポート)',
  other: 'Iba pa',
} as const

export const contactsTl: ContactWords = {
  emergency: {
    title: 'Emergency contact (緊急連絡先)',
    lead: 'Tatawag kami mula sa itaas. Hanggang 3 tao ang maisusulat.',
    fields: {
      contacts: {
        label: 'Mga emergency contact',
        row: 'Contact ',
        add: 'Magdagdag ng isa pang tao',
        of: {
          name: { label: 'Pangalan' },
          kana: { label: 'Basa sa kana (ふりがな)' },
          relation: { label: 'Kaugnayan sa bata', choices: relations },
          phone: { label: 'Telepono' },
          secondPhone: { label: 'Isa pang telepono', support: 'Halimbawa: sa trabaho' },
          place: { label: 'Trabaho o iba pang lugar' },
          note: {
            label: 'Dapat naming malaman kapag tatawag',
            support: 'Halimbawa: hindi makasasagot tuwing Martes ng umaga',
          },
        },
      },
    },
  },
  pickup: {
    title: 'Tagahatid-sundo (送迎者)',
    lead: 'Hindi namin ibibigay ang bata sa sinumang hindi nakasulat dito.',
    fields: {
      people: {
        label: 'Mga tagahatid-sundo',
        row: 'Tagahatid-sundo ',
        add: 'Magdagdag ng isa pang tao',
        of: {
          name: { label: 'Pangalan' },
          kana: { label: 'Basa sa kana (ふりがな)' },
          relation: { label: 'Kaugnayan sa bata', choices: relations },
          phone: { label: 'Telepono' },
          brings: { label: 'Naghahatid' },
          fetches: { label: 'Sumusundo' },
          note: { label: 'Dapat naming malaman' },
        },
      },
    },
  },
}
