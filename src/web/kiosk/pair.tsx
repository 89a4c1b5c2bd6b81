/** A browser becomes the 受付端末 of a facility, with the code that its administrator reads out. */
import { type Acted, fieldOf, type PageInput, type PageProps, redirectTo, type Form as Sent } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { newDeviceKey } from './vault.ts'

export const title = '受付端末の登録'

export const load = async (_api: WebApi, _page: PageInput) => ({})

export async function act(api: WebApi, form: Sent): Promise<Acted> {
  const paired = await api('POST /api/v1/kiosk/pair', { body: { code: form.text('code'), publicKey: await newDeviceKey() } })
  return paired.ok ? redirectTo('/kiosk') : { problem: paired.problem, values: {} }
}

export function Page({ sent }: PageProps<typeof load>) {
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>受付端末の登録</h1>
      <p>施設の管理者が「2次元コード」の画面で出した10文字のコードを入力してください。コードは10分間、1回だけ使えます。</p>
      <Form>
        <TextField {...fieldOf(sent, 'code')} label="ペアリングコード" width="middle" autoComplete="off" />
        <ButtonRow>
          <Button>この端末を登録する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
