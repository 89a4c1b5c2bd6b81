/** What a change or end asks, and how it stands, as both sides read it (CERT-4). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import type { Routes } from '../routes.ts'
import { diffNames, diffText, endDayNames, endReasonNames } from '../text/change-words.ts'
import { fullDayText, momentText } from '../text/dates.ts'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Timeline } from '../ui/timeline.tsx'

type Seen = ReplyOf<Routes['GET /api/v1/my/changes/:id']>
type Asked = NonNullable<Seen['asked']>

/** Old and new side by side. */
export function AskedFacts({ asked }: { asked: Asked }) {
  const day = fullDayText(asked.day as LocalDate)
  if (asked.kind === 'end')
    return (
      <DefinitionList
        facts={[
          { term: 'お子さま', value: asked.child },
          { term: '終わる理由', value: asked.reason ? endReasonNames[asked.reason] : '' },
          { term: asked.reason && asked.reason !== 'age' ? endDayNames[asked.reason] : '日付', value: day },
          ...(asked.reason === 'moved'
            ? [
                { term: '引っ越し先', value: asked.town },
                { term: '利用の記録の引き継ぎ', value: asked.handOver ? '希望する' : '希望しない' },
              ]
            : []),
          ...(asked.note ? [{ term: '伝えたいこと', value: asked.note }] : []),
        ]}
      />
    )
  return (
    <DefinitionList
      facts={[
        ...asked.rows.map((row) => {
          const before = diffText(row.field, row.before)
          return {
            term: row.whose === '' ? diffNames[row.field] : `${row.whose}さんの${diffNames[row.field]}`,
            value: (
              <>
                {before === '' ? null : (
                  <>
                    <del>
                      <span class="spoken">いままで：</span>
                      {before}
                    </del>
                    <br />
                  </>
                )}
                <ins>
                  <span class="spoken">これから：</span>
                  {diffText(row.field, row.after)}
                </ins>
              </>
            ),
          }
        }),
        { term: '変わった日', value: day },
        ...(asked.note ? [{ term: '伝えたいこと', value: asked.note }] : []),
      ]}
    />
  )
}

const eventNames: Partial<Record<Seen['events'][number]['event'], string>> = {
  submit: '届け出を受け付けました',
  take: '窓口で受け付けて、入力しました',
  certify: '認められました',
  reject: '認められませんでした',
  withdraw: '取り下げました',
}

export function ChangeTimeline({ seen, today }: { seen: Pick<Seen, 'events' | 'state' | 'dueOn'>; today: LocalDate }) {
  const open = seen.state === 'submitted' || seen.state === 'reviewing'
  return (
    <Timeline
      label="届け出の流れ"
      items={[
        ...seen.events.map((event) => ({
          title: eventNames[event.event] ?? event.event,
          when: momentText(event.at, today),
          state: 'done' as const,
        })),
        ...(open
          ? [
              {
                title: '市区町村が確認しています',
                state: 'now' as const,
                ...(seen.dueOn ? { when: `結果のめやす　${fullDayText(seen.dueOn as LocalDate)}ごろまで` } : {}),
              },
            ]
          : []),
      ]}
    />
  )
}
