/** メールでのお子さまの呼び方: an initial or a colour, so that mails need no name. */
import { markColours } from '../../features/notice/kinds.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { markTexts } from '../text/guardian/notice-mails.ts'
import { markPageTexts } from '../text/guardian/notices.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice-group.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'

export const title = titleIn(markPageTexts, 'title')

type Data = { children: ReplyOf<Routes['GET /api/v1/my/notice-choices']>['children'] }

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const choices = await api('GET /api/v1/my/notice-choices')
  return choices.ok ? { children: choices.value.children } : stop(choices.problem)
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  const choices = await api('GET /api/v1/my/notice-choices')
  if (!choices.ok) return { problem: choices.problem }
  for (const child of choices.value.children) {
    const mark = markColours.find((one) => one === form.text(`mark.${child.id}`)) ?? null
    if (mark === child.mark) continue
    const saved = await api('PUT /api/v1/my/children/:childId/mark', { params: { childId: child.id }, body: { mark } })
    if (!saved.ok) return { problem: saved.problem }
  }
  return redirectTo(`${page.path}?done=saved`)
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(markPageTexts)
  const { words: colour } = useTexts(markTexts)
  return (
    <>
      <BackLink href="/my/user-info/notices" />
      <ErrorSummary sent={sent} />
      <h1>{say('title')}</h1>
      {page.query.done === 'saved' ? (
        <Notice kind="success" live>
          <p>{say('saved')}</p>
        </Notice>
      ) : null}
      <p>{say('lead')}</p>
      {data.children.length < 2 ? <p>{say('only')}</p> : null}
      <Form label={words('title')}>
        {data.children.map((child) => (
          <RadioGroup
            key={child.id}
            name={`mark.${child.id}`}
            legend={say('child', { name: child.name })}
            value={child.mark ?? 'initial'}
            inline
            choices={[
              { value: 'initial', label: say('initial', { initial: child.initial }) },
              ...markColours.map((value) => ({ value, label: colour(value) })),
            ]}
          />
        ))}
        <ButtonRow>
          <Button size="large">{say('save')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
