/** The fields of a question: topic with who answers, the words, and what may come along with them. */
import { deskOf, type EnquiryTopic } from '../../features/enquiry/rules.ts'
import { choicesOf, errorOf, type Form, fieldOf, type PageInput, type Sent } from '../page.ts'
import { enquiryTexts } from '../text/guardian/enquiry.ts'
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx'
import { Fieldset } from '../ui/field.tsx'
import { useTexts } from '../ui/say.tsx'
import { TextArea } from '../ui/text-field.tsx'

type Origin = { page: string | null; reference: string | null }

/** Screen and failure number from the address; nothing that the reader could not see there. */
export const originOfQuery = (page: Pick<PageInput, 'query'>): Origin => ({
  page: page.query.from && /^\/[\w\-/.…%]{0,299}$/.test(page.query.from) ? page.query.from : null,
  reference: page.query.ref && /^[\w-]{1,64}$/.test(page.query.ref) ? page.query.ref : null,
})

/** What the form says: only what stayed ticked comes along. */
export const originOfForm = (form: Form, page: Pick<PageInput, 'query'>): Origin => {
  const origin = originOfQuery(page)
  return { page: form.has('withPage') ? origin.page : null, reference: form.has('withReference') ? origin.reference : null }
}

export function TopicField({ sent, topics }: { sent: Sent; topics: readonly EnquiryTopic[] }) {
  const { say, words } = useTexts(enquiryTexts)
  return (
    <RadioGroup
      {...fieldOf(sent, 'topic')}
      legend={say('topic')}
      choices={topics.map((topic) => ({
        value: topic,
        label: say(topic),
        support: deskOf(topic) === 'town' ? words('toTown') : words('toHelpdesk'),
      }))}
    />
  )
}

export function TextAndOrigin({ sent, page }: { sent: Sent; page: Pick<PageInput, 'query'> }) {
  const { say } = useTexts(enquiryTexts)
  const origin = originOfQuery(page)
  // Ticked at first; after a refusal as it was sent.
  const ticked = (name: string): boolean => (sent.problem ? choicesOf(sent, name).values.length > 0 : true)
  return (
    <>
      <TextArea {...fieldOf(sent, 'text')} label={say('text')} support={say('textHint')} rows={8} maxLength={2000} />
      {origin.page || origin.reference ? (
        <Fieldset legend={say('attach')} support={say('attachHint')} required={false}>
          {origin.page ? (
            <Checkbox name="withPage" label={say('attachPage', { page: origin.page })} checked={ticked('withPage')} />
          ) : null}
          {origin.reference ? (
            <Checkbox
              name="withReference"
              label={say('attachReference', { reference: origin.reference })}
              checked={ticked('withReference')}
            />
          ) : null}
        </Fieldset>
      ) : null}
      {errorOf(sent, 'page') ? <p class="error-text">{errorOf(sent, 'page')}</p> : null}
    </>
  )
}
