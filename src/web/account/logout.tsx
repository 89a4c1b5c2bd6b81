/** Logging out of one side; the others stay (one cookie per side). */
import type { Acted, PageInput, PageProps, Form as Sendable } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { proofTexts } from '../text/proof.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { useTexts } from '../ui/say.tsx'
import { type LoginSide, loginSideOf } from './side.ts'

export const title = titleIn(proofTexts, 'logout')

export async function load(_api: WebApi, _page: PageInput) {
  return {}
}

export async function act(api: WebApi, _form: Sendable, page: PageInput): Promise<Acted> {
  const side = loginSideOf(page.side ?? '')
  const left = await api('POST /api/v1/logout', {})
  return left.ok ? { redirect: `/logout?side=${side}` } : { problem: left.problem }
}

/** Where the link to this page stands. Not every office has a queue to go home to. */
const stay: Record<LoginSide, string> = { guardian: '/my/menu', facility: '/facility/account', office: '/office/account' }

export function Page({ page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(proofTexts)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('logout')}</h1>
      <p class="lead">{page.viewer?.name ? say('logoutOf', { name: page.viewer.name }) : say('logoutLead')}</p>
      <Form>
        <ButtonRow>
          <Button>{say('logoutNow')}</Button>
          <LinkButton look="secondary" href={stay[loginSideOf(page.side ?? '')]}>
            {say('stay')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}
