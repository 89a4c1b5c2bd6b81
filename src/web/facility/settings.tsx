/** 事業所情報: what stands, by section, what is coming, and who changed what when (SET-2). */
import type { LocalDate } from '../../platform/calendar.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import { factsOf, labelOf, type Profile, type Section, sections } from '../profile/settings-words.ts'
import type { WebApi } from '../routes.ts'
import { dayText, momentText } from '../text/dates.ts'
import { LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { SettingsTabs } from './settings-tabs.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '事業所情報'

type Data = Profile

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const profile = await api('GET /api/v1/facilities/:facilityId/profile', { params: { facilityId: facility.id } })
  return profile.ok ? profile.value : stop(profile.problem)
}

const doneWords: Record<string, string> = {
  inForce: '変更しました。今日から適用されています。',
  coming: '変更を受け付けました。適用開始日から変わります。',
  withdrawn: '変更を取り消しました。',
}
export const stateWords = {
  draft: '確認待ち',
  stale: '古くなった下書き',
  coming: '適用前',
  inForce: '適用済み',
  withdrawn: '取り消し',
} as const

export function Page({ data, page }: PageProps<typeof load>) {
  const { facility, changes } = data
  const { today } = page
  const at = `?facility=${facility.id}`
  const done = doneWords[page.query.done ?? '']
  const coming = changes.filter((one) => one.state === 'coming').length
  return (
    <>
      <SettingsTabs current="settings" facility={facility.id} />
      <DeskHead
        title={title}
        facts={coming > 0 ? `${facility.name}　適用前の変更 ${coming}件` : facility.name}
        action={
          data.published ? (
            <LinkButton look="secondary" href={`/facilities/${facility.id}`}>
              保護者の画面で見る
            </LinkButton>
          ) : null
        }
      />
      {done ? <Notice kind="success" title={done} live /> : null}
      {data.published ? null : <Notice kind="info" title="この施設は、まだ保護者に公開されていません" />}
      {(Object.keys(sections) as Section[]).map((section) => (
        <section key={section} aria-labelledby={`section-${section}`} class="settings-section">
          <h2 id={`section-${section}`}>{sections[section].title}</h2>
          <DefinitionList dense facts={factsOf(section, data)} />
          <p>
            <a href={`/facility/settings/${section}${at}`}>{sections[section].title}を変える</a>
          </p>
        </section>
      ))}
      <h2>変更の記録</h2>
      <DataTable
        caption="事業所情報の変更（新しい順）"
        rows={changes.filter((one) => one.state !== 'stale')}
        keyOf={(change) => change.id}
        columns={[
          {
            key: 'from',
            head: '適用開始日',
            main: true,
            cell: (change) => (
              <a href={`/facility/settings/changes/${change.id}${at}`}>{dayText(change.validFrom as LocalDate, today)}</a>
            ),
          },
          { key: 'state', head: '状態', cell: (change) => stateWords[change.state] },
          { key: 'what', head: '変えたところ', cell: (change) => change.keys.map(labelOf).join('、') },
          { key: 'who', head: '変えた人', cell: (change) => change.confirmedBy ?? change.madeBy },
          { key: 'when', head: '日時', cell: (change) => momentText(change.confirmedAt ?? change.madeAt, today) },
          { key: 'why', head: '理由', cell: (change) => change.reason },
        ]}
        empty={<p>まだ変更はありません。</p>}
      />
      <Details summary="名前・所在地・利用定員を変えるとき">
        <p>
          施設名、所在地、利用定員、認可・確認の内容は、市区町村への届け出で変わります。届け出が済むと、市区町村がこの画面の内容を改めます。
        </p>
        <DefinitionList
          dense
          facts={[
            { term: '施設名', value: data.page.name },
            { term: '所在地', value: data.page.address },
            { term: '利用定員', value: `${data.page.capacity}名` },
            { term: '法人', value: data.page.corporation },
          ]}
        />
      </Details>
    </>
  )
}
