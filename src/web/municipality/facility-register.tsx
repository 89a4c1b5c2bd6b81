/** One facility in 施設台帳: facts, what is to come, every entry, and what else the town holds of it. Prints on A4 (PLC-1). */
import type { getRegistered } from '../../features/register/contract.ts'
import { deliveryWords, eventWords, stateWords } from '../../features/register/words.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { InspectionList } from '../inspection/list.tsx'
import { type DataOf, type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, fullDayText, momentText } from '../text/dates.ts'
import { facilityWordsIn } from '../text/facility-words.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { enquiryStateNames } from './enquiry-words.ts'

type Registered = ReplyOf<typeof getRegistered>
type Entry = Registered['entries'][number]
type Input = PageInput<{ id: string }>
const words = facilityWordsIn('ja')

export const title = (data: Registered): string => data.facility.name

export async function load(api: WebApi, page: Input) {
  const facility = page.params.id
  const [registered, accidents, enquiries, changes, inspections] = await Promise.all([
    api('GET /api/v1/office/register/:facilityId', { params: { facilityId: facility } }),
    api('GET /api/v1/office/accidents', { query: { page: 1, facility } }),
    api('GET /api/v1/office/enquiries', { query: { state: 'all', facility } }),
    api('GET /api/v1/office/register/changes', { query: { facility } }),
    api('GET /api/v1/office/inspections', { query: { facility } }),
  ])
  if (!registered.ok) return stop(registered.problem)
  if (!accidents.ok) return stop(accidents.problem)
  if (!enquiries.ok) return stop(enquiries.problem)
  if (!changes.ok) return stop(changes.problem)
  if (!inspections.ok) return stop(inspections.problem)
  return {
    ...registered.value,
    accidents: accidents.value,
    enquiries: enquiries.value,
    changes: changes.value.found,
    inspections: inspections.value,
  }
}
type Data = DataOf<typeof load>

const said: Readonly<Record<string, string>> = {
  licence: '登録しました',
  stopped: '登録し、期間の予約を取り消しました',
  returned: '再開を登録しました',
}

const daysOf = (one: Entry, today: LocalDate): string => {
  const from = dayText(one.validFrom as LocalDate, today)
  if (one.until) return `${from}から${dayText(one.until as LocalDate, today)}まで`
  return one.event === 'ended'
    ? `${from}が最後の日`
    : one.event === 'licensed' || one.event === 'confirmed'
      ? `${from}から`
      : from
}

/** What the entries say of days that have not come, and of a 休止 that lasts. */
const comingOf = (data: Registered, today: LocalDate): Entry[] =>
  data.entries.filter(
    (one) =>
      !one.takenBack && (one.event === 'reviewed' ? false : (one.until ?? one.validFrom) >= today && one.event !== 'resumed'),
  )

export function Page({ data, page }: PageProps<typeof load>) {
  const today = page.today as LocalDate
  const { facility } = data
  const here = `/office/facilities/${facility.id}`
  const done = said[page.query.done ?? '']
  const coming = comingOf(data, today)
  const dated = (one: typeof facility.licence): string =>
    one ? `${one.number}（${fullDayText(one.from as LocalDate)}から）` : '未登録'
  return (
    <div class="sheet-print">
      <p class="no-print">
        <BackLink href="/office/facilities">施設台帳</BackLink>
      </p>
      <DeskHead
        title={facility.name}
        facts={`${stateWords[facility.state]}${facility.published ? '' : '（非公開）'}　事業所番号 ${facility.number}`}
        action={<PrintButton />}
      />
      {done ? (
        <div class="no-print">
          <Notice kind="success" title={done} live>
            {page.query.done === 'licence' ? null : <p>ご家族と施設の管理者には、メールでお知らせします。</p>}
          </Notice>
        </div>
      ) : null}
      {coming.length > 0 ? (
        <Notice kind="info" title="これからの予定">
          <ul>
            {coming.map((one) => (
              <li key={one.id}>{`${eventWords[one.event]}　${daysOf(one, today)}`}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <h2>施設の内容</h2>
      <DefinitionList
        dense
        facts={[
          {
            term: '法人',
            value: `${facility.corporation}${facility.corporationNumber ? `（法人番号 ${facility.corporationNumber}）` : ''}`,
          },
          { term: '認可', value: dated(facility.licence) },
          { term: '確認', value: dated(facility.confirmation) },
          { term: '施設の種類', value: words.typeText(facility.type) },
          { term: '実施方式', value: deliveryWords[facility.delivery] },
          {
            term: '利用定員',
            value: facility.capacities.every((n) => n === null)
              ? `${facility.capacity}人`
              : `${facility.capacity}人（${facility.capacities.map((n, i) => `${i}歳児 ${n === null ? '決めていない' : `${n}人`}`).join('、')}）`,
          },
          { term: '事業開始', value: facility.openedOn ? fullDayText(facility.openedOn as LocalDate) : '' },
          { term: '所在地', value: facility.address },
          { term: '電話', value: facility.phone },
          { term: 'ウェブサイト', value: facility.website },
          { term: '管理者のメールアドレス', value: facility.mails.join('、') },
        ]}
      />
      {data.mayChange ? (
        <div class="no-print">
          <ButtonRow>
            <LinkButton href={`${here}/licence`}>認可・確認を登録する</LinkButton>
            <LinkButton href={`${here}/stop`} look="secondary">
              休止・廃止を登録する
            </LinkButton>
          </ButtonRow>
        </div>
      ) : null}
      <h2>登録の記録</h2>
      <DataTable<Entry>
        caption="新しいものから。記録は消えません"
        rows={data.entries}
        keyOf={(one) => one.id}
        empty={<p>まだ登録はありません。</p>}
        columns={[
          {
            key: 'event',
            head: '登録',
            main: true,
            cell: (one) => `${eventWords[one.event]}${one.takenBack ? '（解いた）' : ''}`,
          },
          { key: 'days', head: '日', cell: (one) => daysOf(one, today) },
          { key: 'number', head: '番号', cell: (one) => one.number ?? '' },
          {
            key: 'document',
            head: '文書',
            cell: (one) =>
              [one.document, one.documentOn ? fullDayText(one.documentOn as LocalDate) : ''].filter(Boolean).join('　'),
          },
          { key: 'reason', head: '理由', cell: (one) => one.reason },
          { key: 'by', head: '登録した人', cell: (one) => `${one.by ?? ''}　${momentText(one.at, today)}` },
          {
            key: 'back',
            head: '再開',
            hiddenHead: true,
            cell: (one) =>
              one.mayTakeBack ? (
                <LinkButton href={`${here}/return?entry=${one.id}`} look="secondary" size="small">
                  {one.validFrom > today || one.event === 'ended' ? `${eventWords[one.event]}を取りやめる` : '再開する'}
                </LinkButton>
              ) : null,
          },
        ]}
      />
      <Linked data={data} today={today} />
    </div>
  )
}

function Linked({ data, today }: { data: Data; today: LocalDate }) {
  const { accidents, enquiries, facility } = data
  return (
    <div class="no-print">
      <h2>この施設について</h2>
      <p>
        {data.changes > 0 ? (
          <a href={`/office/facilities/changes?facility=${facility.id}`}>{`確かめていない掲載内容の変更 ${data.changes}件`}</a>
        ) : (
          '確かめていない掲載内容の変更は、ありません。'
        )}
      </p>
      <InspectionList
        rows={data.inspections.inspections.slice(0, 10)}
        caption={`指導監査　${data.inspections.found}件`}
        today={today}
        side="office"
        ofOne
        hrefOf={(row) => `/office/inspections/${row.id}`}
      />
      {data.mayChange ? (
        <p>
          <a href={`/office/inspections?facility=${facility.id}&new=1`}>監査を記録する</a>
        </p>
      ) : null}
      <DataTable
        caption={`事故報告　${accidents.found}件`}
        rows={accidents.accidents.slice(0, 10)}
        keyOf={(row) => row.id}
        empty={<p>事故報告はありません。</p>}
        columns={[
          {
            key: 'number',
            head: '受付番号',
            main: true,
            cell: (row) => <a href={`/office/accidents/${row.id}`}>{row.number}</a>,
          },
          { key: 'on', head: '起きた日', cell: (row) => dayText(row.happenedOn as LocalDate, today) },
          { key: 'reports', head: '報告', cell: (row) => `第${row.reports}報` },
        ]}
      />
      <DataTable
        caption={`施設からのお問い合わせ　${enquiries.found}件`}
        rows={enquiries.rows.slice(0, 10)}
        keyOf={(row) => row.id}
        empty={<p>施設からのお問い合わせはありません。</p>}
        columns={[
          {
            key: 'number',
            head: '受付番号',
            main: true,
            cell: (row) => <a href={`/office/enquiries/${row.id}`}>{row.number}</a>,
          },
          { key: 'at', head: '受付', cell: (row) => momentText(row.askedAt, today) },
          { key: 'state', head: '状態', cell: (row) => enquiryStateNames[row.state] },
        ]}
      />
    </div>
  )
}
