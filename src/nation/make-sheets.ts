/**
 * What facilities know of a child: confirmations of every child that is accepted somewhere, its allergies (one in twelve has one), and of
 * one in twenty the other pages and the contacts too. All of it sealed under the child's own key, through the readers of the screens.
 */
import { readSection, type SectionValue } from '../features/child/read-section.ts'
import type { ContactSectionName, SectionName } from '../features/child/rules.ts'
import { seal } from '../platform/crypto.ts'
import type { MadeChild, MadeFamily } from './make-families.ts'
import { daysAgo, type Nation, stamp } from './nation.ts'

type Raw = Readonly<Record<string, unknown>>

const allergies: readonly Raw[] = [
  {
    kind: 'food',
    substance: '卵',
    severity: 'severe',
    symptom: '全身のじんましんとせきが出る',
    action: '薬を飲ませ、保護者に連絡',
    medicine: '抗ヒスタミン薬',
    epipen: 'no',
    diagnosed: 'yes',
  },
  {
    kind: 'food',
    substance: '牛乳',
    severity: 'moderate',
    symptom: '口のまわりに赤いぶつぶつが出る',
    action: '口のまわりをふき、30分ようすを見る',
    diagnosed: 'yes',
  },
  {
    kind: 'food',
    substance: '小麦',
    severity: 'mild',
    symptom: '口のまわりがかゆくなる',
    action: '口のまわりをふく',
    diagnosed: 'yes',
  },
]

const others: Readonly<Partial<Record<SectionName, Raw>>> = {
  health: { seizures: 'none', normalTemperature: '36.8', medication: 'no' },
  meals: { stage: 'toddler', milkKind: 'none', eaten: ['rice', 'bread', 'noodle', 'soy', 'wheat', 'fruit', 'vegetable'] },
  sleep: { position: 'varies', fallsAsleep: '背中をとんとんすると寝ます', naps: '13時から1時間半ほど' },
  doctor: { clinic: 'みほんこどもクリニック', clinicPhone: '03-0000-0100', emergencyTreatment: 'yes' },
  comfort: { favourites: '電車の絵本、すべり台', soothing: 'だっこして外を見ると落ち着きます' },
  consents: { photoInside: 'yes', photoPrinted: 'yes', photoWeb: 'no', nameInside: 'yes', outings: 'yes' },
}

type Texts = { none: string; allergic: readonly string[]; sections: readonly (readonly [string, string])[] }
const ready = new Map<string, Texts>()

/** The same few sheets over and over, read once per run: what no guardian could save is a defect of the nation. */
function textsOf(today: string): Texts {
  const known = ready.get(today)
  if (known) return known
  const read = (name: SectionName | ContactSectionName, raw: Raw): string => JSON.stringify(readValue(today, name, raw))
  const texts: Texts = {
    none: read('allergies', { has: 'no' }),
    allergic: allergies.map((one) =>
      read('allergies', { has: 'yes', list: [one], anaphylaxis: one['epipen'] ?? 'no', foodRemoval: 'completely' }),
    ),
    sections: Object.entries(others).map(([name, raw]) => [name, read(name as SectionName, raw)] as const),
  }
  ready.set(today, texts)
  return texts
}

function readValue(today: string, name: SectionName | ContactSectionName, raw: Raw): SectionValue {
  const read = readSection(name, raw, { today })
  if (!read.ok) throw new Error(`sheet ${name}: ${JSON.stringify(read.errors)}`)
  return read.value
}

export function makeSheet(nation: Nation, family: MadeFamily, child: MadeChild): void {
  const { add, chance } = nation
  const texts = textsOf(nation.today)
  const at = stamp(daysAgo(nation, 5 + chance.below(120)))
  const section = (name: string, text: string): void => {
    const id = nation.id()
    const sealed = seal(child.key, { table: 'child_sheet_section', column: 'sealed', row: id }, text)
    add('child_sheet_section', [id, child.id, name, 1, sealed, family.loginId, at])
  }
  for (const part of ['contacts', 'sheet']) add('child_sheet_confirmation', [nation.id(), child.id, part, at, family.loginId])
  section('allergies', chance.hit(1 / 12) ? chance.pick(texts.allergic) : texts.none)
  if (!family.named && !chance.hit(0.05)) return
  for (const [name, text] of texts.sections) section(name, text)
  const person = { name: `${family.name[0]} ${family.mother[0]}`, relation: 'mother', phone: family.phone }
  const contact = (table: 'emergency_contact' | 'pickup_person', rows: SectionValue[string]): void => {
    for (const [i, row] of (Array.isArray(rows) ? rows : []).entries()) {
      const id = nation.id()
      add(table, [
        id,
        child.id,
        i + 1,
        seal(child.key, { table, column: 'sealed', row: id }, JSON.stringify(row)),
        family.loginId,
        at,
      ])
    }
  }
  const grandmother = { name: '祖父母宅', relation: 'grandmother', phone: '03-0000-0200' }
  contact('emergency_contact', readValue(nation.today, 'emergency', { contacts: [person, grandmother] })['contacts'] ?? null)
  contact(
    'pickup_person',
    readValue(nation.today, 'pickup', { people: [{ ...person, brings: 'yes', fetches: 'yes' }] })['people'] ?? null,
  )
}
