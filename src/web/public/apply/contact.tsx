/** Question 3: how to reach 保護者1; the address becomes the account. */
import type { Acted, Form, PageInput, PageProps } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { Details } from '../../ui/navigation.tsx'
import { ContactFields } from './fields.tsx'
import { loadDraft, pageOf, saveAndGo } from './journey.ts'
import { Question } from './question.tsx'

export const title = '保護者1の連絡先'

export const load = (api: WebApi, _page: PageInput) => loadDraft(api)

export const act = (api: WebApi, form: Form, page: PageInput): Promise<Acted> =>
  saveAndGo(api, form, page, { section: 'contact', next: pageOf('second') })

export function Page({ data, sent }: PageProps<typeof load>) {
  return (
    <Question
      section="contact"
      sent={sent}
      back={pageOf('address')}
      title={title}
      why="申請の受付や結果、利用のお知らせを送ります。メールアドレスはメインメールアドレスになり、認定のあとは、アカウントのIDとしてログインに使います。変更や取下げの申請にも、このアドレスを使います。"
    >
      <ContactFields
        base="guardian1"
        sent={sent}
        typed={data.typed}
        mailSupport="きょうだいがすでに認定を受けているときは、同じアドレスにしてください"
      />
      <Details summary="携帯電話会社のメールアドレスを使う方へ">
        <p>パソコンからのメールを断る設定になっていると、お知らせが届きません。受け取れるように設定してください。</p>
      </Details>
    </Question>
  )
}
