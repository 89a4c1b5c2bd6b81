/** English words of 児童情報 and 利用者情報; choices and fields as in child-sheet.ts. */
import type { ContactWords, SheetWords } from './child-sheet.ts'

const more = 'Add another'
const note = { label: 'Anything else' }

export const sheetWordsEn: SheetWords = {
  allergies: {
    title: 'Allergies',
    lead: 'This is the most important part. Please write suspected ones too.',
    fields: {
      has: { label: 'Does your child have allergies?' },
      list: {
        label: 'The allergies',
        row: 'Allergy ',
        add: more,
        of: {
          kind: {
            label: 'Kind',
            choices: {
              food: 'Food',
              drug: 'Medicine',
              animal: 'Animals',
              plant: 'Plants or pollen',
              insect: 'Insects',
              contact: 'Things that touch the skin',
              other: 'Other',
            },
          },
          substance: { label: 'What causes it', support: 'For example: egg, milk, peanuts, house dust' },
          severity: {
            label: 'How severe',
            choices: {
              severe: 'Severe (hard to breathe, goes limp …)',
              moderate: 'Moderate (hives all over …)',
              mild: 'Mild (red around the mouth …)',
              suspected: 'Suspected (test values only, happened once …)',
            },
          },
          symptom: { label: 'What happens?' },
          action: {
            label: 'What should we do when it happens?',
            support: 'For example: give the medicine, call 119 and the guardians',
          },
          medicine: {
            label: 'Medicine you leave with us',
            support: 'For example: EpiPen, antihistamine. Leave empty if there is none.',
          },
          epipen: { label: 'Has an EpiPen' },
          diagnosed: { label: 'Diagnosed by a doctor' },
        },
      },
      anaphylaxis: { label: 'Has your child ever had anaphylaxis?' },
      guidanceSheet: {
        label: '生活管理指導表 (written by a doctor)',
        choices: { submitted: 'Handed in', willSubmit: 'Will hand in', none: 'None' },
      },
      guidanceDate: { label: 'Date on the 生活管理指導表' },
      foodRemoval: {
        label: 'Leaving out food',
        choices: {
          none: 'Nothing',
          partly: 'Some of it',
          completely: 'All of it',
          ownMeal: 'We bring our own food',
        },
      },
      note,
    },
  },
  health: {
    title: 'Health',
    fields: {
      bloodType: { label: 'Blood type', choices: { A: 'A', B: 'B', O: 'O', AB: 'AB', unknown: 'Not known' } },
      normalTemperature: { label: 'Normal temperature' },
      illnesses: {
        label: 'Illnesses and injuries so far',
        row: 'Illness or injury ',
        add: more,
        of: {
          name: { label: 'What was it?' },
          when: { label: 'When', support: 'For example: at 1 year 2 months, spring 2026' },
          state: { label: 'Now', choices: { healed: 'Healed', watching: 'Being watched', treated: 'In treatment' } },
        },
      },
      seizures: {
        label: 'Seizures',
        choices: { none: 'Never', febrile: 'Yes, with fever', other: 'Yes, without fever' },
      },
      seizureLast: { label: 'When was the last seizure?' },
      seizureAction: { label: 'What should we do in a seizure?' },
      dislocation: { label: 'Does an elbow or another joint slip out easily?' },
      medication: { label: 'Does your child take medicine regularly?' },
      medicines: {
        label: 'The medicines',
        row: 'Medicine ',
        add: more,
        of: {
          name: { label: 'Name of the medicine' },
          dose: { label: 'How much' },
          when: { label: 'When' },
          reason: { label: 'What for' },
        },
      },
      skin: { label: 'Skin, ointments' },
      note,
    },
  },
  growth: {
    title: 'Growth',
    lead: 'Only what you know. Leave empty what has not come yet.',
    fields: {
      birthWeeks: { label: 'Born in week' },
      birthWeight: { label: 'Weight at birth' },
      birthNote: { label: 'About the birth' },
      height: { label: 'Height now' },
      weight: { label: 'Weight now' },
      measuredOn: { label: 'Measured on' },
      headUp: { label: 'Held the head up, in months' },
      sits: { label: 'Sat alone, in months' },
      crawls: { label: 'Crawled, in months' },
      walks: { label: 'Walked alone, in months' },
      words: { label: 'First words, in months' },
      note,
    },
  },
  meals: {
    title: 'Meals',
    fields: {
      stage: {
        label: 'Food now',
        choices: {
          milk: 'Only milk',
          early: 'First solids (smooth paste)',
          middle: 'Second stage (mashed with the tongue)',
          late: 'Third stage (mashed with the gums)',
          finishing: 'Last stage (chewed with the gums)',
          toddler: 'Toddler meals',
        },
      },
      milkKind: {
        label: 'Milk',
        choices: { breast: 'Breast milk', mixed: 'Breast milk and formula', formula: 'Formula', none: 'None' },
      },
      milkBrand: { label: 'Brand of formula' },
      milkAmount: { label: 'Amount each time' },
      milkInterval: { label: 'How often', support: 'For example: every 3 to 4 hours' },
      eaten: {
        label: 'Eaten at home twice or more without trouble',
        choices: {
          rice: 'Rice',
          bread: 'Bread',
          noodle: 'Noodles',
          egg: 'Egg',
          milkProduct: 'Milk products',
          soy: 'Soy',
          wheat: 'Wheat',
          whiteFish: 'White fish',
          redFish: 'Red or blue fish',
          meat: 'Meat',
          shrimp: 'Shrimp',
          crab: 'Crab',
          nuts: 'Nuts, peanuts',
          buckwheat: 'Buckwheat (soba)',
          fruit: 'Fruit',
          vegetable: 'Vegetables',
        },
      },
      notEaten: { label: 'Not tried yet, or not liked' },
      avoided: { label: 'Not eaten because of religion or belief' },
      cutlery: {
        label: 'How your child eats',
        choices: { fedByOthers: 'An adult feeds', hands: 'With hands', spoon: 'Spoon', fork: 'Fork' },
      },
      drink: { label: 'How your child drinks', choices: { bottle: 'Bottle', straw: 'Straw', cup: 'Cup', mug: 'Mug' } },
      note,
    },
  },
  sleep: {
    title: 'Sleep',
    fields: {
      position: {
        label: 'Sleeping position',
        choices: { back: 'On the back', side: 'On the side', stomach: 'On the stomach', varies: 'It varies' },
      },
      fallsAsleep: { label: 'How your child falls asleep', support: 'For example: being held, a pat on the back' },
      comforter: { label: 'What your child needs to sleep' },
      naps: { label: 'Nap times' },
      nightSleep: { label: 'Sleep at night' },
      note,
    },
  },
  toilet: {
    title: 'Toilet',
    fields: {
      state: { label: 'Now', choices: { nappy: 'Nappies', training: 'Learning', toilet: 'Uses the toilet' } },
      stools: { label: 'Stools: how often, what they are like' },
      signals: { label: 'Signs that your child needs to go' },
      note,
    },
  },
  care: {
    title: 'Special care',
    lead: 'We use this so that your child is safe with us. Writing here never stops you from using a place.',
    fields: {
      disability: {
        label: 'Disability or development',
        choices: { none: 'Nothing special', diagnosed: 'Diagnosis or certificate', consulting: 'Asking for advice, or worried' },
      },
      disabilityNote: { label: 'Details' },
      medicalCare: { label: 'Does your child need medical care?' },
      medicalCareKinds: {
        label: 'Kinds of medical care',
        choices: {
          suction: 'Suction',
          tubeFeeding: 'Tube feeding',
          oxygen: 'Oxygen',
          ventilator: 'Ventilator',
          tracheostomy: 'Tracheostomy',
          catheter: 'Catheter',
          insulin: 'Insulin injections',
          other: 'Other',
        },
      },
      medicalCareNote: { label: 'Details of the medical care' },
      services: { label: 'Support you use', support: 'For example: child development support, visiting nurse' },
      wishes: { label: 'Wishes to the facility' },
    },
  },
  doctor: {
    title: 'Doctor',
    fields: {
      clinic: { label: 'Your clinic' },
      clinicPhone: { label: 'Phone of the clinic' },
      hospital: { label: 'Hospital, if you go to one' },
      hospitalPhone: { label: 'Phone of the hospital' },
      emergencyTreatment: {
        label: 'If we cannot reach you, do you agree that your child gets the treatment needed?',
        support: 'When life is in danger we call an ambulance even without consent.',
      },
    },
  },
  vaccination: {
    title: 'Vaccinations and check-ups',
    fields: {
      done: {
        label: 'Vaccinations done',
        choices: {
          rotavirus: 'Rotavirus',
          hepatitisB: 'Hepatitis B',
          pneumococcus: 'Pneumococcus',
          fiveInOne: '5 in 1',
          fourInOne: '4 in 1',
          hib: 'Hib',
          bcg: 'BCG',
          measlesRubella: 'MR (measles, rubella)',
          varicella: 'Chickenpox',
          mumps: 'Mumps',
          encephalitis: 'Japanese encephalitis',
          influenza: 'Influenza',
        },
      },
      checkups: {
        label: 'Check-ups done',
        choices: {
          oneMonth: '1 month',
          fourMonths: '3 to 4 months',
          sevenMonths: '6 to 7 months',
          tenMonths: '9 to 10 months',
          oneYear: '1 year',
          eighteenMonths: '1 year 6 months',
          threeYears: '3 years',
        },
      },
      checkupNote: { label: 'What was said at the check-ups' },
      note,
    },
  },
  comfort: {
    title: 'Likes and language',
    fields: {
      calledBy: { label: 'Name used at home' },
      favourites: { label: 'Favourite games, toys, songs' },
      dislikes: { label: 'Dislikes and fears' },
      soothing: { label: 'What helps when your child cries?' },
      languages: { label: 'Languages at home', support: 'For example: Japanese, English' },
      siblings: { label: 'Brothers and sisters' },
      earlierCare: { label: 'Care by others so far', support: 'For example: temporary care, grandparents' },
      note,
    },
  },
  consents: {
    title: 'Photos and other consents',
    fields: {
      photoInside: { label: 'May photos hang inside the facility?' },
      photoPrinted: { label: 'May photos be in letters and the like?' },
      photoWeb: { label: 'May photos be on the website or social media of the facility?' },
      nameInside: { label: 'May the name be shown inside the facility?' },
      outings: { label: 'May your child go for walks outside?' },
      note,
    },
  },
}

const relations = {
  mother: 'Mother',
  father: 'Father',
  grandmother: 'Grandmother',
  grandfather: 'Grandfather',
  aunt: 'Aunt',
  uncle: 'Uncle',
  sibling: 'Brother or sister',
  sitter: 'Babysitter',
  familySupport: 'Family Support',
  other: 'Other',
} as const

export const contactWordsEn: ContactWords = {
  emergency: {
    title: 'Emergency contacts',
    lead: 'We call from the top. Up to 3 people.',
    fields: {
      contacts: {
        label: 'Emergency contacts',
        row: 'Contact ',
        add: 'Add a person',
        of: {
          name: { label: 'Name' },
          kana: { label: 'Reading (kana)' },
          relation: { label: 'Relation to the child', choices: relations },
          phone: { label: 'Phone' },
          secondPhone: { label: 'Another phone', support: 'For example: at work' },
          place: { label: 'Workplace or the like' },
          note: { label: 'What we should know when we call', support: 'For example: cannot answer on Tuesday mornings' },
        },
      },
    },
  },
  pickup: {
    title: 'Who brings and picks up',
    lead: 'We do not hand your child over to anybody who is not written here.',
    fields: {
      people: {
        label: 'Who brings and picks up',
        row: 'Person ',
        add: 'Add a person',
        of: {
          name: { label: 'Name' },
          kana: { label: 'Reading (kana)' },
          relation: { label: 'Relation to the child', choices: relations },
          phone: { label: 'Phone' },
          brings: { label: 'Brings the child' },
          fetches: { label: 'Picks the child up' },
          note: { label: 'What we should know' },
        },
      },
    },
  },
}
