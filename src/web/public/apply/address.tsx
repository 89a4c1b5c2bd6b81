/** Question 2: where the family lives. */
import type { Acted, Form, PageInput, PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { AddressFields } from './fields.tsx'
import { loadDraft, pageOf, saveAndGo } from './journey.ts'
import { Question } from './question.tsx'

export const title = '保護者1の住所'

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export const act = (api: WebApi, form: Form, page: PageInput): Promise<Acted> =>
  saveAndGo(api, form, page, { section: 'address', next: pageOf('contact') })

export function Page({ data, sent }: PageProps<typeof load>) {
  return (
    <Question
      section="address"
      sent={sent}
      back={pageOf('name')}
      title={title}
      why={`住民票のある住所を入力してください。${data.municipality.name}に住んでいることを確認するために使います。`}
    >
      <AddressFields base="guardian1.address" sent={sent} typed={data.typed} town={data.municipality} />
    </Question>
  )
}
