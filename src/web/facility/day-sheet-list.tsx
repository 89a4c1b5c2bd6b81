/** The children of 今日の控え: allergies first, then health, doctor, whom to call. On paper and on a tablet without network. */
import { allergyLines } from '../../features/child/allergy-lines.ts'
import { type SectionName, sheetSections } from '../../features/child/rules.ts'
import { GuardedMark } from '../sheet/guarded.tsx'
import { SectionFacts } from '../sheet/section-facts.tsx'
import { relationshipWords } from '../text/child-sheet.ts'
import { gridRangeText } from '../text/dates.ts'
import { sectionWords } from '../text/section-words.ts'
import { AllergyMark } from '../ui/allergy-block.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ContactLine } from './contact-line.tsx'
import type { DaySheet } from './day-sheet-store.ts'

type Child = DaySheet['children'][number]

export const DaySheetList = ({ sheet }: { sheet: DaySheet }) => (
  <div class="sheet-print day-sheet">
    {sheet.children.map((child) => (
      <article class="row-card day-sheet-child" key={child.child}>
        <h2>
          {child.name}　<small>{`${child.kana}　${child.classAge}歳児`}</small>
        </h2>
        <p>
          {child.times.map(({ start, end }) => gridRangeText(start, end)).join('、')}
          <GuardedMark guarded={child.guarded} />
        </p>
        {child.readable ? <Known child={child} /> : <p class="board-alert">記録を開けません。紙の児童票で確かめてください。</p>}
      </article>
    ))}
  </div>
)

function Known({ child }: { child: Child }) {
  const rest = child.sections.filter(({ section }) => section !== 'allergies')
  return (
    <>
      <Allergies child={child} />
      <DefinitionList
        dense
        facts={[
          { term: '緊急連絡先', value: <Contacts rows={child.emergency} /> },
          { term: '送迎者', value: <Contacts rows={child.pickup} /> },
          ...child.guardians.map((one) => ({
            term: `保護者（${relationshipWords[one.relationship] ?? one.relationship}）`,
            value: (
              <>
                {one.name}　{one.phone ? <a href={`tel:${one.phone}`}>{one.phone}</a> : '電話番号の登録なし'}
              </>
            ),
          })),
        ]}
      />
      {rest.map(({ section, value }) => (
        <section key={section}>
          <h3>{sectionWords(section as SectionName, 'ja').title}</h3>
          <SectionFacts
            section={sheetSections[section as SectionName]}
            words={sectionWords(section as SectionName, 'ja')}
            value={value}
          />
        </section>
      ))}
    </>
  )
}

const Contacts = ({ rows }: { rows: Child['emergency'] }) =>
  rows.length === 0 ? (
    <span class="board-alert">記入なし</span>
  ) : (
    <ol class="plain-list">
      {rows.map((row, i) => (
        <li key={i}>
          <ContactLine row={row} />
        </li>
      ))}
    </ol>
  )

/** An unanswered question is never drawn as 「なし」. */
function Allergies({ child }: { child: Child }) {
  const saved = child.sections.find(({ section }) => section === 'allergies')?.value
  if (!saved) return <p class="board-alert">アレルギーの記入がありません。お預かりの前に、保護者の方に確かめてください。</p>
  const lines = allergyLines(saved)
  return lines.length === 0 && saved.anaphylaxis !== true ? (
    <p>アレルギーはありません。</p>
  ) : (
    <div class="allergy allergy-some">
      {saved.anaphylaxis === true ? <p class="board-alert">アナフィラキシーの経験あり</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line.substance}>
            <AllergyMark allergies={[{ allergen: line.substance, severity: line.severity }]} />
            {line.epipen ? <strong>　エピペンあり</strong> : null}
            {`　症状：${line.symptom || '記入なし'}　対応：${line.action || '記入なし'}　薬：${line.medicine || 'なし'}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
