/** 保護者2: name, contact, and the address where it differs. */
import type { Acted, Form, PageInput, PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { titleIn } from '../../text/catalogue.ts'
import { applyTexts } from '../../text/public/apply.ts'
import { Checkbox } from '../../ui/choice-group.tsx'
import { Hidden } from '../../ui/form.tsx'
import { Details } from '../../ui/navigation.tsx'
import { useTexts } from '../../ui/say.tsx'
import { AddressFields, ContactFields, isTicked, NameFields } from './fields.tsx'
import { loadDraft, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = titleIn(applyTexts, 'about2')

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export const act = (api: WebApi, form: Form, page: PageInput): Promise<Acted> =>
  saveAndGo(api, form, page, { section: 'second', next: '/apply/children' })

export function Page({ data, sent }: PageProps<typeof load>) {
  const { say, words } = useTexts(applyTexts)
  const { typed } = data
  const answered = typedAt(typed, 'guardian2.wanted') === 'yes'
  const same = isTicked(sent, 'guardian2.sameAddress', answered ? typedAt(typed, 'guardian2.sameAddress') : 'on')
  return (
    <Question section="second" sent={sent} back={pageOf('second')} title={words('about2')} why={words('about2Why')}>
      <Hidden name="guardian2.wanted" value="yes" />
      <NameFields base="guardian2" sent={sent} typed={typed} like="guardian1" />
      <ContactFields base="guardian2" sent={sent} typed={typed} mailSupport={words('mail2')} />
      <Checkbox name="guardian2.sameAddress" value="on" label={say('sameAddress')} checked={same} />
      <Details summary={say('otherAddress')} open={!same}>
        <p>{say('otherAddressHow')}</p>
        <AddressFields base="guardian2.address" sent={sent} typed={typed} town={null} />
      </Details>
    </Question>
  )
}
