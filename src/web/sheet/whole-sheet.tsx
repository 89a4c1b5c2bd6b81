/** The whole 児童票 as staff read it: what changed, allergies first, whom to call, then every section (SEE-1). */
import { type AllergyLine, allergyLines } from '../../features/child/allergy-lines.ts'
import { sectionNames, sheetSections } from '../../features/child/rules.ts'
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { ContactLine } from '../facility/contact-line.tsx'
import type { Routes } from '../routes.ts'
import { relationshipWords } from '../text/child-sheet.ts'
import { dayText, fullDayText } from '../text/dates.ts'
import { sectionWords } from '../text/section-words.ts'
import { AllergyBlock } from '../ui/allergy-block.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Notice } from '../ui/notice.tsx'
import { SectionFacts } from './section-facts.tsx'

type Data = ReplyOf<Routes['GET /api/v1/facilities/:facilityId/children/:childId/sheet']>

const sexWords = { female: '女', male: '男', unknown: '' } as const

export function WholeSheet({ data, today }: { data: Data; today: LocalDate }) {
  const { child } = data
  const birth = child.birthDate as LocalDate
  const allergies = data.sections.find((one) => one.section === 'allergies')
  return (
    <>
      <Changed data={data} today={today} />
      <Allergies lines={allergies ? allergyLines(allergies.value) : null} data={data} />
      <div class="sheet-columns">
        <section>
          <h2>緊急連絡先</h2>
          {data.emergency.length === 0 ? (
            <p>まだ入力されていません。保護者：{data.guardians.map((g) => `${g.name} ${g.phone ?? ''}`).join('、')}</p>
          ) : (
            <ol>
              {data.emergency.map((row, i) => (
                <li key={i}>
                  <ContactLine row={row} />
                </li>
              ))}
            </ol>
          )}
        </section>
        <section>
          <h2>送迎者</h2>
          {data.pickup.length === 0 ? (
            <p>まだ入力されていません。</p>
          ) : (
            <ul>
              {data.pickup.map((row, i) => (
                <li key={i}>
                  <ContactLine row={row} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h2>基本の情報</h2>
          <DefinitionList
            dense
            facts={[
              { term: 'お名前', value: `${child.name}（${child.kana}）${child.nickname ? `　よび名：${child.nickname}` : ''}` },
              { term: '生年月日', value: `${fullDayText(birth)}${sexWords[child.sex] ? `　${sexWords[child.sex]}` : ''}` },
              { term: '住所', value: child.address },
              ...data.guardians.map((g) => ({
                term: `保護者（${relationshipWords[g.relationship] ?? g.relationship}）`,
                value: `${g.name}${g.phone ? `　${g.phone}` : ''}`,
              })),
            ]}
          />
        </section>
        {sectionNames
          .filter((name) => name !== 'allergies')
          .map((name) => {
            const saved = data.sections.find((one) => one.section === name)
            return (
              <section key={name}>
                <h2>{sectionWords(name, 'ja').title}</h2>
                {saved ? (
                  <SectionFacts section={sheetSections[name]} words={sectionWords(name, 'ja')} value={saved.value} />
                ) : (
                  <p class="muted">まだ入力されていません。</p>
                )}
              </section>
            )
          })}
      </div>
    </>
  )
}

/** What the family changed after the child was here the last time: read again before it comes. */
function Changed({ data, today }: { data: Data; today: LocalDate }) {
  if (data.lastUse === null) return null
  const since = data.lastUse
  const later = (at: string): boolean => japanDate(new Date(at)) > since
  const names = [
    ...sectionNames
      .filter((name) => data.sections.some((one) => one.section === name && later(one.savedAt)))
      .map((name) => sectionWords(name, 'ja').title),
    ...(data.contactsSavedAt && later(data.contactsSavedAt) ? ['緊急連絡先・送迎者'] : []),
  ]
  return names.length === 0 ? (
    <p>前回、{dayText(since as LocalDate, today)}の利用のあとに、変わったところはありません。</p>
  ) : (
    <Notice kind="warning" title={`前回、${dayText(since as LocalDate, today)}の利用のあとに変わりました`}>
      <p>{names.join('、')}</p>
    </Notice>
  )
}

/** An unanswered question is never drawn as 「なし」. */
function Allergies({ lines, data }: { lines: readonly AllergyLine[] | null; data: Data }) {
  if (lines === null)
    return (
      <Notice kind="warning" title="アレルギーの情報は、まだ入力されていません">
        <p>お預かりする前に、保護者の方に必ず確かめてください。</p>
      </Notice>
    )
  return (
    <AllergyBlock
      allergies={lines.map((line) => ({
        allergen: line.epipen ? `${line.substance}（エピペンあり）` : line.substance,
        severity: line.severity,
        symptom: line.symptom,
        action: line.action,
        medicine: line.medicine || null,
      }))}
      confirmedOn={data.sheet.confirmedOn as LocalDate | null}
      confirmedBy={null}
    />
  )
}
