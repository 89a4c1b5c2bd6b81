/** 「あとで続ける」: what was typed is kept; how to go on here or elsewhere; how to leave a shared device. */
import { type Acted, type Form, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { loadDraft } from './journey.ts'

export const title = 'あとで続ける'

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export async function act(api: WebApi, form: Form, _page: PageInput): Promise<Acted> {
  if (form.intent === 'leave') {
    const left = await api('POST /api/v1/applications/own/leave')
    return left.ok ? redirectTo('/apply/status?left=1') : { problem: left.problem }
  }
  const mailed = await api('POST /api/v1/applications/own/mail-number')
  return mailed.ok ? { done: 'mailed' } : { problem: mailed.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{title}</h1>
      {sent.done === 'mailed' ? (
        <Notice kind="success" live>
          <p>{data.mail}に、続きのご案内を送りました。</p>
        </Notice>
      ) : null}
      <p class="lead">ここまでの入力は、保存されています。</p>
      <p>
        この端末では、7日の間、「利用を申請する」を開くと続きから始められます。ほかの端末では、受付番号と、メールで届く確認コードで続けられます。
      </p>
      <p>
        受付番号 <strong>{data.number}</strong>
      </p>
      <ButtonRow>
        <LinkButton href="/apply/check">入力に戻る</LinkButton>
      </ButtonRow>
      <FormElement label="続きのご案内">
        {data.mail ? (
          <p>
            <Button look="secondary" intent="mail">
              受付番号を{data.mail}に送る
            </Button>
          </p>
        ) : (
          <p>メールアドレスを入力すると、受付番号をメールで受け取れます。</p>
        )}
        <h2>ほかの人も使う端末のとき</h2>
        <p>この端末から見られないようにします。続けるときは、受付番号が必要です。控えてから押してください。</p>
        <p>
          <Button look="quiet" intent="leave">
            この端末での入力を終える
          </Button>
        </p>
      </FormElement>
    </>
  )
}
