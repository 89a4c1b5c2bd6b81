/** What was asked and answered, in order, and the field to go on. */
import type { getEnquiry } from '../../features/enquiry/contract.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { fieldOf, type Sent } from '../page.ts'
import { enquiryTexts } from '../text/guardian/enquiry.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { DefinitionList } from '../ui/definition-list.tsx'
import { Form } from '../ui/form.tsx'
import { usePage } from '../ui/page-context.ts'
import { useTexts } from '../ui/say.tsx'
import { TextArea } from '../ui/text-field.tsx'
import { useDates } from '../ui/use-dates.ts'

export type Thread = ReplyOf<typeof getEnquiry>

export function ThreadHead({ thread }: { thread: Thread }) {
  const { say } = useTexts(enquiryTexts)
  return (
    <DefinitionList
      dense
      facts={[
        { term: say('state'), value: say(thread.state) },
        { term: say('number'), value: thread.number },
        ...(thread.page ? [{ term: say('page'), value: thread.page }] : []),
        ...(thread.reference ? [{ term: say('reference'), value: thread.reference }] : []),
      ]}
    />
  )
}

const between = { handed: 'handed', closed: 'closedBy', reopened: 'reopened' } as const

export function Messages({ thread }: { thread: Thread }) {
  const { say, words } = useTexts(enquiryTexts)
  const { momentText } = useDates()
  const { today } = usePage()
  const who = { asker: words('you'), town: thread.town ?? words('townDesk'), helpdesk: words('helpdesk') }
  return (
    <ol class="thread" aria-label={words('thread')}>
      {thread.messages.map((message) => (
        <li key={message.id} class={message.text === null ? 'thread-event' : `thread-words thread-${message.side}`}>
          <p class="thread-head">
            {message.text === null ? null : <strong>{who[message.side]}</strong>}
            <span class="muted">{momentText(message.at, today)}</span>
          </p>
          {message.text === null ? (
            <p>{say(between[message.event as keyof typeof between])}</p>
          ) : (
            <p class="typed-lines">{message.text}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** @param closable whether the asker may end it here */
export function GoOn({ thread, sent, closable }: { thread: Thread; sent: Sent; closable: boolean }) {
  const { say } = useTexts(enquiryTexts)
  return (
    <>
      <h2>{say('more')}</h2>
      <Form id="more">
        <TextArea {...fieldOf(sent, 'text')} label={say('moreText')} rows={5} maxLength={2000} />
        <ButtonRow>
          <Button look={thread.state === 'answered' ? 'secondary' : 'primary'}>{say('add')}</Button>
        </ButtonRow>
      </Form>
      {closable && thread.state !== 'closed' ? (
        <Form id="close">
          <p class="muted">{say('closeLead')}</p>
          <ButtonRow>
            <Button look="quiet" intent="close">
              {say('close')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  )
}
