/** 緊急連絡先 and 送迎者 of the family, in order; each part saved by itself, then confirmed (ACC-6). */
import { contactSections } from '../../features/child/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type FormValues,
  type Loaded,
  nothingSent,
  type PageInput,
  type PageProps,
  type Form as Sendable,
  type Sent,
  stop,
} from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { NextTodo, nextTodo } from '../sheet/next-todo.tsx'
import { problemOfForm, rawOf, valuesOf } from '../sheet/raw-form.ts'
import { SectionFields } from '../sheet/section-fields.tsx'
import { StandingNote } from '../sheet/standing-note.tsx'
import { titleIn } from '../text/catalogue.ts'
import { childTexts } from '../text/guardian/child.ts'
import { plainText } from '../text/message.ts'
import { sectionWords } from '../text/section-words.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePage } from '../ui/page-context.ts'
import { useDrawn, useTexts } from '../ui/say.tsx'

export const title = titleIn(childTexts, 'contacts')

type Data = ReplyOf<Routes['GET /api/v1/my/contacts']> & { next: Awaited<ReturnType<typeof nextTodo>> }
type Part = 'emergency' | 'pickup'

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const contacts = await api('GET /api/v1/my/contacts')
  if (!contacts.ok) return stop(contacts.problem)
  return { ...contacts.value, next: page.query.done === 'confirmed' ? await nextTodo(api) : null }
}

const partOf = (form: Sendable): Part => (form.text('section') === 'pickup' ? 'pickup' : 'emergency')

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  if (form.intent === 'confirm') {
    const confirmed = await api('POST /api/v1/my/contacts/confirm', {})
    return confirmed.ok ? { redirect: `${page.path}?done=confirmed` } : { problem: confirmed.problem }
  }
  const section = partOf(form)
  if (form.intent.startsWith('add:')) return { done: { section, values: form.values } }
  const saved = await api('PUT /api/v1/my/contacts/:section', {
    params: { section },
    body: { stamp: form.text('stamp'), value: rawOf(form.values) },
  })
  return saved.ok ? { redirect: `${page.path}?done=${section}` } : { problem: problemOfForm(saved.problem) }
}

const doneKeys = { emergency: 'savedEmergency', pickup: 'savedPickup', confirmed: 'contactsConfirmed' } as const

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(childTexts)
  const done = doneKeys[page.query.done as keyof typeof doneKeys]
  return (
    <>
      <BackLink href="/my/user-info">{say('userInfo')}</BackLink>
      <ErrorSummary sent={sent} />
      <h1>{say('contacts')}</h1>
      {done && !sent.problem ? (
        <Notice kind="success" live>
          <p>{say(done)}</p>
          {page.query.done === 'confirmed' ? <NextTodo next={data.next} /> : null}
        </Notice>
      ) : null}
      <p class="lead">{say('contactsLead')}</p>
      <StandingNote standing={data.standing} today={page.today as LocalDate} />
      <PartForm part="emergency" data={data} sent={sent} today={page.today} />
      <PartForm part="pickup" data={data} sent={sent} today={page.today} />
      <h2>{say('confirm')}</h2>
      <p>{say('contactsConfirmHow')}</p>
      <Form label={words('confirm')}>
        <ButtonRow>
          <Button intent="confirm">{say('unchanged')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

type Added = { section: Part; values: FormValues }

function PartForm({ part, data, sent, today }: { part: Part; data: Data; sent: Sent; today: string }) {
  const { say } = useTexts(childTexts)
  const drawn = useDrawn()
  const words = sectionWords(part, usePage().locale)
  const added = sent.done as Added | null
  // Two forms stand on the page: what was typed and what is wrong belongs to the one that was sent.
  const mine = sent.problem && (sent.values.section?.at(-1) ?? '') === part
  const stored = valuesOf(part === 'emergency' ? { contacts: data.emergency } : { people: data.pickup })
  const values = mine ? sent.values : added?.section === part ? added.values : stored
  const stamp = values.stamp?.at(-1) ?? data.stamp
  return (
    <>
      <h2>{drawn(words.title)}</h2>
      {words.lead ? <p>{drawn(words.lead)}</p> : null}
      <Form id={part} label={plainText(words.title)}>
        <Hidden name="section" value={part} />
        <Hidden name="stamp" value={stamp} />
        <SectionFields
          section={contactSections[part]}
          words={words}
          values={values}
          sent={mine ? sent : nothingSent}
          today={today}
          extraRows={added?.section === part ? 1 : 0}
        />
        <ButtonRow>
          <Button>{say('save', { section: drawn(words.title) })}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
