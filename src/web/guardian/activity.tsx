/** だれが何をしたか: both guardians, facilities and offices (ACC-2). */
import { type PageInput, type PageProps, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { activityTexts, actTexts } from '../text/guardian/activity.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = (_data: unknown, page: PageInput): string => wordsOf(activityTexts, page.locale, 'title')

export async function load(api: WebApi, page: PageInput) {
  const before = page.query.before
  const found = await api('GET /api/v1/my/activity', { query: before === undefined ? {} : { before } })
  return found.ok ? found.value : stop(found.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { momentText } = useDates()
  const { say, words } = useTexts(activityTexts)
  const act = useTexts(actTexts)
  const who = ({ own, kind, name }: (typeof data.acts)[number]): string => {
    if (own) return words('you')
    if (kind.startsWith('guardian')) return name
    if (/^(facility|corporation|device)/.test(kind)) return words('facility', { name })
    return kind.startsWith('ward') ? words('office', { name }) : words('system')
  }
  return (
    <>
      <BackLink href="/my/user-info/account">{say('account')}</BackLink>
      <h1>{say('title')}</h1>
      <p class="lead">{say('lead')}</p>
      {data.acts.length === 0 ? (
        <EmptyState title={say('empty')}>
          <p>{say('emptyWhy')}</p>
        </EmptyState>
      ) : (
        <ul aria-label={words('list')}>
          {data.acts.map((one, i) => (
            <li key={`${one.at}-${i}`}>
              <p>
                {momentText(one.at, page.today)}
                <br />
                <strong>{who(one)}</strong>　{act.say(one.what)}
                {one.children.length > 0 ? (
                  <>
                    <br />
                    <span class="muted">{say('for', { names: one.children.join('・') })}</span>
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
      {data.before ? (
        <p>
          <LinkButton look="secondary" href={`/my/activity?before=${encodeURIComponent(data.before)}`}>
            {say('older')}
          </LinkButton>
        </p>
      ) : null}
    </>
  )
}
