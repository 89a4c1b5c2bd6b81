/** 利用者: own data, ways to change it, login settings, the other guardian (ACC-2, ACC-4, ACC-5). */

import type { ReplyOf } from '../../platform/contract.ts'
import { PasswordField } from '../account/password-field.tsx'
import {
  type Acted,
  errorOf,
  fieldOf,
  type Loaded,
  type PageInput,
  type PageProps,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { isWord, wordsOf } from '../text/catalogue.ts'
import { accountTexts, relationshipTexts } from '../text/guardian/account.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { useTexts } from '../ui/say.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useDates } from '../ui/use-dates.ts'

export const title = (_data: unknown, page: PageInput): string => wordsOf(accountTexts, page.locale, 'title')

type Data = ReplyOf<Routes['GET /api/v1/my/account']>
type Sent = PageProps<typeof load>['sent']

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<Data>> {
  const account = await api('GET /api/v1/my/account')
  return account.ok ? account.value : stop(account.problem)
}

export async function act(api: WebApi, form: Sendable, _page: PageInput): Promise<Acted> {
  if (form.intent === 'mail') {
    const asked = await api('POST /api/v1/my/account/mail', { body: { mail: form.text('mail') } })
    return asked.ok ? { done: 'doneMail' } : { problem: asked.problem }
  }
  if (form.intent === 'block' || form.intent === 'unblock') {
    const blocked = await api('POST /api/v1/my/account/other/block', { body: { blocked: form.intent === 'block' } })
    return blocked.ok ? { done: form.intent === 'block' ? 'doneBlock' : 'doneUnblock' } : { problem: blocked.problem }
  }
  const on = form.intent === 'on'
  const switched = await api('POST /api/v1/my/account/second-step', {
    body: on ? { on } : { on, password: form.raw('password') },
  })
  return switched.ok ? { done: on ? 'doneOn' : 'doneOff' } : { problem: switched.problem }
}

const dones = ['doneMail', 'doneOn', 'doneOff', 'doneBlock', 'doneUnblock'] as const
const isDone = (done: unknown): done is (typeof dones)[number] => dones.some((one) => one === done)

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(accountTexts)
  const relation = useTexts(relationshipTexts)
  const { momentText } = useDates()
  const { self } = data
  return (
    <>
      <BackLink href="/my/user-info">{say('userInfo')}</BackLink>
      <ErrorSummary sent={sent} />
      <h1>{say('title')}</h1>
      {isDone(sent.done) ? (
        <Notice kind="success" live>
          <p>{say(sent.done)}</p>
        </Notice>
      ) : null}

      <h2>{say('you', { n: self.ordinal })}</h2>
      <DefinitionList
        facts={[
          { term: say('name'), value: self.name },
          { term: say('kana'), value: self.kana },
          {
            term: say('relationship'),
            value: isWord(relationshipTexts, self.relationship) ? relation.words(self.relationship) : self.relationship,
          },
          { term: say('address'), value: `${self.postalCode ? `〒${self.postalCode} ` : ''}${self.address}` },
          { term: say('phone'), value: self.phone },
        ]}
      />
      <Notice kind="info" level={3} title={say('changeTitle')}>
        <p>{say('changeText', { town: data.municipality })}</p>
        <p>
          <LinkButton look="secondary" href="/my/changes">
            {say('change')}
          </LinkButton>
        </p>
      </Notice>

      <h2>{say('login')}</h2>
      <SecondStep data={data} sent={sent} />
      <h3>{say('mail')}</h3>
      <p>{say(self.ordinal === 1 ? 'mailMain' : 'mailSub', { mail: <strong class="break-all">{data.mail}</strong> })}</p>
      <p>{say(self.ordinal === 1 ? 'mailMainUse' : 'mailSubUse')}</p>
      {data.mailUndoUntil ? <p>{say('undoUntil', { until: momentText(data.mailUndoUntil, page.today) })}</p> : null}
      <Form label={words('mail')}>
        <TextField
          {...fieldOf(sent, 'mail')}
          label={say('newMail')}
          type="email"
          inputMode="email"
          autoComplete="email"
          support={say('newMailHow')}
        />
        <ButtonRow>
          <Button look="secondary" intent="mail">
            {say('sendLink')}
          </Button>
        </ButtonRow>
      </Form>
      <LinkList
        label={words('settings')}
        items={[
          {
            href: '/my/passkeys',
            text: say('passkeys'),
            note: data.passkeys > 0 ? words('somePasskeys', { n: data.passkeys }) : words('noPasskey'),
          },
          { href: '/my/password', text: say('changePassword') },
          { href: '/my/sessions', text: say('sessions') },
        ]}
      />

      <h2>{say('other')}</h2>
      <Other data={data} page={page} />

      <h2>{say('more')}</h2>
      <LinkList
        label={words('more')}
        items={[
          { href: '/my/activity', text: say('activity'), note: say('activityNote') },
          { href: '/my/data', text: say('export'), note: say('exportNote') },
          ...(self.ordinal === 1 ? [{ href: '/my/account/end', text: say('end'), note: say('endNote') }] : []),
        ]}
      />
    </>
  )
}

function SecondStep({ data, sent }: { data: Data; sent: Sent }) {
  const { say, words } = useTexts(accountTexts)
  return (
    <>
      <h3>{say('secondStep')}</h3>
      <p>{say(data.codeRequired ? 'isOn' : 'isOff')}</p>
      <Form label={words('secondStep')}>
        {data.codeRequired ? (
          <>
            <PasswordField
              name="password"
              label={say('password')}
              autoComplete="current-password"
              support={say('longPassword')}
              error={errorOf(sent, 'password')}
            />
            <ButtonRow>
              <Button look="secondary" intent="off">
                {say('turnOff')}
              </Button>
            </ButtonRow>
          </>
        ) : (
          <ButtonRow>
            <Button intent="on">{say('turnOn')}</Button>
          </ButtonRow>
        )}
      </Form>
    </>
  )
}

function Other({ data, page }: { data: Data; page: PageInput }) {
  const { say, words } = useTexts(accountTexts)
  const relation = useTexts(relationshipTexts)
  const { momentText } = useDates()
  const { other, self } = data
  const toChange = (text: string) => (
    <LinkList items={[{ href: '/my/changes', text, note: say('changeOtherHow') }]} label={text} />
  )
  if (!other)
    return (
      <>
        <p>{say('noOther')}</p>
        {toChange(words('addOther'))}
      </>
    )
  const since = other.since ? momentText(other.since, page.today) : ''
  const state =
    other.login === 'none' ? words('none') : words(other.blockedBy === 'ward' ? 'blockedByWard' : other.login, { since })
  return (
    <>
      <DefinitionList
        facts={[
          { term: other.ordinal === 1 ? words('otherFirst') : words('otherTerm', { n: other.ordinal }), value: other.name },
          {
            term: say('relationship'),
            value: isWord(relationshipTexts, other.relationship) ? relation.words(other.relationship) : other.relationship,
          },
          { term: say('loginState'), value: state },
        ]}
      />
      {other.mayBlock ? (
        <Form label={words('agentLogin')}>
          <p>{say(other.login === 'blocked' ? 'unblockWhat' : 'blockWhat')}</p>
          <ButtonRow>
            {other.login === 'blocked' ? (
              <Button look="secondary" intent="unblock">
                {say('unblock')}
              </Button>
            ) : (
              <Button look="danger" intent="block">
                {say('block')}
              </Button>
            )}
          </ButtonRow>
        </Form>
      ) : null}
      {other.blockedBy === 'ward' && self.ordinal === 1 ? <p>{say('askWard')}</p> : null}
      {self.ordinal === 1 ? toChange(words('changeOther')) : null}
      <p class="muted">{say('ownThings')}</p>
    </>
  )
}
