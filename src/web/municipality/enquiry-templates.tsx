/** 文例: prepared sentences of the own desk. */
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { savedAddress, type Template, TemplateDesk, templateParams } from './template-desk.tsx'

export const title = '文例'
const home = '/office/enquiries/templates'

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<{ templates: Template[] }>> {
  const list = await api('GET /api/v1/office/enquiry-templates')
  if (!list.ok) return stop(list.problem)
  return { templates: list.value.templates.map(({ body, ...one }) => ({ ...one, text: body })) }
}

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  const params = templateParams(form)
  const body = { title: form.text('title'), body: form.text('body') }
  const outcome =
    form.intent === 'remove'
      ? await api('DELETE /api/v1/office/enquiry-templates/:templateId', { params })
      : await api('PUT /api/v1/office/enquiry-templates/:templateId', { params, body })
  return outcome.ok ? redirectTo(savedAddress(form, home)) : { problem: outcome.problem }
}

export const Page = ({ data, page, sent }: PageProps<typeof load>) => (
  <TemplateDesk
    templates={data.templates}
    page={page}
    sent={sent}
    home={home}
    back={{ href: '/office/enquiries', text: 'お問い合わせ' }}
    title={title}
    facts="回答するときに選べます。入れたあとで、言葉を直せます"
    empty="よくある質問の回答を書いておくと、すぐに回答できます。"
    field="body"
    rows={8}
    most={2000}
    more={(one) => <a href={`/office/help-articles/new?template=${one.id}`}>この文例から「よくある質問」を作る</a>}
  />
)
