/** A whole page for what went wrong: what happened, what is safe, what to do next. */
import type { Problem } from '../../platform/contract.ts'
import { askHref } from '../help/where.ts'
import type { PageInput } from '../page.ts'
import { sourceOf } from '../text/catalogue.ts'
import type { Locale } from '../text/locale.ts'
import { plainText, withoutReadings } from '../text/message.ts'
import { problemPageTexts } from '../text/problem-page.ts'
import { uiTexts } from '../text/ui.ts'
import { LinkButton } from './button.tsx'
import { loginPath } from './proof-path.ts'
import { Annotated, useTexts } from './say.tsx'

const homes = { public: '/', guardian: '/my', facility: '/facility', municipality: '/office', kiosk: '/kiosk' } as const

type Key = keyof typeof problemPageTexts.ja
/** Title and lines by code; null: the problem brings its own words. */
function keysOf(problem: Problem): readonly [Key, Key, Key] | null {
  switch (problem.code) {
    case 'not-found':
      return ['notFound', 'notFoundWhy', 'notFoundSafe']
    case 'no-right':
      return ['noRight', 'noRightWhy', 'noRightNext']
    case 'session-expired':
    case 'login-needed':
      return ['expired', 'expiredWhy', 'expiredNext']
    case 'too-many':
    case 'too-fast':
      return ['tooMany', 'tooManyWhy', 'tooManyNext']
    case 'busy':
      return ['busy', 'busyWhy', 'busyNext']
    default:
      return problem.status >= 500 ? ['failed', 'failedWhy', 'failedNext'] : null
  }
}

/** The heading of a problem's page, for the document's title. */
export function problemTitle(problem: Problem, locale: Locale): string {
  const keys = keysOf(problem)
  return keys ? plainText(sourceOf(problemPageTexts, locale, keys[0])) : withoutReadings(problem.title)
}

export function ProblemPage({ problem, page }: { problem: Problem; page: PageInput }) {
  const { say } = useTexts(problemPageTexts)
  const { say: ui } = useTexts(uiTexts)
  const keys = keysOf(problem)
  const [title, ...lines] = keys
    ? keys.map((key) => say(key as 'notFound'))
    : [problem.title, ...(problem.detail?.split('\n') ?? [])].map((text) => <Annotated text={text} key={text} />)
  const login = problem.code === 'session-expired' || problem.code === 'login-needed'
  const home = page.viewer || page.audience === 'public' ? homes[page.audience] : '/'
  // A failure's number goes along with the question, where the reader leaves it ticked.
  const ask = problem.requestId ? askHref(page, problem.requestId) : null
  return (
    <div class="problem">
      <h1>{title}</h1>
      {lines.map((line, i) => (
        <p key={keys?.[i + 1] ?? String(i)}>{line}</p>
      ))}
      {problem.requestId ? <p>{say('requestId', { id: <span class="code">{problem.requestId}</span> })}</p> : null}
      {ask ? (
        <p>
          <a href={ask}>{ui('askQuestion')}</a>
        </p>
      ) : null}
      <div class="button-row">
        {login ? <LinkButton href={loginPath(page)}>{say('login')}</LinkButton> : null}
        {problem.status >= 500 || problem.code === 'busy' || problem.code === 'too-many' || problem.code === 'too-fast' ? (
          <LinkButton href={page.path} leave>
            {ui('openAgain')}
          </LinkButton>
        ) : null}
        <LinkButton href={home} look={login ? 'secondary' : 'primary'} leave>
          {say('home')}
        </LinkButton>
      </div>
    </div>
  )
}
