/** 取下げ: what it means first, then the act. */
import { type Acted, type Form, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import type { Own } from './journey.ts'

export const title = '申請を取り下げますか'

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Own>> {
  const own = await api('GET /api/v1/applications/own')
  if (!own.ok) return own.problem.status === 401 ? redirectTo('/apply/status') : stop(own.problem)
  return ['submitted', 'reviewing', 'returned'].includes(own.value.state) ? own.value : redirectTo('/apply/status')
}

export async function act(api: WebApi, _form: Form, _page: PageInput): Promise<Acted> {
  const ended = await api('POST /api/v1/applications/own/withdraw')
  return ended.ok ? redirectTo('/apply/status') : { problem: ended.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const open = data.children.filter((child) => ['submitted', 'reviewing', 'returned'].includes(child.state))
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/apply/status" />
      <h1>{title}</h1>
      <p>
        {open.map((child) => `${child.name}さん`).join('、')}
        の申請が終わります。取り下げたあとに利用するときは、もう一度、申請が必要です。
      </p>
      <FormElement>
        <ButtonRow>
          <Button look="danger">申請を取り下げる</Button>
          <LinkButton look="secondary" href="/apply/status">
            取り下げない
          </LinkButton>
        </ButtonRow>
      </FormElement>
    </>
  )
}
