/** 保護者2: name, contact, and the address where it differs. */
import type { Acted, Form, PageInput, PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { Checkbox } from '../../ui/choice-group.tsx'
import { Hidden } from '../../ui/form.tsx'
import { Details } from '../../ui/navigation.tsx'
import { AddressFields, ContactFields, isTicked, NameFields } from './fields.tsx'
import { loadDraft, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = '保護者2について'

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export const act = (api: WebApi, form: Form, page: PageInput): Promise<Acted> =>
  saveAndGo(api, form, page, { section: 'second', next: '/apply/children' })

export function Page({ data, sent }: PageProps<typeof load>) {
  const { typed } = data
  const answered = typedAt(typed, 'guardian2.wanted') === 'yes'
  const same = isTicked(sent, 'guardian2.sameAddress', answered ? typedAt(typed, 'guardian2.sameAddress') : 'on')
  return (
    <Question
      section="second"
      sent={sent}
      back={pageOf('second')}
      title={title}
      why="認定のあと、この方にもアカウントのお知らせを送ります。"
    >
      <Hidden name="guardian2.wanted" value="yes" />
      <NameFields base="guardian2" sent={sent} typed={typed} like="guardian1" />
      <ContactFields
        base="guardian2"
        sent={sent}
        typed={typed}
        mailSupport="サブメールアドレスになります。保護者1とは別のアドレスで、この方のログインに使います"
      />
      <Checkbox name="guardian2.sameAddress" value="on" label="住所は保護者1と同じ" checked={same} />
      <Details summary="保護者1と別の住所に住んでいる方" open={!same}>
        <p>上の「住所は保護者1と同じ」のチェックを外してから、入力してください。</p>
        <AddressFields base="guardian2.address" sent={sent} typed={typed} town={null} />
      </Details>
    </Question>
  )
}
