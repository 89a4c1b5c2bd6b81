/** 指導監査: what waits stands first; a new one begins with facility, day and kind (INS-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import { parseDate } from '../../platform/calendar.ts'
import { InspectionList } from '../inspection/list.tsx'
import { kindWords } from '../inspection/words.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type PageInput,
  type PageProps,
  redirectTo,
  stop,
} from '../page.ts'
import { pageNumber } from '../page-number.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Details, Pagination } from '../ui/navigation.tsx'
import { Select } from '../ui/text-field.tsx'
import { FacilityTabs } from './facility-tabs.tsx'
import { withQuery } from './words.ts'

export const title = '指導監査'
const home = '/office/inspections'

export async function load(api: WebApi, page: PageInput) {
  const facility = /^[\da-f-]{36}$/.test(page.query.facility ?? '') ? page.query.facility : undefined
  const at = pageNumber(page.query.page)
  const list = await api('GET /api/v1/office/inspections', { query: { page: at, ...(facility ? { facility } : {}) } })
  return list.ok ? { ...list.value, at } : stop(list.problem)
}

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  const [facility, kind, heldOn] = [form.text('facility'), form.text('kind'), parseDate(form.text('heldOn'))]
  const wrong = [
    ...(facility ? [] : [{ name: 'facility', code: 'missing', message: '施設を選んでください。' }]),
    ...(heldOn ? [] : [{ name: 'heldOn', code: 'missing', message: '監査を行った日を入力してください。' }]),
    ...(kind === 'onSite' || kind === 'paper'
      ? []
      : [{ name: 'kind', code: 'missing', message: '実地か書面かを選んでください。' }]),
  ]
  if (wrong.length > 0 || !heldOn) return { problem: fieldProblem(wrong) }
  const made = await api('POST /api/v1/office/inspections', {
    body: { facility, kind: kind === 'paper' ? 'paper' : 'onSite', heldOn },
  })
  return made.ok ? redirectTo(`${home}/${made.value.id}`) : { problem: made.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { inspections, facilities } = data
  const overdue = inspections.reduce((n, one) => n + one.overdue, 0)
  const answered = inspections.reduce((n, one) => n + one.answered, 0)
  return (
    <>
      <FacilityTabs current="inspections" admin={page.viewer?.kind === 'wardAdmin'} />
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={`期限を過ぎた回答 ${overdue}件　確認を待つ回答 ${answered}件`} />
      <InspectionList
        rows={inspections}
        caption={`${data.found}件。期限を過ぎたもの、確認を待つもの、新しいものの順`}
        today={page.today as LocalDate}
        side="office"
        hrefOf={(row) => `${home}/${row.id}`}
      />
      <Pagination at={data.at} all={data.pages} hrefOf={(at) => withQuery(home, page.query, { page: String(at) })} />
      {data.mayAct && facilities.length > 0 ? (
        <Details summary="監査を記録する" open={sent.problem !== null || page.query.new === '1'}>
          <p>施設は、結果を送るまで見ることができません。</p>
          <Form label="監査を記録する">
            <Select
              {...fieldOf(sent, 'facility', page.query.facility ?? '')}
              label="施設"
              empty="選んでください"
              options={facilities.map((one) => ({ value: one.id, label: one.name }))}
            />
            <DateField {...fieldOf(sent, 'heldOn', page.today)} label="監査を行った日" max={page.today} />
            <RadioGroup
              {...fieldOf(sent, 'kind')}
              legend="監査の種類"
              choices={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
            />
            <ButtonRow>
              <Button>記録を始める</Button>
            </ButtonRow>
          </Form>
        </Details>
      ) : null}
    </>
  )
}
