/** 加算の対象: which addition is claimed for whom, from when, on what evidence (FEE-2). */
import type { listAdditions } from '../../features/claim/contract.ts'
import { additionCodes, evidences } from '../../features/claim/lines.ts'
import { additionWords, evidenceWords } from '../../features/claim/words.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Form as SentForm,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink, Details } from '../ui/navigation.tsx'
import { Select } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

type Data = ReplyOf<typeof listAdditions> & { facility: string }

export const title = '加算の対象'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/additions', { params: { facilityId: facility.id } })
  return list.ok ? { ...list.value, facility: facility.id } : stop(list.problem)
}

export async function act(api: WebApi, form: SentForm): Promise<Acted> {
  const facilityId = form.text('facility')
  const back = redirectTo(`/facility/additions?facility=${facilityId}`)
  if (form.intent === 'end') {
    const params = { facilityId, additionId: form.text('addition') }
    const until = form.text('last')
    if (!until) return { problem: fieldProblem([{ name: 'last', code: 'missing', message: '最後の日を入力してください。' }]) }
    const done = await api('POST /api/v1/facilities/:facilityId/additions/:additionId/end', { params, body: { until } })
    return done.ok ? back : { problem: renameFields(done.problem, { '/until': 'last' }) }
  }
  const code = additionCodes.find((one) => one === form.text('code'))
  const evidence = evidences.find((one) => one === form.text('evidence'))
  const wrong = [
    ...(form.text('child') ? [] : [{ name: 'child', code: 'missing', message: 'お子さまを選んでください。' }]),
    ...(code ? [] : [{ name: 'code', code: 'missing', message: '加算を選んでください。' }]),
    ...(evidence ? [] : [{ name: 'evidence', code: 'missing', message: '根拠を選んでください。' }]),
    ...(form.text('from') ? [] : [{ name: 'from', code: 'missing', message: '最初の日を入力してください。' }]),
  ]
  if (wrong.length > 0 || !code || !evidence) return { problem: fieldProblem(wrong) }
  const done = await api('POST /api/v1/facilities/:facilityId/additions', {
    params: { facilityId },
    body: { child: form.text('child'), code, evidence, from: form.text('from'), until: form.text('until') || null },
  })
  return done.ok ? back : { problem: done.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { today } = page
  return (
    <>
      <BackLink href={`/facility/claims?facility=${data.facility}`}>請求</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title="加算の対象" />
      <p>ここに登録した期間の利用に、加算がつきます。開いたことは記録され、保護者の方も見られます。</p>
      <DataTable
        caption="登録ずみの加算"
        rows={data.additions}
        keyOf={(one) => one.id}
        empty={<EmptyState title="登録はまだありません">下の欄から登録できます。</EmptyState>}
        columns={[
          { key: 'child', head: 'お子さま', main: true, cell: (one) => one.child.name },
          { key: 'code', head: '加算', cell: (one) => additionWords[one.code] },
          { key: 'evidence', head: '根拠', cell: (one) => evidenceWords[one.evidence] },
          { key: 'from', head: '最初の日', cell: (one) => dayText(one.from as LocalDate, today) },
          { key: 'until', head: '最後の日', cell: (one) => (one.until ? dayText(one.until as LocalDate, today) : '') },
          {
            key: 'end',
            head: '変更',
            cell: (one) => (
              <Details summary="終わらせる">
                <Form label={`${one.child.name}の${additionWords[one.code]}を終わらせる`}>
                  <Hidden name="facility" value={data.facility} />
                  <Hidden name="addition" value={one.id} />
                  <label>
                    最後の日　
                    <input class="input width-middle" type="date" name="last" defaultValue={today} />
                  </label>
                  <Button intent="end" look="secondary" size="small">
                    この日までにする
                  </Button>
                </Form>
              </Details>
            ),
          },
        ]}
      />
      <h2>加算を登録する</h2>
      <Form label="加算の登録">
        <Hidden name="facility" value={data.facility} />
        <Select
          {...fieldOf(sent, 'child')}
          label="お子さま"
          empty="選んでください"
          options={data.children.map((one) => ({ value: one.id, label: one.name }))}
        />
        <Select
          {...fieldOf(sent, 'code')}
          label="加算"
          empty="選んでください"
          options={additionCodes.map((value) => ({ value, label: additionWords[value] }))}
        />
        <Select
          {...fieldOf(sent, 'evidence')}
          label="根拠"
          empty="選んでください"
          support="請求を受け取った市区町村が確かめます。"
          options={evidences.map((value) => ({ value, label: evidenceWords[value] }))}
        />
        <DateField {...fieldOf(sent, 'from')} label="最初の日" />
        <DateField {...fieldOf(sent, 'until')} label="最後の日" required={false} />
        <ButtonRow>
          <Button>加算を登録する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
