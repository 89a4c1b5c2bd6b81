/** 児童情報 and contacts of a demo child, through the same reader and seal as the guardian's screens. */
import { readSection } from '../features/child/read-section.ts'
import type { ContactSectionName, SectionName } from '../features/child/rules.ts'
import { writeContacts, writeSection } from '../features/child/write-health.ts'
import { seededRandom } from '../platform/random.ts'
import { type Demo, pickIndex } from './demo.ts'

type Raw = Readonly<Record<string, unknown>>

const allergies: readonly Raw[] = [
  {
    kind: 'food',
    substance: '卵',
    severity: 'severe',
    symptom: '食べてから15分ほどで、全身のじんましんとせきが出る',
    action: '薬を飲ませ、せきが続くときはエピペンを打って119番。保護者にも連絡',
    medicine: 'エピペン、抗ヒスタミン薬',
    epipen: 'yes',
    diagnosed: 'yes',
  },
  {
    kind: 'food',
    substance: '牛乳',
    severity: 'moderate',
    symptom: '口のまわりと首に赤いぶつぶつが出る',
    action: '口のまわりをふき、30分ようすを見る。広がるときは保護者に連絡',
    diagnosed: 'yes',
  },
  {
    kind: 'food',
    substance: 'くるみ',
    severity: 'suspected',
    symptom: '血液検査の数値が高い。食べたことはない',
    action: '食べさせない',
  },
  {
    kind: 'animal',
    substance: '犬',
    severity: 'mild',
    symptom: '目がかゆくなる',
    action: '手と目のまわりを洗う',
  },
]

/** One child in three has an allergy, that of the showcase family a severe one; everything is made up. Draws its own chance by `serial`. */
export async function loadSheet(
  demo: Demo,
  child: { id: string; serial: number; showcase: boolean },
  guardian: { name: string; phone: string },
): Promise<void> {
  const random = seededRandom(`tsuen demo sheet ${child.serial}`)
  // Written two months ago; only the meals of the showcase child are news to a facility that knows it.
  const daysAgo = (days: number): Date => new Date(demo.now.getTime() - days * 86_400_000)
  const maker = { tx: demo.tx, keys: demo.keys, id: demo.id, now: daysAgo(60), by: null }
  const allergy = child.showcase
    ? allergies[0]
    : Math.floor(child.serial / 2) % 3 === 0
      ? allergies[pickIndex(random, allergies.length)]
      : undefined
  const sections: Readonly<Partial<Record<SectionName, Raw>>> = {
    allergies: allergy
      ? { has: 'yes', list: [allergy], anaphylaxis: allergy.epipen ?? 'no', foodRemoval: 'completely' }
      : { has: 'no' },
    health: { seizures: 'none', normalTemperature: '36.8', medication: 'no' },
    meals: { stage: 'toddler', milkKind: 'none', eaten: ['rice', 'bread', 'noodle', 'soy', 'wheat', 'fruit', 'vegetable'] },
    sleep: { position: 'varies', fallsAsleep: '背中をとんとんすると寝ます', naps: '13時から1時間半ほど' },
    doctor: { clinic: 'みほんこどもクリニック', clinicPhone: '03-0000-0100', emergencyTreatment: 'yes' },
    comfort: { favourites: '電車の絵本、すべり台', soothing: 'だっこして外を見ると落ち着きます' },
    consents: { photoInside: 'yes', photoPrinted: 'yes', photoWeb: 'no', nameInside: 'yes', outings: 'yes' },
  }
  for (const [name, raw] of Object.entries(sections))
    await writeSection(
      child.showcase && name === 'meals' ? { ...maker, now: daysAgo(2) } : maker,
      child.id,
      name as SectionName,
      1,
      readValue(demo, name as SectionName, raw),
    )
  const person = { name: guardian.name, relation: 'mother', phone: guardian.phone }
  const contacts = [person, { name: '祖父母宅', relation: 'grandmother', phone: '03-0000-0200' }]
  await writeContacts(maker, child.id, 'emergency', readValue(demo, 'emergency', { contacts }))
  await writeContacts(
    maker,
    child.id,
    'pickup',
    readValue(demo, 'pickup', { people: [{ ...person, brings: 'yes', fetches: 'yes' }] }),
  )
}

/** What no guardian could save is a defect of the demo. */
function readValue(demo: Demo, name: SectionName | ContactSectionName, raw: Raw) {
  const read = readSection(name, raw, { today: demo.today })
  if (!read.ok) throw new Error(`demo sheet ${name}: ${JSON.stringify(read.errors)}`)
  return read.value
}
