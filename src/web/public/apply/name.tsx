/** Question 1: who applies. */
import type { Acted, Form, PageInput, PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { NameFields } from './fields.tsx'
import { loadDraft, pageOf, saveAndGo } from './journey.ts'
import { Question } from './question.tsx'

export const title = '保護者1のお名前'

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export const act = (api: WebApi, form: Form, page: PageInput): Promise<Acted> =>
  saveAndGo(api, form, page, { section: 'name', next: pageOf('address') })

export function Page({ data, sent }: PageProps<typeof load>) {
  return (
    <Question
      section="name"
      sent={sent}
      back="/apply"
      title={title}
      why="保護者1は、お子さまと一緒に住み、送り迎えをして、このシステムをいちばん使う方です。お一人で申請できます。"
    >
      <NameFields base="guardian1" sent={sent} typed={data.typed} own />
    </Question>
  )
}
