/** 定期利用の選考: what came of each application here, entered one by one; from 内定 to the interview, 決定 and the weekly pattern (REG-1). */
import type { listFacilityIntake } from '../../features/intake/contract.ts'
import { type IntakeResult, readMonth, resultNames } from '../../features/intake/rules.ts'
import type { LocalMonth } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type Form as FormSent,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { monthText } from '../text/dates.ts'
import { intakeWords } from '../text/intake-words.ts'
import { birthPartsOf, readBirthDate } from '../ui/birth-date.ts'
import { BirthDateField } from '../ui/birth-date-field.tsx'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { MonthField } from '../ui/date-field.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { TextField } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '定期利用の選考結果'

type Row = ReplyOf<typeof listFacilityIntake>['results'][number]
type Data = { facility: { id: string; name: string }; results: Row[] }

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/intake', { params: { facilityId: facility.id } })
  return list.ok ? { facility: { id: facility.id, name: facility.name }, results: list.value.results } : stop(list.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const here = (done: string) => redirectTo(`/facility/intake?facility=${facility.id}&done=${done}`)
  const to = form.intent
  if (to === 'decided' || to === 'declined') {
    const params = { facilityId: facility.id, resultId: form.text('resultId') }
    const done = await api('POST /api/v1/facilities/:facilityId/intake/:resultId/settle', { params, body: { to } })
    return done.ok ? here(to) : { problem: done.problem }
  }
  const birth = readBirthDate(birthPartsOf(form, 'birth'), page.today)
  const month = readMonth(form.text('month'))
  const number = form
    .text('number')
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
  const wrong = [
    ...(/^\d{14}$/.test(number) ? [] : [{ name: 'number', code: 'form', message: '認定番号を14けたの数字で入力してください。' }]),
    ...(birth.ok ? [] : [{ name: `birth.${birth.part}`, code: 'date', message: birth.message }]),
    ...(month ? [] : [{ name: 'month', code: 'missing', message: '利用を始める月を選んでください。' }]),
  ]
  if (!birth.ok || !month || wrong.length > 0) return { problem: fieldProblem(wrong) }
  const result: IntakeResult = Object.values(resultNames).find((one) => one === form.text('result')) ?? 'offered'
  const made = await api('POST /api/v1/facilities/:facilityId/intake', {
    params: { facilityId: facility.id },
    body: { number, birthDate: birth.date, month, result },
  })
  return made.ok ? here('entered') : { problem: renameFields(made.problem, { '/birthDate': 'birth.year' }) }
}

const doneWords: Readonly<Record<string, string>> = {
  entered: '結果を登録し、ご家庭にメールでお知らせしました',
  decided: '決定を登録し、ご家庭にメールでお知らせしました',
  declined: '辞退を登録し、ご家庭にメールでお知らせしました',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, results } = data
  const done = doneWords[page.query.done ?? '']
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={`/facility/series?facility=${facility.id}`}>定期利用</BackLink>
      <DeskHead title={title} facts={facility.name} />
      {done ? <Notice kind="success" title={done} live /> : null}
      <p>
        <a href={`/facility/calls?facility=${facility.id}`}>定期利用の募集と応募</a>
      </p>
      <DataTable
        caption="選考結果（新しい月の順）"
        rows={results}
        keyOf={(row) => row.id}
        empty={<p>結果は、まだ登録されていません。</p>}
        columns={[
          {
            key: 'child',
            head: 'お子さま',
            main: true,
            cell: (row) =>
              row.child ? (
                <a href={`/facility/children/${row.child.id}?facility=${facility.id}`}>{row.child.name}</a>
              ) : (
                '（内定の間だけ表示）'
              ),
          },
          { key: 'month', head: '利用開始', cell: (row) => monthText(row.month as LocalMonth, page.today) },
          { key: 'state', head: '結果', cell: (row) => <StatusTag status={intakeWords[row.state]} /> },
          { key: 'next', head: '次にすること', cell: (row) => <Next row={row} facility={facility.id} /> },
        ]}
      />
      <h2>結果を1件登録する</h2>
      <p>登録すると、ご家庭にメールで知らせます。内定のときは、面談のために、お子さまの情報を見られるようになります。</p>
      <Form label="結果を1件登録する">
        <TextField
          {...fieldOf(sent, 'number')}
          label="認定番号"
          support="14けた"
          inputMode="numeric"
          width="middle"
          maxLength={40}
        />
        <BirthDateField name="birth" legend="お子さまの生年月日" sent={sent} stored="" />
        <MonthField {...fieldOf(sent, 'month')} label="利用を始める月" />
        <RadioGroup
          {...fieldOf(sent, 'result', 'offered')}
          legend="結果"
          inline
          choices={Object.entries(resultNames).map(([label, value]) => ({ value, label }))}
        />
        <ButtonRow>
          <Button>登録して知らせる</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** The one step that comes next: the interview, 決定, the weekly pattern. */
function Next({ row, facility }: { row: Row; facility: string }) {
  if (row.state === 'decided')
    return row.child ? (
      <a href={`/facility/series/new?${new URLSearchParams({ facility, child: row.child.id })}`}>曜日と時間を登録する</a>
    ) : null
  if (row.state !== 'offered') return null
  const name = row.child?.name ?? ''
  return (
    <Form label={`${name}さんの選考結果`}>
      <Hidden name="resultId" value={row.id} />
      <ButtonRow>
        {row.accepted ? (
          <Button intent="decided" size="small" hidden={`（${name}さん）`}>
            決定にする
          </Button>
        ) : (
          <LinkButton href={`/facility/interviews/new?facility=${facility}`} look="secondary" size="small">
            電話して面談を登録する
          </LinkButton>
        )}
        <Button intent="declined" look="quiet" size="small" hidden={`（${name}さん）`}>
          辞退にする
        </Button>
      </ButtonRow>
    </Form>
  )
}
