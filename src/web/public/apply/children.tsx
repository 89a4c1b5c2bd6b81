/** Question 5: the children of this application, and one more. */
import { type Acted, type Form, type Loaded, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Button, ButtonRow, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form as FormElement } from '../../ui/form.tsx'
import { BackLink } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { Steps } from '../../ui/steps.tsx'
import { checkPage, loadDraft, type Own, pageOf, stepOf, steps } from './journey.ts'

export const title = titleIn(applyTexts, 'children')

type Row = { name: string | null; complete: boolean }
const most = 10

const rowsOf = (own: Own): Row[] => {
  const children = Array.isArray(own.typed?.children) ? (own.typed.children as Record<string, unknown>[]) : []
  return children.map((child, i) => ({
    name: [child.familyName, child.givenName].filter((part) => typeof part === 'string' && part).join(' ') || null,
    complete: !own.open.some((open) => (open.section === 'child' || open.section === 'care') && open.child === i),
  }))
}

export async function load(api: WebApi, page: PageInput): Promise<Loaded<{ rows: Row[] }>> {
  const own = await loadDraft(api)
  if ('redirect' in own || 'stop' in own) return own
  const rows = rowsOf(own)
  return rows.length === 0 ? redirectTo(`${pageOf('child')}${page.query.back === 'check' ? '?back=check' : ''}`) : { rows }
}

export async function act(api: WebApi, form: Form, page: PageInput): Promise<Acted> {
  const [intent, at] = form.intent.split(':')
  if (intent !== 'remove') return redirectTo(page.query.back === 'check' ? checkPage : pageOf('reduction'))
  const removed = await api('POST /api/v1/applications/own/children/remove', { body: { child: Number(at) } })
  return removed.ok ? redirectTo('/apply/children') : { problem: removed.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(applyTexts)
  const rows = data.rows.map((row, i) => ({ ...row, name: row.name ?? words('nth', { n: i + 1 }) }))
  const changing = page.query.back === 'check'
  return (
    <>
      <ErrorSummary sent={sent} />
      <BackLink href={changing ? checkPage : pageOf('second')} />
      <Steps at={stepOf.child} all={steps} />
      <h1>{say('children')}</h1>
      <FormElement>
        <ul class="rows">
          {rows.map((row, i) => (
            <li key={row.name + i}>
              <span>
                {row.name}
                {row.complete ? null : <span class="muted">{say('unfinished')}</span>}
              </span>
              <span class="row-acts">
                <a href={pageOf('child', i)}>
                  {say('change')}
                  <span class="spoken">{say('ofName', { name: row.name })}</span>
                </a>
                <Button look="quiet" size="small" intent={`remove:${i}`} hidden={words('ofName', { name: row.name })}>
                  {say('remove')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
        {rows.length < most ? (
          <p>
            <LinkButton look="secondary" href={pageOf('child', rows.length)}>
              {say('addChild', { n: rows.length + 1 })}
            </LinkButton>
          </p>
        ) : null}
        <ButtonRow>
          <Button size="large">{say(changing ? 'backToCheck' : 'next')}</Button>
        </ButtonRow>
      </FormElement>
      <p>
        <a href="/apply/pause">{say('later')}</a>
      </p>
    </>
  )
}
