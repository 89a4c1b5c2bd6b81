/** アカウントの確認: the code that a guardian tells opens the masked state of the account (HLP-1). */
import { type Acted, type Form as FormSent, fieldOf, type PageProps, redirectTo } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'

export const title = 'アカウントの確認'

export async function load() {
  return {}
}

export async function act(api: WebApi, form: FormSent): Promise<Acted> {
  const opened = await api('POST /api/v1/office/help-views', { body: { code: form.text('code') } })
  return opened.ok ? redirectTo(`/office/help/${opened.value.id}`) : { problem: opened.problem }
}

export function Page({ page, sent }: PageProps<typeof load>) {
  return (
    <>
      <ErrorSummary sent={sent} />
      <DeskHead title={title} facts="名前・施設名・健康の情報は表示しません" />
      {page.query.over === '1' && !sent.problem ? (
        <Notice kind="info" title="アカウントの確認は終わりました">
          <p>15分が過ぎたか、保護者が終わりにしました。もう一度見るときは、新しいコードを作ってもらってください。</p>
        </Notice>
      ) : null}
      <p>
        保護者に「メニュー」の「ヘルプデスクに状態を見せる」でコードを作ってもらい、聞いた番号を入力してください。見られるのは開いてから15分間で、保護者はいつでも終わりにできます。
      </p>
      <Form>
        <TextField
          {...fieldOf(sent, 'code')}
          label="コード"
          support="10桁の数字。例：012-345-6789"
          inputMode="numeric"
          autoComplete="off"
          width="middle"
          maxLength={30}
        />
        <ButtonRow>
          <Button>アカウントの状態を開く</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
