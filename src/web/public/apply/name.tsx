/** Question 1: who applies. */
import type { Acted, Form, PageInput, PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { useTexts } from '../../ui/say.tsx'
import { NameFields } from './fields.tsx'
import { loadDraft, pageOf, saveAndGo } from './journey.ts'
import { Question } from './question.tsx'

export const title = titleIn(applyTexts, 'name1')

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export const act = (api: WebApi, form: Form, page: PageInput): Promise<Acted> =>
  saveAndGo(api, form, page, { section: 'name', next: pageOf('address') })

export function Page({ data, sent }: PageProps<typeof load>) {
  const { words } = useTexts(applyTexts)
  return (
    <Question section="name" sent={sent} back="/apply" title={words('name1')} why={words('name1Why')}>
      <NameFields base="guardian1" sent={sent} typed={data.typed} own />
    </Question>
  )
}
