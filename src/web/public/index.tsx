/** The front door: what the scheme is in plain words, and three ways on. */
import type { PageInput } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { frontTexts } from '../text/public/front.ts'
import { Card, CardGrid, LinkList } from '../ui/card.tsx'
import { useTexts } from '../ui/say.tsx'

export const title = titleIn(frontTexts, 'title')

export async function load(_api: WebApi, _page: PageInput) {
  return {}
}

const ways = [
  { href: '/eligibility', title: 'checkTitle', text: 'check', time: 'checkTime' },
  { href: '/search', title: 'searchTitle', text: 'search', time: 'searchTime' },
  { href: '/apply', title: 'applyTitle', text: 'apply', time: 'applyTime' },
] as const

const facts = [
  ['who', 'whoText'],
  ['hours', 'hoursText'],
  ['fee', 'feeText'],
  ['where', 'whereText'],
] as const

const steps = [
  ['step1', 'step1Text'],
  ['step2', 'step2Text'],
  ['step3', 'step3Text'],
  ['step4', 'step4Text'],
] as const

export function Page() {
  const { say } = useTexts(frontTexts)
  return (
    <>
      <section class="hero">
        <h1>{say('name')}</h1>
        <p class="lead">{say('lead')}</p>
      </section>

      <CardGrid>
        {ways.map((way) => (
          <Card key={way.href} title={say(way.title)} href={way.href}>
            <p>{say(way.text)}</p>
            <p class="muted">{say(way.time)}</p>
          </Card>
        ))}
      </CardGrid>

      <section aria-labelledby="what">
        <h2 id="what">{say('what')}</h2>
        <dl class="facts">
          {facts.map(([name, text]) => (
            <div class="fact" key={name}>
              <dt>{say(name)}</dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section aria-labelledby="how">
        <h2 id="how">{say('how')}</h2>
        <ol class="steps-list">
          {steps.map(([name, text]) => (
            <li key={name}>
              <strong>{say(name)}</strong>
              <span>{say(text)}</span>
            </li>
          ))}
        </ol>
      </section>

      <section aria-labelledby="already">
        <h2 id="already">{say('already')}</h2>
        <LinkList
          items={[
            { href: '/apply/status', text: say('status'), note: say('statusNote') },
            { href: '/login', text: say('login'), note: say('loginNote') },
            { href: '/help', text: say('help') },
          ]}
        />
      </section>

      <p class="muted">
        <a href="/login?side=facility">{say('facility')}</a>　<a href="/login?side=office">{say('office')}</a>
      </p>
    </>
  )
}
