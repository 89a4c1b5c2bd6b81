/** 児童票: allergies first, then whom to call, then the sheet; prints on A4. Each opening is recorded (SEE-1). */

import { type AllergyLine, allergyLines } from '../../features/child/allergy-lines.ts'
import { sectionNames, sheetSections } from '../../features/child/rules.ts'
import { japanDate, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { GuardedNotice } from '../sheet/guarded.tsx'
import { SectionFacts } from '../sheet/section-facts.tsx'
import { StandingNote } from '../sheet/standing-note.tsx'
import { relationshipWords } from '../text/child-sheet.ts'
import { ageText, dayText, fullDayText } from '../text/dates.ts'
import { sectionWords } from '../text/section-words.ts'
import { AllergyBlock } from '../ui/allergy-block.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { ContactLine } from './contact-line.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<Routes['GET /api/v1/facilities/:facilityId/children/:childId/sheet']> & { facilityId: string }
type Params = { id: string }

export const title = (data: Data): string => `児童票 ${data.child.name}`

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const sheet = await api('GET /api/v1/facilities/:facilityId/children/:childId/sheet', {
    params: { facilityId: facility.id, childId: page.params.id },
  })
  return sheet.ok ? { ...sheet.value, facilityId: facility.id } : stop(sheet.problem)
}

const sexWords = { female: '女', male: '男', unknown: '' } as const

export function Page({ data, page }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  const { child } = data
  const birth = child.birthDate as LocalDate
  const allergies = data.sections.find((one) => one.section === 'allergies')
  return (
    <div class="sheet-print">
      <p class="no-print">
        <BackLink href={`/facility/children?facility=${data.facilityId}`}>児童の一覧</BackLink>
      </p>
      <DeskHead title={title(data)} facts={`${child.kana}　${ageText(birth, today)}`} action={<PrintButton />} />
      <GuardedNotice guarded={child.guarded} />
      <Changed data={data} today={today} />
      <Allergies lines={allergies ? allergyLines(allergies.value) : null} data={data} />
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
      <h2>確認</h2>
      <p>児童情報：</p>
      <StandingNote standing={data.sheet} today={today} />
      <p>緊急連絡先・送迎者：</p>
      <StandingNote standing={data.contacts} today={today} />
      {data.paper ? (
        <p class="no-print">
          <a href={`/facility/children/${child.id}/paper?facility=${data.facilityId}`}>紙の児童票を入力する</a>
        </p>
      ) : null}
      <p class="no-print">
        <a href={`/facility/accidents/new?facility=${data.facilityId}&child=${child.id}`}>事故を報告する</a>
      </p>
      <p class="muted no-print">
        この画面を開いたことは記録され、保護者の方が見ることができます。{dayText(data.liveUntil as LocalDate, today)}
        まで開けます（面談や予約があると延びます）。
      </p>
    </div>
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
