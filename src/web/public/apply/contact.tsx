/** Question 3: how to reach 保護者1; the address becomes the account. */
import type { Acted, Form, PageInput, PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Details } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { ContactFields } from './fields.tsx'
import { loadDraft, pageOf, saveAndGo } from './journey.ts'
import { Question } from './question.tsx'

export const title = titleIn(applyTexts, 'contact1')

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export const act = (api: WebApi, form: Form, page: PageInput): Promise<Acted> =>
  saveAndGo(api, form, page, { section: 'contact', next: pageOf('second') })

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(applyTexts)
  return (
    <Question section="contact" sent={sent} back={pageOf('address')} title={words('contact1')} why={words('contact1Why')}>
      <ContactFields base="guardian1" sent={sent} typed={data.typed} mailSupport={words('sameMail')} />
      <Details summary={say('phoneMail')}>
        <p>{say('phoneMailHow')}</p>
      </Details>
    </Question>
  )
}
