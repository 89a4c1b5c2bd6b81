/** One member of staff: send the invitation again, give another role, set a last day, end at once (ACC-4). */
import type { listStaff } from '../../features/staff/contract.ts'
import { type LocalDate, parseDate } from '../../platform/calendar.ts'
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
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { dayText, momentText } from '../text/dates.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { staffKindWords, staffStateWords } from './staff-words.ts'
import { facilityOf } from './which-facility.ts'

type List = ReplyOf<typeof listStaff>
type Data = { facility: List['facility']; one: List['staff'][number] }

export const title = (data: Data): string => data.one.name || data.one.mail

const unknown = { type: 'about:blank', title: 'ページが見つかりません', status: 404, code: 'not-found', requestId: '' }

export async function load(api: WebApi, page: PageInput<{ roleId: string }>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/staff', { params: { facilityId: facility.id } })
  if (!list.ok) return stop(list.problem)
  const one = list.value.staff.find(({ roleId }) => roleId === page.params.roleId)
  return one ? { facility: list.value.facility, one } : stop(unknown)
}

export async function act(api: WebApi, form: FormSent, page: PageInput<{ roleId: string }>): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id, roleId: page.params.roleId }
  const back = (done: string) => redirectTo(`/facility/staff?facility=${facility.id}&done=${done}`)
  if (form.intent === 'resend') {
    const sentAgain = await api('POST /api/v1/facilities/:facilityId/staff/:roleId/resend', { params })
    return sentAgain.ok ? back('resent') : { problem: sentAgain.problem }
  }
  if (form.intent === 'role') {
    const kind = form.text('kind') === 'facilityAdmin' ? 'facilityAdmin' : 'facilityStaff'
    const changed = await api('POST /api/v1/facilities/:facilityId/staff/:roleId/role', { params, body: { kind } })
    return changed.ok ? back('role') : { problem: changed.problem }
  }
  const lastDay = form.intent === 'day' ? parseDate(form.text('lastDay')) : null
  if (form.intent === 'day' && !lastDay)
    return { problem: fieldProblem([{ name: 'lastDay', code: 'empty', message: '最後の日を選んでください。' }]) }
  const when = form.intent === 'day' ? 'day' : form.intent === 'keep' ? 'keep' : 'now'
  const ended = await api('POST /api/v1/facilities/:facilityId/staff/:roleId/end', { params, body: { when, lastDay } })
  return ended.ok ? back(when === 'now' ? 'ended' : when === 'day' ? 'ending' : 'kept') : { problem: ended.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { one, facility } = data
  const { today } = page
  const over = one.state === 'ended'
  const other = one.kind === 'facilityAdmin' ? 'facilityStaff' : 'facilityAdmin'
  return (
    <>
      <BackLink href={`/facility/staff?facility=${facility.id}`}>職員</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title(data)} facts={`${facility.name}　${staffKindWords[one.kind]}`} />
      <DefinitionList
        dense
        facts={[
          { term: 'メールアドレス', value: one.mail },
          { term: '立場', value: staffKindWords[one.kind] },
          { term: '状態', value: staffStateWords[one.state] },
          { term: 'はじまり', value: momentText(one.since, today) },
          ...(one.lastDay ? [{ term: '最後の日', value: dayText(one.lastDay as LocalDate, today) }] : []),
        ]}
      />
      {one.state === 'invited' ? (
        <>
          <h2>招待</h2>
          <p>まだパスワードを設定していません。送りなおすと、前のリンクは使えなくなります。</p>
          <Form label="招待">
            <ButtonRow>
              <Button intent="resend">招待のメールを送りなおす</Button>
            </ButtonRow>
          </Form>
        </>
      ) : null}
      {over || one.kind === 'corporationAdmin' ? null : (
        <>
          <h2>立場</h2>
          <Form label="立場">
            <Hidden name="kind" value={other} />
            <ButtonRow>
              <Button look="secondary" intent="role">{`${staffKindWords[other]}にする`}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
      {over ? null : (
        <>
          <h2>利用の終わり</h2>
          <Form label="最後の日">
            <DateField
              {...fieldOf(sent, 'lastDay', one.lastDay ?? '')}
              label="最後の日"
              support="この日の24時に使えなくなります。"
              required={false}
              min={today}
            />
            <ButtonRow>
              <Button look="secondary" intent="day">
                この日で終わりにする
              </Button>
              {one.state === 'ending' ? (
                <Button look="secondary" intent="keep">
                  終わりの日を取り消す
                </Button>
              ) : null}
              <Button look="danger" intent="now">
                いますぐ使えなくする
              </Button>
            </ButtonRow>
          </Form>
          <p>いますぐ使えなくすると、ログイン中の端末もすぐに止まります。操作の記録は残ります。</p>
        </>
      )}
    </>
  )
}
