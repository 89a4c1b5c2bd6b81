/** お知らせの受け取り方: which notices come by mail, which on a device, and which cannot be switched off. */
import { type NoticeKind, noticeKinds } from '../../features/notice/kinds.ts'
import { japanDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { titleIn } from '../text/catalogue.ts'
import { noticeChoiceTexts as texts } from '../text/guardian/notices.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { CheckboxGroup } from '../ui/choice-group.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'
import { NoticeBrowser } from './notice-browser.tsx'

export const title = titleIn(texts, 'title')

type Data = ReplyOf<Routes['GET /api/v1/my/notice-choices']>

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const choices = await api('GET /api/v1/my/notice-choices')
  return choices.ok ? choices.value : stop(choices.problem)
}

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  if (form.intent === 'add') {
    const keys = { p256dh: form.text('p256dh'), auth: form.text('auth') }
    const added = await api('POST /api/v1/my/notice-browsers', { body: { endpoint: form.text('endpoint'), keys } })
    return added.ok ? redirectTo(`${page.path}?done=added`) : { problem: added.problem }
  }
  if (form.intent.startsWith('remove:')) {
    const gone = await api('POST /api/v1/my/notice-browsers/:id/remove', { params: { id: form.intent.slice('remove:'.length) } })
    return gone.ok ? redirectTo(`${page.path}?done=removed`) : { problem: gone.problem }
  }
  // Without a device the second list is not shown, and stays as it was.
  const shown = form.has('devices')
  const stored = shown ? null : await api('GET /api/v1/my/notice-choices')
  if (stored && !stored.ok) return { problem: stored.problem }
  const pushOf = (kind: NoticeKind): boolean =>
    stored ? (stored.value.choices.find((one) => one.kind === kind)?.push ?? true) : form.all('push').includes(kind)
  const saved = await api('PUT /api/v1/my/notice-choices', {
    body: { choices: noticeKinds.map((kind) => ({ kind, mail: form.all('mail').includes(kind), push: pushOf(kind) })) },
  })
  return saved.ok ? redirectTo(`${page.path}?done=saved`) : { problem: saved.problem }
}

const keyOf = {
  booking: ['booking', 'bookingHow'],
  offer: ['offer', 'offerHow'],
  'use-eve': ['useEve', 'useEveHow'],
  'interview-eve': ['interviewEve', 'interviewEveHow'],
  'hours-left': ['hoursLeft', 'hoursLeftHow'],
  confirmation: ['confirmation', 'confirmationHow'],
  reduction: ['reduction', 'reductionHow'],
  ending: ['ending', 'endingHow'],
} as const satisfies Record<NoticeKind, readonly [keyof typeof texts.ja, keyof typeof texts.ja]>

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(texts)
  const { dayText } = useDates()
  const told = { saved: words('saved'), added: words('added'), removed: words('removed') }[page.query.done ?? '']
  const choices = noticeKinds.map((kind) => {
    const [label, support] = keyOf[kind]
    return { value: kind, label: say(label), support: say(support) }
  })
  const chosen = (way: 'mail' | 'push') => data.choices.filter((one) => one[way]).map((one) => one.kind)
  return (
    <>
      <BackLink href="/my/user-info" />
      <ErrorSummary sent={sent} />
      <h1>{say('title')}</h1>
      {told ? (
        <Notice kind="success" live>
          <p>{told}</p>
        </Notice>
      ) : null}
      <p>{say('lead')}</p>
      <Form label={words('title')}>
        <CheckboxGroup name="mail" legend={say('mail')} choices={choices} values={chosen('mail')} />
        {data.browsers.length > 0 ? (
          <>
            <input type="hidden" name="devices" value="shown" />
            <CheckboxGroup name="push" legend={say('push')} choices={choices} values={chosen('push')} />
          </>
        ) : null}
        <ButtonRow>
          <Button size="large">{say('save')}</Button>
        </ButtonRow>
      </Form>
      <h2>{say('fixed')}</h2>
      <p>{say('fixedWhy')}</p>
      <ul>
        <li>{say('fixedAnswer')}</li>
        <li>{say('fixedCertificate')}</li>
        <li>{say('fixedBenefit')}</li>
        <li>{say('fixedAccount')}</li>
      </ul>
      <h2>{say('devices')}</h2>
      <p>{say('devicesWhy')}</p>
      {data.browsers.map((browser) => (
        <Form key={browser.id} label={words('remove')}>
          <p>
            {say('device', {
              agent: browser.agent || words('unknownDevice'),
              day: dayText(japanDate(new Date(browser.since)), page.today),
            })}
          </p>
          <ButtonRow>
            <Button look="secondary" intent={`remove:${browser.id}`}>
              {say('remove')}
            </Button>
          </ButtonRow>
        </Form>
      ))}
      <NoticeBrowser pushKey={data.pushKey} />
      <LinkList items={[{ href: '/my/user-info/marks', text: say('marks') }]} />
    </>
  )
}
