/** A light accident at the first facility: reported, received by the town, followed, asked about. Both sides' lists show what they are for. */
import { insertAccident, insertEvent } from '../features/accident/queries.ts'
import type { Report } from '../features/accident/rules.ts'
import { sealReply, sealReport } from '../features/accident/words.ts'
import { fullKana, fullName } from '../features/child/names.ts'
import { japanInstant } from '../platform/calendar.ts'
import { referenceNumber } from '../platform/ids.ts'
import type { Demo } from './demo.ts'
import type { DemoFamily } from './load-families.ts'
import { openDayBefore } from './open-days.ts'

const town = '131075'
const minute = 60_000

export async function loadAccidents(demo: Demo, families: readonly DemoFamily[]): Promise<void> {
  const { tx, keys, id, random } = demo
  const facility = demo.facilityIds[0]
  const own = families.find((family) => family.facility === 0 && !family.showcase)?.children.find((child) => child.certified)
  if (!facility || !own) return
  const row = await tx
    .selectFrom('child')
    .select(['family_name', 'given_name', 'family_kana', 'given_kana', 'birth_date'])
    .where('id', '=', own.id)
    .executeTakeFirstOrThrow()
  const child: Report['child'] = { name: fullName(row), kana: fullKana(row), birthDate: own.birthDate }
  const date = openDayBefore(demo.today)
  const accident = id()
  await insertAccident(tx, {
    id: accident,
    number: referenceNumber(random),
    facility,
    municipality: town,
    child: own.id,
    payer: town,
    date,
  })
  const first: Report = {
    date,
    time: 10 * 60 + 40,
    severity: 'other',
    place: '1階の保育室',
    what: 'つみ木の棚のそばで足がもつれて転び、棚の角に左の眉の上を当てた。1センチほど切れ、血がにじんだ。泣いたが、すぐに落ち着いた。',
    firstAid: '清潔なガーゼで5分おさえ、冷やした。',
    doctor: '',
    guardians: '10時50分、母に電話。迎えのあとに受診するとのこと。',
    measures: '',
    child,
  }
  const later: Report = {
    ...first,
    doctor: '14時、近くの形成外科。テープで止め、縫わずにすんだ。3日後にもう一度診てもらう。',
    measures: '棚の角に緩衝材をつけ、つみ木で遊ぶ場所を棚から離した。',
  }
  const at = (minutes: number) => japanInstant(date, minutes)
  const staff = await loginOf(demo, 'facility@demo.example')
  const officer = await loginOf(demo, 'ward@demo.example')
  const put = (event: 'reported' | 'received' | 'asked', report: number, when: Date, seal: ((row: string) => Buffer) | null) => {
    const row = id()
    const ofTown = event !== 'reported'
    return insertEvent(tx, {
      id: row,
      accident,
      at: when,
      event,
      report,
      town: ofTown ? town : null,
      by: ofTown ? officer : staff,
      ...(seal ? { sealed: seal(row) } : {}),
    })
  }
  await put('reported', 1, at(11 * 60 + 5), (event) => sealReport(keys, event, accident, first))
  await put('received', 1, at(11 * 60 + 20), null)
  await put('reported', 2, at(16 * 60), (event) => sealReport(keys, event, accident, later))
  const words = '受診の結果と対応を確かめました。再診が済んだら、その結果を続報で送ってください。'
  await put('asked', 2, new Date(at(16 * 60).getTime() + 40 * minute), (event) => sealReply(keys, event, accident, words))
}

const loginOf = async ({ tx }: Demo, mail: string): Promise<string> =>
  (await tx.selectFrom('login').select('id').where('mail', '=', mail).executeTakeFirstOrThrow()).id
