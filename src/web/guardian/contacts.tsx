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
import { contactWords } from '../text/child-sheet.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'

export const title = '緊急連絡先・送迎者'

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

const doneWords: Readonly<Record<string, string>> = {
  emergency: '緊急連絡先を保存しました。',
  pickup: '送迎者を保存しました。',
  confirmed: '内容に変わりがないことを確認しました。',
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const words = page.query.done ? doneWords[page.query.done] : undefined
  return (
    <>
      <BackLink href="/my/user-info">利用者情報管理</BackLink>
      <ErrorSummary sent={sent} />
      <h1>緊急連絡先・送迎者</h1>
      {words && !sent.problem ? (
        <Notice kind="success" live>
          <p>{words}</p>
          {page.query.done === 'confirmed' ? <NextTodo next={data.next} /> : null}
        </Notice>
      ) : null}
      <p class="lead">ごきょうだいがいるときは、みなさん同じ内容になります。利用する施設だけが見られます。</p>
      <StandingNote standing={data.standing} today={page.today as LocalDate} />
      <PartForm part="emergency" data={data} sent={sent} today={page.today} />
      <PartForm part="pickup" data={data} sent={sent} today={page.today} />
      <h2>確認</h2>
      <p>上の内容がいまも正しいときは、確認のボタンを押してください。</p>
      <Form label="確認">
        <ButtonRow>
          <Button intent="confirm">内容に変わりはありません</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

type Added = { section: Part; values: FormValues }

function PartForm({ part, data, sent, today }: { part: Part; data: Data; sent: Sent; today: string }) {
  const words = contactWords[part]
  const added = sent.done as Added | null
  // Two forms stand on the page: what was typed and what is wrong belongs to the one that was sent.
  const mine = sent.problem && (sent.values.section?.at(-1) ?? '') === part
  const stored = valuesOf(part === 'emergency' ? { contacts: data.emergency } : { people: data.pickup })
  const values = mine ? sent.values : added?.section === part ? added.values : stored
  const stamp = values.stamp?.at(-1) ?? data.stamp
  return (
    <>
      <h2>{words.title}</h2>
      {words.lead ? <p>{words.lead}</p> : null}
      <Form id={part} label={words.title}>
        <Hidden name="section" value={part} />
        <Hidden name="stamp" value={stamp} />
        <SectionFields
          section={contactSections[part]}
          words={words as never}
          values={values}
          sent={mine ? sent : nothingSent}
          today={today}
          extraRows={added?.section === part ? 1 : 0}
        />
        <ButtonRow>
          <Button>{words.title}を保存する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
