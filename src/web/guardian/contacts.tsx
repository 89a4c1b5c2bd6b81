/** 緊急連絡先 and 送迎者 of the family, in order; on one form, so that no button loses what was typed elsewhere (ACC-6). */
import { contactSections, relations } from '../../features/child/rules.ts'
import type { LocalDate } from '../../platform/calendar.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  type FormValues,
  type Loaded,
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
import { contactStartTexts } from '../text/guardian/contact-start.ts'
import { sectionWords } from '../text/section-words.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePage } from '../ui/page-context.ts'
import { useDrawn, useTexts } from '../ui/say.tsx'

export const title = titleIn(childTexts, 'contacts')

type Known = ReplyOf<Routes['GET /api/v1/my/contacts']>
type Data = Known & { start: FormValues | null; next: Awaited<ReturnType<typeof nextTodo>> }
type Part = 'emergency' | 'pickup'
const parts: readonly Part[] = ['emergency', 'pickup']
const lists = { emergency: 'contacts', pickup: 'people' } as const

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const contacts = await api('GET /api/v1/my/contacts')
  if (!contacts.ok) return stop(contacts.problem)
  return {
    ...contacts.value,
    start: contacts.value.savedAt === null ? await ownDetails(api) : null,
    next: page.query.done === 'confirmed' ? await nextTodo(api) : null,
  }
}

/** Who applied has told the own name and number once: nothing is typed twice, and what is not right is changed here. */
async function ownDetails(api: WebApi): Promise<FormValues | null> {
  const account = await api('GET /api/v1/my/account')
  if (!account.ok) return null
  const { name, kana, relationship, phone, ordinal } = account.value.self
  const relation = relations.find((one) => one === relationship)
  const rows = [{ name, kana, phone, ...(relation ? { relation } : {}) }]
  const bringing = ordinal === 1 ? { brings: true, fetches: true } : {}
  return valuesOf({ contacts: rows, people: rows.map((row) => ({ ...row, ...bringing })) })
}

const valuesIn = (part: Part, values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith(`${lists[part]}.`)))

const storedIn = (part: Part, known: Known): FormValues => valuesOf({ [lists[part]]: known[part] })

/** Empty fields and boxes without a tick say the same as none. */
const saidIn = (values: FormValues): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(([, [value]]) => value !== undefined && value !== '' && value !== 'no')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

export async function act(api: WebApi, form: Sendable, page: PageInput): Promise<Acted> {
  if (form.intent.startsWith('add:')) return { done: { list: form.intent.slice('add:'.length), values: form.values } }
  const known = await api('GET /api/v1/my/contacts')
  if (!known.ok) return { problem: known.problem }
  const pressed = parts.find((part) => form.intent === `save:${part}`)
  // Both parts stand on one page: whichever button is pressed, nothing that was typed in the other is lost.
  const wanted = parts.filter(
    (part) => part === pressed || saidIn(valuesIn(part, form.values)) !== saidIn(storedIn(part, known.value)),
  )
  let stamp = form.text('stamp')
  for (const section of wanted) {
    const body = { stamp, value: rawOf(valuesIn(section, form.values)) }
    const saved = await api('PUT /api/v1/my/contacts/:section', { params: { section }, body })
    if (!saved.ok) return { problem: problemOfForm(saved.problem), values: { ...form.values, stamp: [stamp] } }
    const now = await api('GET /api/v1/my/contacts')
    if (!now.ok) return { problem: now.problem }
    stamp = now.value.stamp
  }
  if (form.intent !== 'confirm') return { redirect: `${page.path}?done=${wanted.join('-')}` }
  const confirmed = await api('POST /api/v1/my/contacts/confirm', {})
  return confirmed.ok ? { redirect: `${page.path}?done=confirmed` } : { problem: confirmed.problem }
}

const doneKeys = { emergency: 'savedEmergency', pickup: 'savedPickup', confirmed: 'contactsConfirmed' } as const

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(childTexts)
  const { say: started } = useTexts(contactStartTexts)
  const done = (page.query.done ?? '').split('-').flatMap((one) => doneKeys[one as keyof typeof doneKeys] ?? [])
  const added = sent.done as Added | null
  const values: FormValues =
    added?.values ?? (sent.problem ? sent.values : { ...data.start, ...storedIn('emergency', data), ...storedIn('pickup', data) })
  return (
    <>
      <BackLink href="/my/user-info">{say('userInfo')}</BackLink>
      <ErrorSummary sent={sent} />
      <h1>{say('contacts')}</h1>
      {done.length > 0 && !sent.problem ? (
        <Notice kind="success" live>
          {done.map((key) => (
            <p key={key}>{say(key)}</p>
          ))}
          {page.query.done === 'confirmed' ? <NextTodo next={data.next} /> : null}
        </Notice>
      ) : null}
      <p class="lead">{say('contactsLead')}</p>
      <StandingNote standing={data.standing} today={page.today as LocalDate} />
      {data.start ? <p>{started('ownDetails')}</p> : null}
      <Form label={words('contacts')}>
        <Hidden name="stamp" value={values.stamp?.at(-1) ?? data.stamp} />
        {parts.map((part) => (
          <PartFields key={part} part={part} values={values} sent={sent} today={page.today} list={added?.list ?? null} />
        ))}
        <h2>{say('confirm')}</h2>
        <p>{say('contactsConfirmHow')}</p>
        <ButtonRow>
          <Button intent="confirm">{say('unchanged')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

type Added = { list: string; values: FormValues }
type Drawn = { part: Part; values: FormValues; sent: Sent; today: string; list: string | null }

function PartFields({ part, values, sent, today, list }: Drawn) {
  const { say } = useTexts(childTexts)
  const drawn = useDrawn()
  const words = sectionWords(part, usePage().locale)
  return (
    <section id={part} aria-labelledby={`${part}-title`}>
      <h2 id={`${part}-title`}>{drawn(words.title)}</h2>
      {words.lead ? <p>{drawn(words.lead)}</p> : null}
      <SectionFields
        section={contactSections[part]}
        words={words}
        values={values}
        sent={sent}
        today={today}
        extraRows={list === lists[part] ? 1 : 0}
      />
      <ButtonRow>
        <Button intent={`save:${part}`} look="secondary">
          {say('save', { section: drawn(words.title) })}
        </Button>
      </ButtonRow>
    </section>
  )
}
