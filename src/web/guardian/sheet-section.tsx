/** One section of 児童情報; saved by itself, never over what another screen saved (ACC-6). */
import { type SectionName, sheetSections } from '../../features/child/rules.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import { type Acted, type FormValues, type Loaded, type PageInput, type PageProps, type Form as Sendable, stop } from '../page.ts'
import type { Routes, WebApi } from '../routes.ts'
import { problemOfForm, rawOf, valuesOf } from '../sheet/raw-form.ts'
import { SectionFields } from '../sheet/section-fields.tsx'
import { wordsOf } from '../text/catalogue.ts'
import { childTexts } from '../text/guardian/child.ts'
import { plainText } from '../text/message.ts'
import { sectionWords } from '../text/section-words.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { useDrawn, useTexts } from '../ui/say.tsx'

type Params = { childId: string; section: string }
type Data = ReplyOf<Routes['GET /api/v1/my/children/:childId/sheet/:section']> & { section: SectionName }

export const title = (data: Data, page: PageInput): string =>
  wordsOf(childTexts, page.locale, 'sectionOf', {
    name: data.name,
    section: plainText(sectionWords(data.section, page.locale).title),
  })

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const read = await api('GET /api/v1/my/children/:childId/sheet/:section', { params: page.params })
  // A section that the definition does not know was answered 404.
  return read.ok ? { ...read.value, section: page.params.section as SectionName } : stop(read.problem)
}

export async function act(api: WebApi, form: Sendable, page: PageInput<Params>): Promise<Acted> {
  if (form.intent.startsWith('add:')) return { done: { values: form.values } }
  const saved = await api('PUT /api/v1/my/children/:childId/sheet/:section', {
    params: page.params,
    body: { version: Number(form.text('version')) || 0, value: rawOf(form.values) },
  })
  return saved.ok
    ? { redirect: `/my/children/${page.params.childId}/sheet?done=${page.params.section}` }
    : { problem: problemOfForm(saved.problem) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { say } = useTexts(childTexts)
  const drawn = useDrawn()
  const words = sectionWords(data.section, page.locale)
  const added = sent.done as { values: FormValues } | null
  const values = sent.problem ? sent.values : (added?.values ?? valuesOf(data.value))
  return (
    <>
      <BackLink href={`/my/children/${page.params.childId}/sheet`}>{say('sheetOf', { name: data.name })}</BackLink>
      <ErrorSummary sent={sent} />
      <h1>{drawn(words.title)}</h1>
      {words.lead ? <p class="lead">{drawn(words.lead)}</p> : null}
      <Form>
        <Hidden name="version" value={values.version?.at(-1) ?? String(data.version)} />
        <SectionFields
          key={added ? 'added' : 'stored'}
          section={sheetSections[data.section]}
          words={words}
          values={values}
          sent={sent}
          today={page.today}
          extraRows={added ? 1 : 0}
        />
        <ButtonRow>
          <Button size="large">{say('save', { section: drawn(words.title) })}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
