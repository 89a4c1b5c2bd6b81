/** One change or end to ask for: only what was chosen is asked (CERT-4). */
import { changeParts } from '../../../features/certification/change-form.ts'
import { ChangeFields, EndFields, typedForm } from '../../change/change-fields.tsx'
import { type Acted, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { wordsIn } from '../../text/catalogue.ts'
import { changeTexts } from '../../text/guardian/changes.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'

const kindOf = (page: PageInput): 'change' | 'end' => (page.query.kind === 'end' ? 'end' : 'change')
const partsOf = (page: PageInput) => changeParts.filter((part) => page.query[part] === 'on')

const titleKey = (page: PageInput) => (kindOf(page) === 'end' ? 'endTitle' : 'changeTitle')
export const title = (_data: unknown, page: PageInput) => wordsIn(changeTexts, page.locale)(titleKey(page))

export async function load(api: WebApi, page: PageInput) {
  // Nothing chosen: back to the choice.
  if (kindOf(page) === 'change' && partsOf(page).length === 0) return redirectTo('/my/changes')
  const changes = await api('GET /api/v1/my/changes')
  if (!changes.ok) return stop(changes.problem)
  return changes.value.ways[kindOf(page)].way === 'builtIn' ? changes.value : redirectTo('/my/changes')
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const asked = await api('POST /api/v1/my/changes', { body: { kind: kindOf(page), form: typedForm(form) } })
  return asked.ok ? redirectTo(`/my/changes/${asked.value.id}?done=sent`) : { problem: asked.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(changeTexts)
  const end = kindOf(page) === 'end'
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href="/my/changes">{say('title')}</BackLink>
      <h1>{say(titleKey(page))}</h1>
      <p>{say('decides', { town: data.town, days: data.targetDays })}</p>
      <Form>
        {end ? (
          <EndFields people={data.people} sent={sent} by="family" />
        ) : (
          <ChangeFields people={data.people} parts={partsOf(page)} guardian={data.self} sent={sent} today={page.today} />
        )}
        <ButtonRow>
          <Button size="large">{say('send')}</Button>
          <LinkButton href="/my/changes" look="secondary">
            {say('stop')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  )
}
