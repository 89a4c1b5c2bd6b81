/** One accident as both sides read it: every report whole, the newest first, and what the towns answered. Prints on A4. */
import type { getAccident } from '../../features/accident/contract.ts'
import { wordNames } from '../../features/accident/rules.ts'
import { clockText, type LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { GuardedNotice } from '../sheet/guarded.tsx'
import { ageText, fullDayText, momentText } from '../text/dates.ts'
import { DefinitionList } from '../ui/definition-list.tsx'
import { factWords, replyWords, reportName, severityWords, townStateWords } from './words.ts'

type Accident = ReplyOf<typeof getAccident>
type Made = Accident['reportsMade'][number]

export const titleOf = (data: Pick<Accident, 'reports'>): string => `事故報告（${reportName(data.reports)}まで）`
export const factsOf = (data: Pick<Accident, 'number' | 'facility'>): string => `受付番号 ${data.number}　${data.facility.name}`

export function AccidentView({ data, today }: { data: Accident; today: LocalDate }) {
  return (
    <>
      <GuardedNotice guarded={data.guarded} />
      <p>報告先：{data.towns.map((town) => `${town.name}（${townStateWords[town.state]}）`).join('、')}</p>
      <Replies data={data} today={today} />
      {data.reportsMade.map((one) => (
        <ReportFacts key={one.report} one={one} today={today} />
      ))}
    </>
  )
}

function ReportFacts({ one, today }: { one: Made; today: LocalDate }) {
  const { said } = one
  return (
    <section>
      <h2>{reportName(one.report)}</h2>
      <p class="muted">
        {momentText(one.at, today)}に報告{one.by ? `　${one.by}` : ''}
      </p>
      {one.changed.length > 0 ? (
        <p>
          <strong>前の報告から変わったところ</strong>：{one.changed.map((name) => factWords[name]).join('、')}
        </p>
      ) : null}
      <DefinitionList
        dense
        facts={[
          {
            term: 'お子さま',
            value: said.child
              ? `${said.child.name}（${said.child.kana}）　${fullDayText(said.child.birthDate)}生まれ　${ageText(said.child.birthDate, said.date)}`
              : 'お子さまのけがなどではない',
          },
          { term: factWords.when, value: `${fullDayText(said.date)} ${clockText(said.time)}ごろ` },
          { term: factWords.severity, value: severityWords[said.severity] },
          ...wordNames.map((name) => ({
            term: factWords[name],
            value: said[name] === '' ? '' : <span class="typed-lines">{said[name]}</span>,
          })),
        ]}
      />
    </section>
  )
}

function Replies({ data, today }: { data: Accident; today: LocalDate }) {
  if (data.replies.length === 0) return null
  return (
    <>
      <h2>市区町村から</h2>
      <ol class="thread" aria-label="市区町村からの返事">
        {data.replies.map((one) => (
          <li key={one.id} class="thread-words thread-town">
            <p class="thread-head">
              <strong>
                {one.town}　{replyWords[one.event]}（{reportName(one.report)}）
              </strong>
              <span class="muted">
                {one.by ? `${one.by}　` : ''}
                {momentText(one.at, today)}
              </span>
            </p>
            {one.text ? <p class="typed-lines">{one.text}</p> : null}
          </li>
        ))}
      </ol>
    </>
  )
}
