/** 掲載内容の変更: what facilities changed on their own pages, for the town to look at; in force either way (PLC-1, SET-2). */
import type { listChanges } from '../../features/register/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Form as FormSent, type PageInput, type PageProps, redirectTo, stop } from '../page.ts'
import { labelOf, valueWords } from '../profile/settings-words.ts'
import type { WebApi } from '../routes.ts'
import { dayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { FacilityTabs } from './facility-tabs.tsx'

type Change = ReplyOf<typeof listChanges>['changes'][number]
export const title = '掲載内容の変更'
const home = '/office/facilities/changes'

export async function load(api: WebApi, page: PageInput) {
  const facility = /^[\da-f-]{36}$/.test(page.query.facility ?? '') ? page.query.facility : undefined
  const list = await api('GET /api/v1/office/register/changes', { query: facility ? { facility } : {} })
  return list.ok ? list.value : stop(list.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const done = await api('POST /api/v1/office/register/changes/:changeId/review', {
    params: { changeId: form.text('change') },
    body: {},
  })
  const facility = page.query.facility ? `&facility=${page.query.facility}` : ''
  return done.ok ? redirectTo(`${home}?done=reviewed${facility}`) : { problem: done.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  return (
    <>
      <FacilityTabs current="changes" admin={page.viewer?.kind === 'wardAdmin'} />
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={`確かめていない変更 ${data.found}件`} />
      <p>施設が自分で変えた内容です。変更は、適用開始日から有効です。直してほしいことがあるときは、施設に連絡してください。</p>
      {page.query.done === 'reviewed' ? <Notice kind="success" title="確かめたことを記録しました" live /> : null}
      {data.changes.length === 0 ? (
        <EmptyState title="確かめていない変更はありません">施設が掲載内容を変えると、ここに並びます。</EmptyState>
      ) : null}
      {data.changes.map((change) => (
        <ChangeCard key={change.id} change={change} today={page.today as LocalDate} mayReview={data.mayReview} />
      ))}
    </>
  )
}

function ChangeCard({ change, today, mayReview }: { change: Change; today: LocalDate; mayReview: boolean }) {
  return (
    <section>
      <h2>
        <a href={`/office/facilities/${change.facility.id}`}>{change.facility.name}</a>
      </h2>
      <p class="muted">
        {`${momentText(change.confirmedAt, today)}に変更　適用開始日 ${dayText(change.validFrom as LocalDate, today)}`}
        {change.reason ? `　理由: ${change.reason}` : ''}
      </p>
      <DataTable
        caption="変わるところ"
        rows={change.values}
        keyOf={(row) => row.key}
        columns={[
          { key: 'what', head: '項目', main: true, cell: (row) => labelOf(row.key) },
          { key: 'before', head: '変更前', cell: (row) => valueWords(row.key, row.before) || '（なし）' },
          { key: 'after', head: '変更後', cell: (row) => <strong>{valueWords(row.key, row.after) || '（なし）'}</strong> },
        ]}
      />
      {mayReview ? (
        <Form label={`${change.facility.name}の変更を確かめる`} id={`review-${change.id}`}>
          <Hidden name="change" value={change.id} />
          <ButtonRow>
            <Button look="secondary">
              確かめた<span class="spoken">（{change.facility.name}）</span>
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </section>
  )
}
