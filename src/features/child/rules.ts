/**
 * 児童情報 and 利用者情報 (ACC-6): what is asked, as data, so that page, reader, facility's view and the inventory of health data
 * cannot differ. Allergies come first: they are read at the door. Pure; readers: `read-section.ts`.
 */

/** How a field is typed. Choices are codes of the text catalogue. */
export type Field =
  | { kind: 'text'; max: number; required?: true }
  | { kind: 'long'; max: number; required?: true }
  | { kind: 'phone'; required?: true }
  | { kind: 'choice'; of: readonly string[]; required?: true }
  | { kind: 'choices'; of: readonly string[] }
  | { kind: 'yesNo'; required?: true }
  | { kind: 'date'; required?: true }
  /** Written with up to `places` decimals, in `unit`. */
  | { kind: 'number'; from: number; to: number; places: 0 | 1; unit: string; required?: true }
  | { kind: 'rows'; max: number; of: Readonly<Record<string, Exclude<Field, { kind: 'rows' }>>> }

/** `health`: 要配慮個人情報 (P3): encrypted, each read recorded. `when`: asked only if that field has that value. */
export type SheetField = Field & { health: boolean; when?: { field: string; is: string } }
export type Section = Readonly<Record<string, SheetField>>

const text = (max = 100) => ({ kind: 'text', max }) as const
const long = (max = 1_000) => ({ kind: 'long', max }) as const
const number = (from: number, to: number, places: 0 | 1, unit: string) => ({ kind: 'number', from, to, places, unit }) as const
const yesNo = { kind: 'yesNo' } as const
const required = { required: true } as const
const health = { health: true } as const
const plain = { health: false } as const

/** The sheet, section by section in the order of the page; fields in the order of asking. */
export const sheetSections = {
  /** アレルギー: substance, how severe, symptom, what to do, medicine; 管理指導表. */
  allergies: {
    has: { ...yesNo, ...required, ...health },
    list: {
      kind: 'rows',
      max: 20,
      of: {
        kind: { kind: 'choice', of: ['food', 'drug', 'animal', 'plant', 'insect', 'contact', 'other'], ...required },
        substance: { ...text(), ...required },
        severity: { kind: 'choice', of: ['severe', 'moderate', 'mild', 'suspected'], ...required },
        symptom: { ...long(500), ...required },
        action: { ...long(500), ...required },
        medicine: text(200),
        epipen: yesNo,
        diagnosed: yesNo,
      },
      ...health,
      when: { field: 'has', is: 'yes' },
    },
    anaphylaxis: { ...yesNo, ...health, when: { field: 'has', is: 'yes' } },
    /** 生活管理指導表 by a doctor. */
    guidanceSheet: { kind: 'choice', of: ['submitted', 'willSubmit', 'none'], ...health, when: { field: 'has', is: 'yes' } },
    guidanceDate: { kind: 'date', ...health, when: { field: 'guidanceSheet', is: 'submitted' } },
    foodRemoval: {
      kind: 'choice',
      of: ['none', 'partly', 'completely', 'ownMeal'],
      ...health,
      when: { field: 'has', is: 'yes' },
    },
    note: { ...long(), ...health },
  },
  /** 健康: 既往歴, けいれん, 服薬, 平熱. */
  health: {
    bloodType: { kind: 'choice', of: ['A', 'B', 'O', 'AB', 'unknown'], ...health },
    normalTemperature: { ...number(34, 39, 1, '℃'), ...health },
    illnesses: {
      kind: 'rows',
      max: 20,
      of: { name: { ...text(), ...required }, when: text(50), state: { kind: 'choice', of: ['healed', 'watching', 'treated'] } },
      ...health,
    },
    seizures: { kind: 'choice', of: ['none', 'febrile', 'other'], ...required, ...health },
    seizureLast: { ...text(50), ...health },
    seizureAction: { ...long(500), ...health },
    dislocation: { ...yesNo, ...health },
    medication: { ...yesNo, ...health },
    medicines: {
      kind: 'rows',
      max: 10,
      of: { name: { ...text(), ...required }, dose: text(), when: text(), reason: text() },
      ...health,
      when: { field: 'medication', is: 'yes' },
    },
    skin: { ...long(500), ...health },
    note: { ...long(), ...health },
  },
  /** 発育: 出生時, 体重, 発達. Months of age; empty = not yet. */
  growth: {
    birthWeeks: { ...number(20, 45, 0, '週'), ...health },
    birthWeight: { ...number(300, 7_000, 0, 'g'), ...health },
    birthNote: { ...long(500), ...health },
    height: { ...number(30, 130, 1, 'cm'), ...health },
    weight: { ...number(1, 40, 1, 'kg'), ...health },
    measuredOn: { kind: 'date', ...health },
    headUp: { ...number(0, 36, 0, 'か月'), ...health },
    sits: { ...number(0, 36, 0, 'か月'), ...health },
    crawls: { ...number(0, 36, 0, 'か月'), ...health },
    walks: { ...number(0, 36, 0, 'か月'), ...health },
    words: { ...number(0, 36, 0, 'か月'), ...health },
    note: { ...long(), ...health },
  },
  /** 食事: 形態, ミルク, 食べた食材. */
  meals: {
    stage: { kind: 'choice', of: ['milk', 'early', 'middle', 'late', 'finishing', 'toddler'], ...required, ...health },
    milkKind: { kind: 'choice', of: ['breast', 'mixed', 'formula', 'none'], ...health },
    milkBrand: { ...text(), ...health },
    milkAmount: { ...number(10, 300, 0, 'ml'), ...health },
    milkInterval: { ...text(50), ...health },
    /** Foods eaten at home at least twice without trouble. */
    eaten: {
      kind: 'choices',
      of: [
        'rice',
        'bread',
        'noodle',
        'egg',
        'milkProduct',
        'soy',
        'wheat',
        'whiteFish',
        'redFish',
        'meat',
        'shrimp',
        'crab',
        'nuts',
        'buckwheat',
        'fruit',
        'vegetable',
      ],
      ...health,
    },
    notEaten: { ...long(500), ...health },
    /** For reasons of faith or conviction. */
    avoided: { ...long(500), ...health },
    cutlery: { kind: 'choice', of: ['fedByOthers', 'hands', 'spoon', 'fork'], ...plain },
    drink: { kind: 'choice', of: ['bottle', 'straw', 'cup', 'mug'], ...plain },
    note: { ...long(), ...health },
  },
  /** 睡眠: 姿勢, 寝つき, 午睡. */
  sleep: {
    position: { kind: 'choice', of: ['back', 'side', 'stomach', 'varies'], ...health },
    fallsAsleep: { ...long(500), ...plain },
    comforter: { ...text(), ...plain },
    naps: { ...text(), ...plain },
    nightSleep: { ...text(), ...plain },
    note: { ...long(), ...health },
  },
  /** 排泄. */
  toilet: {
    state: { kind: 'choice', of: ['nappy', 'training', 'toilet'], ...health },
    stools: { ...text(), ...health },
    signals: { ...text(200), ...plain },
    note: { ...long(), ...health },
  },
  /** 配慮: 障害, 医療的ケア, 療育. */
  care: {
    disability: { kind: 'choice', of: ['none', 'diagnosed', 'consulting'], ...health },
    disabilityNote: { ...long(), ...health },
    medicalCare: { ...yesNo, ...health },
    medicalCareKinds: {
      kind: 'choices',
      of: ['suction', 'tubeFeeding', 'oxygen', 'ventilator', 'tracheostomy', 'catheter', 'insulin', 'other'],
      ...health,
      when: { field: 'medicalCare', is: 'yes' },
    },
    medicalCareNote: { ...long(), ...health, when: { field: 'medicalCare', is: 'yes' } },
    services: { ...long(500), ...health },
    wishes: { ...long(), ...health },
  },
  /** かかりつけ医. */
  doctor: {
    clinic: { ...text(), ...required, ...health },
    clinicPhone: { kind: 'phone', ...required, ...health },
    hospital: { ...text(), ...health },
    hospitalPhone: { kind: 'phone', ...health },
    /** Treatment in an emergency when nobody can be reached. */
    emergencyTreatment: { ...yesNo, ...required, ...health },
  },
  /** 予防接種・健診. */
  vaccination: {
    done: {
      kind: 'choices',
      of: [
        'rotavirus',
        'hepatitisB',
        'pneumococcus',
        'fiveInOne',
        'fourInOne',
        'hib',
        'bcg',
        'measlesRubella',
        'varicella',
        'mumps',
        'encephalitis',
        'influenza',
      ],
      ...health,
    },
    checkups: {
      kind: 'choices',
      of: ['oneMonth', 'fourMonths', 'sevenMonths', 'tenMonths', 'oneYear', 'eighteenMonths', 'threeYears'],
      ...health,
    },
    checkupNote: { ...long(500), ...health },
    note: { ...long(), ...health },
  },
  /** 好きなこと, ことば. */
  comfort: {
    calledBy: { ...text(50), ...plain },
    favourites: { ...long(500), ...plain },
    dislikes: { ...long(500), ...plain },
    soothing: { ...long(500), ...plain },
    languages: { ...text(), ...plain },
    siblings: { ...text(200), ...plain },
    earlierCare: { ...text(200), ...plain },
    note: { ...long(), ...plain },
  },
  /** 写真などの同意. */
  consents: {
    photoInside: { ...yesNo, ...required, ...plain },
    photoPrinted: { ...yesNo, ...required, ...plain },
    photoWeb: { ...yesNo, ...required, ...plain },
    nameInside: { ...yesNo, ...plain },
    outings: { ...yesNo, ...plain },
    note: { ...long(500), ...plain },
  },
} as const satisfies Record<string, Section>

export type SectionName = keyof typeof sheetSections
export const sectionNames = Object.keys(sheetSections) as readonly SectionName[]

export const relations = [
  'mother',
  'father',
  'grandmother',
  'grandfather',
  'aunt',
  'uncle',
  'sibling',
  'sitter',
  'familySupport',
  'other',
] as const

/** 利用者情報: emergency contacts in the order in which they are called, and who brings and fetches. */
export const contactSections = {
  emergency: {
    contacts: {
      kind: 'rows',
      max: 3,
      of: {
        name: { ...text(), ...required },
        kana: text(),
        relation: { kind: 'choice', of: relations, ...required },
        phone: { kind: 'phone', ...required },
        secondPhone: { kind: 'phone' },
        place: text(),
        note: text(200),
      },
      ...plain,
    },
  },
  pickup: {
    people: {
      kind: 'rows',
      max: 10,
      of: {
        name: { ...text(), ...required },
        kana: text(),
        relation: { kind: 'choice', of: relations, ...required },
        phone: { kind: 'phone', ...required },
        brings: yesNo,
        fetches: yesNo,
        note: text(200),
      },
      ...plain,
    },
  },
} as const satisfies Record<string, Section>
export type ContactSectionName = keyof typeof contactSections

/** Any section by its name. */
export const sectionOf = (name: SectionName | ContactSectionName): Section =>
  name === 'emergency' || name === 'pickup' ? contactSections[name] : sheetSections[name]

/** P3: every field whose reading is recorded and which is encrypted (SEE-1). */
export const healthFields: readonly { section: SectionName; field: string }[] = sectionNames.flatMap((section) =>
  Object.entries<SheetField>(sheetSections[section])
    .filter(([, field]) => field.health)
    .map(([field]) => ({ section, field })),
)

/** Sections that must have been saved once before the sheet can be confirmed (ACC-6); the others may stay empty. [D] */
export const neededSections: readonly SectionName[] = ['allergies', 'health', 'meals', 'doctor', 'consents']

/** Which needed sections are still missing, in page order. */
export const missingSections = (saved: readonly SectionName[]): SectionName[] =>
  neededSections.filter((section) => !saved.includes(section))
