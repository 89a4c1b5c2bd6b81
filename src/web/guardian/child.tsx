/** A child: facts, certificate in short, who has looked at its data (SEE-1). */
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, fieldOf, type Loaded, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { StandingNote } from '../sheet/standing-note.tsx'
import { childTexts } from '../text/guardian/child.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { LinkList } from '../ui/card.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { type Status, StatusTag } from '../ui/status-tag.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useDates } from '../ui/use-dates.ts'

type Data = ReplyOf<Routes['GET /api/v1/my/children/:childId']>
type Params = { childId: string }

export const title = (data: Data): string => data.nickname ?? data.name

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const child = await api('GET /api/v1/my/children/:childId', { params: page.params })
  return child.ok ? child.value : stop(child.problem)
}

export async function act(api: WebApi, form: Sendable, page: PageInput<Params>): Promise<Acted> {
  const renamed = await api('PUT /api/v1/my/children/:childId/nickname', {
    params: page.params,
    body: { nickname: form.text('nickname') },
  })
  return renamed.ok ? { redirect: page.path } : { problem: renamed.problem }
}

const stateWords: Record<'before' | 'valid' | 'suspended' | 'ended', Status> = {
  before: '開始前',
  valid: '有効',
  suspended: '停止',
  ended: '終了',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(childTexts)
  const { ageText, dayText, fullDayText } = useDates()
  const today = page.today as LocalDate
  const birth = data.birthDate as LocalDate
  return (
    <>
      <BackLink href="/my/menu">{say('menu')}</BackLink>
      <ErrorSummary sent={sent} />
      <h1>{title(data)}</h1>
      <DefinitionList
        facts={[
          { term: say('name'), value: data.name },
          { term: say('kana'), value: data.kana },
          { term: say('birth'), value: say('birthAge', { date: fullDayText(birth), age: ageText(birth, today) }) },
          { term: say('home'), value: data.municipality },
          {
            term: say('certificate'),
            value: data.certificate ? (
              <>
                <StatusTag status={stateWords[data.certificate.state]} />{' '}
                {say('fromTo', {
                  from: dayText(data.certificate.validFrom as LocalDate, today),
                  until: dayText(data.certificate.until as LocalDate, today),
                })}
              </>
            ) : (
              words('noCertificate')
            ),
          },
        ]}
      />
      <LinkList
        items={[
          { href: `/my/children/${data.id}/certificate`, text: say('seeCertificate') },
          { href: `/my/children/${data.id}/sheet`, text: say('sheet'), note: say('sheetNote') },
          { href: '/my/user-info/contacts', text: say('contacts') },
          { href: `/my/children/${data.id}/reads`, text: say('reads'), note: say('readsNote') },
        ]}
      />
      <h2>{say('sheetCheck')}</h2>
      <StandingNote standing={data.sheet} today={today} />

      <h2>{say('nickname')}</h2>
      <Form label={words('nickname')}>
        <TextField
          {...fieldOf(sent, 'nickname', data.nickname ?? '')}
          label={say('nicknameLabel')}
          support={say('nicknameHow')}
          required={false}
          width="middle"
          maxLength={20}
        />
        <ButtonRow>
          <Button look="secondary">{say('saveNickname')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
