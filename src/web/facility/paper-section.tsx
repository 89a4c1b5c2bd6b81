/** One part of a sheet taken down from paper (ACC-7). */
import { contactSections, type SectionName, sectionNames, sheetSections } from '../../features/child/rules.ts'
import {
  type Acted,
  type FormValues,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  type Form as Sendable,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { problemOfForm, rawOf, valuesOf } from '../sheet/raw-form.ts'
import { SectionFields } from '../sheet/section-fields.tsx'
import { sectionWords } from '../text/section-words.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { BackLink } from '../ui/navigation.tsx'
import { facilityOf } from './which-facility.ts'

type Name = SectionName | 'emergency' | 'pickup'
type Params = { id: string; section: string }
type Data = { facilityId: string; child: string; name: Name; version: number; value: Record<string, unknown> | null }

export const title = (data: Data): string => `${sectionWords(data.name, 'ja').title}（${data.child}）`

export async function load(api: WebApi, page: PageInput<Params>): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const name = ([...sectionNames, 'emergency', 'pickup'] as const).find((one) => one === page.params.section)
  if (!name) return redirectTo(`/facility/children/${page.params.id}/paper?facility=${facility.id}`)
  const sheet = await api('GET /api/v1/facilities/:facilityId/children/:childId/sheet', {
    params: { facilityId: facility.id, childId: page.params.id },
  })
  if (!sheet.ok) return stop(sheet.problem)
  const base = { facilityId: facility.id, child: sheet.value.child.name, name }
  if (name === 'emergency') return { ...base, version: 0, value: { contacts: sheet.value.emergency } }
  if (name === 'pickup') return { ...base, version: 0, value: { people: sheet.value.pickup } }
  const saved = sheet.value.sections.find((one) => one.section === name)
  return { ...base, version: saved?.version ?? 0, value: saved?.value ?? null }
}

export async function act(api: WebApi, form: Sendable, page: PageInput<Params>): Promise<Acted> {
  if (form.intent.startsWith('add:')) return { done: { values: form.values } }
  const facilityId = page.query.facility ?? ''
  const { id: childId, section } = page.params
  const saved =
    section === 'emergency' || section === 'pickup'
      ? await api('PUT /api/v1/facilities/:facilityId/children/:childId/contacts/:section', {
          params: { facilityId, childId, section },
          body: { value: rawOf(form.values) },
        })
      : await api('PUT /api/v1/facilities/:facilityId/children/:childId/sheet/:section', {
          params: { facilityId, childId, section },
          body: { version: Number(form.text('version')) || 0, value: rawOf(form.values) },
        })
  return saved.ok
    ? { redirect: `/facility/children/${childId}/paper?facility=${facilityId}` }
    : { problem: problemOfForm(saved.problem) }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const words = sectionWords(data.name, 'ja')
  const added = sent.done as { values: FormValues } | null
  const values = sent.problem ? sent.values : (added?.values ?? valuesOf(data.value))
  const section = data.name === 'emergency' || data.name === 'pickup' ? contactSections[data.name] : sheetSections[data.name]
  return (
    <>
      <BackLink href={`/facility/children/${page.params.id}/paper?facility=${data.facilityId}`}>紙の児童票</BackLink>
      <ErrorSummary sent={sent} />
      <DeskHead title={title(data)} />
      <Form>
        <Hidden name="version" value={values.version?.at(-1) ?? String(data.version)} />
        <SectionFields
          key={added ? 'added' : 'stored'}
          section={section}
          words={words}
          values={values}
          sent={sent}
          today={page.today}
          extraRows={added ? 1 : 0}
        />
        <ButtonRow>
          <Button>「{words.title}」を保存する</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
