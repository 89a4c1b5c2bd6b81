/** 事業所の管理者: the ward issues the first account of a facility; the facility invites the others itself (ACC-3). */
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
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select, TextField } from '../ui/text-field.tsx'
import { FacilityTabs } from './facility-tabs.tsx'

export const title = '事業所の管理者'

export async function load(api: WebApi, _page: PageInput) {
  const list = await api('GET /api/v1/office/facilities')
  return list.ok ? list.value : stop(list.problem)
}

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  const [facilityId, name, mail] = [form.text('facility'), form.text('name'), form.text('mail')]
  if (facilityId === '' || name === '' || mail === '')
    return {
      problem: fieldProblem([
        ...(facilityId ? [] : [{ name: 'facility', code: 'empty', message: '事業所を選んでください。' }]),
        ...(name ? [] : [{ name: 'name', code: 'empty', message: '名前を入力してください。' }]),
        ...(mail ? [] : [{ name: 'mail', code: 'empty', message: 'メールアドレスを入力してください。' }]),
      ]),
    }
  const issued = await api('POST /api/v1/office/facilities/:facilityId/administrator', {
    params: { facilityId },
    body: { name, mail },
  })
  return issued.ok ? redirectTo('/office/facilities/accounts?done=issued') : { problem: issued.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const without = data.facilities.filter((one) => one.admins === 0)
  return (
    <>
      <FacilityTabs current="accounts" admin={true} />
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts={`${data.facilities.length}事業所　管理者のいない事業所 ${without.length}`} />
      {page.query.done === 'issued' ? <Notice kind="success" title="アカウントを発行し、メールを送りました" live /> : null}
      <DataTable
        caption="区域内の事業所"
        rows={data.facilities}
        keyOf={(one) => one.id}
        columns={[
          { key: 'name', head: '事業所', main: true, cell: (one) => one.name },
          { key: 'corporation', head: '法人', cell: (one) => one.corporation },
          { key: 'admins', head: 'ログインできる管理者', cell: (one) => `${one.admins}名`, align: 'end' },
          { key: 'invited', head: 'パスワードの設定待ち', cell: (one) => one.invited.join('、') },
        ]}
        empty={<p>この市区町村には、まだ事業所がありません。</p>}
      />
      <h2>最初の管理者のアカウントを発行する</h2>
      {without.length === 0 ? (
        <p>どの事業所にも管理者がいます。職員は、事業所の管理者が招待します。</p>
      ) : (
        <Form label="最初の管理者のアカウントを発行する">
          <Select
            {...fieldOf(sent, 'facility')}
            label="事業所"
            support="ログインできる管理者のいない事業所です。"
            empty="選んでください"
            options={without.map((one) => ({ value: one.id, label: one.name }))}
          />
          <TextField {...fieldOf(sent, 'name')} label="管理者の名前" autoComplete="off" width="middle" maxLength={60} />
          <TextField {...fieldOf(sent, 'mail')} label="管理者のメールアドレス" type="email" autoComplete="off" />
          <ButtonRow>
            <Button>発行してメールを送る</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
