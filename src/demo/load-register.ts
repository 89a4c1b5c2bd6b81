/** 施設台帳 of the first town: 認可 and 確認 of its facilities, the plan of the year, and an inspection with an answer that waits. */
import { insertFinding, insertInspection, insertTurn, markSent } from '../features/inspection/queries.ts'
import { sealFinding, sealTurn } from '../features/inspection/words.ts'
import { insertEntry } from '../features/register/queries.ts'
import { insertPlan } from '../features/supply/queries.ts'
import { classAges, monthsOfYear } from '../features/supply/rules.ts'
import { addDays, fiscalYearOf, japanInstant, localDate } from '../platform/calendar.ts'
import type { Demo } from './demo.ts'

const town = '131075'
const begins = localDate('2026-04-01')

export async function loadRegister(demo: Demo): Promise<void> {
  const { tx, keys, id, today, now } = demo
  const loginOf = async (mail: string): Promise<string> =>
    (await tx.selectFrom('login').select('id').where('mail', '=', mail).executeTakeFirstOrThrow()).id
  const [officer, director] = [await loginOf('ward@demo.example'), await loginOf('facility@demo.example')]
  const places = await tx.selectFrom('facility').select('id').where('municipality', '=', town).orderBy('number').execute()
  for (const [i, place] of places.entries()) {
    const entry = { facility: place.id, town, from: begins, documentOn: localDate('2026-03-20'), by: officer, at: now }
    const licence = {
      id: id(),
      event: 'licensed' as const,
      version: 1,
      number: `墨誰認第${i + 1}号`,
      document: `7墨子子第${i + 101}号`,
    }
    await insertEntry(tx, { ...entry, ...licence, reason: '乳児等通園支援事業の認可' })
    const confirmation = {
      id: id(),
      event: 'confirmed' as const,
      version: 2,
      number: `墨誰確第${i + 1}号`,
      document: `7墨子子第${i + 201}号`,
    }
    await insertEntry(tx, { ...entry, ...confirmation, reason: '特定乳児等通園支援事業者の確認' })
  }
  const year = fiscalYearOf(today)
  const lines = monthsOfYear(year).flatMap((month, n) =>
    classAges.map((classAge) => ({ month, classAge, demand: 300 + 20 * n + 60 * classAge, supply: 400 + 60 * classAge })),
  )
  await insertPlan(tx, { id: id(), town, year, version: 1, lines, reason: '子ども・子育て支援事業計画', by: officer, at: now })

  const facility = demo.facilityIds[0]
  if (!facility) return
  const [inspection, heldOn] = [id(), addDays(today, -20)]
  const at = (daysAgo: number) => japanInstant(addDays(today, -daysAgo), 15 * 60)
  await insertInspection(tx, { id: inspection, facility, town, kind: 'onSite', heldOn, by: officer, at: at(20) })
  const find = async (level: 'written' | 'oral' | 'none', item: string, words: string): Promise<string> => {
    const finding = id()
    const dueOn = level === 'none' ? null : addDays(today, 10)
    const sealed = sealFinding(keys, finding, inspection, { item, words })
    await insertFinding(tx, { id: finding, inspection, level, dueOn, sealed, by: officer, at: at(19) })
    return finding
  }
  await find('none', '保育室の面積', '基準を満たしている。')
  const drill = await find('oral', '避難訓練の記録', '9月の訓練の記録に、参加した人数が書かれていない。')
  await find('written', '職員の研修', '今年度の研修の計画が作られていない。計画を作り、写しを出すこと。')
  await markSent(tx, inspection, officer, at(18))
  const turn = id()
  const sealed = sealTurn(keys, turn, drill, '9月の記録に人数を書き加えました。10月からは様式に欄を作りました。')
  const answer = { id: turn, finding: drill, turn: 1, event: 'answered' as const, town: null, dueOn: null, sealed }
  await insertTurn(tx, { ...answer, by: director, at: at(5) })
}
