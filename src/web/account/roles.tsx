/** Which role to act as; one login may hold several (ACC-1). */
import { type Acted, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { proofTexts } from '../text/proof.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { useTexts } from '../ui/say.tsx'
import { kindTexts } from './kind-words.ts'
import { homeOf, loginSideOf, nextOf } from './side.ts'

export const title = titleIn(proofTexts, 'roles')

export async function load(api: WebApi, _page: PageInput) {
  const roles = await api('GET /api/v1/me/roles')
  return roles.ok ? roles.value : stop(roles.problem)
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const next = nextOf(page.query.next, homeOf[loginSideOf(page.side ?? '')])
  const current = form.text('current')
  if (form.text('role') === current) return { redirect: next }
  const switched = await api('POST /api/v1/me/role', { body: { role: form.text('role') } })
  return switched.ok ? { redirect: next } : { problem: switched.problem }
}

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(proofTexts)
  const { word: kind } = useTexts(kindTexts)
  const current = data.roles.find((role) => role.current)
  return (
    <>
      <ErrorSummary sent={sent} />
      <h1>{say('roles')}</h1>
      <p class="lead">{say('rolesLead', { n: data.roles.length })}</p>
      <Form>
        <input type="hidden" name="current" value={current?.id ?? ''} />
        <RadioGroup
          name="role"
          legend={say('role')}
          choices={data.roles.map((role) => ({
            value: role.id,
            label: role.place ? words('roleAt', { place: role.place, kind: kind(role.kind) }) : kind(role.kind),
          }))}
          value={sent.values.role?.at(-1) ?? current?.id ?? ''}
        />
        <ButtonRow>
          <Button>{say('useRole')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
