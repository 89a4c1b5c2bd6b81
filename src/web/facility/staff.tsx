/** 職員: who works here with which role; invite, change, end (ACC-3, ACC-4). */
import type { listStaff } from '../../features/staff/contract.ts'
import type { LocalDate } from '../../platform/calendar.ts'
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
  type Sent,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { SettingsTabs } from './settings-tabs.tsx'
import { staffDone, staffKindSupport, staffKindWords, staffStateWords } from './staff-words.ts'
import { facilityOf } from './which-facility.ts'

export const title = '職員'

type Data = ReplyOf<typeof listStaff>

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const staff = await api('GET /api/v1/facilities/:facilityId/staff', { params: { facilityId: facility.id } })
  return staff.ok ? staff.value : stop(staff.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const [name, mail] = [form.text('name'), form.text('mail')]
  const kind = (['corporationAdmin', 'facilityAdmin', 'facilityStaff'] as const).find((one) => one === form.text('kind'))
  if (!kind || name === '' || mail === '')
    return {
      problem: fieldProblem([
        ...(name ? [] : [{ name: 'name', code: 'empty', message: '名前を入力してください。' }]),
        ...(mail ? [] : [{ name: 'mail', code: 'empty', message: 'メールアドレスを入力してください。' }]),
        ...(kind ? [] : [{ name: 'kind', code: 'empty', message: '立場を選んでください。' }]),
      ]),
    }
  const invited = await api('POST /api/v1/facilities/:facilityId/staff', {
    params: { facilityId: facility.id },
    body: { name, mail, kind },
  })
  return invited.ok ? redirectTo(`/facility/staff?facility=${facility.id}&done=invited`) : { problem: invited.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, staff } = data
  const here = staff.filter((one) => one.state !== 'ended')
  const gone = staff.filter((one) => one.state === 'ended')
  const done = staffDone[page.query.done ?? '']
  return (
    <>
      <SettingsTabs current="staff" facility={facility.id} />
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={`${facility.name}　${here.length}名`} />
      <p>
        <a href={`/facility/code?facility=${facility.id}`}>受付端末の登録と取り消し</a>　
        <a href={`/facility/pin?facility=${facility.id}`}>自分の暗証番号</a>
      </p>
      {done ? <Notice kind="success" title={done} live /> : null}
      <StaffTable caption="いまの職員" rows={here} facility={facility.id} today={page.today} />
      <InviteForm data={data} sent={sent} />
      {gone.length > 0 ? (
        <>
          <h2>利用が終わった職員</h2>
          <StaffTable caption="利用が終わった職員" rows={gone} facility={facility.id} today={page.today} />
        </>
      ) : null}
    </>
  )
}

function StaffTable({
  caption,
  rows,
  facility,
  today,
}: {
  caption: string
  rows: Data['staff']
  facility: string
  today: LocalDate
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={(one) => one.roleId}
      columns={[
        {
          key: 'name',
          head: '名前',
          main: true,
          cell: (one) => (
            <>
              <a href={`/facility/staff/${one.roleId}?facility=${facility}`}>{one.name || one.mail}</a>
              {one.self ? '（あなた）' : ''}
            </>
          ),
        },
        { key: 'kind', head: '立場', cell: (one) => staffKindWords[one.kind] },
        { key: 'mail', head: 'メールアドレス', cell: (one) => one.mail },
        { key: 'state', head: '状態', cell: (one) => staffStateWords[one.state] },
        { key: 'last', head: '最後の日', cell: (one) => (one.lastDay ? dayText(one.lastDay as LocalDate, today) : '') },
      ]}
    />
  )
}

function InviteForm({ data, sent }: { data: Data; sent: Sent }) {
  return (
    <>
      <h2>職員を招待する</h2>
      <p>
        入力したアドレスに、パスワードを設定するリンクをメールで送ります。ログインでは、毎回メールの確認コードかパスキーが必要です。
      </p>
      <Form label="職員を招待する">
        <TextField {...fieldOf(sent, 'name')} label="名前" autoComplete="off" width="middle" maxLength={60} />
        <TextField
          {...fieldOf(sent, 'mail')}
          label="メールアドレス"
          type="email"
          autoComplete="off"
          support="ひとりに1つのアドレスです。"
        />
        <RadioGroup
          {...fieldOf(sent, 'kind', 'facilityStaff')}
          legend="立場"
          choices={[...data.kinds]
            .reverse()
            .map((kind) => ({ value: kind, label: staffKindWords[kind], support: staffKindSupport[kind] }))}
        />
        <ButtonRow>
          <Button>招待のメールを送る</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
