/** 負担軽減の更新: the income classes that end on 31 August, renewed together with the new year's tax (FEE-4). */
import { reductionClasses } from '../../features/municipality/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import {
  type Acted,
  type DataOf,
  fieldOf,
  fieldProblem,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { fullDayText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { Select } from '../ui/text-field.tsx'
import { reductionNames } from './words.ts'

export const title = '負担軽減の更新'

/** 要支援 is the town's own decision, child by child. */
const renewalClasses = reductionClasses.filter((one) => one !== 'support')

export async function load(api: WebApi) {
  const list = await api('GET /api/v1/office/renewals')
  return list.ok ? list.value : stop(list.problem)
}
type Row = DataOf<typeof load>['rows'][number]

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  const chosen = renewalClasses.find((one) => one === form.text('class'))
  const children = form.all('child').flatMap((one) => {
    const [id = '', last = ''] = one.split(' ')
    const kind = chosen ?? renewalClasses.find((known) => known === last)
    return kind ? [{ id, class: kind }] : []
  })
  if (children.length === 0)
    return { problem: fieldProblem([{ name: 'child', code: 'empty', message: 'お子さまを1人以上選んでください。' }]) }
  const outcome = await api('POST /api/v1/office/renewals', { body: { children } })
  return outcome.ok ? redirectTo(`/office/renewals?done=${outcome.value.renewed}`) : { problem: outcome.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const [until, from] = [fullDayText(data.until as LocalDate), fullDayText(data.from as LocalDate)]
  const done = Number(page.query.done) || 0
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/office/certificates">認定児童</BackLink>
      <DeskHead title={title} facts={`${data.rows.length}人が${until}に終わります`} action={<PrintButton />} />
      {done > 0 && !sent.problem ? (
        <Notice kind="success" title={`${done}人の負担軽減を更新しました。`}>
          保護者にメールでお知らせします。
        </Notice>
      ) : null}
      {data.rows.length === 0 ? (
        <EmptyState title="いま更新するお子さまはいません">
          {data.open
            ? '8月31日に終わる負担軽減は、すべて更新されています。'
            : '非課税と所得割の軽減は、毎年7月と8月に、新しい年度の税の内容で更新します。'}
        </EmptyState>
      ) : (
        <Form>
          <DataTable<Row>
            caption={`新しい年度の税の内容を確かめてから選んでください。選ばないお子さまの軽減は、${until}に終わります`}
            rows={data.rows}
            keyOf={(row) => `${row.childId} ${row.class}`}
            select={{ name: 'child', labelOf: (row) => `${row.name}を選ぶ`, checked: sent.values.child ?? [] }}
            columns={[
              {
                key: 'name',
                head: 'お子さま',
                main: true,
                cell: (row) => <a href={`/office/certificates/${row.childId}`}>{row.name}</a>,
              },
              { key: 'kana', head: 'フリガナ', cell: (row) => row.kana },
              { key: 'born', head: '生年月日', cell: (row) => fullDayText(row.birthDate as LocalDate) },
              { key: 'class', head: 'いまの区分', cell: (row) => reductionNames[row.class] },
            ]}
          />
          <Select
            {...fieldOf(sent, 'class')}
            label="新しい区分"
            required={false}
            empty="それぞれ、いまと同じ区分"
            support={`${from}から始まります。区分が変わるお子さまは、分けて更新してください。`}
            options={renewalClasses.map((value) => ({ value, label: reductionNames[value] }))}
          />
          <ButtonRow>
            <Button>選んだお子さまを更新する</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
