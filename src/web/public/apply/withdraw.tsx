/** 取下げ: what it means first, then the act. */
import { type Acted, type Form, type Loaded, type PageInput, type PageProps, redirectTo, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { useDates } from '../../ui/use-dates.ts'
import type { Own } from './journey.ts'

export const title = titleIn(applyTexts, 'withdrawTitle')

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
  const { say, words } = useTexts(applyTexts)
  const { listText } = useDates()
  const open = data.children.filter((child) => ['submitted', 'reviewing', 'returned'].includes(child.state))
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/apply/status" />
      <h1>{say('withdrawTitle')}</h1>
      <p>{say('withdrawHow', { names: listText(open.map((child) => words('childNamed', { name: child.name }))) })}</p>
      <FormElement>
        <ButtonRow>
          <Button look="danger">{say('withdraw')}</Button>
          <LinkButton look="secondary" href="/apply/status">
            {say('keep')}
          </LinkButton>
        </ButtonRow>
      </FormElement>
    </>
  )
}
