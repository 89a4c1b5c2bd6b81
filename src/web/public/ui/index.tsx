/** The living page of all components in their states: for the eye, and for the accessibility test. Demo only. */
import { type Acted, type Form as FormSent, fieldProblem, type PageInput, type PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { birthPartsOf, readBirthDate } from '../../ui/birth-date.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Tabs } from '../../ui/navigation.tsx'
import { Notice } from '../../ui/notice.tsx'
import { BookingSamples } from './booking-samples.tsx'
import { FormSamples } from './form-samples.tsx'
import { ShowSamples } from './show-samples.tsx'
import { TableSamples } from './table-samples.tsx'

export const title = '部品の見本'

const parts = ['forms', 'show', 'booking', 'tables'] as const
type Part = (typeof parts)[number]
const names: Record<Part, string> = { forms: '入力', show: '表示', booking: '予約', tables: '一覧' }

export async function load(_api: WebApi, page: PageInput): Promise<{ part: Part; view: 'grid' | 'list'; sort: string }> {
  const part = parts.find((name) => name === page.query.part) ?? 'forms'
  return { part, view: page.query.view === 'list' ? 'list' : 'grid', sort: page.query.sort ?? 'name.up' }
}

/** Says what is wrong with the sample form, or that it was sent: the way of every form, without an endpoint. */
export async function act(_api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const birth = readBirthDate(birthPartsOf(form, 'birth'), page.today)
  const wrong = [
    ...(form.text('name') ? [] : [{ name: 'name', code: 'empty', message: 'お名前を入力してください。' }]),
    ...(birth.ok ? [] : [{ name: `birth.${birth.part}`, code: 'birth', message: birth.message }]),
    ...(form.text('brings') ? [] : [{ name: 'brings', code: 'empty', message: '送り迎えをする方を選んでください。' }]),
    ...(form.has('consent')
      ? []
      : [{ name: 'consent', code: 'empty', message: '内容を読み、同意する場合はチェックしてください。' }]),
  ]
  if (wrong.length > 0) return { problem: fieldProblem(wrong) }
  return { done: { name: form.text('name') } }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>部品の見本</h1>
      <Tabs
        label="見本の種類"
        items={parts.map((part) => ({ text: names[part], href: `/ui?part=${part}`, current: part === data.part }))}
      />
      {sent.done ? (
        <Notice kind="success" title="送信しました" live>
          <p>入力した内容を受け取りました。</p>
        </Notice>
      ) : null}
      {data.part === 'forms' ? <FormSamples sent={sent} /> : null}
      {data.part === 'show' ? <ShowSamples today={page.today} /> : null}
      {data.part === 'booking' ? <BookingSamples today={page.today} view={data.view} /> : null}
      {data.part === 'tables' ? <TableSamples sort={data.sort} /> : null}
    </>
  )
}
