/** 文例: the town’s own sentences for 補正依頼. */
import { type Acted, type Loaded, type PageInput, type PageProps, redirectTo, type Form as Sendable, stop } from '../page.ts'
import type { WebApi } from '../routes.ts'
import { savedAddress, type Template, TemplateDesk, templateParams } from './template-desk.tsx'

export const title = '補正依頼の文例'
const home = '/office/correction-templates'

export async function load(api: WebApi, _page: PageInput): Promise<Loaded<{ templates: Template[] }>> {
  const list = await api('GET /api/v1/office/correction-templates')
  if (!list.ok) return stop(list.problem)
  return { templates: list.value.templates.map(({ message, ...one }) => ({ ...one, text: message })) }
}

export async function act(api: WebApi, form: Sendable): Promise<Acted> {
  const params = templateParams(form)
  const body = { title: form.text('title'), message: form.text('message') }
  const outcome =
    form.intent === 'remove'
      ? await api('DELETE /api/v1/office/correction-templates/:templateId', { params })
      : await api('PUT /api/v1/office/correction-templates/:templateId', { params, body })
  return outcome.ok ? redirectTo(savedAddress(form, home)) : { problem: outcome.problem }
}

export const Page = ({ data, page, sent }: PageProps<typeof load>) => (
  <TemplateDesk
    templates={data.templates}
    page={page}
    sent={sent}
    home={home}
    back={{ href: '/office', text: '申請審査' }}
    title={title}
    facts="補正を依頼するときに、項目ごとに選べます"
    empty="よくある補正を書いておくと、選ぶだけで依頼できます。"
    field="message"
    rows={4}
    most={500}
  />
)
