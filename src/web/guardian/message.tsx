/** What a facility wrote to the family (MSG-1), from お知らせ. */
import type { ReplyOf } from '../../platform/contract.ts'
import { type Loaded, type PageInput, type PageProps, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { wordsOf } from '../text/catalogue.ts'
import { messageTexts } from '../text/guardian/messages.ts'
import { ButtonRow, LinkButton } from '../ui/button.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import { useDates } from '../ui/use-dates.ts'

type Message = ReplyOf<Routes['GET /api/v1/my/messages/:messageId']>

export const title = (data: Message, page: PageInput) => wordsOf(messageTexts, page.locale, data.kind)

export async function load(api: WebApi, page: PageInput<{ id: string }>): Promise<Loaded<Message>> {
  const message = await api('GET /api/v1/my/messages/:messageId', { params: { messageId: page.params.id } })
  return message.ok ? message.value : stop(message.problem)
}

export function Page({ data, page }: PageProps<typeof load>) {
  const { say } = useTexts(messageTexts)
  const { momentText } = useDates()
  return (
    <>
      <BackLink href="/my/notices">{say('back')}</BackLink>
      <h1>{say(data.kind)}</h1>
      <p class="muted">{say('from', { facility: data.facility.name, when: momentText(data.sentAt, page.today) })}</p>
      <p class="typed-lines">{data.text}</p>
      <p class="muted">{say('asWritten')}</p>
      <p>{say('ask')}</p>
      <ButtonRow>
        {data.facility.phone ? (
          <LinkButton href={`tel:${data.facility.phone.replaceAll('-', '')}`} leave>
            {say('call', { phone: data.facility.phone })}
          </LinkButton>
        ) : null}
        <LinkButton href={`/facilities/${data.facility.id}`} look="secondary">
          {say('place')}
        </LinkButton>
      </ButtonRow>
    </>
  )
}
