/** The own 暗証番号 for the tablets of a facility: set after a second step, changed, removed (ATT-8). */
import type { getOwnPin } from '../../features/staff/pin-contract.ts'
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
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '暗証番号'

type Data = ReplyOf<typeof getOwnPin>

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const own = await api('GET /api/v1/facilities/:facilityId/pin', { params: { facilityId: facility.id } })
  return own.ok ? own.value : stop(own.problem)
}

export async function act(api: WebApi, form: FormSent, page: PageInput): Promise<Acted> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return { problem: facility.stop }
  const params = { facilityId: facility.id }
  const back = (done: string) => redirectTo(`/facility/pin?facility=${facility.id}&done=${done}`)
  if (form.intent === 'remove') {
    const removed = await api('DELETE /api/v1/facilities/:facilityId/pin', { params })
    return removed.ok ? back('removed') : { problem: removed.problem }
  }
  if (form.text('pin') !== form.text('againPin'))
    return {
      problem: fieldProblem([
        { name: 'againPin', code: 'differs', message: '2つの番号が違います。同じ番号を入力してください。' },
      ]),
    }
  const set = await api('PUT /api/v1/facilities/:facilityId/pin', { params, body: { pin: form.text('pin') } })
  return set.ok ? back('set') : { problem: set.problem }
}

const doneWords: Readonly<Record<string, string>> = {
  set: '暗証番号を設定しました。前の番号での操作は終わりました',
  removed: '暗証番号を消しました。受付端末での操作は終わりました',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const done = doneWords[page.query.done ?? '']
  return (
    <>
      <BackLink href="/facility/account">アカウント</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={`${data.facility.name}　${data.set ? '設定済み' : 'まだありません'}`} />
      {done ? <Notice kind="success" title={done} live /> : null}
      {data.locked ? (
        <Notice kind="warning" title="5回続けて合わなかったため、いま使えません">
          <p>新しい番号を設定するか、いったんログアウトして、確認コードかパスキーでログインすると、また使えます。</p>
        </Notice>
      ) : null}
      <p>
        この施設の受付端末で、お名前を選んで暗証番号を入力すると、10分間、今日のお子さまの児童票を開き、代理の登録や時刻の訂正ができます。
      </p>
      <Form label={title}>
        <TextField
          {...fieldOf(sent, 'pin')}
          label={data.set ? '新しい暗証番号' : '暗証番号'}
          support="6けたの数字。同じ数字や続きの数字、日付のような番号は使えません。"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          width="short"
          maxLength={12}
        />
        <TextField
          {...fieldOf(sent, 'againPin')}
          label="もう一度入力"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          width="short"
          maxLength={12}
        />
        <ButtonRow>
          <Button>{data.set ? '暗証番号を変える' : '暗証番号を設定する'}</Button>
        </ButtonRow>
      </Form>
      {data.set ? (
        <Form label="暗証番号を消す">
          <ButtonRow>
            <Button intent="remove" look="danger">
              暗証番号を消す
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  )
}
