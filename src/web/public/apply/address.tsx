/** Question 2: where the family lives. */
import type { Acted, Form, PageInput, PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { useTexts } from '../../ui/say.tsx'
import { AddressFields } from './fields.tsx'
import { loadDraft, pageOf, saveAndGo } from './journey.ts'
import { Question } from './question.tsx'

export const title = titleIn(applyTexts, 'address1')

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export const act = (api: WebApi, form: Form, page: PageInput): Promise<Acted> =>
  saveAndGo(api, form, page, { section: 'address', next: pageOf('contact') })

export function Page({ data, sent }: PageProps<typeof load>) {
  const { words } = useTexts(applyTexts)
  return (
    <Question
      section="address"
      sent={sent}
      back={pageOf('name')}
      title={words('address1')}
      why={words('address1Why', { town: data.municipality.name })}
    >
      <AddressFields base="guardian1.address" sent={sent} typed={data.typed} town={data.municipality} />
    </Question>
  )
}
